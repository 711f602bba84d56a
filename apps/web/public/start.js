// Before the first paint: the remembered language and theme, so that the page neither turns around nor flashes.
// A file of its own, not an inline script, so that a strict content security policy can stand.
try {
  const root = document.documentElement
  if (localStorage.getItem('isnad.locale') === 'en') {
    root.lang = 'en'
    root.dir = 'ltr'
  }
  const theme = localStorage.getItem('isnad.theme')
  if (theme) root.dataset.theme = theme
} catch {
  // Storage may be forbidden: Arabic and the theme of the system.
}
