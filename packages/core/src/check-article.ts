/**
 * The invariants of an Article that types cannot state: every span legal, every id resolved, every layer in text
 * order. Tests and benches hold the reader to them: «و|الناتو» may begin inside a word, but never inside a surrogate
 * pair or outside its block.
 */
import type { Article } from './schema/article.ts'
import type { Party } from './schema/quotation.ts'
import type { Span } from './schema/span.ts'

/** What is wrong with an article, one line a fault; empty when all holds. Linear in the size of the article. */
export function checkArticle(article: Article): string[] {
  const faults: string[] = []
  const fault = (line: string) => faults.push(line)
  checkText(article.text, fault)
  checkSpans(article, fault)
  checkOrder(article, fault)
  checkParts(article, fault)
  checkReferences(article, fault)
  return faults
}

/** A span of a part that need not have one. */
type MaybeSpan = { readonly [K in keyof Span]?: Span[K] | undefined }

type Fault = (line: string) => void

const LAYERS = ['blocks', 'sentences', 'mentions', 'roles', 'timexes', 'quotations', 'events'] as const

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

function checkText(text: string, fault: Fault): void {
  if (text.includes('\r')) fault('text: has a carriage return')
  if (text !== text.normalize('NFC')) fault('text: is not NFC')
  if (LONE_SURROGATE.test(text)) fault('text: has a lone surrogate')
}

function checkSpans(article: Article, fault: Fault): void {
  const check = (what: string, span: MaybeSpan | undefined) => {
    const wrong = span && spanFault(article.text, span)
    if (wrong) fault(`${what}: ${wrong} [${span.start}, ${span.end})`)
  }
  for (const layer of LAYERS) for (const a of article[layer]) check(a.id, a)
  for (const { id, evidence } of [
    ...article.roles,
    ...article.quotations,
    ...article.events,
    ...article.relations,
  ]) {
    for (const span of evidence) check(`${id} evidence`, span)
  }
  for (const q of article.quotations) {
    check(`${q.id} cue`, q.cue)
    for (const [name, party] of partiesOf(q)) if (party.start !== undefined) check(`${q.id} ${name}`, party)
  }
  for (const e of article.events) for (const c of e.counts ?? []) check(`${e.id} count`, c)
  for (const d of article.diagnostics) if (d.start !== undefined) check(`diagnostic ${d.code}`, d)
}

function spanFault(text: string, { start = -1, end = -1 }: MaybeSpan): string | undefined {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return 'not integers'
  if (start < 0 || end > text.length) return 'outside the text'
  if (start >= end) return 'empty'
  if (start > 0 && MARK.test(text[start]!) && LETTER.test(text[start - 1]!))
    return 'begins with a combining mark'
  if (splitsPair(text, start) || splitsPair(text, end)) return 'inside a surrogate pair'
  return undefined
}

/** A mark over or under a letter belongs to that letter: «بِصحيفة» without its ب is صحيفة. */
const MARK = /^\p{M}/u
const LETTER = /^\p{L}/u

function splitsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

/** Layers stand in text order; ids count from 1 in that order, each once in the article. */
function checkOrder(article: Article, fault: Fault): void {
  const seen = new Set<string>()
  for (const layer of [...LAYERS, 'entities', 'relations'] as const) {
    article[layer].forEach(({ id }, i) => {
      if (seen.has(id)) fault(`${id}: given twice`)
      seen.add(id)
      if (id.replace(/^[a-z]+/, '') !== String(i + 1)) fault(`${id}: stands at place ${i + 1} of its layer`)
    })
  }
  for (const layer of LAYERS) {
    const spans: readonly Span[] = article[layer]
    for (let i = 1; i < spans.length; i++) {
      if (spans[i]!.start < spans[i - 1]!.start) fault(`${layer} ${i + 1}: before the one it follows`)
    }
  }
}

