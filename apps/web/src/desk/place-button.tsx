/** A place of the text as a line of the desk: a few words around it, the place marked; it leads there. */
import { Show } from 'solid-js'
import { MarkedText } from '../parts/marked-text.tsx'
import { useReading } from '../reader/reading.ts'
import { toPassage } from './passage.ts'

export function PlaceButton(props: { readonly id: string; readonly note?: string }) {
  const reading = useReading()
  const { article } = reading
  const passage = () => toPassage(article.text, article.blocks, reading.annotation(props.id)!)
  return (
    <button
      type="button"
      class="place-button"
      aria-current={reading.selection().at === props.id ? 'true' : undefined}
      onClick={() => reading.goTo(props.id)}
    >
      <span class="passage" lang={article.language} dir={article.direction}>
        <MarkedText text={passage().text} matches={[passage().match]} />
      </span>
      <Show when={props.note}>
        <span class="note">{props.note}</span>
      </Show>
    </button>
  )
}
