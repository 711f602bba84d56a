/** The article that the tests read: the first seed, as the server under test holds it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Article, type Entity, parse } from '@isnad/core'
import { inject } from 'vitest'

const FOLDER = join(import.meta.dirname, '../../../../seeds/russia-nato-2017')

export async function seedArticle(): Promise<Article> {
  const { id } = parse(readFileSync(join(FOLDER, 'source.txt'), 'utf8'))
  return (await fetch(`${inject('origin')}/articles/${id}`)).json() as Promise<Article>
}

export const headlineOf = ({ blocks, text }: Article): string => text.slice(blocks[0]!.start, blocks[0]!.end)

export const mostMentioned = (entities: readonly Entity[]): Entity =>
  entities.reduce((most, e) => (e.mentions.length > most.mentions.length ? e : most))
