/** Whom, what and when the articles found are about: each value narrows the search to itself. */
import { createEffect, createSignal, For, on, Show } from 'solid-js'
import { type Facets, getFacets } from '../api.ts'
import { formatNumber, t } from '../i18n/i18n.ts'

const FIELDS = ['person', 'org', 'place', 'source', 'year'] as const
/** Values of a field that are offered. */
const MOST = 6

export function FacetList(props: { readonly query: string; readonly onNarrow: (query: string) => void }) {
  const [facets, setFacets] = createSignal<Facets>()
  createEffect(
    on(
      () => props.query,
      async query => {
        setFacets(undefined)
        const answer = await getFacets(query)
        if (query === props.query) setFacets(answer.is === 'found' ? answer.value : undefined)
      },
    ),
  )
  return (
    <Show when={facets()}>
      {found => (
        <details class="facets">
          <summary>{t().library.narrow}</summary>
          <For each={FIELDS.filter(f => offered(found(), f).length > 0)}>
            {field => (
              <section>
                <h2>{t().library.facets[field]}</h2>
                <ul class="choices">
                  <For each={offered(found(), field)}>
                    {({ value, articles }) => (
                      <li>
                        <button
                          type="button"
                          class="choice"
                          onClick={() => props.onNarrow(`${props.query} ${toClause(field, value)}`)}
                        >
                          <bdi>{value}</bdi> <span class="meta">{formatNumber(articles)}</span>
                        </button>
                      </li>
                    )}
                  </For>
                </ul>
              </section>
            )}
          </For>
          <Show when={found().counted < found().total}>
            <p class="hint">
              {t().library.countedOf(formatNumber(found().counted), formatNumber(found().total))}
            </p>
          </Show>
        </details>
      )}
    </Show>
  )
}

/** A value that every article has narrows nothing. */
function offered(facets: Facets, field: (typeof FIELDS)[number]) {
  return facets[field].filter(f => f.articles < facets.counted).slice(0, MOST)
}

function toClause(field: (typeof FIELDS)[number], value: string): string {
  if (field === 'year') return `after:${value} before:${Number(value) + 1}`
  return `${field}:"${value.replaceAll('"', ' ')}"`
}
