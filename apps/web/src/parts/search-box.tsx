/** The search form of the library: searches on Enter, so that the address bar holds what was asked for. */
import { createUniqueId, Show } from 'solid-js'
import { t } from '../i18n/i18n.ts'

export function SearchBox(props: { readonly query: string; readonly onSearch: (query: string) => void }) {
  const id = createUniqueId()
  let input!: HTMLInputElement
  return (
    <search>
      <form
        class="search"
        onSubmit={e => {
          e.preventDefault()
          props.onSearch(input.value.trim())
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
        />
        <button type="submit" class="button">
          {t().library.submit}
        </button>
        <Show when={props.query}>
          <button type="button" class="button button-quiet" onClick={() => props.onSearch('')}>
            {t().library.clear}
          </button>
        </Show>
        <p id={`${id}-hint`} class="hint">
          {t().library.searchHint}
        </p>
      </form>
    </search>
  )
}
