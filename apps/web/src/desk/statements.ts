/** Who said what: the things said in an article by speaker, in the order in which the speakers first speak. */
import { type Quotation, type Speech, toSpeeches } from '@isnad/core'

export interface Voice {
  /** Id of the entity, or the words that stand for the speaker; absent when nobody is said to have said it. */
  readonly speaker?: { readonly entity?: string; readonly text: string }
  readonly speeches: readonly Speech[]
}

export function toVoices(quotations: readonly Quotation[]): readonly Voice[] {
  const voices = new Map<string, Voice & { readonly speeches: Speech[] }>()
  const nobody: Speech[] = []
  for (const speech of toSpeeches(quotations)) {
    const { speaker } = speech.quotation
    if (!speaker) {
      nobody.push(speech)
      continue
    }
    const key = speaker.entity ?? speaker.text
    const voice = voices.get(key)
    if (voice) voice.speeches.push(speech)
    else
      voices.set(key, {
        speaker: { text: speaker.text, ...(speaker.entity && { entity: speaker.entity }) },
        speeches: [speech],
      })
  }
  return [...voices.values(), ...(nobody.length > 0 ? [{ speeches: nobody }] : [])]
}

/** True when the entity speaks, alone or with others. */
export function isSaidBy({ speaker }: Quotation, entity: string): boolean {
  return speaker?.entity === entity || (speaker?.entities?.includes(entity) ?? false)
}
