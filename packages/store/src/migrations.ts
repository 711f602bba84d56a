/**
 * The versions of the database, and how to get from each to the next. Only ever append: a version that was released
 * is never edited.
 *
 * Two processes may start together: whoever comes second finds the version taken, and its batch leaves nothing.
 */
import { CompiledQuery } from 'kysely'
import type { Engine } from './engine.ts'
import { StoreError } from './errors.ts'
import { db } from './queries.ts'

interface Migration {
  readonly name: string
  readonly statements: readonly string[]
}

export const MIGRATIONS: readonly Migration[] = [
  {
    name: 'articles, their documents, entities and terms',
    statements: [
      `create table articles (
        seq integer primary key autoincrement,
        id text not null unique check (length(id) = 32),
        published text not null,
        stored_at text not null,
        version text not null,
        summary text not null
      ) strict`,
      'create index articles_by_date on articles (published desc, seq desc)',
      `create table documents (
        article integer not null,
        kind text not null check (kind in ('article', 'text')),
        part integer not null,
        json text not null,
        primary key (article, kind, part)
      ) strict`,
      `create table article_entities (
        entity text not null,
        article integer not null,
        locals text not null,
        mentions integer not null,
        facts text not null,
        primary key (entity, article)
      ) strict`,
      'create index article_entities_by_article on article_entities (article)',
      // The terms are core's, separated by spaces; the ascii tokenizer takes every letter beyond ASCII as it is.
      `create virtual table article_terms using fts5(
        terms, sounds, content='', contentless_delete=1, tokenize='ascii'
      )`,
      // A name that only sounds alike says less than one spelled alike.
      `insert into article_terms (article_terms, rank) values ('rank', 'bm25(1.0, 0.5)')`,
    ],
  },
  {
    name: "the user's own names",
    statements: [
      'create table knowledge (id text not null primary key, entry text not null) strict, without rowid',
      'create table knowledge_version (version integer not null) strict',
      'insert into knowledge_version values (0)',
    ],
  },
  {
    name: 'feeds and their items; articles by address',
    statements: [
      'alter table articles add column url text',
      `update articles set url = json_extract(summary, '$.url')`,
      'create index articles_by_url on articles (url)',
      `create table feeds (
        seq integer primary key autoincrement,
        id text not null unique,
        url text not null unique,
        title text,
        added_at text not null,
        etag text,
        last_modified text,
        polled_at text,
        next_poll_at text not null,
        taken_until text not null,
        failures integer not null,
        last_error text
      ) strict`,
      `create table feed_items (
        feed integer not null,
        key text not null,
        version text not null,
        item text,
        article text,
        failures integer not null,
        next_try_at text,
        last_error text,
        primary key (feed, key)
      ) strict, without rowid`,
      'create index feed_items_waiting on feed_items (feed, next_try_at) where next_try_at is not null',
    ],
  },
  {
    name: 'columns to search by, names to suggest',
    statements: [
      'drop table article_terms',
      `create virtual table article_words using fts5(
        headline, words, stems, light, sounds, persons, places, organizations, speakers, subjects, sources, types,
        content='', contentless_delete=1, tokenize='ascii'
      )`,
      // The headline says what an article is about; another form of a word says less than the word, who is named where
      // is asked, not weighed.
      `insert into article_words (article_words, rank)
        values ('rank', 'bm25(4.0, 1.0, 1.0, 0.5, 0.5, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)')`,
      `alter table article_entities add column terms text not null default ''`,
      `create table entity_names (
        id integer primary key,
        entity text not null,
        name text not null,
        type text not null,
        terms text not null,
        articles integer not null,
        unique (entity, name)
      ) strict`,
      `create virtual table name_words using fts5(terms, content='', contentless_delete=1, tokenize='ascii')`,
      `create trigger name_in after insert on entity_names begin
        insert into name_words (rowid, terms) values (new.id, new.terms);
      end`,
      `create trigger name_out after delete on entity_names begin
        delete from name_words where rowid = old.id;
      end`,
      `create trigger name_anew after update of terms on entity_names when new.terms <> old.terms begin
        delete from name_words where rowid = old.id;
        insert into name_words (rowid, terms) values (new.id, new.terms);
      end`,
      `insert into entity_names (entity, name, type, terms, articles)
        select entity, facts ->> '$.name', facts ->> '$.type', '', count(*) from article_entities group by 1, 2`,
      `create trigger entity_in after insert on article_entities begin
        insert into entity_names (entity, name, type, terms, articles)
          values (new.entity, new.facts ->> '$.name', new.facts ->> '$.type', new.terms, 1)
          on conflict (entity, name) do update set articles = articles + 1, terms = excluded.terms;
      end`,
      `create trigger entity_out after delete on article_entities begin
        update entity_names set articles = articles - 1
          where entity = old.entity and name = old.facts ->> '$.name';
        delete from entity_names
          where entity = old.entity and name = old.facts ->> '$.name' and articles = 0;
      end`,
      // A later version that indexes otherwise lists them again.
      'create table stale_articles (article integer primary key check (article > 0)) strict',
      'insert into stale_articles select seq from articles',
    ],
  },
  {
    name: 'stories',
    statements: [
      `create table article_marks (
        mark integer not null,
        article integer not null,
        primary key (mark, article)
      ) strict, without rowid`,
      'create index article_marks_by_article on article_marks (article)',
      'create table article_stories (article integer primary key, story text not null) strict',
      'create index article_stories_by_story on article_stories (story)',
      `create table stories (
        id text primary key,
        articles integer not null,
        publishers integer not null,
        latest text not null,
        first integer not null
      ) strict, without rowid`,
      'create index stories_by_latest on stories (latest desc, first desc)',
      'create table unlinked_articles (article integer primary key) strict',
      `create trigger story_in after insert on article_stories begin ${countStory('new.story')} end`,
      `create trigger story_out after delete on article_stories begin ${countStory('old.story')} end`,
      `create trigger story_moved after update of story on article_stories begin
        ${countStory('old.story')} ${countStory('new.story')}
      end`,
      `create trigger story_dated after update of published, summary on articles begin
        ${countStory('(select story from article_stories where article = new.seq)')}
      end`,
      'insert or ignore into stale_articles select seq from articles',
    ],
  },
]

