/**
 * Where something is said: verbs, participles and nouns of saying («وأكد», «مضيفا», «قوله») and attributions («بحسب»),
 * in text order. Words inside quotation marks or names are left alone.
 */
import { type CueEntry, type CueWord, cueNamed, findCueWord } from '../../lexicon/cues.ts'
import { cutOffset, longestPhrase } from '../../lexicon/lookup.ts'
import {
  ADVERB,
  attributionLexicon,
  BINDER,
  COMPLEMENTIZER,
  DOCUMENT,
  PREPOSITION,
  SOURCE,
} from '../../lexicon/speech-words.ts'
import { fold, KEY } from '../../text/fold.ts'
import { WORD } from '../../text/tokenize.ts'
import { keyOf } from '../../tokens.ts'
import { isHonorific } from './honorifics.ts'
import { type Mood, moodOf } from './unsaid.ts'
import { hasBit, markAt, type View } from './view.ts'

export interface Hit {
  /** First token of the cue, and one past its last. */
  readonly from: number
  readonly to: number
  /** Without proclitics. */
  readonly start: number
  readonly end: number
  readonly kind: 'verb' | 'participle' | 'noun' | 'attribution'
  readonly lemma: string
  readonly entry?: CueEntry
  readonly word?: CueWord
  /** «كما قال», «بحسب ما أكد»: a verb inside an attribution. */
  readonly relayed: boolean
  /** «وجاء في البيان أن»: the words follow the party. */
  readonly forward: boolean
  readonly conjunction: boolean
  /** Absent where it was said. */
  readonly mood?: Exclude<Mood, 'said'>
  readonly sentenceFrom: number
  readonly sentenceTo: number
}

export function findHits(view: View): readonly Hit[] {
  const hits: Hit[] = []
  const { tokens, sentenceEnd } = view
  for (let from = 0; from < tokens.count; ) {
    const to = sentenceEnd[from]!
    if (isCredit(view, from)) {
      from = to
      continue
    }
    for (let i = from; i < to; ) {
      const hit = hitAt(view, i, from, to) ?? sayingAt(view, i, from, to, hits.at(-1))
      if (hit) hits.push(hit)
      i = hit ? hit.to : i + 1
    }
    from = to
  }
  return hits
}

/** «كتبت: فلانة» names who wrote, it reports nothing. */
function isCredit(view: View, i: number): boolean {
  const { sentences, blocks, tokens } = view.doc
  const id = sentences[tokens.sentence[i]!]!.block
  const kind = blocks[Number(id.slice(1)) - 1]?.kind
  return kind === 'byline' || kind === 'dateline'
}

function hitAt(view: View, i: number, sentenceFrom: number, sentenceTo: number): Hit | undefined {
  const { tokens, quoteAt, mentionAt, timexAt } = view
  if (tokens.kind[i] !== WORD || timexAt[i]! >= 0) return undefined
  if (quoteAt[i]! >= 0 || hasBit(view, i, ADVERB)) return undefined
  if (mentionAt[i]! >= 0 && isName(view, i)) return undefined
  const sentence = { sentenceFrom, sentenceTo }
  return attributionAt(view, i, sentence) ?? wordAt(view, i, sentence, false)
}

const SAYING = /^(?:ب|ل)?(?:ال|ل)?قول$/
const SAYING_REACH = 12

/** «اكتفى بالقول إن», «ذهب إلى القول إن»: a participle, where no verb of saying before it has these words. */
function sayingAt(
  view: View,
  i: number,
  sentenceFrom: number,
  sentenceTo: number,
  before: Hit | undefined,
): Hit | undefined {
  const { tokens } = view
  if (
    !endsInQawl(tokens, i) ||
    !SAYING.test(keyOf(tokens, i)) ||
    view.quoteAt[i]! >= 0 ||
    !opensSpeech(view, i + 1, sentenceTo)
  )
    return undefined
  if (
    before &&
    before.kind === 'verb' &&
    !before.mood &&
    before.from >= sentenceFrom &&
    i - before.to <= SAYING_REACH
  )
    return undefined
  const entry = cueNamed('قال')
  return {
    from: i,
    to: i + 1,
    start: tokens.start[i]!,
    end: tokens.end[i]!,
    kind: 'participle',
    lemma: entry.lemma,
    entry,
    word: {
      entry,
      form: 'participle',
      gender: undefined,
      number: 's',
      person: 3,
      pronoun: '',
      at: 0,
      conjunction: false,
    },
    relayed: false,
    forward: false,
    conjunction: false,
    sentenceFrom,
    sentenceTo,
  }
}

