/** The Chrome or Chromium to test in: what ISNAD_CHROMIUM names, else the usual commands and places. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const usual = [...COMMANDS.flatMap(command => folders.map(folder => join(folder, command))), MAC]
  return (process.env.ISNAD_CHROMIUM ? [process.env.ISNAD_CHROMIUM] : usual).find(path => existsSync(path))
}
