/** Below the text: the other articles that tell the same story, and what each has that the first did not, or lacks. */
import { A } from '@solidjs/router'
import { createResource, For, Show } from 'solid-js'
import { getStoryOf, type StoryArticle } from '../api.ts'
import { directionOf } from '../direction.ts'
import { formatDay, t } from '../i18n/i18n.ts'
import { useReading } from './reading.ts'

export function SameStory() {
  const { article } = useReading()
  const [answer] = createResource(() => article.id, getStoryOf)
  // A story that cannot be had is no reason to disturb who reads: the text is there.
  const articles = () => {
    const a = answer()
    return a?.is === 'found' ? a.value.articles : []
  }
  return (
    <Show when={articles().length > 1}>
      <section class="same-story">
        <h2>{t().story.title}</h2>
        <ol>
          <For each={articles()}>{item => <Telling item={item} isThis={item.id === article.id} />}</For>
        </ol>
      </section>
    </Show>
  )
}

function Telling(props: { readonly item: StoryArticle; readonly isThis: boolean }) {
  const headline = () => <bdi lang="ar">{props.item.headline}</bdi>
  return (
    <li>
      <p>
        <Show when={props.isThis} fallback={<A href={`/read/${props.item.id}`}>{headline()}</A>}>
          {headline()} <span class="meta">({t().story.thisOne})</span>
        </Show>
      </p>
      <p class="meta">
        <Show when={props.item.publisher}>{publisher => <span dir="auto">{publisher()}</span>}</Show>
        <Show when={props.item.publishedAt} fallback={<span>{t().library.unsorted}</span>}>
          {day => <time datetime={day()}>{formatDay(day())}</time>}
        </Show>
        <span>{t().story.relations[props.item.relation]}</span>
      </p>
      {/* A report in other words shares no paragraph: what it left out would be the whole other text. */}
      <Show when={props.item.relation === 'copy'}>
        <Passages title={t().story.added} passages={props.item.added} />
        <Passages title={t().story.leftOut} passages={props.item.leftOut} />
      </Show>
    </li>
  )
}

function Passages(props: { readonly title: string; readonly passages: StoryArticle['added'] }) {
  return (
    <Show when={props.passages.length > 0}>
      <details>
        <summary>
          {props.title} ({t().counts.paragraphs(props.passages.length)})
        </summary>
        <For each={props.passages}>
          {({ text }) => (
            <p lang="ar" dir={directionOf(text)}>
              {text}
            </p>
          )}
        </For>
      </details>
    </Show>
  )
}
