/**
 * Joins a name with another one given for it in marks right after it: «حلف شمال الأطلسي "الناتو"», «منظمة البلدان المصدرة
 * للبترول (أوبك)», «محمود عباس (أبو مازن)».
 */
import { conflict, type Named } from './named.ts'

/** What may stand between a name and the mark before the other one. */
const INTRODUCTIONS = new Set([
  '',
  'أو',
  'المعروف باسم',
  'المعروفة باسم',
  'المعروف ب',
  'المعروفة ب',
  'اختصارا',
  'اختصاراً',
])
const OPENING = '«"“”(‘\'['
const CLOSING = '»"”“)’\']'
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
    if (opens(text.slice(name.end, alias.start)) && closes(text, alias.end)) union.join(first, k, 'alias')
  }
}

function opens(gap: string): boolean {
  const between = gap.replaceAll('،', '').replaceAll('ـ', '').trim()
  const mark = between.at(-1)
  return mark !== undefined && OPENING.includes(mark) && INTRODUCTIONS.has(between.slice(0, -1).trim())
}

function closes(text: string, end: number): boolean {
  const mark = text[text[end] === ' ' ? end + 1 : end]
  return mark !== undefined && CLOSING.includes(mark)
}
