/**
 * Joins a common noun with what it stands for: «الحلف» with the alliance named last before it, «المدينة» with the last
 * «مدينة …», «الوزير» and «وزير الصحة» with whoever was last said to hold that office.
 */
import { entryOf } from '../../lexicon/gazetteer.ts'
import { surfaceOf } from '../../phrases/surface.ts'
import type { Title } from '../../phrases/titles.ts'
import { fold } from '../../text/fold.ts'
import { keyOf, type Tokens, tokenAt } from '../../tokens.ts'
import { bare, type Named } from './named.ts'
import { isPlaceHead } from './word-classes.ts'

export function joinNominals(named: Named, tokens: Tokens, titles: readonly Title[]): void {
  joinHeads(named, tokens)
  joinOffices(named, titles)
}

/** Bodies and places by their head noun. */
function joinHeads({ text, mentions, words, union, knowledge }: Named, tokens: Tokens): void {
  const lastWith = new Map<string, number>()
  mentions.forEach((mention, i) => {
    if (mention.type !== 'organization' && mention.type !== 'place') return
    if (mention.kind !== 'nominal') {
      for (const head of headsOf(i)) lastWith.set(head, i)
      return
    }
    const head = bare(fold(surfaceOf(text, mention)))
    const meant = lastWith.get(head)
    if (meant === undefined || mentions[meant]!.type !== mention.type) return
    union.join(meant, i, 'nominal')
    lastWith.set(head, i)
  })

  function headsOf(i: number): string[] {
    const { type, known, start, kind } = mentions[i]!
    if (kind === 'adjectival') return []
    if (type === 'place') {
      const before = tokenAt(tokens, start) - 1
      const word = before < 0 ? '' : bare(keyOf(tokens, before))
      return isPlaceHead(word) ? [word] : []
    }
    const entry = known === undefined ? undefined : (knowledge?.byKnown.get(known) ?? entryOf(known))
    const official = entry && bare(fold(entry.ar.slice(0, `${entry.ar} `.indexOf(' '))))
    return official ? [bare(words[i]![0]!), official] : [bare(words[i]![0]!)]
  }
}

/** People by their office. */
function joinOffices({ text, mentions, union }: Named, titles: readonly Title[]): void {
  const nominalAt = new Map<number, number>()
  mentions.forEach((m, i) => {
    if (m.kind === 'nominal' && m.type === 'person') nominalAt.set(m.start, i)
  })
  const lastHolder = new Map<string, { title: Title; mention: number }[]>()
  for (const title of titles) {
    const head = title.heads[0]!
    const key = `${head.office.word} ${head.gender}`
    const known = lastHolder.get(key) ?? []
    const nominal = nominalAt.get(title.start)
    if (title.holders.length === 1) {
      lastHolder.set(key, [...known.slice(-MOST_HOLDERS), { title, mention: title.holders[0]!.mention }])
    } else if (nominal !== undefined && title.by === '') {
      const meant = known.findLast(holder => mayBe(title, holder.title))
      if (meant) union.join(meant.mention, nominal, 'office')
    }
  }

  /** «الوزير» may be any minister; «وزير الصحة» only one of health, «الوزير الفرنسي» none of another country. */
  function mayBe(nominal: Title, holder: Title): boolean {
    const country = countryOf(nominal)
    const other = countryOf(holder)
    if (country !== undefined && other !== undefined && country !== other) return false
    const asked = complementOf(nominal)
    return asked === '' || complementOf(holder).startsWith(asked)
  }

  function countryOf({ adjectives }: Title): number | undefined {
    const last = adjectives.at(-1)
    return last === undefined ? undefined : union.find(last)
  }

  function complementOf({ heads, officeEnd }: Title): string {
    return fold(text.slice(heads[0]!.end, officeEnd)).trim()
  }
}

/** How many holders of one office are remembered: an article that names more is a list. */
const MOST_HOLDERS = 8
