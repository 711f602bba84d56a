/**
 * The text that a person pasted, kept in the tab (sessionStorage) so that Back, Forward and a reload do not lose it. It
 * is sent nowhere, and goes when the tab is closed.
 */
export interface Draft {
  readonly text: string
  /** The publication day as the form gives it: 2017-03-03, or nothing. */
  readonly day: string
}

const KEY = 'isnad.draft'
let last: Draft = { text: '', day: '' }

export function recallDraft(): Draft {
  try {
    const { text, day } = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Draft>
    if (typeof text === 'string' && typeof day === 'string') return { text, day }
  } catch {
    // Storage is forbidden, or holds something else: the draft lasts until the page is loaded anew.
  }
  return last
}

export function keepDraft(draft: Draft): void {
  last = draft
  try {
    sessionStorage.setItem(KEY, JSON.stringify(draft))
  } catch {
    // Forbidden or full.
  }
}
