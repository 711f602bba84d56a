/**
 * For tests: a text with its mentions marked in brackets, so that what is done with mentions is tested apart from how they
 * are found. «قال [P:فلان] في [L:عمّان#Amman]»: P person, O body, L place, A adjective of a country, N nominal person, B nominal
 * body, C nominal place; #id when it is a known entry.
 */
import type { Doc, FoundMention } from '../doc.ts'
import { pipeline } from '../pipeline.ts'
import { blocks } from '../stages/blocks/blocks.ts'
import { sentences } from '../stages/sentences/sentences.ts'
import { tokens } from '../stages/tokens/tokens.ts'

const MEANING = {
  P: ['person', 'name'],
  O: ['organization', 'name'],
  L: ['place', 'name'],
  A: ['place', 'adjectival'],
  N: ['person', 'nominal'],
  B: ['organization', 'nominal'],
  C: ['place', 'nominal'],
} as const

const reader = pipeline().add(blocks).add(sentences).add(tokens)

export function readMarked(
  marked: string,
): Doc<'blocks' | 'sentences' | 'tokens' | 'mentions' | 'timexes' | 'quoted'> {
  const mentions: FoundMention[] = []
  let text = ''
  for (const [p, piece] of marked.split('[').entries()) {
    // Before the first bracket there is only text; after every other one a mention, the closing bracket, and text.
    const close = p === 0 ? -1 : piece.indexOf(']')
    if (close >= 0) {
      const [name = '', known] = piece.slice(2, close).split('#')
      // The tests write «ل[O:لناتو]» for «للناتو» only.
      const elided = name.startsWith('ل') && text.endsWith('ل')
      const [type, kind] = MEANING[piece[0] as keyof typeof MEANING]
      const span = { id: `m${mentions.length + 1}`, start: text.length, end: text.length + name.length }
      mentions.push({
        ...span,
        type,
        kind,
        confidence: 1,
        by: 'test',
        ...(known ? { known } : {}),
        ...(elided ? { elided } : {}),
      })
      text += name
    }
    text += piece.slice(close + 1)
  }
  return { ...reader.read({ source: { text }, text }).doc, mentions, timexes: [], quoted: [] }
}
