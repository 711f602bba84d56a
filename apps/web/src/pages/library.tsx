/** The front page: all stored articles, newest first, or those that a search finds, with the words found marked. */

import { useSearchParams } from '@solidjs/router'
import { createEffect, createSignal, For, Match, on, Show, Switch } from 'solid-js'
import {
  type Answer,
  type ArticleSummary,
  getArticles,
  type ProblemPart,
  type SearchHit,
  type Sort,
  searchArticles,
} from '../api.ts'
import { t } from '../i18n/i18n.ts'
import { ArticleCard } from '../parts/article-card.tsx'
import { FacetList } from '../parts/facet-list.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { Loading, Trouble } from '../parts/states.tsx'
import { createTitle } from '../parts/title.ts'

type Item = ArticleSummary & Partial<Pick<SearchHit, 'snippet'>>

export default function Library() {
  const [params, setParams] = useSearchParams<{ q: string; sort: string }>()
  const query = () => params.q?.trim() ?? ''
  const sort = (): Sort => (params.sort === 'newest' ? 'newest' : 'relevance')
  const list = createList(query, sort)
  const search = (q: string) => setParams({ q: q || undefined })
  createTitle(() => (query() ? t().library.resultsFor(query()) : t().pages.library))
  const trouble = () => {
    const answer = list.trouble()
    return answer && answer.is !== 'found' ? answer : undefined
  }
  return (
    <div class="page library">
      <div class="library-head">
        <h1>{t().pages.library}</h1>
        <p class="lead">{t().library.lead}</p>
        <SearchBox query={query()} onSearch={search} />
      </div>
      <p class="found" role="status">
        <Show when={query() && list.settled() && !trouble()}>
          {list.items().length === 0 ? t().library.noResults(query()) : t().library.resultsFor(query())}
        </Show>
      </p>
      <Show when={query() && list.items().length > 1}>
        <fieldset class="sorts">
          <legend class="visually-hidden">{t().library.sort}</legend>
          <For each={SORTS}>
            {order => (
              <button
                type="button"
                class="choice"
                aria-pressed={sort() === order}
                onClick={() => setParams({ sort: order === 'newest' ? order : undefined })}
              >
                {t().library.sorts[order]}
              </button>
            )}
          </For>
        </fieldset>
        <FacetList query={query()} onNarrow={search} />
      </Show>
      <Switch fallback={<Articles list={list} />}>
        <Match when={badParts(trouble()).length > 0}>
          <BadQuery query={query()} parts={badParts(trouble())} />
        </Match>
        <Match when={trouble()}>
          {answer => <Trouble answer={answer()} missing={t().state.failed} retry={list.reload} />}
        </Match>
        <Match when={!list.settled()}>
          <Loading />
        </Match>
        <Match when={list.items().length === 0}>
          <Nothing query={query()} meant={list.meant()} onSearch={search} />
        </Match>
      </Switch>
    </div>
  )
}

const SORTS = ['relevance', 'newest'] as const

const badParts = (answer: Answer<unknown> | undefined) =>
  answer?.is === 'problem' ? (answer.errors ?? []).filter(p => p.reason !== undefined) : []

/** What of the search could not be understood: the words, and what to write instead. */
function BadQuery(props: { readonly query: string; readonly parts: readonly ProblemPart[] }) {
  return (
    <section class="notice" role="alert">
      <h2>{t().library.badQuery}</h2>
      <ul>
        <For each={props.parts}>
          {({ start, end, reason }) => (
            <li>
              <code dir="auto">{props.query.slice(start, end)}</code> {t().library.reasons[reason ?? '']}
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}

function Articles(props: { readonly list: List }) {
  return (
    <>
      <ol class="articles">
        <For each={props.list.items()}>
          {item => (
            <li>
              <ArticleCard article={item} snippet={item.snippet} href={`/read/${item.id}`} />
            </li>
          )}
        </For>
      </ol>
      <Show when={props.list.next()}>
        <button
          type="button"
          class="button more"
          disabled={props.list.loading()}
          onClick={props.list.loadMore}
        >
          {props.list.loading() ? t().library.loadingMore : t().library.more}
        </button>
      </Show>
    </>
  )
}

function Nothing(props: {
  readonly query: string
  readonly meant: readonly { readonly q: string }[]
  readonly onSearch: (query: string) => void
}) {
  return (
    <section class="notice">
      <Show
        when={props.query}
        fallback={
          <>
            <h2>{t().library.empty}</h2>
            <p>{t().library.emptyHelp}</p>
            <pre dir="ltr" lang="en">
              <code>
                curl localhost:8787/articles -H 'content-type: text/plain; charset=utf-8' --data-binary
                @article.txt
              </code>
            </pre>
            <a href="/paste" class="button">
              {t().pages.paste}
            </a>
          </>
        }
      >
        <h2>{t().library.noResults(props.query)}</h2>
        <Show when={props.meant.length > 0}>
          <p class="row">
            {t().library.didYouMean}
            <For each={props.meant}>
              {({ q }) => (
                <button type="button" class="choice" onClick={() => props.onSearch(q)}>
                  <bdi>{q}</bdi>
                </button>
              )}
            </For>
          </p>
        </Show>
        <p>{t().library.noResultsHelp}</p>
        <button type="button" class="button" onClick={() => props.onSearch('')}>
          {t().library.clear}
        </button>
      </Show>
    </section>
  )
}

interface ItemPage {
  readonly items: readonly Item[]
  readonly next?: string | undefined
  readonly didYouMean?: readonly { readonly q: string }[] | undefined
}

type List = ReturnType<typeof createList>

/** Pages of articles one after another; a new query starts over, and a late answer to an old one is dropped. */
function createList(query: () => string, sort: () => Sort) {
  const [items, setItems] = createSignal<readonly Item[]>([])
  const [next, setNext] = createSignal<string>()
  const [trouble, setTrouble] = createSignal<Answer<unknown>>()
  const [meant, setMeant] = createSignal<readonly { readonly q: string }[]>([])
  const [settled, setSettled] = createSignal(false)
  const [loading, setLoading] = createSignal(false)
  let turn = 0

  async function load(cursor?: string): Promise<void> {
    const mine = ++turn
    setLoading(true)
    const q = query()
    const answer: Answer<ItemPage> = await (q ? searchArticles(q, sort(), cursor) : getArticles(cursor))
    if (mine !== turn) return
    setLoading(false)
    setSettled(true)
    setTrouble(answer.is === 'found' ? undefined : answer)
    if (answer.is !== 'found') return
    setItems(before => (cursor ? [...before, ...answer.value.items] : answer.value.items))
    setNext(answer.value.next)
    setMeant(answer.value.didYouMean ?? [])
  }

  function reload(): void {
    setSettled(false)
    setItems([])
    setTrouble(undefined)
    load()
  }

  createEffect(on([query, sort], reload))
  return { items, next, meant, trouble, settled, loading, reload, loadMore: () => load(next()) }
}
