/** The user's own names: list, add, import, change, delete. What changes them has the archive read again. */
import { knowledgeId } from '@isnad/core'
import type { Store, StoredEntry } from '@isnad/store'
import { Hono } from 'hono'
import { query } from '../answer.ts'
import { entryBody, knowledgeBody } from '../knowledge-body.ts'
import { describeOperation } from '../openapi.ts'
import { readOwnList } from '../own-list.ts'
import { ProblemError } from '../problems.ts'
import { PageQuery } from '../schemas.ts'

/** `changed` is called after each change. */
export function knowledgeRoutes(store: Store, changed: () => void) {
  const { knowledge } = store
  return new Hono()
    .get('/knowledge', describeList, query(PageQuery), async c =>
      c.json(await knowledge.list(c.req.valid('query'))),
    )
    .post('/knowledge', describePost, knowledgeBody, async c => {
      const entries = c.req.valid('json')
      await refuseTooMany(store, entries)
      const put = await knowledge.put(entries)
      changed()
      return c.json(put, put.created > 0 ? 201 : 200)
    })
    .put('/knowledge', describeReplace, knowledgeBody, async c => {
      const put = await knowledge.replace(c.req.valid('json'))
      changed()
      return c.json(put)
    })
    .get('/knowledge/:id', describeGet, async c => {
      const entry = await knowledge.get(c.req.param('id'))
      if (entry === undefined) throw new ProblemError('no-such-entry')
      return c.json(entry)
    })
    .put('/knowledge/:id', describePut, entryBody, async c => {
      const id = c.req.param('id')
      const entry = c.req.valid('json')
      // Without an id of its own it gets that of the address.
      const isOwn = entry.id !== knowledgeId({ name: entry.name, type: entry.type })
      if (isOwn && entry.id !== id)
        throw new ProblemError('invalid-knowledge', [
          { pointer: '#/id', detail: `is ${entry.id}, in the address ${id}: leave it out, or make them one` },
        ])
      const kept = { ...entry, id }
      await refuseTooMany(store, [kept])
      const { created } = await knowledge.put([kept])
      changed()
      return c.json(kept, created > 0 ? 201 : 200)
    })
    .delete('/knowledge/:id', describeDelete, async c => {
      if (!(await knowledge.delete(c.req.param('id')))) throw new ProblemError('no-such-entry')
      changed()
      return c.body(null, 204)
    })
}

const MOST_ENTRIES = 50_000

async function refuseTooMany(store: Store, entries: readonly StoredEntry[]): Promise<void> {
  const { byKnown } = await readOwnList(store)
  const ids = new Set(Array.from(byKnown.values(), entry => entry.own))
  for (const { id } of entries) ids.add(id)
  if (ids.size > MOST_ENTRIES) throw new ProblemError('too-many-entries')
}

const BODY_PROBLEMS = [
  'empty-body',
  'invalid-utf8',
  'invalid-json',
  'invalid-knowledge',
  'cross-site-write',
  'body-too-large',
  'unsupported-media-type',
] as const

const describeList = describeOperation({
  id: 'listKnowledge',
  summary: "List the user's own names, by id",
  answers: { 200: { description: 'A page of entries', gives: 'KnowledgePage' } },
  problems: ['invalid-parameter', 'invalid-cursor', 'not-acceptable'],
})

const describePost = describeOperation({
  id: 'postKnowledge',
  summary: "Add to the user's own names, or change some",
  description:
    'An entry, a list of entries, or a table with the columns name, type, id, aliases (between | marks), label_ar, label_en. An entry whose id is there already takes the place of the other. All are taken, or none. Articles are read with the new list from then on; those in the archive are read again in the background.',
  takes: 'knowledge',
  answers: {
    201: { description: 'Taken; some are new', gives: 'KnowledgePut' },
    200: { description: 'Taken, in place of others', gives: 'KnowledgePut' },
  },
  problems: [...BODY_PROBLEMS, 'too-many-entries'],
})

const describeReplace = describeOperation({
  id: 'replaceKnowledge',
  summary: "Make a list the whole of the user's own names",
  description: 'As POST, and what is not in it is deleted. An empty list, [], deletes all.',
  takes: 'knowledge',
  answers: { 200: { description: 'Taken', gives: 'KnowledgePut' } },
  problems: BODY_PROBLEMS,
})

const describeGet = describeOperation({
  id: 'getKnowledge',
  summary: "Get an entry of the user's own names",
  answers: { 200: { description: 'The entry', gives: 'KnowledgeEntry' } },
  problems: ['no-such-entry', 'not-acceptable'],
})

const describePut = describeOperation({
  id: 'putKnowledge',
  summary: "Put an entry among the user's own names",
  takes: 'entry',
  answers: {
    201: { description: 'It is new', gives: 'KnowledgeEntry' },
    200: { description: 'It took the place of the other with this id', gives: 'KnowledgeEntry' },
  },
  problems: [...BODY_PROBLEMS, 'too-many-entries'],
})

const describeDelete = describeOperation({
  id: 'deleteKnowledge',
  summary: "Delete an entry of the user's own names",
  answers: { 204: { description: 'Deleted' } },
  problems: ['no-such-entry', 'cross-site-write'],
})
