/**
 * Joins shorter forms with the longer ones of an article: a surname or given name with the full name, «وزارة الدفاع» with
 * «وزارة الدفاع الروسية», «الداخلية التونسية» with «وزارة الداخلية التونسية».
 *
 * Each form is looked up by its words, never compared with all others. When a shorter form fits several people or
 * bodies, the one named last before it is meant; a given name that fits several is left alone.
 */

import { soundKey } from '../../text/sound.ts'
import { bare, conflict, type Named } from './named.ts'
import { type Fit, fitOrganization, fitPerson, fitPlace } from './shorter-forms.ts'

/** Joins what it can, and tells for which mentions it found a longer form. */
export function joinShorter(named: Named): ReadonlySet<number> {
  const fitted = new Set<number>()
  joinType(named, 'person', fitPerson, fitted)
  joinType(named, 'organization', fitOrganization, fitted)
  joinType(named, 'place', fitPlace, fitted)
  return fitted
}

interface Form {
  readonly words: readonly string[]
  /** Mentions with these words, in text order. */
  readonly at: number[]
}

function joinType(
  named: Named,
  type: string,
  fit: (short: readonly string[], long: readonly string[]) => Fit | undefined,
  fitted: Set<number>,
): void {
  const { mentions, union } = named
  const forms = collectForms(named, type)
  const byWord = indexByWord(forms)
  // Longest first: what a longer form joined, a shorter one meets as one.
  for (const form of [...forms].sort((a, b) => b.words.length - a.words.length)) {
    const fits = new Map<number, { best: Fit; at: number[] }>()
    for (const other of byWord.get(soundKey(bare(form.words.at(-1)!))) ?? []) {
      if (
        other.words.length <= form.words.length ||
        conflict(mentions[form.at[0]!]!, mentions[other.at[0]!]!)
      )
        continue
      const found = fit(form.words, other.words)
      if (!found) continue
      const root = union.find(other.at[0]!)
      const known = fits.get(root)
      if (!known) fits.set(root, { best: found, at: [...other.at] })
      else {
        for (const at of other.at) known.at.push(at)
        if (found.grade > known.best.grade) known.best = found
      }
    }
    choose(form, [...fits.values()])
  }

  function choose(form: Form, fits: readonly { best: Fit; at: number[] }[]): void {
    const top = fits.reduce((most, f) => Math.max(most, f.best.grade), 0)
    const best = fits.filter(f => f.best.grade === top)
    for (const { at } of best) at.sort((a, b) => a - b)
    if (best.length === 0 || (best.length > 1 && top <= UNSURE)) return
    for (const i of form.at) {
      const meant = best.length === 1 ? best[0]! : nearestBefore(i, best)
      union.join(i, meant.at[0]!, meant.best.rule)
      fitted.add(i)
    }
  }
}

/** Grade of a fit that only counts when nobody else fits. */
const UNSURE = 1

function nearestBefore<F extends { at: readonly number[] }>(i: number, fits: readonly F[]): F {
  let nearest = fits[0]!
  let distance = Number.POSITIVE_INFINITY
  for (const fit of fits) {
    const before = lastBelow(fit.at, i)
    const d = before >= 0 ? i - fit.at[before]! : LATER + fit.at[0]! - i
    if (d < distance) {
      distance = d
      nearest = fit
    }
  }
  return nearest
}

/** Index of the last of the rising numbers that is less than `limit`, or -1. */
function lastBelow(rising: readonly number[], limit: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (rising[mid]! < limit) low = mid + 1
    else high = mid
  }
  return low - 1
}

/** Whoever is only named later comes after all who were named before. */
const LATER = 1e9

function collectForms({ mentions, words, union }: Named, type: string): Form[] {
  const forms = new Map<string, Form>()
  mentions.forEach((m, i) => {
    if (m.type !== type || m.kind === 'nominal' || m.kind === 'adjectival' || words[i]!.length === 0) return
    // A surname alone may mean two people in one article, so its mentions are not one yet.
    const key = words[i]!.length === 1 ? words[i]![0]! : `${union.find(i)} ${words[i]!.join(' ')}`
    const form = forms.get(key)
    if (form) form.at.push(i)
    else forms.set(key, { words: words[i]!, at: [i] })
  })
  return [...forms.values()]
}

/** Names that share a word; a newspaper has a few, a telephone book many. */
const MOST_FORMS = 64

function indexByWord(forms: readonly Form[]): ReadonlyMap<string, readonly Form[]> {
  const index = new Map<string, Form[]>()
  for (const form of forms)
    for (const word of new Set(form.words.map(w => soundKey(bare(w))))) {
      const list = index.get(word)
      if (list && list.length < MOST_FORMS) list.push(form)
      else if (!list) index.set(word, [form])
    }
  return index
}
