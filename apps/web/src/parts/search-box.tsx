/**
 * The search form of the library: searches on Enter, so that the address bar holds what was asked for. Names that begin
 * as the word being typed are offered below it, as buttons that any key or finger reaches.
 */
import { createSignal, createUniqueId, For, onCleanup, Show } from 'solid-js'
import { type Suggestion, suggestNames } from '../api.ts'
import { t } from '../i18n/i18n.ts'
import { complete, typedWord } from './complete.ts'

export function SearchBox(props: { readonly query: string; readonly onSearch: (query: string) => void }) {
  const id = createUniqueId()
  let input!: HTMLInputElement
  const names = createSuggestions()
  const search = (query: string) => {
    names.drop()
    props.onSearch(query.trim())
  }
  return (
    <search>
      <form
        class="search"
        onSubmit={e => {
          e.preventDefault()
          search(input.value)
        }}
      >
        <label for={id} class="visually-hidden">
          {t().library.search}
        </label>
        <input
          id={id}
          ref={input}
          type="search"
          name="q"
          dir="auto"
          autocomplete="off"
          value={props.query}
          placeholder={t().library.search}
          aria-describedby={`${id}-hint`}
          onInput={e => names.ask(typedWord(e.currentTarget.value))}
        />
        <button type="submit" class="button">
          {t().library.submit}
        </button>
        <Show when={props.query}>
          <button type="button" class="button button-quiet" onClick={() => search('')}>
            {t().library.clear}
          </button>
        </Show>
        <Show when={names.items().length > 0}>
          <ul class="choices" aria-label={t().library.suggestions}>
            <For each={names.items()}>
              {({ name }) => (
                <li>
                  <button
                    type="button"
                    class="choice"
                    onClick={() => {
                      input.value = complete(input.value, name)
                      search(input.value)
                    }}
                  >
                    <bdi lang="ar">{name}</bdi>
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <p id={`${id}-hint`} class="hint">
          {t().library.searchHint}
        </p>
      </form>
      <details class="how">
        <summary>{t().library.how}</summary>
        <dl>
          <For each={t().library.examples}>
            {([query, meaning]) => (
              <>
                <dt>
                  <code dir="auto">{query}</code>
                </dt>
                <dd>{meaning}</dd>
              </>
            )}
          </For>
        </dl>
      </details>
    </search>
  )
}

/** Milliseconds without a key before the server is asked. */
const PAUSE = 150

/** Names for the word being typed; a late answer to an earlier word is dropped. */
function createSuggestions() {
  const [items, setItems] = createSignal<readonly Suggestion[]>([])
  let timer: number | undefined
  let turn = 0
  const drop = () => {
    turn++
    clearTimeout(timer)
    setItems([])
  }
  const ask = (word: string) => {
    clearTimeout(timer)
    if (word.length < 2) return drop()
    const mine = ++turn
    timer = window.setTimeout(async () => {
      const answer = await suggestNames(word)
      if (mine === turn) setItems(answer.is === 'found' ? answer.value.items : [])
    }, PAUSE)
  }
  onCleanup(drop)
  return { items, ask, drop }
}
