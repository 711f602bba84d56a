/** @isnad/ingest: bytes and markup to Sources. Strings in, Sources out; no network, no storage. */
export { type Decoded, decodePage } from './charset.ts'
export { type Feed, type FeedItem, type FeedKind, readFeed } from './feed/read-feed.ts'
export { htmlToSource, type PageResult } from './html-to-source.ts'
export {
  type KnowledgeFormat,
  type KnowledgePlace,
  type KnowledgeRead,
  knowledgeFrom,
  readKnowledge,
} from './knowledge/read-knowledge.ts'
