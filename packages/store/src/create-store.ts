/** The store over any engine: brings the database up to date, then answers with the operations of this folder. */
import type { Engine } from './engine.ts'
import { migrate } from './migrations.ts'
import { findEntity, listEntitiesOf } from './operations/entities.ts'
import { countFacets } from './operations/facets.ts'
import { feedStore } from './operations/feeds.ts'
import { knowledgeStore } from './operations/knowledge.ts'
import { countArticles, findByUrl, getArticle, listArticles } from './operations/read.ts'
import { refreshArticles } from './operations/refresh.ts'
import { searchArticles } from './operations/search.ts'
import { findStory, linkPut, linkRest, listStories } from './operations/stories.ts'
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
  const refresh = async (limit: number) =>
    (await refreshArticles(engine, limit)) + (await linkRest(engine, limit))
  await refresh(AT_ONCE)
  return {
    put: async articles => {
      const results = await putArticles(engine, articles, now())
      await linkPut(
        engine,
        articles.map(a => a.id),
      )
      return results
    },
    get: id => getArticle(engine, id),
    list: options => listArticles(engine, options),
    findByUrl: url => findByUrl(engine, url),
    delete: id => deleteArticle(engine, id),
    search: (query, options) => searchArticles(engine, query, options),
    facets: query => countFacets(engine, query),
    suggest: (typed, limit) => suggestNames(engine, typed, limit),
    correct: (text, query) => correctQuery(engine, text, query),
    refresh,
    stories: options => listStories(engine, options),
    story: id => findStory(engine, id),
    entity: (key, options) => findEntity(engine, key, options),
    entitiesOf: id => listEntitiesOf(engine, id),
    count: () => countArticles(engine),
    knowledge: knowledgeStore(engine),
    feeds: feedStore(engine),
    close: () => engine.close(),
  }
}
