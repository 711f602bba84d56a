/** Words and numbers in the language that the reader chose: `t().library.search`. */
import { locale } from '../settings.ts'
import { ar, type Catalogue } from './ar.ts'
import { formatDate } from './dates.ts'
import { en } from './en.ts'

const catalogues = { ar, en } as const

/** The catalogue of the chosen language; reading it inside JSX keeps the page in step with the switch. */
export const t = (): Catalogue => catalogues[locale()]

export const formatNumber = (n: number): string => new Intl.NumberFormat(`${locale()}-u-nu-latn`).format(n)

/** An ISO date or date and time as a day in words: «الجمعة، 3 مارس 2017». The day is the one written, in no time zone. */
export const formatDay = (iso: string): string =>
  formatDate(locale(), { dateStyle: 'full' }, iso.slice(0, 10)) ?? iso
