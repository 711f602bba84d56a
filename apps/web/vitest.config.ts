/** Tests of the pure parts, in Node; those that need a browser are in vitest.browser.config.ts. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
})
