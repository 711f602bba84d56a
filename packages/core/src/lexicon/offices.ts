/**
 * Finds the words that say what a person is: «وزيرة الصحة», «اللواء», «للدكتور», «مستشاراه», «نظيره».
 *
 * The table holds one line a word; its dual, feminine, plural and possessed forms are made by rule while looking up,
 * so that the index stays small. Forms that do not follow the rules are listed.
 */

import { isWeightless } from '../text/chars.ts'
import { possibleCutsIn } from '../text/clitics.ts'
import { fold } from '../text/fold.ts'
import { keyOf, type Tokens } from '../tokens.ts'
import { rows as modifierRows } from './gen/office-modifiers.ts'
import { offices as officeRows, trie as packed, stems as stemRows } from './gen/offices.ts'
import { cutOffset } from './lookup.ts'
import { ROOT, readTrie, step, valueAt } from './trie.ts'

export type OfficeKind = 'office' | 'rank' | 'honorific' | 'profession' | 'kinship' | 'counterpart' | 'status'

/** A line of offices.tsv, with what offices-ambiguous.tsv adds to it. */
export interface Office {
  /** Masculine singular without the article. */
  readonly word: string
  readonly kind: OfficeKind
  /** What may follow it: وزير takes a portfolio, نائب an office; `none` for ranks and the like. */
  readonly takes: 'body' | 'portfolio' | 'office' | 'place' | 'none'
  /** For a word that is often something else (أمين, فريق): what must be there for it to be a title. */
  readonly needs?: 'article' | 'complement' | 'either' | 'pronoun' | 'first' | 'title'
  /** Its kind when no complement follows: «نقيب المحامين» is an office, «النقيب فلان» a rank. */
  readonly bare: OfficeKind
}

export type GrammaticalNumber = 'singular' | 'dual' | 'plural'

export interface OfficeMatch {
  readonly office: Office
  /** First token, and one past the last. */
  readonly from: number
  readonly to: number
  /** Where the word stands in the text (UTF-16 units), without proclitics, with the article. */
  readonly start: number
  readonly end: number
  readonly number: GrammaticalNumber
  readonly gender: 'm' | 'f'
  /** With the article: «الوزير»; in «للوزير» too. */
  readonly definite: boolean
  /** That article lost its alef: «لوزير» in «للوزير». */
  readonly elided: boolean
  /** Ends in a pronoun: «نائبه», «نظيرتها». */
  readonly possessed: boolean
}

/** The longest title that begins with token `i`, proclitics cut off; of equally long ones the least cut. */
export function officeAt(text: string, tokens: Tokens, i: number): OfficeMatch | undefined {
  let column = matches.get(tokens)
  if (!column) {
    column = new Array<OfficeMatch | null>(tokens.count)
    matches.set(tokens, column)
  }
  let match = column[i]
  if (match === undefined) {
    match = findOffice(text, tokens, i) ?? null
    column[i] = match
  }
  return match ?? undefined
}

/** What was found in the tokens of an article, null for nothing: several stages ask for the same. */
const matches = new WeakMap<Tokens, (OfficeMatch | null)[]>()

function findOffice(text: string, tokens: Tokens, i: number): OfficeMatch | undefined {
  let best: OfficeMatch | undefined
  for (const cut of possibleCutsIn(tokens.keys, tokens.keyStart[i]!, tokens.keyStart[i + 1]! - 1)) {
    const at = tokens.keyStart[i]! + cut.at
    const found = walk(text, tokens, i, at, cut.elidedAlef)
    if (found && (!best || found.to > best.to))
      best = {
        ...found,
        from: i,
        start: cutOffset(text, tokens, i, cut.at),
        end: tokens.end[found.to - 1]!,
        elided: cut.elidedAlef,
      }
  }
  return best
}

export type ModifierSense = 'grade' | 'former' | 'elect' | 'acting' | 'current' | 'plain'

