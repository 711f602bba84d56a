/** The article's times as a line from the earliest to the latest, its publication among them. */
import type { Timex } from '@isnad/core'
import { For, Show } from 'solid-js'
import { formatDay, t } from '../i18n/i18n.ts'
import { useReading } from '../reader/reading.ts'
import { locale } from '../settings.ts'
import { Claim } from './claim.tsx'
import { formatTimex } from './format-timex.ts'
import { PlaceButton } from './place-button.tsx'
import { toTimeline } from './timeline.ts'

export function TimesPanel() {
  const { article } = useReading()
  const { dated, undated } = toTimeline(article.timexes, article.source.publishedAt)
  return (
    <Show when={article.timexes.length > 0} fallback={<p class="hint">{t().desk.noTimes}</p>}>
      <Show when={dated.length > 0}>
        <ol class="timeline">
          <For each={dated}>
            {moment =>
              moment.is === 'timex' ? (
                <TimeLine timex={moment.timex} />
              ) : (
                <li class="publication">
                  <p class="when">{formatDay(moment.on)}</p>
                  <p>{t().desk.publication}</p>
                </li>
              )
            }
          </For>
        </ol>
      </Show>
      <Show when={undated.length > 0}>
        <section class="group">
          <h2 class="group-title">{t().desk.undated}</h2>
          <ul>
            <For each={undated}>{timex => <TimeLine timex={timex} />}</For>
          </ul>
        </section>
      </Show>
    </Show>
  )
}

function TimeLine(props: { readonly timex: Timex }) {
  const reading = useReading()
  const { timex } = props
  return (
    <li class="moment">
      <p class="when">{formatTimex(timex, locale(), t())}</p>
      <PlaceButton id={timex.id} note={noteOf(timex)} />
      <Claim by={timex.by} confidence={timex.confidence} code={timex.value} />
    </li>
  )

  /** «تاريخ · محسوب من تاريخ النشر». */
  function noteOf({ type, anchor }: Timex): string {
    const other = reading.timex(anchor)
    const from = other ? `«${reading.surface(other)}»` : anchor && t().desk.publicationDate
    return [t().timex.types[type], from && `${t().desk.resolvedFrom} ${from}`].filter(Boolean).join(' · ')
  }
}
