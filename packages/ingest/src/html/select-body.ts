/**
 * Finds the blocks of a page that are the article: weighs each block as prose, finds the element that holds most of
 * the prose near the headline, and takes what is no list of links in it.
 *
 * Works by what text looks like, not by the site: Arabic pages put paragraphs in <p>, in <div> with <br>, or in <span>.
 */
import { BODY_NAME } from './names.ts'
import type { Page, PageElement } from './page.ts'
import { POINTED, type Weighed, weigh } from './weigh.ts'

const SHORTEST_BODY = 250

/** Indexes of the blocks of the body, in order. `headline` is the index of the block that repeats the headline, or -1. */
export function selectBody(page: Page, headline: number): readonly number[] {
  const found = select(page, headline, true)
  if (lengthOf(page, found) >= SHORTEST_BODY) return found
  // Names lie: on a page called «sidebar» from top to bottom the second look asks nobody's name.
  const again = select(page, headline, false)
  return lengthOf(page, again) > 2 * lengthOf(page, found) ? again : found
}

const lengthOf = (page: Page, body: readonly number[]) =>
  body.reduce((n, i) => n + page.blocks[i]!.text.length, 0)

function select(page: Page, headline: number, strict: boolean): readonly number[] {
  const weighed = weigh(page, headline, strict)
  const top = findContainer(page, weighed, headline)
  if (!top) return []
  const container = closest(page, weighed, headline, widen(top, weighed))
  const dropped = findLists(container, weighed)
  const inside = page.blocks.flatMap((b, i) => (isInside(b.element, container) ? [i] : []))
  const worths = inside.map(i => worthOf(weighed, dropped, page, i))
  const [from, end] = bestRun(worths)
  const to = withShortEnd(page, weighed, inside, dropped, end)
  const body = inside.slice(from, to).filter((_, k) => isPart(worths, from + k))
  return body.length === 0 ? body : [...findLead(page, weighed, headline, body[0]!), ...body]
}

const FEWEST_WORDS = 4

/** A last paragraph that is short and has no full stop: it stands as the one before it stands. */
function withShortEnd(
  { blocks }: Page,
  { sorts }: Weighed,
  inside: readonly number[],
  dropped: ReadonlySet<number>,
  end: number,
): number {
  const last = blocks[inside[end - 1] ?? -1]
  let to = end
  for (; last && to < inside.length; to++) {
    const { element, text } = blocks[inside[to]!]!
    const isAlike =
      element === last.element || (element.tag === last.element.tag && element.parent === last.element.parent)
    const isText = sorts[inside[to]!] === 'short' && text.split(' ').length >= FEWEST_WORDS
    if (!isAlike || !isText || dropped.has(element.index)) break
  }
  return to
}

const MOST_LEADS = 4

/** Prose between headline and body: the lead, which many outlets set beside the headline. */
function findLead(page: Page, { sorts }: Weighed, headline: number, first: number): readonly number[] {
  if (headline < 0) return []
  const leads: number[] = []
  for (let i = headline + 1; i < first && leads.length < MOST_LEADS; i++) {
    const { text, linked } = page.blocks[i]!
    if (sorts[i] === 'prose' && text.length >= SHORTEST_LEAD && linked < text.length * 0.1) leads.push(i)
  }
  return leads
}

const SHORTEST_LEAD = 40

function findContainer(page: Page, weighed: Weighed, headline: number): PageElement | undefined {
  const scores = new Float64Array(page.elements)
  let best: PageElement | undefined
  page.blocks.forEach((block, i) => {
    const weight = weighed.weights[i]!
    if (weight <= 0) return
    // Prose before the headline is rarely the article: a teaser, a site's notice.
    let share = weight * (headline < 0 ? 1 : i < headline ? 0.3 : 1)
    for (let e = outOfParagraph(block.element); e && share > 1; e = e.parent) {
      scores[e.index]! += share
      share *= DECAY
    }
  })
  const nearness = nearnessOf(page, weighed, headline)
  let most = 0
  for (const e of weighed.elements) {
    if (!e) continue
    const { all, linked } = weighed.sums
    const density = linked[e.index]! / Math.max(1, all[e.index]!)
    const named = e.tag === 'article' || /articlebody/i.test(e.itemprop) || BODY_NAME.test(e.names) ? 1.25 : 1
    const score = scores[e.index]! * (1 - density) * named * nearness[e.index]!
    if (score > most) {
      most = score
      best = e
    }
  }
  return best
}

const DECAY = 0.7

/**
 * From 1 to 2 for each element: how deep the innermost element lies that holds it and the headline. A comment policy
 * longer than the article shares no more with the headline than the page.
 */
