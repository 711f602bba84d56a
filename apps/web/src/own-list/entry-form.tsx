/** Adds a name to the list, or changes one. */
import { createSignal, createUniqueId, For, type JSX, Show } from 'solid-js'
import type { OwnEntry } from '../api.ts'
import { t } from '../i18n/i18n.ts'

const TYPES = ['person', 'organization', 'place', 'event', 'product', 'group'] as const

export function EntryForm(props: {
  /** The entry to change; a new one when there is none. */
  readonly entry: OwnEntry | undefined
  /** True when it was taken. */
  readonly onSave: (entry: OwnEntry) => Promise<boolean>
  readonly onCancel: () => void
}) {
  const [isNameless, setNameless] = createSignal(false)
  const [isSaving, setSaving] = createSignal(false)
  const error = createUniqueId()
  let form!: HTMLFormElement

  async function submit(): Promise<void> {
    const entry = toEntry(new FormData(form), props.entry)
    setNameless(entry.name === '')
    if (entry.name === '') {
      document.getElementById('entry-name')!.focus()
      return
    }
    setSaving(true)
    if (await props.onSave(entry)) form.reset()
    setSaving(false)
  }

  return (
    <form
      ref={form}
      class="entry-form"
      novalidate
      aria-labelledby="entry-title"
      onSubmit={e => {
        e.preventDefault()
        submit()
      }}
    >
      <h2 id="entry-title">{props.entry ? t().list.change(props.entry.name) : t().list.add}</h2>
      <Field label={t().list.name} id="entry-name">
        <input
          id="entry-name"
          name="name"
          dir="auto"
          maxlength="200"
          value={props.entry?.name ?? ''}
          aria-invalid={isNameless()}
          aria-describedby={error}
        />
        <p class="error" id={error} role="alert">
          {isNameless() ? t().list.nameless : ''}
        </p>
      </Field>
      <Field label={t().list.type} id="entry-type">
        <select id="entry-type" name="type">
          <For each={TYPES}>
            {type => (
              <option value={type} selected={type === (props.entry?.type ?? 'organization')}>
                {t().kind[type]}
              </option>
            )}
          </For>
        </select>
      </Field>
      <Field label={t().list.aliases} id="entry-aliases" hint={t().list.aliasesHint}>
        <input
          id="entry-aliases"
          name="aliases"
          dir="auto"
          value={(props.entry?.aliases ?? []).join(' | ')}
          aria-describedby="entry-aliases-hint"
        />
      </Field>
      <Field label={t().list.english} id="entry-english">
        <input id="entry-english" name="english" dir="ltr" lang="en" value={props.entry?.labels?.en ?? ''} />
      </Field>
      <Show when={props.entry === undefined}>
        <Field label={t().list.id} id="entry-id" hint={t().list.idHint}>
          <input id="entry-id" name="id" dir="auto" aria-describedby="entry-id-hint" />
        </Field>
      </Show>
      <div class="row">
        <button type="submit" class="button" disabled={isSaving()}>
          {t().list.save}
        </button>
        <Show when={props.entry}>
          <button type="button" class="button button-quiet" onClick={() => props.onCancel()}>
            {t().list.cancel}
          </button>
        </Show>
      </div>
    </form>
  )
}

function Field(props: {
  readonly label: string
  readonly id: string
  readonly hint?: string
  readonly children: JSX.Element
}) {
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      <Show when={props.hint}>
        <p class="hint" id={`${props.id}-hint`}>
          {props.hint}
        </p>
      </Show>
      {props.children}
    </div>
  )
}

/** What the form says; what it does not show of an entry stays. */
function toEntry(form: FormData, before: OwnEntry | undefined): OwnEntry {
  const said = (field: string) => String(form.get(field) ?? '').trim()
  const aliases = said('aliases')
    .split('|')
    .map(alias => alias.trim())
    .filter(alias => alias !== '')
  const id = before?.id ?? said('id')
  const labels = {
    ...(before?.labels?.ar !== undefined && { ar: before.labels.ar }),
    ...(said('english') !== '' && { en: said('english') }),
  }
  return {
    name: said('name'),
    type: said('type') as OwnEntry['type'],
    ...(id !== '' && { id }),
    ...(aliases.length > 0 && { aliases }),
    ...(Object.keys(labels).length > 0 && { labels }),
  }
}
