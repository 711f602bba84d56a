/** Starts the real server as a process of its own: a random port on loopback, a data folder under the temporary one. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export interface Server {
  readonly origin: string
  /** What it printed. */
  readonly output: () => string
  /** Sends a signal and waits for the end; its exit code, null when the signal ended it. */
  stop(signal: NodeJS.Signals): Promise<number | null>
}

/** `under` npm: a shell between, as `npm start` has; a signal goes to the shell. */
export async function startServer(data: string, under?: 'npm'): Promise<Server> {
  const { process, output } = spawnServer({ ISNAD_DATA: data, PORT: '0' }, under)
  const origin = await new Promise<string>((resolve, reject) => {
    process.stdout!.on('data', () => {
      const [, port] = /localhost:(\d+)/.exec(output()) ?? []
      if (port) resolve(`http://127.0.0.1:${port}`)
    })
    process.once('exit', () => reject(new Error(`the server ended: ${output()}`)))
  })
  return {
    origin,
    output,
    stop: async signal => {
      if (process.exitCode !== null || process.signalCode !== null) return process.exitCode
      process.kill(signal)
      const [code] = (await once(process, 'exit')) as [number | null]
      return code
    },
  }
}

/** Starts it and waits for its end. */
export async function runServer(
  env: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const { process, output } = spawnServer(env)
  const [code] = (await once(process, 'close')) as [number | null]
  return { code, output: output() }
}

function spawnServer(
  env: Record<string, string>,
  under?: 'npm',
): { process: ChildProcess; output: () => string } {
  const entry = join(import.meta.dirname, '../src/node.ts')
  const child =
    under === 'npm'
      ? spawn('sh', ['-c', `"${process.execPath}" "${entry}"; exit`], {
          env: { ...process.env, ...env, npm_lifecycle_event: 'start' },
        })
      : spawn(process.execPath, [entry], { env: { ...process.env, ...env } })
  let output = ''
  child.stdout.on('data', chunk => (output += chunk))
  child.stderr.on('data', chunk => (output += chunk))
  return { process: child, output: () => output }
}
