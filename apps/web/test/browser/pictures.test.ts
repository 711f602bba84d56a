/** The pictures of the README, made only when asked (ISNAD_PICTURES=1 pnpm test:browser pictures). */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Entity } from '@isnad/core'
import { describe, inject, test } from 'vitest'
import { inBrowser } from './browser.ts'

const FOLDER = join(import.meta.dirname, '../../../../docs/pictures')
const LOOK = { locale: 'ar', theme: 'light', width: 1440 } as const

describe.skipIf(!process.env.ISNAD_PICTURES)('pictures', () => {
  inBrowser('of the viewer', open => {
    test('library and reader', async () => {
      mkdirSync(FOLDER, { recursive: true })
      const { items } = await (await fetch(`${inject('origin')}/articles`)).json()
      const library = await open(LOOK, '/')
      await library.locator('.articles').waitFor()
      await library.screenshot({ path: join(FOLDER, 'library.png') })

      const article = await (await fetch(`${inject('origin')}/articles/${items[0].id}`)).json()
      const entity: Entity =
        article.entities.find((e: Entity) => e.wikidata && e.mentions.length > 2) ?? article.entities[0]
      const reader = await open(LOOK, `/read/${article.id}#${entity.id}`)
      await reader.locator('.file').waitFor()
      await reader.screenshot({ path: join(FOLDER, 'reader.png') })
    })
  })
})
