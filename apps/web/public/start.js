// Before the first paint: the remembered language and theme, so that the page neither turns around nor flashes.
// A file of its own, not an inline script, so that a strict content security policy can stand.
try {
  const root = document.documentElement
  // On a first visit English only for a browser whose reader has chosen languages, and not Arabic among them.
  const chosen = localStorage.getItem('isnad.locale')
  const languages = navigator.languages ?? []
  const isForeign = languages.length > 0 && !languages.some(tag => /^ar\b/i.test(tag))
  if (chosen === 'en' || (chosen === null && isForeign)) {
    root.lang = 'en'
    root.dir = 'ltr'
  }
  const theme = localStorage.getItem('isnad.theme')
  if (theme) root.dataset.theme = theme
} catch {
  // Storage may be forbidden: Arabic and the theme of the system.
}