/** Blocks and sentences follow one another; a sentence, a mention, a timex and a trigger stay inside one block. */
function checkParts({ blocks, sentences, mentions, timexes, roles, events }: Article, fault: Fault): void {
  for (const parts of [blocks, sentences]) {
    for (let i = 1; i < parts.length; i++) {
      if (parts[i]!.start < parts[i - 1]!.end) fault(`${parts[i]!.id}: overlaps ${parts[i - 1]!.id}`)
    }
  }
  for (const layer of [sentences, mentions, timexes, roles, events]) {
    let b = 0
    for (const { id, start, end } of layer) {
      while (b < blocks.length && blocks[b]!.end <= start) b++
      if (!blocks[b] || start < blocks[b]!.start || end > blocks[b]!.end) fault(`${id}: not inside one block`)
    }
  }
  const blockIds = new Map(blocks.map(b => [b.id, b]))
  for (const { id, start, end, block } of sentences) {
    const home = blockIds.get(block)
    if (!home || start < home.start || end > home.end) fault(`${id}: not inside its block ${block}`)
  }
}

function checkReferences(article: Article, fault: Fault): void {
  const types = new Map(article.entities.map(e => [e.id, e.type]))
  const times = new Set(article.timexes.map(t => t.id))
  const entityOf = new Map(article.mentions.map(m => [m.id, m.entity]))
  const known = (what: string, id: string | undefined) => {
    if (id !== undefined && !types.has(id)) fault(`${what}: no entity ${id}`)
  }
  for (const m of article.mentions) known(m.id, m.entity)
  let listed = 0
  for (const e of article.entities) {
    listed += e.mentions.length
    if (e.mentions.length === 0) fault(`${e.id}: has no mention`)
    for (const m of e.mentions) if (entityOf.get(m) !== e.id) fault(`${e.id}: ${m} is not its mention`)
  }
  if (listed !== article.mentions.length)
    fault(`entities: list ${listed} of ${article.mentions.length} mentions`)
  for (const r of article.roles) {
    if (types.get(r.person) !== 'person') fault(`${r.id}: ${r.person} is no person`)
    known(r.id, r.organization)
    known(r.id, r.place)
  }
  for (const q of article.quotations) {
    for (const [name, party] of partiesOf(q)) {
      for (const id of [party.entity, ...(party.entities ?? [])]) known(`${q.id} ${name}`, id)
    }
    if (q.place !== undefined && types.get(q.place) !== 'place') fault(`${q.id}: ${q.place} is no place`)
    if (q.time !== undefined && !times.has(q.time)) fault(`${q.id}: no timex ${q.time}`)
    if (q.alternatives?.some(a => a.confidence >= q.confidence))
      fault(`${q.id}: an alternative is likelier than its speaker`)
  }
  checkEvents(article, types, fault)
}

/** Everything an event or a relation points to is there; the words of an event are among its evidence. */
function checkEvents(article: Article, types: ReadonlyMap<string, string>, fault: Fault): void {
  const timexes = new Set(article.timexes.map(t => t.id))
  const quotations = new Set(article.quotations.map(q => q.id))
  for (const e of article.events) {
    for (const p of e.participants)
      if (!types.has(p.entity)) fault(`${e.id} ${p.role}: no entity ${p.entity}`)
    if (e.place !== undefined && types.get(e.place) !== 'place') fault(`${e.id}: ${e.place} is no place`)
    if (e.time !== undefined && !timexes.has(e.time)) fault(`${e.id}: no timex ${e.time}`)
    if (e.interval && e.time === undefined) fault(`${e.id}: has days but no time`)
    for (const id of [e.reportedBy, ...(e.quotations ?? [])])
      if (id !== undefined && !quotations.has(id)) fault(`${e.id}: no quotation ${id}`)
    if (e.modality === 'reported' && e.reportedBy === undefined) fault(`${e.id}: reported by nobody`)
    if (!e.evidence.some(s => s.start === e.start && s.end === e.end))
      fault(`${e.id}: its trigger is no evidence`)
  }
  for (const r of article.relations) {
    for (const id of [r.from, r.to]) if (!types.has(id)) fault(`${r.id}: no entity ${id}`)
    if (r.evidence.length === 0) fault(`${r.id}: has no evidence`)
  }
}

function partiesOf(q: Article['quotations'][number]): [string, Party][] {
  const { speaker, addressee, via, alternatives = [] } = q
  const others = alternatives.map((a, i) => [`alternative ${i + 1}`, a.speaker] as const)
  return Object.entries({ speaker, addressee, via, ...Object.fromEntries(others) }).filter(
    (entry): entry is [string, Party] => !!entry[1],
  )
}
