/** Words that tell a byline («كتب: …») or close a dateline («الخرطوم - سونا»), folded. */
import { fold } from '../text/fold.ts'
import { rows } from './gen/block-cues.ts'

const cues = rows.split('\n').map(row => row.split('\t') as [kind: string, cue: string])

export const bylineCues: ReadonlySet<string> = new Set(cuesOf('byline'))
export const agencyNames: ReadonlySet<string> = new Set(cuesOf('agency'))

function cuesOf(kind: string): string[] {
  return cues.filter(([k]) => k === kind).map(([, cue]) => fold(cue))
}
