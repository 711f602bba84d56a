/** What the keyboard can do, and the switch for single-letter keys (WCAG 2.1.4). */
import { createEffect, For } from 'solid-js'
import { t } from '../i18n/i18n.ts'
import { setShortcuts, shortcuts } from '../settings.ts'

const ROWS = [
  ['next', ['N']],
  ['previous', ['P']],
  ['arrows', ['←', '→']],
  ['escape', ['Esc']],
  ['tab', ['Tab']],
  ['help', ['?']],
] as const

export function KeyboardHelp(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  let dialog!: HTMLDialogElement
  createEffect(() => {
    if (props.isOpen) dialog.showModal()
    else dialog.close()
  })
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title" onClose={() => props.onClose()}>
      <h2 id="keys-title">{t().keys.title}</h2>
      <dl>
        <For each={ROWS}>
          {([row, keys]) => (
            <div>
              <dt>
                <For each={keys}>{key => <kbd>{key}</kbd>}</For>
              </dt>
              <dd>{t().keys.rows[row]}</dd>
            </div>
          )}
        </For>
      </dl>
      <label class="check">
        <input type="checkbox" checked={shortcuts()} onChange={e => setShortcuts(e.currentTarget.checked)} />
        {t().keys.enabled}
      </label>
      <button type="button" class="button" onClick={() => dialog.close()}>
        {t().keys.close}
      </button>
    </dialog>
  )
}
