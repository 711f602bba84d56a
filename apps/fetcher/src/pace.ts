/** One request at a time to a host, with a pause after each: two hundred feeds must not fall on one server. */

export interface Pace {
  /** Runs `work` when the host's turn has come. */
  inTurn<T>(host: string, pause: number, work: () => Promise<T>): Promise<T>
}

export function createPace(): Pace {
  const last = new Map<string, Promise<unknown>>()
  return {
    inTurn(host, pause, work) {
      const turn = (last.get(host) ?? Promise.resolve()).then(work)
      const rest = turn.then(
        () => wait(pause),
        () => wait(pause),
      )
      last.set(host, rest)
      rest.then(() => {
        if (last.get(host) === rest) last.delete(host)
      })
      return turn
    },
  }
}

/** A timer that keeps no process alive. */
function wait(ms: number): Promise<void> {
  return new Promise(done => {
    const timer = setTimeout(done, ms) as unknown as { unref?: () => void }
    timer.unref?.()
  })
}
