/**
 * Expressions of time with their values: «26 و27 إبريل/نيسان» in a report of 3 March 2017 about a plan is
 * 2017-04-26/2017-04-27. What was found is one thing (find-…), when it is another (resolve-…).
 */
import { parseIsoDay, toIso } from '../../calendar/civil.ts'
import { stage } from '../../pipeline.ts'
import { findTimes } from './find-times.ts'
import { describeWriting, findWriting } from './find-writing.ts'
import { isImpossible } from './resolve-dates.ts'
import { resolveTimes } from './resolve-times.ts'
import { makeScans, startOf } from './scan.ts'

export const timexes = stage({
  needs: ['blocks', 'sentences', 'tokens'],
  gives: 'timexes',
  run({ text, tokens, blocks, source }, note) {
    const times = makeScans(text, tokens).flatMap(scan => findTimes(scan).map(found => ({ scan, found })))
    for (const { scan, found } of times) {
      if (found.time.is !== 'date' || !isImpossible(found.time)) continue
      const span = { start: startOf(scan, found.from), end: scan.tokens.end[found.to - 1]! }
      const words = text.slice(span.start, span.end)
      const message = `There is no day «${words}»: no value was given. Look it up in the source.`
      note({ code: 'timexes/impossible', severity: 'warning', message, ...span })
    }
    const day = source.publishedAt === undefined ? undefined : parseIsoDay(source.publishedAt)
    if (day !== undefined) return resolveTimes(times, { day, anchor: toIso(day) })
    const writing = findWriting(times, blocks)
    const timexes = resolveTimes(times, writing)
    const message = writing ? undefined : describeWriting(times, timexes)
    if (message) note({ code: 'timexes/undated', severity: 'info', message })
    return timexes
  },
})
