/**
 * Read a text of one's own: it goes to a worker of this page and nowhere else. A page by its address is another thing: the
 * server fetches it.
 */
import type { Article } from '@isnad/core'
import { useNavigate, useParams } from '@solidjs/router'
import { createEffect, createSignal, Match, on, onCleanup, Switch, untrack } from 'solid-js'
import { t } from '../i18n/i18n.ts'
import { createTitle } from '../parts/title.ts'
import { AddressForm } from '../paste/address-form.tsx'
import { type Draft, keepDraft, recallDraft, toMeta } from '../paste/draft.ts'
import { createParser } from '../paste/parser.ts'
import { PasteForm } from '../paste/paste-form.tsx'
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
    const { text } = draft()
    if (text.trim() === '') {
      setState({ is: 'writing', error: 'empty' })
      navigate(FORM, { replace: true })
      return
    }
    setState({ is: 'reading' })
    const article = await parser.parse(text, toMeta(draft()))
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
          <>
            <PasteForm
              draft={draft()}
              error={error()}
              isReading={state().is === 'reading'}
              parser={parser}
              onWrite={write}
              onRead={read}
            />
            <AddressForm />
          </>
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
