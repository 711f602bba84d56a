/** One event: when, what kind, who took part and where, the words that tell of it, and why we say so. */
import type { Event } from '@isnad/core'
import { For, Show } from 'solid-js'
import { formatDates } from '../i18n/dates.ts'
import { formatNumber, t } from '../i18n/i18n.ts'
import { useReading } from '../reader/reading.ts'
import { locale } from '../settings.ts'
import { Claim } from './claim.tsx'
import { formatTimex } from './format-timex.ts'
import { PlaceButton } from './place-button.tsx'

export function EventLine(props: { readonly event: Event }) {
  const reading = useReading()
  const { event } = props
  return (
    <li class="moment event">
      <Show when={whenOf(event)}>{when => <p class="when">{when()}</p>}</Show>
      <p class="frame">
        <strong>{t().events.frames[event.type]}</strong>
        <Show when={event.modality !== 'asserted'}>
          <span class="modality">{t().events.modality[event.modality]}</span>
        </Show>
      </p>
      <Show when={factsOf(event).length > 0}>
        <dl class="facts">
          <For each={factsOf(event)}>
            {([label, words]) => (
              <div>
                <dt>{label}</dt>
                <dd>{words}</dd>
              </div>
            )}
          </For>
        </dl>
      </Show>
      <PlaceButton id={event.id} />
      <Claim by={event.by} confidence={event.confidence} evidence={event.evidence} />
    </li>
  )

  /** The time as the text gives it; where only its days were worked out («بعد أسبوعين من تصريح»), those. */
  function whenOf({ time, interval }: Event): string | undefined {
    const timex = reading.timex(time)
    if (!timex) return undefined
    const isOwn = interval?.from === timex.interval?.from
    if (!isOwn && interval?.from && interval.to) return formatDates(locale(), interval.from, interval.to)
    return formatTimex(timex, locale(), t())
  }

  /** Part → names, each part once; then the counts and the place. */
  function factsOf({ participants, counts = [], place }: Event): [string, string][] {
    const names = new Map<string, string[]>()
    for (const { role, entity } of participants) {
      const label = t().events.roles[role]
      names.set(label, [...(names.get(label) ?? []), reading.entityOf(entity)?.name ?? entity])
    }
    const told: [string, string][] = [...names].map(([label, all]) => [
      label,
      all.join(reading.article.direction === 'rtl' ? '، ' : ', '),
    ])
    for (const { of, value, mod } of counts) {
      const n = formatNumber(value)
      told.push([t().events.counts[of], mod ? t().timex.mods[mod](n) : n])
    }
    const where = reading.entityOf(place)?.name
    if (where) told.push([t().events.place, where])
    return told
  }
}
