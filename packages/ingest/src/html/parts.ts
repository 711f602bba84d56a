/**
 * The lines of the body as parts of an article: deck, subheading, paragraph, list item, block quotation. What only
 * repeats the headline, or is the byline or the date («كتبت أسماء نصار»), is left out: it stands in fields of its own.
 */
import { type BlockKind, fold } from '@isnad/core'
import { afterCue } from '../meta/byline.ts'
import type { Headline } from '../meta/headline.ts'
import { readCredits } from '../meta/names.ts'
import { readShownTime } from '../meta/shown-time.ts'
import type { Page, PageBlock, PageElement } from './page.ts'

interface Part {
  readonly text: string
  readonly kind: BlockKind
}

/** How far into the body, from either end, byline and date may stand. */
const EDGE = 3
const LONGEST_LINE = 110
const SHORTEST_TWICE = 60
const MOST_WORDS = 10
const LONGEST_DECK = 400
const LONGEST_SUBHEADING = 160

/** The body without what only repeats the headline, the byline, the date, and a deck that the lead repeats. */
export function trimBody(page: Page, body: readonly number[], headline: Headline): readonly number[] {
  const title = keyOf(headline.title)
  const seen = new Set<string>()
  const kept = body.filter((i, k) => {
    const { text } = page.blocks[i]!
    if (keyOf(text) === title || CLOCK.test(text)) return false
    // Some pages hold their text twice, for wide and for narrow screens.
    if (text.length >= SHORTEST_TWICE && seen.size === seen.add(text).size) return false
    const isEdge = k < EDGE || k >= body.length - EDGE
    return !(isEdge && text.length <= LONGEST_LINE && (isDateLine(text) || isByline(text)))
  })
  const [first, second] = kept.map(i => page.blocks[i]!.text)
  return first !== undefined && second !== undefined && isRepeated(first, second) ? kept.slice(1) : kept
}

/** @param body as `trimBody` leaves it */
export function partsOf(page: Page, body: readonly number[], headline: Headline): Part[] {
  return body.map((i, k) => {
    const block = page.blocks[i]!
    return { text: block.text, kind: kindOf(block, k === 0 && body.length > 1 && i > headline.block) }
  })
}

/** «21:40»: when an entry of a live blog was written. */
const CLOCK = /^\p{Nd}{1,2}:\p{Nd}{2}(?: ?(?:ص|م|صباحا|مساء|AM|PM))?$/iu

const keyOf = (text: string) => fold(text).replace(/[^\p{L}\p{N}]+/gu, '')

/** A deck that the first paragraph begins with says nothing of its own. */
function isRepeated(text: string, next: string): boolean {
  const key = keyOf(text)
  return key.length > 20 && keyOf(next.slice(0, text.length * 2)).startsWith(key)
}

/** «كتبت أسماء نصار»; «كتب الوزير في تغريدة:» is a paragraph. */
function isByline(text: string): boolean {
  const rest = afterCue(text)
  if (rest === undefined) return false
  const { authors, agency } = readCredits(rest, NOBODY)
  return authors.length > 0 || agency !== undefined
}

const NOBODY: ReadonlySet<string> = new Set()

/** Little but a date: «الجمعة 8 فيفري 2019 - 10:20», «سامي الطيب - دمشق آخر تحديث: 24 نيسان 2020 09:22». */
function isDateLine(text: string): boolean {
  if (/[.؟!]$/.test(text)) return false
  const time = readShownTime(text)
  return time !== undefined && (time.clock !== undefined || text.split(/\s+/).length <= MOST_WORDS)
}

const DECK_NAME =
  /(?:^|[\s_-])(?:deck|dek|standfirst|stand-first|sub-?title|sub-?head(?:line)?|lead|lede|summary|excerpt|intro|sapo|teaser|description|abstract)(?:$|[\s_-])/

function kindOf(block: PageBlock, isFirst: boolean): BlockKind {
  const { element, text, bold } = block
  let heading = false
  for (let e: PageElement | undefined = element, k = 0; e && k < 4; e = e.parent, k++) {
    if (/^h[1-6]$/.test(e.tag)) heading = true
    if (isFirst && text.length <= LONGEST_DECK && (heading || DECK_NAME.test(e.names))) return 'deck'
    if (heading) return text.length < LONGEST_SUBHEADING ? 'subheading' : 'paragraph'
    // An entry of a live blog stands in a list, and is none of its items.
    if (e.tag === 'article' || e.tag === 'section') break
    if (e.tag === 'li') return 'list-item'
    if (e.tag === 'blockquote') return 'block-quotation'
  }
  return bold && text.length < 70 && !/[.؟!…»"”]$/.test(text) ? 'subheading' : 'paragraph'
}
