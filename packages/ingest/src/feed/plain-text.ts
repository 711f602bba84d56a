/** Titles and names of feeds as text: «&lt;b&gt;عاجل&lt;/b&gt;», escaped once or twice, is «عاجل». */
import { readPage } from '../html/read-page.ts'

export function plainText(markup: string): string {
  const isMarkup = /<\/?[a-z!]|&#?\w+;/i.test(markup)
  const text = isMarkup
    ? readPage(markup)
        .blocks.map(b => b.text)
        .join(' ')
    : markup
  return text.replace(/\s+/g, ' ').trim()
}
