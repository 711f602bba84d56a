/**
 * Opens and closes an entity's file from the desk. The button pressed disappears with the list it stood in, so the
 * keyboard is put where the person now reads.
 */
import type { Reading } from '../reader/reading.ts'

export function openFile(reading: Reading, entity: string): void {
  reading.goTo(entity)
  document.getElementById('file-title')?.focus({ preventScroll: true })
}

export function closeFile(reading: Reading): void {
  reading.release()
  document.getElementById('desk-panel')?.focus({ preventScroll: true })
}
