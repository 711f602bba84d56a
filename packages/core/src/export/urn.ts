/** Names for articles and what is in them where a format wants addresses: urn:isnad:0f3a…#m12. */

export const urnOf = (article: string, local?: string) =>
  local === undefined ? `urn:isnad:${article}` : `urn:isnad:${article}#${local}`

export const wikidataUrl = (id: string) => `http://www.wikidata.org/entity/${id}`
