/** @isnad/store: one Store interface; the drivers are entries of their own (`@isnad/store/sqlite`, `@isnad/store/d1`). */
export type * from './store.ts'
