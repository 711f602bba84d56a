/** Cursors: where a page ended, as an opaque string that no one should take apart. */
import { StoreError } from './errors.ts'
import type { Page } from './store.ts'

export type Position = readonly (string | number)[]

/** `shape` tells the list and the types of its position: ['list', 'string', 'number']. */
export interface CursorShape {
  readonly list: string
  readonly types: readonly ('string' | 'number')[]
}

export function toCursor(shape: CursorShape, position: Position): string {
  const json = toAscii(JSON.stringify([shape.list, ...position]))
  // bounded: base64 ends in at most two
  return btoa(json).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** btoa takes bytes: «أ» goes as \\u0623. */
const toAscii = (json: string) =>
  json.replace(/[\u0080-\uffff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

export function parseCursor(shape: CursorShape, cursor: string): Position {
  const [list, ...position] = decode(cursor)
  const fits =
    list === shape.list &&
    position.length === shape.types.length &&
    shape.types.every((type, i) => isOf(type, position[i]))
  if (!fits) throw new StoreError('invalid-cursor')
  return position as Position
}

/** Numbers in positions count rows: anything else would reach the database and fail there. */
function isOf(type: 'string' | 'number', value: unknown): boolean {
  return type === 'number' ? Number.isSafeInteger(value) && (value as number) >= 0 : typeof value === 'string'
}

/** Makes a page of rows read with a limit one higher than asked for: the row too many says that more follow. */
export function toPage<R, T>(
  rows: readonly R[],
  limit: number,
  shape: CursorShape,
  position: (last: R) => Position,
  item: (row: R) => T,
): Page<T> {
  const items = rows.slice(0, limit).map(item)
  return rows.length > limit ? { items, next: toCursor(shape, position(rows[limit - 1]!)) } : { items }
}

function decode(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')))
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}
