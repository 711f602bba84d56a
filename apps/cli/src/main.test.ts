/** The command line as a user meets it: spawned, with files, pipes and exit codes. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Entity, parse } from '@isnad/core'
import { findFormat } from '@isnad/core/export'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import pkg from '../package.json' with { type: 'json' }

const MAIN = join(import.meta.dirname, 'main.ts')
const TEXT = 'وزير الطاقة يزور المصنع\nأعلنت الوزارة، الجمعة، أن الوزير "سيزور المصنع غدا".'
const OTHER = 'افتتاح المعرض\nافتتح المعرض أبوابه أمام الزوار أمس.'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-cli-'))
  mkdirSync(join(folder, 'sub'))
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
  write('a.txt', TEXT)
  write('b.json', JSON.stringify({ text: OTHER, publishedAt: '2020-02-29', url: 'https://example.org/b' }))
  write(
    'many.ndjson',
    `${JSON.stringify({ text: TEXT })}\n\n{"text":5}\n${JSON.stringify({ text: OTHER })}\n`,
  )
  write('wrong.json', '{"text": "ا", "publishedAt": "2017-02-30"}')
  write('broken.json', '{"text": ')
  write('cp1256.txt', Uint8Array.from([0xc7, 0xe1, 0xcd]))
  write('bom.txt', `\ufeff${TEXT}`)
  write(
    'own.csv',
    '\ufeffname,type,id,aliases\r\n"شركة ""المصنع"", القديمة",organization,old-1,المصنع | القديمة',
  )
  write('own.json', JSON.stringify([{ name: 'وزير الطاقة', type: 'person', id: 'minister' }]))
  write('wrong.csv', 'name,type\nسنا,company\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

function isnad(args: readonly string[], options: { input?: string; cwd?: string; env?: object } = {}) {
  const { NO_COLOR: _, npm_lifecycle_event: __, INIT_CWD: ___, ...env } = process.env
  const result = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: options.cwd ?? folder,
    input: options.input ?? '',
    env: { ...env, ...options.env } as NodeJS.ProcessEnv,
    encoding: 'utf8',
  })
  return { out: result.stdout, err: result.stderr, code: result.status }
}

const articles = (out: string) =>
  out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

describe('isnad parse', () => {
  test('a text file gives its Article', () => {
    const { out, err, code } = isnad([
      'parse',
      'a.txt',
      '--published',
      '2017-03-03',
      '--url',
      'https://example.org/a',
    ])
    expect(JSON.parse(out)).toEqual(parse(TEXT, { publishedAt: '2017-03-03', url: 'https://example.org/a' }))
    expect([err, code]).toEqual(['', 0])
  })

  test('standard input, with and without -', () => {
    const expected = parse(TEXT)
    expect(JSON.parse(isnad(['parse'], { input: TEXT }).out)).toEqual(expected)
    expect(JSON.parse(isnad(['parse', '-'], { input: TEXT }).out)).toEqual(expected)
  })

  test('a .json file is a Source; --published wins over its own date', () => {
    expect(articles(isnad(['parse', 'b.json']).out)[0].source).toEqual({
      publishedAt: '2020-02-29',
      url: 'https://example.org/b',
    })
    expect(articles(isnad(['parse', 'b.json', '--published', '2021-01-01']).out)[0].source.publishedAt).toBe(
      '2021-01-01',
    )
  })

  test('a byte order mark is no part of the text', () => {
    expect(articles(isnad(['parse', 'bom.txt']).out)[0].text).toBe(TEXT)
  })

  test('--format json is indented for one input, lines for many', () => {
    expect(isnad(['parse', 'a.txt', '--format', 'json']).out).toBe(
      `${JSON.stringify(parse(TEXT), null, 2)}\n`,
    )
    expect(articles(isnad(['parse', 'a.txt', 'b.json', '--format', 'json']).out)).toHaveLength(2)
  })

  test('many inputs: in the order given, a bad one is reported and the rest go on', () => {
    const { out, err, code } = isnad(['parse', 'b.json', 'missing.txt', 'many.ndjson', 'a.txt'])
    expect(articles(out).map(a => a.text)).toEqual([OTHER, TEXT, OTHER, TEXT])
    expect(code).toBe(1)
    expect(err).toContain('missing.txt: no such file')
    expect(err).toContain('many.ndjson:3: not a Source')
    expect(err).toContain('4/4 a.txt')
    expect(err).toContain('4 read, 2 failed')
  })

  test.each([
    ['wrong.json', 'publishedAt: names a day that does not exist'],
    ['broken.json', 'is not JSON'],
    ['cp1256.txt', 'is not UTF-8'],
    ['sub', 'is a folder'],
  ])('%s fails with "%s"', (file, reason) => {
    const { out, err, code } = isnad(['parse', file])
    expect([out, code]).toEqual(['', 1])
    expect(err).toContain(reason)
    expect(err).not.toMatch(/^\s+at /m)
  })

  test('--knowledge: names of one’s own, from several files', () => {
    const { out, err, code } = isnad(['parse', 'a.txt', '--knowledge', 'own.csv', '--knowledge', 'own.json'])
    const found = articles(out)[0].entities.map((e: Entity) => [e.knowledge, e.type])
    expect(found).toContainEqual(['old-1', 'organization'])
    expect(found).toContainEqual(['minister', 'person'])
    expect([err, code]).toEqual(['', 0])
  })

  test('--knowledge: what is wrong with a list is a wrong call, and nothing is read', () => {
    const { out, err, code } = isnad(['parse', 'a.txt', '--knowledge', 'wrong.csv'])
    expect([out, code]).toEqual(['', 2])
    expect(err).toContain('wrong.csv:2: type ')
    expect(err).not.toMatch(/^\s+at /m)
  })

  test('an empty input gives an Article and a warning', () => {
    const { out, err, code } = isnad(['parse'], { input: '' })
    expect(articles(out)[0].blocks).toEqual([])
    expect([err, code]).toEqual([expect.stringContaining('The text is empty'), 0])
  })

  test('paths are meant from where pnpm was called', () => {
    const env = { npm_lifecycle_event: 'isnad', INIT_CWD: join(folder, 'sub') }
    expect(isnad(['parse', '../a.txt'], { cwd: tmpdir(), env }).code).toBe(0)
  })
})

describe('isnad export', () => {
  const META = { publishedAt: '2017-03-03' }

  test('a text is read first, an Article is taken as it is', () => {
    const article = { ...parse(TEXT, META), quotations: [], events: [], relations: [] }
    writeFileSync(join(folder, 'article.json'), JSON.stringify(article))
    expect(isnad(['export', 'article.json', '--format', 'tei'])).toEqual({
      out: findFormat('tei')!.write(article),
      err: '',
      code: 0,
    })
    expect(isnad(['export', '--format', 'conll'], { input: TEXT }).out).toBe(
      findFormat('conll')!.write(parse(TEXT)),
    )
  })

  test('many articles: a file each, brat with the text beside it', () => {
    const { out, err, code } = isnad(['export', 'many.ndjson', '--format', 'brat', '--out', 'out'])
    expect([out, code]).toEqual(['', 1])
    expect(err).toContain('many.ndjson:3: not a Source')
    const ids = [TEXT, OTHER].map(text => parse(text).id)
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(
      ids.flatMap(id => [`${id}.ann`, `${id}.txt`]).sort(),
    )
    expect(readFileSync(join(folder, 'out', `${ids[0]}.txt`), 'utf8')).toBe(TEXT)
  })

  test('an Article whose spans lie outside its text is refused', () => {
    const article = parse(TEXT)
    writeFileSync(join(folder, 'wrong-article.json'), JSON.stringify({ ...article, text: 'قصير' }))
    const { err, code } = isnad(['export', 'wrong-article.json', '--format', 'tei'])
    expect([err, code]).toEqual([expect.stringContaining('b1: outside the text'), 1])
  })

  test('an Article keeps its day when it is read again', () => {
    writeFileSync(join(folder, 'again.json'), JSON.stringify(parse(TEXT, META)))
    expect(articles(isnad(['parse', 'again.json']).out)).toEqual([parse(TEXT, META)])
  })
})

describe('the report', () => {
  test('isolates Arabic and has no colour outside a terminal', () => {
    const { out, code } = isnad(['parse', 'a.txt', '--format', 'text'])
    expect(code).toBe(0)
    expect(out).toContain('[headline] \u2068وزير الطاقة يزور المصنع\u2069')
    expect(out).not.toContain('\u001b')
  })
})

describe('the call', () => {
  test.each([
    [['parse', 'a.txt', '--published', '3/3/2017'], 'must be an ISO 8601 date'],
    [['parse', 'a.txt', '--url', 'example'], 'must be a whole address'],
    [['parse', 'a.txt', 'b.json', '--url', 'https://example.org/'], '--url is for one input'],
    [['parse', 'a.txt', '--format', 'xml'], 'must be json, ndjson, text'],
    [['parse', 'a.txt', '--publish', 'x'], "Unknown option '--publish'"],
    [['export', 'a.txt', '--format', 'word'], 'must be one of json, text, json-ld'],
    [['export', 'a.txt', 'b.json', '--format', 'tei'], '--out FOLDER is needed'],
    [['prase'], 'no command prase'],
    [[], 'Usage: isnad COMMAND'],
  ])('%j is refused: %s', (args, reason) => {
    const { out, err, code } = isnad(args)
    expect([out, code]).toEqual(['', 2])
    expect(err).toContain(reason)
  })

  test('--help and --version', () => {
    expect(isnad(['--help']).out).toContain('isnad COMMAND --help')
    expect(isnad(['parse', '--help'])).toMatchObject({
      out: expect.stringContaining('--published DATE'),
      code: 0,
    })
    expect(isnad(['--version']).out).toBe(`${pkg.version}\n`)
  })

  test('a reader that goes away ends it quietly', () => {
    const many = join(folder, 'long.ndjson')
    writeFileSync(many, `${JSON.stringify({ text: TEXT })}\n`.repeat(500))
    const shell = `"${process.execPath}" "${MAIN}" parse "${many}" 2>err.txt | head -1 >/dev/null; grep -c EPIPE err.txt`
    expect(spawnSync(shell, { shell: true, cwd: folder, encoding: 'utf8' }).stdout.trim()).toBe('0')
  })
})