const COLON = 0x3a

/** Most words are turned away by their last letters, without making a string of them. */
function endsInQawl({ keys, keyStart }: View['tokens'], i: number): boolean {
  const end = keyStart[i + 1]! - 1
  return (
    keys.charCodeAt(end - 1) === 0x644 &&
    keys.charCodeAt(end - 2) === 0x648 &&
    keys.charCodeAt(end - 3) === 0x642
  )
}

/** أن, a colon or marks, right there or behind «أيضا» or «للصحفيين». */
function opensSpeech(view: View, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 3); i++)
    if (hasBit(view, i, COMPLEMENTIZER) || markAt(view, i) === COLON || view.quoteAt[i]! >= 0) return true
  return false
}

/** A mention that begins with this very word, or has it inside, is a name; «بحسب» may be written before one. */
function isName(view: View, i: number): boolean {
  const mention = view.doc.mentions[view.mentionAt[i]!]!
  return mention.kind === 'name' && mention.start <= view.tokens.start[i]! + 1
}

type Sentence = Pick<Hit, 'sentenceFrom' | 'sentenceTo'>

function attributionAt(view: View, i: number, sentence: Sentence): Hit | undefined {
  const { text, tokens } = view
  if (!mayOpenAttribution(tokens.keys, tokens.keyStart[i]!)) return undefined
  const { trie, all } = attributionLexicon()
  const match = longestPhrase(text, tokens, i, trie)
  if (!match || match.to > sentence.sentenceTo || match.cut.at > 1) return undefined
  const { phrase, takes } = all[match.value]!
  if (takes === 'aside' && markAt(view, i - 1) === 0 && !isBesideParty(view, i, phrase)) return undefined
  // «وجاء في البيان أن» opens a sentence; in «ذلك جاء في تقرير» the words stand before.
  const opens = i === sentence.sentenceFrom || match.cut.at > 0 || markAt(view, i - 1) !== 0
  if (takes === 'forward' && !opens) return undefined
  if (takes !== 'clause') {
    if (NEEDS_LAM.has(phrase) && !startsWithLam(view, match.to)) return undefined
    return {
      from: i,
      to: match.to,
      start: match.start,
      end: match.end,
      kind: 'attribution',
      lemma: phrase,
      relayed: false,
      forward: takes === 'forward',
      conjunction: match.cut.at > 0,
      ...sentence,
    }
  }
  // «كما قد أعلن», «وفق ما كان أكده»
  let at = match.to
  while (at < sentence.sentenceTo && hasBit(view, at, ADVERB)) at++
  const verb = wordAt(view, at, sentence, true)
  if (verb?.kind !== 'verb' || verb.conjunction || !RELAYING.has(verb.entry!.class)) return undefined
  // «تعليق على ما أعلنه»: without a comma, with an object, it belongs to the words before.
  if (phrase === 'على ما' && verb.word!.pronoun !== '' && markAt(view, i - 1) === 0) return undefined
  return { ...verb, from: i, conjunction: match.cut.at > 0 }
}

/** Classes that can stand behind «كما»; «كما أبدى», «كما طالب» tell something more. */
const RELAYING = new Set([
  'say',
  'add',
  'inform',
  'report',
  'announce',
  'explain',
  'assert',
  'point-out',
  'write',
  'tweet',
  'reveal',
  'testify',
  'predict',
  'judge',
  'tell',
  'describe',
  'claim',
  'answer',
  'comment',
  'show',
  'admit',
])
/** «قالت الوزارة على لسان المتحدثة باسمها»: right behind a party, without a comma. */
function isBesideParty(view: View, i: number, phrase: string): boolean {
  return phrase.endsWith('لسان') && (view.mentionAt[i - 1]! >= 0 || hasBit(view, i - 1, SOURCE))
}

const NEEDS_LAM = new Set(['وفقا', 'طبقا', 'استنادا'])
const LAM = 0x644
/** The letters that a phrase of the table, or the conjunction before one, begins with: other words need no look-up. */
let firsts: ReadonlySet<number> | undefined

