/** The reader as an app would ship it: one minified module, and what its generated data weigh in it. */
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const ROOT = join(import.meta.dirname, '..')

export interface Bundle {
  readonly code: string
  /** Gzipped bytes in all. */
  readonly total: number
  /** Gzipped bytes without the generated data. */
  readonly codeOnly: number
  /** Paths of the modules that went in. */
  readonly inputs: readonly string[]
}

export async function bundleCore(): Promise<Bundle> {
  const whole = await bundleEntry(false)
  const bare = await bundleEntry(true)
  return {
    code: whole.code,
    total: gzipSize(whole.code),
    codeOnly: gzipSize(bare.code),
    inputs: whole.inputs,
  }
}

export function gzipSize(text: string | Uint8Array): number {
  return gzipSync(text, { level: 9 }).length
}

/** Gzipped bytes that reading pages adds to the reader, and what it weighs with the parts of the reader it calls. */
export async function bundlePages(): Promise<{ readonly added: number; readonly alone: number }> {
  const pages = "export { decodePage, htmlToSource } from '@isnad/ingest'"
  const [reader, both, alone] = await Promise.all(
    [READER, `${READER}; ${pages}`, pages].map(entry => bundleEntry(false, entry)),
  )
  return { added: gzipSize(both!.code) - gzipSize(reader!.code), alone: gzipSize(alone!.code) }
}

const READER = "export { parse } from '@isnad/core'"

async function bundleEntry(
  withoutData: boolean,
  entry = READER,
): Promise<{ code: string; inputs: string[] }> {
  const result = await build({
    stdin: { contents: entry, resolveDir: join(ROOT, 'bench') },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    charset: 'utf8',
    metafile: true,
    write: false,
    logLevel: 'error',
    plugins: withoutData
      ? [
          {
            name: 'no-data',
            setup: b => b.onResolve({ filter: /\/gen\// }, ({ path }) => ({ path, external: true })),
          },
        ]
      : [],
  })
  return { code: result.outputFiles[0]!.text, inputs: Object.keys(result.metafile.inputs) }
}
