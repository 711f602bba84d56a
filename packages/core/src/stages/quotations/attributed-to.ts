/** Whom «بحسب», «وفقا لـ», «كما أعلن» point to: «مصدر أمني», «لوزارة الصحة». */
import { officeAt } from '../../lexicon/offices.ts'
import { DOCUMENT, MEDIUM, SOURCE } from '../../lexicon/speech-words.ts'
import { keyOf } from '../../tokens.ts'
import type { Hit } from './hits.ts'
import { type Phrase, readPhrase } from './parties.ts'
import { skipAdverbials } from './skip-adverbials.ts'
import { titleBehind } from './titles.ts'
import { hasBit, markAt, type View } from './view.ts'

/** The noun phrase behind an attribution, when it is of one who can speak. */
export function attributedTo(view: View, hit: Hit): Phrase | undefined {
  const open = hit.relayed ? skipAdverbials(view, hit.to, hit.sentenceTo) : hit.to
  // «بحسب (الأفق)»
  const at = markAt(view, open) === BRACKET ? open + 1 : open
  const phrase = readPhrase(view, at, hit.sentenceTo, startsWithLam(view, at) ? 1 : 0)
  if (!phrase) return undefined
  const speaks =
    phrase.mention >= 0 ||
    hit.relayed ||
    isCounted(view, at) ||
    // «بحسب فلان الفلاني، الرئيس التنفيذي للشركة»
    titleBehind(view, phrase.to).length > 0 ||
    hasBit(view, at, SOURCE | DOCUMENT | MEDIUM) ||
    officeAt(view.text, view.tokens, at)
  return speaks ? phrase : undefined
}

const BRACKET = 0x28

const COUNTS = /^(?:ثلاث|اربع|خمس|سبع|تسع|عشر|بعض|عد|احد|احدي|اكثر|غير)ه?$/

/** «ثلاثة مسؤولين», «أحد الشهود». */
function isCounted(view: View, i: number): boolean {
  return COUNTS.test(keyOf(view.tokens, i)) && (hasBit(view, i + 1, SOURCE) || hasBit(view, i + 2, SOURCE))
}

function startsWithLam(view: View, i: number): boolean {
  const m = view.mentionAt[i]!
  if (m >= 0) return view.doc.mentions[m]!.start > view.tokens.start[i]!
  const { keys, keyStart } = view.tokens
  return keys.charCodeAt(keyStart[i]!) === 0x644 && hasBit(view, i, SOURCE | DOCUMENT | MEDIUM)
}
