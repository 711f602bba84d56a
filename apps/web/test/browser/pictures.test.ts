/** The pictures of the README, made only when asked (ISNAD_PICTURES=1 pnpm test:browser pictures). */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'vitest'
import { inBrowser } from './browser.ts'
import { mostMentioned, seedArticle } from './seed.ts'

const FOLDER = join(import.meta.dirname, '../../../../docs/pictures')
const LOOK = { locale: 'ar', theme: 'light', width: 1440 } as const

describe.skipIf(!process.env.ISNAD_PICTURES)('pictures', () => {
  inBrowser('of the viewer', open => {
    test('library and reader', async () => {
      mkdirSync(FOLDER, { recursive: true })
      const library = await open(LOOK, '/')
      await library.locator('.articles').waitFor()
      await library.screenshot({ path: join(FOLDER, 'library.png') })

      const article = await seedArticle()
      const entity = mostMentioned(article.entities.filter(e => e.type === 'organization'))
      const reader = await open(LOOK, `/read/${article.id}#${entity.id}`)
      await reader.locator('.file').waitFor()
      await reader.screenshot({ path: join(FOLDER, 'reader.png') })
    })
  })
})
