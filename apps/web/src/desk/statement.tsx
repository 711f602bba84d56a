/** One thing said: its words, the word of saying, how literal it is, through whom it came, and why we say so. */
import type { Quotation } from '@isnad/core'
import { createEffect, Show } from 'solid-js'
import { t } from '../i18n/i18n.ts'
import { useReading } from '../reader/reading.ts'
import { Claim } from './claim.tsx'

export function Statement(props: { readonly quotation: Quotation; readonly named?: boolean }) {
  const reading = useReading()
  const { article } = reading
  const q = props.quotation
  const isCurrent = () => reading.selection().at === q.id
  let item!: HTMLLIElement
  createEffect(() => {
    if (isCurrent()) item.scrollIntoView({ block: 'nearest' })
  })
  return (
    <li ref={item} class="statement" data-kind={q.kind}>
      <Show when={props.named && q.speaker}>{speaker => <p class="speaker">{speaker().text}</p>}</Show>
      <button
        type="button"
        class="place-button"
        disabled={!reading.annotation(q.id)}
        aria-current={isCurrent() ? 'true' : undefined}
        onClick={() => reading.goTo(q.id)}
      >
        <Show
          when={q.kind !== 'indirect'}
          fallback={
            <span class="words" lang={article.language} dir={article.direction}>
              {reading.surface(q)}
            </span>
          }
        >
          <q class="words" lang={article.language} dir={article.direction}>
            {reading.surface(q)}
          </q>
        </Show>
        <span class="note">{noteOf(q)}</span>
      </button>
      <Claim by={q.by} confidence={q.confidence} evidence={q.evidence} />
    </li>
  )
}

/** «قال · نقل حرفي · عبر بيان». */
function noteOf(q: Quotation): string {
  const words = [
    q.cue?.lemma,
    t().quotationKinds[q.kind],
    q.status === 'attributed' ? undefined : t().quotationStatus[q.status],
    q.addressee && `${t().desk.addressee} ${q.addressee.text}`,
    q.via && `${t().desk.via} ${q.via.text}`,
  ]
  return words.filter(w => w !== undefined).join(' · ')
}
