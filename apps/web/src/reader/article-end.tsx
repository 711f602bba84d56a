/** Below the text: the data to take away, and what the reader of the machine remarked. */
import { For, Show } from 'solid-js'
import { t } from '../i18n/i18n.ts'
import { useReading } from './reading.ts'

export function ArticleEnd() {
  const { article } = useReading()
  return (
    <footer class="article-end">
      <button
        type="button"
        class="button button-quiet"
        onClick={() => download(`isnad-${article.id}.json`, article)}
      >
        {t().reader.download}
      </button>
      <Show when={article.diagnostics.length > 0}>
        <details>
          <summary>{t().reader.remarks}</summary>
          <ul lang="en" dir="ltr">
            <For each={article.diagnostics}>{d => <li>{d.message}</li>}</For>
          </ul>
        </details>
      </Show>
    </footer>
  )
}

function download(name: string, data: unknown): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
