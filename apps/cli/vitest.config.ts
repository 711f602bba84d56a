/** The tests spawn the command: on a busy machine a start can take seconds. */
import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { testTimeout: 60_000 } })
