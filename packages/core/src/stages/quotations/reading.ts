/** What is known while the cues of an article are read, in order. */
import type { Complement } from './complements.ts'
import type { Discourse } from './discourse.ts'
import type { Draft, Said } from './drafts.ts'
import type { Found } from './found.ts'
import type { Hit } from './hits.ts'
import type { View } from './view.ts'

export interface Reading {
  readonly view: View
  readonly hits: readonly Hit[]
  /** What each hit governs. */
  readonly complements: readonly (Complement | undefined)[]
  readonly discourse: Discourse
  /** The quotations made so far. */
  readonly drafts: Draft[]
  progress: Progress
}

/** How a sentence stands while its cues are read. */
export interface Progress {
  /** Where the clause of the next cue begins. */
  clauseFrom: number
  /** Up to here the tokens belong to quotations already made. */
  claimedTo: number
  governor: Said | undefined
  /** «وبحسب البيان فقد أكد …»: what the whole sentence came through. */
  via: Found | undefined
}
