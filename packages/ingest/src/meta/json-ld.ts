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
  readonly image?: string
  readonly section?: string
  readonly keywords: readonly string[]
  /** The whole text, where a page hands it over: for pages whose own text a script writes. */
  readonly body?: string
}

/** The first news article among the scripts, or undefined. */
export function findLinkedArticle(scripts: readonly string[]): LinkedArticle | undefined {
  for (const script of scripts) {
    const node = findArticle(parseTolerant(script), 0)
    if (node) {
      return {
        ...given('headline', textOf(node.headline) ?? textOf(node.name)),
        ...given('datePublished', textOf(node.datePublished)),
        ...given('dateModified', textOf(node.dateModified)),
        ...given(
          'url',
          textOf(node.url) ?? textOf(node.mainEntityOfPage) ?? textOf(nodeOf(node.mainEntityOfPage)['@id']),
        ),
        authors: namesOf(node.author),
        ...given('publisher', namesOf(node.publisher)[0]),
        ...given('image', addressOf(node.image)),
        ...given('section', listOf(node.articleSection)[0]),
        keywords: listOf(node.keywords),
        ...given('body', textOf(node.articleBody)),
      }
    }
  }
  return undefined
}

type Node = Readonly<Record<string, unknown>>

const ESCAPES: Readonly<Record<string, string>> = {
  quot: '"',
  '#34': '"',
  amp: '&',
  '#39': "'",
  apos: "'",
  lt: '<',
  gt: '>',
}
const unescaped = (text: string) =>
  text.replace(/&(quot|#34|amp|#39|apos|lt|gt);/g, (_, name: string) => ESCAPES[name]!)

function parseTolerant(script: string): unknown {
  // Around the brackets stand CDATA, comments, semicolons.
  const bare = script.replace(/<!\[CDATA\[|\]\]>/g, '')
  const from = Math.max(0, bare.search(/[{[]/))
  const json = bare.slice(from, Math.max(bare.lastIndexOf('}'), bare.lastIndexOf(']')) + 1)
  const spaced = json.replace(/\p{Cc}+/gu, ' ')
  for (const attempt of [json, spaced, unescaped(spaced), spaced.replace(/,(?=\s*[}\]])/g, '')]) {
    try {
      return JSON.parse(attempt)
    } catch {
      // The next reading is more forgiving.
    }
  }
  return undefined
}

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting|SocialMediaPosting)$/
const DEEPEST = 6

function findArticle(value: unknown, depth: number): Node | undefined {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = findArticle(item, depth + 1)
      if (found) return found
    }
    return undefined
  }
  const node = value as Node
  if ([node['@type']].flat().some(t => typeof t === 'string' && ARTICLE.test(t))) return node
  return findArticle(node['@graph'], depth + 1) ?? findArticle(node.mainEntity, depth + 1)
}

/** Some outlets escape for HTML inside JSON: «&quot;». */
const textOf = (value: unknown) => (typeof value === 'string' ? unescaped(value).trim() : undefined)
const nodeOf = (value: unknown): Node => (typeof value === 'object' && value !== null ? (value as Node) : {})

function namesOf(value: unknown): string[] {
  return [value].flat().flatMap(v => {
    const name = typeof v === 'string' ? v : nodeOf(v).name
    const names = Array.isArray(name) ? name : [name]
    return names.flatMap(n =>
      typeof n === 'string' && n.trim() !== '' && !/^https?:/.test(n) ? [unescaped(n).trim()] : [],
    )
  })
}

function addressOf(value: unknown): string | undefined {
  const first = [value].flat()[0]
  return textOf(first) ?? textOf(nodeOf(first).url) ?? textOf(nodeOf(first).contentUrl)
}

function listOf(value: unknown): string[] {
  return [value].flat().flatMap(v =>
    typeof v === 'string'
      ? unescaped(v)
          .split(/[,،]/)
          .map(t => t.trim())
      : [],
  )
}
