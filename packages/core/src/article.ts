/** Turns what was read into the public record, and back into the source it came from. */

import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Cluster, Doc, Link } from './doc.ts'
import type { Article, LayerName } from './schema/article.ts'
import type { Diagnostic } from './schema/diagnostic.ts'
import type { Entity } from './schema/entity.ts'
import type { Mention } from './schema/mention.ts'
import type { Source } from './schema/source.ts'
import { guessLanguage } from './text/language.ts'
import { settleText } from './text/settle.ts'
import { VERSION } from './version.ts'

const READ: readonly LayerName[] = [
  'blocks',
  'sentences',
  'mentions',
  'entities',
  'roles',
  'timexes',
  'quotations',
  'events',
  'relations',
]

export function toArticle(doc: Doc, diagnostics: readonly Diagnostic[]): Article {
  const { text: _, ...meta } = doc.source
  const { mentions, ids } = toMentions(doc)
  return {
    schemaVersion: 1,
    parser: {
      version: VERSION,
      layers: [...READ],
      ...(doc.knowledge && { knowledge: doc.knowledge.version }),
    },
    id: idOf(doc.source.url, doc.text),
    source: meta,
    text: doc.text,
    ...guessLanguage(doc.text),
    blocks: [...doc.blocks],
    sentences: [...doc.sentences],
    mentions,
    entities: toEntities(doc.entities, doc.links, ids),
    roles: [...doc.roles],
    timexes: [...doc.timexes],
    quotations: [...doc.quotations],
    events: [...doc.events],
    relations: [...doc.relations],
    topics: [],
    diagnostics: [...diagnostics],
  }
}

/** The Source that an Article was read from: parse(toSource(a)) gives `a` again. */
export function toSource(article: Article): Source {
  return { ...article.source, text: article.text }
}

/** 32 hexadecimal digits from the settled text and the address: the same source always gets the same id. */
export function articleId(source: Source): string {
  return idOf(source.url, settleText(source.text))
}

function idOf(url: string | undefined, settled: string): string {
  return contentId([url ?? null, settled])
}

/** 32 hexadecimal digits that are the same exactly for the same content. */
export function contentId(content: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(content))).subarray(0, 16))
}

/** The mentions that stand for somebody, numbered anew, and their numbers by the old ones. */
function toMentions(doc: Doc): { mentions: Mention[]; ids: ReadonlyMap<string, string> } {
  const entityOf = new Map<string, string>()
  for (const e of doc.entities) for (const id of e.mentions) entityOf.set(id, e.id)
  const ids = new Map<string, string>()
  const mentions = doc.mentions.flatMap(({ known: _, elided: __, ...mention }) => {
    const entity = entityOf.get(mention.id)
    if (entity === undefined) return []
    const id = `m${ids.size + 1}`
    ids.set(mention.id, id)
    return [{ ...mention, id, entity }]
  })
  return { mentions, ids }
}

function toEntities(
  clusters: readonly Cluster[],
  links: readonly Link[],
  ids: ReadonlyMap<string, string>,
): Entity[] {
  const linkOf = new Map(links.map(l => [l.entity, l]))
  return clusters.map(({ known: _, ...cluster }) => {
    const { entity: __, ...link } = linkOf.get(cluster.id) ?? {
      entity: cluster.id,
      labels: { ar: cluster.name },
    }
    return { ...cluster, mentions: cluster.mentions.map(id => ids.get(id)!), ...link }
  })
}
