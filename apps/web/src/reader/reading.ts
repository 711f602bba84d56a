/** What one reader is doing with one article: what is shown, what is selected, which drawer of the desk is open. */
import type { Article, Entity, Event, MentionKind, Quotation, Role, Timex } from '@isnad/core'
import { batch, createContext, createMemo, createSignal, useContext } from 'solid-js'
import { formatAddress, parseAddress } from './address.ts'
import { type Annotation, filterAnnotations, type Layer, neighbor, toAnnotations } from './annotations.ts'
import { scrollIntoSight } from './scroll.ts'
import { createTextMap } from './text-map.ts'

export type Tab = 'names' | 'quotations' | 'times'

export interface Selection {
  /** Id of the annotation at which the reader stands, when at one. */
  readonly at?: string | undefined
  /** Id of the entity whose mentions are lit up. */
  readonly entity?: string | undefined
}

export type Reading = ReturnType<typeof createReading>

const ReadingContext = createContext<Reading>()
export const ReadingProvider = ReadingContext.Provider
export const useReading = (): Reading => useContext(ReadingContext)!

/** @param isStored whether the archive holds the article, so that others can be asked about */
export function createReading(article: Article, isStored: boolean) {
  const all = toAnnotations(article)
  // An event is no line in the text: its words are shown when it is chosen in the desk.
  const happenings = article.events.map(
    ({ id, start, end }): Annotation => ({ id, start, end, layer: 'event' }),
  )
  const byId = toIndex([...all, ...happenings])
  const entities = toIndex(article.entities)
  const quotations = toIndex(article.quotations)
  const timexes = toIndex(article.timexes)
  const roles = toIndex(article.roles)
  const events = toIndex(article.events)
  const start = parseAddress(location.search, location.hash)

  const [hidden, setHidden] = createSignal(start.hidden)
  const [selection, setSelection] = createSignal<Selection>({})
  const [tab, setTab] = createSignal<Tab>('names')
  const [isDeskOpen, setDeskOpen] = createSignal(false)
  const text = createTextMap()

  const shown = createMemo(() => filterAnnotations(all, hidden()))
  const current = () => byId.get(selection().at ?? '')
  const entity = () => entities.get(selection().entity ?? '')

  /** Selects an annotation or an entity by id; false when the article has none of that id. */
  function select(id: string): boolean {
    const annotation = byId.get(id)
    const known = annotation ?? entities.get(id)
    if (!known) return false
    batch(() => {
      setSelection(annotation ? { at: id, entity: annotation.entity } : { entity: id })
      setTab(events.has(id) ? 'times' : tabOf(annotation))
      setDeskOpen(true)
    })
    writeAddress()
    return true
  }

  /** Nothing is selected any more. */
  function release(): void {
    setSelection({})
    writeAddress()
  }

  /** As release; on a narrow screen the desk also gives the text its room back. */
  function clear(): void {
    batch(() => {
      release()
      setDeskOpen(false)
    })
  }

  /** Selects, and brings the place into view: of an entity, its first mention. */
  function goTo(id: string): void {
    if (!select(id)) return
    const span = byId.get(id) ?? byId.get(entities.get(id)?.mentions[0] ?? '')
    if (span) scrollIntoSight(() => text.boxOf(span))
  }

  /** Goes to the next or previous place: among the selected entity's mentions, all mentions, or everything shown. */
  function step(by: 1 | -1, among: 'mentions' | 'everything'): void {
    const who = selection().entity
    const candidates =
      among === 'everything'
        ? shown()
        : (who ? all : shown()).filter(a => a.kind && (!who || a.entity === who))
    const next = neighbor(candidates, current(), by)
    if (next) goTo(next.id)
  }

  function toggle(name: Layer | MentionKind): void {
    setHidden(({ layers, kinds }) => ({
      layers: toggled(layers, name as Layer, isLayer),
      kinds: toggled(kinds, name as MentionKind, n => !isLayer(n)),
    }))
    writeAddress()
  }

  function writeAddress(): void {
    const id = selection().at ?? selection().entity
    history.replaceState(history.state, '', location.pathname + formatAddress({ id, hidden: hidden() }))
  }

  return {
    article,
    isStored,
    all,
    shown,
    hidden,
    text,
    /** The id that the address asked for, to be selected once the text is on the page. */
    asked: start.id,
    selection,
    current,
    entity,
    tab,
    setTab,
    isDeskOpen,
    setDeskOpen,
    select,
    goTo,
    release,
    clear,
    step,
    toggle,
    annotation: (id: string): Annotation | undefined => byId.get(id),
    entityOf: (id: string | undefined): Entity | undefined => entities.get(id ?? ''),
    quotation: (id: string | undefined): Quotation | undefined => quotations.get(id ?? ''),
    timex: (id: string | undefined): Timex | undefined => timexes.get(id ?? ''),
    role: (id: string | undefined): Role | undefined => roles.get(id ?? ''),
    event: (id: string | undefined): Event | undefined => events.get(id ?? ''),
    surface: (span: { readonly start: number; readonly end: number }) =>
      article.text.slice(span.start, span.end),
  }
}

const toIndex = <T extends { readonly id: string }>(items: readonly T[]) => new Map(items.map(i => [i.id, i]))

function tabOf(annotation: Annotation | undefined): Tab {
  if (annotation?.layer === 'quotation') return 'quotations'
  return annotation?.layer === 'timex' ? 'times' : 'names'
}

const isLayer = (name: string): boolean => !['name', 'nominal', 'adjectival', 'metonym'].includes(name)

function toggled<T extends string>(
  set: ReadonlySet<T>,
  name: T,
  belongs: (name: string) => boolean,
): ReadonlySet<T> {
  if (!belongs(name)) return set
  const next = new Set(set)
  if (!next.delete(name)) next.add(name)
  return next
}
