/** The user's own names: add one, import a table, change, delete. What is changed here the archive is read again with. */
import { createSignal, createUniqueId, For, Match, Show, Switch } from 'solid-js'
import { type Answer, deleteEntry, importEntries, type OwnEntry, putEntry } from '../api.ts'
import { t } from '../i18n/i18n.ts'
import { createEntries } from '../own-list/entries.ts'
import { EntryForm } from '../own-list/entry-form.tsx'
import { EntryList } from '../own-list/entry-list.tsx'
import { Loading, Trouble } from '../parts/states.tsx'
import { createTitle } from '../parts/title.ts'
import '../styles/paste.css'
import '../styles/own-list.css'

/** What was done last, and how to take it back. */
interface Done {
  readonly text: string
  readonly undo?: OwnEntry
}

export default function OwnList() {
  createTitle(() => t().pages.list)
  const list = createEntries()
  const [edited, setEdited] = createSignal<OwnEntry>()
  const [done, setDone] = createSignal<Done>()
  const [faults, setFaults] = createSignal<readonly string[]>([])
  let status!: HTMLDivElement

  /** Shows the outcome of a change; true when it was taken. */
  function settle<T>(answer: Answer<T>, say: (value: T) => Done): boolean {
    setFaults(answer.is === 'found' ? [] : toFaults(answer))
    setDone(answer.is === 'found' ? say(answer.value) : undefined)
    if (answer.is === 'found') list.reload()
    // The button pressed may be gone with its line.
    status.focus({ preventScroll: true })
    status.scrollIntoView({ block: 'nearest' })
    return answer.is === 'found'
  }

  async function save(entry: OwnEntry): Promise<boolean> {
    const taken = settle(await putEntry(entry), () => ({ text: t().list.saved(entry.name) }))
    if (taken) setEdited(undefined)
    return taken
  }

  async function remove(entry: OwnEntry): Promise<void> {
    settle(await deleteEntry(entry.id!), () => ({ text: t().list.deleted(entry.name), undo: entry }))
  }

  async function read(file: File): Promise<void> {
    settle(await importEntries(file), ({ created, total }) => ({ text: t().list.imported(created, total) }))
  }

  const cancel = () => setEdited(undefined)
  const trouble = () => {
    const answer = list.trouble()
    return answer && answer.is !== 'found' ? answer : undefined
  }
  return (
    <div class="page own-list">
      <h1>{t().pages.list}</h1>
      <p class="lead">{t().list.lead}</p>
      <div class="outcome" ref={status} tabindex="-1">
        <p role="status">{done()?.text}</p>
        <Show when={done()?.undo}>
          {entry => (
            <button type="button" class="button button-quiet" onClick={() => save(entry())}>
              {t().list.undo}
            </button>
          )}
        </Show>
        <div role="alert" class="error">
          <For each={faults()}>{fault => <p dir="auto">{fault}</p>}</For>
        </div>
      </div>
      <Show when={edited()} keyed fallback={<EntryForm entry={undefined} onSave={save} onCancel={cancel} />}>
        {entry => <EntryForm entry={entry} onSave={save} onCancel={cancel} />}
      </Show>
      <ImportForm onFile={read} />
      <section class="entries" aria-label={t().list.entries}>
        <Switch
          fallback={
            <EntryList
              list={list}
              onEdit={entry => {
                setEdited(entry)
                document.getElementById('entry-name')?.focus()
              }}
              onDelete={remove}
            />
          }
        >
          <Match when={trouble()}>
            {answer => <Trouble answer={answer()} missing={t().state.failed} retry={list.reload} />}
          </Match>
          <Match when={!list.settled()}>
            <Loading />
          </Match>
          <Match when={list.items().length === 0}>
            <p class="hint">{t().list.empty}</p>
          </Match>
        </Switch>
      </section>
    </div>
  )
}

function ImportForm(props: { readonly onFile: (file: File) => void }) {
  const id = createUniqueId()
  return (
    <div class="field">
      <label for={id}>{t().list.import}</label>
      <p class="hint" id={`${id}-hint`}>
        {t().list.importHint}
      </p>
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.json,text/csv,text/tab-separated-values,application/json"
        aria-describedby={`${id}-hint`}
        onChange={e => {
          const file = e.currentTarget.files?.[0]
          // The same file, mended, may be chosen again.
          e.currentTarget.value = ''
          if (file) props.onFile(file)
        }}
      />
    </div>
  )
}

/** What to change, a line each. */
function toFaults(answer: Exclude<Answer<unknown>, { is: 'found' }>): readonly string[] {
  if (answer.is === 'missing') return [t().list.gone]
  if (answer.is === 'unreachable') return [t().state.unreachable]
  const parts = answer.errors ?? []
  if (parts.length === 0) return [answer.detail ?? answer.title]
  return parts.map(({ line, detail }) => (line === undefined ? detail : `${t().list.line(line)}: ${detail}`))
}
