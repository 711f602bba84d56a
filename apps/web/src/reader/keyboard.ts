/** The reader's single keys: n and p, Escape, ?. They stay out of the way of typing, and can be switched off. */
import { shortcuts } from '../settings.ts'

export interface Actions {
  readonly next: () => void
  readonly previous: () => void
  readonly escape: () => void
  readonly help: () => void
}

export function onShortcut(event: KeyboardEvent, actions: Actions): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
  if (document.querySelector('dialog[open]')) return
  const target = event.target as Element
  if (target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]')) return
  if (event.key === 'Escape') actions.escape()
  if (!shortcuts()) return
  // On an Arabic layout the same keys give other letters.
  if (event.key === 'n' || event.code === 'KeyN') actions.next()
  else if (event.key === 'p' || event.code === 'KeyP') actions.previous()
  else if (event.key === '?' || event.key === '؟') actions.help()
}
