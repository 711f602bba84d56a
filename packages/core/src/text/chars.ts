/**
 * What kind of character a UTF-16 code unit is, by table: the tokenizer asks once per unit.
 * «ا» is a letter, «٣» a digit, «،» punctuation, a fatha a mark, U+200F a control.
 */

export const OTHER = 0
export const SPACE = 1
export const NEWLINE = 2
export const ARABIC = 3
export const LETTER = 4
export const DIGIT = 5
export const MARK = 6
export const PUNCTUATION = 7
/** Zero-width and bidi controls, tatweel: part of the word they stand in, without weight of their own. */
export const CONTROL = 8
export const HIGH_SURROGATE = 9
export const LOW_SURROGATE = 10

const table = buildTable()

export function classOf(unit: number): number {
  return table[unit]!
}

export function isWordClass(c: number): boolean {
  return c === ARABIC || c === LETTER
}

/** True for the part of a word that carries no letter of its own: harakat, tatweel, joiners. */
export function isWeightless(unit: number): boolean {
  const c = table[unit]
  return c === MARK || c === CONTROL
}

function buildTable(): Uint8Array {
  const t = new Uint8Array(0x10000)
  const fill = (from: number, to: number, c: number) => t.fill(c, from, to + 1)
  // Letters of every script above Latin-1 by default; what is not a letter is carved out below.
  fill(0x00aa, 0x1fff, LETTER)
  fill(0x2c00, 0x2dff, LETTER)
  fill(0x3040, 0xd7ff, LETTER)
  fill(0xf900, 0xfb4f, LETTER)
  fill(0x41, 0x5a, LETTER)
  fill(0x61, 0x7a, LETTER)
  for (const unit of [0xab, 0xb7, 0xbb, 0xbf, 0xb6, 0xa7]) t[unit] = PUNCTUATION
  for (const unit of [
    0xac, 0xae, 0xaf, 0xb0, 0xb1, 0xb2, 0xb3, 0xb4, 0xb8, 0xb9, 0xbc, 0xbd, 0xbe, 0xd7, 0xf7,
  ])
    t[unit] = OTHER
  t[0xad] = CONTROL
  fill(0x21, 0x2f, PUNCTUATION)
  fill(0x3a, 0x40, PUNCTUATION)
  fill(0x5b, 0x60, PUNCTUATION)
  fill(0x7b, 0x7e, PUNCTUATION)
  fill(0x30, 0x39, DIGIT)
  for (const unit of [0x09, 0x0b, 0x0c, 0x20, 0x85, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) t[unit] = SPACE
  fill(0x2000, 0x200a, SPACE)
  for (const unit of [0x0a, 0x0d, 0x2028, 0x2029]) t[unit] = NEWLINE
  fill(0x0300, 0x036f, MARK)
  fill(0x0483, 0x0489, MARK)
  fill(0x0591, 0x05c7, MARK)
  fill(0x2010, 0x2027, PUNCTUATION)
  fill(0x2030, 0x205e, PUNCTUATION)
  fill(0x3001, 0x3011, PUNCTUATION)
  fill(0x200b, 0x200f, CONTROL)
  fill(0x202a, 0x202e, CONTROL)
  fill(0x2060, 0x206f, CONTROL)
  t[0xfeff] = CONTROL
  // Arabic blocks
  fill(0x0600, 0x0605, OTHER)
  fill(0x0606, 0x060f, PUNCTUATION)
  fill(0x0610, 0x061a, MARK)
  fill(0x061b, 0x061f, PUNCTUATION)
  t[0x061c] = CONTROL
  fill(0x0620, 0x064a, ARABIC)
  t[0x0640] = CONTROL
  fill(0x064b, 0x065f, MARK)
  fill(0x0660, 0x0669, DIGIT)
  fill(0x066a, 0x066d, PUNCTUATION)
  fill(0x066e, 0x06d3, ARABIC)
  t[0x0670] = MARK
  t[0x06d4] = PUNCTUATION
  t[0x06d5] = ARABIC
  fill(0x06d6, 0x06ed, MARK)
  t[0x06dd] = OTHER
  t[0x06de] = OTHER
  t[0x06e5] = ARABIC
  t[0x06e6] = ARABIC
  t[0x06e9] = OTHER
  fill(0x06ee, 0x06ef, ARABIC)
  fill(0x06f0, 0x06f9, DIGIT)
  fill(0x06fa, 0x06ff, ARABIC)
  fill(0x0750, 0x077f, ARABIC)
  fill(0x0870, 0x08c9, ARABIC)
  fill(0x08ca, 0x08ff, MARK)
  fill(0xfb50, 0xfdff, ARABIC)
  fill(0xfd3e, 0xfd3f, PUNCTUATION)
  fill(0xfe00, 0xfe0f, CONTROL)
  fill(0xfe20, 0xfe2f, MARK)
  fill(0xfe30, 0xfe6f, PUNCTUATION)
  fill(0xfe70, 0xfefc, ARABIC)
  fill(0xff01, 0xff0f, PUNCTUATION)
  fill(0xff10, 0xff19, DIGIT)
  fill(0xff21, 0xff3a, LETTER)
  fill(0xff41, 0xff5a, LETTER)
  fill(0xff66, 0xffdc, LETTER)
  fill(0xd800, 0xdbff, HIGH_SURROGATE)
  fill(0xdc00, 0xdfff, LOW_SURROGATE)
  return t
}
