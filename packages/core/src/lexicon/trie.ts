/**
 * A trie over key forms (folded words joined by one space): finds the longest known phrase that begins at a place,
 * without making a string. «وزير» and «وزاره» share «وز» and part there.
 *
 * It is a string that is walked where it lies: those of the lexicons are written by `pnpm data` and cost nothing at
 * load. A node is its letter; the list of its children follows it. Before a letter with more to tell than one child
 * stands a mark of flags, and behind it the distance to the next sibling and the value, as digits.
 */

export interface Trie {
  readonly packed: string
  /** Unit → the node of a phrase's first letter, -1 for none: the longest list of children need not be searched. */
  readonly firsts: Int32Array
  /** The next longest lists, by two Arabic letters: the node of the second, -1 for none, 0 until it was asked for. */
  readonly seconds: Int32Array
}

export const ROOT = 0
const NONE = -1
/** Past the Arabic letters. */
const FIRSTS = 0x700
/**
 * A first letter stands for its node as LETTER + unit, which tells what the second is looked up by. The 64 units from
 * ARABIC on are those that Arabic is written with.
 */
const LETTER = 2 ** 28
const ARABIC = 0x620
const ARABIC_BITS = 6
const ARABIC_COUNT = 1 << ARABIC_BITS

// Private-use characters from MARK on, the flags as their last bits.
const MARK = 0xe000
const CHILD = 1
const SIBLING = 2
const VALUE = 4
/** Digits are ideographs: printable, in normal form, one unit each. */
const ZERO = 0x3400
const BASE = 0x4000
/** A distance from BASE on has a leading digit of its own range. */
const LONG = ZERO + BASE

/** A trie as `packTrie` wrote it, ready to be walked. */
export function readTrie(packed: string): Trie {
  const firsts = new Int32Array(FIRSTS).fill(NONE)
  for (let at = firstChild(packed, ROOT); at !== NONE; at = nextSibling(packed, at)) {
    const unit = letterAt(packed, at)
    if (unit < FIRSTS) firsts[unit] = at
  }
  return { packed, firsts, seconds: new Int32Array(ARABIC_COUNT ** 2) }
}

/** The node reached from `node` over one unit, or -1. */
export function step(trie: Trie, node: number, unit: number): number {
  if (node === ROOT && unit < FIRSTS) return trie.firsts[unit]! === NONE ? NONE : LETTER + unit
  if (node < LETTER) return findChild(trie.packed, node, unit)
  // A list of children lies scattered: each hop over one would be a line of memory to wait for.
  const letter = node - LETTER
  const row = letter - ARABIC
  const column = unit - ARABIC
  if (row < 0 || row >= ARABIC_COUNT || column < 0 || column >= ARABIC_COUNT)
    return findChild(trie.packed, trie.firsts[letter]!, unit)
  const pair = (row << ARABIC_BITS) | column
  const known = trie.seconds[pair]!
  if (known !== 0) return known
  const child = findChild(trie.packed, trie.firsts[letter]!, unit)
  trie.seconds[pair] = child
  return child
}

function findChild(packed: string, node: number, unit: number): number {
  let at = firstChild(packed, node)
  while (at !== NONE) {
    const mark = packed.charCodeAt(at)
    if (!isMark(mark)) return mark === unit ? at : NONE
    if (packed.charCodeAt(at + 1) === unit) return at
    at = mark & SIBLING ? at + distanceAt(packed, at + 2) : NONE
  }
  return NONE
}

/** The value of the phrase that ends at `node`, or -1. */
export function valueAt({ packed, firsts }: Trie, node: number): number {
  const start = node < LETTER ? node : firsts[node - LETTER]!
  const mark = packed.charCodeAt(start)
  if (!isMark(mark) || !(mark & VALUE)) return NONE
  const at = start + 2 + (mark & SIBLING ? widthAt(packed, start + 2) : 0)
  return (packed.charCodeAt(at) - ZERO) * BASE + packed.charCodeAt(at + 1) - ZERO
}

/** The value of a whole phrase, or -1. */
export function phraseValue(trie: Trie, phrase: string): number {
  return valueIn(trie, phrase, 0, phrase.length)
}

/** The value of the phrase that stands in [from, to) of `text`, or -1. */
export function valueIn(trie: Trie, text: string, from: number, to: number): number {
  let node = ROOT
  for (let k = from; k < to && node !== NONE; k++) node = step(trie, node, text.charCodeAt(k))
  return node === NONE ? NONE : valueAt(trie, node)
}

