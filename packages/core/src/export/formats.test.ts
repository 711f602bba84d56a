/** Each format as its own readers see it: strict parsers of XML, Turtle and iCalendar, and lines written by hand. */
import ICAL from 'ical.js'
import { Parser } from 'n3'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { parse } from '../parse.ts'
import { FORMATS, findFormat } from './formats.ts'

const article = parse(
  [
    'لافروف: "الناتو" <قلق> & غاضب 😀',
    'كتب: أحمد علي',
    'قال وزير الخارجية الروسي سيرجي لافروف، الجمعة 3 مارس 2017، إن "الناتو" قلق.',
    'وأضاف لافروف أن موسكو ستجري محادثات في 26 و27 إبريل/نيسان.',
  ].join('\n'),
  { publishedAt: '2017-03-03', publisher: 'وكالة "مثال"', url: 'https://example.org/news?a=1&b=2' },
)

const write = (name: string) => findFormat(name)!.write(article)

/** The names of all elements, in order; throws when the document is not well formed. */
function elementsOf(xml: string): string[] {
  const names: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', tag => names.push(tag.name))
  parser.write(xml).close()
  return names
}

/** The text of a document inside one element, with entities resolved. */
function textIn(xml: string, element: string): string {
  let text = ''
  let depth = 0
  const parser = new SaxesParser()
  parser.on('opentag', tag => {
    if (tag.name === element || depth > 0) depth++
  })
  parser.on('closetag', () => {
    if (depth > 0) depth--
  })
  parser.on('text', t => {
    if (depth > 0) text += t
  })
  parser.write(xml).close()
  return text
}

test('every format has a name, an ending and a type of its own', () => {
  expect(new Set(FORMATS.map(f => f.name)).size).toBe(FORMATS.length)
  expect(new Set(FORMATS.map(f => f.extension)).size).toBe(FORMATS.length)
  for (const f of FORMATS) expect(f.write(parse('')), f.name).toBeTypeOf('string')
})

test('nothing read from an empty text breaks a format', () => {
  const empty = parse('')
  for (const name of ['tei', 'naf'])
    expect(elementsOf(findFormat(name)!.write(empty)).length).toBeGreaterThan(3)
  new Parser().parse(findFormat('nif')!.write(empty))
  for (const name of ['json-ld', 'web-annotation']) JSON.parse(findFormat(name)!.write(empty))
})

