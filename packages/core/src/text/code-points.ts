/**
 * Offsets in Unicode code points, as brat, NIF, NAF and Web Annotation count, and back: in «😀 قال» the verb begins at
 * UTF-16 unit 3 and at code point 2.
 */

export interface CodePoints {
  /** The code point at which a UTF-16 unit of the text stands. */
  readonly fromUnits: (unit: number) => number
  /** The UTF-16 unit at which a code point of the text begins. */
  readonly toUnits: (point: number) => number
}

/** Converts offsets of one text. Arabic itself lies in the basic plane: most texts need no conversion at all. */
export function countCodePoints(text: string): CodePoints {
  const pairs: number[] = []
  for (let i = 0; i + 1 < text.length; i++) {
    if (!isHigh(text.charCodeAt(i)) || !isLow(text.charCodeAt(i + 1))) continue
    pairs.push(i)
    i++
  }
  return {
    fromUnits: unit => unit - countBelow(pairs, unit, pair => pair),
    toUnits: point => point + countBelow(pairs, point, (pair, before) => pair - before),
  }
}

/** How many pairs begin before `limit`, measured by `at` (a pair's place, and how many pairs stand before it). */
function countBelow(pairs: readonly number[], limit: number, at: (pair: number, before: number) => number) {
  let low = 0
  let high = pairs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(pairs[middle]!, middle) < limit) low = middle + 1
    else high = middle
  }
  return low
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
