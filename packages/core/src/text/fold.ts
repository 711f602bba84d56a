/**
 * Arabic orthography made comparable: «الأُوكرانيّة», «الاوكرانية» and «الاوكرانيه» become one form.
 *
 * Always: harakat, tatweel, zero-width and bidi controls dropped; presentation forms, Persian and Urdu code points
 * of Arabic letters (ک ی ہ) and letters written with a combining hamza put into their usual form; digits to 0–9;
 * Latin to lower case. The options merge letters that Arabic writers interchange.
 */

export interface FoldOptions {
  /** أ إ آ ٱ → ا */
  readonly alef?: boolean
  /** ؤ → و, ئ → ي */
  readonly hamza?: boolean
  /** ى → ي */
  readonly ya?: boolean
  /** ة → ه */
  readonly taMarbuta?: boolean
  /** Letters borrowed for foreign sounds: پ → ب, چ → ج, ڤ → ف, گ → ك … */
  readonly foreign?: boolean
}

/** Keeps every distinction of standard spelling: what a careful writer would have typed without harakat. */
export const LIGHT: FoldOptions = {}
/** The form that lexicons and indexes are keyed by. */
export const KEY: FoldOptions = { alef: true, hamza: true, ya: true, taMarbuta: true, foreign: true }

export interface Folded {
  readonly text: string
  /** For each UTF-16 unit of `text`, and one past its end, the offset in the original. */
  readonly toSource: Int32Array
}

export function fold(text: string, options: FoldOptions = KEY): string {
  const table = tableFor(options)
  const first = firstChange(text, table)
  if (first === text.length) return text
  let out = text.slice(0, first)
  for (let i = first; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const letter = composed(text, i, unit)
    const to = table[letter]!
    if (to === DROP) continue
    out += to === FORM ? foldForm(unit, table) : String.fromCharCode(to === SAME ? letter : to)
  }
  return out
}

/** As fold, with the way back: a match in the folded text is highlighted on the original letters. */
export function foldWithMap(text: string, options: FoldOptions = KEY): Folded {
  const table = tableFor(options)
  const parts: string[] = []
  const map: number[] = []
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const letter = composed(text, i, unit)
    const to = table[letter]!
    if (to === DROP) continue
    const piece = to === FORM ? foldForm(unit, table) : String.fromCharCode(to === SAME ? letter : to)
    for (let k = 0; k < piece.length; k++) map.push(i)
    parts.push(piece)
  }
  map.push(text.length)
  return { text: parts.join(''), toSource: Int32Array.from(map) }
}

/**
 * For whoever walks a text in place: the units of UTF-16, each with the one it becomes in a key. 0 for itself, DROPPED
 * for none; SEVERAL where a presentation form stands for more than one letter, which only `fold` can tell.
 */
export const keyUnits = (): Uint16Array => tableFor(KEY)
export const DROPPED = 0xffff
export const SEVERAL = 0xfffe

// What a table says of a unit, if not what it becomes.
const SAME = 0
const DROP = DROPPED
/** A presentation form: ﻻ stands for لا. */
const FORM = SEVERAL

const tables = new Map<number, Uint16Array>()

function tableFor(o: FoldOptions): Uint16Array {
  const bits =
    (o.alef ? 1 : 0) | (o.hamza ? 2 : 0) | (o.ya ? 4 : 0) | (o.taMarbuta ? 8 : 0) | (o.foreign ? 16 : 0)
  const known = tables.get(bits)
  if (known) return known
  const table = buildTable(o)
  tables.set(bits, table)
  return table
}

function firstChange(text: string, table: Uint16Array): number {
  let i = 0
  while (i < text.length) {
    const unit = text.charCodeAt(i)
    if (table[unit] !== SAME) {
      // A combining hamza also changes the letter before it.
      return i > 0 && unit >= 0x653 && unit <= 0x655 ? i - 1 : i
    }
    i++
  }
  return i
}

