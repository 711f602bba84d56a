/** What the tags of HTML mean to a reader: which begin a line, which show nothing, which end another. */

const set = (tags: string) => new Set(tags.split(' '))

export const BLOCK: ReadonlySet<string> = set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul',
)
export const VOID: ReadonlySet<string> = set(
  'amp-img area base br col embed hr img input link meta param source track wbr',
)
const SILENT = set(
  'script style noscript template svg math iframe object select option textarea button canvas audio video map datalist dialog',
)

/** True for what a browser does not show. */
export function isSilent(tag: string, attributes: Readonly<Record<string, string>>): boolean {
  return (
    SILENT.has(tag) ||
    attributes.hidden !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    (attributes.style !== undefined && /display\s*:\s*none/i.test(attributes.style))
  )
}

/** Names of elements that may hold the byline or the date. */
export const MARK = /author|by-?line|writer|kat[ei]b|reporter|editor|date|time|publish|posted|credit|agency/

/** Where the links of authors lead: «/author/sana», «/writers/12». */
export const AUTHOR_LINK = /\/(?:authors?|writers?|columnists?|journalists?|reporters?|katib|kottab)[/=]/i

interface Ends {
  readonly closes: (tag: string) => boolean
  readonly limit: (tag: string) => boolean
}

const one = (tags: string, limits: string): Ends => {
  const [closes, limit] = [set(tags), set(limits)]
  return { closes: tag => closes.has(tag), limit: tag => limit.has(tag) }
}
const item = one('li', 'ul ol menu table')
const term = one('dt dd', 'dl table')
const cell = one('td th', 'tr table')
const row = one('tr', 'table')
const heading = one('h1 h2 h3 h4 h5 h6 p', 'div section article td th li body table blockquote header')

/** Which open elements a new one ends, though nobody closed them: a <li> the <li> before it. */
export const LINE_OF: Readonly<Record<string, Ends>> = {
  li: item,
  dt: term,
  dd: term,
  td: cell,
  th: cell,
  tr: row,
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
}
