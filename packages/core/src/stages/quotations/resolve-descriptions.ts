/**
 * Who is meant by a description without a name: «الرئيس المصري» is the person whom the article calls so elsewhere,
 * «وزير الطاقة» the one who holds that office, «البيان» what its issuer said, «المسؤولان» the two just named,
 * «المصدر ذاته», «سعادته» the last speaker, «الأخير» the last one named.
 */
import { type Office, officeAt } from '../../lexicon/offices.ts'
import { SOURCE } from '../../lexicon/speech-words.ts'
import type { Party } from '../../schema/quotation.ts'
import { hasArticle } from '../../text/clitics.ts'
import { fold, KEY } from '../../text/fold.ts'
import { keyOf } from '../../tokens.ts'
import { type Discourse, lastSpeaker } from './discourse.ts'
import { isHonorific } from './honorifics.ts'
import { type Phrase, wordsOfPhrase } from './parties.ts'
import { plain, whoIsCalled, wordsOf } from './titles.ts'
import { hasBit, tokensOf, type View } from './view.ts'

export function resolveDescription(view: View, phrase: Phrase, discourse: Discourse): Party | undefined {
  const words = wordsOfPhrase(view, phrase)
  const { start, end } = phrase
  if (phrase.isDocument) {
    const issuer = discourse.issuer ?? issuerBefore(view, phrase.from)
    return issuer && at(issuer, start, end, words)
  }
  const key = keyOf(view.tokens, phrase.from)
  if (/^ال.+ان$/.test(key) && key.length > 6) {
    const pair = lastPair(view, phrase.from)
    if (pair) return { entities: pair, start, end, text: words }
  }
  const meant = sameAgain(view, phrase, discourse) ?? byPronoun(view, phrase, discourse)
  if (meant) return at(meant, start, end, words)
  const entity = counterpart(view, phrase) ?? whoIsCalled(view, discourse.titles, phrase.from, phrase.to)
  if (entity !== undefined) return { entity, start, end, text: words }
  const source =
    describedBefore(view, phrase, discourse) ??
    sourceAgain(view, phrase, discourse) ??
    byCalling(view, phrase, discourse) ??
    byBody(view, phrase, discourse)
  return source && at(source, start, end, words)
}

const ISSUING = /^و?(?:اصدر|اصدرت|نشر|نشرت|عمم|عممت|وزع|وزعت|بث|بثت|وجه|وجهت)$/
const ISSUER_REACH = 200

/** «أصدرت وزارة الدفاع بيانا … وأكد البيان أن»: whoever issued it, where nothing was quoted from it yet. */
function issuerBefore(view: View, before: number): Party | undefined {
  for (let i = before - 1; i >= Math.max(0, before - ISSUER_REACH); i--) {
    const m = view.mentionAt[i]!
    if (m < 0 || view.doc.mentions[m]!.kind === 'adjectival') continue
    const { from } = tokensOf(view.tokens, view.doc.mentions[m]!)
    const entity = ISSUING.test(keyOf(view.tokens, from - 1)) && view.entityOf.get(view.doc.mentions[m]!.id)
    if (entity) return { entity: entity.id, text: entity.name }
    i = Math.min(i, from)
  }
  return undefined
}

/** The party, standing in this place: with its words here when it is known, else with those it was introduced by. */
function at(party: Party, start: number, end: number, words: string): Party {
  const known = party.entity !== undefined || party.entities !== undefined
  return { ...party, start, end, text: known ? words : party.text }
}

const SAME_BEHIND = /^(?:نفس|ذات|عين)(?:ه|ها|هم|هما)$/
const SAME_BEFORE = /^(?:نفس|ذات)$/

/** «المصدر ذاته», «المتحدث نفسه», «ذات المصدر»: who spoke last, first of those called by that word. */
function sameAgain(view: View, { from, to }: Phrase, { spoken, issuer }: Discourse): Party | undefined {
  const isBefore = SAME_BEFORE.test(keyOf(view.tokens, from))
  const isSame = isBefore || (to - 1 > from && SAME_BEHIND.test(keyOf(view.tokens, to - 1)))
  if (!isSame) return undefined
  const head = plain(keyOf(view.tokens, isBefore ? from + 1 : from))
  const called = calledBy(spoken, head)
  if (called) return called
  return head === 'مصدر' && issuer ? issuer : spoken.at(-1)?.party
}

/** The last speaker known only by words that begin with `head`: «مسؤول أميركي كبير» for مسؤول. */
function calledBy(spoken: Discourse['spoken'], head: string): Party | undefined {
  for (let k = spoken.length - 1; k >= 0; k--) {
    const { party } = spoken[k]!
    if (party.entity === undefined && party.entities === undefined && headOf(party.text) === head)
      return party
  }
  return undefined
}

const headOf = (words: string) => plain(fold(words.split(' ', 1)[0]!, KEY))

const COUNTERPART_REACH = 120

/** «نظيره السعودي»: the person before whom «السعودي» stands, as in «والسعودي فيصل بن فرحان». */
function counterpart(view: View, { from, to }: Phrase): string | undefined {
  if (to - from !== 2 || !/^نظير(?:ه|ها|هما|هم|ته|تها)$/.test(keyOf(view.tokens, from))) return undefined
  const origin = keyOf(view.tokens, from + 1)
  for (let i = from - 1; i > Math.max(0, from - COUNTERPART_REACH); i--) {
    const m = view.mentionAt[i]!
    if (m < 0 || view.doc.mentions[m]!.type !== 'person') continue
    const first = tokensOf(view.tokens, view.doc.mentions[m]!).from
    if (keyOf(view.tokens, first - 1).endsWith(origin)) return view.entityOf.get(view.doc.mentions[m]!.id)?.id
    i = first
  }
  return undefined
}

