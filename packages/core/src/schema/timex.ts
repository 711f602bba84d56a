/** A time expression with its value: «26 و27 إبريل/نيسان» → 2017-04-26/2017-04-27. Values follow TIMEX3 (ISO 8601 extended). */
import * as z from 'zod'
import { Annotation, By, Confidence } from './span.ts'

export const TimexType = z.enum(['date', 'time', 'duration', 'set'])
export type TimexType = z.infer<typeof TimexType>

export const Timex = Annotation.extend({
  type: TimexType,
  value: z
    .string()
    .describe(
      'TIMEX3 value: 2017-03-03, 2016-04, 2014-SP, 19 (20th century), 199 (1990s), 2017-W09, 2017-W09-WE (weekend), 2017-H1, 2017-Q2, P3Y, PT6H, PXM (some months), T20:30Z, 2017-03-03T20:30+03:00, 2017-03-03TMO (part of the day: MO MI AF EV NI); two days or an interval as A/B; a set as its period (P1W: every week) or as XXXX-WXX-5 (every Friday); unknown parts as X (XXXX-04, XXXX-WXX-5)',
    ),
  interval: z
    .object({
      from: z.string().nullable().describe('First day, ISO 8601; null when open or unknown'),
      to: z.string().nullable().describe('Last day, inclusive; null when open or unknown'),
    })
    .optional()
    .describe('The days the value covers; absent when they cannot be known'),
  anchor: z
    .string()
    .optional()
    .describe('What the value was resolved against: the ISO publication date, or the id of another timex'),
  hijri: z
    .string()
    .optional()
    .describe(
      'The date in the Hijri calendar where it was written in it: 1438-09-15, 1438-09 (Ramadan), XXXX-09; `value` is then the Gregorian day or interval by the Umm al-Qura calendar',
    ),
  mod: z
    .enum(['approx', 'start', 'mid', 'end', 'before', 'after', 'more-than', 'less-than'])
    .optional()
    .describe('TIMEX3 mod: نحو, مطلع, منتصف, أواخر …'),
  confidence: Confidence,
  by: By,
}).describe('An expression of time')
export type Timex = z.infer<typeof Timex>
