/** The name of an entity: the fullest that the article itself uses, «حلف شمال الأطلسي» rather than «الناتو». */
import { surfaceOf } from '../../phrases/surface.ts'
import type { Named } from './named.ts'

const RANK = { name: 3, metonym: 2, adjectival: 1, nominal: 0 } as const

/** As written, without proclitics; of equally full names the first. */
export function fullestName({ text, mentions, words }: Named, set: readonly number[]): string {
  let best = set[0]!
  for (const i of set) {
    const better =
      RANK[mentions[i]!.kind] - RANK[mentions[best]!.kind] || words[i]!.length - words[best]!.length
    if (better > 0) best = i
  }
  return surfaceOf(text, mentions[best]!)
}
