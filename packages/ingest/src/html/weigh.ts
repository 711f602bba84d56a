/** What each block of a page is worth as prose, and what each element around it holds. */
import { beginsAside, endsAside, isJunkLine } from './junk.ts'
import { CAPTION_NAME, COMMENT_NAME, isJunkName, JUNK_ROLE, JUNK_TAG } from './names.ts'
import type { Page, PageBlock, PageElement } from './page.ts'
import { BLOCK } from './tags.ts'

export type BlockSort = 'prose' | 'heading' | 'short' | 'links' | 'junk' | 'caption'

export interface Sums {
  /** UTF-16 units of all text, of linked text, and of prose outside junk. */
  readonly all: Float64Array
  readonly linked: Float64Array
  readonly prose: Float64Array
  /** As prose, with long lines at their full length. */
  readonly uncapped: Float64Array
}

export interface Weighed {
  readonly sorts: readonly BlockSort[]
  readonly weights: Float64Array
  /** By index of element. */
  readonly elements: readonly (PageElement | undefined)[]
  readonly sums: Sums
}

const PROSE_LENGTH = 60
const WEIGHT_CAP = 500

export function weigh(page: Page, headline: number, strict: boolean): Weighed {
  const elements = elementsOf(page)
  const raw = sumUp(page, elements, page.blocks.map(proseLength))
  const junk = findJunk(page, elements, raw, headline, strict)
  for (const i of findBoxes(page, elements, raw, headline)) spread(junk, elements, i)
  const sorts = page.blocks.map((b, i): BlockSort => {
    const where = junk[b.element.index]!
    if (where === CAPTION) return 'caption'
    return i === headline || where === JUNK || isJunkLine(b.text) ? 'junk' : sortOf(b)
  })
  markAsides(page, sorts)
  const weights = Float64Array.from(sorts, (sort, i) => (sort === 'prose' ? proseLength(page.blocks[i]!) : 0))
  return { sorts, weights, elements, sums: sumUp(page, elements, weights) }
}

/** Blocks that an aside may have: one that nobody closes is none. */
const LONGEST_ASIDE = 40

function markAsides({ blocks }: Page, sorts: BlockSort[]): void {
  let from = -1
  for (let i = 0; i < blocks.length; i++) {
    const { text } = blocks[i]!
    if (beginsAside(text)) from = i
    else if (from >= 0 && i - from <= LONGEST_ASIDE && endsAside(text)) {
      sorts.fill('junk', from, i + 1)
      from = -1
    }
  }
}

function sortOf(block: PageBlock): BlockSort {
  const { text, linked } = block
  if (linked > text.length * 0.5) return 'links'
  if (isProse(block)) return 'prose'
  return isHeading(block.element) ? 'heading' : 'short'
}

const HEADING = /^h[1-6]$/

function isHeading(element: PageElement): boolean {
  let e: PageElement | undefined = element
  for (let k = 0; e && k < 3; e = e.parent, k++) if (HEADING.test(e.tag)) return true
  return false
}

