import { expect, test } from 'vitest'
import { soundKey } from './sound.ts'

const same = (a: string, b: string) => test(`${a} = ${b}`, () => expect(soundKey(a)).toBe(soundKey(b)))
const different = (a: string, b: string) =>
  test(`${a} ≠ ${b}`, () => expect(soundKey(a)).not.toBe(soundKey(b)))

same('غورباتشوف', 'جورباتشوف')
same('قورباتشوف', 'كورباتشوف')
same('أوكرانيا', 'اوكرانيا')
same('زيلينسكي', 'زلنسكي')
same('واشنطن', 'واشنتن')
same('بلّير', 'بلير')
different('باريس', 'بروكسل')
different('ماكرون', 'ميركل')
