/** What the API promises, asked over HTTP messages: the same suite for Node and for workerd with D1. */
import type { Article } from '@isnad/core'
import { FORMATS } from '@isnad/core/export'
import * as core from '@isnad/core/schema'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import seedText from '../../../seeds/russia-nato-2017/source.txt?raw'
import { PROBLEMS, type ProblemCode } from '../src/problems.ts'
import * as api from '../src/schemas.ts'

/** Keeps a byte order mark, as the file has it. */
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

export type Ask = (path: string, init?: RequestInit) => Promise<Response>

export function testApi(name: string, open: () => Promise<Ask>): void {
  describe(name, () => {
    let ask: Ask

    beforeAll(async () => {
      ask = await open()
    })
    beforeEach(async () => {
      const page = api.ArticlePage.parse(await (await ask('/articles?limit=200')).json())
      for (const { id } of page.items) await ask(`/articles/${id}`, { method: 'DELETE' })
      await ask('/knowledge', { method: 'PUT', headers: JSON_TYPE, body: '[]' })
    })

    const postText = (text: string, query = '') =>
      ask(`/articles${query}`, { method: 'POST', headers: TEXT, body: text })
    const postJson = (value: unknown, path = '/articles') =>
      ask(path, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(value) })
    const storeSeed = async () =>
      core.Article.parse(await (await postText(seedText, '?publishedAt=2017-03-03')).json())

    describe('POST /articles', () => {
      test('a text: 201, Location, and there it is', async () => {
        const response = await postText(seedText, '?publishedAt=2017-03-03')
        expect(response.status).toBe(201)
        const article = core.Article.parse(await response.json())
        expect(article.source).toEqual({ publishedAt: '2017-03-03' })
        expect(response.headers.get('location')).toBe(`/articles/${article.id}`)
        const got = await ask(response.headers.get('location')!)
        expect(got.status).toBe(200)
        expect(got.headers.get('etag')).toBe(response.headers.get('etag'))
        expect(await got.json()).toEqual(article)
      })

      test('a Source; the same again is 200 and the same article', async () => {
        const source = { text: seedText, publishedAt: '2017-03-03', url: 'https://example.org/خبر' }
        const first = await postJson(source)
        const second = await postJson(source)
        expect([first.status, second.status]).toEqual([201, 200])
        expect(await second.json()).toEqual(await first.json())
        expect((await list()).items).toHaveLength(1)
      })

      test('what is known about a text stays when it comes again without it', async () => {
        const blocks = [{ start: 8, end: 11, kind: 'deck' }]
        await postJson({ text: 'عنوان\r\n\nنص', publishedAt: '2017-03-03', publisher: 'وكالة', blocks })
        const silent = await postText('عنوان\r\n\r\nنص', '?publisher=صحيفة')
        expect(silent.status).toBe(200)
        const article = core.Article.parse(await silent.json())
        expect(article.source).toMatchObject({ publishedAt: '2017-03-03', publisher: 'صحيفة' })
        expect(article.blocks.map(b => b.kind)).toContain('deck')
        expect((await list()).items).toMatchObject([{ publishedAt: '2017-03-03', publisher: 'صحيفة' }])
      })

      test('a byte order mark and line ends of Windows', async () => {
        const article = core.Article.parse(await (await postText('\ufeffعنوان\r\nنص الخبر.')).json())
        expect(article.text).toBe('عنوان\nنص الخبر.')
      })

      const refused: readonly [
        what: string,
        code: ProblemCode,
        init: RequestInit,
        pointers?: readonly string[],
      ][] = [
        ['an empty body', 'empty-body', { headers: TEXT, body: '' }],
        ['white space', 'empty-body', { headers: TEXT, body: ' \n\t ' }],
        ['no body', 'empty-body', { headers: TEXT }],
        ['invalid UTF-8', 'invalid-utf8', { headers: TEXT, body: bytes(0xc3, 0x28) }],
        ['a lone surrogate in UTF-8', 'invalid-utf8', { headers: TEXT, body: bytes(0xed, 0xa0, 0x80) }],
        ['invalid UTF-8 in JSON', 'invalid-utf8', { headers: JSON_TYPE, body: bytes(0x22, 0xff, 0x22) }],
        ['half a JSON', 'invalid-json', { headers: JSON_TYPE, body: '{"text":' }, ['#']],
        ['JSON ten thousand deep', 'invalid-source', { headers: JSON_TYPE, body: deep(10_000) }, ['#']],
        ['an array', 'invalid-source', { headers: JSON_TYPE, body: '[]' }, ['#']],
        ['null', 'invalid-source', { headers: JSON_TYPE, body: 'null' }, ['#']],
        ['no text', 'invalid-source', { headers: JSON_TYPE, body: '{}' }, ['#/text']],
        ['an empty text', 'invalid-source', { headers: JSON_TYPE, body: '{"text":" "}' }, ['#/text']],
        [
          'a day that does not exist',
          'invalid-source',
          { headers: JSON_TYPE, body: '{"text":"خبر","publishedAt":"2017-02-30"}' },
          ['#/publishedAt'],
        ],
        [
          'a misspelt field',
          'invalid-source',
          { headers: JSON_TYPE, body: '{"text":"خبر","published_at":"2017-03-03"}' },
          ['#/published_at'],
        ],
        [
          'a wrong hint',
          'invalid-source',
          { headers: JSON_TYPE, body: '{"text":"خبر","blocks":[{"start":0,"end":3,"kind":"x"}]}' },
          ['#/blocks/0/kind'],
        ],
        [
          'a script as address',
          'invalid-source',
          { headers: JSON_TYPE, body: '{"text":"خبر","url":"javascript:1"}' },
          ['#/url'],
        ],
        [
          'a form',
          'unsupported-media-type',
          { headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'خبر' },
        ],
        ['no type', 'unsupported-media-type', { headers: {}, body: bytes(0x61) }],
        [
          'another encoding',
          'unsupported-media-type',
          { headers: { 'Content-Type': 'text/plain; charset=windows-1256' }, body: 'x' },
        ],
        ['11 MB', 'body-too-large', { headers: TEXT, body: 'ا'.repeat(5.5 * 1024 * 1024) }],
      ]
      for (const [what, code, init, pointers] of refused) {
        test(`${what}: ${code}`, async () => {
          const problem = await readProblem(await ask('/articles', { method: 'POST', ...init }), code)
          if (pointers) expect(problem.errors!.map(e => e.pointer)).toEqual(pointers)
          expect((await list()).items).toEqual([])
        })
      }

      for (const url of [
        'http://127.0.0.1/',
        'http://localhost:8787/articles',
        'http://[::1]/',
        'http://[::ffff:7f00:1]/',
        'http://2130706433/',
        'http://10.1.2.3/',
        'http://172.16.0.1/',
        'http://192.168.1.1/',
        'http://100.64.0.1/',
        'http://169.254.169.254/latest/meta-data/',
        'http://metadata.google.internal/computeMetadata/v1/',
        'http://[fd00:ec2::254]/',
        'http://[fe80::1]/',
        'http://[64:ff9b::7f00:1]/',
        'http://[2002:7f00:1::]/',
        'http://0.0.0.0/',
        'http://224.0.0.1/',
        'http://news.example:22/',
        'http://printer/',
      ]) {
        test(`an address that is not fetched: ${url}`, async () => {
          const problem = await readProblem(await postJson({ url }), 'fetch-forbidden-address')
          expect(problem.errors).toMatchObject([{ pointer: '#/url' }])
        })
      }

      test('an address with a password, one that is none, one with a misspelt field, one to parse', async () => {
        await readProblem(await postJson({ url: 'https://a:b@news.example/' }), 'fetch-invalid-address')
        for (const url of ['news.example', 'file:///etc/passwd', 5])
          await readProblem(await postJson({ url }), 'invalid-source')
        const astray = await readProblem(
          await postJson({ url: 'https://news.example/', titel: 'x' }),
          'invalid-source',
        )
        expect(astray.errors!.map(e => e.pointer)).toEqual(['#/titel'])
        const unparsed = await readProblem(
          await postJson({ url: 'https://news.example/' }, '/parse'),
          'invalid-source',
        )
        expect(unparsed.errors!.map(e => e.pointer)).toEqual(['#/text'])
      })

      for (const publishedAt of [
        '2017-03-03T09:00+99:99',
        '2017-03-03T09:00-24:00',
        '2017-03-03T09:00+14:01',
        '2017-03-03T09:00:60Z',
        '2017-03-03T24:00Z',
        '0000-01-01',
      ]) {
        test(`no date: ${publishedAt}`, async () => {
          const response = await postJson({ text: 'خبر', publishedAt })
          const { errors } = await readProblem(response, 'invalid-source')
          expect(errors!.map(e => e.pointer)).toEqual(['#/publishedAt'])
        })
      }

      test('a wrong parameter beside a text', async () => {
        const problem = await readProblem(await postText('خبر', '?publishedAt=أمس&x=1'), 'invalid-parameter')
        expect(new Set(problem.errors!.map(e => e.parameter))).toEqual(new Set(['publishedAt', 'x']))
      })

      test('a parameter beside a Source, which says all itself', async () => {
        const response = await postJson({ text: 'خبر' }, '/articles?publishedAt=2017-03-03')
        const problem = await readProblem(response, 'invalid-parameter')
        expect(problem.errors!.map(e => e.parameter)).toEqual(['publishedAt'])
      })

      test('not from a page of another site', async () => {
        const link = '{"url":"https://news.example/1"}'
        for (const headers of [{ Origin: 'https://other.example' }, { 'Sec-Fetch-Site': 'cross-site' }]) {
          for (const [type, body] of [
            [TEXT, 'خبر'],
            [TEXT, link],
            [JSON_TYPE, link],
          ] as const) {
            const response = await ask('/articles', {
              method: 'POST',
              headers: { ...type, ...headers },
              body,
            })
            await readProblem(response, 'cross-site-write')
          }
        }
      })
    })

    describe('POST /parse', () => {
      test('reads, and keeps nothing', async () => {
        const response = await postJson({ text: seedText, publishedAt: '2017-03-03' }, '/parse')
        expect(response.status).toBe(200)
        expect(core.Article.parse(await response.json()).text).toBe(
          seedText.trimEnd() + seedText.slice(seedText.trimEnd().length),
        )
        expect((await list()).items).toEqual([])
      })

      test('also from a page of another site', async () => {
        const headers = { ...TEXT, Origin: 'https://other.example' }
        const response = await ask('/parse', { method: 'POST', headers, body: 'خبر' })
        expect(response.headers.get('access-control-allow-origin')).toBe('*')
        expect(response.status).toBe(200)
      })

      test('refuses as /articles does', async () => {
        await readProblem(await postJson({}, '/parse'), 'invalid-source')
      })
    })

    const list = async (query = '') => api.ArticlePage.parse(await (await ask(`/articles${query}`)).json())

    describe('GET /articles', () => {
      test('pages', async () => {
        for (let i = 0; i < 5; i++) await postText(`خبر رقم ${i}`)
        const first = await list('?limit=3')
        expect(first.items).toHaveLength(3)
        const second = await list(`?limit=3&cursor=${encodeURIComponent(first.next!)}`)
        expect(second.items).toHaveLength(2)
        expect(second.next).toBeUndefined()
        expect(new Set([...first.items, ...second.items].map(i => i.id)).size).toBe(5)
      })

      for (const query of ['limit=0', 'limit=201', 'limit=x', 'limit=1.5', 'limit='])
        test(`?${query}`, async () => {
          const problem = await readProblem(await ask(`/articles?${query}`), 'invalid-parameter')
          expect(problem.errors!.map(e => e.parameter)).toEqual(['limit'])
        })

      for (const path of ['/articles?limt=5', '/search?q=خبر&limt=5', '/entities/Q1?limt=5'])
        test(`a parameter that is not known: ${path}`, async () => {
          const problem = await readProblem(await ask(path), 'invalid-parameter')
          expect(problem.errors!.map(e => e.parameter)).toEqual(['limt'])
        })

      test('a cursor that is not one', async () => {
        await readProblem(await ask('/articles?cursor=x'), 'invalid-cursor')
        for (const n of [1.5, 1e300, -5])
          await readProblem(
            await ask(`/search?q=x&cursor=${btoa(JSON.stringify(['search', 0, n]))}`),
            'invalid-cursor',
          )
      })
    })

    describe('GET /articles/{id}', () => {
      test('If-None-Match: 304 until it changes', async () => {
        const { id } = await storeSeed()
        const etag = (await ask(`/articles/${id}`)).headers.get('etag')!
        const same = await ask(`/articles/${id}`, { headers: { 'If-None-Match': `"x", ${etag}` } })
        expect(same.status).toBe(304)
        expect(await same.text()).toBe('')
        const other = await ask(`/articles/${id}`, { headers: { 'If-None-Match': '"x"' } })
        expect(other.status).toBe(200)
      })

      test('HEAD', async () => {
        const { id } = await storeSeed()
        const response = await ask(`/articles/${id}`, { method: 'HEAD' })
        expect(response.status).toBe(200)
        expect(await response.text()).toBe('')
      })

      for (const id of ['0'.repeat(32), 'x', '..%2F..%2Fetc%2Fpasswd', "'%20or%201=1", '%00', 'ناتو'])
        test(`nothing at ${id}`, async () => {
          await readProblem(await ask(`/articles/${encodeURI(decodeURI(id))}`), 'no-such-article')
        })
    })

    describe('layers', () => {
      const layers = {
        mentions: core.Mention,
        entities: api.ArticleEntity,
        quotations: core.Quotation,
        timexes: core.Timex,
        roles: core.Role,
        events: core.Event,
        relations: core.Relation,
      }
      for (const [layer, schema] of Object.entries(layers)) {
        test(layer, async () => {
          const article = await storeSeed()
          const response = await ask(`/articles/${article.id}/${layer}`)
          expect(response.status).toBe(200)
          const { items } = (await response.json()) as { items: unknown[] }
          for (const item of items) schema.parse(item)
          expect(items).toMatchObject(article[layer as keyof Article] as object[])
          await readProblem(await ask(`/articles/${'0'.repeat(32)}/${layer}`), 'no-such-article')
        })
      }

      test('filters', async () => {
        const article = await storeSeed()
        const filtered = async (path: string) =>
          (
            (await (await ask(`/articles/${article.id}/${path}`)).json()) as { items: { id: string }[] }
          ).items.map(i => i.id)
        const ids = (items: readonly { id: string }[]) => items.map(i => i.id)
        expect(await filtered('mentions?type=person')).toEqual(
          ids(article.mentions.filter(m => m.type === 'person')),
        )
        expect(await filtered('entities?type=place')).toEqual(
          ids(article.entities.filter(e => e.type === 'place')),
        )
        expect(await filtered('quotations?kind=direct&status=attributed')).toEqual(
          ids(article.quotations.filter(q => q.kind === 'direct' && q.status === 'attributed')),
        )
        expect(await filtered('timexes?type=date')).toEqual(
          ids(article.timexes.filter(t => t.type === 'date')),
        )
        expect(await filtered('events?type=meeting&modality=asserted')).toEqual(
          ids(article.events.filter(e => e.type === 'meeting' && e.modality === 'asserted')),
        )
        const who = article.events.find(e => e.participants.length > 0)!.participants[0]!.entity
        expect(await filtered(`events?participant=${who}`)).toEqual(
          ids(article.events.filter(e => e.participants.some(p => p.entity === who))),
        )
        const whole = article.relations.find(r => r.type === 'part-of')!.to
        expect(await filtered(`relations?entity=${whole}&type=part-of`)).toEqual(
          ids(article.relations.filter(r => r.type === 'part-of' && [r.from, r.to].includes(whole))),
        )
        await readProblem(await ask(`/articles/${article.id}/mentions?type=thing`), 'invalid-parameter')
        await readProblem(await ask(`/articles/${article.id}/events?type=thing`), 'invalid-parameter')
      })

      test('the timeline: what happened first, first', async () => {
        const article = await storeSeed()
        const response = await ask(`/articles/${article.id}/timeline`)
        const { items, undated } = api.Timeline.parse(await response.json())
        const days = items.map(i => i.from)
        expect(days.length).toBeGreaterThan(0)
        expect(days).toEqual([...days].sort())
        const told = article.events.filter(e => e.modality !== 'denied').map(e => e.id)
        expect([...items.map(i => i.event.id), ...undated.map(e => e.id)].sort()).toEqual(told.sort())
        await readProblem(await ask(`/articles/${'0'.repeat(32)}/timeline`), 'no-such-article')
      })
    })

    describe('GET /articles/{id}/exports/{format}', () => {
      for (const { name, mediaType, extension, write } of FORMATS) {
        test(name, async () => {
          const { id } = await storeSeed()
          const article = (await (await ask(`/articles/${id}`)).json()) as Article
          const response = await ask(`/articles/${id}/exports/${name}`)
          expect(response.status).toBe(200)
          expect(response.headers.get('content-type')).toBe(mediaType)
          expect(response.headers.get('content-disposition')).toContain(`isnad-${id}.${extension}`)
          expect(utf8.decode(await response.arrayBuffer())).toBe(write(article))
        })
      }

      test('a format that is none, an article that is none', async () => {
        const { id } = await storeSeed()
        await readProblem(await ask(`/articles/${id}/exports/word`), 'no-such-format')
        await readProblem(await ask(`/articles/${'0'.repeat(32)}/exports/tei`), 'no-such-article')
      })

      test('a client that wants XML', async () => {
        const { id } = await storeSeed()
        const response = await ask(`/articles/${id}/exports/tei`, {
          headers: { accept: 'application/tei+xml' },
        })
        expect(response.status).toBe(200)
      })
    })

    describe('/knowledge', () => {
      const SANA = { name: 'شركة سنا للنقل', type: 'organization', id: 'sana-1', aliases: ['سنا'] }
      const LAILA = { name: 'ليلى العلي', type: 'person', id: 'person:ليلي-العلي' }
      const TEXT_OF_SANA = 'سنا توقع عقدا\nقالت سنا ذلك، وأكدت شركة سنا للنقل الخبر.'
      const send = (method: string, path: string, value: unknown) =>
        ask(path, { method, headers: JSON_TYPE, body: JSON.stringify(value) })
      const sendTable = (type: string, body: string) =>
        ask('/knowledge', { method: 'POST', headers: { 'Content-Type': type }, body })
      const page = async (query = '') =>
        api.KnowledgePage.parse(await (await ask(`/knowledge${query}`)).json())

      test('add, change, get, list, delete', async () => {
        const put = await send('POST', '/knowledge', [SANA, { name: LAILA.name, type: LAILA.type }])
        expect([put.status, await put.json()]).toEqual([201, { created: 2, total: 2 }])
        expect((await page()).items).toEqual([LAILA, SANA])
        const changed = await send('POST', '/knowledge', { ...SANA, aliases: ['سنا', 'SANA'] })
        expect([changed.status, await changed.json()]).toEqual([200, { created: 0, total: 2 }])
        const got = await ask('/knowledge/sana-1')
        expect(await got.json()).toEqual({ ...SANA, aliases: ['سنا', 'SANA'] })
        const address = `/knowledge/${encodeURIComponent(LAILA.id)}`
        expect((await ask(address, { method: 'DELETE' })).status).toBe(204)
        await readProblem(await ask(address, { method: 'DELETE' }), 'no-such-entry')
        await readProblem(await ask(address), 'no-such-entry')
        expect((await page()).items).toHaveLength(1)
      })

      test('put one under its address', async () => {
        const { id: _, ...nameless } = SANA
        const made = await send('PUT', '/knowledge/sana-1', nameless)
        expect([made.status, await made.json()]).toEqual([201, SANA])
        expect((await send('PUT', '/knowledge/sana-1', SANA)).status).toBe(200)
        const { errors } = await readProblem(
          await send('PUT', '/knowledge/sana-2', SANA),
          'invalid-knowledge',
        )
        expect(errors!.map(e => e.pointer)).toEqual(['#/id'])
      })

      test('pages', async () => {
        await send('POST', '/knowledge', [SANA, LAILA])
        const first = await page('?limit=1')
        const second = await page(`?limit=1&cursor=${encodeURIComponent(first.next!)}`)
        expect([...first.items, ...second.items].map(e => e.id)).toEqual([LAILA.id, SANA.id])
        await readProblem(await ask('/knowledge?limt=1'), 'invalid-parameter')
        await readProblem(await ask('/knowledge?cursor=x'), 'invalid-cursor')
      })

      test('what GET gave can be put back; what is not in it goes', async () => {
        await send('POST', '/knowledge', [SANA])
        const kept = await page()
        await send('POST', '/knowledge', [LAILA])
        expect(await (await send('PUT', '/knowledge', kept)).json()).toMatchObject({ total: 1 })
        expect(await page()).toEqual(kept)
      })

      test('tables', async () => {
        const csv = '\ufeffالاسم,النوع,المعرف,أسماء أخرى\r\n"شركة سنا للنقل",مؤسسة,sana-1,سنا'
        expect((await sendTable('text/csv; charset=utf-8', csv)).status).toBe(201)
        const tsv = 'name\ttype\nليلى العلي\tperson'
        expect((await sendTable('text/tab-separated-values', tsv)).status).toBe(201)
        expect((await page()).items).toEqual([LAILA, SANA])
      })

      test('articles are read with it from then on', async () => {
        const named = async (response: Response) =>
          core.Article.parse(await response.json()).entities.map(e => e.knowledge)
        const before = core.Article.parse(await (await postText(TEXT_OF_SANA)).json())
        expect(before.parser.knowledge).toBeUndefined()
        await send('POST', '/knowledge', SANA)
        expect(await named(await postText(TEXT_OF_SANA))).toEqual(['sana-1'])
        expect(await named(await postJson({ text: TEXT_OF_SANA }, '/parse'))).toEqual(['sana-1'])
        const record = api.EntityRecord.parse(await (await ask('/entities/sana-1')).json())
        expect(record).toMatchObject({ key: 'sana-1', labels: { ar: 'شركة سنا للنقل' } })
        await ask('/knowledge/sana-1', { method: 'DELETE' })
        expect(await (await postText(TEXT_OF_SANA)).json()).toEqual(before)
      })

      test('pages of other sites learn nothing of it', async () => {
        await send('POST', '/knowledge', SANA)
        const headers = { ...TEXT, Origin: 'https://other.example' }
        const response = await ask('/parse', { method: 'POST', headers, body: TEXT_OF_SANA })
        expect(core.Article.parse(await response.json()).parser.knowledge).toBeUndefined()
        const read = await ask('/knowledge', { headers: { Origin: 'https://other.example' } })
        expect(read.headers.get('access-control-allow-origin')).toBeNull()
        for (const [method, path] of [
          ['POST', '/knowledge'],
          ['PUT', '/knowledge'],
          ['PUT', '/knowledge/x'],
          ['DELETE', '/knowledge/sana-1'],
        ] as const) {
          const init = { method, headers: { ...JSON_TYPE, 'Sec-Fetch-Site': 'cross-site' }, body: '[]' }
          await readProblem(await ask(path, init), 'cross-site-write')
        }
        expect((await page()).items).toHaveLength(1)
      })

      const refused: readonly [what: string, type: string, body: string, code: ProblemCode, at: unknown[]][] =
        [
          ['half a JSON', 'application/json', '[{', 'invalid-json', ['#']],
          ['a name without a type', 'application/json', '{"name":"سنا"}', 'invalid-knowledge', ['#/type']],
          [
            'a misspelt field',
            'application/json',
            '[{"name":"سنا","type":"place","alias":"س"}]',
            'invalid-knowledge',
            ['#/0/alias'],
          ],
          ['one id twice', 'application/json', JSON.stringify([SANA, SANA]), 'invalid-knowledge', ['#/1']],
          ['a table', 'text/csv', 'name,type\nسنا,organization\nليلى,company\n', 'invalid-knowledge', [3]],
          ['a table without a header', 'text/csv', 'سنا', 'invalid-knowledge', [1, 1, 1]],
          ['white space', 'text/csv', ' \n', 'empty-body', []],
          ['a text', 'text/plain', 'سنا', 'unsupported-media-type', []],
        ]
      for (const [what, type, body, code, at] of refused) {
        test(`${what}: ${code}`, async () => {
          const { errors = [] } = await readProblem(await sendTable(type, body), code)
          expect(errors.map(e => e.line ?? e.pointer)).toEqual(at)
          expect((await page()).items).toEqual([])
        })
      }
    })

    describe('DELETE /articles/{id}', () => {
      test('gone, and gone is 404', async () => {
        const { id } = await storeSeed()
        expect((await ask(`/articles/${id}`, { method: 'DELETE' })).status).toBe(204)
        await readProblem(await ask(`/articles/${id}`, { method: 'DELETE' }), 'no-such-article')
        await readProblem(await ask(`/articles/${id}`), 'no-such-article')
      })
    })

    describe('GET /search', () => {
      for (const q of ['ناتو', 'للناتو', 'الاوكرانية', 'غيراسيموف', 'محادثات متحضره', 'أبريل'])
        test(`«${q}» finds the seed`, async () => {
          const article = await storeSeed()
          const page = api.SearchPage.parse(await (await ask(`/search?q=${encodeURIComponent(q)}`)).json())
          expect(page.items.map(i => i.id)).toEqual([article.id])
          const { snippet } = page.items[0]!
          expect(article.text.slice(snippet.start, snippet.start + snippet.text.length)).toBe(snippet.text)
          expect(snippet.matches.length).toBeGreaterThan(0)
        })

      test('without a query', async () => {
        for (const path of ['/search', '/search?q=', `/search?q=${'a'.repeat(501)}`])
          await readProblem(await ask(path), 'invalid-parameter')
      })

      const search = async (q: string, path = '/search', more = '') =>
        (await ask(`${path}?q=${encodeURIComponent(q)}${more}`)).json()

      test('fields, phrases, dates and what is left out', async () => {
        const { id } = await storeSeed()
        const found = async (q: string) => api.SearchPage.parse(await search(q)).items.map(i => i.id)
        expect(await found('"حلف شمال الأطلسي" person:جيراسيموف -بغداد بعد:2017 قبل:2018')).toEqual([id])
        expect(await found('شخص:غيراسيموف')).toEqual([id])
        expect(await found('قال:لافروف')).toEqual([id])
        expect(await found('ناتو after:2017-03-04')).toEqual([])
        expect(await found('ناتو -موسكو')).toEqual([])
        expect(api.SearchPage.parse(await search('ناتو', '/search', '&sort=newest')).items).toHaveLength(1)
      })

      test('a query that cannot be understood: where, why and what to do', async () => {
        const q = 'ناتو after:أمس'
        for (const path of ['/search', '/search/facets']) {
          const response = await ask(`${path}?q=${encodeURIComponent(q)}`)
          const { errors } = await readProblem(response, 'invalid-query')
          expect(errors).toMatchObject([{ parameter: 'q', start: 5, end: 14, reason: 'not-a-date' }])
          expect(errors![0]!.detail).toContain('after:2017-03-03')
        }
      })

      test('a misspelt name: what it may have meant', async () => {
        await storeSeed()
        const page = api.SearchPage.parse(await search('لافروقف'))
        expect(page.items).toEqual([])
        expect(page.didYouMean).toMatchObject([{ name: 'لافروف' }])
        const again = api.SearchPage.parse(await search(page.didYouMean![0]!.q))
        expect(again.items).toHaveLength(1)
        expect(again.didYouMean).toBeUndefined()
      })

      test('facets', async () => {
        await storeSeed()
        const facets = api.Facets.parse(await search('ناتو', '/search/facets'))
        expect(facets).toMatchObject({ total: 1, counted: 1, year: [{ value: '2017', articles: 1 }] })
        expect(facets.person.map(p => p.value)).toContain('سيرجي لافروف')
        for (const { value } of facets.person)
          expect(api.SearchPage.parse(await search(`ناتو person:"${value}"`)).items).toHaveLength(1)
      })

      test('suggestions', async () => {
        await storeSeed()
        const suggest = async (q: string) => {
          const { items } = (await search(q, '/search/suggestions')) as { items: unknown[] }
          return items.map(i => api.Suggestion.parse(i))
        }
        expect(await suggest('لافر')).toMatchObject([{ name: 'سيرجي لافروف', type: 'person', articles: 1 }])
        expect(await suggest('غيراسيم')).toMatchObject([{ type: 'person' }])
        expect(await suggest('قطار')).toEqual([])
        await readProblem(await ask('/search/suggestions?q='), 'invalid-parameter')
      })
    })

    describe('stories', () => {
      const edited = seedText
        .trim()
        .split('\n')
        .map(line => line.replace(/"([^"]*)"/g, '«$1»').replaceAll('جيراسيموف', 'غيراسيموف'))
        .filter((_, i) => i !== 5)
      const NEWS =
        'تفتتح بلدية المدينة معرض الكتاب السنوي صباح الخميس المقبل في القاعة الكبرى بحضور مئة ناشر.'

      test('another outlet’s copy: one story, with what it left out and added', async () => {
        const article = await storeSeed()
        const lines = ['الناتو وروسيا يتحدثان', ...edited.slice(1), NEWS]
        const copy = await postJson({ text: lines.join('\n'), publishedAt: '2017-03-04', publisher: 'صحيفة' })
        const { id } = core.Article.parse(await copy.json())
        const page = api.StoryPage.parse(await (await ask('/stories')).json())
        expect(page.items).toMatchObject([{ id: article.id, articles: 2, first: { id: article.id } }])
        for (const path of [`/stories/${article.id}`, `/stories/${id}`, `/articles/${id}/story`]) {
          const story = api.Story.parse(await (await ask(path)).json())
          expect(story.articles.map(a => [a.id, a.relation])).toEqual([
            [article.id, 'first'],
            [id, 'copy'],
          ])
          const { leftOut, added } = story.articles[1]!
          expect(leftOut.map(p => p.text)).toEqual([seedText.split('\n')[5]])
          expect(leftOut.map(p => article.text.slice(p.start, p.end))).toEqual(leftOut.map(p => p.text))
          expect(added.map(p => p.text)).toEqual([NEWS])
        }
      })

      test('an article that nobody else tells', async () => {
        const article = await storeSeed()
        await postText(`معرض الكتاب\n${NEWS}`, '?publishedAt=2017-03-03')
        expect(await (await ask('/stories')).json()).toEqual({ items: [] })
        const story = api.Story.parse(await (await ask(`/articles/${article.id}/story`)).json())
        expect(story.articles).toMatchObject([{ id: article.id, relation: 'first' }])
      })

      test('no story', async () => {
        await readProblem(await ask(`/stories/${'0'.repeat(32)}`), 'no-such-story')
        await readProblem(await ask(`/articles/${'0'.repeat(32)}/story`), 'no-such-article')
        await readProblem(await ask('/stories?cursor=x'), 'invalid-cursor')
      })
    })

    describe('GET /entities/{key}', () => {
      test('every entity of an article is there under its key', async () => {
        const article = await storeSeed()
        const response = await ask(`/articles/${article.id}/entities`)
        const { items } = (await response.json()) as { items: { key: string; type: string }[] }
        for (const { key, type } of items) {
          const record = api.EntityRecord.parse(
            await (await ask(`/entities/${encodeURIComponent(key)}`)).json(),
          )
          expect(record).toMatchObject({ key, type, articles: { items: [{ id: article.id }] } })
        }
      })

      test('nobody', async () => {
        await readProblem(await ask(`/entities/${encodeURIComponent('person:لا-أحد')}`), 'no-such-entity')
      })
    })

    describe('the door', () => {
      test('health', async () => {
        const response = await ask('/health')
        expect(api.Health.parse(await response.json())).toMatchObject({ status: 'ok', articles: 0 })
      })

      test('an address that is none', async () => {
        for (const path of ['/nothing', '/articles/x/y/z', '/articles/x/nothing', '/.env', '/%'])
          await readProblem(await ask(path), 'no-such-address')
      })

      test('a method that is none of its', async () => {
        const cases = [
          ['PUT', '/articles', 'GET, HEAD, POST'],
          ['POST', '/articles/x', 'GET, HEAD, DELETE'],
          ['GET', '/parse', 'POST'],
          ['DELETE', '/search', 'GET, HEAD'],
        ]
        for (const [method, path, allow] of cases) {
          const response = await ask(path!, { method: method! })
          await readProblem(response, 'method-not-allowed')
          const sorted = (methods: string) => methods.split(', ').sort()
          expect(sorted(response.headers.get('allow')!)).toEqual(sorted(allow!))
        }
      })

      test('a client that wants no JSON', async () => {
        await readProblem(await ask('/articles', { headers: { Accept: 'text/html' } }), 'not-acceptable')
        const browser = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
        expect((await ask('/articles', { headers: browser })).status).toBe(200)
      })

      test('headers that bind browsers, also on problems', async () => {
        for (const path of ['/articles', '/nothing', '/docs']) {
          const { headers } = await ask(path)
          expect(headers.get('x-content-type-options')).toBe('nosniff')
          expect(headers.get('content-security-policy')).toContain("default-src 'self'")
          expect(headers.get('content-security-policy')).not.toContain('unsafe')
          expect(headers.get('x-frame-options')).toBe('DENY')
        }
      })

      test('pages of other sites read nothing of the archive', async () => {
        const origin = async (path: string) =>
          (await ask(path, { headers: { Origin: 'https://other.example' } })).headers.get(
            'access-control-allow-origin',
          )
        for (const path of ['/articles', '/search?q=x', '/entities/x', '/articles/x', '/articles/x/roles'])
          expect(await origin(path)).toBeNull()
        for (const path of ['/health', '/openapi.json', '/docs']) expect(await origin(path)).toBe('*')
      })

      test('pages of other sites may have a text parsed, not write', async () => {
        const preflight = async (method: string, path: string) => {
          const headers = { Origin: 'https://other.example', 'Access-Control-Request-Method': method }
          const response = await ask(path, { method: 'OPTIONS', headers })
          return response.headers.get('access-control-allow-methods')!.split(',').includes(method)
        }
        expect(await preflight('GET', '/articles')).toBe(true)
        expect(await preflight('DELETE', '/articles/x')).toBe(false)
        expect(await preflight('POST', '/articles')).toBe(false)
        expect(await preflight('POST', '/parse')).toBe(true)
      })

      test('the docs load nothing from elsewhere', async () => {
        const response = await ask('/docs')
        const page = await response.text()
        expect(response.headers.get('content-type')).toContain('text/html')
        expect(page).toContain('POST /articles')
        expect(page).toContain(`${new URL(response.url || 'http://localhost').origin}/articles?publishedAt=`)
        expect(page).not.toMatch(/(src|href)="(?!#|\/)/)
        expect(page).not.toMatch(/<script|style="/)
        expect((await ask('/docs.css')).headers.get('content-type')).toContain('text/css')
      })
    })
  })
}

const TEXT = { 'Content-Type': 'text/plain; charset=utf-8' }
const JSON_TYPE = { 'Content-Type': 'application/json' }

function bytes(...values: number[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(values)
}

function deep(levels: number): string {
  return '['.repeat(levels) + ']'.repeat(levels)
}

export async function readProblem(response: Response, code: ProblemCode) {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const body = await response.text()
  const problem = api.Problem.parse(JSON.parse(body))
  const { status, title, detail } = PROBLEMS[code]
  expect(problem).toMatchObject({ type: `urn:isnad:problem:${code}`, code, status, title, detail })
  expect(response.status).toBe(status)
  expect(body).not.toMatch(/node_modules|\.ts:\d|\bat \w+ \(/)
  return problem
}