/** What token `i` adds to an office before it («السابق», «العام», «بالنيابة»), with or without the article. */
export function officeModifierAt(tokens: Tokens, i: number): ModifierSense | undefined {
  const key = keyOf(tokens, i)
  modifiers ??= buildModifiers()
  const bare = key.startsWith('ال') ? key.slice(2) : key
  return modifiers.get(bare) ?? (bare.endsWith('ا') ? modifiers.get(bare.slice(0, -1)) : undefined)
}

type Found = Pick<OfficeMatch, 'office' | 'to' | 'number' | 'gender' | 'definite' | 'possessed'>

const ALEF = 0x627
const LAM = 0x644
const SPACE = 0x20
const TA_MARBUTA = 'ة'

function walk(text: string, tokens: Tokens, i: number, at: number, elided: boolean): Found | undefined {
  const { keys } = tokens
  if (elided) return walkWords(text, tokens, i, at + 1, true)
  const bare = walkWords(text, tokens, i, at, false)
  const article = keys.charCodeAt(at) === ALEF && keys.charCodeAt(at + 1) === LAM
  return bare ?? (article ? walkWords(text, tokens, i, at + 2, true) : undefined)
}

/** Follows a phrase from unit `k` of token `i`; later words may have the article («رئيس الوزراء», «الفريق أول»). */
function walkWords(text: string, tokens: Tokens, i: number, k: number, definite: boolean): Found | undefined {
  const { keys, keyStart } = tokens
  let node = ROOT
  let token = i
  let best: Found | undefined
  while (token < tokens.count) {
    const wordEnd = keyStart[token + 1]! - 1
    for (; node >= 0; k++) {
      const value = valueAt(trie, node)
      if (value >= 0) {
        const form = formOf(stemsOf(value), keys.slice(k, wordEnd), text, tokens.end[token]!, definite)
        if (form) best = { ...form, to: token + 1, definite }
      }
      if (k === wordEnd) break
      node = step(trie, node, keys.charCodeAt(k))
    }
    if (node < 0 || keys.charCodeAt(wordEnd) !== SPACE) break
    node = step(trie, node, SPACE)
    k = keyStart[++token]!
    if (node >= 0 && keys.charCodeAt(k) === ALEF && keys.charCodeAt(k + 1) === LAM) {
      const plain = step(trie, step(trie, node, ALEF), LAM)
      if (plain < 0) k += 2
    }
  }
  return best
}

interface Stem {
  readonly office: Office
  readonly endings: ReadonlyMap<string, Ending>
}

interface Ending {
  readonly number: GrammaticalNumber
  readonly gender: 'm' | 'f'
  readonly possessed: boolean
}

function formOf(
  stems: readonly Stem[],
  rest: string,
  text: string,
  end: number,
  definite: boolean,
): (Ending & { office: Office }) | undefined {
  const written = endsInTaMarbuta(text, end) ? rest.slice(0, -1) + TA_MARBUTA : rest
  for (const { office, endings } of stems) {
    const ending = endings.get(written)
    if (ending && !(definite && (ending.possessed || CONSTRUCT.has(rest)))) return { office, ...ending }
  }
  return undefined
}

/** The key form writes ة as ه; the text tells الوزيرة from وزيره. */
function endsInTaMarbuta(text: string, end: number): boolean {
  let last = end - 1
  while (last > 0 && isWeightless(text.charCodeAt(last))) last--
  return text[last] === TA_MARBUTA
}

/** Endings that no word with the article has: «الرئيسي» is an adjective. */
const CONSTRUCT = new Set(['ا', 'ي', 'و', 'تا', 'تي'])
const PRONOUNS = ['ه', 'ها', 'هما', 'هم', 'هن', 'نا', 'كم']

type Endings = Map<string, Ending>

function add(
  endings: Endings,
  number: GrammaticalNumber,
  gender: 'm' | 'f',
  plain: string[],
  possessed: string[],
) {
  for (const e of plain) if (!endings.has(e)) endings.set(e, { number, gender, possessed: false })
  for (const stem of possessed)
    for (const p of PRONOUNS) {
      if (!endings.has(stem + p)) endings.set(stem + p, { number, gender, possessed: true })
    }
}

