/** The real terminal. Output to a reader that has gone away (`isnad parse … | head -1`) ends the program quietly. */
import { resolve } from 'node:path'
import type { Terminal } from './command.ts'

export function openTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit(process.exitCode ?? 0)
    })
  }
  const isTTY = process.stdout.isTTY === true
  return {
    stdin: process.stdin,
    print: text =>
      new Promise(done => {
        if (process.stdout.write(text)) done()
        else process.stdout.once('drain', done)
      }),
    report: line => {
      process.stderr.write(`${line}\n`)
    },
    isTTY,
    hasColor: isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
    resolve: path => resolve(whereTheUserStands(), path),
  }
}

/** `pnpm isnad` runs in the folder of the package.json; pnpm tells where it was called from. */
function whereTheUserStands(): string {
  const { npm_lifecycle_event: script, INIT_CWD: called } = process.env
  return script === 'isnad' && called ? called : process.cwd()
}
