/**
 * Finds the blocks of a page that are the article: weighs each block as prose, finds the element that holds most of
 * the prose near the headline, and takes the best unbroken run of blocks inside it.
 *
 * Works by what text looks like, not by the site: Arabic pages put paragraphs in <p>, in <div> with <br>, or in <span>.
 */
import { isJunkLine, isJunkName } from './junk.ts'
import type { PageBlock, PageElement } from './page.ts'

/** Indexes of the blocks of the body, in order. `headline` is the index of the block that repeats the headline, or -1. */
export function selectBody(blocks: readonly PageBlock[], headline: number): readonly number[] {
  const weights = blocks.map((b, i) => (i === headline ? 0 : weigh(b)))
  const container = findContainer(blocks, weights, headline)
  if (!container) return []
  const inside = blocks.flatMap((b, i) => (isInside(b.element, container) ? [i] : []))
  return bestRun(inside, weights).filter(i => i !== headline && (weights[i]! > 0 || isSmallPart(blocks[i]!)))
}

const PROSE_LENGTH = 60
const WEIGHT_CAP = 500
/** What a block that is not prose takes from the run it stands in: a few do not end an article, a menu does. */
const NOT_PROSE = -25
const JUNK = -30

function weigh(block: PageBlock): number {
  const { text, linked } = block
  const size = text.length
  if (isJunkLine(text)) return JUNK
  if (inJunk(block.element)) return JUNK
  if (linked > size * 0.6) return NOT_PROSE - Math.min(size, 60) / 2
  const pointed = /[.؟!…:؛۔]["»”)\]]*\s*$/.test(text)
  if (size < PROSE_LENGTH && !(pointed && size > 15)) return isHeading(block.element) ? -5 : NOT_PROSE / 2
  return Math.min(size, WEIGHT_CAP) * (1 - linked / size)
}

/** Elements that frame pages rather than articles, by tag, role in the page or name, up to the body. */
function inJunk(element: PageElement): boolean {
  for (let e: PageElement | undefined = element; e; e = e.parent) {
    if (e.tag === 'article' || e.tag === 'main' || e.tag === 'body' || /articlebody/i.test(e.itemprop))
      return false
    if (FRAME.has(e.tag) || isJunkName(e.names)) return true
  }
  return false
}

const FRAME = new Set(['nav', 'footer', 'aside', 'form', 'figcaption', 'table'])
const HEADINGS = new Set(['h2', 'h3', 'h4', 'h5', 'h6'])
const isHeading = (e: PageElement) => HEADINGS.has(e.tag)

/** Headings, list items and short lines inside a body are part of it. */
function isSmallPart(block: PageBlock): boolean {
  return block.linked <= block.text.length * 0.6 && !isJunkLine(block.text) && !inJunk(block.element)
}

function findContainer(
  blocks: readonly PageBlock[],
  weights: readonly number[],
  headline: number,
): PageElement | undefined {
  const scores = new Map<PageElement, number>()
  for (let i = 0; i < blocks.length; i++) {
    if (weights[i]! <= 0) continue
    // Prose before the headline, or long after it, is rarely the article: a teaser, a comment policy.
    const near = headline < 0 ? 1 : i < headline ? 0.3 : 1
    let share = weights[i]! * near
    for (let e = outOfParagraph(blocks[i]!.element); e && share > 1; e = e.parent) {
      scores.set(e, (scores.get(e) ?? 0) + share)
      share *= 0.7
    }
  }
  let best: PageElement | undefined
  for (const [e, score] of scores) if (!best || score > scores.get(best)!) best = e
  return best
}

/** A paragraph is never the whole article, even when <br> makes many of it. */
function outOfParagraph(element: PageElement): PageElement | undefined {
  return PARAGRAPH.has(element.tag) ? element.parent : element
}

const PARAGRAPH = new Set(['p', 'li', 'ul', 'ol', 'blockquote', 'pre'])

function isInside(element: PageElement, container: PageElement): boolean {
  let e: PageElement | undefined = element
  while (e && e.depth > container.depth) e = e.parent
  return e === container
}

/** The unbroken run with the greatest sum. */
function bestRun(indexes: readonly number[], weights: readonly number[]): readonly number[] {
  let best = { from: 0, to: 0, sum: 0 }
  let from = 0
  let sum = 0
  for (let k = 0; k < indexes.length; k++) {
    if (sum <= 0) {
      from = k
      sum = 0
    }
    sum += weights[indexes[k]!]!
    if (sum > best.sum) best = { from, to: k + 1, sum }
  }
  return indexes.slice(best.from, best.to)
}
