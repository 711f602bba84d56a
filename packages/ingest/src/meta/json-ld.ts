/**
 * What a page says of itself in JSON-LD, read with the tolerance that Arabic outlets need: wrapped in CDATA or HTML
 * comments, HTML-escaped, with line feeds inside strings, in a @graph or an array.
 */

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
        ...text(node, 'headline'),
        ...text(node, 'datePublished'),
        ...text(node, 'dateModified'),
        ...text(node, 'url'),
        authors: namesOf(node.author),
        ...(namesOf(node.publisher)[0] ? { publisher: namesOf(node.publisher)[0]! } : {}),
      }
    }
  }
  return undefined
}

type Node = Readonly<Record<string, unknown>>

function parseTolerant(script: string): unknown {
  const json = script
    .replace(/^\s*(?:<!\[CDATA\[|<!--|\/\*<!\[CDATA\[\*\/)/, '')
    .replace(/(?:\]\]>|-->|\/\*\]\]>\*\/)\s*;?\s*$/, '')
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

function text<K extends string>(node: Node, key: K): { [P in K]?: string } {
  const value = node[key]
  return typeof value === 'string' && value.trim() !== ''
    ? ({ [key]: value.trim() } as { [P in K]: string })
    : {}
}

function namesOf(value: unknown): string[] {
  return [value].flat().flatMap(v => {
    const name =
      typeof v === 'string' ? v : typeof v === 'object' && v !== null ? (v as Node).name : undefined
    return typeof name === 'string' && name.trim() !== '' && !/^https?:/.test(name) ? [name.trim()] : []
  })
}
