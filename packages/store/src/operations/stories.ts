/**
 * Stories: articles that tell one thing, brought together as they arrive. An article is compared with the few that share
 * marks with it (core's `storyMarks`); what it copies or reports with, it joins. A copy of two stories makes them one.
 */
import { type Article, compareStories, storyMarks } from '@isnad/core'
import { type CompiledQuery, sql } from 'kysely'
import { type CursorShape, parseCursor, toPage } from '../cursor.ts'
import { toBytes } from '../documents.ts'
import type { Engine } from '../engine.ts'
import { db, seqOf, template } from '../queries.ts'
import type { Page, PageOptions, StoryRecord, StorySummary } from '../store.ts'
import { fromSummaryRow } from './read.ts'

/** Articles with which a new one is compared: those that share the most marks. */
const CANDIDATES = 8

/** What an article is found by, and that it is to be looked at. */
export function insertMarks(article: Article): CompiledQuery[] {
  const marks = JSON.stringify(storyMarks(article).kept)
  return [writeMarks({ id: article.id, marks }), noteUnlinked({ id: article.id })]
}

export const clearMarks = template<{ id: string }>()(v =>
  db
    .deleteFrom('article_marks')
    .where('article', '=', seqOf(v('id')))
    .compile(),
)

/** Takes an article out of its story, and off the list. */
export const clearStory = [
  template<{ id: string }>()(v =>
    db
      .deleteFrom('article_stories')
      .where('article', '=', seqOf(v('id')))
      .compile(),
  ),
  template<{ id: string }>()(v =>
    db
      .deleteFrom('unlinked_articles')
      .where('article', '=', seqOf(v('id')))
      .compile(),
  ),
]

/**
 * Finds the stories of articles just put. They are stored with their marks before: of two that arrive at once, whichever
 * is looked at second sees the first.
 */
export async function linkPut(engine: Engine, ids: readonly string[]): Promise<void> {
  for (const id of ids)
    for (const { seq } of await engine.all(unlinkedNamed({ id }))) await linkArticle(engine, seq)
}

/** Finds the stories of up to `limit` articles that have none yet; how many there were. */
export async function linkRest(engine: Engine, limit: number): Promise<number> {
  const unlinked = await engine.all(unlinkedArticles({ limit }))
  for (const { seq } of unlinked) await linkArticle(engine, seq)
  return unlinked.length
}

async function linkArticle(engine: Engine, seq: number): Promise<void> {
  const article = await readArticle(engine, seq)
  const [own] = await engine.all(storyOf({ seq }))
  // Read again, the same text stays where it was; alone, it is looked at again, because more may be known of it now.
  if (article === undefined || (own !== undefined && own.articles > 1)) {
    await engine.batch([forgetUnlinked({ seq })])
    return
  }
  const { copies, reports } = await findAlike(engine, article, seq)
  // A report joins, only a copy unites: a chain of reports would grow for as long as an affair lasts.
  const [beside, ...more] = copies.length > 0 ? copies : reports
  await engine.batch([
    beside === undefined ? startStory({ seq }) : joinStory({ seq, beside: beside.seq }),
    ...(copies.length > 0 ? more : []).map(({ story }) => moveStory({ from: story, to: seq })),
    forgetUnlinked({ seq }),
  ])
}

interface Candidate {
  readonly seq: number
  readonly story: string
}

/** Of each story of which it copies an article, or reports the event, that article; the oldest first. */
async function findAlike(engine: Engine, article: Article, seq: number) {
  const marks = JSON.stringify(storyMarks(article).asked)
  const candidates = await engine.all(sharingMarks({ marks, seq, limit: CANDIDATES }))
  const copies = new Map<string, Candidate>()
  const reports = new Map<string, Candidate>()
  for (const candidate of [...candidates].sort((a, b) => a.seq - b.seq)) {
    if (copies.has(candidate.story)) continue
    const other = await readArticle(engine, candidate.seq)
    if (other === undefined) continue
    const { relation } = compareStories(article, other)
    if (relation === 'copy') copies.set(candidate.story, candidate)
    if (relation === 'report') reports.set(candidate.story, candidate)
  }
  return { copies: [...copies.values()], reports: [...reports.values()] }
}

async function readArticle(engine: Engine, seq: number): Promise<Article | undefined> {
  const parts = await engine.all(articleParts({ seq }))
  if (parts.length === 0) return undefined
  return JSON.parse(new TextDecoder().decode(toBytes(parts.map(p => p.json)))) as Article
}

/** Newest first: by the latest publication in it. */
export async function listStories(
  engine: Engine,
  { limit, cursor }: PageOptions,
): Promise<Page<StorySummary>> {
  const [latest, first] = cursor === undefined ? ['~', 0] : parseCursor(BY_LATEST, cursor)
  const rows = await engine.all(
    storiesAfter({ limit: limit + 1, latest: String(latest), first: Number(first) }),
  )
  return toPage(
    rows,
    limit,
    BY_LATEST,
    row => [row.latest, row.first],
    ({ story, articles, publishers, ...row }) => ({
      id: story,
      articles,
      publishers,
      first: fromSummaryRow(row),
    }),
  )
}

