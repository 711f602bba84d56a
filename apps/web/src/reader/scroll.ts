/** Brings a place of the text into sight, unless it is in sight already. */

/** @param boxOf measures the place at the moment of asking, in the coordinates of the window */
export function scrollIntoSight(boxOf: () => DOMRect | undefined): void {
  // After the frame in which the desk opened or closed, so that what it covers is known.
  requestAnimationFrame(() => {
    const box = boxOf()
    if (!box) return
    const floor = window.innerHeight - sheetHeight()
    if (box.top > 64 && box.bottom < floor - 48) return
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    window.scrollBy({ top: box.top - floor * 0.38, behavior: calm ? 'instant' : 'smooth' })
  })
}

/** On a narrow screen the desk lies over the foot of the text. */
function sheetHeight(): number {
  const desk = document.getElementById('desk')
  if (!desk || getComputedStyle(desk).position !== 'fixed') return 0
  return desk.getBoundingClientRect().height
}
