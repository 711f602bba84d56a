/**
 * The text that a person pasted, kept in the tab (sessionStorage) so that Back, Forward and a reload do not lose it. It
 * is sent nowhere, and goes when the tab is closed.
 */
import type { SourceMeta } from '@isnad/core'

export interface Draft {
  readonly text: string
  /** The publication day as the form gives it: 2017-03-03, or nothing. */
  readonly day: string
  /** What the page said that the text was taken from. */
  readonly meta: SourceMeta
}

const KEY = 'isnad.draft'
let last: Draft = { text: '', day: '', meta: {} }

export function recallDraft(): Draft {
  try {
    const { text, day, meta = {} } = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Draft>
    if (typeof text === 'string' && typeof day === 'string') return { text, day, meta }
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

/** What is known of the text: the day in the form counts, with the hour where the page gave it for that day. */
export function toMeta({ day, meta }: Draft): SourceMeta {
  const { publishedAt, ...rest } = meta
  if (day === '') return rest
  return { ...rest, publishedAt: publishedAt?.startsWith(day) ? publishedAt : day }
}

/** After a change of the text by hand: its parts are no longer where they were. */
export function edited({ blocks: _, ...meta }: SourceMeta, text: string): SourceMeta {
  return text.trim() === '' ? {} : meta
}
