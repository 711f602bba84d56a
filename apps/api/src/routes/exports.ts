/** An article in the format of another tool: GET /articles/{id}/exports/tei, to be saved as a file. */
import type { Article } from '@isnad/core'
import { findFormat } from '@isnad/core/export'
import type { Store } from '@isnad/store'
import { Hono } from 'hono'
import { etagOf, textOf } from '../answer.ts'
import { describeOperation } from '../openapi.ts'
import { ProblemError } from '../problems.ts'

export function exportRoutes(store: Store) {
  return new Hono().get('/articles/:id/exports/:format', describeExport, async c => {
    const format = findFormat(c.req.param('format'))
    if (format === undefined) throw new ProblemError('no-such-format')
    const stored = await store.get(c.req.param('id'))
    if (stored === undefined) throw new ProblemError('no-such-article')
    const article = JSON.parse(textOf(stored)) as Article
    return c.body(format.write(article), 200, {
      'Content-Type': format.mediaType,
      'Content-Disposition': `attachment; filename="isnad-${article.id}.${format.extension}"`,
      ETag: etagOf(stored.version),
    })
  })
}

const describeExport = describeOperation({
  id: 'exportArticle',
  summary: 'Get an article in the format of another tool',
  description:
    'TEI, NAF, NIF, JSON-LD (schema.org), Web Annotation, brat, CoNLL, iCalendar, or a layer as CSV. brat, NAF, NIF and Web Annotation count offsets in code points, as they must; the others in UTF-16 code units.',
  answers: {
    200: { description: 'The article, as a file', isFile: true, headers: ['ETag'] },
    304: { description: 'Unchanged' },
  },
  problems: ['no-such-article', 'no-such-format'],
})
