/** The text of an article, part by part, each part one text node; a click selects what stands under it. */
import type { Block } from '@isnad/core'
import { For, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { directionOf } from '../direction.ts'
import { canHighlight } from '../highlights.ts'
import { t } from '../i18n/i18n.ts'
import { Imprint } from './imprint.tsx'
import { Legend } from './legend.tsx'
import { createPointing } from './pointing.ts'
import { useReading } from './reading.ts'

const HEAD: readonly Block['kind'][] = ['headline', 'deck', 'byline', 'dateline']
const TAGS: Partial<Record<Block['kind'], string>> = {
  headline: 'h1',
  subheading: 'h2',
  'block-quotation': 'blockquote',
}

export function ArticleText() {
  const reading = useReading()
  const { article } = reading
  const firstOfBody = article.blocks.findIndex(b => !HEAD.includes(b.kind))
  const split = firstOfBody < 0 ? article.blocks.length : firstOfBody

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    const onward = article.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    reading.step(event.key === onward ? 1 : -1, 'everything')
  }

  return (
    <article class="text" lang={article.language} dir={article.direction} {...createPointing(reading)}>
      <header>
        <Show when={!article.blocks.some(b => b.kind === 'headline')}>
          <h1 class="visually-hidden">{t().reader.article}</h1>
        </Show>
        <For each={article.blocks.slice(0, split)}>{block => <Part block={block} />}</For>
        <Imprint />
      </header>
      <Legend />
      <Show when={!canHighlight}>
        <p class="hint">{t().reader.noHighlights}</p>
      </Show>
      {/* In focus, the arrow keys walk through the places marked in it. */}
      <section class="body" tabindex="0" aria-label={t().reader.articleHelp} onKeyDown={onKeyDown}>
        <Show when={article.blocks.length === 0}>
          <p class="hint">{t().reader.empty}</p>
        </Show>
        <For each={article.blocks.slice(split)}>{block => <Part block={block} />}</For>
      </section>
    </article>
  )
}

/**
 * The letters, and under them the same letters unseen: the ground, which the highlights paint. Browsers paint a
 * highlighted stretch clipped to its box, which would cut the tail of a ر that reaches under the next letter; so the
 * letters one sees are touched by no highlight at all.
 */
function Part(props: { readonly block: Block }) {
  const reading = useReading()
  const { block } = props
  const text = reading.surface(block)
  const node = document.createTextNode(text)
  const ground = document.createTextNode(text)
  reading.text.add(node, ground, block.start)
  return (
    <Dynamic component={TAGS[block.kind] ?? 'p'} class={`part ${block.kind}`} dir={directionOf(text)}>
      <span class="ground" aria-hidden="true" inert>
        {ground}
      </span>
      {node}
    </Dynamic>
  )
}
