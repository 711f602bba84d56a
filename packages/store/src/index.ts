/** @isnad/store: one Store interface; the drivers are entries of their own (`@isnad/store/sqlite`, `@isnad/store/d1`). */
export { StoreError, type StoreErrorCode } from './errors.ts'
export type * from './feed-store.ts'
export type * from './knowledge-store.ts'
export type * from './store.ts'
