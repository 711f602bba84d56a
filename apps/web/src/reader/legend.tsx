/** The legend, which is also the switchboard: each kind with its line as it looks in the text, and how many there are. */
import { For, type JSX, Show } from 'solid-js'
import { formatNumber, t } from '../i18n/i18n.ts'
import { locale } from '../settings.ts'
import { LAYERS, MENTION_KINDS } from './annotations.ts'
import { useReading } from './reading.ts'

export function Legend() {
  const { all, hidden, toggle } = useReading()
  const layers = LAYERS.map(name => ({
    name,
    count: all.filter(a => a.layer === name && !a.within).length,
  })).filter(hasAny)
  const kinds = MENTION_KINDS.map(name => ({ name, count: all.filter(a => a.kind === name).length })).filter(
    hasAny,
  )
  return (
    <div class="legend" lang={locale()} dir={locale() === 'ar' ? 'rtl' : 'ltr'}>
      <Show when={layers.length > 0}>
        <fieldset class="chips">
          <legend class="visually-hidden">{t().reader.layers}</legend>
          <For each={layers}>
            {({ name, count }) => (
              <Chip isOn={!hidden().layers.has(name)} count={count} onToggle={() => toggle(name)}>
                <span class={`sample sample-${name}`}>{t().kinds[name]}</span>
              </Chip>
            )}
          </For>
        </fieldset>
      </Show>
      <Show when={kinds.length > 1}>
        <details>
          <summary>{t().reader.mentionKinds}</summary>
          <fieldset class="chips">
            <legend class="visually-hidden">{t().reader.mentionKinds}</legend>
            <For each={kinds}>
              {({ name, count }) => (
                <Chip isOn={!hidden().kinds.has(name)} count={count} onToggle={() => toggle(name)}>
                  {t().mentionKinds[name]}
                </Chip>
              )}
            </For>
          </fieldset>
        </details>
      </Show>
    </div>
  )
}

function Chip(props: {
  readonly isOn: boolean
  readonly count: number
  readonly onToggle: () => void
  readonly children: JSX.Element
}) {
  return (
    <button type="button" class="chip" aria-pressed={props.isOn} onClick={() => props.onToggle()}>
      {props.children} <span class="count">{formatNumber(props.count)}</span>
    </button>
  )
}

const hasAny = ({ count }: { readonly count: number }) => count > 0
