/**
 * Picks among the candidates of all finders: of two that cross, the likelier; one inside another stays where a name
 * may stand inside a name («جامعة القاهرة» holds القاهرة).
 */
import type { Candidate } from './candidate.ts'
import { OWN } from './find-knowledge.ts'

export function resolve(candidates: readonly Candidate[]): Candidate[] {
  const ranked = [...candidates].sort((a, b) => strength(b) - strength(a) || a.start - b.start)
  const chosen: Candidate[] = []
  // For each token, the candidates already chosen that cover it: few, so a short list per token.
  const covering = new Map<number, Candidate[]>()
  for (const candidate of ranked) {
    if (!fits(candidate, covering)) continue
    chosen.push(candidate)
    for (let i = candidate.from; i < candidate.to; i++) {
      const list = covering.get(i)
      if (list) list.push(candidate)
      else covering.set(i, [candidate])
    }
  }
  return chosen.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Longer names are surer than what they are made of; of equally long ones the user's own wins. */
function strength(c: Candidate): number {
  return (c.by === OWN ? 1 : c.confidence) + 0.2 * (c.to - c.from - 1)
}

function fits(candidate: Candidate, covering: ReadonlyMap<number, readonly Candidate[]>): boolean {
  for (let i = candidate.from; i < candidate.to; i++) {
    for (const other of covering.get(i) ?? []) {
      if (contains(other, candidate)) {
        if (!mayHold(other, candidate)) return false
      } else if (contains(candidate, other)) {
        if (!mayHold(candidate, other)) return false
      } else return false
    }
  }
  return true
}

function contains(outer: Candidate, inner: Candidate): boolean {
  return outer.start <= inner.start && outer.end >= inner.end
}

function mayHold(outer: Candidate, inner: Candidate): boolean {
  if (outer.start === inner.start && outer.end === inner.end) return false
  if (outer.type === 'person' || outer.type === 'product') return false
  // «مجلس النواب العراقي» names one body, not also مجلس النواب.
  if (inner.start === outer.start && inner.type === outer.type) return false
  // «مركز كارنيغي»: of a place only guessed from the head that is the body's own, nothing is left.
  const guessed = inner.type === 'place' && inner.known === undefined && inner.from === outer.from + 1
  if (guessed && outer.type === 'organization') return false
  // «الداخلية التونسية», found alone elsewhere, is no name of its own within «وزارة الداخلية التونسية».
  if (inner.by === 'mentions/carried' && inner.type === outer.type) return false
  if (outer.known !== undefined) return outer.open && inner.nests
  return outer.open
}
