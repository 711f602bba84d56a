/** The real server on Node, as a process: what it says, what it survives. */
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { readProblem } from './api-suite.ts'
import { runServer, type Server, startServer } from './server.ts'

let data: string
let server: Server

const open = async () => {
  data = await mkdtemp(join(tmpdir(), 'isnad-api-'))
  server = await startServer(data)
}
const close = async () => {
  await server.stop('SIGKILL')
  await rm(data, { recursive: true })
}

const listIds = async () => {
  const { items } = (await (await fetch(`${server.origin}/articles?limit=200`)).json()) as {
    items: { id: string }[]
  }
  return items.map(i => i.id)
}
const post = (text: string) =>
  fetch(`${server.origin}/articles`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain' },
    body: text,
  })

describe('the start', () => {
  beforeEach(open)
  afterEach(close)

  test('says where it reads and what it loaded', () => {
    expect(server.output()).toMatch(/^Isnad reads at http:\/\/localhost:\d+ /)
    expect(server.output()).toMatch(/(\d+) articles in .*isnad\.db; seeds: \1, new \1, read anew 0/)
  })

  test('a second start loses nothing and loads nothing twice', async () => {
    const seeds = await listIds()
    const { id } = (await (await post('خبر جديد')).json()) as { id: string }
    expect(await server.stop('SIGTERM')).toBe(0)
    server = await startServer(data)
    expect(server.output()).toContain('new 0, read anew 0')
    expect((await listIds()).sort()).toEqual([...seeds, id].sort())
  })

  test('a port that is taken', async () => {
    const { code, output } = await runServer({ ISNAD_DATA: data, PORT: new URL(server.origin).port })
    expect(code).toBe(1)
    expect(output).toContain('is taken')
    expect((await fetch(`${server.origin}/health`)).status).toBe(200)
  })

  test('npm start gets a SIGTERM: the server ends too, and frees its port', async () => {
    await server.stop('SIGTERM')
    server = await startServer(data, 'npm')
    await server.stop('SIGTERM')
    await vi.waitFor(() => expect(fetch(`${server.origin}/health`)).rejects.toThrow(), { timeout: 5000 })
  })

  test('a port that is none', async () => {
    const { code, output } = await runServer({ ISNAD_DATA: data, PORT: 'http' })
    expect(code).toBe(1)
    expect(output).toBe('Isnad did not start. PORT must be a number from 0 to 65535, not "http".\n')
  })
})

describe('bad requests, and the server goes on', () => {
  beforeAll(open)
  afterAll(close)
  afterEach(async () => expect((await fetch(`${server.origin}/health`)).status).toBe(200))

  const headers = { 'Content-Type': 'text/plain' }

  test('11 MB, its length told', async () => {
    const response = await fetch(`${server.origin}/articles`, {
      method: 'POST',
      headers,
      body: 'a'.repeat(11 << 20),
    })
    await readProblem(response, 'body-too-large')
  })

  test('11 MB in chunks', async () => {
    let sent = 0
    const body = new ReadableStream({
      pull: controller => {
        if (sent++ < 11) controller.enqueue(new Uint8Array(1 << 20).fill(0x61))
        else controller.close()
      },
    })
    const response = await fetch(`${server.origin}/articles`, {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    })
    await readProblem(response, 'body-too-large')
  })

  const raw: readonly [what: string, request: string, answer: RegExp][] = [
    [
      'Arabic letters in the address as they are',
      'GET /search?q=ناتو HTTP/1.1\r\nHost: x\r\n\r\n',
      /^HTTP\/1.1 400 .*"invalid-request"/s,
    ],
    [
      'a name that was turned to this machine',
      'GET /articles HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n',
      /^HTTP\/1.1 421 .*"foreign-host"/s,
    ],
    ['no HTTP at all', 'السلام عليكم\r\n\r\n', /^HTTP\/1.1 400 .*"invalid-request"/s],
    [
      'endless headers',
      `GET / HTTP/1.1\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`,
      /^HTTP\/1.1 431 .*"headers-too-large"/s,
    ],
  ]
  for (const [what, request, answer] of raw)
    test(what, async () => expect(await sendRaw(request)).toMatch(answer))

  async function sendRaw(request: string): Promise<string> {
    const socket = connect(Number(new URL(server.origin).port), '127.0.0.1')
    socket.write(request)
    let answer = ''
    for await (const chunk of socket) answer += chunk
    return answer
  }
})

test('a power cut during a load of 500 articles: every acknowledged one is there, none half-written', async () => {
  await open()
  const acknowledged = new Set<string>()
  let next = 0
  let cut = 150
  const load = async () => {
    while (next < 500) {
      const n = next++
      try {
        const response = await post(`خبر رقم ${n}\nأعلنت الوزارة، الجمعة، نتائج العام ${1500 + n}.`)
        acknowledged.add(((await response.json()) as { id: string }).id)
      } catch {
        // Not acknowledged: sent again after the restart.
        next = Math.min(next, n)
        return
      }
      if (acknowledged.size === cut) await server.stop('SIGKILL')
    }
  }
  const lost: string[] = []
  for (const at of [150, 300, Number.POSITIVE_INFINITY]) {
    cut = at
    await Promise.all([load(), load(), load(), load()])
    await server.stop('SIGKILL')
    checkDatabase()
    server = await startServer(data)
    for (const id of acknowledged) {
      if ((await fetch(`${server.origin}/articles/${id}`)).status !== 200) lost.push(id)
    }
  }
  expect(lost).toEqual([])
  expect(acknowledged.size).toBe(500)
  await close()

  function checkDatabase(): void {
    const database = new DatabaseSync(join(data, 'isnad.db'))
    expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' })
    const halves = database.prepare(
      `select count(*) as n from articles
        where seq not in (select article from documents where kind = 'article')
          or seq not in (select article from documents where kind = 'text')
          or seq not in (select rowid from article_words)
          or seq not in (select article from article_stories union select article from unlinked_articles)`,
    )
    expect(halves.get()).toEqual({ n: 0 })
    database.close()
  }
})
