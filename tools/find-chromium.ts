/** A Chrome or Chromium of this machine: what ISNAD_CHROMIUM names, else the usual places. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

export function findChromium(): string | undefined {
  const named = process.env.ISNAD_CHROMIUM
  const folders = (process.env.PATH ?? '').split(delimiter)
  const inPath = COMMANDS.flatMap(c => folders.map(f => join(f, c)))
  return (named ? [named] : [...inPath, ...PLACES]).find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
