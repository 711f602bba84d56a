/** One stored article, to be read with its evidence. */
import type { Article } from '@isnad/core'
import { useParams } from '@solidjs/router'
import { createResource, Match, Switch } from 'solid-js'
import { getArticle } from '../api.ts'
import { t } from '../i18n/i18n.ts'
import { Loading, Trouble } from '../parts/states.tsx'
import { createTitle } from '../parts/title.ts'
import { Reader } from '../reader/reader.tsx'

export default function Read() {
  const params = useParams<{ id: string }>()
  const [answer, { refetch }] = createResource(() => params.id, getArticle)
  const found = () => {
    const a = answer()
    return a?.is === 'found' ? a.value : undefined
  }
  const trouble = () => {
    const a = answer()
    return a && a.is !== 'found' ? a : undefined
  }
  createTitle(() => titleOf(found()))
  return (
    <Switch fallback={<Loading />}>
      <Match when={found()} keyed>
        {article => <Reader article={article} isStored />}
      </Match>
      <Match when={trouble()}>
        {a => <Trouble answer={a()} missing={t().state.missingArticle} retry={refetch} />}
      </Match>
    </Switch>
  )
}

function titleOf(article: Article | undefined): string | undefined {
  const headline = article?.blocks.find(b => b.kind === 'headline')
  return headline ? article?.text.slice(headline.start, headline.end) : t().pages.reader
}
