/**
 * What happened, is planned or denied, to whom, when and where, and who says so: «التقى جيراسيموف في باكو نظيره الأمريكي» is a
 * meeting of the two in Baku.
 *
 * Words tell of events (data/event-triggers.tsv); who takes part is told by where names stand (participants), when by the
 * times of the clause (find-time). What tells of the same event is one (unite). That somebody spoke follows from the
 * quotations (statements).
 */
import { cutOffset } from '../../lexicon/lookup.ts'
import { stage } from '../../pipeline.ts'
import type { Event, EventModality } from '../../schema/event.ts'
import { countAt, countBefore } from './counts.ts'
import type { Draft } from './drafts.ts'
import { findTime, type When } from './find-time.ts'
import { findTriggers, type Hit } from './find-triggers.ts'
import { findParts, type Part, type Parts } from './participants.ts'
import { hasKind, makeScan, type Scan } from './scan.ts'
import { findStatements } from './statements.ts'
import { unite } from './unite.ts'

export const events = stage({
  needs: ['blocks', 'sentences', 'tokens', 'timexes', 'mentions', 'entities', 'roles', 'quotations'],
  gives: 'events',
  run(doc) {
    const scan = makeScan(doc)
    const drafts = [...findTold(scan), ...findStatements(scan)].sort((a, b) => a.start - b.start)
    return unite(doc, onePerWord(drafts))
      .sort((a, b) => a.start - b.start)
      .map((d, i) => toEvent(scan, d, i))
  },
})

function findTold(scan: Scan): Draft[] {
  const { tokens, voiceAt } = scan
  const { hits, bounds } = findTriggers(scan)
  const types = new Map(scan.doc.entities.map(e => [e.id, e.type]))
  const sporting = findSporting(scan)
  const titles = new Set(scan.doc.blocks.filter(b => TITLES.has(b.kind)).map(b => b.id))
  const drafts: Draft[] = []
  let subject: Part | undefined
  let previous: { readonly when: When; readonly voice: number } | undefined
  hits.forEach((met, h) => {
    let hit = met
    const sentence = tokens.sentence[hit.from]!
    if (h > 0 && tokens.sentence[hits[h - 1]!.from] !== sentence) subject = previous = undefined
    const limit = hits[h + 1]?.from ?? tokens.count
    subject ??= hit.joined ? speakerBefore(scan, hit.from) : undefined
    let parts = findParts(scan, hit, limit, bounds, subject)
    for (const other of hit.others) {
      if (isMet(scan, hit, parts, undefined, types)) break
      hit = { ...hit, trigger: other }
      parts = findParts(scan, hit, limit, bounds, subject)
    }
    const { trigger, mood } = hit
    // A player is no side of a match.
    const game = sporting[sentence] ? /sport=(\w+)/.exec(trigger.flags)?.[1] : undefined
    const isPlayer = game === 'match' && parts.list.some(p => types.get(p.entity) === 'person')
    const frame = game && !isPlayer ? game : trigger.frame
    const sides = drafts.at(-1)?.parts ?? []
    if (parts.isPair && parts.list.length === 0 && sides.length === 2)
      parts.list.push(
        ...sides.map(p => ({ role: trigger.slots.get('بين') ?? '', entity: p.entity })).filter(p => p.role),
      )
    if (hit.isVerb) subject = parts.list.find(p => p.role === trigger.slots.get('s')) ?? subject
    const voice = voiceAt[hit.from]!
    const when = findTime(scan, bounds, hit, previous?.voice === voice ? previous.when : undefined)
    if (when) previous = { when, voice }
    if (trigger.flags.includes('counted')) {
      // «12 قتيلا», «عدد القتلى 30 ألفا»; what is counted later in the clause is something else.
      const beside = countBefore(scan, hit.from, hit) ?? countAt(scan, hit.to, limit, hit)
      parts.counts.splice(0, Number.POSITIVE_INFINITY, ...(beside ? [beside] : []))
    }
    parts.place ??= placeInName(scan, hit.from)
    const isTitle = titles.has(scan.doc.sentences[sentence]!.block)
    // A noun of a headline may leave to the article what it needs.
    const isLoose = isTitle && !hit.isVerb
    if (mood === 'wish' || frame === 'none' || (!isLoose && !isMet(scan, hit, parts, when, types))) return
    const start = cutOffset(scan.text, tokens, hit.from, scan.words.cut[hit.from]!)
    const end = tokens.end[hit.to - 1]!
    const isDefinite = isLoose || (hit.form === 'd' && !hit.light?.isVerb)
    const isTold = hit.isAside && drafts.at(-1)?.sentence === sentence
    if (!hit.isVerb && !isDefinite && !isTold && isBare(hit, parts, when)) return
    drafts.push({
      start,
      end,
      type: frame,
      parts: parts.list.map(({ role, entity }) => ({ role, entity })),
      counts: parts.counts.map(({ to: _, ...count }) => count),
      when,
      place: parts.place,
      mood,
      voice,
      sentence,
      isDefinite,
      isOther: trigger.flags.includes('other'),
      isAside: hit.isAside,
      isTitle,
      confidence: hit.isVerb ? 0.85 : parts.list.length > 0 ? 0.8 : 0.65,
      by: `events/${hit.isVerb ? 'verb' : 'noun'}`,
      evidence: [{ start, end }],
    })
  })
  return drafts
}

