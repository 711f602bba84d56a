/** A time in a feed or a form field as ISO 8601: «Fri, 03 Mar 2017 09:22:00 +0300», «الجمعة 3 مارس 2017 - 09:22 ص». */
import { readMachineTime } from './machine-time.ts'
import { toIso } from './page-time.ts'
import { readShownTime } from './shown-time.ts'

/** With its own zone where it names one; undefined for what cannot be read. */
export function readTime(text: string | undefined): string | undefined {
  const time = text === undefined ? undefined : (readMachineTime(text) ?? readShownTime(text))
  return time && toIso(time)
}
