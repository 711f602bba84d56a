/** What a mention is called: «الناتو» in «للناتو», where the article lost its alef, but «لبنان» in «للبنان». */
import type { FoundMention } from '../doc.ts'

/** As written, without proclitics; the article gets the alef back that the preposition took. */
export function surfaceOf(
  text: string,
  { start, end, elided }: Pick<FoundMention, 'start' | 'end' | 'elided'>,
): string {
  const written = text.slice(start, end)
  return elided ? `ا${written}` : written
}
