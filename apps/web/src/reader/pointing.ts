/** Pointing at the text: what lies under the pointer is found by its letters, since highlights are no elements. */
import { paint } from '../highlights.ts'
import { type Annotation, annotationsAt } from './annotations.ts'
import type { Reading } from './reading.ts'

export function createPointing(reading: Reading) {
  let unpaint = () => {}
  let hovered: Annotation | undefined
  let frame = 0

  const under = (event: MouseEvent): readonly Annotation[] => {
    if ((event.target as Element).closest('button, a, summary, input')) return []
    const offset = reading.text.offsetAt(event.clientX, event.clientY)
    return offset === undefined ? [] : annotationsAt(reading.shown(), offset)
  }

  function hover(text: HTMLElement, annotation: Annotation | undefined): void {
    if (annotation === hovered) return
    hovered = annotation
    unpaint()
    text.style.cursor = annotation ? 'pointer' : ''
    unpaint = annotation ? paint('hover', reading.text.stretches(annotation), 2) : () => {}
  }

  return {
    /** The innermost span first; a second click on the same place goes on to the span around it. */
    onClick(event: MouseEvent): void {
      if (getSelection()?.isCollapsed === false) return // the reader is copying text
      const hits = under(event)
      const next = hits[(hits.findIndex(a => a.id === reading.selection().at) + 1) % hits.length]
      if (next) reading.select(next.id)
    },
    onPointerMove(event: PointerEvent & { readonly currentTarget: HTMLElement }): void {
      if (event.pointerType === 'touch') return
      const text = event.currentTarget
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => hover(text, under(event)[0]))
    },
    onPointerLeave(event: PointerEvent & { readonly currentTarget: HTMLElement }): void {
      cancelAnimationFrame(frame)
      hover(event.currentTarget, undefined)
    },
  }
}
