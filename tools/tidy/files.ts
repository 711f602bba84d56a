/** Rules about files: their length, tests switched off, links that lead nowhere, names a rule must not know. */
import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { type Module, ROOT, readText } from './modules.ts'

const LONGEST = 400
/** A test is a list of cases: it may be longer, not endless. */
const LONGEST_TEST = 800
const ARABIC = /[\u0620-\u06ff]{2}/

export function checkLengths(modules: readonly Module[]): string[] {
  return modules.flatMap(({ path, text, isTest }) => {
    const lines = text.split('\n').length - 1
    const most = isTest ? LONGEST_TEST : LONGEST
    return lines > most ? [`${path}: ${lines} lines; split it (at most ${most})`] : []
  })
}

export function checkTests(modules: readonly Module[]): string[] {
  return modules
    .filter(m => m.isTest)
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\b(?:test|it|describe)(?:\.\w+)?\.(skip|only|todo)\b/g)].map(
        ([, how]) => `${path}: .${how} left behind`,
      ),
    )
}

/** Relative links in Markdown lead to files that exist. */
export function checkLinks(files: readonly string[]): string[] {
  return files
    .filter(f => f.endsWith('.md'))
    .flatMap(file =>
      [...readText(file).matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)/g)].flatMap(([, link]) => {
        const target = posix.join(posix.dirname(file), decodeURI(link!))
        return existsSync(join(ROOT, target)) ? [] : [`${file}: no file behind the link ${link}`]
      }),
    )
}

/**
 * No rule and no list may hold a seed's persons: what is found there must be found by general means. The table of who
 * held which office is left out: no name is found by it, it only casts doubt, and on whom it cannot say without names.
 */
export function checkSeedNames(files: readonly string[], modules: readonly Module[]): string[] {
  const people = files.filter(f => /^seeds\/[^/]+\/gold\.json$/.test(f)).flatMap(readNames)
  const names = new RegExp(`(?<!\\p{L})(?:${[...new Set(people)].join('|')})(?!\\p{L})`, 'gu')
  const rules = modules
    .filter(m => m.path.startsWith('packages/core/src/') && !m.isTest)
    .map(m => ({
      path: m.path,
      text: [...m.strings.map(s => s.value), ...m.regexes.map(r => r.pattern)].join('\n'),
    }))
  const lists = files
    .filter(f => /^packages\/core\/(?:data\/|src\/lexicon\/gen\/)(?!office-holders)/.test(f))
    .map(path => ({ path, text: readText(path) }))
  return [...rules, ...lists].flatMap(({ path, text }) =>
    [...new Set(text.match(names) ?? [])].map(name => `${path}: holds a seed's person, ${name}`),
  )
}

/** Whole names; of the seed from a real paper also the surnames, which are foreign and mean nothing else. */
function readNames(file: string): string[] {
  const gold: { entities: { type: string; mentions: { kind: string; text: string }[] }[] } = JSON.parse(
    readText(file),
  )
  const people = gold.entities.filter(e => e.type === 'PER').flatMap(e => e.mentions)
  const names = people.filter(m => m.kind === 'name').map(m => m.text)
  const isReal = file.includes('/russia-nato-2017/')
  return [
    ...names.filter(n => /^(?:عبد )?\S+ \S/.test(n) && !/^عبد \S+$/.test(n)),
    ...(isReal ? names.map(n => n.split(' ').at(-1)!) : []),
  ]
}

/** For information: words that might be data but stand in rules. */
export function findArabicInRules(modules: readonly Module[]): string[] {
  return modules
    .filter(m => m.path.startsWith('packages/core/src/') && !m.isTest && !m.path.includes('/lexicon/'))
    .flatMap(m => {
      const count =
        m.strings.filter(s => ARABIC.test(s.value)).length +
        m.regexes.filter(r => ARABIC.test(r.pattern)).length
      return count > 0 ? [`${m.path}: ${count}`] : []
    })
}
