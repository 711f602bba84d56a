/** A line of text with stretches marked by the CSS Custom Highlight API, so that no mark cuts a word's joins. */
import { createEffect, onCleanup } from 'solid-js'
import { paint } from '../highlights.ts'

export function MarkedText(props: {
  readonly text: string
  readonly matches: readonly { readonly start: number; readonly end: number }[]
}) {
  const node = document.createTextNode('')
  createEffect(() => {
    node.data = props.text
    onCleanup(
      paint(
        'match',
        props.matches.map(m => ({ node, start: m.start, end: Math.min(m.end, node.length) })),
      ),
    )
  })
  return node
}