/** The letter that a base letter and a following combining madda or hamza make: ا + U+0654 → أ. */
function composed(text: string, i: number, unit: number): number {
  if (unit !== 0x627 && unit !== 0x648 && unit !== 0x64a && unit !== 0x649) return unit
  const next = text.charCodeAt(i + 1)
  if (!(next >= 0x653 && next <= 0x655)) return unit
  if (unit === 0x627) return next === 0x653 ? 0x622 : next === 0x654 ? 0x623 : 0x625
  if (next !== 0x654) return unit
  return unit === 0x648 ? 0x624 : 0x626
}

function foldForm(unit: number, table: Uint16Array): string {
  const form = String.fromCharCode(unit)
  const plain = form.normalize('NFKC').replace(/[\s\u064b-\u0652\u0640]/g, '')
  // Ornate brackets and what is not assigned.
  if (plain === form) return form
  let out = ''
  for (let i = 0; i < plain.length; i++) {
    const letter = plain.charCodeAt(i)
    const to = table[letter]!
    if (to !== DROP) out += String.fromCharCode(to === SAME ? letter : to)
  }
  return out
}

/** Same letter, other code point. */
const VARIANTS = 'ک:ك ڪ:ك ګ:ك ی:ي ې:ي ۍ:ي ے:ي ہ:ه ھ:ه ۀ:ه ە:ه ۂ:ه ۃ:ة ں:ن ٲ:أ ٳ:إ ۓ:ئ ٱ:ا ﻉ:ع'
/** Letters of other languages in Arabic script, with the letter an Arabic writer puts for them. */
const FOREIGN = 'پ:ب چ:ج ژ:ز گ:ك ڤ:ف ڭ:ك ٹ:ت ڈ:د ڑ:ر ۋ:و ۆ:و ۇ:و ڨ:ق ڥ:ف ڜ:ش ڢ:ف ڧ:ق ێ:ي ڵ:ل'

function buildTable(o: FoldOptions): Uint16Array {
  const t = new Uint16Array(0x10000)
  const map = (pairs: string) => {
    for (const pair of pairs.split(' ')) t[pair.charCodeAt(0)] = pair.charCodeAt(2)
  }
  map(VARIANTS)
  if (o.foreign) map(FOREIGN)
  if (o.alef) map('أ:ا إ:ا آ:ا ٱ:ا ٲ:ا ٳ:ا')
  if (o.hamza) map('ؤ:و ئ:ي ۓ:ي')
  if (o.ya) map('ى:ي')
  if (o.taMarbuta) map('ة:ه ۃ:ه')
  for (let d = 0; d < 10; d++) t[0x660 + d] = t[0x6f0 + d] = t[0xff10 + d] = 0x30 + d
  for (let c = 0x41; c <= 0x5a; c++) t[c] = c + 32
  for (let c = 0xc0; c <= 0xde; c++) if (c !== 0xd7) t[c] = c + 32
  for (const c of [0xa0, 0x202f, 0x3000]) t[c] = 0x20
  for (let c = 0x2000; c <= 0x200a; c++) t[c] = 0x20
  const drop = (from: number, to: number) => t.fill(DROP, from, to + 1)
  drop(0x0610, 0x061a)
  drop(0x061c, 0x061c)
  drop(0x0640, 0x0640)
  drop(0x064b, 0x065f)
  drop(0x0670, 0x0670)
  drop(0x06d6, 0x06dc)
  drop(0x06df, 0x06e4)
  drop(0x06e7, 0x06e8)
  drop(0x06ea, 0x06ed)
  drop(0x08ca, 0x08ff)
  drop(0x00ad, 0x00ad)
  drop(0x0300, 0x036f)
  drop(0x200b, 0x200f)
  drop(0x202a, 0x202e)
  drop(0x2060, 0x206f)
  drop(0xfe00, 0xfe0f)
  drop(0xfeff, 0xfeff)
  drop(0xfffe, 0xffff)
  t.fill(FORM, 0xfb50, 0xfdff + 1)
  t.fill(FORM, 0xfe70, 0xfefc + 1)
  return t
}
