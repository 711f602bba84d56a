/**
 * Joins mentions that are the same name: one entry of the gazetteer (الناتو, حلف الأطلسي, and الروسي for Russia) or of
 * the user's own list, the same words, or the same words in another spelling (جونسون, جونسن).
 */
import { sameName } from '../../text/similarity.ts'
import { soundKey } from '../../text/sound.ts'
import { bare, conflict, type Named } from './named.ts'

/** Spellings of one sound compared with each other; more than this many in an article is not a newspaper's. */
const MOST_SPELLINGS = 12

/** Joins the mentions that `include` lets in; call it again for others. */
export function joinSame(
  { mentions, words, union, knowledge }: Named,
  include: (i: number) => boolean,
): void {
  const byKnown = new Map<string, number>()
  const byWords = new Map<string, number>()
  const bySound = new Map<string, number[]>()
  mentions.forEach((mention, i) => {
    if (mention.kind === 'nominal') return
    if (mention.known !== undefined) {
      const own = knowledge?.byKnown.has(mention.known)
      joinFirst(byKnown, mention.known, i, own ? 'knowledge' : 'known')
    }
    if (mention.kind === 'adjectival' || !include(i)) return
    const type = mention.type
    const key = `${type === 'person' ? 'person' : ''} ${words[i]!.map(bare).join(' ')}`
    const first = byWords.get(key)
    if (first !== undefined) {
      if (!conflict(mentions[first]!, mention)) union.join(first, i, 'same-name')
      return
    }
    byWords.set(key, i)
    const sound = `${type} ${words[i]!.map(soundKey).join(' ')}`
    const spellings = bySound.get(sound) ?? []
    for (const other of spellings) {
      if (!conflict(mentions[other]!, mention) && sameName(words[i]!.join(' '), words[other]!.join(' ')))
        union.join(other, i, 'spelling')
    }
    if (spellings.length < MOST_SPELLINGS) bySound.set(sound, [...spellings, i])
  })

  function joinFirst(index: Map<string, number>, key: string, i: number, rule: string): void {
    const first = index.get(key)
    if (first === undefined) index.set(key, i)
    else union.join(first, i, rule)
  }
}