/** «سعادته», «سموها»: the last speaker, or the first one named in the paragraph; «الأخير»: the last one named. */
function byPronoun(view: View, { from, to }: Phrase, discourse: Discourse): Party | undefined {
  const key = keyOf(view.tokens, from)
  if (to - from > 2) return undefined
  if (isHonorific(view, from))
    return lastSpeaker(discourse, key.endsWith('ها') ? 'f' : 'm', 's') ?? namedBefore(view, from, false)
  return key === 'الاخير' || key === 'الاخيره' ? namedBefore(view, from, true) : undefined
}

const NAMED_REACH = 80

/** A person named before token `before`: the nearest, or the first of the paragraph that the nearest stands in. */
function namedBefore(view: View, before: number, nearest: boolean): Party | undefined {
  const { tokens, doc } = view
  let found: Party | undefined
  let block: string | undefined
  for (let i = before - 1; i >= Math.max(0, before - NAMED_REACH); i--) {
    const mention =
      view.mentionAt[i]! >= 0 && view.quoteAt[i]! < 0 ? doc.mentions[view.mentionAt[i]!]! : undefined
    if (mention?.type !== 'person' || mention.kind !== 'name') continue
    const entity = view.entityOf.get(mention.id)
    if (!entity) continue
    if (block !== undefined && blockOf(view, i) !== block) return found
    found = { entity: entity.id, text: entity.name }
    if (nearest) return found
    block = blockOf(view, i)
    i = tokensOf(tokens, mention).from
  }
  return found
}

const blockOf = ({ doc, tokens }: View, i: number) => doc.sentences[tokens.sentence[i]!]!.block

/** «الوزيرة»: a speaker without a mention whose title holds all these words. */
function describedBefore(view: View, { from, to }: Phrase, { described }: Discourse): Party | undefined {
  if (described.length === 0 || !hasArticle(keyOf(view.tokens, to - 1))) return undefined
  const words = wordsOf(view, from, to)
  return described.findLast(d => words.every(w => d.words.has(w)))?.party
}

/** «المسؤول», «الشاهد» behind «مسؤول أميركي كبير»: the one spoken of by that word; «المتحدث»: whoever spoke last. */
function sourceAgain(view: View, { from, to }: Phrase, discourse: Discourse): Party | undefined {
  const key = keyOf(view.tokens, from)
  if (!hasBit(view, from, SOURCE) || !/^(?:ال|لل)/.test(key)) return undefined
  for (let i = from + 1; i < to; i++) if (!hasArticle(keyOf(view.tokens, i))) return undefined
  const called = calledBy(discourse.spoken, plain(key))
  if (called) return called
  if (!/^ال(?:متحدث|مسوول|مسئول)ه?$/.test(key)) return undefined
  return lastSpeaker(discourse, key.endsWith('ه') ? 'f' : 'm', 's')
}

/** «المدرب الإيطالي», «الفنانة»: a calling with the article and adjectives only means whoever spoke last. */
function byCalling(view: View, { from, to }: Phrase, { spoken, titles }: Discourse): Party | undefined {
  const match = officeAt(view.text, view.tokens, from)
  if (match?.number !== 'singular' || !isCalling(match.office)) return undefined
  const last = spoken.findLast(
    s => s.party.entity !== undefined && view.typeOf.get(s.party.entity) === 'person',
  )
  // «وتابع مدرب الفريق»: the last speaker, where the article calls him so.
  if (!match.definite)
    return last && isCalled(titles, match.office.word, last.party.entity!) ? last.party : undefined
  for (let i = match.to; i < to; i++) if (!hasArticle(keyOf(view.tokens, i))) return undefined
  if (!last) return inHeadline(view)
  return last.gender && last.gender !== match.gender ? undefined : last.party
}

const isCalled = (titles: Discourse['titles'], word: string, entity: string) =>
  titles.get(plain(fold(word, KEY)))?.some(t => t.entity === entity) ?? false

/** The one person whom the first line names. */
function inHeadline(view: View): Party | undefined {
  const end = view.doc.blocks[0]?.end ?? 0
  const named = view.doc.mentions.filter(m => m.end <= end && m.type === 'person' && m.kind === 'name')
  const ids = new Set(named.map(m => view.entityOf.get(m.id)?.id))
  const [entity] = ids
  return ids.size === 1 && entity !== undefined ? { entity, text: view.nameOf.get(entity)! } : undefined
}

const CALLINGS = new Set(['مدرب', 'لاعب', 'حارس', 'مهاجم', 'خبير', 'محلل', 'باحث', 'مراسل', 'متحدث', 'ناطق'])

const isCalling = ({ kind, word }: Office) => kind === 'profession' || kind === 'status' || CALLINGS.has(word)

const BODIES = /^ال(?:وزار|هيئ|شرك|منظم|حرك|جماع|وكال|مؤسس|جمعي|لجن|رابط|نقاب|بلدي|محكم|شبك|جامع)ه$/
const BODIES_M = /^ال(?:حزب|مجلس|اتحاد|بنك|مركز|معهد|نادي|ديوان|تحالف|تيار|تنظيم|جهاز|صندوق|مرصد|مصرف)$/

/** «الوزارة», «الحزب»: the body that spoke last. */
function byBody(view: View, { from, to }: Phrase, { spoken }: Discourse): Party | undefined {
  const key = keyOf(view.tokens, from)
  if (to - from > 1 || !(BODIES.test(key) || BODIES_M.test(key))) return undefined
  return spoken.findLast(
    s => s.party.entity !== undefined && view.typeOf.get(s.party.entity) === 'organization',
  )?.party
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
