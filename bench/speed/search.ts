/**
 * Search in a store of 30,000 articles made of the seeds' texts, beside FTS5 alone: the same texts in a table of its
 * own, asked with the same words for a page of hits, each with FTS5's own snippet. The bare table finds less (ناتو is
 * not in «والناتو» there), so it has less to rank.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Article, articleId, parse, parseQuery } from '@isnad/core'
import { createSqliteStore } from '@isnad/store/sqlite'
import { readSeeds } from '../../tools/read-seeds.ts'
import { median } from './measure.ts'

const ARTICLES = 30_000
const BATCH = 500
const PAGE = 20
const ROUNDS = 7

/** How many times what FTS5 alone needs, at most. */
const MOST = 1.5

/** True when search keeps within its bound. */
export async function benchSearch(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-search-'))
  const store = await createSqliteStore({ path: join(folder, 'isnad.db') })
  const bare = openBare(join(folder, 'bare.db'))
  try {
    const ingest = { isnad: 0, bare: 0 }
    for (let first = 0; first < ARTICLES; first += BATCH) {
      const articles = Array.from({ length: BATCH }, (_, i) => makeArticle(first + i))
      ingest.isnad += await cpuOf(() => store.put(articles))
      ingest.bare += await cpuOf(async () => bare.put(articles))
    }
    console.log(
      `${ARTICLES} articles put: ${perArticle(ingest.isnad)} each; bare rows ${perArticle(ingest.bare)}`,
    )
    const asked = pickQueries(bare)
    const times = { isnad: new Map<string, number[]>(), bare: new Map<string, number[]>() }
    for (let round = 0; round < ROUNDS; round++) {
      for (const q of asked.flatMap(c => c.queries)) {
        note(times.isnad, q, await cpuOf(() => store.search(parseQuery(q), { limit: PAGE })))
        note(times.bare, q, await cpuOf(async () => bare.search(q)))
      }
    }
    const p50 = (queries: readonly string[], of: ReadonlyMap<string, number[]>) =>
      median(queries.map(q => median(of.get(q)!)))
    for (const { name, queries } of [...asked, { name: 'all', queries: asked.flatMap(c => c.queries) }]) {
      const [ours, theirs] = [p50(queries, times.isnad), p50(queries, times.bare)]
      console.log(
        `${name.padEnd(24)} p50 ${ours.toFixed(2).padStart(7)} ms of CPU, bare FTS5 ${theirs.toFixed(2).padStart(7)} ms: ${(ours / theirs).toFixed(2)}`,
      )
    }
    const all = asked.flatMap(c => c.queries)
    return p50(all, times.isnad) <= MOST * p50(all, times.bare)
  } finally {
    await store.close()
    bare.close()
    rmSync(folder, { recursive: true })
  }
}

function openBare(path: string) {
  const database = new DatabaseSync(path)
  database.exec(`pragma journal_mode = wal; pragma synchronous = full;
    create table articles (id text primary key, json text not null);
    create virtual table texts using fts5(text, tokenize = 'unicode61');
    create virtual table vocabulary using fts5vocab(texts, 'row')`)
  const insert = database.prepare('insert into articles values (?, ?)')
  const insertText = database.prepare('insert into texts (text) values (?)')
  const search = database.prepare(
    `select rowid, snippet(texts, 0, '[', ']', '…', 40) from texts where texts match ? order by rank limit ${PAGE}`,
  )
  const textWith = database.prepare('select text from texts where texts match ? limit 1')
  return {
    put: (articles: readonly Article[]) => {
      database.exec('begin')
      for (const article of articles) {
        insert.run(article.id, JSON.stringify(article))
        insertText.run(article.text)
      }
      database.exec('commit')
    },
    textWith: (word: string) => (textWith.get(`"${word}"`) as { text: string }).text,
    search: (q: string) =>
      search.all(
        q
          .split(' ')
          .map(w => `"${w}"`)
          .join(' '),
      ),
    frequencies: () =>
      database
        .prepare('select term, doc from vocabulary where length(term) > 3')
        .all() as unknown as Frequency[],
    close: () => database.close(),
  }
}

interface Frequency {
  readonly term: string
  readonly doc: number
}

/** Eight of each kind, spread evenly over the alphabet; of two words, both stand in one text. */
function pickQueries(bare: ReturnType<typeof openBare>) {
  const frequencies = bare.frequencies()
  const between = (least: number, most: number) => {
    const fitting = frequencies.filter(f => f.doc >= least * ARTICLES && f.doc < most * ARTICLES)
    return Array.from({ length: 8 }, (_, i) => fitting[Math.floor((i * fitting.length) / 8)]!.term)
  }
  const [rare, usual, common] = [between(0.0002, 0.002), between(0.01, 0.05), between(0.1, 1)]
  const isCommon = new Set(frequencies.filter(f => f.doc >= 0.05 * ARTICLES).map(f => f.term))
  const besides = (word: string) =>
    bare
      .textWith(word)
      .split(/[^\p{L}]+/u)
      .find(w => w !== word && isCommon.has(w)) ?? word
  return [
    { name: 'rare words', queries: rare },
    { name: 'usual words', queries: usual },
    { name: 'common words', queries: common },
    { name: 'two words', queries: usual.map(w => `${w} ${besides(w)}`) },
  ]
}

/** Read once, then repeated with other words at their end: the reader is measured elsewhere. */
const read: Article[] = []
const READ = 400

function makeArticle(i: number): Article {
  const lines = seedLines()
  read[i % READ] ??= parse(
    Array.from({ length: 5 }, (_, k) => lines[pick(i * 7 + k, lines.length)]).join('\n'),
  )
  const article = read[i % READ]!
  const text = `${article.text}\n${Array.from({ length: 20 }, (_, k) => makeWord(i * 20 + k)).join(' ')}`
  const publishedAt = new Date(Date.UTC(2015, 0, 1 + pick(i, 1500))).toISOString().slice(0, 10)
  return {
    ...article,
    id: articleId({ text }),
    text,
    source: { publishedAt, publisher: `صحيفة ${makeWord(i % 40)}` },
    // Without a body they have no story: each would be a copy of a hundred others, and finding that is not search.
    blocks: article.blocks.filter(b => b.kind === 'headline'),
    sentences: [],
    timexes: [],
    roles: [],
    diagnostics: [],
  }
}

let lines: readonly string[] | undefined
function seedLines(): readonly string[] {
  lines ??= readSeeds().flatMap(s => s.source.text.split('\n').filter(Boolean))
  return lines
}

/** One of 50,000 made-up words, the low numbers far more often, as in any language. */
function makeWord(seed: number): string {
  const rank = Math.floor(50_000 ** (pick(seed, 10_000) / 10_000))
  return [...rank.toString(20).padStart(4, '0')].map(d => LETTERS[Number.parseInt(d, 20)]).join('')
}
const LETTERS = 'تجحخدرزشصضطظعغقمنهثذ'

/** A number below `n`, the same for the same seed in every run. */
function pick(seed: number, n: number): number {
  return Math.floor(((Math.imul(seed + 1, 2_654_435_761) >>> 0) / 2 ** 32) * n)
}

async function cpuOf(run: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function note(times: Map<string, number[]>, q: string, ms: number): void {
  const list = times.get(q)
  if (list) list.push(ms)
  else times.set(q, [ms])
}

const perArticle = (ms: number) => `${(ms / ARTICLES).toFixed(2)} ms of CPU`
