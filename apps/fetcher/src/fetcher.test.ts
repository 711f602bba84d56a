/** The fetcher on Node's sockets, with a server on loopback and a resolver of our own. */
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Answer, type LocalSite, openSite, toLoopback } from '../test/local-site.ts'
import { createFetcher, type FetchRequest } from './fetcher.ts'
import { type Lookup, nodeTransport } from './node-transport.ts'

let site: LocalSite
let answers: Record<string, Answer> = {}
beforeAll(async () => {
  site = await openSite((request, response) => answers[request.url!]?.(request, response))
})
afterEach(() => {
  site.asked.length = 0
  answers = {}
})
afterAll(() => site.close())

const LIMITS = { bytes: 100_000, connect: 400, firstByte: 300, total: 900, redirects: 4 }

/** `allow`: the site under these names. */
function open(allow: readonly string[] = ['news.example'], lookup: Lookup = toLoopback) {
  return createFetcher({
    transport: nodeTransport(lookup),
    allow: allow.map(name => site.originOf(name)),
    limits: LIMITS,
    pause: 0,
    now: () => Date.parse('2025-12-01T10:00:00Z'),
  })
}
const PAGE = { kind: 'page' } as const
const get = (path: string, request: FetchRequest = PAGE, fetcher = open()) =>
  fetcher.get(`${site.originOf('news.example')}${path}`, request)

const html =
  (body: string | Uint8Array, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)
const redirect =
  (location: string, status = 302): Answer =>
  (_, response) =>
    response.writeHead(status, { location }).end()

describe('what comes back', () => {
  test('bytes, type, address, validators', async () => {
    answers['/1'] = html('خبر', { etag: '"v1"', 'last-modified': 'Mon, 01 Dec 2025 10:00:00 GMT' })
    const { bytes, ...rest } = await get('/1')
    expect(new TextDecoder().decode(bytes)).toBe('خبر')
    expect(rest).toEqual({
      url: site.originOf('news.example').concat('/1'),
      isNew: true,
      contentType: 'text/html; charset=utf-8',
      etag: '"v1"',
      lastModified: 'Mon, 01 Dec 2025 10:00:00 GMT',
    })
  })

  test('304 to what is known', async () => {
    answers['/1'] = (request, response) =>
      request.headers['if-none-match'] === '"v1"' ? response.writeHead(304).end() : response.end('x')
    expect((await get('/1', { kind: 'feed', etag: '"v1"' })).isNew).toBe(false)
    expect((await get('/1', { kind: 'feed' })).isNew).toBe(true)
  })

  test('packed', async () => {
    answers['/1'] = html(gzipSync('خبر'), { 'content-encoding': 'gzip' })
    expect(new TextDecoder().decode((await get('/1')).bytes)).toBe('خبر')
  })

  test('redirects: where it came from, and what moved for good', async () => {
    answers['/a'] = redirect('/b', 301)
    answers['/b'] = redirect('c', 308)
    answers['/c'] = redirect('/d', 302)
    answers['/d'] = redirect('/e', 301)
    answers['/e'] = html('x')
    const origin = site.originOf('news.example')
    expect(await get('/a')).toMatchObject({ url: `${origin}/e`, moved: `${origin}/c` })
    expect(await get('/c')).not.toHaveProperty('moved')
  })
})

test('a redirect to Arabic letters as they are', async () => {
  answers['/a'] = redirect(Buffer.from('/خبر').toString('latin1'))
  answers[encodeURI('/خبر')] = html('x')
  expect((await get('/a')).url).toBe(site.originOf('news.example').concat(encodeURI('/خبر')))
})

