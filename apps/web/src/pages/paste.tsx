/** Read a text of one's own: it goes to a worker of this page and nowhere else. */
import type { Article } from '@isnad/core'
import { useNavigate, useParams } from '@solidjs/router'
import {
  createEffect,
  createSignal,
  createUniqueId,
  Match,
  on,
  onCleanup,
  Show,
  Switch,
  untrack,
} from 'solid-js'
import { t } from '../i18n/i18n.ts'
import { createTitle } from '../parts/title.ts'
import { type Draft, keepDraft, recallDraft } from '../paste/draft.ts'
import { createParser } from '../paste/parser.ts'
import { Reader } from '../reader/reader.tsx'
import '../styles/paste.css'

type State =
  | { readonly is: 'writing'; readonly error?: 'empty' | 'failed' }
  | { readonly is: 'reading' }
  | { readonly is: 'read'; readonly article: Article }

const FORM = '/paste'
/** What was read has an address of its own, so that Back leads to the form. */
const READ = '/paste/read'

export default function Paste() {
  createTitle(() => t().pages.paste)
  const params = useParams<{ step?: string }>()
  const navigate = useNavigate()
  const [state, setState] = createSignal<State>({ is: 'writing' })
  const [draft, setDraft] = createSignal(recallDraft())
  const parser = createParser()
  onCleanup(parser.stop)

  function write(change: Partial<Draft>): void {
    keepDraft(setDraft(before => ({ ...before, ...change })))
  }

  async function read(): Promise<void> {
    const { text, day } = draft()
    if (text.trim() === '') {
      setState({ is: 'writing', error: 'empty' })
      navigate(FORM, { replace: true })
      return
    }
    setState({ is: 'reading' })
    const article = await parser.parse(text, day ? { publishedAt: day } : {})
    setState(article ? { is: 'read', article } : { is: 'writing', error: 'failed' })
    if (!article) navigate(FORM, { replace: true })
    else if (params.step === undefined) navigate(READ)
  }

  // Back and Forward go between the form and what was read of it; a reload reads it again.
  createEffect(
    on(
      () => params.step,
      step => {
        const { is } = untrack(state)
        if (step === undefined && is === 'read') setState({ is: 'writing' })
        else if (step !== undefined && is === 'writing') read()
      },
    ),
  )

  const article = () => {
    const s = state()
    return s.is === 'read' ? s.article : undefined
  }
  const error = () => {
    const s = state()
    return s.is === 'writing' ? s.error : undefined
  }

  return (
    <>
      <p class="visually-hidden" role="status">
        {state().is === 'reading' ? t().paste.reading : state().is === 'read' ? t().paste.done : ''}
      </p>
      <Switch
        fallback={
          <PasteForm
            text={draft().text}
            day={draft().day}
            error={error()}
            isReading={state().is === 'reading'}
            onText={text => write({ text })}
            onDay={day => write({ day })}
            onRead={read}
          />
        }
      >
        <Match when={article()} keyed>
          {read => (
            <>
              <div class="page paste-again">
                <button type="button" class="button button-quiet" onClick={() => navigate(FORM)}>
                  {t().paste.edit}
                </button>
              </div>
              <Reader article={read} />
            </>
          )}
        </Match>
      </Switch>
    </>
  )
}

function PasteForm(props: {
  readonly text: string
  readonly day: string
  readonly error: 'empty' | 'failed' | undefined
  readonly isReading: boolean
  readonly onText: (text: string) => void
  readonly onDay: (day: string) => void
  readonly onRead: () => void
}) {
  const id = createUniqueId()
  let area!: HTMLTextAreaElement
  return (
    <form
      class="page paste"
      novalidate
      onSubmit={e => {
        e.preventDefault()
        props.onRead()
        if (props.error) area.focus()
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
          value={props.text}
          aria-invalid={props.error === 'empty'}
          aria-describedby={`${id}-hint ${id}-error`}
          onInput={e => props.onText(e.currentTarget.value)}
        />
        <p class="error" id={`${id}-error`} role="alert">
          {props.error === 'empty' ? t().paste.emptyError : ''}
        </p>
      </div>
      <div class="field">
        <label for={`${id}-day`}>{t().paste.date}</label>
        <p class="hint" id={`${id}-day-hint`}>
          {t().paste.dateHint}
        </p>
        <input
          id={`${id}-day`}
          type="date"
          value={props.day}
          aria-describedby={`${id}-day-hint`}
          onInput={e => props.onDay(e.currentTarget.value)}
        />
      </div>
      <button type="submit" class="button" disabled={props.isReading}>
        {props.isReading ? t().paste.reading : t().paste.submit}
      </button>
    </form>
  )
}
