/** Loads the articles of seeds/ into the store: each folder holds source.txt, or source.json, and meta.json. */
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse, type Source } from '@isnad/core'
import { Source as SourceSchema } from '@isnad/core/schema'
import type { Store } from '@isnad/store'
import { textOf } from './answer.ts'
import { keepKnown } from './keep-known.ts'
import { readOwnList } from './own-list.ts'

export interface Loaded {
  /** Seeds that were not there. */
  readonly added: number
  /** Seeds that this version of the reader reads differently. */
  readonly reread: number
  readonly total: number
}

/**
 * Safe to call at every start: what is there and reads the same is left alone, and a seed that somebody deleted stays
 * deleted. `memory` is a file that lists the seeds ever loaded; an empty archive gets all of them again.
 */
export async function loadSeeds(store: Store, folder: string, memory: string): Promise<Loaded> {
  const empty = (await store.count()) === 0
  const loaded = new Set(!empty && existsSync(memory) ? (await readFile(memory, 'utf8')).split('\n') : [])
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries
    .filter(e => e.isDirectory())
    .map(e => e.name)
    .sort()
  const knowledge = await readOwnList(store)
  let added = 0
  let reread = 0
  for (const name of names) {
    const article = parse(await keepKnown(store, await readSeed(join(folder, name))), { knowledge })
    const stored = await store.get(article.id)
    if (!stored && loaded.has(article.id)) continue
    loaded.add(article.id)
    if (stored && textOf(stored) === JSON.stringify(article)) continue
    await store.put([article])
    if (stored) reread++
    else added++
  }
  await writeFile(memory, [...loaded].join('\n'))
  return { added, reread, total: names.length }
}

async function readSeed(folder: string): Promise<Source> {
  const json = join(folder, 'source.json')
  const value: unknown = existsSync(json)
    ? JSON.parse(await readFile(json, 'utf8'))
    : { text: await readFile(join(folder, 'source.txt'), 'utf8'), ...(await readMeta(folder)) }
  const result = SourceSchema.safeParse(value)
  if (!result.success) throw new Error(`${folder} is not a seed: ${result.error.message}`)
  return result.data as Source
}

async function readMeta(folder: string): Promise<object> {
  const path = join(folder, 'meta.json')
  return existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as object) : {}
}
