/**
 * Who is meant by a description without a name: «الرئيس المصري» is the person whom the article calls so elsewhere,
 * «وزير الطاقة» the one who holds that office, «البيان» what its issuer said, «المسؤولان» the two just named.
 */
import { SOURCE, WITH_ARTICLE } from '../../lexicon/speech-words.ts'
import type { Party } from '../../schema/quotation.ts'
import { fold, KEY } from '../../text/fold.ts'
import { keyOf } from '../../tokens.ts'
import type { Discourse } from './discourse.ts'
import type { Phrase } from './parties.ts'
import { hasBit, tokensOf, type View } from './view.ts'

export function resolveDescription(view: View, phrase: Phrase, discourse: Discourse): Party | undefined {
  const { text } = view
  const words = text.slice(phrase.start, phrase.end)
  const { start, end } = phrase
  if (phrase.isDocument) return discourse.issuer && { ...discourse.issuer, start, end, text: words }
  const key = keyOf(view.tokens, phrase.from)
  if (/^ال.+ان$/.test(key) && key.length > 6) {
    const pair = lastPair(view, phrase.from)
    if (pair) return { entities: pair, start, end, text: words }
  }
  const entity = personCalled(view, phrase) ?? holderOf(view, phrase)
  return entity === undefined ? undefined : { entity, start, end, text: words }
}

/** The last two persons before token `before` whose names stand in one sentence. */
function lastPair(view: View, before: number): string[] | undefined {
  const { tokens, doc } = view
  const found: string[] = []
  let sentence = -1
  for (let i = before - 1; i >= Math.max(0, before - 120); i--) {
    const m = view.mentionAt[i]!
    if (m < 0 || doc.mentions[m]!.type !== 'person') continue
    const entity = view.entityOf.get(doc.mentions[m]!.id)?.id
    if (!entity || found.includes(entity)) continue
    if (sentence !== tokens.sentence[i]) {
      found.length = 0
      sentence = tokens.sentence[i]!
    }
    found.unshift(entity)
    if (found.length === 2) return found
  }
  return undefined
}

type Called = ReadonlyMap<string, { entity: string; at: number }[]>
const called = new WeakMap<View, Called>()

/** A person before or behind whose name the same words stand elsewhere. */
function personCalled(view: View, phrase: Phrase): string | undefined {
  let index = called.get(view)
  if (!index) {
    index = indexTitles(view)
    called.set(view, index)
  }
  const { keys, keyStart } = view.tokens
  const words = keys.slice(keyStart[phrase.from]!, keyStart[phrase.to]! - 1)
  return nearest(index.get(words), phrase.from)
}

const LONGEST_TITLE = 5

function indexTitles(view: View): Called {
  const index = new Map<string, { entity: string; at: number }[]>()
  const { tokens, doc } = view
  const { keys, keyStart } = tokens
  for (const mention of doc.mentions) {
    if (mention.type !== 'person') continue
    const entity = view.entityOf.get(mention.id)?.id
    if (!entity) continue
    const { from, to } = tokensOf(tokens, mention)
    const add = (a: number, b: number) => {
      const words = keys.slice(keyStart[a]!, keyStart[b]! - 1)
      const known = index.get(words)
      if (known) known.push({ entity, at: from })
      else index.set(words, [{ entity, at: from }])
    }
    for (let n = 1; n <= LONGEST_TITLE; n++) {
      // «الرئيس الصومالي فلان» may later be just «الرئيس».
      if (n > 1 && from - n >= 0 && hasBit(view, from - n, SOURCE) && hasBit(view, from - n, WITH_ARTICLE))
        add(from - n, from - n + 1)
      if (from - n >= 0 && tokens.sentence[from - n] === tokens.sentence[from]) add(from - n, from)
      if (to + n <= tokens.count && tokens.sentence[to + n - 1] === tokens.sentence[from]) add(to, to + n)
    }
  }
  return index
}

function nearest(
  found: readonly { entity: string; at: number }[] | undefined,
  at: number,
): string | undefined {
  if (!found) return undefined
  let best: { entity: string; at: number } | undefined
  for (const f of found) if (f.at < at || !best) best = f
  return best?.entity
}

/** The person whose office the words name: the office, then the same country or organization, if any is named. */
function holderOf(view: View, phrase: Phrase): string | undefined {
  const { doc, tokens } = view
  const words = tokens.keys.slice(tokens.keyStart[phrase.from]!, tokens.keyStart[phrase.to]! - 1)
  const plain = words.replace(/^ال/, '')
  const bodies = bodiesIn(view, phrase)
  let best: string | undefined
  for (const role of doc.roles) {
    const office = fold(role.office, KEY).replace(/^ال/, '')
    const short = office.split(' ')[0]!
    const rest = plain.slice(office.length)
    const full = plain === office || (plain.startsWith(office) && rest.startsWith(' '))
    if (!full && !(words === `ال${short}` && words.length > 4)) continue
    if (bodies.length > 0 && !bodies.some(b => b === role.organization || b === role.place)) continue
    if (bodies.length === 0 && full && plain !== office) continue
    if (role.start < phrase.start || best === undefined) best = role.person
  }
  return best
}

function bodiesIn(view: View, phrase: Phrase): string[] {
  const found: string[] = []
  for (let i = phrase.from; i < phrase.to; i++) {
    const m = view.mentionAt[i]!
    const entity = m >= 0 ? view.entityOf.get(view.doc.mentions[m]!.id)?.id : undefined
    if (entity && !found.includes(entity)) found.push(entity)
  }
  return found
}
