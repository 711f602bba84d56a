/**
 * Joins a name with another one given for it in marks right after it: «حلف شمال الأطلسي "الناتو"», «منظمة البلدان المصدرة
 * للبترول (أوبك)», «محمود عباس (أبو مازن)».
 */
import { conflict, type Named } from './named.ts'

const OPENED =
  /^[\s،]*(?:(?:أو|المعروف|المعروفة|اختصارا|والمعروف|والمعروفة)\s+(?:باسم|ب|بـ)?\s*)?[«"“”(‘'[]\s*$/
const CLOSED = /^\s*[»"”“)’'\]]/
const LONGEST_GAP = 30
const MOST_WORDS = 4

export function joinAliases({ text, mentions, words, union }: Named): void {
  let last = -1
  for (let k = 0; k < mentions.length; k++) {
    const alias = mentions[k]!
    if (alias.kind !== 'name') continue
    const name = mentions[last]
    // A name inside the last one does not come after it.
    if (name && alias.start < name.end) continue
    const first = last
    last = k
    if (!name || name.type !== alias.type || name.type === 'place') continue
    if (alias.start - name.end > LONGEST_GAP || words[k]!.length > MOST_WORDS || conflict(name, alias))
      continue
    if (OPENED.test(text.slice(name.end, alias.start)) && CLOSED.test(text.slice(alias.end, alias.end + 2)))
      union.join(first, k, 'alias')
  }
}
