/** The user's own names, ready to read with: compiled once for each version of the stored list. */
import { type CompiledKnowledge, checkKnowledge, compileKnowledge } from '@isnad/core'
import type { Store } from '@isnad/store'

interface Held {
  readonly version: number
  readonly knowledge: CompiledKnowledge
}

const held = new WeakMap<Store, Held>()

/** The list as it is now; another process may have changed it. */
export async function readOwnList(store: Store): Promise<CompiledKnowledge> {
  const known = held.get(store)
  if (known !== undefined && known.version === (await store.knowledge.version())) return known.knowledge
  const { version, entries } = await store.knowledge.all()
  // What an older version let in, and this one would not read with, is left out: the rest goes on.
  const unfit = new Set(checkKnowledge(entries).map(fault => fault.index))
  const knowledge = compileKnowledge(entries.filter((_, i) => !unfit.has(i)))
  held.set(store, { version, knowledge })
  return knowledge
}

/** What an article tells of the list that it was read with. */
export const stampOf = ({ size, version }: CompiledKnowledge) => (size > 0 ? version : undefined)
