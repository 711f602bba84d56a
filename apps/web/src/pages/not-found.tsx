/** An address that leads nowhere. */
import { A } from '@solidjs/router'
import { t } from '../i18n/i18n.ts'
import { Notice } from '../parts/states.tsx'
import { createTitle } from '../parts/title.ts'

export default function NotFound() {
  createTitle(() => t().state.missingPage)
  return (
    <Notice title={t().state.missingPage}>
      <A href="/" class="button">
        {t().state.toLibrary}
      </A>
    </Notice>
  )
}
