import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type KnowledgeFormat, readKnowledge } from './read-knowledge.ts'
import { readTable } from './read-table.ts'

const SANA = { name: 'شركة سنا للنقل', type: 'organization', id: 'sana-1' }

const read: readonly [what: string, format: KnowledgeFormat, text: string, entries: readonly object[]][] = [
  ['a table', 'csv', 'name,type,id\nشركة سنا للنقل,organization,sana-1', [SANA]],
  [
    'all columns, in another order',
    'csv',
    'id,label_en,label_ar,aliases,type,name\nsana-1,Sana,سنا,سنا | SANA|,organization,شركة سنا للنقل',
    [{ ...SANA, aliases: ['سنا', 'SANA'], labels: { ar: 'سنا', en: 'Sana' } }],
  ],
  [
    'quoted cells',
    'csv',
    'name,type\n"شركة ""سنا"", ليبيا","organization"\r\n',
    [{ name: 'شركة "سنا", ليبيا', type: 'organization', id: 'organization:شركه-سنا-ليبيا' }],
  ],
  [
    'a byte order mark, line ends of Windows, empty lines and cells',
    'csv',
    '\ufeffname,type,id,,\r\n\r\nشركة سنا للنقل,organization,sana-1,,\r\n,,,,\r\n',
    [SANA],
  ],
  ['old line ends', 'csv', 'name,type,id\rشركة سنا للنقل,organization,sana-1\r', [SANA]],
  ['semicolons', 'csv', 'name;type;id\nشركة سنا للنقل;organization;sana-1', [SANA]],
  ['tabs', 'tsv', 'name\ttype\tid\nشركة سنا للنقل\torganization\tsana-1', [SANA]],
  [
    'Arabic headers and types',
    'csv',
    'الاسم,النوع,المعرف,اسماء اخرى,الاسم بالإنجليزية\nشركة سنا للنقل,مؤسسة,sana-1,سنا,Sana',
    [{ ...SANA, aliases: ['سنا'], labels: { en: 'Sana' } }],
  ],
  [
    'without an id',
    'csv',
    'name,type\nسعاد العلي,شخص',
    [{ name: 'سعاد العلي', type: 'person', id: 'person:سعاد-العلي' }],
  ],
  ['a header alone', 'csv', 'name,type', []],
  ['JSON', 'json', JSON.stringify([SANA]), [SANA]],
  ['a page of the API', 'json', JSON.stringify({ items: [SANA], next: 'x' }), [SANA]],
]
test.each(read)('reads %s', (_, format, text, entries) => {
  expect(readKnowledge(text, format)).toEqual({ entries, faults: [] })
})

const refused: readonly [what: string, format: KnowledgeFormat, text: string, faults: readonly RegExp[]][] = [
  ['nothing', 'csv', '', [/^1: the first line must name.* name/, /^1: .*type/]],
  [
    'no header',
    'csv',
    'سنا,organization',
    [/^1: the column «سنا»/, /^1: the column «organization»/, /name/, /type/],
  ],
  [
    'a column that is not known',
    'csv',
    'name,type,alias\nسنا,organization,x',
    [/^1: the column «alias» is not known: name, type/],
  ],
  [
    'a mark that is not closed',
    'csv',
    'name,type\nسنا,organization\n"ليلى,person',
    [/^3: a cell in quotation marks/],
  ],
  [
    'letters after the closing mark',
    'csv',
    'name,type\n"سنا"x,organization',
    [/^2: a cell in quotation marks/],
  ],
  [
    'faults on several lines',
    'csv',
    'name,type,id\nسنا,company,a\n\n,person,b\n"سن\nا",person,c\nليلى,person,a b',
    [
      /^2: type /,
      /^4: name must hold a letter/,
      /^5: name must be one line/,
      /^7: id must begin with a letter/,
    ],
  ],
  ['a cell too many', 'csv', 'name,type\nسنا,organization,x', [/^2: has 3 cells, the header 2/]],
  ['one id twice', 'csv', 'name,type\nليلى,person\nلَيلى,person', [/^3: has the id of «ليلى», person:ليلي/]],
  ['a letter alone', 'csv', 'name,type,aliases\nليلى,person,ل', [/^2: the name «ل» is too short/]],
  ['half a JSON', 'json', '[{"name":', [/^: is not JSON/]],
  ['an object', 'json', '{}', [/^: /]],
  ['a misspelt field', 'json', '[{"name":"سنا","type":"person","alias":[]}]', [/^0\.alias: is not known/]],
  ['a wrong type in a page', 'json', '{"items":[{"name":"سنا","type":"x"}]}', [/^items\.0\.type: /]],
]
test.each(refused)('refuses %s', (_, format, text, faults) => {
  const found = readKnowledge(text, format).faults.map(f => `${f.line ?? f.path!.join('.')}: ${f.detail}`)
  expect(found).toHaveLength(faults.length)
  for (const [i, fault] of faults.entries()) expect(found[i]).toMatch(fault)
})

describe('a table', () => {
  const cell = fc.string({
    unit: fc.constantFrom('س', 'a', '"', ',', '\n', '\r', ' ', '|', ';'),
    maxLength: 8,
  })

  test('any cells come back as they were quoted', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), rows => {
        const text = rows.map(cells => cells.map(c => `"${c.replaceAll('"', '""')}"`).join(',')).join('\r\n')
        const expected = rows
          .map(cells => cells.map(c => c.trim()))
          .filter(cells => cells.some(c => c !== ''))
        expect(readTable(text, ',').rows.map(r => r.cells)).toEqual(expected)
      }),
      { seed: 20170303 },
    )
  })

  test('any text is read', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('س', '"', ',', '\n', '\r', ' '), maxLength: 60 }),
        text => {
          for (const format of ['csv', 'tsv', 'json'] as const) readKnowledge(`name,type\n${text}`, format)
          const { rows } = readTable(text, ',')
          const lines = text.split(/\r\n|\r|\n/)
          for (const { line, cells } of rows)
            if (!cells[0]!.includes('\n') && cells[0] !== '' && !text.includes('"'))
              expect(lines[line - 1]).toContain(cells[0])
        },
      ),
      { seed: 20170303 },
    )
  })
})