/** `phrases[i]` gets the value `values?.[i] ?? i`, below 2^28. Phrases are key forms; of two equal ones the first holds. */
export function packTrie(phrases: readonly string[], values?: readonly number[]): string {
  const order = phrases.map((_, i) => i).filter(i => phrases[i] !== '')
  order.sort((a, b) => (phrases[a]! < phrases[b]! ? -1 : phrases[a]! > phrases[b]! ? 1 : a - b))
  const sorted = order.map(i => phrases[i]!)
  const given = order.map(i => values?.[i] ?? i)
  const children = order.length > 0 ? packList(sorted, given, 0, order.length, 0) : ''
  return String.fromCharCode(MARK | (children === '' ? 0 : CHILD), 0x20) + children
}

function firstChild(packed: string, node: number): number {
  const mark = packed.charCodeAt(node)
  if (!isMark(mark)) return node + 1
  if (!(mark & CHILD)) return NONE
  return node + 2 + (mark & SIBLING ? widthAt(packed, node + 2) : 0) + (mark & VALUE ? 2 : 0)
}

function nextSibling(packed: string, at: number): number {
  const mark = packed.charCodeAt(at)
  return isMark(mark) && mark & SIBLING ? at + distanceAt(packed, at + 2) : NONE
}

function letterAt(packed: string, at: number): number {
  const mark = packed.charCodeAt(at)
  return isMark(mark) ? packed.charCodeAt(at + 1) : mark
}

const isMark = (unit: number) => (unit & 0xfff8) === MARK

function widthAt(packed: string, at: number): number {
  return packed.charCodeAt(at) < LONG ? 1 : 2
}

function distanceAt(packed: string, at: number): number {
  const digit = packed.charCodeAt(at)
  return digit < LONG ? digit - ZERO : (digit - LONG) * BASE + packed.charCodeAt(at + 1) - ZERO
}

/** The nodes after `depth` units of the sorted phrases [from, to), all longer than that and alike so far. */
function packList(
  phrases: readonly string[],
  values: readonly number[],
  from: number,
  to: number,
  depth: number,
): string {
  const first = phrases[from]!
  const last = phrases[to - 1]!
  let shared = depth
  while (shared < first.length && first.charCodeAt(shared) === last.charCodeAt(shared)) shared++
  if (shared > depth) {
    const chain = first
      .slice(depth, shared - 1)
      .replace(MARKS, mark => String.fromCharCode(MARK | CHILD) + mark)
    return chain + packNode(phrases, values, from, to, shared, false)
  }
  const groups: { from: number; to: number; size: number }[] = []
  for (let at = from; at < to; ) {
    let end = at + 1
    while (end < to && phrases[end]!.charCodeAt(depth) === phrases[at]!.charCodeAt(depth)) end++
    groups.push({ from: at, to: end, size: end - at })
    at = end
  }
  // The most usual letters first: they are found in the fewest steps.
  groups.sort((a, b) => b.size - a.size || a.from - b.from)
  return groups
    .map((g, i) => packNode(phrases, values, g.from, g.to, depth + 1, i < groups.length - 1))
    .join('')
}

const MARKS = /[\ue000-\ue007]/g

/** The node whose letter ends the first `depth` units of the phrases, and all below it. */
function packNode(
  phrases: readonly string[],
  values: readonly number[],
  from: number,
  to: number,
  depth: number,
  sibling: boolean,
): string {
  const letter = phrases[from]!.charCodeAt(depth - 1)
  let longer = from
  while (longer < to && phrases[longer]!.length === depth) longer++
  const value = longer > from ? digits(values[from]!) : ''
  const children = longer < to ? packList(phrases, values, longer, to, depth) : ''
  if (!sibling && value === '' && !isMark(letter)) return String.fromCharCode(letter) + children
  const mark = MARK | (children === '' ? 0 : CHILD) | (sibling ? SIBLING : 0) | (value === '' ? 0 : VALUE)
  const below = value + children
  return String.fromCharCode(mark, letter) + (sibling ? distance(2 + below.length) : '') + below
}

function digits(value: number): string {
  return String.fromCharCode(ZERO + Math.floor(value / BASE), ZERO + (value % BASE))
}

/** The distance over a node of `length` units, itself included. */
function distance(length: number): string {
  if (length + 1 < BASE) return String.fromCharCode(ZERO + length + 1)
  const all = length + 2
  return String.fromCharCode(LONG + Math.floor(all / BASE), ZERO + (all % BASE))
}
