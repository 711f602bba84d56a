/** Measures the palette: words at least 4.5:1 on every ground they stand on, lines 3:1 (WCAG 2.2), in both themes. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('./palette.css', import.meta.url), 'utf8')
const colors = new Map(
  [...css.matchAll(/--([a-z]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name!, { light: light!, dark: dark! }] as const,
  ),
)
const LAYERS = ['person', 'organization', 'place', 'event', 'product', 'group', 'role', 'timex']

const check = (ink: string, ground: string, least: number) =>
  test(`${ink} on ${ground} ≥ ${least}`, () => {
    for (const theme of ['light', 'dark'] as const)
      expect(contrast(colors.get(ink)![theme], colors.get(ground)![theme]), theme).toBeGreaterThanOrEqual(
        least,
      )
  })

for (const ground of ['paper', 'raised', 'sunken', 'said', 'reported', 'found']) check('ink', ground, 4.5)
for (const ground of ['paper', 'raised', 'sunken', 'said', 'reported']) check('muted', ground, 4.5)
for (const layer of LAYERS) {
  check(layer, 'said', 3)
  check(layer, 'raised', 3)
  test(`ink on the ground of a selected ${layer} ≥ 4.5`, () => {
    for (const theme of ['light', 'dark'] as const) {
      // As highlights.css mixes it for the place at which the reader stands.
      const ground = mix(colors.get(layer)![theme], colors.get('paper')![theme], 0.45)
      expect(contrast(colors.get('ink')![theme], ground), theme).toBeGreaterThanOrEqual(4.5)
    }
  })
}
check('brand', 'paper', 4.5)
check('edge', 'paper', 3)
check('edge', 'raised', 3)
check('focus', 'paper', 3)

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function mix(a: string, b: string, part: number): string {
  const channel = (hex: string, i: number) => Number.parseInt(hex.slice(i, i + 2), 16)
  const mixed = [1, 3, 5].map(i => Math.round(channel(a, i) * part + channel(b, i) * (1 - part)))
  return `#${mixed.map(c => c.toString(16).padStart(2, '0')).join('')}`
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map(i => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
