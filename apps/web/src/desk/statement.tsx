/** One thing said: its words, the word of saying, how literal it is, through whom it came, and why we say so. */
import type { Article, Quotation, Speech } from '@isnad/core'
import { For, Show } from 'solid-js'
import { formatNumber, t } from '../i18n/i18n.ts'
import { MarkedText } from '../parts/marked-text.tsx'
import { useReading } from '../reader/reading.ts'
import { Claim } from './claim.tsx'
import { trimMarks, wordingOf } from './wording.ts'

export function Statement(props: { readonly speech: Speech; readonly named?: boolean }) {
  const reading = useReading()
  const { quotation: q, fragments } = props.speech
  return (
    <li class="statement" data-kind={q.kind}>
      <Show when={props.named && q.speaker}>
        {speaker => <p class="speaker">{trimMarks(speaker().text)}</p>}
      </Show>
      <button
        type="button"
        class="place-button"
        disabled={!reading.annotation(q.id)}
        aria-current={reading.selection().at === q.id ? 'true' : undefined}
        onClick={() => reading.goTo(q.id)}
      >
        <Words quotation={q} fragments={fragments} />
        <span class="note">{noteOf(reading.article, q)}</span>
      </button>
      <Show when={q.alternatives}>{others => <Others alternatives={others()} />}</Show>
      <Claim by={q.by} confidence={q.confidence} evidence={q.evidence} />
      <Show when={fragments.length > 0}>
        <ul class="fragments">
          <For each={fragments}>
            {(fragment, i) => (
              <Fragment fragment={fragment} number={fragments.length > 1 ? i() + 1 : undefined} />
            )}
          </For>
        </ul>
      </Show>
    </li>
  )
}

/** Guillemets only where the text has quotation marks; a clause marks the fragments that it holds. */
function Words(props: { readonly quotation: Quotation; readonly fragments: readonly Quotation[] }) {
  const reading = useReading()
  const { article } = reading
  const { quotation: q, fragments } = props
  return (
    <Show
      when={wordingOf(article.text, q) === 'direct'}
      fallback={
        <span class="words" lang={article.language} dir={article.direction}>
          <MarkedText
            text={reading.surface(q)}
            matches={fragments.map(f => ({ start: f.start - q.start, end: f.end - q.start }))}
          />
        </span>
      }
    >
      <q class="words" lang={article.language} dir={article.direction}>
        {reading.surface(q)}
      </q>
    </Show>
  )
}

/** Who else may have said it, and how sure that is: «وقد يكون القائل سعاد ناصر (الثقة 0.2)». */
function Others(props: { readonly alternatives: NonNullable<Quotation['alternatives']> }) {
  const names = () =>
    props.alternatives.map(
      ({ speaker, confidence }) =>
        `${trimMarks(speaker.text)} (${t().desk.confidence} ${formatNumber(confidence)})`,
    )
  return <p class="note">{t().desk.others(names())}</p>
}

/** Its words are read in the clause above: here is what leads to them, and why. */
function Fragment(props: { readonly fragment: Quotation; readonly number: number | undefined }) {
  const reading = useReading()
  const { fragment } = props
  return (
    <li>
      <button
        type="button"
        class="place-button"
        aria-current={reading.selection().at === fragment.id ? 'true' : undefined}
        onClick={() => reading.goTo(fragment.id)}
      >
        <span class="note">{t().desk.fragment(props.number)}</span>
      </button>
      <Claim by={fragment.by} confidence={fragment.confidence} evidence={fragment.evidence} />
    </li>
  )
}

/** «قال · نقل حرفي · عبر بيان». */
function noteOf({ text, timexes, entities }: Article, q: Quotation): string {
  const time = timexes.find(x => x.id === q.time)
  const words = [
    // A colon says nothing as a word.
    q.cue && /\p{L}/u.test(q.cue.lemma) ? q.cue.lemma : undefined,
    t().quotationKinds[wordingOf(text, q)],
    q.status === 'attributed' ? undefined : t().quotationStatus[q.status],
    q.addressee && `${t().desk.addressee} ${trimMarks(q.addressee.text)}`,
    q.via && `${t().desk.via} ${trimMarks(q.via.text)}`,
    entities.find(e => e.id === q.place)?.name,
    time && text.slice(time.start, time.end),
  ]
  return words.filter(w => w !== undefined).join(' · ')
}
