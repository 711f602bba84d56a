/** Whom a pronoun means: «لقائه», «إضرابهم», «أفرج عنه» stand for whoever was named last. */
import type { Part } from './participants.ts'
import type { Scan } from './scan.ts'

const REACH = 40

/** The nearest name before token `noun` in its sentence. */
export function possessor(
  { tokens, map, doc, entityOf, titled }: Scan,
  noun: number,
  role: string,
): Part | undefined {
  for (
    let i = noun - 1;
    i >= Math.max(0, noun - REACH) && tokens.sentence[i] === tokens.sentence[noun];
    i--
  ) {
    const m = map.nameAt[i]!
    if (m < 0 || doc.mentions[m]!.type === 'place' || (titled[i] && doc.mentions[m]!.type !== 'person'))
      continue
    const entity = entityOf[m]
    if (role === 'victim' && doc.mentions[m]!.type !== 'person') continue
    if (entity !== undefined) return { role, entity }
  }
  return undefined
}
