/**
 * Reports without a clause: «أعلنت الوزارة عن تنظيم مؤتمر دولي», «تندد موسكو بتعزيز قوة الحلف». The preposition must be
 * one that the cue takes, and the phrase long enough to say something.
 */
import { PREPOSITION } from '../../lexicon/speech-words.ts'
import { PUNCT } from '../../text/tokenize.ts'
import { keyOf } from '../../tokens.ts'
import type { Said } from './drafts.ts'
import type { Hit } from './hits.ts'
import { skipAdverbials } from './skip-adverbials.ts'
import { hasBit, tokensOf, trimEnd, type View } from './view.ts'

export interface PhraseComplement {
  readonly from: number
  readonly to: number
}

/** Classes whose object tells what was said; «هنأ», «تنصل», «أقسم» rather do something. */
const REPORTING = new Set([
  'say',
  'assert',
  'add',
  'answer',
  'announce',
  'inform',
  'reveal',
  'warn',
  'call-for',
  'criticize',
  'accuse',
  'promise',
  'threaten',
  'express',

  'admit',
  'point-out',
  'complain',
  'order',
  'suggest',
])
const SHORTEST = 4
const REACH = 14
const WORDS: Readonly<Record<string, string>> = { على: 'علي', إلى: 'الي', عن: 'عن', من: 'من' }
const BA = 0x628

export function phraseComplement(
  view: View,
  hits: readonly Hit[],
  h: number,
  said: Said,
  limit: number,
): PhraseComplement | undefined {
  const { hit, found } = said
  if (!found || !hit.entry || !REPORTING.has(hit.entry.class) || isTitleLine(view, hit)) return undefined
  const at = frameAt(view, said, Math.min(limit, hit.to + REACH))
  if (at < 0) return undefined
  const to = endOfPhrase(view, hits, h, at)
  return to - at >= SHORTEST && isReport(view, at) ? { from: at, to } : undefined
}

/** The preposition right behind the subject and the addressee, adverbials aside; -1 where something else stands. */
function frameAt(view: View, { hit, found, addressee }: Said, limit: number): number {
  let i = hit.to
  const behind = found?.how === 'after' ? found.phrase : undefined
  if (behind)
    i = Math.max(
      i,
      behind.mention >= 0 ? tokensOf(view.tokens, view.doc.mentions[behind.mention]!).to : behind.to,
    )
  if (addressee?.start !== undefined && addressee.end !== undefined)
    i = Math.max(i, tokensOf(view.tokens, { start: addressee.start, end: addressee.end }).to)
  // «ودعت الوزارة المواطنين إلى»
  while (i < limit && hit.entry!.flags.has('addresses') && isCalledUpon(view, i)) i++
  if (i < limit && opens(view, hit, i)) return i
  i = skipAdverbials(view, i, limit)
  return i < limit && opens(view, hit, i) ? i : -1
}

function isCalledUpon(view: View, i: number): boolean {
  return view.mentionAt[i]! < 0 && view.quoteAt[i]! < 0 && /^ال.{3,}ين$/.test(keyOf(view.tokens, i))
}

function opens(view: View, hit: Hit, i: number): boolean {
  const { frames } = hit.entry!
  const key = keyOf(view.tokens, i)
  for (const [frame, word] of Object.entries(WORDS)) if (key === word) return frames.has(frame)
  return frames.has('ب') && key.charCodeAt(0) === BA && key.length > 3 && !hasBit(view, i, PREPOSITION)
}

/** Not «بهذه الجريمة», «على ذلك»: what is meant stands elsewhere. */
function isReport(view: View, i: number): boolean {
  const key = keyOf(view.tokens, i)
  const noun = hasBit(view, i, PREPOSITION) ? keyOf(view.tokens, i + 1) : key.slice(1)
  return !/^(?:هذا|هذه|ذلك|تلك|ها|ه)$/.test(noun)
}

function endOfPhrase(view: View, hits: readonly Hit[], h: number, from: number): number {
  const { sentenceTo } = hits[h]!
  let next = h + 1
  for (let i = from + 1; i < sentenceTo; i++) {
    const q = view.quoteAt[i]!
    if (q >= 0) {
      i = view.quotes[q]!.outerTo - 1
      continue
    }
    while (next < hits.length && hits[next]!.from < i) next++
    const hit = hits[next]
    if (
      hit?.from === i &&
      (hit.kind === 'attribution' ||
        (hit.kind === 'participle' && !hasBit(view, i - 1, PREPOSITION)) ||
        hit.relayed ||
        hit.conjunction)
    )
      return trimEnd(view, from, i)
    if (
      view.tokens.kind[i] === PUNCT &&
      !view.text.slice(view.tokens.start[i], view.tokens.end[i]).match(/[/()%-]/)
    )
      return i
  }
  return trimEnd(view, from, sentenceTo)
}

function isTitleLine(view: View, hit: Hit): boolean {
  const { sentences, blocks, tokens } = view.doc
  const block = sentences[tokens.sentence[hit.from]!]!.block
  return blocks[Number(block.slice(1)) - 1]?.kind === 'headline'
}
