/**
 * What a page says of itself in JSON-LD, read with the tolerance that Arabic outlets need: wrapped in CDATA or HTML
 * comments, HTML-escaped, with line feeds inside strings, in a @graph or an array.
 */

import { given } from '../given.ts'

export interface LinkedArticle {
  readonly headline?: string
  readonly datePublished?: string
  readonly dateModified?: string
  readonly authors: readonly string[]
  readonly publisher?: string
  readonly url?: string
}

/** The first news article among the scripts, or undefined. */
export function findLinkedArticle(scripts: readonly string[]): LinkedArticle | undefined {
  for (const script of scripts) {
    const node = findArticle(parseTolerant(script), 0)
    if (node) {
      return {
        ...given('headline', textOf(node.headline)),
        ...given('datePublished', textOf(node.datePublished)),
        ...given('dateModified', textOf(node.dateModified)),
        ...given('url', textOf(node.url)),
        authors: namesOf(node.author),
        ...given('publisher', namesOf(node.publisher)[0]),
      }
    }
  }
  return undefined
}

type Node = Readonly<Record<string, unknown>>

function parseTolerant(script: string): unknown {
  const json = script
    .replace(/^\s*(?:<!\[CDATA\[|<!--|\/\*<!\[CDATA\[\*\/)/, '')
    .replace(/(?:\]\]>|-->|\/\*\]\]>\*\/)[\s;]*$/, '')
    .trim()
  for (const attempt of [
    json,
    json.replace(/&quot;/g, '"').replace(/&amp;/g, '&'),
    json.replace(/[\n\r\t]+/g, ' '),
  ]) {
    try {
      return JSON.parse(attempt)
    } catch {
      // The next reading is more forgiving.
    }
  }
  return undefined
}

function findArticle(value: unknown, depth: number): Node | undefined {
  if (depth > 6 || typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = findArticle(item, depth + 1)
      if (found) return found
    }
    return undefined
  }
  const node = value as Node
  if ([node['@type']].flat().some(t => typeof t === 'string' && /(?:Article|BlogPosting|Report)$/.test(t)))
    return node
  return findArticle(node['@graph'], depth + 1) ?? findArticle(node.mainEntity, depth + 1)
}

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : undefined)

function namesOf(value: unknown): string[] {
  return [value].flat().flatMap(v => {
    const name =
      typeof v === 'string' ? v : typeof v === 'object' && v !== null ? (v as Node).name : undefined
    return typeof name === 'string' && name.trim() !== '' && !/^https?:/.test(name) ? [name.trim()] : []
  })
}
