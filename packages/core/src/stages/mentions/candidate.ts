/** What a finder proposes: a span that may name something. The resolver picks among the proposals of all finders. */

import { cutOffset } from '../../lexicon/lookup.ts'
import type { EntityType, MentionKind } from '../../schema/mention.ts'
import type { Tokens } from '../../tokens.ts'
import type { Tags } from './read-tags.ts'
import type { Words } from './words.ts'

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
  /** The article lost its alef before the first word: «لناتو» in «للناتو». */
  readonly elided?: boolean
  /** Id of its entry in the gazetteer or in the user's own list, when it is a known name. */
  readonly known?: string
  /** False when no name may stand inside it: «حلف شمال الأطلسي» does not name the ocean. */
  readonly open: boolean
  /** True when it may stand inside a known name: «جامعة القاهرة» holds القاهرة. */
  readonly nests: boolean
}

/** What the finders read, and where they put what they find. */
export interface Reading {
  readonly text: string
  readonly tokens: Tokens
  readonly words: Words
  readonly tags: Tags
  readonly found: Candidate[]
  /** The known name that begins with a token, if any. */
  readonly known: ReadonlyMap<number, Candidate>
  /** The writer puts ي for ى, as in Egypt: «علي» is then the preposition. */
  readonly looseYa: boolean
}

/** A candidate over the tokens [from, to), the proclitics of the first cut off. */
export function propose(
  reading: Reading,
  from: number,
  to: number,
  what: Pick<Candidate, 'type' | 'confidence' | 'by'>,
): Candidate {
  const { text, tokens, words } = reading
  const same = reading.known.get(from)
  const candidate: Candidate = {
    from,
    to,
    start: cutOffset(text, tokens, from, words.cutAt[from]!),
    end: tokens.end[to - 1]!,
    elided: words.elided[from] === 1,
    kind: 'name',
    open: true,
    nests: false,
    ...what,
    // «محمد بن سلمان بن عبد العزيز» is who «محمد بن سلمان» is.
    ...(same?.known !== undefined &&
    same.type === what.type &&
    (what.type === 'person' || what.by === same.by)
      ? { known: same.known }
      : {}),
  }
  reading.found.push(candidate)
  return candidate
}
