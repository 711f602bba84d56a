/** What a page is made of, before anyone decides which part of it is the article. */

export interface PageElement {
  readonly tag: string
  /** Lower-cased class and id, space-separated. */
  readonly names: string
  readonly itemprop: string
  readonly role: string
  readonly parent: PageElement | undefined
  /** Rank in document order: that of a child is greater than that of its parent. */
  readonly index: number
  readonly depth: number
}

/** A run of text that a browser would set as one line box group: between block-level tags or <br>. */
export interface PageBlock {
  /** The innermost element open where the run ends. */
  readonly element: PageElement
  /** White space collapsed as a browser does; every other character as in the page. */
  readonly text: string
  /** UTF-16 units of `text` inside links. */
  readonly linked: number
  /** Text inside <b> or <strong> all over. */
  readonly bold: boolean
}

/** An element that says what its text is: <time>, rel="author", itemprop="datePublished", class="byline". */
export interface PageMark {
  readonly tag: string
  readonly names: string
  readonly itemprop: string
  readonly rel: string
  /** Its datetime, content or title attribute. */
  readonly value: string
  readonly text: string
  /** Index of the block in which it begins. */
  readonly block: number
}

export interface PageImage {
  readonly src: string
  readonly alt: string
  readonly element: PageElement
  /** Index of the block that follows it. */
  readonly block: number
}

export interface Page {
  readonly blocks: readonly PageBlock[]
  readonly elements: number
  /** Contents of <meta>, by lower-cased name, property, http-equiv or itemprop. */
  readonly meta: ReadonlyMap<string, readonly string[]>
  /** Bodies of JSON-LD scripts, as written. */
  readonly jsonLd: readonly string[]
  readonly title: string
  /** The lang of <html>, as declared. */
  readonly language: string | undefined
  readonly canonical: string | undefined
  readonly base: string | undefined
  readonly marks: readonly PageMark[]
  readonly images: readonly PageImage[]
}
