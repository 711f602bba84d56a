/** «سعادته», «سموها», «جلالته»: words that stand for a person already named, by rank and pronoun. */
import { keyOf } from '../../tokens.ts'
import type { View } from './view.ts'

const HONORIFIC =
  /^(?:سعادت|سمو|جلالت|فخامت|معالي|دولت|سماحت|فضيلت|غبطت|قداست|سيادت|نيافت|حضرت)(?:ه|ها|هم|هما)$/

/** True for token `i` when it is such a word, even where it was taken for a name or for «سمّوه». */
export function isHonorific({ tokens }: View, i: number): boolean {
  return i >= 0 && i < tokens.count && HONORIFIC.test(keyOf(tokens, i))
}
