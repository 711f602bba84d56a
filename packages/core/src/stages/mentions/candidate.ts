/** What a finder proposes: a span that may name something. The resolver picks among the proposals of all finders. */
import type { EntityType, MentionKind } from '../../schema/mention.ts'

export interface Candidate {
  /** First token, and one past the last. */
  readonly from: number
  readonly to: number
  /** UTF-16 offsets, proclitics cut off. */
  readonly start: number
  readonly end: number
  readonly type: EntityType
  readonly kind: MentionKind
  readonly confidence: number
  readonly by: string
  /** Gazetteer id, when it is a known name. */
  readonly known?: string
  /** False when no name may stand inside it: «حلف شمال الأطلسي» does not name the ocean. */
  readonly open: boolean
}
