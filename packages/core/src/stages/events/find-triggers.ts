/**
 * The words that tell of an event, each with how surely it happened: «سيلتقي» is planned, «لم يعقد اجتماع» denied; «دعا إلى
 * وقف إطلاق النار» tells only of a wish, and so of no event.
 */
import type { Trigger, WordForm, WordReading } from '../../lexicon/event-words.ts'
import { NUMBER, WORD } from '../../text/tokenize.ts'
import { keyOf } from '../../tokens.ts'
import { cliticsOf, hasKind, isKey, isMark, type Scan, unitAt, wordAt } from './scan.ts'

/** '' it happened; wish: it is only wished, feared or supposed. */
type Mood = '' | 'plan' | 'deny' | 'wish'

export interface Hit {
  /** Tokens. */
  readonly from: number
  readonly to: number
  readonly trigger: Trigger
  /** What else the word may tell, should what the first needs be missing: «فاز بالرئاسة», «فاز على الفريق». */
  readonly others: readonly Trigger[]
  readonly form: WordForm
  readonly isVerb: boolean
  /** و is written onto it. */
  readonly joined: boolean
  readonly mood: Mood
  /** The verb that carries the noun («أجرى محادثات»): its first token, one past its last, the role of its subject. */
  readonly light: Light | undefined
  /** One past a verb behind the noun that goes on about it («السيول التي ضربت المدينة»); -1 for none. */
  readonly behind: number
  /** The subject of that verb bears it: «مناورات تجريها روسيا». */
  readonly isBorne: boolean
  /** Spoken of in passing («بعد لقاء»). */
  readonly passing: boolean
  /** It says anew what the verb of its sentence tells: «التقى فلانا في أول لقاء بينهما». */
  readonly isAside: boolean
}

interface Light {
  readonly from: number
  readonly to: number
  readonly role: string
  readonly mood: Mood
  readonly isVerb: boolean
}

export interface Triggers {
  readonly hits: readonly Hit[]
  /** 1 where a clause begins: a verb, a word of saying, «أن», «الذي». */
  readonly bounds: Uint8Array
}

/** What the words so far in the clause do to the next. */
interface State {
  mood: Mood
  light: Light | undefined
  /** The light verb has its noun; only what «و» joins to that is carried, too. */
  isSpent: boolean
  /** A finite verb has been met in the clause. */
  sawVerb: boolean
}

/** A clause inside another, over which a search for its subject may go. */
export const PASSED = 2

interface Found {
  readonly hits: Hit[]
  readonly bounds: Uint8Array
}

export function findTriggers(scan: Scan): Triggers {
  const { tokens, words, cueAt } = scan
  const found: Found = { hits: [], bounds: new Uint8Array(tokens.count) }
  const state: State = { mood: '', light: undefined, isSpent: false, sawVerb: false }
  const reset = () => {
    state.mood = ''
    state.light = undefined
    state.sawVerb = false
  }
  for (let i = 0; i < tokens.count; ) {
    if (i > 0 && tokens.sentence[i] !== tokens.sentence[i - 1]) reset()
    if (cueAt[i]! >= 0) {
      found.bounds[i] = 1
      reset()
      state.sawVerb = true
    }
    const word = tokens.kind[i] === WORD && !inName(scan, i) ? wordAt(scan, i) : undefined
    if (isMark(scan, i)) {
      if (!state.light) state.mood = ''
    } else if (word) {
      const reading = chooseReading(scan, i, word.readings, state.sawVerb)
      if (reading) readTrigger(scan, i, reading, othersOf(word.readings, reading), state, found)
      if (word.kinds.size > 0) readSmall(scan, i, word.kinds, state, found)
    }
    i = word ? words.to[i]! : i + 1
  }
  return found
}

/** Inside a name, unless it is that of a gathering and begins here: «مؤتمر الأمن». */
function inName({ map, tokens, doc }: Scan, i: number): boolean {
  const m = map.nameAt[i]!
  if (m < 0) return false
  const mention = doc.mentions[m]!
  return mention.type === 'event' ? map.from[m] !== i : mention.start < tokens.end[i]!
}

/** How far behind a noun «المقبلة» may stand. */
const NEAR = 4

