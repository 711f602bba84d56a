/** Days in words, in no time zone, with European digits: «الجمعة، 3 مارس 2017», «27 نوفمبر – 3 ديسمبر 2023». */

/** undefined for a day that does not exist */
export function formatDate(
  locale: 'ar' | 'en',
  style: Intl.DateTimeFormatOptions,
  iso: string,
): string | undefined {
  const at = new Date(`${iso}T00:00:00Z`)
  // February 31 would be read as a day in March.
  if (Number.isNaN(at.getTime()) || at.getUTCDate() !== Number(iso.slice(8))) return undefined
  return toFormat(locale, style).format(at)
}

/** From the first day to the last, what they have in common said once. */
export function formatDates(locale: 'ar' | 'en', from: string, to: string): string | undefined {
  const [first, last] = [from, to].map(day => new Date(`${day.slice(0, 10)}T00:00:00Z`)) as [Date, Date]
  if (Number.isNaN(first.getTime()) || Number.isNaN(last.getTime())) return undefined
  if (first.getTime() === last.getTime()) return toFormat(locale, { dateStyle: 'full' }).format(first)
  return toFormat(locale, { dateStyle: 'long' }).formatRange(first, last)
}

const toFormat = (locale: 'ar' | 'en', style: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(`${locale}-u-nu-latn-ca-gregory`, { ...style, timeZone: 'UTC' })
