import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Terminal } from './command.ts'
import { readOwnList } from './read-own-list.ts'

const FILES = {
  'one.csv': 'name,type,id\nسنا,organization,sana-1\n',
  'two.tsv': 'name\ttype\tid\nليلى\tperson\tlaila\n',
  'twice.tsv': 'name\ttype\tid\nسنا أخرى\tproduct\tsana-1\n',
  'three.json': '[{"name":"قصر الثقافة","type":"place"}]',
  'wrong.csv': 'name,type\nسنا,organization\nليلى,company\n',
  'wrong.json': '[{"name":"سنا","type":"place","alias":["س"]}]',
  'broken.json': '[{',
  'names.txt': 'سنا',
  'many.csv': `name,type\n${Array.from({ length: 12 }, () => 'س,place').join('\n')}`,
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-own-'))
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content)
  writeFileSync(join(folder, 'cp1256.csv'), Uint8Array.from([0xc7, 0xe1, 0xcd]))
})
afterAll(() => rmSync(folder, { recursive: true }))

const read = (...files: string[]) => readOwnList(files, { resolve: path => join(folder, path) } as Terminal)

test('several files are one list', async () => {
  expect((await read('one.csv', 'two.tsv', 'three.json')).size).toBe(3)
  expect((await read()).size).toBe(0)
})

test.each([
  [['wrong.csv'], /wrong\.csv:3: type /],
  [['one.csv', 'twice.tsv'], /twice\.tsv: «سنا أخرى» has the id of «سنا», sana-1/],
  [['wrong.json'], /wrong\.json: 0\.alias: is not known/],
  [['broken.json'], /broken\.json: is not JSON/],
  [['names.txt'], /names\.txt: must be a \.csv, \.tsv or \.json file/],
  [['missing.csv'], /missing\.csv: no such file/],
  [['cp1256.csv'], /cp1256\.csv: is not UTF-8/],
  [['many.csv'], /many\.csv:2: .*\n[\s\S]*… and \d+ more/],
])('%j is refused', async (files, message) => {
  await expect(read(...files)).rejects.toThrow(message)
})
