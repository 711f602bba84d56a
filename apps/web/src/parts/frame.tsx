/** The frame around every page: skip link, masthead with the sections and the two switches, footer. */
import { A, type RouteSectionProps, useLocation } from '@solidjs/router'
import { createEffect, ErrorBoundary, on, Suspense } from 'solid-js'
import { t } from '../i18n/i18n.ts'
import { locale, setLocale, setTheme, theme } from '../settings.ts'
import { Broken, Loading } from './states.tsx'

export function Frame(props: RouteSectionProps) {
  let main!: HTMLElement
  const location = useLocation()
  // A page change puts the keyboard and the screen reader at the start of the new page, as a full load would.
  createEffect(
    on(
      () => location.pathname,
      () => main.focus({ preventScroll: true }),
      { defer: true },
    ),
  )
  return (
    <>
      {/* The target keeps the router away: the browser itself then moves the focus. */}
      <a class="skip" href="#main" target="_self">
        {t().skip}
      </a>
      <header class="masthead">
        <div class="masthead-in">
          <A href="/" class="brand" end>
            <span class="brand-name">{t().name}</span>
            <span class="brand-tagline">{t().tagline}</span>
          </A>
          <nav aria-label={t().controls.sections}>
            <A href="/" end>
              {t().pages.library}
            </A>
            <A href="/paste">{t().pages.paste}</A>
            <A href="/list">{t().pages.list}</A>
          </nav>
          <Switches />
        </div>
      </header>
      <main id="main" tabindex="-1" ref={main}>
        <ErrorBoundary fallback={<Broken />}>
          <Suspense fallback={<Loading />}>{props.children}</Suspense>
        </ErrorBoundary>
      </main>
      <footer class="colophon">
        <p>{t().controls.footer}</p>
        <a href="/docs" rel="external">
          {t().controls.apiDocs}
        </a>
      </footer>
    </>
  )
}

function Switches() {
  const other = () => (locale() === 'ar' ? 'en' : 'ar')
  const isDark = () => theme() === 'dark'
  return (
    <div class="switches">
      <button
        type="button"
        class="quiet"
        aria-label={isDark() ? t().controls.light : t().controls.dark}
        title={isDark() ? t().controls.light : t().controls.dark}
        onClick={() => setTheme(isDark() ? 'light' : 'dark')}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <circle cx="10" cy="10" r="7.2" class="moon-ring" />
          <path d="M10 2.8a7.2 7.2 0 0 1 0 14.4z" class="moon-half" />
        </svg>
      </button>
      <button type="button" class="quiet" lang={other()} onClick={() => setLocale(other())}>
        {t().controls.otherLanguage}
      </button>
    </div>
  )
}
