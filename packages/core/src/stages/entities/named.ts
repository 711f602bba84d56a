/** The named mentions of an article as the joining rules see them: folded words, and the sets they are in so far. */
import type { FoundMention } from '../../doc.ts'
import type { CompiledKnowledge } from '../../lexicon/knowledge.ts'
import { surfaceOf } from '../../phrases/surface.ts'
import { nameWords } from '../../text/similarity.ts'
import { makeUnion, type Union } from './unite.ts'

export interface Named {
  readonly text: string
  readonly mentions: readonly FoundMention[]
  /** Folded words of each mention; empty for nominals. In «للناتو» the name is الناتو. */
  readonly words: readonly (readonly string[])[]
  readonly union: Union
  readonly knowledge: CompiledKnowledge | undefined
}

export function makeNamed(
  text: string,
  mentions: readonly FoundMention[],
  knowledge: CompiledKnowledge | undefined,
): Named {
  const seen = new Map<string, readonly string[]>()
  const words = mentions.map(m => {
    if (m.kind === 'nominal') return []
    const surface = surfaceOf(text, m)
    const known = seen.get(surface)
    if (known) return known
    const own = nameWords(surface)
    seen.set(surface, own)
    return own
  })
  return { text, mentions, words, union: makeUnion(mentions.length), knowledge }
}

/** A word without the article, folded. */
export function bare(word: string): string {
  return word.length > 3 && word.startsWith('ال') ? word.slice(2) : word
}

/** True when both are known, and as different things. */
export function conflict(a: FoundMention, b: FoundMention): boolean {
  return a.known !== undefined && b.known !== undefined && a.known !== b.known
}
