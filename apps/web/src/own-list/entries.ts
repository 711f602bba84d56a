/** The pages of the user's own names, one after another; after a change they start over. */
import { createSignal } from 'solid-js'
import { type Answer, getEntries, type OwnEntry } from '../api.ts'

export type Entries = ReturnType<typeof createEntries>

export function createEntries() {
  const [items, setItems] = createSignal<readonly OwnEntry[]>([])
  const [next, setNext] = createSignal<string>()
  const [trouble, setTrouble] = createSignal<Answer<unknown>>()
  const [settled, setSettled] = createSignal(false)
  let turn = 0

  async function load(cursor?: string): Promise<void> {
    const mine = ++turn
    const answer = await getEntries(cursor)
    // A late answer to what was asked before.
    if (mine !== turn) return
    setSettled(true)
    setTrouble(answer.is === 'found' ? undefined : answer)
    if (answer.is !== 'found') return
    setItems(before => (cursor ? [...before, ...answer.value.items] : answer.value.items))
    setNext(answer.value.next)
  }

  load()
  return { items, next, trouble, settled, reload: () => load(), loadMore: () => load(next()) }
}
