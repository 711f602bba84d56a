/** The title of the browser tab: the page first, then the name of the viewer. */
import { createEffect } from 'solid-js'
import { t } from '../i18n/i18n.ts'

export function createTitle(page: () => string | undefined): void {
  createEffect(() => {
    const of = page()
    document.title = of ? `${of} · ${t().name}` : t().name
  })
}
