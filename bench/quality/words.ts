/** Names compared as a reader would: without harakat, hamzas, the article. */

/** «رئيس الأركان» → رئيس, اركان. */
export function wordsOf(text: string): string[] {
  return text
    .replace(/[\u064b-\u065f\u0640\u0670]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(w => w !== '')
    .map(w => w.replace(/^ال(?=..)/, ''))
}

export function isSameName(a: string, b: string): boolean {
  return wordsOf(a).join(' ') === wordsOf(b).join(' ')
}
