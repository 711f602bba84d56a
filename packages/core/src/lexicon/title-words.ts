/** Small words inside and around the phrase of an office: «السفير لدى الأردن», «وهو وزير سابق»; keyed by folded form. */
import { fold } from '../text/fold.ts'
import { rows } from './gen/title-words.ts'

export type TitleWordKind = 'preposition' | 'link' | 'stop'

let kinds: ReadonlyMap<string, TitleWordKind> | undefined

export function titleWordKind(key: string): TitleWordKind | undefined {
  kinds ??= new Map(
    rows.split('\n').map(row => {
      const [word, kind] = row.split('\t') as [string, TitleWordKind]
      return [fold(word), kind]
    }),
  )
  return kinds.get(key)
}
