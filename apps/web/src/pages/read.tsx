/** One stored article, to be read with its evidence. */
import { useParams } from '@solidjs/router'
import { createResource, Match, Switch } from 'solid-js'
import { getArticle } from '../api.ts'
import { t } from '../i18n/i18n.ts'
import { Loading, Trouble } from '../parts/states.tsx'
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
  return (
    <Switch fallback={<Loading />}>
      <Match when={found()} keyed>
        {article => <Reader article={article} />}
      </Match>
      <Match when={trouble()}>
        {a => <Trouble answer={a()} missing={t().state.missingArticle} retry={refetch} />}
      </Match>
    </Switch>
  )
}
