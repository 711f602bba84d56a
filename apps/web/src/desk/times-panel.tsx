/** What the article tells as a line from the earliest to the latest, its publication among it; then what has no day. */
import type { Timex } from '@isnad/core'
import { For, type JSX, Match, Show, Switch } from 'solid-js'
import { formatDay, t } from '../i18n/i18n.ts'
import { useReading } from '../reader/reading.ts'
import { locale } from '../settings.ts'
import { Claim } from './claim.tsx'
import { EventLine } from './event-line.tsx'
import { formatTimex } from './format-timex.ts'
import { PlaceButton } from './place-button.tsx'
import { type Moment, toMoments } from './timeline.ts'

export function TimesPanel() {
  const { article } = useReading()
  const { dated, undated, denied, times } = toMoments(article)
  const isEmpty = article.events.length === 0 && article.timexes.length === 0
  return (
    <Show when={!isEmpty} fallback={<p class="hint">{t().desk.noTimes}</p>}>
      <Show when={dated.length > 0}>
        <ol class="timeline">
          <For each={dated}>{moment => <MomentLine moment={moment} />}</For>
        </ol>
      </Show>
      <Group title={t().desk.undatedEvents} items={undated}>
        {event => <EventLine event={event} />}
      </Group>
      <Group title={t().desk.denied} items={denied}>
        {event => <EventLine event={event} />}
      </Group>
      <Group title={t().desk.undated} items={times}>
        {timex => <TimeLine timex={timex} />}
      </Group>
    </Show>
  )
}

function Group<T>(props: {
  readonly title: string
  readonly items: readonly T[]
  readonly children: (item: T) => JSX.Element
}) {
  return (
    <Show when={props.items.length > 0}>
      <section class="group">
        <h2 class="group-title">{props.title}</h2>
        <ul>
          <For each={props.items}>{item => props.children(item)}</For>
        </ul>
      </section>
    </Show>
  )
}

function MomentLine(props: { readonly moment: Moment }) {
  const { moment } = props
  return (
    <Switch>
      <Match when={moment.is === 'event' && moment}>{m => <EventLine event={m().event} />}</Match>
      <Match when={moment.is === 'timex' && moment}>{m => <TimeLine timex={m().timex} />}</Match>
      <Match when={moment.is === 'publication'}>
        <li class="publication">
          <p class="when">{formatDay(moment.on)}</p>
          <p>{t().desk.publication}</p>
        </li>
      </Match>
    </Switch>
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