function readSmall(
  scan: Scan,
  i: number,
  kinds: ReadonlySet<string>,
  state: State,
  { hits, bounds }: Found,
): void {
  if (kinds.has('deny')) state.mood = 'deny'
  else if (kinds.has('wish')) state.mood = 'wish'
  else if (kinds.has('plan')) {
    const last = hits.at(-1)
    const isBehind = last && isJustAfter(scan, last, i) && (last.mood === '' || last.mood === 'plan')
    const carries = isVerbal(scan, i)
    if (isBehind)
      hits[hits.length - 1] = { ...last, mood: 'plan', ...(carries && { behind: i + 1, isBorne: true }) }
    else {
      state.mood = 'plan'
      // «تخطط الإمارات لإطلاق قمر»
      if (carries) state.isSpent = false
      if (carries) state.light = { from: i, to: i + 1, role: 's', mood: 'plan', isVerb: true }
    }
    if (carries) bounds[i] = 1
  } else if (kinds.has('stop') || kinds.has('who')) {
    bounds[i] = 1
    state.sawVerb = false
    state.light = undefined
    if (!isKey(scan, i, 'ان') && !isKey(scan, i, 'بان')) state.mood = ''
  }
}

/** Right behind a noun, or behind its adjectives. */
function isJustAfter({ tokens }: Scan, { isVerb, to, from }: Hit, i: number): boolean {
  return !isVerb && i - to < NEAR && tokens.sentence[from] === tokens.sentence[i]
}

const YA = 0x64a
const TA = 0x62a
const isVerbal = (scan: Scan, i: number) => unitAt(scan, i, 0) === YA || unitAt(scan, i, 0) === TA

/** Verb or noun, where the letters allow both: «قتل جنودا» at the start of a clause, «بعد قتل الجنود» behind a preposition. */
function chooseReading(
  scan: Scan,
  i: number,
  readings: readonly WordReading[],
  sawVerb: boolean,
): WordReading | undefined {
  const clitics = cliticsOf(scan, i)
  const isFuture = clitics.endsWith('س')
  const isGoverned = /[بلك]$/.test(clitics)
  const before =
    i > 0 && scan.tokens.sentence[i] === scan.tokens.sentence[i - 1] ? wordAt(scan, i - 1)?.kinds : undefined
  const isNounPlace =
    isGoverned ||
    (clitics === '' &&
      (sawVerb ||
        ['in', 'after', 'no'].some(k => before?.has(k)) ||
        isPreposition(before) ||
        isDenial(scan, i - 1)))
  let verb: WordReading | undefined
  let noun: WordReading | undefined
  for (const reading of readings) {
    const { form, trigger } = reading
    if (trigger.flags.includes('trap')) return undefined
    if (!hasWords(scan, i, trigger.needs) || (form === 'j' && !before?.has('not'))) continue
    if (isNoun(form)) noun ??= isFuture ? undefined : reading
    else if (isFuture ? isPresent(form) : !isGoverned || (isPresent(form) && clitics.endsWith('ل')))
      if (!trigger.flags.includes('noverb')) verb ??= reading
  }
  // «35 صوتا» is no dual of a verb.
  if (i > 0 && scan.tokens.kind[i - 1] === NUMBER && clitics === '') return noun
  if (!verb || !noun) return verb ?? noun
  return isNounPlace ? noun : verb
}

/** «word:العلاقات», for «قطعت مصر العلاقات»: one of the words stands behind, where the trigger needs one. */
function hasWords({ tokens, words }: Scan, from: number, needs: string): boolean {
  if (!needs.startsWith('word:')) return true
  const wanted = needs.split(/[|&]/).map(need => need.slice(5))
  const end = Math.min(tokens.count, words.to[from]! + FAR)
  for (let i = words.to[from]!; i < end && tokens.sentence[i] === tokens.sentence[from]; i++)
    if (wanted.includes(keyOf(tokens, i))) return true
  return false
}

/** Words between a verb and what belongs to it. */
const FAR = 10

const isNoun = (form: WordForm) => form === 'n' || form === 'd' || form === 'N'
const isPresent = (form: WordForm) => form === 'm' || form === 'M' || form === 'j'
const isDenial = (scan: Scan, i: number) => isKey(scan, i, 'عدم') || isKey(scan, i, 'دون')

function isPreposition(kinds: ReadonlySet<string> | undefined): boolean {
  if (kinds) for (const kind of kinds) if (kind.startsWith('to:')) return true
  return false
}

