/** Who said what: each speaker with what the article has them say. */
import { isSpeech } from '@isnad/core'
import { For, Show } from 'solid-js'
import { t } from '../i18n/i18n.ts'
import { useReading } from '../reader/reading.ts'
import { EnglishName } from './english-name.tsx'
import { openFile } from './open-file.ts'
import { Statement } from './statement.tsx'
import { toVoices, type Voice } from './statements.ts'
import { trimMarks } from './wording.ts'

export function StatementsPanel() {
  const { article } = useReading()
  const voices = toVoices(article.quotations)
  const others = article.quotations.filter(q => !isSpeech(q))
  return (
    <>
      <Show when={voices.length > 0} fallback={<p class="hint">{t().desk.noQuotations}</p>}>
        <For each={voices}>
          {voice => (
            <section class="group">
              <VoiceName voice={voice} />
              <ul>
                <For each={voice.speeches}>{speech => <Statement speech={speech} />}</For>
              </ul>
            </section>
          )}
        </For>
      </Show>
      <Show when={others.length > 0}>
        <details class="others">
          <summary>{t().desk.notSpeech}</summary>
          <ul>
            <For each={others}>{q => <Statement speech={{ quotation: q, fragments: [] }} />}</For>
          </ul>
        </details>
      </Show>
    </>
  )
}

function VoiceName(props: { readonly voice: Voice }) {
  const reading = useReading()
  const entity = () => reading.entityOf(props.voice.speaker?.entity)
  const name = () => entity()?.name ?? (trimMarks(props.voice.speaker?.text ?? '') || t().desk.noSpeaker)
  return (
    <h2 class="voice">
      <Show when={entity()} fallback={<bdi>{name()}</bdi>}>
        {e => (
          <button type="button" class="link" onClick={() => openFile(reading, e().id)}>
            <bdi lang={reading.article.language}>{name()}</bdi>
          </button>
        )}
      </Show>
      <EnglishName entity={entity()} />
    </h2>
  )
}
