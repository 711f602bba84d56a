/** What a page says it is about: its section, «رياضة», and its tags. */
import type { Page } from '../html/page.ts'
import type { LinkedArticle } from './json-ld.ts'

const MOST_TAGS = 30
const LONGEST_TAG = 60

export function findSection(page: Page, linked: LinkedArticle | undefined): string | undefined {
  const said = page.meta.get('article:section')?.[0] ?? linked?.section
  return said && !/^https?:/.test(said) ? said.trim() : undefined
}

/** From article:tag, JSON-LD and, failing these, keywords; each once. */
export function findTags(page: Page, linked: LinkedArticle | undefined): string[] {
  const tags = [...(page.meta.get('article:tag') ?? []), ...(linked?.keywords ?? [])]
  const said = tags.length > 0 ? tags : (page.meta.get('news_keywords') ?? page.meta.get('keywords') ?? [])
  const single = said.flatMap(t => t.split(/[,،;|]/)).map(t => t.trim())
  return [...new Set(single.filter(t => t !== '' && t.length <= LONGEST_TAG))].slice(0, MOST_TAGS)
}
