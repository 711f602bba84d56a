/** The tables, as kysely's types see them; migrations.ts creates them. */
import type { Generated } from 'kysely'

export interface Tables {
  articles: {
    /** Order of arrival; stays when the analysis is replaced. */
    seq: Generated<number>
    id: string
    /** The publication date as sortable ISO 8601 in UTC; empty when not known. */
    published: string
    stored_at: string
    version: string
    /** JSON of a Summary: what lists show. */
    summary: string
    url: string | null
  }
  /** Long JSON texts in parts, because D1 holds no value over 2 MB. */
  documents: {
    article: number
    /** article: the Article; text: its text as a JSON string, for snippets. */
    kind: 'article' | 'text'
    part: number
    json: string
  }
  article_entities: {
    /** Key of the entity across articles. */
    entity: string
    article: number
    /** Its ids in the article, separated by spaces. */
    locals: string
    mentions: number
    /** JSON of EntityFacts. */
    facts: string
    /** What its name is found by while it is typed. */
    terms: string
  }
  /** Names that articles use for entities; triggers of article_entities keep it. */
  entity_names: {
    id: Generated<number>
    entity: string
    name: string
    type: string
    terms: string
    /** How many articles use it. */
    articles: number
  }
  /** Numbers that articles telling one story share: core's storyMarks. */
  article_marks: {
    mark: number
    article: number
  }
  article_stories: {
    article: number
    /** Id of the story: of the article it began with. */
    story: string
  }
  /** Stories of two articles or more; triggers of article_stories keep it. */
  stories: {
    id: string
    articles: number
    publishers: number
    /** The latest publication date in it. */
    latest: string
    /** The article published first. */
    first: number
  }
  /** Articles whose story is still to be found. */
  unlinked_articles: {
    article: number
  }
  /** Articles whose index rows an older version wrote: see refresh.ts. */
  stale_articles: {
    article: number
  }
  knowledge: {
    id: string
    /** JSON of a StoredEntry. */
    entry: string
  }
  /** One row. */
  knowledge_version: {
    version: number
  }
  feeds: {
    seq: Generated<number>
    id: string
    /** Where it is fetched now: a permanent redirect changes it. */
    url: string
    title: string | null
    added_at: string
    etag: string | null
    last_modified: string | null
    polled_at: string | null
    next_poll_at: string
    /** A poller has it until then; empty when none has. */
    taken_until: string
    failures: number
    last_error: string | null
  }
  feed_items: {
    feed: number
    /** What tells the feed's items apart: guid, else address. */
    key: string
    /** Changes when the item was edited. */
    version: string
    /** JSON of the item while it waits to become an article; null then. */
    item: string | null
    /** Id of the article it became. */
    article: string | null
    failures: number
    /** null when nothing is left to do. */
    next_try_at: string | null
    last_error: string | null
  }
  migrations: {
    version: number
    name: string
    applied_at: string
  }
}
