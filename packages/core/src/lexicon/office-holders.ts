/** Who is known to have held an office, by the gazetteer's id of the country or body: «Russia» → سيرغي لافروف, وزير الخارجية. */
import { nameWords } from '../text/similarity.ts'
import { rows } from './gen/office-holders.ts'

export interface OfficeHolder {
  /** Folded words of the office, without the article. */
  readonly office: readonly string[]
  /** Folded words of the name. */
  readonly name: readonly string[]
}

let byBody: Map<string, string[]> | undefined

export function holdersIn(body: string): readonly OfficeHolder[] {
  byBody ??= indexRows()
  return (byBody.get(body) ?? []).map(row => {
    const [office = '', , name = ''] = row.split('\t')
    return { office: officeWords(office), name: nameWords(name) }
  })
}

/** «وزيرة الخارجية» → وزير, خارجيه: folded, without the article; the first word without a feminine ending. */
export function officeWords(office: string): readonly string[] {
  return nameWords(office).map((word, i) => {
    const bare = word.length > 3 && word.startsWith('ال') ? word.slice(2) : word
    return i === 0 && bare.endsWith('ه') ? bare.slice(0, -1) : bare
  })
}

function indexRows(): Map<string, string[]> {
  const index = new Map<string, string[]>()
  for (const row of rows.split('\n')) {
    const body = row.split('\t')[1]!
    const list = index.get(body)
    if (list) list.push(row)
    else index.set(body, [row])
  }
  return index
}
