/** `{ [key]: value }`, or nothing for an absent or blank value: spread it where a field may be missing. */
export function given<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  const absent = value === undefined || (typeof value === 'string' && value.trim() === '')
  return absent ? {} : ({ [key]: value } as { [P in K]?: V })
}
