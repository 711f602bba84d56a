/** Someone or something across all stored articles: its names, and where it is spoken of. */

import { useParams } from '@solidjs/router'
import { createResource, createSignal, For, Match, Show, Switch } from 'solid-js'
import { type EntityArticle, type EntityRecord, getEntity } from '../api.ts'
import { t } from '../i18n/i18n.ts'
import { ArticleCard } from '../parts/article-card.tsx'
import { Loading, Trouble } from '../parts/states.tsx'
import { createTitle } from '../parts/title.ts'
import { Wikidata } from '../parts/wikidata.tsx'
import { locale } from '../settings.ts'
import '../styles/highlights.css'

export default function EntityPage() {
  const params = useParams<{ key: string }>()
  const [answer, { refetch }] = createResource(
    () => params.key,
    key => getEntity(key),
  )
  const found = () => {
    const a = answer()
    return a?.is === 'found' ? a.value : undefined
  }
  const trouble = () => {
    const a = answer()
    return a && a.is !== 'found' ? a : undefined
  }
  createTitle(() => (found() ? nameOf(found()!) : t().pages.entity))
  return (
    <Switch fallback={<Loading />}>
      <Match when={found()} keyed>
        {entity => <EntityRecordView entity={entity} />}
      </Match>
      <Match when={trouble()}>
        {a => <Trouble answer={a()} missing={t().state.missingEntity} retry={refetch} />}
      </Match>
    </Switch>
  )
}

function EntityRecordView(props: { readonly entity: EntityRecord }) {
  const { entity } = props
  const [articles, setArticles] = createSignal<readonly EntityArticle[]>(entity.articles.items)
  const [next, setNext] = createSignal(entity.articles.next)
  const others = () => entity.names.filter(name => name !== nameOf(entity))

  async function loadMore(): Promise<void> {
    const answer = await getEntity(entity.key, next())
    if (answer.is !== 'found') return
    setArticles(before => [...before, ...answer.value.articles.items])
    setNext(answer.value.articles.next)
  }

  return (
    <div class="page entity">
      <header class="library-head">
        <p class="kicker">
          <span class={`sample sample-${entity.type}`}>{t().kind[entity.type]}</span>
        </p>
        <h1 dir="auto">{nameOf(entity)}</h1>
        <Show when={others().length > 0}>
          <p class="lead">
            {t().entity.names}: <bdi lang="ar">{others().join('، ')}</bdi>
          </p>
        </Show>
        <Show when={entity.wikidata}>{id => <Wikidata id={id()} />}</Show>
      </header>
      <h2 class="section-title">{t().entity.articles}</h2>
      <ol class="articles">
        <For each={articles()}>
          {article => (
            <li>
              <ArticleCard
                article={article}
                href={`/read/${article.id}#${article.locals[0]}`}
                note={t().counts.mentions(article.mentions)}
              />
            </li>
          )}
        </For>
      </ol>
      <Show when={next()}>
        <button type="button" class="button more" onClick={loadMore}>
          {t().library.more}
        </button>
      </Show>
    </div>
  )
}

function nameOf({ labels, names }: EntityRecord): string {
  return (locale() === 'en' && labels.en) || labels.ar || names[0] || ''
}
