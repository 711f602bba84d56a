/** A Doc is an article while it is being read: the settled source, and the layers read so far, each frozen. */
import type { CompiledKnowledge } from './lexicon/knowledge.ts'
import type { Block } from './schema/block.ts'
import type { Diagnostic } from './schema/diagnostic.ts'
import type { Entity } from './schema/entity.ts'
import type { Event } from './schema/event.ts'
import type { Mention } from './schema/mention.ts'
import type { Quotation } from './schema/quotation.ts'
import type { Relation } from './schema/relation.ts'
import type { Role } from './schema/role.ts'
import type { Sentence } from './schema/sentence.ts'
import type { Source } from './schema/source.ts'
import type { Span } from './schema/span.ts'
import type { Timex } from './schema/timex.ts'
import type { Tokens } from './tokens.ts'

/** A stretch between quotation marks, whatever it is. The span is the inside, without the marks. */
export interface Quoted extends Span {
  /** Offsets of the opening and closing mark; `close` is absent when the mark was never closed. */
  readonly open: number
  readonly close?: number
}

/** A mention before it is known who is meant. */
export type FoundMention = Omit<Mention, 'entity'> & {
  /** Id of the known entry it matched, when it did: of the gazetteer, or of the user's own list. */
  readonly known?: string
  /** The article lost its alef before it: «لناتو» in «للناتو». */
  readonly elided?: true
}

/** Mentions brought together; labels and Wikidata id are the links stage's to add. */
export type Cluster = Omit<Entity, 'labels' | 'wikidata' | 'knowledge' | 'linkedBy' | 'flags'> & {
  /** Id of the known entry its mentions matched, when they did. */
  readonly known?: string
}

/** What is known of a cluster from outside the article. */
export type Link = { readonly entity: string } & Pick<
  Entity,
  'labels' | 'wikidata' | 'knowledge' | 'linkedBy' | 'flags' | 'confidence'
>

/** Every layer, by the name of the one stage that writes it, in the order of reading. */
export interface Layers {
  readonly blocks: readonly Block[]
  readonly sentences: readonly Sentence[]
  readonly tokens: Tokens
  readonly quoted: readonly Quoted[]
  readonly timexes: readonly Timex[]
  readonly mentions: readonly FoundMention[]
  readonly entities: readonly Cluster[]
  readonly roles: readonly Role[]
  readonly links: readonly Link[]
  readonly quotations: readonly Quotation[]
  readonly events: readonly Event[]
  readonly relations: readonly Relation[]
}

export interface Settled {
  /** The source with its text settled: NFC, \n, no lone surrogates. */
  readonly source: Source
  /** `source.text`; all offsets point into it. */
  readonly text: string
  /** The user's own names, when there are any. */
  readonly knowledge?: CompiledKnowledge
}

/** A Doc in which the layers N have been read. */
export type Doc<N extends keyof Layers = keyof Layers> = Settled & Pick<Layers, N>

export type Note = (diagnostic: Diagnostic) => void
