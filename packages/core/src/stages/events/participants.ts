/**
 * Who takes part in an event, by where they stand: «التقى فلان علانا», «لقاء بين فلان وعلان», «فلان يزور القاهرة». What part each
 * plays, the table says of the trigger.
 */
import { keyOf } from '../../tokens.ts'
import type { Count } from './counts.ts'
import { type Hit, PASSED } from './find-triggers.ts'
import { possessor } from './possessor.ts'
import { readPhrases } from './read-phrases.ts'
import { hasKind, isKey, type Scan, wordAt } from './scan.ts'

export interface Part {
  readonly role: string
  readonly entity: string
}

export interface Parts {
  list: Part[]
  readonly counts: Count[]
  place: string | undefined
  /** «بينهما»: the sides were named before. */
  isPair: boolean
}

/** A clause is not longer, whatever a sentence without points is. */
export const REACH = 40

export const noParts = (): Parts => ({ list: [], counts: [], place: undefined, isPair: false })

/**
 * @param stopAt the token of the next trigger
 * @param subject of the verb before in the sentence, for «…، وألقت القبض على»
 */
export function findParts(
  scan: Scan,
  hit: Hit,
  stopAt: number,
  bounds: Uint8Array,
  subject: Part | undefined,
): Parts {
  const { trigger, form, isVerb, behind, light, from, to } = hit
  const { slots } = trigger
  const parts = noParts()
  const read = (first: number, last: number, slot: string, by: ReadonlyMap<string, string>, into = parts) =>
    readPhrases({ scan, bounds, hit, slots: by }, first, Math.min(last, first + REACH), slot, into)
  if (form === 'N') add(parts, possessor(scan, from, slots.get('g') ?? ''))
  const first = isVerb ? subjectFirst() : undefined
  add(parts, first)
  read(to, stopAt, isVerb ? (first ? 'o' : 's') : form === 'N' ? 'o' : 'g', slots)
  if (behind >= 0)
    read(
      behind,
      stopAt,
      hit.isBorne ? 's' : 'o',
      new Map(hit.isBorne ? [['s', bearer(hit)]] : [['o', 'place']]),
    )
  if (isVerb) findSubject()
  else placeGenitive()
  if (light) readLight()
  return parts

  /** «فلان يلتقي», «فلان سيلتقي», «فلان لم يلتق»: a name right before the verb. */
  function subjectFirst(): Part | undefined {
    let at = from - 1
    while (at > 0 && (hasKind(scan, at, 'not') || isKey(scan, at, 'قد') || isKey(scan, at, 'سوف'))) at--
    const m = hit.joined || at < 0 ? -1 : scan.map.nameAt[at]!
    if (m < 0 || scan.doc.mentions[m]!.kind === 'adjectival') return undefined
    return beforeVerb(scan, from, bounds, slots.get('s') ?? '')
  }

  /** «هجوم حلب», «زيارة القاهرة»: a place alone behind the noun is where, «هجوم روسيا على حلب» whose. */
  function placeGenitive(): void {
    if (slots.get('g') !== 'agent' || parts.list.some(p => p.role === 'target')) return
    const isPlace = ({ role, entity }: Part) =>
      role === 'agent' && scan.doc.entities.find(e => e.id === entity)?.type === 'place'
    const at = parts.list.findLastIndex(isPlace)
    if (at < 0 || (!light?.isVerb && parts.list.length > 1)) return
    parts.place ??= parts.list[at]!.entity
    parts.list.splice(at, 1)
  }

  function readLight(): void {
    const { role: slot, isVerb: isClause } = light!
    const role = slots.get(slot) ?? (slot === 'none' ? '' : slot)
    const before = noParts()
    read(
      light!.to,
      from,
      isClause ? 's' : 'g',
      new Map([
        ['s', role],
        ['g', role],
      ]),
      before,
    )
    parts.place ??= before.place
    if (role === '') return
    if (role === 'place') parts.place ??= before.list[0]?.entity
    else if (before.list.length > 0) for (const part of before.list.toReversed()) add(parts, part)
    else
      add(parts, isClause ? beforeVerb(scan, light!.from, bounds, role) : speakerOf(scan, light!.from, role))
  }

  function findSubject(): void {
    const [s = '', o] = [slots.get('s'), slots.get('o')]
    const isCounted = parts.counts.length > 0 && s === 'victim'
    if (hasKind(scan, from - 1, 'who')) {
      // «حلف الناتو الذي أسسه الغرب», «الوزير الذي زار بغداد»
      add(parts, beforeVerb(scan, from - 1, bounds, form === 'V' || form === 'M' ? (o ?? '') : s))
    } else if (/^س?ن/.test(keyOf(scan.tokens, from)) && form === 'm' && scan.voiceAt[from]! >= 0) {
      add(parts, ofVoice(scan, from, s))
    } else if (!isCounted && !parts.list.some(p => p.role === s)) {
      const found = beforeVerb(scan, from, bounds, s)
      if (found) add(parts, found)
      else if (hit.joined && subject) add(parts, { role: s, entity: subject.entity })
    } else if (
      hit.joined &&
      subject &&
      o &&
      trigger.needs.startsWith(`${o}:`) &&
      !parts.list.some(p => p.role === o)
    ) {
      // «أعلنت الوزارة … ودعت إليه الحلف»: who stands behind the verb is not the one who does it.
      parts.list = parts.list.map(p => (p.role === s ? { ...p, role: o } : p))
      add(parts, { role: s, entity: subject.entity })
    }
    if (trigger.flags.includes('passive') && o) turnPassive(s, o)
  }

  /** «قتل فلان», «اعتقل فلان»: who alone stands by such a verb, and is a person, bears it. */
  function turnPassive(s: string, o: string): void {
    const isPerson = (id: string) => scan.doc.entities.some(e => e.id === id && e.type === 'person')
    if (parts.counts.length > 0 || parts.list.some(p => p.role === o && isPerson(p.entity))) return
    // «عين فلان قنصلا في دمشق»
    if (trigger.needs === `${o}:person`) parts.list = parts.list.filter(p => p.role !== o)
    else if (parts.list.some(p => p.role === o)) return
    parts.list = parts.list.map(p => (p.role === s && isPerson(p.entity) ? { ...p, role: o } : p))
  }
}

