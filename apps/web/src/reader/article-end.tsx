/** Below the text: who else tells it, the article to take away in any format, what the reader of the machine remarked. */
import type { FormatName } from '@isnad/core/export'
import { createSignal, createUniqueId, For, Show } from 'solid-js'
import { t } from '../i18n/i18n.ts'
import { useReading } from './reading.ts'
import { SameStory } from './same-story.tsx'

export function ArticleEnd() {
  const { article, isStored } = useReading()
  return (
    <footer class="article-end">
      <Show when={isStored}>
        <SameStory />
      </Show>
      <TakeAway />
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

function TakeAway() {
  const id = createUniqueId()
  const [format, setFormat] = createSignal<FormatName>('json')
  const { article } = useReading()

  async function download(): Promise<void> {
    // The formats are no small code, and few readers want one: it comes when it is asked for, and works offline then.
    const { findFormat } = await import('@isnad/core/export')
    for (let name: FormatName | undefined = format(); name; name = findFormat(name)!.beside) {
      const { extension, mediaType, write } = findFormat(name)!
      save(`isnad-${article.id}.${extension}`, new Blob([write(article)], { type: mediaType }))
    }
  }

  return (
    <div class="row take-away">
      <label for={id}>{t().reader.format}</label>
      <select id={id} value={format()} onChange={e => setFormat(e.currentTarget.value as FormatName)}>
        <For each={Object.entries(t().formats)}>
          {([name, label]) => <option value={name}>{label}</option>}
        </For>
      </select>
      <button type="button" class="button button-quiet" onClick={download}>
        {t().reader.download}
      </button>
    </div>
  )
}

function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // At once would be too early for a browser that begins the second of two downloads later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
