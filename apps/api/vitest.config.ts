/** Tests run twice over: in Node, and inside workerd with a real local D1. */
import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

// Local only: nothing is asked of Cloudflare, nothing is reported to it.
process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false'
process.env.WRANGLER_SEND_METRICS = 'false'

// A busy machine is no failure.
const SLOW = { testTimeout: 60_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    projects: [
      { test: { ...SLOW, name: 'node', include: ['test/**/*.test.ts'], exclude: ['test/worker.test.ts'] } },
      {
        plugins: [
          cloudflareTest({
            miniflare: {
              compatibilityDate: '2026-11-01',
              compatibilityFlags: ['nodejs_compat'],
              d1Databases: ['DB'],
              queueProducers: { FEEDS: 'isnad-feeds' },
            },
          }),
        ],
        test: { ...SLOW, name: 'workerd', include: ['test/worker.test.ts'] },
      },
    ],
  },
})
