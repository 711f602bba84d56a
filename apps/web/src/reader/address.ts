/**
 * What the address bar keeps of the reader: the place selected (`#m12`) and what is switched off (`?hide=place,nominal`),
 * so that a link shows another person the same thing.
 */
import type { MentionKind } from '@isnad/core'
import { type Filter, LAYERS, type Layer, MENTION_KINDS } from './annotations.ts'

export interface Address {
  /** Id of an annotation or an entity. */
  readonly id?: string | undefined
  readonly hidden: Filter
}

export function parseAddress(search: string, hash: string): Address {
  const hide = new URLSearchParams(search).get('hide')?.split(',') ?? []
  const id = /^#([a-z]\d+)$/.exec(hash)?.[1]
  return {
    ...(id && { id }),
    hidden: {
      layers: new Set(LAYERS.filter(l => hide.includes(l))),
      kinds: new Set(MENTION_KINDS.filter(k => hide.includes(k))),
    },
  }
}

/** The search and hash of an address, ready to be put behind a path. */
export function formatAddress({ id, hidden }: Address): string {
  const hide: readonly (Layer | MentionKind)[] = [...hidden.layers, ...hidden.kinds]
  return `${hide.length > 0 ? `?hide=${hide.join(',')}` : ''}${id ? `#${id}` : ''}`
}