describe('refused', () => {
  test.each<[what: string, answer: Answer, code: string]>([
    ['404', (_, r) => r.writeHead(404).end(), 'not-found'],
    ['410', (_, r) => r.writeHead(410).end(), 'not-found'],
    ['403', (_, r) => r.writeHead(403).end(), 'refused'],
    ['500', (_, r) => r.writeHead(500).end(), 'refused'],
    ['a picture', html('x', { 'content-type': 'image/png' }), 'wrong-type'],
    ['a PDF', html('x', { 'content-type': 'application/pdf' }), 'wrong-type'],
    ['too large, told', html('x'.repeat(100_001)), 'too-large'],
    [
      'too large, in chunks',
      (_, r) => void r.write('x'.repeat(90_000), () => r.end('x'.repeat(90_000))),
      'too-large',
    ],
    ['a bomb', html(gzipSync('x'.repeat(5_000_000)), { 'content-encoding': 'gzip' }), 'too-large'],
    [
      'a bomb of nothing',
      html(Buffer.concat(Array(8000).fill(gzipSync(''))), { 'content-encoding': 'gzip' }),
      'too-large',
    ],
    ['damaged compression', html('no gzip', { 'content-encoding': 'gzip' }), 'broken-response'],
    [
      'half of a compression',
      html(gzipSync('خبر'.repeat(99)).subarray(0, 20), { 'content-encoding': 'gzip' }),
      'broken-response',
    ],
    ['an unknown compression', html('x', { 'content-encoding': 'zip' }), 'broken-response'],
    [
      'cut off',
      (_, r) => r.writeHead(200, { 'content-length': '99' }).write('x', () => r.destroy()),
      'broken-response',
    ],
    ['closed', (_, r) => r.destroy(), 'broken-response'],
    ['no HTTP', (_, r) => r.socket!.end('السلام عليكم\r\n\r\n'), 'broken-response'],
    ['no first byte', () => {}, 'timeout'],
    ['a drip', (_, r) => void setInterval(() => r.write('x'), 50).unref(), 'timeout'],
    ['a redirect to itself', redirect('/1'), 'too-many-redirects'],
    ['a redirect to a file', redirect('file:///etc/passwd'), 'invalid-address'],
    ['a redirect with a password', redirect('http://a:b@news.example/'), 'invalid-address'],
    ['a redirect to loopback', redirect('http://127.0.0.1/'), 'forbidden-address'],
    ['a redirect to metadata', redirect('http://169.254.169.254/latest/'), 'forbidden-address'],
    ['a redirect to another port', redirect('http://news.example:22/'), 'forbidden-address'],
    ['a redirect to a name of loopback', redirect('http://rebound.example/'), 'forbidden-address'],
  ])('%s: %s', async (_what, answer, code) => {
    answers['/1'] = answer
    await expect(get('/1')).rejects.toMatchObject({ code })
  })

  test('redirects that go on and on', async () => {
    for (let i = 0; i < 9; i++) answers[`/${i}`] = redirect(`/${i + 1}`)
    await expect(get('/0')).rejects.toMatchObject({ code: 'too-many-redirects' })
    expect(site.asked.filter(p => p !== 'news.example/robots.txt')).toHaveLength(5)
  })

  test('Retry-After, in seconds and as a date', async () => {
    answers['/1'] = (_, r) => r.writeHead(429, { 'retry-after': '120' }).end()
    await expect(get('/1')).rejects.toMatchObject({
      code: 'refused',
      status: 429,
      retryAfter: 120,
      isPassing: true,
    })
    answers['/1'] = (_, r) => r.writeHead(503, { 'retry-after': 'Mon, 01 Dec 2025 10:02:00 GMT' }).end()
    await expect(get('/1')).rejects.toMatchObject({ status: 503, retryAfter: 120, isPassing: true })
  })

  test('a port where nobody listens', async () => {
    const fetcher = createFetcher({
      transport: nodeTransport(toLoopback),
      allow: ['http://closed.example:1'],
    })
    await expect(fetcher.get('http://closed.example:1/', PAGE)).rejects.toMatchObject({ code: 'unreachable' })
  })
})

