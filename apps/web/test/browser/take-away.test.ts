/** What one reads one can take away, also a text of one's own that no server has seen. */
import { readFile } from 'node:fs/promises'
import { parse } from '@isnad/core'
import { findFormat } from '@isnad/core/export'
import { expect, test } from 'vitest'
import { ar } from '../../src/i18n/ar.ts'
import { en } from '../../src/i18n/en.ts'
import { inBrowser } from './browser.ts'

const TEXT = 'الوزير يزور العاصمة\nقال وزير الخارجية الأردني، الخميس، إن بلاده ترحب بالاتفاق مع مصر.'

inBrowser('taking away', open => {
  for (const [locale, t] of Object.entries({ ar, en } as const)) {
    test(`a pasted text as TEI, ${locale}`, async () => {
      const page = await open({ locale: locale as 'ar' | 'en', theme: 'light', width: 768 }, '/paste')
      await page.getByLabel(t.paste.text, { exact: true }).fill(TEXT)
      await page.getByLabel(t.paste.date).fill('2024-05-16')
      await page.getByRole('button', { name: t.paste.submit }).click()
      await page.getByLabel(t.reader.format).selectOption(t.formats.tei)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: t.reader.download }).click(),
      ])
      const article = parse(TEXT, { publishedAt: '2024-05-16' })
      expect(download.suggestedFilename()).toBe(`isnad-${article.id}.tei.xml`)
      expect(await readFile(await download.path(), 'utf8')).toBe(findFormat('tei')!.write(article))
      await page.context().close()
    })
  }
})
