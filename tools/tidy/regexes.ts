/**
 * Every regular expression of the packages runs in linear time, by recheck's automaton. One that is quadratic on paper
 * but only ever meets a short string says so in a comment on its line or the one above: `// bounded: at most 80 letters`.
 */
import type { Module } from './modules.ts'

// Its pure JavaScript build; the others are a JVM and binaries.
process.env.RECHECK_BACKEND = 'pure'
const { checkSync } = await import('recheck')

const TIMEOUT_MS = 3000

export function checkRegexes(modules: readonly Module[]): string[] {
  return modules
    .filter(m => m.path.startsWith('packages/') && !m.isTest)
    .flatMap(m => {
      const lines = m.text.split('\n')
      const isBounded = (line: number) =>
        [lines[line - 1], lines[line - 2]].some(l => l?.includes('// bounded:'))
      return m.regexes.flatMap(({ pattern, flags, line }) => {
        const slow = slownessOf(pattern, flags)
        if (slow === undefined || (slow !== 'exponential' && isBounded(line))) return []
        return [`${m.path}:${line}: ${slow} time: /${pattern}/${flags}`]
      })
    })
}

/** Unknown (the checker gave up in time) counts as fast: known trouble is found quickly. */
function slownessOf(pattern: string, flags: string): string | undefined {
  const result = checkSync(pattern, flags, { checker: 'automaton', timeout: TIMEOUT_MS })
  return result.status === 'vulnerable' ? result.complexity.type : undefined
}
