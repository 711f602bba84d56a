/** The front page: all stored articles, newest first, or those that a search finds, with the words found marked. */

import { useSearchParams } from '@solidjs/router'
import { createEffect, createSignal, For, Match, on, Show, Switch } from 'solid-js'
import { type Answer, type ArticleSummary, getArticles, type SearchHit, searchArticles } from '../api.ts'
import { t } from '../i18n/i18n.ts'
import { ArticleCard } from '../parts/article-card.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { Loading, Trouble } from '../parts/states.tsx'
import { createTitle } from '../parts/title.ts'

type Item = ArticleSummary & Partial<Pick<SearchHit, 'snippet'>>

export default function Library() {
  const [params, setParams] = useSearchParams<{ q: string }>()
  const query = () => params.q?.trim() ?? ''
  const list = createList(query)
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
        <SearchBox query={query()} onSearch={q => setParams({ q: q || undefined })} />
      </div>
      <p class="found" role="status">
        <Show when={query() && list.settled()}>
          {list.items().length === 0 ? t().library.noResults(query()) : t().library.resultsFor(query())}
        </Show>
      </p>
      <Switch fallback={<Articles list={list} />}>
        <Match when={trouble()}>
          {answer => <Trouble answer={answer()} missing={t().state.failed} retry={list.reload} />}
        </Match>
        <Match when={!list.settled()}>
          <Loading />
        </Match>
        <Match when={list.items().length === 0}>
          <Nothing query={query()} onClear={() => setParams({ q: undefined })} />
        </Match>
      </Switch>
    </div>
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

function Nothing(props: { readonly query: string; readonly onClear: () => void }) {
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
        <p>{t().library.noResultsHelp}</p>
        <button type="button" class="button" onClick={() => props.onClear()}>
          {t().library.clear}
        </button>
      </Show>
    </section>
  )
}

type List = ReturnType<typeof createList>

/** Pages of articles one after another; a new query starts over, and a late answer to an old one is dropped. */
function createList(query: () => string) {
  const [items, setItems] = createSignal<readonly Item[]>([])
  const [next, setNext] = createSignal<string>()
  const [trouble, setTrouble] = createSignal<Answer<unknown>>()
  const [settled, setSettled] = createSignal(false)
  const [loading, setLoading] = createSignal(false)
  let turn = 0

  async function load(cursor?: string): Promise<void> {
    const mine = ++turn
    setLoading(true)
    const q = query()
    const answer: Answer<{ readonly items: readonly Item[]; readonly next?: string | undefined }> = await (q
      ? searchArticles(q, cursor)
      : getArticles(cursor))
    if (mine !== turn) return
    setLoading(false)
    setSettled(true)
    setTrouble(answer.is === 'found' ? undefined : answer)
    if (answer.is !== 'found') return
    setItems(before => (cursor ? [...before, ...answer.value.items] : answer.value.items))
    setNext(answer.value.next)
  }

  function reload(): void {
    setSettled(false)
    setItems([])
    setTrouble(undefined)
    load()
  }

  createEffect(on(query, reload))
  return { items, next, trouble, settled, loading, reload, loadMore: () => load(next()) }
}
