/** Digits of the Arab world as numbers: «٢٠١٧», «۲۰۱۷» and «2017» are one year. */

/** The value of a digit character (Western, Arabic-Indic or Eastern), or -1. */
export function digitValue(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30
  if (unit >= 0x660 && unit <= 0x669) return unit - 0x660
  if (unit >= 0x6f0 && unit <= 0x6f9) return unit - 0x6f0
  return -1
}

/** Parses a whole number written in any Arabic digits; `undefined` when the string is not one. */
export function parseDigits(text: string): number | undefined {
  if (text.length === 0 || text.length > 15) return undefined
  let n = 0
  for (let i = 0; i < text.length; i++) {
    const d = digitValue(text.charCodeAt(i))
    if (d < 0) return undefined
    n = n * 10 + d
  }
  return n
}

/**
 * Parses a number as the tokenizer cuts it, with a decimal mark or marks between thousands: «1,500» is 1500, «3.5»
 * three and a half. Three digits after one mark are thousands, unless the number begins with 0.
 */
export function parseNumber(text: string): number | undefined {
  const groups = text.split(/[.,٫٬]/)
  const whole = parseDigits(groups[0]!)
  if (whole === undefined || groups.length === 1) return whole
  const thousands = groups[0] !== '0' && groups.slice(1).every(g => g.length === 3)
  if (thousands) return parseDigits(groups.join(''))
  const fraction = groups.length === 2 ? parseDigits(groups[1]!) : undefined
  return fraction === undefined ? undefined : whole + fraction / 10 ** groups[1]!.length
}
