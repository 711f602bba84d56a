/** Reads articles: one, all by date, how many. */
import { type CursorShape, parseCursor, toPage } from '../cursor.ts'
import { toBytes } from '../documents.ts'
import type { Engine } from '../engine.ts'
import { db, template } from '../queries.ts'
import type { ArticleSummary, Page, PageOptions, StoredArticle } from '../store.ts'

export async function getArticle(engine: Engine, id: string): Promise<StoredArticle | undefined> {
  const rows = await engine.all<DocumentRow>(engine.readsBytes ? articleBytes({ id }) : articleText({ id }))
  const [first] = rows
  if (first === undefined) return undefined
  return { json: toBytes(rows.map(r => r.json)), storedAt: first.stored_at, version: first.version }
}

export async function listArticles(engine: Engine, options: PageOptions): Promise<Page<ArticleSummary>> {
  const { limit } = options
  const rows = await engine.all(
    options.cursor === undefined
      ? firstArticles({ limit: limit + 1 })
      : articlesAfter({ limit: limit + 1, ...toDatePosition(BY_DATE, options.cursor) }),
  )
  return toPage(rows, limit, BY_DATE, row => [row.published, row.seq], fromSummaryRow)
}

export async function findByUrl(engine: Engine, url: string): Promise<readonly ArticleSummary[]> {
  return (await engine.all(articlesFrom({ url }))).map(fromSummaryRow)
}

export async function countArticles(engine: Engine): Promise<number> {
  const [row] = await engine.all(articleCount({}))
  return row!.count
}

/** Lists by date continue after a publication date and an article's number. */
export function toDatePosition(shape: CursorShape, cursor: string): { published: string; seq: number } {
  const [published, seq] = parseCursor(shape, cursor) as readonly [string, number]
  return { published, seq }
}

export function fromSummaryRow(row: { summary: string; stored_at: string }): ArticleSummary {
  return { ...(JSON.parse(row.summary) as Omit<ArticleSummary, 'storedAt'>), storedAt: row.stored_at }
}

const BY_DATE: CursorShape = { list: 'articles', types: ['string', 'number'] }

interface DocumentRow {
  readonly json: string | Uint8Array<ArrayBuffer>
  readonly stored_at: string
  readonly version: string
}

const documentOf = (id: string) =>
  db
    .selectFrom('articles as a')
    .innerJoin('documents as d', 'd.article', 'a.seq')
    .select(['a.stored_at', 'a.version'])
    .where('a.id', '=', id)
    .where('d.kind', '=', 'article')
    .orderBy('d.part')

const articleText = template<{ id: string }>()(v => documentOf(v('id')).select('d.json').compile())

const articleBytes = template<{ id: string }>()(v =>
  documentOf(v('id'))
    .select(({ cast }) => cast<Uint8Array<ArrayBuffer>>('d.json', 'blob').as('json'))
    .compile(),
)

const byDate = db
  .selectFrom('articles')
  .select(['seq', 'published', 'stored_at', 'summary'])
  .orderBy('published', 'desc')
  .orderBy('seq', 'desc')

const firstArticles = template<{ limit: number }>()(v => byDate.limit(v('limit')).compile())

const articlesAfter = template<{ limit: number; published: string; seq: number }>()(v =>
  byDate
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple('published', 'seq'), '<', tuple(v('published'), v('seq'))),
    )
    .limit(v('limit'))
    .compile(),
)

const articlesFrom = template<{ url: string }>()(v =>
  db
    .selectFrom('articles')
    .select(['summary', 'stored_at'])
    .where('url', '=', v('url'))
    .orderBy('seq')
    .compile(),
)

const articleCount = template<object>()(() =>
  db
    .selectFrom('articles')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .compile(),
)
