/** Everybody and everything the article names, by type, the most mentioned first. */
import type { Entity } from '@isnad/core'
import { For, Show } from 'solid-js'
import { formatNumber, t } from '../i18n/i18n.ts'
import { useReading } from '../reader/reading.ts'
import { levelOf } from './claim.tsx'
import { EnglishName } from './english-name.tsx'
import { openFile } from './open-file.ts'

const TYPES = [
  'person',
  'organization',
  'place',
  'event',
  'product',
  'group',
] as const satisfies Entity['type'][]

export function NameList() {
  const { article } = useReading()
  const groups = TYPES.map(type => ({
    type,
    entities: article.entities
      .filter(e => e.type === type)
      .sort((a, b) => b.mentions.length - a.mentions.length),
  })).filter(g => g.entities.length > 0)
  return (
    <Show when={groups.length > 0} fallback={<p class="hint">{t().desk.noNames}</p>}>
      <For each={groups}>
        {({ type, entities }) => (
          <section class="group">
            <h2 class={`group-title sample sample-${type}`}>{t().kinds[type]}</h2>
            <ul class="names">
              <For each={entities}>{entity => <NameRow entity={entity} />}</For>
            </ul>
          </section>
        )}
      </For>
    </Show>
  )
}

function NameRow(props: { readonly entity: Entity }) {
  const reading = useReading()
  return (
    <li>
      <button type="button" class="name-row" onClick={() => openFile(reading, props.entity.id)}>
        <bdi class="name" lang={reading.article.language}>
          {props.entity.name}
        </bdi>
        <EnglishName entity={props.entity} />
        <Show when={noteOf(props.entity)}>{note => <span class="note">{note()}</span>}</Show>
        <span class="leader" aria-hidden="true" />
        <span class="count" aria-hidden="true">
          {formatNumber(props.entity.mentions.length)}
        </span>
        <span class="visually-hidden">{t().counts.mentions(props.entity.mentions.length)}</span>
      </button>
    </li>
  )
}

/** What to know before one relies on it: that it is doubtful, or of the user's own list. */
function noteOf({ flags, confidence, knowledge }: Entity): string | undefined {
  if (flags !== undefined || levelOf(confidence) === 'low') return t().desk.doubtful
  return knowledge === undefined ? undefined : t().desk.fromYourList
}
