/**
 * Everything that can be lit up in an article, in one list: mentions by type, offices, times and quotations.
 *
 * «وأعلنت وزارة الدفاع الروسية» → an organization over «وزارة الدفاع الروسية» and a place over «الروسية».
 */
import {
  type Article,
  type EntityType,
  type MentionKind,
  type Quotation,
  type Span,
  toSpeeches,
} from '@isnad/core'

/** What the reader switches on and off, in the order of the legend. */
export const LAYERS = [
  'person',
  'organization',
  'place',
  'event',
  'product',
  'group',
  'role',
  'timex',
  'quotation',
] as const satisfies readonly (EntityType | 'role' | 'timex' | 'quotation')[]
export type Layer = (typeof LAYERS)[number]

export const MENTION_KINDS = [
  'name',
  'nominal',
  'adjectival',
  'metonym',
] as const satisfies readonly MentionKind[]

export interface Annotation extends Span {
  readonly id: string
  readonly layer: Layer
  /** Id of the entity that selecting it selects: who is named, or who holds the office. */
  readonly entity?: string
  readonly kind?: MentionKind
  /** Id of the quotation whose fragment it is: counted with it. */
  readonly within?: string
}

/** In text order, an outer span before the spans inside it. */
export function toAnnotations(article: Article): readonly Annotation[] {
  const { mentions, roles, timexes, quotations } = article
  const all: Annotation[] = [
    ...mentions.map(({ id, start, end, type, kind, entity }) => ({
      id,
      start,
      end,
      layer: type,
      kind,
      entity,
    })),
    ...roles.map(({ id, start, end, person }) => ({
      id,
      start,
      end,
      layer: 'role' as const,
      entity: person,
    })),
    ...timexes.map(({ id, start, end }) => ({ id, start, end, layer: 'timex' as const })),
    ...toSpeeches(quotations).flatMap(({ quotation, fragments }) => [
      toSaid(quotation),
      ...fragments.map(f => ({ ...toSaid(f), within: quotation.id })),
    ]),
  ]
  return all.sort(
    (a, b) => a.start - b.start || b.end - a.end || LAYERS.indexOf(b.layer) - LAYERS.indexOf(a.layer),
  )
}

const toSaid = ({ id, start, end }: Quotation) => ({ id, start, end, layer: 'quotation' as const })

export interface Filter {
  readonly layers: ReadonlySet<Layer>
  readonly kinds: ReadonlySet<MentionKind>
}

/** The annotations left when the layers and the forms of mention in `hidden` are switched off. */
export function filterAnnotations(all: readonly Annotation[], hidden: Filter): readonly Annotation[] {
  return all.filter(a => !hidden.layers.has(a.layer) && !(a.kind && hidden.kinds.has(a.kind)))
}

/** Those at an offset, the innermost (shortest) first. `all` in text order. */
export function annotationsAt(all: readonly Annotation[], offset: number): readonly Annotation[] {
  const found: Annotation[] = []
  for (const a of all) {
    if (a.start > offset) break
    if (offset < a.end) found.push(a)
  }
  return found.sort((a, b) => a.end - a.start - (b.end - b.start))
}

/** The next annotation after `from` in text order (or before it, with step −1), around the end; undefined for none. */
export function neighbor(
  all: readonly Annotation[],
  from: Annotation | undefined,
  step: 1 | -1,
): Annotation | undefined {
  if (all.length === 0) return undefined
  if (!from) return step === 1 ? all[0] : all.at(-1)
  const here = all.findIndex(a => a.id === from.id)
  if (here >= 0) return all[(here + step + all.length) % all.length]
  return step === 1
    ? (all.find(a => a.start > from.start) ?? all[0])
    : (all.findLast(a => a.start < from.start) ?? all.at(-1))
}
