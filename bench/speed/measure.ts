/** CPU time of functions measured side by side: rounds in turn, so that a slow moment of the machine hits all alike. */

export interface Measured {
  /** Median CPU milliseconds of one call. */
  readonly cpu: number
}

const ROUNDS = 9
const ROUND_MS = 150

export function measure<K extends string>(subjects: Readonly<Record<K, () => unknown>>): Record<K, Measured> {
  const entries = Object.entries<() => unknown>(subjects)
  const calls = new Map(entries.map(([name, run]) => [name, warmUp(run)]))
  const rounds = new Map(entries.map(([name]) => [name, [] as number[]]))
  for (let r = 0; r < ROUNDS; r++) {
    for (const [name, run] of entries) rounds.get(name)!.push(cpuOf(run, calls.get(name)!))
  }
  const results = entries.map(([name]) => [name, { cpu: median(rounds.get(name)!) }])
  return Object.fromEntries(results) as Record<K, Measured>
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!
}

/** Runs until compiled, then tells how many calls fill a round. */
function warmUp(run: () => unknown): number {
  for (const until = performance.now() + 1500; performance.now() < until; ) run()
  return Math.max(1, Math.round(ROUND_MS / cpuOf(run, 5)))
}

/** Milliseconds of CPU, all threads (compiler and collector, too), for one of `calls` calls. */
function cpuOf(run: () => unknown, calls: number): number {
  const before = process.cpuUsage()
  for (let i = 0; i < calls; i++) run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / calls
}
