/** An article with its evidence: the text in its column, the research desk beside it. */
import type { Article } from '@isnad/core'
import { createSignal, onCleanup, onMount } from 'solid-js'
import { Desk } from '../desk/desk.tsx'
import { t } from '../i18n/i18n.ts'
import { ArticleEnd } from './article-end.tsx'
import { ArticleText } from './article-text.tsx'
import { onShortcut } from './keyboard.ts'
import { KeyboardHelp } from './keyboard-help.tsx'
import { createPainting } from './paint-reading.ts'
import { createReading, type Reading, ReadingProvider } from './reading.ts'
import '../styles/reader.css'
import '../styles/highlights.css'
import '../styles/desk.css'

export function Reader(props: { readonly article: Article; readonly isStored?: boolean }) {
  const reading = createReading(props.article, props.isStored ?? false)
  const [isHelpOpen, setHelpOpen] = createSignal(false)
  createPainting(reading)

  onMount(() => {
    if (reading.asked) reading.goTo(reading.asked)
    const followHash = () => reading.goTo(location.hash.slice(1))
    const followKeys = (event: KeyboardEvent) =>
      onShortcut(event, {
        next: () => reading.step(1, 'mentions'),
        previous: () => reading.step(-1, 'mentions'),
        escape: reading.clear,
        help: () => setHelpOpen(true),
      })
    window.addEventListener('hashchange', followHash)
    document.addEventListener('keydown', followKeys)
    onCleanup(() => {
      window.removeEventListener('hashchange', followHash)
      document.removeEventListener('keydown', followKeys)
    })
  })

  return (
    <ReadingProvider value={reading}>
      <div class="reader">
        <div class="column">
          <ArticleText />
          <ArticleEnd />
        </div>
        <Desk onHelp={() => setHelpOpen(true)} />
      </div>
      <p class="visually-hidden" role="status">
        {announcement(reading)}
      </p>
      <KeyboardHelp isOpen={isHelpOpen()} onClose={() => setHelpOpen(false)} />
    </ReadingProvider>
  )
}

/** What a screen reader says when the selection moves: «الناتو، مؤسسة، 3 من 12». */
function announcement(reading: Reading): string {
  const at = reading.current()
  if (!at) return reading.entity()?.name ?? ''
  const event = reading.event(at.id)
  if (event) return `${reading.surface(at)}${t().events.comma}${t().events.frames[event.type]}`
  const peers = reading.all.filter(a =>
    at.kind ? a.kind && a.entity === at.entity : a.layer === at.layer && !a.within,
  )
  const rank = peers.findIndex(a => a.id === (at.within ?? at.id)) + 1
  return t().reader.position(reading.surface(at), t().kind[at.layer], rank, peers.length)
}