/** The story of this id, or of the article of this id. */
export async function findStory(engine: Engine, id: string): Promise<StoryRecord | undefined> {
  const [found] = await engine.all(storyNamed({ id }))
  if (found === undefined) return undefined
  const rows = await engine.all(articlesOfStory({ story: found.story, limit: MEMBERS }))
  return { id: found.story, articles: rows.map(fromSummaryRow) }
}

/** Articles of a story that are told: a story of more is a wire report that everyone printed. */
const MEMBERS = 100

const BY_LATEST: CursorShape = { list: 'stories', types: ['string', 'number'] }

const writeMarks = template<{ id: string; marks: string }>()(v =>
  sql`insert into article_marks (mark, article)
    select value, ${seqOf(v('id'))} from json_each(${v('marks')})`.compile(db),
)

const noteUnlinked = template<{ id: string }>()(v =>
  sql`insert or ignore into unlinked_articles (article) values (${seqOf(v('id'))})`.compile(db),
)

const unlinkedArticles = template<{ limit: number }>()(v =>
  db.selectFrom('unlinked_articles').select('article as seq').orderBy('article').limit(v('limit')).compile(),
)

const unlinkedNamed = template<{ id: string }>()(v =>
  db
    .selectFrom('unlinked_articles')
    .select('article as seq')
    .where('article', '=', seqOf(v('id')))
    .compile(),
)

const forgetUnlinked = template<{ seq: number }>()(v =>
  db.deleteFrom('unlinked_articles').where('article', '=', v('seq')).compile(),
)

const storyOf = template<{ seq: number }>()(v =>
  sql<{ story: string; articles: number }>`select s.story, count(*) as articles
    from article_stories as own join article_stories as s on s.story = own.story
    where own.article = ${v('seq')} group by s.story`.compile(db),
)

/** Of those that have no story yet, only the older: the younger will look for this one. */
const sharingMarks = template<{ marks: string; seq: number; limit: number }>()(v =>
  sql<Candidate>`select m.article as seq, coalesce(s.story, a.id) as story
    from json_each(${v('marks')}) as asked
    join article_marks as m on m.mark = asked.value
    join articles as a on a.seq = m.article
    left join article_stories as s on s.article = m.article
    where m.article <> ${v('seq')} and (s.story is not null or m.article < ${v('seq')})
    group by m.article having count(*) > 1 order by count(*) desc, m.article limit ${v('limit')}`.compile(db),
)

const articleParts = template<{ seq: number }>()(v =>
  db
    .selectFrom('documents')
    .select('json')
    .where('article', '=', v('seq'))
    .where('kind', '=', 'article')
    .orderBy('part')
    .compile(),
)

/** Nothing when the article went meanwhile. */
const startStory = template<{ seq: number }>()(v =>
  sql`insert or ignore into article_stories (article, story)
    select seq, id from articles where seq = ${v('seq')}`.compile(db),
)

/** The story is that which the other has now: it may have been moved since it was read. */
const joinStory = template<{ seq: number; beside: number }>()(v =>
  sql`insert into article_stories (article, story)
    select a.seq, coalesce(s.story, b.id) from articles as a
    join articles as b on b.seq = ${v('beside')}
    left join article_stories as s on s.article = b.seq
    where a.seq = ${v('seq')}
    on conflict (article) do update set story = excluded.story`.compile(db),
)

const moveStory = template<{ from: string; to: number }>()(v =>
  sql`update article_stories set story = (select story from article_stories where article = ${v('to')})
    where story = ${v('from')} and exists (select 1 from article_stories where article = ${v('to')})`.compile(
    db,
  ),
)

interface StoryRow {
  readonly story: string
  readonly articles: number
  readonly publishers: number
  readonly latest: string
  readonly first: number
  readonly summary: string
  readonly stored_at: string
}

const storiesAfter = template<{ limit: number; latest: string; first: number }>()(v =>
  sql<StoryRow>`select s.id as story, s.articles, s.publishers, s.latest, s.first, a.summary, a.stored_at
    from stories as s join articles as a on a.seq = s.first
    where (s.latest, s.first) < (${v('latest')}, ${v('first')})
    order by s.latest desc, s.first desc limit ${v('limit')}`.compile(db),
)

const storyNamed = template<{ id: string }>()(v =>
  sql<{ story: string }>`select story from article_stories where article = ${seqOf(v('id'))}
    union all select story from article_stories where story = ${v('id')} limit 1`.compile(db),
)

const articlesOfStory = template<{ story: string; limit: number }>()(v =>
  sql<{
    summary: string
    stored_at: string
  }>`select a.summary, a.stored_at from article_stories as s join articles as a on a.seq = s.article
    where s.story = ${v('story')} order by a.published = '', a.published, a.seq limit ${v('limit')}`.compile(
    db,
  ),
)
