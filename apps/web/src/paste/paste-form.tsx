/** The form of a text of one's own: pasted, typed, or taken from a page that is pasted, dropped or chosen. */
import { createSignal, createUniqueId, Show } from 'solid-js'
import { t } from '../i18n/i18n.ts'
import type { Draft } from './draft.ts'
import { edited } from './draft.ts'
import { ACCEPTED, openFile } from './open-file.ts'
import type { Parser } from './parser.ts'
import { isWhole, markupOf } from './pasted.ts'

/** What came of a page: its article is in the form (with the text as it was pasted, to go back to), or none was found. */
type Taken = { readonly is: 'article'; readonly pasted?: string } | { readonly is: 'nothing' | 'other' }

export function PasteForm(props: {
  readonly draft: Draft
  readonly error: 'empty' | 'failed' | undefined
  readonly isReading: boolean
  readonly parser: Parser
  readonly onWrite: (change: Partial<Draft>) => void
  readonly onRead: () => void
}) {
  const id = createUniqueId()
  const [taken, setTaken] = createSignal<Taken>()
  const [isOver, setOver] = createSignal(false)
  let area!: HTMLTextAreaElement
  let chooser!: HTMLInputElement

  function write(text: string): void {
    setTaken(undefined)
    props.onWrite({ text, meta: edited(props.draft.meta, text) })
  }

  /** `pasted`: the text beside the markup, which stands when no article is found in it. */
  async function take(page: string | Uint8Array, pasted?: string): Promise<void> {
    const source = await props.parser.readPage(page)
    if (source && (pasted === undefined || isWhole(source.text, pasted))) {
      const { text, ...meta } = source
      props.onWrite({ text, meta, day: meta.publishedAt?.slice(0, 10) ?? props.draft.day })
      setTaken({ is: 'article', ...(pasted !== undefined && { pasted }) })
    } else if (pasted === undefined) setTaken({ is: 'nothing' })
    else write(pasted)
  }

  async function open(file: File | undefined): Promise<void> {
    if (file === undefined) return
    const opened = await openFile(file)
    if (opened.is === 'page') await take(opened.page)
    else if (opened.is === 'text') write(opened.text)
    else setTaken({ is: 'other' })
  }

  /** Into a text that is there already, words are pasted as words. */
  function paste(event: ClipboardEvent): void {
    const [file] = event.clipboardData?.files ?? []
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const markup = markupOf(text, event.clipboardData?.getData('text/html') ?? '')
    const isFresh = area.selectionEnd - area.selectionStart === area.value.length
    if (file !== undefined) open(file)
    else if (markup !== undefined && isFresh) take(markup, text)
    else return
    event.preventDefault()
  }

  return (
    <form
      class="page paste"
      classList={{ 'paste-over': isOver() }}
      novalidate
      onSubmit={e => {
        e.preventDefault()
        props.onRead()
        if (props.error) area.focus()
      }}
      onDragOver={e => {
        if (!e.dataTransfer?.types.includes('Files')) return
        e.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={e => {
        setOver(false)
        if (!e.dataTransfer?.files.length) return
        e.preventDefault()
        open(e.dataTransfer.files[0])
      }}
    >
      <h1>{t().pages.paste}</h1>
      <p class="lead">{t().paste.lead}</p>
      <Show when={props.error === 'failed'}>
        <div class="flag" role="alert">
          <p>
            <strong>{t().paste.failed}</strong>
          </p>
          <p>{t().paste.failedHelp}</p>
        </div>
      </Show>
      <div class="field">
        <label for={`${id}-text`}>{t().paste.text}</label>
        <p class="hint" id={`${id}-hint`}>
          {t().paste.textHint}
        </p>
        <textarea
          id={`${id}-text`}
          ref={area}
          rows="9"
          lang="ar"
          dir="rtl"
          value={props.draft.text}
          aria-invalid={props.error === 'empty'}
          aria-describedby={`${id}-hint ${id}-error`}
          onPaste={paste}
          onInput={e => write(e.currentTarget.value)}
        />
        <p class="error" id={`${id}-error`} role="alert">
          {props.error === 'empty' ? t().paste.emptyError : ''}
        </p>
        <div class="row paste-file">
          <button type="button" class="button button-quiet" onClick={() => chooser.click()}>
            {t().paste.file}
          </button>
          <span class="hint">{t().paste.fileHint}</span>
          <input
            ref={chooser}
            hidden
            type="file"
            accept={ACCEPTED}
            onChange={e => {
              open(e.currentTarget.files?.[0])
              e.currentTarget.value = ''
            }}
          />
        </div>
        <Report taken={taken()} onPlain={write} />
      </div>
      <div class="field">
        <label for={`${id}-day`}>{t().paste.date}</label>
        <p class="hint" id={`${id}-day-hint`}>
          {t().paste.dateHint}
        </p>
        <input
          id={`${id}-day`}
          type="date"
          value={props.draft.day}
          aria-describedby={`${id}-day-hint`}
          onInput={e => props.onWrite({ day: e.currentTarget.value })}
        />
      </div>
      <button type="submit" class="button" disabled={props.isReading}>
        {props.isReading ? t().paste.reading : t().paste.submit}
      </button>
    </form>
  )
}

function Report(props: { readonly taken: Taken | undefined; readonly onPlain: (text: string) => void }) {
  const pasted = () => (props.taken?.is === 'article' ? props.taken.pasted : undefined)
  const words = () => {
    if (props.taken === undefined) return ''
    return { article: t().paste.taken, nothing: t().paste.noArticle, other: t().paste.wrongFile }[
      props.taken.is
    ]
  }
  return (
    <div class="row paste-taken" role="status">
      <span>{words()}</span>
      <Show when={pasted()}>
        {text => (
          <button type="button" class="button button-quiet" onClick={() => props.onPlain(text())}>
            {t().paste.asPasted}
          </button>
        )}
      </Show>
    </div>
  )
}
