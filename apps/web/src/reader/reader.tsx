/** An article as it is read: its parts in a column of text. */
import type { Article } from '@isnad/core'
import { For } from 'solid-js'
import { directionOf } from '../direction.ts'

export function Reader(props: { readonly article: Article }) {
  return (
    <article class="page" lang={props.article.language}>
      <For each={props.article.blocks}>
        {block => {
          const text = props.article.text.slice(block.start, block.end)
          return <p dir={directionOf(text)}>{text}</p>
        }}
      </For>
    </article>
  )
}
