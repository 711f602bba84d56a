/** The research desk beside the text: names, who said what, and times. On a narrow screen it is a sheet at the foot. */
import { createEffect, For, Match, on, Show, Switch } from 'solid-js'
import { t } from '../i18n/i18n.ts'
import { type Tab, useReading } from '../reader/reading.ts'
import { EntityFile } from './entity-file.tsx'
import { NameList } from './name-list.tsx'
import { StatementsPanel } from './statements-panel.tsx'
import { TimesPanel } from './times-panel.tsx'

const TABS: readonly Tab[] = ['names', 'quotations', 'times']

export function Desk(props: { readonly onHelp: () => void }) {
  const reading = useReading()
  let panel!: HTMLDivElement
  createEffect(
    on(
      () => [reading.tab(), reading.entity(), reading.isDeskOpen(), reading.selection().at],
      (now, before = []) => {
        const isSame = now.slice(0, 3).every((value, i) => value === before[i])
        // After the frame in which it is filled: a panel that is not shown cannot be scrolled.
        requestAnimationFrame(() => {
          if (!isSame) panel.scrollTop = 0
          if (reading.tab() !== 'names') showCurrent(panel)
        })
      },
    ),
  )
  return (
    <aside id="desk" class="desk" aria-label={t().desk.name} data-open={reading.isDeskOpen()}>
      <div class="desk-bar">
        <Tabs />
        <button
          type="button"
          class="quiet keys-button"
          aria-label={t().keys.open}
          title={t().keys.open}
          onClick={() => props.onHelp()}
        >
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M2 5.5h16v9H2zM5 8.3h1.4M9.3 8.3h1.4M13.6 8.3H15M6 11.7h8" class="chevron" />
          </svg>
        </button>
        <button
          type="button"
          class="quiet sheet-button"
          aria-expanded={reading.isDeskOpen()}
          aria-controls="desk-panel"
          aria-label={reading.isDeskOpen() ? t().desk.close : t().desk.open}
          onClick={() => reading.setDeskOpen(!reading.isDeskOpen())}
        >
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M4 12.5l6-6 6 6" class="chevron" />
          </svg>
        </button>
      </div>
      {/* It scrolls, so the keyboard must reach it. */}
      <div
        ref={panel}
        class="desk-panel"
        id="desk-panel"
        role="tabpanel"
        tabindex="0"
        aria-labelledby={`tab-${reading.tab()}`}
      >
        <Switch>
          <Match when={reading.tab() === 'names'}>
            <Show when={reading.entity()} keyed fallback={<NameList />}>
              {entity => <EntityFile entity={entity} />}
            </Show>
          </Match>
          <Match when={reading.tab() === 'quotations'}>
            <StatementsPanel />
          </Match>
          <Match when={reading.tab() === 'times'}>
            <TimesPanel />
          </Match>
        </Switch>
      </div>
    </aside>
  )
}

/** Scrolls the panel, and nothing around it, until the line of the current place is in sight. */
function showCurrent(panel: HTMLElement): void {
  const line = panel.querySelector('[aria-current]')?.closest('.statement, .moment')
  if (!line) return
  const [frame, box] = [panel.getBoundingClientRect(), line.getBoundingClientRect()]
  if (box.top < frame.top) panel.scrollTop += box.top - frame.top
  else if (box.bottom > frame.bottom)
    panel.scrollTop += Math.min(box.bottom - frame.bottom, box.top - frame.top)
}

function Tabs() {
  const reading = useReading()
  const buttons: HTMLButtonElement[] = []

  function open(tab: Tab): void {
    reading.setTab(tab)
    reading.setDeskOpen(true)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const onward = getComputedStyle(buttons[0]!).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    const here = TABS.indexOf(reading.tab())
    const next = (here + (event.key === onward ? 1 : TABS.length - 1)) % TABS.length
    open(TABS[next]!)
    buttons[next]!.focus()
  }

  return (
    <div role="tablist" class="tabs" aria-label={t().desk.name} onKeyDown={onKeyDown}>
      <For each={TABS}>
        {(tab, i) => (
          <button
            type="button"
            role="tab"
            id={`tab-${tab}`}
            ref={button => {
              buttons[i()] = button
            }}
            aria-selected={reading.tab() === tab}
            aria-controls="desk-panel"
            tabindex={reading.tab() === tab ? 0 : -1}
            onClick={() => open(tab)}
          >
            {t().desk.tabs[tab]}
          </button>
        )}
      </For>
    </div>
  )
}
