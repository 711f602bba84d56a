/**
 * The one door to the CSS Custom Highlight API: stretches of untouched text nodes painted under a name that a
 * stylesheet knows as `::highlight(name)`. The text keeps its nodes, so letters keep their joins: in «والناتو» the
 * name can be painted from its second letter.
 */

export interface Stretch {
  readonly node: Text
  /** UTF-16 code units of the node's data, half-open. */
  readonly start: number
  readonly end: number
}

/** False in a browser that cannot highlight: the text is then shown unmarked, and the lists beside it still work. */
export const canHighlight = typeof CSS !== 'undefined' && 'highlights' in CSS

/**
 * Adds stretches to the highlight of that name.
 * @param priority of two highlights on the same letters the higher one is painted on top
 * @returns takes them off again
 */
export function paint(name: string, stretches: readonly Stretch[], priority = 0): () => void {
  if (!canHighlight || stretches.length === 0) return () => {}
  let highlight = CSS.highlights.get(name)
  if (!highlight) {
    highlight = new Highlight()
    highlight.priority = priority
    CSS.highlights.set(name, highlight)
  }
  const ranges = stretches.map(
    s =>
      new StaticRange({
        startContainer: s.node,
        startOffset: s.start,
        endContainer: s.node,
        endOffset: s.end,
      }),
  )
  for (const range of ranges) highlight.add(range)
  return () => {
    for (const range of ranges) highlight.delete(range)
  }
}
