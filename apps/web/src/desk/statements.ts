/** Who said what: the quotations of an article by speaker, in the order in which the speakers first speak. */
import type { Quotation } from '@isnad/core'
import { isSpeech } from '../reader/annotations.ts'

export interface Voice {
  /** Id of the entity, or the words that stand for the speaker; absent when nobody is said to have said it. */
  readonly speaker?: { readonly entity?: string; readonly text: string }
  readonly quotations: readonly Quotation[]
}

export function toVoices(quotations: readonly Quotation[]): readonly Voice[] {
  const voices = new Map<string, Voice & { readonly quotations: Quotation[] }>()
  const nobody: Quotation[] = []
  for (const quotation of quotations.filter(isSpeech)) {
    const { speaker } = quotation
    if (!speaker) {
      nobody.push(quotation)
      continue
    }
    const key = speaker.entity ?? speaker.text
    const voice = voices.get(key)
    if (voice) voice.quotations.push(quotation)
    else
      voices.set(key, {
        speaker: { text: speaker.text, ...(speaker.entity && { entity: speaker.entity }) },
        quotations: [quotation],
      })
  }
  return [...voices.values(), ...(nobody.length > 0 ? [{ quotations: nobody }] : [])]
}

/** True when the entity speaks, alone or with others. */
export function isSaidBy(quotation: Quotation, entity: string): boolean {
  return quotation.speaker?.entity === entity || (quotation.speaker?.entities?.includes(entity) ?? false)
}
