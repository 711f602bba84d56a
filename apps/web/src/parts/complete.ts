/** Puts a suggested name into what is being typed: «زار سيرجي لاف» and «سيرجي لافروف» make «زار سيرجي لافروف». */

/** The word being typed, without the field before it; the last word, when nothing follows it. */
export function typedWord(query: string): string {
  return lastPart(query).word
}

/** The query with `name` for the word being typed, and for the words of the name already there before it. */
export function complete(query: string, name: string): string {
  const { before, field } = lastPart(query)
  if (field !== '') return `${before}${field}${/\s/.test(name) ? `"${name}"` : name} `
  const kept = before.trimEnd()
  const words = name.split(/\s+/)
  for (let n = words.length - 1; n > 0; n--) {
    const written = words.slice(0, n).join(' ')
    const start = kept.length - written.length
    if (kept.endsWith(written) && (start === 0 || /\s/.test(kept[start - 1]!)))
      return `${kept.slice(0, start)}${name} `
  }
  return `${before}${name} `
}

function lastPart(query: string) {
  const at = query.search(/\S*$/)
  const part = query.slice(at)
  const colon = part.indexOf(':') + 1
  const opening = /^["«“]/.test(part.slice(colon)) ? 1 : 0
  return { before: query.slice(0, at), field: part.slice(0, colon), word: part.slice(colon + opening) }
}
