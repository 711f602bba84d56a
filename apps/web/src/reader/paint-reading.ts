/** Keeps the highlights of the page in step with what is shown and selected. Names are those of highlights.css. */
import type { Span } from '@isnad/core'
import { createEffect, onCleanup } from 'solid-js'
import { paint, type Stretch } from '../highlights.ts'
import { levelsOf } from './levels.ts'
import type { Reading } from './reading.ts'

// Later paints over earlier: tints of speech lie under the lines of names, the selection over both.
const PRIORITY = { quotation: 0, line: 1, selected: 2, evidence: 3, current: 4 } as const

export function createPainting(reading: Reading): void {
  const stretches = (spans: readonly Span[]) => spans.flatMap(s => reading.text.stretches(s))

  createEffect(() => {
    const shown = reading.shown()
    const lines = shown.filter(a => a.layer !== 'quotation')
    const levels = levelsOf(lines)
    const byName = new Map<string, Stretch[]>()
    const add = (name: string, span: Span) => {
      const list = byName.get(name)
      if (list) list.push(...reading.text.stretches(span))
      else byName.set(name, [...reading.text.stretches(span)])
    }
    lines.forEach((a, i) => {
      add(`${a.layer}-${levels[i]}`, a)
    })
    for (const a of shown) {
      if (a.layer === 'quotation') add(reading.quotation(a.id)?.kind === 'indirect' ? 'reported' : 'said', a)
    }
    for (const [name, list] of byName) {
      const isTint = name === 'said' || name === 'reported'
      onCleanup(paint(name, list, isTint ? PRIORITY.quotation : PRIORITY.line))
    }
  })

  createEffect(() => {
    const { entity } = reading.selection()
    const chosen = reading.all.filter(a => a.kind && entity !== undefined && a.entity === entity)
    const layer = chosen[0]?.layer
    if (layer) onCleanup(paint(`selected-${layer}`, stretches(chosen), PRIORITY.selected))
  })

  createEffect(() => {
    const current = reading.current()
    if (!current) return
    onCleanup(paint(`current-${current.layer}`, stretches([current]), PRIORITY.current))
    onCleanup(paint('evidence', stretches(evidenceOf(reading)), PRIORITY.evidence))
  })
}

/** What the selected claim rests on: for a quotation its cue and speaker, for an office or an event its evidence. */
function evidenceOf(reading: Reading): readonly Span[] {
  const id = reading.selection().at
  return (reading.quotation(id) ?? reading.role(id) ?? reading.event(id))?.evidence ?? []
}
