/**
 * `pnpm new app NAME`: a new app in apps/NAME that reads an article, with its test; it passes `pnpm check` from the
 * start.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesOfApp } from './new-app.ts'

const ROOT = join(import.meta.dirname, '..')

const [kind, name] = process.argv.slice(2)
const problem = whatIsWrong()
if (problem === undefined) createApp(name!)
else {
  console.error(problem)
  process.exitCode = 2
}

function whatIsWrong(): string | undefined {
  if (kind !== 'app' || name === undefined) return 'Usage: pnpm new app NAME'
  if (!/^[a-z][a-z0-9-]{0,40}$/.test(name)) return `${name}: a name is made of a–z, digits and hyphens`
  return existsSync(join(ROOT, 'apps', name)) ? `apps/${name} is already there` : undefined
}

function createApp(app: string): void {
  const folder = join(ROOT, 'apps', app)
  mkdirSync(join(folder, 'src'), { recursive: true })
  for (const [path, content] of Object.entries(filesOfApp(app))) writeFileSync(join(folder, path), content)
  console.log(`apps/${app} is there. Next:

  pnpm install
  pnpm --filter @isnad/${app} start
  pnpm --filter @isnad/${app} test

Describe it in a line of ARCHITECTURE.md, and commit pnpm-lock.yaml with it.`)
}
