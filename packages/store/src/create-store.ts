/** The store over any engine: brings the database up to date, then answers with the operations of this folder. */
import type { Engine } from './engine.ts'
import { migrate } from './migrations.ts'
import { findEntity, listEntitiesOf } from './operations/entities.ts'
import { feedStore } from './operations/feeds.ts'
import { knowledgeStore } from './operations/knowledge.ts'
import { countArticles, findByUrl, getArticle, listArticles } from './operations/read.ts'
import { countFacets } from './operations/facets.ts'
import { refreshArticles } from './operations/refresh.ts'
import { searchArticles } from './operations/search.ts'
import { correctQuery, suggestNames } from './operations/suggest.ts'
import { deleteArticle, putArticles } from './operations/write.ts'
import type { Store } from './store.ts'

export interface StoreOptions {
  /** The clock, for `storedAt`. */
  readonly now?: () => Date
}

/** Articles of an older version that are brought up to date before the store opens: a small archive is whole at once. */
const AT_ONCE = 20

export async function createStore(engine: Engine, { now = () => new Date() }: StoreOptions): Promise<Store> {
  await migrate(engine, now)
  await refreshArticles(engine, AT_ONCE)
  return {
    put: articles => putArticles(engine, articles, now()),
    get: id => getArticle(engine, id),
    list: options => listArticles(engine, options),
    findByUrl: url => findByUrl(engine, url),
    delete: id => deleteArticle(engine, id),
    search: (query, options) => searchArticles(engine, query, options),
    facets: query => countFacets(engine, query),
    suggest: (typed, limit) => suggestNames(engine, typed, limit),
    correct: (text, query) => correctQuery(engine, text, query),
    refresh: limit => refreshArticles(engine, limit),
    entity: (key, options) => findEntity(engine, key, options),
    entitiesOf: id => listEntitiesOf(engine, id),
    count: () => countArticles(engine),
    knowledge: knowledgeStore(engine),
    feeds: feedStore(engine),
    close: () => engine.close(),
  }
}