/** Ends as sentences do. */
export const POINTED = /[.؟!…:؛۔?。]["»”’')\]]*$/

function isProse({ text }: PageBlock): boolean {
  const size = text.length
  return size >= PROSE_LENGTH || (size > 15 && POINTED.test(text))
}

/** UTF-16 units that count as prose: long lines count no more than WEIGHT_CAP, links nothing. */
function proseLength(block: PageBlock): number {
  const { text, linked } = block
  if (linked > text.length * 0.5 || !isProse(block)) return 0
  return Math.min(text.length, WEIGHT_CAP) * (1 - linked / text.length)
}

function elementsOf(page: Page): (PageElement | undefined)[] {
  const elements = new Array<PageElement | undefined>(page.elements).fill(undefined)
  for (const block of page.blocks)
    for (let e: PageElement | undefined = block.element; e && !elements[e.index]; e = e.parent)
      elements[e.index] = e
  return elements
}

function sumUp(page: Page, elements: readonly (PageElement | undefined)[], weights: ArrayLike<number>): Sums {
  const zeros = () => new Float64Array(page.elements)
  const [all, linked, prose, uncapped] = [zeros(), zeros(), zeros(), zeros()]
  page.blocks.forEach((b, i) => {
    const at = b.element.index
    all[at]! += b.text.length
    linked[at]! += b.linked
    prose[at]! += weights[i]!
    if (weights[i]! > 0) uncapped[at]! += b.text.length - b.linked
  })
  // A child stands after its parent: backwards, each element is complete before it is added to its own.
  for (let i = page.elements - 1; i > 0; i--) {
    const parent = elements[i]?.parent
    if (!parent) continue
    all[parent.index]! += all[i]!
    linked[parent.index]! += linked[i]!
    prose[parent.index]! += prose[i]!
    uncapped[parent.index]! += uncapped[i]!
  }
  return { all, linked, prose, uncapped }
}

const [CLEAN, JUNK, CAPTION] = [0, 1, 2]

/**
 * Elements that frame pages rather than articles, by tag, role or name, and all inside them. A frame that holds most of
 * the prose is none, whatever it is called: ASP.NET puts whole pages into a <form>, old sites into a <table>.
 */
function findJunk(
  page: Page,
  elements: readonly (PageElement | undefined)[],
  sums: Sums,
  headline: number,
  strict: boolean,
): Uint8Array {
  const junk = new Uint8Array(page.elements)
  const most = sums.prose[0]! * 0.5
  const holdsHeadline = new Set<number>()
  for (let e = page.blocks[headline]?.element as PageElement | undefined; e; e = e.parent)
    holdsHeadline.add(e.index)
  for (let i = 1; i < page.elements; i++) {
    const e = elements[i]
    if (!e) continue
    const above = junk[e.parent!.index]!
    if (above !== CLEAN) {
      junk[i] = above
      continue
    }
    if (e.tag === 'body' || holdsHeadline.has(i)) continue
    const holdsMost = sums.prose[i]! > most
    if (e.tag === 'figcaption' || (CAPTION_NAME.test(e.names) && !holdsMost)) junk[i] = CAPTION
    else if (COMMENT_NAME.test(e.names)) junk[i] = JUNK
    else if (holdsMost) continue
    else if (JUNK_TAG.has(e.tag) || JUNK_ROLE.has(e.role) || (strict && isJunkName(e.names))) junk[i] = JUNK
  }
  return junk
}

/** More prose than this share of a page is the article, whatever stands above it. */
const MOST_OF_BOX = 0.75

/** Elements that begin with a heading of the page's own: «تنويه», «مواضيع متعلقة». */
function findBoxes(
  page: Page,
  elements: readonly (PageElement | undefined)[],
  { prose }: Sums,
  headline: number,
): readonly number[] {
  if (headline < 0) return []
  const firsts = firstBlocks(page)
  return page.blocks.flatMap(({ text, element }, i) => {
    if (i < headline || text.length > LONGEST_LABEL || !isHeading(element) || !isJunkLine(text)) return []
    let box: PageElement | undefined
    for (let e: PageElement | undefined = element; e && firsts[e.index] === i; e = e.parent)
      if (!HEADING.test(e.tag) && BLOCK.has(e.tag) && prose[e.index]! < MOST_OF_BOX * prose[0]!) box = e
    return box && elements[box.index] ? [box.index] : []
  })
}

const LONGEST_LABEL = 40

/** The first block inside each element. */
function firstBlocks(page: Page): Int32Array {
  const firsts = new Int32Array(page.elements).fill(-1)
  page.blocks.forEach(({ element }, i) => {
    for (let e: PageElement | undefined = element; e && firsts[e.index]! < 0; e = e.parent)
      firsts[e.index] = i
  })
  return firsts
}

function spread(junk: Uint8Array, elements: readonly (PageElement | undefined)[], box: number): void {
  junk[box] = JUNK
  // Children stand after their parents, in one stretch.
  const depth = elements[box]!.depth
  for (let i = box + 1; i < junk.length; i++) {
    const e = elements[i]
    if (e && e.depth <= depth) return
    if (e) junk[i] = JUNK
  }
}
