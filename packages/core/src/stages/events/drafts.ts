/** An event being made: what one trigger tells, before those that tell of the same are brought together. */
import type { EventCount } from '../../schema/event.ts'
import type { Span } from '../../schema/span.ts'
import type { When } from './find-time.ts'

export interface Draft extends Span {
  readonly type: string
  parts: { readonly role: string; readonly entity: string }[]
  readonly counts: EventCount[]
  when: When | undefined
  place: string | undefined
  mood: '' | 'plan' | 'deny'
  /** Index of the quotation that tells it, -1 for the article itself. */
  voice: number
  /** Index of the sentence that told of it last. */
  sentence: number
  /** «الاتصال»: one that was told of before. */
  readonly isDefinite: boolean
  /** «الاجتماع السابق»: another than the one told of before. */
  readonly isOther: boolean
  /** «… في أول لقاء بينهما»: it says anew what its sentence tells. */
  readonly isAside: boolean
  /** It stands in a headline or deck, which the article tells in full. */
  readonly isTitle: boolean
  confidence: number
  readonly by: string
  readonly evidence: Span[]
  quotations?: string[]
}
