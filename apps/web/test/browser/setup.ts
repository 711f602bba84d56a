/** Builds the viewer and starts the real server on a database of its own, once for all browser tests. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'
import { findChromium } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    origin: string
    chromium: string
  }
}

const ROOT = join(import.meta.dirname, '../../../..')

export default async function setup(project: TestProject): Promise<() => void> {
  const chromium = findChromium()
  if (chromium === undefined) {
    const message = 'No Chrome or Chromium found: install one or name it in ISNAD_CHROMIUM.'
    if (process.env.ISNAD_REQUIRE_ALL) throw new Error(message)
    console.warn(`${message} Left out: all tests of the viewer in a browser.`)
    project.provide('chromium', '')
    project.provide('origin', '')
    return () => {}
  }
  await build({ root: join(ROOT, 'apps/web'), logLevel: 'error' })
  const data = mkdtempSync(join(tmpdir(), 'isnad-web-'))
  const server = spawn(process.execPath, [join(ROOT, 'apps/api/src/node.ts')], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', ISNAD_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const origin = await new Promise<string>((resolve, reject) => {
    let said = ''
    server.stdout.on('data', chunk => {
      said += chunk
      const address = /http:\/\/\S+/.exec(said)?.[0]
      if (address) resolve(address)
    })
    server.once('exit', code => reject(new Error(`The server ended with ${code}: ${said}`)))
  })
  project.provide('chromium', chromium)
  project.provide('origin', origin)
  return () => {
    server.removeAllListeners('exit')
    server.kill('SIGTERM')
    rmSync(data, { recursive: true, force: true })
  }
}
