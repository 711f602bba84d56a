/** The seeds: a folder each in seeds/, with source.txt and what is known of it in meta.json. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Source } from '@isnad/core'

const SEEDS = join(import.meta.dirname, '../seeds')

export interface Seed {
  readonly slug: string
  readonly folder: string
  readonly source: Source
}

export function readSeeds(): Seed[] {
  return readdirSync(SEEDS, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => readSeed(entry.name))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
}

function readSeed(slug: string): Seed {
  const folder = join(SEEDS, slug)
  const { note: _, ...meta } = JSON.parse(readFileSync(join(folder, 'meta.json'), 'utf8'))
  return { slug, folder, source: { ...meta, text: readFileSync(join(folder, 'source.txt'), 'utf8') } }
}