describe('names and addresses', () => {
  const FORBIDDEN = [
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '100.100.100.200',
    '127.0.0.1',
    '168.63.129.16',
    '169.254.169.254',
    '172.16.0.1',
    '192.0.0.192',
    '192.168.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '2001::1',
    '2002:7f00:1::',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'ff02::1',
  ]
  test.each(FORBIDDEN)('a name that leads to %s', async address => {
    const fetcher = open([], async () => [{ address, family: address.includes(':') ? 6 : 4 }])
    await expect(fetcher.get('http://inside.example/', PAGE)).rejects.toMatchObject({
      code: 'forbidden-address',
    })
  })

  test('a name that leads nowhere', async () => {
    const fetcher = open([], () => Promise.reject(new Error('ENOTFOUND')))
    await expect(fetcher.get('http://nowhere.example/', PAGE)).rejects.toMatchObject({ code: 'unknown-host' })
  })

  test('a resolver that never answers', async () => {
    const fetcher = open([], () => new Promise(() => {}))
    await expect(fetcher.get('http://slow.example/', PAGE)).rejects.toMatchObject({ code: 'timeout' })
  })

  test('a name is looked up once for a request, and the connection goes to what was checked', async () => {
    answers['/1'] = html('x')
    const lookup = vi.fn(toLoopback)
    await get('/1', PAGE, open(undefined, lookup))
    // One for robots.txt, one for the page.
    expect(lookup).toHaveBeenCalledTimes(2)
  })

  test('of an allowed and a forbidden address the forbidden one is never tried', async () => {
    // The site listens at 127.0.0.1 only, which is the forbidden one here.
    const lookup: Lookup = async () => ['127.0.0.1', '127.0.0.2'].map(address => ({ address, family: 4 }))
    const url = new URL(site.originOf('mixed.example'))
    const allowsAddress = (address: string) => address === '127.0.0.2'
    const signal = AbortSignal.timeout(LIMITS.total)
    const sent = nodeTransport(lookup)({ url, headers: {}, allowsAddress, limits: LIMITS, signal })
    await expect(sent).rejects.toMatchObject({ code: 'unreachable' })
    expect(site.asked).toEqual([])
  })
})

describe('robots.txt', () => {
  const rules =
    (text: string, status = 200): Answer =>
    (_, r) =>
      r.writeHead(status, { 'content-type': 'text/plain' }).end(text)

  test('is asked once, and kept', async () => {
    answers['/robots.txt'] = rules('User-agent: *\nDisallow: /private\n')
    answers['/1'] = html('x')
    const fetcher = open()
    await get('/1', PAGE, fetcher)
    await get('/1', PAGE, fetcher)
    await expect(get('/private/1', PAGE, fetcher)).rejects.toMatchObject({ code: 'robots', isPassing: false })
    expect(site.asked).toEqual(['news.example/robots.txt', 'news.example/1', 'news.example/1'])
  })

  test('for us by name, and behind a redirect', async () => {
    answers['/robots.txt'] = rules('User-agent: *\nAllow: /\n\nUser-agent: Isnad\nDisallow: /2\n')
    answers['/1'] = redirect('/2')
    await expect(get('/1')).rejects.toMatchObject({ code: 'robots' })
  })

  test.each([
    [404, 'x'],
    [403, 'x'],
    [500, 'refused'],
  ])('HTTP %i: %s', async (status, expected) => {
    answers['/robots.txt'] = rules('', status)
    answers['/1'] = html('x')
    const got = get('/1').then(
      f => new TextDecoder().decode(f.bytes),
      e => e.code,
    )
    expect(await got).toBe(expected)
  })
})

test('one request at a time to a host', async () => {
  let open = 0
  let most = 0
  answers['/1'] = (_, r) => {
    most = Math.max(most, ++open)
    setTimeout(() => {
      open--
      r.end('x')
    }, 10)
  }
  const fetcher = createFetcher({
    transport: nodeTransport(toLoopback),
    allow: [site.originOf('a.example'), site.originOf('b.example')],
    pause: 1,
  })
  const ask = (name: string) => fetcher.get(`${site.originOf(name)}/1`, PAGE)
  await Promise.all([ask('a.example'), ask('a.example'), ask('a.example')])
  expect(most).toBe(1)
  await Promise.all([ask('a.example'), ask('b.example')])
  expect(most).toBe(2)
})