/** Brings the database to the newest version, or as far as version `to`. */
export async function migrate(engine: Engine, now: () => Date, to = MIGRATIONS.length): Promise<void> {
  await engine.all(CompiledQuery.raw(CREATE_MIGRATIONS))
  for (;;) {
    const version = await currentVersion(engine)
    if (version > MIGRATIONS.length) throw new StoreError('newer-database')
    const next = MIGRATIONS[version]
    if (next === undefined || version >= to) return
    try {
      await engine.batch(toBatch(next, version + 1, now()))
    } catch (error) {
      if ((await currentVersion(engine)) === version) throw error
    }
  }
}

const CREATE_MIGRATIONS = `create table if not exists migrations (
  version integer primary key,
  name text not null,
  applied_at text not null
) strict`

async function currentVersion(engine: Engine): Promise<number> {
  const query = db.selectFrom('migrations').select(({ fn }) => fn.max('version').as('version'))
  const [row] = await engine.all<{ version: number | null }>(query.compile())
  return row?.version ?? 0
}

function toBatch(migration: Migration, version: number, at: Date): CompiledQuery[] {
  const applied = { version, name: migration.name, applied_at: at.toISOString() }
  return [
    db.insertInto('migrations').values(applied).compile(),
    ...migration.statements.map(s => CompiledQuery.raw(s)),
  ]
}

/** A story is told once it has two articles. */
function countStory(story: string): string {
  return `delete from stories where id = ${story};
    insert into stories (id, articles, publishers, latest, first)
      select s.story, count(*), count(distinct a.summary ->> '$.publisher'), max(a.published), (
        select b.seq from article_stories as t join articles as b on b.seq = t.article
        where t.story = s.story order by b.published = '', b.published, b.seq limit 1
      )
      from article_stories as s join articles as a on a.seq = s.article
      where s.story = ${story} group by s.story having count(*) > 1;`
}
