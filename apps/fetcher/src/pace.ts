/** One request at a time to a host, with a pause after each: two hundred feeds must not fall on one server. */

export interface Pace {
  /** Runs `work` when the host's turn has come; the next one waits `pause` milliseconds after its end. */
  inTurn<T>(host: string, pause: number, work: () => Promise<T>): Promise<T>
}

export function createPace(): Pace {
  /** By host, when its next turn may begin: known when the turn before has ended. */
  const free = new Map<string, Promise<number>>()
  return {
    inTurn(host, pause, work) {
      const turn = (free.get(host) ?? Promise.resolve(0)).then(waitUntil).then(work)
      const next = () => Date.now() + pause
      if (free.size >= MOST) free.clear()
      free.set(host, turn.then(next, next))
      return turn
    },
  }
}

const MOST = 5000

/** Only who waits has a timer: a program that has nothing left to fetch can end. */
async function waitUntil(time: number): Promise<void> {
  const ms = time - Date.now()
  if (ms > 0) await new Promise(done => setTimeout(done, ms))
}
