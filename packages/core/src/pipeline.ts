/**
 * Stages in a row, their order proved by the type checker: a stage can only be added once the layers it needs are
 * there, so two stages swapped do not compile.
 */

import type { Doc, Layers, Note, Settled } from './doc.ts'
import type { Diagnostic } from './schema/diagnostic.ts'

export interface Stage<N extends keyof Layers, G extends keyof Layers> {
  /** The layers it reads. */
  readonly needs: readonly N[]
  /** The layer it writes: the only one, and nobody else does. */
  readonly gives: G
  /** Returns its own layer, in text order; what a person should know goes to `note`. Never throws. */
  run(doc: Doc<N>, note: Note): Layers[G]
}

export interface Pipeline<H extends keyof Layers> {
  readonly layers: readonly H[]
  /** Adds a stage; its needs must be among the layers the pipeline already gives. */
  add<N extends H, G extends Exclude<keyof Layers, H>>(stage: Stage<N, G>): Pipeline<H | G>
  /** Runs the stages in order. */
  read(settled: Settled): { readonly doc: Doc<H>; readonly diagnostics: readonly Diagnostic[] }
}

export function stage<const N extends keyof Layers, const G extends keyof Layers>(
  definition: Stage<N, G>,
): Stage<N, G> {
  return definition
}

export function pipeline(): Pipeline<never> {
  return extend([])
}

// Inside, the layers are only known by name; `add` is where the types are checked.
interface AnyStage {
  readonly gives: keyof Layers
  run(doc: never, note: Note): unknown
}

function extend<H extends keyof Layers>(stages: readonly AnyStage[]): Pipeline<H> {
  return {
    layers: stages.map(s => s.gives) as H[],
    add: next => extend([...stages, next]),
    read: settled => readThrough(stages, settled) as { doc: Doc<H>; diagnostics: Diagnostic[] },
  }
}

function readThrough(
  stages: readonly AnyStage[],
  settled: Settled,
): { doc: Settled; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const note: Note = d => diagnostics.push(d)
  const doc: Record<string, unknown> & Settled = { ...settled }
  for (const { gives, run } of stages) doc[gives] = Object.freeze(run(doc as never, note))
  return { doc: Object.freeze(doc), diagnostics }
}
