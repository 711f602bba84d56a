/** @isnad/fetcher: addresses to bytes, safely; bytes to what they are. Transports: `@isnad/fetcher/node`, `…/platform`. */
export { type FetchCode, FetchError } from './fetch-error.ts'
export { createFetcher, type Fetched, type Fetcher, type FetcherOptions } from './fetcher.ts'
export { hasFullText, itemToSource, toText } from './item-to-source.ts'
export { parseOrigins } from './origins.ts'
export { type Read, readDocument } from './read-document.ts'
export { fetchItemPage, fetchPage, hasArticle, retrieved, withItem } from './read-page.ts'
