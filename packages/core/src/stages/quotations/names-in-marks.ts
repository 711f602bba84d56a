/**
 * Marks that hold a name («حزب "الأمل"», «"الناتو"») or the title of a work («فيلم "الأرض"»): nobody's words.
 */
import { officeAt } from '../../lexicon/offices.ts'
import { DOCUMENT, NAME_HEAD, SO_CALLED, WITH_ARTICLE, WORDING, WORK } from '../../lexicon/speech-words.ts'
import { hasArticle } from '../../text/clitics.ts'
import { NUMBER, WORD } from '../../text/tokenize.ts'
import { keyOf } from '../../tokens.ts'
import { hasBit, type View } from './view.ts'

/** A mention fills the marks. */
export function isOneMention(view: View, index: number): boolean {
  const q = view.quotes[index]!
  const m = view.mentionAt[q.from]!
  if (m < 0) return false
  const mention = view.doc.mentions[m]!
  if (mention.type === 'product' || mention.start > q.start + 2) return false
  return mention.end >= q.end || isBracketed(view, mention.end, q.to)
}

/** «"لجنة الأطباء (مستقلة)"»: behind the name only a remark in brackets. */
function isBracketed({ text, tokens }: View, end: number, to: number): boolean {
  const rest = text.slice(end, tokens.end[to - 1]!)
  return /^ ?\(/.test(rest) && rest.lastIndexOf('(') <= 1
}

/** Behind «فيلم», «بعنوان», «ندوة حول». */
export function isTitle(view: View, index: number): boolean {
  const q = view.quotes[index]!
  for (let i = q.outerFrom - 1; i >= Math.max(0, q.outerFrom - 3); i--) {
    if (view.quoteAt[i]! >= 0 || view.tokens.sentence[i] !== view.tokens.sentence[q.from]) return false
    if (hasBit(view, i, WORK)) return true
    if (!/^(?:حول|عن|من|ب|في|ال.+)$/.test(keyOf(view.tokens, i))) return false
  }
  return false
}

const LONGEST_NAME = 5

/** How many names in a row one head may have: «كتلتا "الأمل" و"النور" و"الوفاء"». */
const MOST_JOINED = 4

/** Behind «حزب», «قناة», «ما يعرف بـ», beside another such name, or two words with the article: «"الجيش الحر"». */
export function isNameLike(view: View, index: number): boolean {
  let at = index
  for (let n = 0; n < MOST_JOINED; n++) {
    if (isNameAlone(view, at)) return true
    const { outerFrom, words } = view.quotes[at]!
    const before =
      outerFrom > 1 && keyOf(view.tokens, outerFrom - 1) === 'و' ? view.quoteAt[outerFrom - 2]! : -1
    if (before < 0 || before >= at || words > 3) return false
    at = before
  }
  return false
}

function isNameAlone(view: View, index: number): boolean {
  const q = view.quotes[index]!
  if (q.words > LONGEST_NAME) return false
  if (q.words <= 2 && allDefinite(view, q.from, q.to)) return true
  if (q.words <= 3 && isDesignation(view, q.from, q.to)) return true
  if (q.words > 2 && endsInPronoun(view, q.to - 1)) return false
  let i = q.outerFrom - 1
  if (i < 0) return false
  if (keyOf(view.tokens, i).length === 1 && i > 0) i--
  // «القضية المعروفة إعلاميا بـ"…"»
  if (/^(?:اعلاميا|شعبيا|محليا|دوليا|اختصارا)$/.test(keyOf(view.tokens, i)) && i > 0) i--
  // «أن الكتائب "جاهزة لمعركة طويلة"»: behind a head with the article, three words end in one when they name.
  if (q.words > 2 && hasBit(view, i, WITH_ARTICLE) && !hasArticle(keyOf(view.tokens, q.to - 1))) return false
  if (hasBit(view, i, NAME_HEAD | SO_CALLED)) return true
  if (/^ال/.test(keyOf(view.tokens, i)) && hasBit(view, i - 1, NAME_HEAD)) return true
  return isOutlet(view, q.outerFrom) || (q.words <= 3 && isReceiver(view, q.outerFrom - 1))
}

/** «العملية "حققت جميع أهدافها"» tells something, it names nothing. */
function endsInPronoun({ text, tokens }: View, i: number): boolean {
  return /..(?:ها|هم|هما|نا)$/.test(text.slice(tokens.start[i], tokens.end[i]))
}

/** «"صقر-3"»: one word and a number. */
function isDesignation(view: View, from: number, to: number): boolean {
  let words = 0
  for (let k = from; k < to; k++) if (view.tokens.kind[k] === WORD) words++
  return words === 1 && view.tokens.kind[to - 1] === NUMBER
}

function allDefinite(view: View, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (!/^ال/.test(keyOf(view.tokens, k))) return false
  return true
}

/** «في مقابلة مع "الشرق"», «في حديث لـ"الحياة"», «عبر "فيسبوك"». */
function isOutlet(view: View, at: number): boolean {
  const key = keyOf(view.tokens, at - 1)
  if (key === 'عبر') return true
  return (
    (key === 'مع' || key === 'ل' || key === 'الي') &&
    (hasBit(view, at - 2, DOCUMENT) || hasBit(view, at - 3, DOCUMENT))
  )
}

const RECEIVED =
  /^(?:تابعت?(?:ه|ها)|تلقت(?:ه|ها)?|نشرت(?:ه|ها)|اوردت(?:ه|ها)|نقلت(?:ه|ها)|بثت(?:ه|ها)|رصدت(?:ه|ها)|تسلمت(?:ه|ها)?|اطلعت|توصلت|حصلت)$/

/** «في بيان تلقته "الأفق"», «تصريح اطلعت عليه "الأفق"»: the outlet that received it. */
function isReceiver({ tokens }: View, i: number): boolean {
  if (i < 1) return false
  return RECEIVED.test(keyOf(tokens, /^(?:علي|ب)(?:ه|ها)$/.test(keyOf(tokens, i)) ? i - 1 : i))
}

/** «العميد "فلان الفلاني"»: a name behind a title; only sure once no verb of saying took the words. */
export function isBehindTitle(view: View, index: number): boolean {
  const { outerFrom, words } = view.quotes[index]!
  return words <= 4 && outerFrom > 0 && officeAt(view.text, view.tokens, outerFrom - 1) !== undefined
}

/** «مصطلح "السيادة المنقوصة"»: a word or two that are spoken of; unless a verb of saying took them. */
export function isWording(view: View, index: number): boolean {
  const { outerFrom, words } = view.quotes[index]!
  return words <= LONGEST_NAME && hasBit(view, outerFrom - 1, WORDING)
}
