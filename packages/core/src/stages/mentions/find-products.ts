/**
 * Finds products by their head noun and a name in quotation marks or Latin letters after it: «القمر الاصطناعي "نايل سات"»,
 * «هاتف iPhone 15», «صاروخ "فالكون"». The head stays outside.
 */

import type { Quoted } from '../../doc.ts'
import { fold, KEY } from '../../text/fold.ts'
import { NUMBER } from '../../text/tokenize.ts'
import { keyOf, tokenAt } from '../../tokens.ts'
import { propose, type Reading } from './candidate.ts'

const LONGEST_NAME = 4

export function findProducts(reading: Reading, quoted: readonly Quoted[]): void {
  const { tokens, words } = reading
  for (const q of quoted) {
    const open = tokenAt(tokens, q.open)
    if (q.close === undefined || !isHeaded(reading, open)) continue
    const from = tokenAt(tokens, q.start)
    let to = from
    while (to < tokens.count && tokens.end[to]! <= q.end) to++
    if (to > from && to - from <= LONGEST_NAME) proposeProduct(reading, from, to)
  }
  for (let i = 1; i < tokens.count; i++) {
    if (words.script[i] !== 2 || !isHeaded(reading, i)) continue
    let to = i + 1
    while (to < i + LONGEST_NAME && (words.script[to] === 2 || tokens.kind[to] === NUMBER)) to++
    proposeProduct(reading, i, to)
    i = to - 1
  }
}

function proposeProduct(reading: Reading, from: number, to: number): void {
  propose(reading, from, to, { type: 'product', confidence: 0.98, by: 'mentions/product-head' })
}

/** The noun before the name says that it is a thing; between them at most an adjective. */
function isHeaded({ tokens }: Reading, i: number): boolean {
  return [1, 2].some(
    n => i >= n && HEADS.has(stem(keyOf(tokens, i - n))) && tokens.sentence[i - n] === tokens.sentence[i],
  )
}

const stem = (key: string) => key.replace(/^[وفبكل]?(?:ال|لل)?/, '')

const HEADS = new Set(
  'قمر صاروخ هاتف سيارة تطبيق لعبة دواء لقاح مسبار طائرة طراز مركبة غواصة فرقاطة مدمرة'
    .split(' ')
    .map(w => fold(w, KEY)),
)
