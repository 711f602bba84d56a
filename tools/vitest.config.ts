/** Tests of the tools in Node; the seeds also inside workerd, the runtime of Cloudflare's edge. */
import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { parse } from '@isnad/core'
import { defineConfig } from 'vitest/config'
import { LISTED, LISTED_TEXT } from './listed.ts'

// Local only: nothing is asked of Cloudflare, nothing is reported to it.
process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false'
process.env.WRANGLER_SEND_METRICS = 'false'

export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'node', include: ['**/*.test.ts'], exclude: ['node_modules', '**/*.workerd.test.ts'] },
      },
      {
        plugins: [cloudflareTest({ miniflare: { compatibilityDate: '2026-11-01' } })],
        test: {
          name: 'workerd',
          include: ['**/*.workerd.test.ts'],
          exclude: ['node_modules'],
          provide: { asInNode: JSON.stringify(parse(LISTED_TEXT, { knowledge: LISTED })) },
        },
      },
    ],
  },
})