function mayOpenAttribution(keys: string, at: number): boolean {
  firsts ??= new Set(
    ['و', 'ف', ...attributionLexicon().all.map(a => fold(a.phrase, KEY))].map(w => w.charCodeAt(0)),
  )
  return firsts.has(keys.charCodeAt(at))
}

function startsWithLam({ tokens }: View, i: number): boolean {
  return i < tokens.count && tokens.keys.charCodeAt(tokens.keyStart[i]!) === LAM
}

function wordAt(view: View, i: number, sentence: Sentence, relayed: boolean): Hit | undefined {
  if (i >= sentence.sentenceTo) return undefined
  const { text, tokens } = view
  const word = nounBehindPreposition(view, i, findCueWord(text, tokens, i))
  // «نجيب», «أقول» outside of marks: a name, or not a report.
  // «دون أن» is no «دوّن».
  if (word && hasBit(view, i, BINDER) && word.form === 'past' && hasBit(view, i + 1, COMPLEMENTIZER))
    return undefined
  if (!word || word.person === 1 || isExcluded(view, i, word, sentence)) return undefined
  // «من ذكر اسمها»: behind a preposition stands a noun.
  if (
    word.form === 'past' &&
    !word.conjunction &&
    word.pronoun === '' &&
    hasBit(view, i - 1, PREPOSITION) &&
    !relayed
  )
    return undefined
  const kind = word.form === 'noun' ? 'noun' : word.form === 'participle' ? 'participle' : 'verb'
  // «سيقول» keeps its sin: of a verb only the conjunction is cut.
  const cut = kind === 'verb' ? Number(word.conjunction) : word.at
  const mood = moodOf(view, i, word, sentence.sentenceFrom)
  return {
    from: i,
    to: i + 1,
    start: cutOffset(text, tokens, i, cut),
    end: tokens.end[i]!,
    kind,
    lemma: word.entry.lemma,
    entry: word.entry,
    word,
    relayed,
    forward: false,
    conjunction: word.conjunction,
    ...(mood !== 'said' && { mood }),
    ...sentence,
  }
}

/** «عن أملها»: a verb cannot stand there, so the word is the noun that is written like it. */
function nounBehindPreposition(view: View, i: number, word: CueWord | undefined): CueWord | undefined {
  const isNoun =
    word?.form === 'past' && !word.conjunction && word.pronoun !== '' && hasBit(view, i - 1, PREPOSITION)
  // «من بينها» is among them.
  if (isNoun && word.entry.lemma === 'بين') return undefined
  return isNoun ? { ...word, form: 'noun', gender: undefined } : word
}

const ANONYMITY = /^(?:اسم|هويت)(?:ه|ها|هم|هما|هن|اء?هم)?$/

/** «طلب عدم الكشف عن هويته» and impersonal «يذكر أن», «من المعروف أن» are nobody's words. */
function isExcluded(view: View, i: number, word: CueWord, { sentenceTo }: Sentence): boolean {
  const { tokens } = view
  const next = i + 1 < sentenceTo ? keyOf(tokens, i + 1) : ''
  if (
    word.form === 'present' &&
    word.entry.flags.has('impersonal') &&
    word.gender === 'm' &&
    word.number === 's'
  ) {
    if (next === 'ان' || next === 'انه') return true
  }
  // «سموه»: his highness.
  if (isHonorific(view, i)) return true
  // «دون أن يؤكد» is without, not wrote.
  if (word.entry.lemma === 'دون' && next === 'ان') return true
  // «ورد أن», «ورد بلاغ بأن»: وَرَدَ, it came.
  if (
    keyOf(tokens, i) === 'ورد' &&
    (next === '' || hasBit(view, i + 1, COMPLEMENTIZER | PREPOSITION | DOCUMENT)) &&
    !/^علي(?:ه|ها|هم)?$/.test(next)
  )
    return true
  if (word.entry.class === 'call-for' || word.entry.class === 'refuse') {
    for (let k = i + 1; k < Math.min(sentenceTo, i + 6); k++) {
      if (hasBit(view, k, PREPOSITION)) continue
      if (ANONYMITY.test(keyOf(tokens, k))) return true
    }
  }
  return false
}
