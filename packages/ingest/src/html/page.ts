/** What a page is made of, before anyone decides which part of it is the article. */

export interface PageElement {
  readonly tag: string
  /** Lower-cased class and id, space-separated. */
  readonly names: string
  readonly itemprop: string
  readonly parent: PageElement | undefined
  /** Rank in document order. */
  readonly index: number
  readonly depth: number
}

/** A run of text that a browser would set as one line box group: between block-level tags or <br>. */
export interface PageBlock {
  /** The nearest block-level element around it. */
  readonly element: PageElement
  /** White space collapsed as a browser does; every other character as in the page. */
  readonly text: string
  /** UTF-16 units of `text` inside links. */
  readonly linked: number
  /** Text inside <b> or <strong> all over. */
  readonly bold: boolean
}

export interface Page {
  readonly blocks: readonly PageBlock[]
  /** Contents of <meta>, by lower-cased name, property or itemprop. */
  readonly meta: ReadonlyMap<string, readonly string[]>
  /** Bodies of JSON-LD scripts, as written. */
  readonly jsonLd: readonly string[]
  readonly title: string
  readonly canonical: string | undefined
  /** Values of <time datetime> and of elements that carry itemprop dates, in order, with their block index. */
  readonly times: readonly { readonly value: string; readonly itemprop: string; readonly block: number }[]
}
