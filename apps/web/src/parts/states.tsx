/** What a page shows when it has nothing to show yet, nothing at all, or cannot be had. */
import { A } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import type { Answer } from '../api.ts'
import { t } from '../i18n/i18n.ts'

/** Grey lines where text will be; read out once as «جارٍ التحميل». */
export function Loading() {
  return (
    <div class="page loading" role="status">
      <span class="visually-hidden">{t().state.loading}</span>
      <div class="bone bone-title" />
      <div class="bone" />
      <div class="bone" />
      <div class="bone bone-short" />
    </div>
  )
}

/** A state with a heading, what it means, and a way out. */
export function Notice(props: {
  readonly title: string
  readonly children: JSX.Element
  readonly alert?: boolean
}) {
  return (
    <section class="page notice" role={props.alert ? 'alert' : undefined}>
      <h1>{props.title}</h1>
      {props.children}
    </section>
  )
}

/** A page that broke, or whose script could not be fetched because the viewer was built anew meanwhile. */
export function Broken() {
  return (
    <Notice alert title={t().state.failed}>
      <button type="button" class="button" onClick={() => location.reload()}>
        {t().state.retry}
      </button>
    </Notice>
  )
}

/** Every answer that is not `found`. */
export function Trouble(props: {
  readonly answer: Exclude<Answer<unknown>, { is: 'found' }>
  readonly missing: string
  readonly retry: () => void
}) {
  const problem = () => (props.answer.is === 'problem' ? props.answer : undefined)
  return (
    <Show
      when={props.answer.is !== 'missing'}
      fallback={
        <Notice title={props.missing}>
          <p>{t().state.missingHelp}</p>
          <A href="/" class="button">
            {t().state.toLibrary}
          </A>
        </Notice>
      }
    >
      <Notice alert title={problem() ? t().state.failed : t().state.unreachable}>
        <Show when={problem()} fallback={<p>{t().state.unreachableHelp}</p>}>
          {p => (
            <p dir="auto" lang="en">
              {p().detail ?? p().title}
            </p>
          )}
        </Show>
        <div class="row">
          <button type="button" class="button" onClick={() => props.retry()}>
            {t().state.retry}
          </button>
          <A href="/paste" class="button button-quiet">
            {t().pages.paste}
          </A>
        </div>
      </Notice>
    </Show>
  )
}
