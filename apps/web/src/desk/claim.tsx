/** Why the reader may believe a claim: how sure it is, the reason in words and by its rule, and the words it rests on. */
import type { Span } from '@isnad/core'
import { For, Show } from 'solid-js'
import { formatNumber, t } from '../i18n/i18n.ts'
import { reasonsOf } from '../i18n/reasons.ts'
import { useReading } from '../reader/reading.ts'

export function Claim(props: {
  readonly by: string
  /** For an entity, what its labels and ids are from. */
  readonly linkedBy?: string | undefined
  readonly confidence?: number
  readonly evidence?: readonly Span[]
  /** The value as a standard writes it: 2017-03-03, P2W. */
  readonly code?: string
}) {
  const { article, surface } = useReading()
  return (
    <details class="claim">
      <summary>
        {t().desk.why}
        <Show when={props.confidence !== undefined}>
          <span class="confidence">
            {t().desk.confidence} {t().desk.confidenceLevels[levelOf(props.confidence!)]}
          </span>
        </Show>
      </summary>
      <dl class="facts">
        <div>
          <dt>{t().desk.rule}</dt>
          <dd>
            <For each={reasonsOf(t().reasons, props.by)}>{reason => <p>{reason}</p>}</For>
            <code dir="ltr">{props.by}</code>
          </dd>
        </div>
        <Show when={props.linkedBy}>
          {by => (
            <div>
              <dt>{t().desk.linked}</dt>
              <dd>
                <For each={reasonsOf(t().reasons, by())}>{reason => <p>{reason}</p>}</For>
                <code dir="ltr">{by()}</code>
              </dd>
            </div>
          )}
        </Show>
        <Show when={props.code}>
          <div>
            <dt>{t().desk.code}</dt>
            <dd>
              <code dir="ltr">{props.code}</code>
            </dd>
          </div>
        </Show>
        <Show when={props.confidence !== undefined}>
          <div>
            <dt>{t().desk.confidence}</dt>
            <dd>{formatNumber(props.confidence!)}</dd>
          </div>
        </Show>
        <Show when={props.evidence && props.evidence.length > 0}>
          <div>
            <dt>{t().desk.evidence}</dt>
            <dd>
              <For each={props.evidence}>
                {span => (
                  <q lang={article.language} dir="auto">
                    {surface(span)}
                  </q>
                )}
              </For>
            </dd>
          </div>
        </Show>
      </dl>
    </details>
  )
}

export function levelOf(confidence: number): 'high' | 'medium' | 'low' {
  if (confidence >= 0.8) return 'high'
  return confidence >= 0.5 ? 'medium' : 'low'
}
