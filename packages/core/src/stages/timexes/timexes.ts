/**
 * Expressions of time with their values: «26 و27 إبريل/نيسان» in a report of 3 March 2017 about a plan is
 * 2017-04-26/2017-04-27. What was found is one thing (find-…), when it is another (resolve-…).
 */
import { parseIsoDay, toIso } from '../../calendar/civil.ts'
import { stage } from '../../pipeline.ts'
import { findTimes } from './find-times.ts'
import { describeWriting, findWriting } from './find-writing.ts'
import { resolveTimes } from './resolve-times.ts'
import { makeScans } from './scan.ts'

export const timexes = stage({
  needs: ['blocks', 'sentences', 'tokens'],
  gives: 'timexes',
  run({ text, tokens, blocks, source }, note) {
    const times = makeScans(text, tokens).flatMap(scan => findTimes(scan).map(found => ({ scan, found })))
    const day = source.publishedAt === undefined ? undefined : parseIsoDay(source.publishedAt)
    if (day !== undefined) return resolveTimes(times, { day, anchor: toIso(day) })
    const writing = findWriting(times, blocks)
    const timexes = resolveTimes(times, writing)
    const message = writing ? undefined : describeWriting(times, timexes)
    if (message) note({ code: 'timexes/undated', severity: 'info', message })
    return timexes
  },
})
