/** An article in a list: headline, deck or the passage found, where and when it appeared, and what it holds. */

import { A } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { ArticleSummary, SearchHit } from '../api.ts'
import { directionOf } from '../direction.ts'
import { formatDay, t } from '../i18n/i18n.ts'
import { MarkedText } from './marked-text.tsx'

const COUNTED = ['entities', 'quotations', 'timexes', 'roles'] as const

export function ArticleCard(props: {
  readonly article: ArticleSummary
  readonly snippet?: SearchHit['snippet'] | undefined
  readonly href: string
  readonly note?: string
}) {
  const publishedAt = () => props.article.publishedAt
  return (
    <article class="card">
      <h2 dir={directionOf(props.article.headline)} lang="ar">
        <A href={props.href}>{props.article.headline}</A>
      </h2>
      <Show
        when={props.snippet}
        fallback={
          <Show when={props.article.deck}>
            {deck => (
              <p class="deck" lang="ar" dir={directionOf(deck())}>
                {deck()}
              </p>
            )}
          </Show>
        }
      >
        {snippet => (
          <p class="deck" lang="ar" dir={directionOf(snippet().text)}>
            <MarkedText text={snippet().text} matches={snippet().matches} />
          </p>
        )}
      </Show>
      <p class="meta">
        <Show when={props.article.publisher}>{publisher => <span dir="auto">{publisher()}</span>}</Show>
        <Show when={publishedAt()} fallback={<span>{t().library.unsorted}</span>}>
          {day => <time datetime={day()}>{formatDay(day())}</time>}
        </Show>
        <Show when={props.note} fallback={<Counts counts={props.article.counts} />}>
          {note => <span>{note()}</span>}
        </Show>
      </p>
    </article>
  )
}

function Counts(props: { readonly counts: ArticleSummary['counts'] }) {
  return (
    <For each={COUNTED.filter(c => props.counts[c] > 0)}>
      {c => <span>{t().counts[c](props.counts[c])}</span>}
    </For>
  )
}
