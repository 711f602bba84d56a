/**
 * Reads the names behind a trigger, each into the part of the place where it stands: «التقى [s فلان] في [in باكو] [o نظيره علان]»,
 * «مكالمة بين [بين فلان] و[بين علان]».
 */
import { hasArticle } from '../../text/clitics.ts'
import { WORD } from '../../text/tokenize.ts'
import { keyOf } from '../../tokens.ts'
import { countAt } from './counts.ts'
import type { Hit } from './find-triggers.ts'
import type { Part, Parts } from './participants.ts'
import { possessor } from './possessor.ts'
import { isMark, type Scan, TITLED_BEHIND_LETTER, wordAt } from './scan.ts'

interface Reading {
  readonly scan: Scan
  readonly bounds: Uint8Array
  readonly hit: Hit
  readonly slots: ReadonlyMap<string, string>
}

/** Reads tokens [from, end) of the clause into `parts`; `core` is where the first name stands: s, o, g. */
export function readPhrases(
  { scan, bounds, hit, slots }: Reading,
  from: number,
  end: number,
  core: string,
  parts: Parts,
): void {
  const { text, tokens, map, doc, nominalAt, timexAt, voiceAt, titled, words } = scan
  let slot = core
  let lastRole = ''
  /** Words that no name holds since the last name or preposition, and the last of them. */
  let gap = 0
  let last = -1
  /** و stands before what follows: it joins the name to the last. */
  let isJoined = false
  /** Who is only told by an adjective of origin: «القوات الروسية». */
  let origin: Part | undefined
  const limit = Math.min(end, tokens.count)
  for (let i = from; i < limit; ) {
    if (tokens.sentence[i] !== tokens.sentence[hit.from] || isOtherVoice(i) || bounds[i]) break
    const name = map.nameAt[i]!
    const m = name >= 0 && map.from[name] === i ? name : nominalAt[i]!
    const mention =
      m >= 0 && !(titled[i] && doc.mentions[m]!.type !== 'person') ? doc.mentions[m]! : undefined
    if (mention && !(titled[i] && mention.kind === 'nominal')) {
      const clitics = text.slice(tokens.start[i], mention.start)
      if (/[بلك]$/.test(clitics)) slot = clitics.at(-1)!
      readName(scan.entityOf[m], mention.type, isJoined || clitics.startsWith('و'))
      i = Math.max(i + 1, map.to[m]!)
    } else if (timexAt[i]! >= 0) i++
    else if (titled[i]) {
      // «ورئيس اللجنة فلان», «لوزير الخارجية فلان»
      const letter = titled[i] === TITLED_BEHIND_LETTER ? text[tokens.start[i]!]! : ''
      if (letter === 'و' && gap === 0) isJoined = true
      else if ('بل'.includes(letter) && letter !== '') slot = letter
      i++
    } else if (isMark(scan, i)) {
      // A genitive ends with the comma.
      if (slot === 'g' && '،,؛'.includes(text[tokens.start[i]!]!)) slot = core = ''
      i++
    } else {
      const next = readWord(i)
      if (next === undefined) break
      i = next
    }
  }
  if (origin && !parts.list.some(p => p.role === origin!.role || p.entity === origin!.entity))
    parts.list.push(origin)

  function readName(entity: string | undefined, type: string, joined: boolean): void {
    if ((slot === 's' || slot === 'g') && startsAnew(scan, last, gap, type))
      core = slot = slots.has('o') ? 'o' : ''
    const isWithLast = joined && gap < 2 && lastRole !== ''
    const isIn = slot === 'in' || (slot === 'ب' && !slots.has(slot))
    const role = isWithLast ? lastRole : isIn && type === 'place' ? 'place' : (slots.get(slot) ?? '')
    if (entity !== undefined) {
      if (role === 'place') parts.place ??= type === 'place' ? entity : undefined
      else if (role !== '' && !parts.list.some(p => p.entity === entity)) parts.list.push({ role, entity })
    }
    lastRole = role
    if (slot === core && !isWithLast) core = core === 's' || (core === 'g' && slots.has('o')) ? 'o' : ''
    slot = core
    gap = 0
    isJoined = false
  }

  /** One past what was read; nothing where the clause ends. */
  function readWord(i: number): number | undefined {
    const counted = hit.trigger.flags.includes('count=') ? countAt(scan, i, limit, hit) : undefined
    if (counted) {
      if (!parts.counts.some(c => c.of === counted.of)) parts.counts.push(counted)
      if (slot === 's') slot = core = 'o'
      gap = 0
      return counted.to
    }
    const word = tokens.kind[i] === WORD ? wordAt(scan, i) : undefined
    const kinds = word?.kinds
    if (kinds?.has('after') && timexAt[words.to[i]!] === -1) return undefined
    if (kinds?.has('pair')) {
      parts.isPair = true
      return words.to[i]!
    }
    const to = kinds && slotOf(kinds)
    if (to !== undefined && kinds?.has('own')) {
      // «أفرج عنه»
      const owner = possessor(scan, hit.from, slots.get(to) ?? '')
      if (owner && owner.role !== '' && !parts.list.some(p => p.entity === owner.entity))
        parts.list.push(owner)
      return words.to[i]!
    }
    if (to !== undefined) {
      // «مسؤولين في الحلف»: of the alliance, not in a place.
      const isInside = to === 'in' && gap > 0 && slots.has(slot) && slot !== 's'
      if (slot === 'g') core = ''
      if (!isInside || isPlaceNext(words.to[i]!)) slot = to
      gap = 0
      lastRole = ''
      return words.to[i]!
    }
    const adjective = map.adjectiveAt[i]!
    const role = slots.get(slot)
    if (adjective >= 0 && role && role !== 'place') {
      const entity = scan.entityOf[adjective]
      if (entity !== undefined) origin ??= { role, entity }
    }
    if (gap === 0 && keyOf(tokens, i).startsWith('و')) isJoined = true
    gap++
    last = i
    return i + 1
  }

  /** «جرى اتصال، بحسب موسكو، بين»: the article itself may go on where another's words end. */
  function isOtherVoice(i: number): boolean {
    return voiceAt[i] !== voiceAt[hit.from] && voiceAt[i] !== -1
  }

  function isPlaceNext(i: number): boolean {
    for (let k = i; k < Math.min(limit, i + 3); k++)
      if (map.nameAt[k]! >= 0) return doc.mentions[map.nameAt[k]!]!.type === 'place'
    return true
  }
}

/** The slot that a preposition opens. */
function slotOf(kinds: ReadonlySet<string>): string | undefined {
  for (const kind of kinds) {
    if (kind === 'in') return 'in'
    if (kind.startsWith('to:')) return kind.slice(3)
  }
  return undefined
}

/** True when the words before a name are a phrase of their own: «مسلحون فلانا», but not «الدكتور فلان», «ممثلو الجماعة». */
function startsAnew({ tokens }: Scan, last: number, gap: number, type: string): boolean {
  if (gap === 0) return false
  const key = keyOf(tokens, last)
  if (gap === 1 && type === 'person' && hasArticle(key)) return false
  return hasArticle(key) || /(?:ون|ين|ا)$/.test(key)
}