const bearer = ({ trigger: { slots } }: Hit) => slots.get('s') || slots.get('g') || 'agent'

/** First in the list, each once. */
function add(parts: Parts, part: Part | undefined): void {
  if (part && part.role !== '' && !parts.list.some(p => p.entity === part.entity)) parts.list.unshift(part)
}

/** Whoever is quoted with token `i`: «أعلنت القيادة أنها أجرت», «سنستأنف». */
function ofVoice({ doc, voiceAt }: Scan, i: number, role: string): Part | undefined {
  const entity = doc.quotations[voiceAt[i]!]?.speaker?.entity
  return entity === undefined ? undefined : { role, entity }
}

/** The same where the noun opens the quotation: «أعلنت الوزارة عن تنظيم مؤتمر». */
function speakerOf(scan: Scan, noun: number, role: string): Part | undefined {
  const start = scan.doc.quotations[scan.voiceAt[noun]!]?.start ?? 0
  return scan.tokens.start[noun]! - start > NEAR ? undefined : ofVoice(scan, noun, role)
}

const NEAR = 4

/** The subject before its verb: the first free name of the clause, or, before «الذي», the nearest. */
function beforeVerb(scan: Scan, verb: number, bounds: Uint8Array, role: string): Part | undefined {
  const { tokens, map, doc, titled, voiceAt, nominalAt } = scan
  const isRelative = hasKind(scan, verb, 'who')
  let found: Part | undefined
  for (let i = verb - 1; i >= Math.max(0, verb - REACH); i--) {
    if (tokens.sentence[i] !== tokens.sentence[verb] || voiceAt[i] !== voiceAt[verb]) break
    if (SELF.test(keyOf(tokens, i))) return found ?? ofVoice(scan, i, role)
    if (bounds[i] && bounds[i] !== PASSED && !isTransparent(scan, i)) break
    const m = map.nameAt[i]! >= 0 ? map.nameAt[i]! : nominalAt[i]!
    const entity = m < 0 ? undefined : scan.entityOf[m]
    if (entity === undefined) continue
    const mention = doc.mentions[m]!
    i = map.from[m]!
    if (mention.kind === 'adjectival' || (titled[i] && mention.type !== 'person')) continue
    if (isRelative && mention.type !== 'place') return { role, entity }
    const clitics = scan.text.slice(tokens.start[i], mention.start)
    const isPlace = mention.type === 'place'
    if (!/[بلك]/.test(clitics) && !isGoverned(scan, i) && !(isPlace && isGoverned(scan, i - 1)))
      found = { role, entity }
  }
  return found
}

const SELF = /^ب?ان(?:ه|ها|هم|هما)$/

/** «سبق أن أجرى»: one clause in sense. */
const isTransparent = (scan: Scan, i: number) => isKey(scan, i, 'ان') && isKey(scan, i - 1, 'سبق')

function isGoverned(scan: Scan, first: number): boolean {
  const kinds = first > 0 ? wordAt(scan, first - 1)?.kinds : undefined
  return kinds !== undefined && [...kinds].some(k => k === 'after' || k === 'in' || k.startsWith('to:'))
}
