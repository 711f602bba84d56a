/** The main image of a page, with its caption and credit: «صدر الصورة، رويترز» is the credit, what follows the caption. */
import { fold } from '@isnad/core'
import { given } from '../given.ts'
import { CAPTION_NAME } from '../html/names.ts'
import type { Page, PageElement, PageImage } from '../html/page.ts'
import type { LinkedArticle } from './json-ld.ts'
import type { Place } from './times.ts'

export interface MainImage {
  readonly url: string
  readonly caption?: string
  readonly credit?: string
  readonly alt?: string
}

const IMAGE_META = [
  'og:image:secure_url',
  'og:image',
  'og:image:url',
  'twitter:image',
  'twitter:image:src',
  'image',
]

export function findImage(
  page: Page,
  linked: LinkedArticle | undefined,
  base: string | undefined,
  { headline, body }: Place,
): MainImage | undefined {
  const declared = [linked?.image, ...IMAGE_META.flatMap(n => page.meta.get(n) ?? [])]
  const address = declared.map(a => absolute(a, base)).find(a => a !== undefined)
  const shown = page.images.find(i => address !== undefined && fileOf(i.src) === fileOf(address))
  const near = page.images.filter(
    i => i.block > headline && i.block <= (body.at(-1) ?? -1) && !NO_PICTURE.test(i.src) && i.src !== '',
  )
  const framed = shown ?? near.find(i => isFigure(i) || isCaption(page.blocks[i.block]!.element)) ?? near[0]
  const url = address ?? absolute(framed?.src, base)
  if (!url) return undefined
  const lines = framed ? captionsOf(page, framed) : []
  const credit = lines.map(creditIn).find(c => c !== undefined)
  const caption = lines.find(l => creditIn(l) === undefined && !CAPTION_LABEL.test(fold(l)))
  return {
    url,
    ...given(
      'caption',
      caption?.replace(/^(?:التعليق على الصورة|تعليق الصورة|توضیح تصویر|تصویر کا کیپشن)[،:,]?\s*/, ''),
    ),
    ...given('credit', credit),
    ...given('alt', framed?.alt.trim() || page.meta.get('og:image:alt')?.[0]),
  }
}

/** Icons, counters, and what stands in for an image until a script loads it. */
const NO_PICTURE =
  /^data:|\.(?:gif|svg)(?:\?|$)|logo|icon|avatar|sprite|pixel|blank|loading|placeholder|emoji/i

const CREDIT =
  /^\(?(?:صدر الصورة|مصدر الصورة|المصدر|تصوير|عدسة|صورة|الصورة|منبع تصویر|عکس|تصویر کا ذریعہ|photo|image|credit|getty)\s*(?:by|courtesy|source|credit)?\s*[،:,/©-]+\s*(.{2,80}?)\)?$/i
const CAPTION_LABEL = /^(?:التعليق علي الصوره|توضيح تصوير|تصوير كا كيپشن|image caption)[،:,]?$/

function creditIn(line: string): string | undefined {
  return CREDIT.exec(line)?.[1] ?? (/^©\s*(.{2,60})$/.exec(line)?.[1] || undefined)
}

/** Blocks of the figure around it, or of a caption that follows at once. */
function captionsOf({ blocks }: Page, image: PageImage): string[] {
  const figure = around(image.element, e => e.tag === 'figure')
  const lines: string[] = []
  for (let i = Math.max(0, image.block - 1); i < Math.min(blocks.length, image.block + 4); i++) {
    const { element, text } = blocks[i]!
    const isHere = figure ? around(element, e => e === figure) : i >= image.block && isCaption(element)
    if (isHere && text.length < 500) lines.push(text)
  }
  return lines
}

export const isCaption = (element: PageElement): boolean =>
  around(element, e => e.tag === 'figcaption' || CAPTION_NAME.test(e.names)) !== undefined
const isFigure = (image: PageImage) => around(image.element, e => e.tag === 'figure') !== undefined

function around(element: PageElement, is: (e: PageElement) => boolean): PageElement | undefined {
  let e: PageElement | undefined = element
  for (let k = 0; e && k < 6; e = e.parent, k++) if (is(e)) return e
  return undefined
}

/** The last part of the path: sizes and hosts differ between metadata and page. */
function fileOf(url: string): string {
  const path = url.split(/[?#]/, 1)[0]!
  return path.slice(path.lastIndexOf('/') + 1)
}

export function absolute(address: string | undefined, base: string | undefined): string | undefined {
  if (!address || !URL.canParse(address.trim(), base)) return undefined
  const url = new URL(address.trim(), base)
  return /^https?:$/.test(url.protocol) ? url.href : undefined
}
