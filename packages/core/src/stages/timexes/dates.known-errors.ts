/** Lines of dates.tsv that come out wrong, with the reason. The list may only shrink. */
export const knownErrors: ReadonlyMap<string, string> = new Map([])
