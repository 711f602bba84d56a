/** The rules of the house that no other tool checks (`pnpm tidy`; `--advice` lists what is only advice). */
import { checkLengths, checkLinks, checkSeedNames, checkTests, findArabicInRules } from './tidy/files.ts'
import { checkImports } from './tidy/imports.ts'
import { listFiles, readModules } from './tidy/modules.ts'
import { checkRegexes } from './tidy/regexes.ts'

const files = listFiles()
const modules = readModules(files)
const problems = [
  ...checkImports(modules),
  ...checkLengths(modules),
  ...checkTests(modules),
  ...checkLinks(files),
  ...checkSeedNames(files, modules),
  ...checkRegexes(modules),
]
for (const problem of problems) console.log(problem)
const arabic = findArabicInRules(modules)
if (process.argv.includes('--advice')) console.log(`\nArabic in rules, by file:\n${arabic.join('\n')}`)
console.log(
  problems.length === 0
    ? `${modules.length} modules are tidy.`
    : `\n${problems.length} problem(s) in ${modules.length} modules.`,
)
process.exitCode = problems.length === 0 ? 0 : 1