describe('tei', () => {
  const xml = write('tei')

  test('marks names, dates and speech inside the words, which stay as they were', () => {
    const elements = elementsOf(xml)
    for (const name of ['persName', 'orgName', 'placeName', 'date', 'said', 'listPerson', 'occupation'])
      expect(elements, name).toContain(name)
    const body = textIn(xml, 'div')
    expect(body.trim().split('\n')).toEqual(article.text.split('\n'))
  })

  test('points at who is meant', () => {
    const ids = new Set([...xml.matchAll(/xml:id="([^"]+)"/g)].map(m => m[1]))
    const refs = [...xml.matchAll(/(?:ref|who|from|to)="(#[^"]+)"/g)].flatMap(m => m[1]!.split(' '))
    expect(refs.length).toBeGreaterThan(5)
    expect(refs.filter(r => !ids.has(r.slice(1)))).toEqual([])
  })

  test('sets anchors where two annotations cross', () => {
    const [q] = article.quotations
    const crossing = {
      ...article,
      timexes: [],
      quotations: [{ ...q!, start: 3, end: 12 }],
      mentions: [{ ...article.mentions[0]!, start: 0, end: 8 }],
    }
    const crossed = findFormat('tei')!.write(crossing)
    expect(elementsOf(crossed).filter(name => name === 'anchor')).toHaveLength(2)
    expect(crossed).toContain(`<span from="#${q!.id}-start" to="#${q!.id}-end">`)
    expect(textIn(crossed, 'div').trim().split('\n')).toEqual(article.text.split('\n'))
  })
})

describe('naf', () => {
  const xml = write('naf')

  test('has the text, numbered words, and layers over them', () => {
    const elements = elementsOf(xml)
    for (const name of ['wf', 'term', 'entity', 'coref', 'timex3', 'statement_source', 'statement_cue'])
      expect(elements, name).toContain(name)
    expect(textIn(xml, 'raw')).toBe(article.text)
  })

  test('counts code points', () => {
    const points = [...article.text]
    for (const [, offset, length, word] of xml.matchAll(/offset="(\d+)" length="(\d+)">([^<&]+)</g))
      expect(points.slice(Number(offset), Number(offset) + Number(length)).join('')).toBe(word)
  })

  test('points at terms that are there', () => {
    const targets = [...xml.matchAll(/<target id="(t\d+)"/g)].map(m => m[1])
    expect(targets.length).toBeGreaterThan(10)
    expect(targets.filter(t => !xml.includes(`<term id="${t}"`))).toEqual([])
  })
})

test('nif is Turtle: a context with the text, a phrase for each annotation', () => {
  const quads = new Parser().parse(write('nif'))
  const objects = (predicate: string) =>
    quads.filter(q => q.predicate.value.endsWith(predicate)).map(q => q.object.value)
  expect(objects('isString')).toEqual([article.text])
  expect(objects('#anchorOf')).toContain('سيرجي لافروف')
  expect(objects('taIdentRef')).toContain('http://www.wikidata.org/entity/Q159')
})

test('json-ld speaks of persons, what they hold and what they said', () => {
  const node = JSON.parse(write('json-ld'))
  expect(node['@type']).toBe('NewsArticle')
  const minister = node.mentions.find((m: { '@type': string }) => m['@type'] === 'Person')
  expect(minister.hasOccupation[0]).toMatchObject({ '@type': 'Occupation', name: 'وزير الخارجية' })
  const said = node.hasPart.find((p: { creator?: unknown }) => p.creator)
  expect(said.creator).toEqual([{ '@id': minister['@id'] }])
})

test('conll is BIO on words, cut where a name begins', () => {
  const { write } = findFormat('conll')!
  const lines = write(parse('التقى وزير الدفاع الروسي مسؤولين من بريطانيا والناتو')).split('\n')
  const tags = lines.filter(l => l.includes('\t')).map(l => l.split('\t'))
  expect(tags.slice(-4).map(([form, , , ner]) => `${form} ${ner}`)).toEqual([
    'من O',
    'بريطانيا B-LOC',
    'و O',
    'الناتو B-ORG',
  ])
  expect(tags.at(-1)!.at(-1)).toMatch(/^\(m\d+:mentions:organization\)$/)
})

test('brat: an adjective of origin inside the office, the note with our id', () => {
  const lines = write('brat').split('\n')
  expect(lines.find(l => /^T\d+\tPerson \d+ \d+\tسيرجي لافروف$/.test(l))).toBeDefined()
  expect(lines.find(l => /AnnotatorNotes T\d+\tt\d+ value=2017-03-03/.test(l))).toBeDefined()
  expect(lines.find(l => l.startsWith('R1\tHolder Arg1:T'))).toBeDefined()
})

describe('csv', () => {
  test('begins with a byte order mark and names its columns', () => {
    const [columns, ...rows] = write('quotations-csv').trimEnd().split('\r\n')
    expect(columns).toBe(
      '\ufeffarticle,id,start,end,text,kind,status,speaker,cue,addressee,via,confidence,by',
    )
    expect(rows).toHaveLength(article.quotations.length)
  })

  test('quotes what needs it and keeps a formula from running', () => {
    const [role] = article.roles
    const csv = findFormat('roles-csv')!.write({
      ...article,
      roles: [{ ...role!, office: '=HYPERLINK("x"), y' }],
    })
    expect(csv).toContain(`"'=HYPERLINK(""x""), y"`)
  })
})

test('icalendar: two days are one entry, lines are short, text is escaped', () => {
  const ics = write('icalendar')
  const entries = new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent')
  const days = entries.map(e =>
    [e.getFirstPropertyValue('dtstart'), e.getFirstPropertyValue('dtend')].join(' '),
  )
  expect(days).toContain('2017-04-26 2017-04-28')
  for (const line of ics.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
})
