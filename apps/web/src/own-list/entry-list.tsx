/** The user's own names, each with what can be done to it. */
import { For, Show } from 'solid-js'
import type { OwnEntry } from '../api.ts'
import { t } from '../i18n/i18n.ts'
import type { Entries } from './entries.ts'

export function EntryList(props: {
  readonly list: Entries
  readonly onEdit: (entry: OwnEntry) => void
  readonly onDelete: (entry: OwnEntry) => void
}) {
  return (
    <>
      <ul class="entry-list">
        <For each={props.list.items()}>
          {entry => (
            <li>
              <div>
                <p class="entry-name">
                  <bdi>{entry.name}</bdi>
                  <Show when={entry.labels?.en}>
                    {name => (
                      <bdi class="english" lang="en">
                        {name()}
                      </bdi>
                    )}
                  </Show>
                </p>
                <Show when={(entry.aliases ?? []).length > 0}>
                  <p>
                    <For each={entry.aliases}>{alias => <bdi class="alias">{alias}</bdi>}</For>
                  </p>
                </Show>
                <p class="meta">
                  <span class={`sample sample-${entry.type}`}>{t().kind[entry.type]}</span>
                  <code dir="auto">{entry.id}</code>
                </p>
              </div>
              <div class="row">
                <button
                  type="button"
                  class="button button-quiet"
                  aria-label={t().list.change(entry.name)}
                  onClick={() => props.onEdit(entry)}
                >
                  {t().list.edit}
                </button>
                <button
                  type="button"
                  class="button button-quiet"
                  aria-label={t().list.delete(entry.name)}
                  onClick={() => props.onDelete(entry)}
                >
                  {t().list.remove}
                </button>
              </div>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.list.next()}>
        <button type="button" class="button more" onClick={props.list.loadMore}>
          {t().list.more}
        </button>
      </Show>
    </>
  )
}
