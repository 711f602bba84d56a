/**
 * What the words of a time expression say, before it is known when that is: «أواخر العام الماضي» is the end of the
 * year before, whichever year that was. The find-… files make these, the resolve-… files turn them into values.
 */

export type Calendar = 'g' | 'h'

/** Which one, seen from the day of writing, or from a time named just before. */
export type Shift =
  /** Whole units from now: -1 الماضي, 0 الحالي, 1 المقبل. */
  | number
  /** ذلك، نفسه: the one named before; التالي, السابق: the one after it, before it. */
  | 'same'
  | 'following'
  | 'preceding'

export type Mod = 'approx' | 'start' | 'mid' | 'end' | 'before' | 'after' | 'more-than' | 'less-than'

export type PartOfDay = 'MO' | 'MI' | 'AF' | 'EV' | 'NI'

export interface Clock {
  /** 0–23 */
  readonly hour: number
  readonly minute: number
  /** ISO 8601 offset, when the text says one that does not change with the season. */
  readonly zone?: string
}

/** A unit of time seen from the day of writing: «الأسبوع الماضي». */
export interface UnitTime {
  readonly is: 'unit'
  readonly unit: CalendarUnit
  readonly shift: Shift
}
export type CalendarUnit = 'D' | 'W' | 'M' | 'Y' | '10Y' | '100Y'

/** A year, as written or seen from now. Two for a school year or a season: 2016-2017. */
export interface YearTime {
  readonly is: 'year'
  readonly calendar: Calendar
  readonly year: number
  readonly until?: number
  /** Written with two digits («عام 67»). */
  readonly short?: boolean
  /** «قبل الميلاد» */
  readonly bc?: boolean
}

/** A day, several days or a month: «26 و27 إبريل», «الجمعة 3 مارس», «مارس الماضي». */
export interface DateTime {
  readonly is: 'date'
  readonly calendar: Calendar
  readonly month?: number
  /** The days of the month as written; two for an interval. Empty for the month itself. */
  readonly days: readonly number[]
  readonly weekday?: number
  /** The year as written, or the year or month it is counted in: «من العام نفسه», «من الشهر الجاري». */
  readonly year?: YearTime | UnitTime
  /** «مارس الماضي»; of the month when there is no month name: «15 الجاري». */
  readonly shift?: Shift
  /** The same date in the other calendar: «الموافق 10 يونيو 2017». */
  readonly other?: DateTime
  /** Why a numeric date was read so. */
  readonly order?:
    | 'numeric-iso'
    | 'numeric-year-first'
    | 'numeric-day-first'
    | 'numeric-by-range'
    | 'numeric-by-weekday'
}

export interface WeekdayTime {
  readonly is: 'weekday'
  readonly weekday: number
  readonly until?: number
  readonly shift?: Shift
  /** Opens its sentence («مساء يوم الاثنين، وصل …»): such a day sets the scene of what has been. */
  readonly opens?: boolean
}

/** اليوم 0, أمس -1, بعد غد 2; the weekday checks it: «أمس الجمعة». */
export interface RelativeDay {
  readonly is: 'day'
  readonly offset: number
  readonly weekday?: number
}

export interface SeasonTime {
  readonly is: 'season'
  readonly season: 'SP' | 'SU' | 'FA' | 'WI'
  readonly year?: YearTime | UnitTime
  readonly shift?: Shift
}

/** A part of a longer time: «النصف الثاني من 2016», «الأسبوع الأول من مارس», «العقد الأول من القرن الحالي». */
export interface FractionTime {
  readonly is: 'fraction'
  /** H half, Q quarter, T third, or a unit */
  readonly part: 'H' | 'Q' | 'T' | 'D' | 'W' | 'M' | '10Y'
  /** From 1; -1 for the last. */
  readonly rank: number
  readonly of: Time
}

/** 9 for the nineties; the century when the text says it. */
export interface DecadeTime {
  readonly is: 'decade'
  readonly decade: number
  readonly century?: CenturyTime | UnitTime
}

export interface CenturyTime {
  readonly is: 'century'
  readonly rank: number
  readonly era: 'g' | 'h' | 'bc'
}

export interface NamedDay {
  readonly is: 'named-day'
  readonly calendar: Calendar
  readonly month: number
  readonly day: number
  readonly year?: YearTime | UnitTime
  readonly shift?: Shift
}

/** «نهاية الأسبوع الماضي» as days off. */
export interface Weekend {
  readonly is: 'weekend'
  readonly shift: Shift
}

/** «العام الدراسي المقبل», without its years. */
export interface SchoolYear {
  readonly is: 'school-year'
  readonly kind: 'school' | 'fiscal'
  readonly shift: Shift
}

export interface ClockTime {
  readonly is: 'clock'
}

/** One time, or the interval between two. */
export interface Interval {
  readonly is: 'interval'
  readonly from: Time
  readonly to: Time
}

export interface Duration {
  readonly is: 'duration'
  /** ISO 8601: P3Y, P1Y6M, PT24H, PXD; two for «خمس إلى سبع سنوات». */
  readonly value: string
  /** Unit and amount for reckoning, when it is one plain length. */
  readonly unit?: string
  readonly amount?: number
  /** «الأعوام الثلاثة الماضية»: ends now, or begins now. */
  readonly shift?: Shift
}

export interface Recurrence {
  readonly is: 'set'
  readonly value: string
}

/** Something with a place on the calendar. */
export type Time =
  | UnitTime
  | YearTime
  | DateTime
  | WeekdayTime
  | RelativeDay
  | SeasonTime
  | FractionTime
  | DecadeTime
  | CenturyTime
  | NamedDay
  | Weekend
  | SchoolYear
  | ClockTime
  | Interval

export type Expression = Time | Duration | Recurrence

/** What a rule found from a token on. */
export interface Found {
  /** First token, and one past the last. */
  readonly from: number
  readonly to: number
  readonly time: Expression
  readonly mod?: Mod
  readonly part?: PartOfDay
  readonly clock?: Clock
  /** The rule, for `by`. */
  readonly rule: string
}
