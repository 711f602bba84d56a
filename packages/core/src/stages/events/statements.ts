/**
 * That somebody spoke, from what they are quoted with: «أعلنت الوزارة، الجمعة، أن …» is one event, and «وأضافت أن …» after it the
 * same one. What only «بحسب» or a colon tells is not.
 */
import { type Tokens, tokenAt } from '../../tokens.ts'
import type { Draft } from './drafts.ts'
import { toWhen, type When } from './find-time.ts'
import { hasKind, type Scan } from './scan.ts'

export function findStatements(scan: Scan): Draft[] {
  const { doc, tokens } = scan
  const statements: Draft[] = []
  const byCue = new Map<number, Draft>()
  for (const q of doc.quotations) {
    const { cue, speaker, addressee } = q
    if (
      q.status !== 'attributed' ||
      !cue ||
      !speaker ||
      cue.class === 'according-to' ||
      !LETTER.test(cue.lemma)
    )
      continue
    const ids = speaker.entities ?? (speaker.entity === undefined ? [] : [speaker.entity])
    if (ids.length === 0) continue
    const to = addressee?.entity
    const said = byCue.get(cue.start)
    if (said) {
      said.quotations!.push(q.id)
      continue
    }
    const at = tokenAt(tokens, cue.start)
    const around = findAround(scan, at, q.start)
    const voice = scan.voiceAt[at]!
    const draft: Draft = {
      start: cue.start,
      end: cue.end,
      type: 'statement',
      parts: [
        ...ids.map(entity => ({ role: 'speaker', entity })),
        ...(to === undefined || ids.includes(to) ? [] : [{ role: 'addressee', entity: to }]),
      ],
      counts: [],
      when: around.when,
      place: around.place,
      mood: '',
      voice,
      sentence: tokens.sentence[at]!,
      isDefinite: false,
      isOther: false,
      isAside: false,
      isTitle: false,
      confidence: q.confidence,
      by: 'events/quotation',
      evidence: [{ start: cue.start, end: cue.end }],
      quotations: [q.id],
    }
    statements.push(draft)
    byCue.set(cue.start, draft)
  }
  return statements
}

const LETTER = /\p{L}/u

/** When and where it was said: the first time and place of the sentence that no words of another voice hold. */
function findAround(
  scan: Scan,
  at: number,
  said: number,
): { when: When | undefined; place: string | undefined } {
  const { tokens, timexAt, voiceAt, map, doc } = scan
  const sentence = tokens.sentence[at]
  let when: When | undefined
  let place: string | undefined
  const look = (i: number) => {
    const t = timexAt[i]!
    if (t >= 0 && isDay(doc.timexes[t]!.type) && !hasKind(scan, i - 1, 'after'))
      when ??= toWhen(doc.timexes[t]!)
    const m = map.nameAt[i]!
    if (m < 0 || map.from[m] !== i || doc.mentions[m]!.type !== 'place') return
    const isIn = hasKind(scan, i - 1, 'in') || isBehindBa(scan.text, tokens, i, doc.mentions[m]!.start)
    if (isIn && !scan.titled[i]) place ??= scan.entityOf[m]
  }
  // Behind the word first: «قال الأحد», «في بيان أمس»; then what opens the sentence.
  for (let i = at; i < tokens.count && tokens.sentence[i] === sentence && tokens.start[i]! < said; i++)
    if (voiceAt[i] === voiceAt[at]) look(i)
  for (
    let i = at - 1;
    i >= 0 && tokens.sentence[i] === sentence && voiceAt[i] === voiceAt[at] && scan.cueAt[i]! < 0;
    i--
  )
    look(i)
  return { when, place }
}

const isDay = (type: string) => type === 'date' || type === 'time'
const isBehindBa = (text: string, tokens: Tokens, i: number, start: number) =>
  text.slice(tokens.start[i], start).endsWith('ب')
