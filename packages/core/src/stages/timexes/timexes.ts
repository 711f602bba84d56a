/**
 * Expressions of time with their values: «26 و27 إبريل/نيسان» in a report of 3 March 2017 about a plan is
 * 2017-04-26/2017-04-27. What was found is one thing (find-…), when it is another (resolve-…).
 */
import { stage } from '../../pipeline.ts'
import { findTimes } from './find-times.ts'
import { resolveTimes } from './resolve-times.ts'
import { makeScans } from './scan.ts'

export const timexes = stage({
  needs: ['sentences', 'tokens'],
  gives: 'timexes',
  run({ text, tokens, source }) {
    const times = makeScans(text, tokens).flatMap(scan => findTimes(scan).map(found => ({ scan, found })))
    return resolveTimes(times, source.publishedAt)
  },
})
