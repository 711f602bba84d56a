/** What a store throws when the caller can do something about it. Anything else is the database's own error. */

export type StoreErrorCode = keyof typeof MESSAGES

const MESSAGES = {
  'invalid-cursor':
    'The cursor is not one that this list gave. Ask for the first page again, without a cursor.',
  'newer-database':
    'The database was made by a newer version of Isnad. Upgrade this program; nothing was changed.',
} as const

export class StoreError extends Error {
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode) {
    super(MESSAGES[code])
    this.name = 'StoreError'
    this.code = code
  }
}
