/** In the English interface, the usual English name beside the one that the article uses. */
import type { Entity } from '@isnad/core'
import { Show } from 'solid-js'
import { locale } from '../settings.ts'

export function EnglishName(props: { readonly entity: Entity | undefined }) {
  return (
    <Show when={locale() === 'en' && props.entity?.labels.en}>
      {name => (
        <bdi class="english" lang="en">
          {name()}
        </bdi>
      )}
    </Show>
  )
}
