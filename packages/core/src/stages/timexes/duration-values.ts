/** Lengths of time as ISO 8601 writes them: «سنة ونصف» is P1Y6M, «نصف ساعة» PT30M, «عدة أشهر» PXM. */

/** Units in falling size, in the order ISO 8601 writes them. */
export const SIZE = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS']

/** P3Y, PT6H, P30Y for three decades, PXM for some months. */
export function iso(amount: number | undefined, unit: string): string {
  const many = unit === '10Y' ? 10 : unit === '100Y' ? 100 : unit === '1000Y' ? 1000 : 1
  const letter = many > 1 ? 'Y' : unit === 'NI' ? 'D' : unit
  if (amount === undefined && many > 1) return `PX${INDEFINITE[unit]}`
  const n = amount === undefined ? 'X' : round(amount * many)
  if (amount !== undefined && !Number.isInteger(amount * many)) {
    const finer = FINER[letter]
    const parts = amount * many * (finer?.[1] ?? 1)
    if (finer && Number.isInteger(parts)) return wholeParts(amount * many, letter, finer)
  }
  return letter.startsWith('T') ? `PT${n}${letter[1]}` : `P${n}${letter}`
}

/** TIMEX3 units for some decades, centuries, millennia. */
const INDEFINITE: Readonly<Record<string, string>> = { '10Y': 'DE', '100Y': 'CE', '1000Y': 'ML' }

/** A year and a half is P1Y6M, half an hour PT30M. */
const FINER: Readonly<Record<string, readonly [unit: string, each: number]>> = {
  Y: ['M', 12],
  TH: ['M', 60],
  TM: ['S', 60],
  D: ['H', 24],
}

function wholeParts(amount: number, letter: string, [finer, each]: readonly [string, number]): string {
  const whole = Math.floor(amount)
  const rest = Math.round((amount - whole) * each)
  const main = letter.replace('T', '')
  if (letter === 'D') return whole > 0 ? `P${whole}DT${rest}${finer}` : `PT${rest}${finer}`
  const time = letter.startsWith('T') ? 'T' : ''
  return `P${time}${whole > 0 ? `${whole}${main}` : ''}${rest}${finer}`
}

const round = (n: number) => Math.round(n * 1000) / 1000

export function joinIso(a: string, b: string): string {
  const [dateA = '', timeA = ''] = a.slice(1).split('T')
  const [dateB = '', timeB = ''] = b.slice(1).split('T')
  const time = timeA + timeB
  return `P${dateA}${dateB}${time === '' ? '' : `T${time}`}`
}