function nearnessOf(page: Page, { elements }: Weighed, headline: number): Float64Array {
  const nearness = new Float64Array(page.elements).fill(1)
  const element = page.blocks[headline]?.element
  if (!element) return nearness
  const around = new Set<number>()
  for (let e: PageElement | undefined = element; e; e = e.parent) around.add(e.index)
  for (let i = 1; i < page.elements; i++) {
    const e = elements[i]
    if (e) nearness[i] = around.has(i) ? 1 + e.depth / element.depth : nearness[e.parent!.index]!
  }
  return nearness
}

/** A paragraph is never the whole article, even when <br> makes many of it. */
function outOfParagraph(element: PageElement): PageElement | undefined {
  let e: PageElement | undefined = element
  while (e && PARAGRAPH.has(e.tag)) e = e.parent
  return e
}

const PARAGRAPH = new Set(
  'p li ul ol blockquote pre span a b strong em i font u h2 h3 h4 h5 h6 dd dt dl'.split(' '),
)

/** The element above, while it adds prose and not much else: pages cut articles in pieces around their advertisements. */
function widen(top: PageElement, { sums }: Weighed): PageElement {
  let best = top
  for (let e = top.parent; e; e = e.parent) {
    const prose = sums.uncapped[e.index]! - sums.uncapped[best.index]!
    const other = sums.all[e.index]! - sums.all[best.index]! - prose
    if (prose > 0.15 * sums.uncapped[best.index]! && prose > 1.5 * other) best = e
  }
  return best
}

const SENTENCE = 50
/** An article under its headline is a whole one though the page has this much more prose. */
const MOST_MORE = 6

/**
 * The element around the headline that holds sentences, where it is not much smaller than what was found: a short
 * article under a long notice about comments.
 */
function closest(page: Page, { sorts, sums }: Weighed, headline: number, found: PageElement): PageElement {
  const block = page.blocks[headline]
  if (!block) return found
  const after: PageElement[] = []
  for (let i = headline + 1; i < sorts.length && after.length < 2; i++) {
    const { text, linked, element } = page.blocks[i]!
    if (sorts[i] === 'prose' && text.length >= SENTENCE && linked === 0 && POINTED.test(text))
      after.push(element)
  }
  if (after.length < 2) return found
  for (let e: PageElement | undefined = block.element; e && e !== found; e = e.parent) {
    const around = e
    if (!after.every(a => isInside(a, around))) continue
    return isInside(e, found) && sums.prose[found.index]! < MOST_MORE * sums.prose[e.index]! ? e : found
  }
  return found
}

/** Elements inside the container that are lists of links or of teasers. */
function findLists(container: PageElement, { elements, sums }: Weighed): ReadonlySet<number> {
  const dropped = new Set<number>()
  for (let i = container.index + 1; i < elements.length; i++) {
    const e = elements[i]
    if (!e || !isInside(e, container)) continue
    if (dropped.has(e.parent!.index)) {
      dropped.add(i)
      continue
    }
    if (PARAGRAPH.has(e.tag) && e.tag !== 'ul' && e.tag !== 'ol') continue
    const density = sums.linked[i]! / Math.max(1, sums.all[i]!)
    const share = sums.prose[i]! / Math.max(1, sums.prose[container.index]!)
    if (share < 0.4 && (density > 0.5 || (density > 0.25 && sums.prose[i]! < sums.all[i]! * 0.5)))
      dropped.add(i)
  }
  return dropped
}

/** What a block adds to the run it stands in: a few that are no prose do not end an article, a menu does. */
function worthOf(weighed: Weighed, dropped: ReadonlySet<number>, page: Page, i: number): number {
  const { element } = page.blocks[i]!
  if (dropped.has(element.index)) return -15
  switch (weighed.sorts[i]!) {
    case 'prose':
      return Math.max(20, weighed.weights[i]!)
    case 'heading':
      return -1
    case 'short':
      return -4
    case 'caption':
      return -2.5
    case 'links':
      return -15.5
    case 'junk':
      return -20
  }
}

/** Prose and, inside the run, headings and short lines. */
function isPart(worths: readonly number[], k: number): boolean {
  const worth = worths[k]!
  return worth > 0 || worth === -1 || worth === -4
}

function isInside(element: PageElement, container: PageElement): boolean {
  let e: PageElement | undefined = element
  while (e && e.depth > container.depth) e = e.parent
  return e === container
}

/** The unbroken run with the greatest sum. */
function bestRun(worths: readonly number[]): readonly [from: number, to: number] {
  let best = { from: 0, to: 0, sum: 0 }
  let from = 0
  let sum = 0
  for (let k = 0; k < worths.length; k++) {
    if (sum <= 0) {
      from = k
      sum = 0
    }
    sum += worths[k]!
    if (sum > best.sum) best = { from, to: k + 1, sum }
  }
  return [best.from, best.to]
}
