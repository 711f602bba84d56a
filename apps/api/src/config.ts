/** What the environment says, checked at the start: a wrong value stops with a message, not later with a riddle. */
import { join, resolve } from 'node:path'
import { type Origins, parseFetchAllow, parseOrigins } from './origins.ts'

/** The checkout. */
export const ROOT = join(import.meta.dirname, '../../..')

export interface Config {
  readonly port: number
  readonly host: string
  /** Folder of the database; data/ of the checkout when not said. */
  readonly data: string
  /** Other sites whose pages may read the archive. */
  readonly origins: Origins
  /** Servers that may be fetched from although they are not public. */
  readonly fetchAllow: readonly string[]
  /** Whether feeds are polled by themselves. */
  readonly polls: boolean
}

export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  return {
    port: parsePort(env.PORT || '8787'),
    host: env.HOST || '127.0.0.1',
    data: resolve(env.ISNAD_DATA || join(ROOT, 'data')),
    origins: parseOrigins(env.ISNAD_ORIGINS),
    fetchAllow: parseFetchAllow(env.ISNAD_FETCH_ALLOW),
    polls: parseSwitch('ISNAD_POLL', env.ISNAD_POLL || 'on'),
  }
}

function parsePort(text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new Error(`PORT must be a number from 0 to 65535, not "${text}".`)
  return port
}

function parseSwitch(name: string, text: string): boolean {
  if (text !== 'on' && text !== 'off') throw new Error(`${name} must be on or off, not "${text}".`)
  return text === 'on'
}
