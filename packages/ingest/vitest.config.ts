import { defineConfig } from 'vitest/config'

// A property over many texts may take long on a busy machine; how long is no matter of right or wrong.
export default defineConfig({ test: { testTimeout: 120_000 } })
