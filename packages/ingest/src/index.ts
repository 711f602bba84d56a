/** @isnad/ingest: bytes and markup to Sources. Strings in, Sources out; no network, no storage. */
export { type Decoded, decodePage } from './charset.ts'
export { htmlToSource, type PageResult } from './html-to-source.ts'
