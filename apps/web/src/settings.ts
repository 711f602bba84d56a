/** What a reader chose and the viewer remembers: the language of the interface, the theme, keyboard shortcuts. */
import { createSignal } from 'solid-js'

export type Locale = 'ar' | 'en'
export type Theme = 'light' | 'dark'

const root = document.documentElement

const [localeSignal, setLocaleSignal] = createSignal<Locale>(root.lang === 'en' ? 'en' : 'ar')
export const locale = localeSignal
const [themeSignal, setThemeSignal] = createSignal<Theme>(startingTheme())
export const theme = themeSignal
const [shortcutsSignal, setShortcutsSignal] = createSignal(remembered('isnad.shortcuts') !== 'off')

export const shortcuts = shortcutsSignal

export function setLocale(next: Locale): void {
  setLocaleSignal(next)
  root.lang = next
  root.dir = next === 'ar' ? 'rtl' : 'ltr'
  remember('isnad.locale', next)
}

export function setTheme(next: Theme): void {
  setThemeSignal(next)
  root.dataset.theme = next
  remember('isnad.theme', next)
}

export function setShortcuts(on: boolean): void {
  setShortcutsSignal(on)
  remember('isnad.shortcuts', on ? 'on' : 'off')
}

function startingTheme(): Theme {
  const chosen = root.dataset.theme
  if (chosen === 'light' || chosen === 'dark') return chosen
  const system = matchMedia('(prefers-color-scheme: dark)')
  system.addEventListener('change', e => {
    if (!root.dataset.theme) setThemeSignal(e.matches ? 'dark' : 'light')
  })
  return system.matches ? 'dark' : 'light'
}

function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null // storage is forbidden: defaults
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // storage is forbidden: the choice lasts until the page is closed
  }
}