const TITLES: ReadonlySet<string> = new Set(['headline', 'deck', 'subheading'])

/** «مؤتمر الأمن الدولي بميونيخ»: the place that the name of the event itself holds. */
function placeInName({ map, doc, entityOf }: Scan, i: number): string | undefined {
  const m = map.nameAt[i]!
  const named = doc.mentions[m]
  if (named?.type !== 'event') return undefined
  for (let k = m + 1; k < doc.mentions.length && doc.mentions[k]!.start < named.end; k++)
    if (doc.mentions[k]!.type === 'place' && doc.mentions[k]!.kind === 'name') return entityOf[k]
  return undefined
}

/** A noun with nothing beside it tells of no event: «حقوق الاحتجاج». */
function isBare(
  { light, passing, behind }: Hit,
  { list, counts, place }: Parts,
  when: When | undefined,
): boolean {
  return (
    list.length === 0 &&
    counts.length === 0 &&
    !when &&
    place === undefined &&
    !light &&
    !passing &&
    behind < 0
  )
}

/** «أعلنت الوزارة … ودعت إليه»: who spoke earlier in the sentence. */
function speakerBefore({ doc, tokens, cueAt }: Scan, i: number): Part | undefined {
  for (let k = i - 1; k >= 0 && tokens.sentence[k] === tokens.sentence[i]; k--) {
    const entity = cueAt[k]! < 0 ? undefined : doc.quotations[cueAt[k]!]!.speaker?.entity
    if (entity !== undefined) return { role: 'agent', entity }
  }
  return undefined
}

/** 1 for sentences that tell of sport: there «قمة» and «معركة» are games. */
function findSporting(scan: Scan): Uint8Array {
  const sporting = new Uint8Array(scan.doc.sentences.length)
  for (let i = 0; i < scan.tokens.count; i++)
    if (hasKind(scan, i, 'sport')) sporting[scan.tokens.sentence[i]!] = 1
  return sporting
}

/** Whether what the trigger needs was found: «party:person», «target:any|count». */
function isMet(
  scan: Scan,
  hit: Hit,
  { list, counts, place }: Parts,
  when: When | undefined,
  types: ReadonlyMap<string, string>,
): boolean {
  const { needs } = hit.trigger
  return needs === '' || needs.split('|').some(all => all.split('&').every(isOne))

  function isOne(need: string): boolean {
    if (need === 'count') return counts.length > 0
    if (need === 'time') return when !== undefined
    if (need === 'place') return place !== undefined
    // It was looked for when the word was read (find-triggers).
    if (need.startsWith('word:')) return true
    const near = (test: (i: number) => boolean) => [0, 1, 2].some(k => test(hit.to + k))
    if (need === 'term') return near(i => scan.doc.timexes[scan.timexAt[i] ?? -1]?.type === 'duration')
    if (need === 'fate')
      return near(i => hasKind(scan, i, 'fate')) || [3, 4, 5].some(k => hasKind(scan, hit.to + k, 'fate'))
    const [role, type] = need.split(':')
    if (type === 'court') return near(i => hasKind(scan, i, 'court'))
    const able = list.filter(p => p.role === role)
    if (type === 'pair') return able.length > 1
    return able.some(p => type === 'any' || types.get(p.entity) === type)
  }
}

/** A word of saying may also be a trigger of the table: one event, with what both tell. */
function onePerWord(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  for (const draft of drafts) {
    const last = kept.at(-1)
    if (last && last.type === draft.type && last.end > draft.start) {
      const fuller = draft.quotations ? draft : last
      const other = fuller === draft ? last : draft
      fuller.when ??= other.when
      fuller.place ??= other.place
      if (fuller.parts.length === 0) fuller.parts = other.parts
      kept[kept.length - 1] = fuller
    } else kept.push(draft)
  }
  return kept
}

function toEvent({ doc }: Scan, d: Draft, i: number): Event {
  const quotation = doc.quotations[d.voice]
  const evidence = [...d.evidence].sort((a, b) => a.start - b.start)
  return {
    id: `v${i + 1}`,
    start: d.start,
    end: d.end,
    type: d.type as Event['type'],
    participants: d.parts as Event['participants'],
    ...(d.counts.length > 0 && { counts: d.counts }),
    ...(d.when && { time: d.when.time, ...(d.when.interval && { interval: d.when.interval }) }),
    ...(d.place !== undefined && { place: d.place }),
    modality: modalityOf(d, doc.source.publishedAt, quotation?.cue?.stance === 'deny'),
    ...(quotation && { reportedBy: quotation.id }),
    ...(d.quotations && { quotations: d.quotations }),
    confidence: Math.round(d.confidence * 100) / 100,
    by: d.by,
    evidence,
  }
}

function modalityOf(
  { mood, when, voice }: Draft,
  publishedAt: string | undefined,
  isDenied: boolean,
): EventModality {
  if (mood === 'deny') return 'denied'
  const from = when?.interval?.from
  if (mood === 'plan' || (from && publishedAt && from > publishedAt.slice(0, 10))) return 'planned'
  if (voice < 0) return 'asserted'
  return isDenied ? 'denied' : 'reported'
}