function addFeminine(endings: Endings): void {
  add(endings, 'singular', 'f', [TA_MARBUTA], ['ت'])
  add(endings, 'dual', 'f', ['تان', 'تين', 'تا', 'تي'], ['تا', 'تي'])
  add(endings, 'plural', 'f', ['ات'], ['ات'])
}

function feminineEndings(): Endings {
  const endings: Endings = new Map()
  addFeminine(endings)
  return endings
}

function singularEndings(gender: string, soundPlural: string): Endings {
  const endings: Endings = new Map()
  const own = gender === 'f' ? 'f' : 'm'
  add(endings, 'singular', own, ['', 'ا'], [''])
  if (gender === 'mf') addFeminine(endings)
  if (soundPlural === 'ون') add(endings, 'plural', own, ['ون', 'ين', 'و'], ['و'])
  if (soundPlural === 'ات') add(endings, 'plural', own, ['ات'], ['ات'])
  add(endings, 'dual', own, ['ان', 'ين', 'ي'], ['ا', 'ي'])
  return endings
}

/** Words that take no dual or feminine ending, by their last letter: أعضاء (أعضائه), قادة (قادته), نواب, خليفة. */
function closedEndings(number: GrammaticalNumber, last: string): Endings {
  const endings: Endings = new Map()
  if (last === 'ء') add(endings, number, 'm', ['ء', ''], ['ي', 'و', 'ء'])
  else if (last === TA_MARBUTA) add(endings, number, 'm', [TA_MARBUTA, 'ه'], ['ت'])
  else add(endings, number, 'm', [''], [''])
  return endings
}

const trie = readTrie(packed)
let officeLines: readonly string[] | undefined
let stemLines: readonly string[] | undefined
const offices: Office[] = []
const stems: (readonly Stem[])[] = []
const paradigms = new Map<string, Endings>()
let modifiers: ReadonlyMap<string, ModifierSense> | undefined

/** The words of one stem: ابن, ابنة. */
function stemsOf(value: number): readonly Stem[] {
  stemLines ??= stemRows.split('\n')
  stems[value] ??= stemLines[value]!.split('|').map(toStem)
  return stems[value]
}

function toStem(cell: string): Stem {
  const [index = '', ...paradigm] = cell.split(' ')
  return { office: officeOf(Number(index)), endings: endingsOf(paradigm.join(' ')) }
}

function officeOf(index: number): Office {
  officeLines ??= officeRows.split('\n')
  offices[index] ??= toOffice(officeLines[index]!)
  return offices[index]
}

function toOffice(line: string): Office {
  const [word = '', kind, takes, bare, needs] = line.split('\t')
  return {
    word,
    kind: kind as OfficeKind,
    takes: takes as Office['takes'],
    bare: bare as OfficeKind,
    ...(needs ? { needs: needs as NonNullable<Office['needs']> } : {}),
  }
}

/** «open mf ون», «closed plural ء», «feminine»: words of one paradigm share their endings. */
function endingsOf(paradigm: string): Endings {
  let endings = paradigms.get(paradigm)
  if (!endings) {
    const [kind, first = '', second = ''] = paradigm.split(' ')
    if (kind === 'feminine') endings = feminineEndings()
    else if (kind === 'open') endings = singularEndings(first, second)
    else endings = closedEndings(first as GrammaticalNumber, second)
    paradigms.set(paradigm, endings)
  }
  return endings
}

function buildModifiers(): ReadonlyMap<string, ModifierSense> {
  const senses = new Map<string, ModifierSense>()
  for (const row of modifierRows.split('\n')) {
    const [word, feminine, sense] = row.split('\t') as [string, string, string]
    for (const form of [word, feminine])
      senses.set(fold(form), sense === '-' ? 'plain' : (sense as ModifierSense))
  }
  return senses
}