function othersOf(readings: readonly WordReading[], chosen: WordReading): Trigger[] {
  return readings
    .filter(r => r !== chosen && isNoun(r.form) === isNoun(chosen.form) && r.trigger.frame !== '')
    .map(r => r.trigger)
}

function readTrigger(
  scan: Scan,
  i: number,
  reading: WordReading,
  others: readonly Trigger[],
  state: State,
  { hits, bounds }: Found,
): void {
  const { trigger, form } = reading
  const to = scan.words.to[i]!
  const { flags } = trigger
  if (flags.includes('aux')) return
  const isVerb = !isNoun(form)
  const clitics = cliticsOf(scan, i)
  const mood = isVerb ? moodOfVerb(scan, i, form, clitics, state) : moodOfNoun(scan, i, form, clitics, state)
  if (isVerb) {
    bounds[i] = 1
    const last = hits.at(-1)
    const isBorne = form === 'V' || form === 'M'
    const carries =
      (flags.includes('light') || isBorne) && last && isJustAfter(scan, last, i) && clitics.length < 2
    if (carries && !clitics.startsWith('و') && last.behind < 0) {
      hits[hits.length - 1] = { ...last, behind: to, isBorne, mood: last.mood || mood }
      bounds[i] = PASSED
      state.sawVerb = true
      return
    }
    state.light = undefined
    state.sawVerb = true
  }
  if (flags.includes('light')) {
    const role = trigger.slots.get('s') ?? ''
    // «تعتزم روسيا إجراء مناورات»: who means to, does.
    const outer = !isVerb && state.light?.isVerb && !state.isSpent ? state.light : undefined
    state.light = outer ? { ...outer, role, mood: outer.mood || mood } : { from: i, to, role, mood, isVerb }
    state.isSpent = false
    state.mood = mood === 'wish' ? 'wish' : ''
    return
  }
  if (trigger.frame === '') return
  hits.push({
    from: i,
    to,
    trigger,
    others,
    form,
    isVerb,
    joined: clitics.startsWith('و') || clitics.startsWith('ف'),
    mood,
    light: isVerb || (state.isSpent && !clitics.startsWith('و')) ? undefined : state.light,
    behind: -1,
    isBorne: false,
    passing: hasKind(scan, i - 1, 'after') || clitics.endsWith('ب'),
    isAside:
      !isVerb &&
      (hasKind(scan, i - 1, 'in') ||
        (FIRST.test(keyOf(scan.tokens, Math.max(0, i - 1))) && hasKind(scan, i - 2, 'in'))),
  })
  if (isVerb) state.mood = flags.includes('foils') ? 'wish' : ''
  else state.isSpent = true
}

/** What somebody calls for, hopes for or warns of: «ودعا إلى "تحقيق مستقل"». */
function isAskedFor({ doc, voiceAt }: Scan, i: number): boolean {
  return WISHING.has(doc.quotations[voiceAt[i]!]?.cue?.class ?? '')
}

const WISHING = new Set(['call-for', 'order', 'hope', 'suggest', 'advise', 'threaten', 'warn'])

const FIRST = /^(?:اول|اولي|ثاني|اخر)$/

function moodOfVerb(scan: Scan, i: number, form: WordForm, clitics: string, state: State): Mood {
  if (clitics.endsWith('ل')) return 'wish'
  if (clitics.endsWith('س') || isKey(scan, i - 1, 'سوف')) return 'plan'
  if (hasKind(scan, i - 1, 'not')) return 'deny'
  if (isKey(scan, i - 1, 'قد')) return isPresent(form) ? 'wish' : ''
  // «من المقرر أن يلتقي»; a past form after it tells something else.
  return isPresent(form) ? state.mood : ''
}

function moodOfNoun(
  scan: Scan,
  i: number,
  form: WordForm,
  clitics: string,
  { mood, light, isSpent }: State,
): Mood {
  if (isDenial(scan, i - 1) || isKey(scan, i - 1, 'بدون')) return 'deny'
  if (hasKind(scan, i - 1, 'no') || isAskedFor(scan, i)) return 'wish'
  if (light && (!isSpent || clitics.startsWith('و'))) return light.mood || mood
  // «لإجراء محادثات»: what for; «تستعد لمحادثات» is planned.
  if (clitics.endsWith('ل') && form === 'n' && mood === '' && !hasKind(scan, i - 1, 'after')) return 'wish'
  return mood
}
