/**
 * The tables of packages/core/data and packages/ingest/data are checked like code: every line has a source and a licence, is spelled in one way,
 * stands once, and what is ambiguous is listed as such. «ﻻ» (a presentation form) or «ـ» in a table would never match.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fold, KEY } from '../packages/core/src/text/fold.ts'

const FOLDERS = ['core', 'ingest'].map(room => join(import.meta.dirname, `../packages/${room}/data`))
const SOURCES = readFileSync(join(import.meta.dirname, '../docs/data-sources.md'), 'utf8')
const GAZETTEER = [
  'countries',
  'places',
  'cities-world',
  'cities-arab',
  'organizations',
  'media',
  'clubs',
  'events',
  'people',
]

type Row = Readonly<Record<string, string>>

const tables = new Map(
  FOLDERS.flatMap(folder =>
    readdirSync(folder)
      .filter(f => f.endsWith('.tsv'))
      .map(f => [f.replace(/\.tsv$/, ''), readTable(join(folder, f))] as const),
  ),
)

describe.each([...tables])('%s.tsv', (name, { header, rows, text }) => {
  test('names a source and a licence in every line', () => {
    expect(header.slice(-2)).toEqual(['source', 'licence'])
    expect(rows.filter(r => !r.source || !r.licence)).toEqual([])
  })

  test('is listed in docs/data-sources.md', () => {
    expect(SOURCES).toContain(`\`${name}\``)
  })

  test('is NFC, without tatweel, presentation forms and invisible characters', () => {
    expect(text.normalize('NFC') === text).toBe(true)
    expect(
      text.match(/[\u0640\ufb50-\ufdff\ufe70-\ufefc\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g),
    ).toBeNull()
  })

  test('has no line twice', () => {
    expect(repeated(rows.map(r => JSON.stringify(r)))).toEqual([])
  })

  test.runIf(GAZETTEER.includes(name))('lists no form of a name twice in a line', () => {
    const twice = rows.filter(r => repeated(formsOf(r).map(f => fold(f, KEY))).length > 0)
    expect(twice.map(r => r.en)).toEqual([])
  })
})

describe('the gazetteer', () => {
  const rows = GAZETTEER.flatMap(name => tables.get(name)!.rows)

  test('has one id and one Wikidata id an entry', () => {
    expect(repeated(rows.map(r => r.en!))).toEqual([])
    expect(repeated(rows.flatMap(r => r.wikidata || []))).toEqual([])
    expect(rows.filter(r => r.wikidata && !/^Q[1-9]\d*$/.test(r.wikidata))).toEqual([])
  })

  test('knows every name that is listed as ambiguous', () => {
    const known = new Set(rows.flatMap(formsOf).map(f => fold(f, KEY)))
    const strays = tables.get('ambiguous-names')!.rows.filter(r => !known.has(fold(r.form!, KEY)))
    expect(strays.map(r => r.form)).toEqual([])
  })
})

test('a given name is either ambiguous or not', () => {
  const sure = new Set(tables.get('given-names')!.rows.map(r => fold(r.name!, KEY)))
  const both = tables.get('given-names-ambiguous')!.rows.filter(r => sure.has(fold(r.name!, KEY)))
  expect(both.map(r => r.name)).toEqual([])
})

function formsOf(row: Row): string[] {
  return [row.name!, ...(row.aliases ? row.aliases.split(';') : [])]
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>()
  return values.filter(v => seen.size === seen.add(v).size)
}

function readTable(file: string): { header: string[]; rows: Row[]; text: string } {
  const text = readFileSync(file, 'utf8')
  const [first = '', ...lines] = text.split('\n').filter(l => l.trim() !== '' && !l.startsWith('#'))
  const header = first.split('\t')
  const rows = lines.map(l => Object.fromEntries(l.split('\t').map((cell, i) => [header[i]!, cell])))
  return { header, rows, text }
}
