/** A page by its address, where there is a server to fetch it: it is stored, and opens from the library. */
import { useNavigate } from '@solidjs/router'
import { createResource, createSignal, createUniqueId, Show } from 'solid-js'
import { type Answer, getHealth, postAddress } from '../api.ts'
import { t } from '../i18n/i18n.ts'

export function AddressForm() {
  const [health] = createResource(getHealth)
  return (
    <Show when={health()?.is === 'found'}>
      <Form />
    </Show>
  )
}

function Form() {
  const id = createUniqueId()
  const navigate = useNavigate()
  const [isFetching, setFetching] = createSignal(false)
  const [trouble, setTrouble] = createSignal<Trouble>()
  let field!: HTMLInputElement

  async function send(): Promise<void> {
    const url = field.value.trim()
    setFetching(true)
    setTrouble(undefined)
    const answer = await postAddress(URL.canParse(url) ? url : `https://${url}`)
    setFetching(false)
    if (answer.is === 'found') navigate(`/read/${answer.value.id}`)
    else {
      setTrouble(answer)
      field.focus()
    }
  }

  return (
    <form
      class="page paste paste-address"
      novalidate
      onSubmit={e => {
        e.preventDefault()
        send()
      }}
    >
      <h2>{t().address.title}</h2>
      <div class="field">
        <label for={`${id}-url`}>{t().address.label}</label>
        <p class="hint" id={`${id}-hint`}>
          {t().address.hint}
        </p>
        <input
          id={`${id}-url`}
          ref={field}
          type="url"
          dir="ltr"
          inputmode="url"
          autocomplete="off"
          placeholder="https://"
          aria-invalid={trouble() !== undefined}
          aria-describedby={`${id}-hint ${id}-error`}
        />
        <p class="error" id={`${id}-error`} role="alert">
          {wordsOf(trouble())}
        </p>
      </div>
      <button type="submit" class="button" disabled={isFetching()}>
        {isFetching() ? t().address.fetching : t().address.submit}
      </button>
    </form>
  )
}

type Trouble = Exclude<Answer<unknown>, { is: 'found' }>

function wordsOf(trouble: Trouble | undefined): string {
  if (trouble === undefined) return ''
  if (trouble.is === 'unreachable') return t().address.noServer
  const problems: Readonly<Record<string, string>> = t().address.problems
  const code = trouble.is === 'problem' ? trouble.code : undefined
  return problems[code ?? ''] ?? t().address.failed
}
