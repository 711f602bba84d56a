/** Counts and what follows from them. Shares are cut off, never rounded up: 0.6999 prints as 0.699. */

export interface Counts {
  /** Found and right. */
  readonly right: number
  /** Found in all, without what the gold calls optional. */
  readonly found: number
  /** In the gold, without the optional. */
  readonly gold: number
}

export interface Figure extends Counts {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export type Figures = Readonly<Record<string, Figure>>

export function toFigure({ right, found, gold }: Counts): Figure {
  const precision = found === 0 ? 0 : right / found
  const recall = gold === 0 ? 0 : right / gold
  const f1 = found + gold === 0 ? 0 : (2 * right) / (found + gold)
  return { right, found, gold, precision: cut(precision), recall: cut(recall), f1: cut(f1) }
}

export function addCounts(all: readonly Counts[]): Counts {
  const sum = (key: keyof Counts) => all.reduce((n, c) => n + c[key], 0)
  return { right: sum('right'), found: sum('found'), gold: sum('gold') }
}

/** To three places, toward zero; the tiny addend undoes what binary fractions lose (0.29 * 1000 = 289.99…). */
export function cut(share: number): number {
  return Math.floor(share * 1000 + 1e-9) / 1000
}
