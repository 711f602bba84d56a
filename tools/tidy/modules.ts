/** Every TypeScript file of the project, parsed: what it imports, its regular expressions, words and calls. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseAst } from 'vite'

export const ROOT = join(import.meta.dirname, '../..')

export interface Import {
  /** As written: './fold.ts', 'zod', 'node:fs'. */
  readonly from: string
  /** For a relative import, the path from the root of the project. */
  readonly path: string | undefined
  readonly isType: boolean
}

export interface RegexLiteral {
  readonly pattern: string
  readonly flags: string
  readonly line: number
}

export interface Module {
  /** From the root of the project: packages/core/src/parse.ts. */
  readonly path: string
  readonly text: string
  readonly isTest: boolean
  readonly imports: readonly Import[]
  readonly regexes: readonly RegexLiteral[]
  /** String and template literals, with their lines. */
  readonly strings: readonly { readonly value: string; readonly line: number }[]
  /** Global things it reaches for, as written: fetch, Date.now, new Date(), console.log. */
  readonly globals: readonly string[]
}

/** Tracked files, and new ones that git does not ignore. */
export function listFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--deduplicate'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  const deleted = new Set(
    execFileSync('git', ['ls-files', '-d'], { cwd: ROOT, encoding: 'utf8' }).split('\n'),
  )
  return list.split('\n').filter(f => f !== '' && !deleted.has(f))
}

export function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

export function readModules(files: readonly string[]): Module[] {
  return files
    .filter(f => /\.tsx?$/.test(f) && !f.endsWith('.d.ts') && !/\/gen\//.test(f))
    .map(f => parseModule(f, readText(f)))
}

// biome-ignore lint/suspicious/noExplicitAny: any node of a syntax tree
type Node = any

const REACHES = new Set([
  'console',
  'process',
  'window',
  'document',
  'performance',
  'globalThis',
  'localStorage',
])
const CALLS = new Set(['fetch', 'setTimeout', 'setInterval', 'queueMicrotask', 'require'])
const IMPURE = new Set(['Date.now', 'Math.random'])

export function parseModule(path: string, text: string): Module {
  const found = {
    imports: [] as Import[],
    regexes: [] as RegexLiteral[],
    strings: [] as { value: string; line: number }[],
    globals: [] as string[],
  }
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length
  walk(parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }, path), node => {
    if (node.source?.type === 'Literal') found.imports.push(readImport(path, node))
    else if (node.type === 'Literal' && node.regex) {
      found.regexes.push({ pattern: node.regex.pattern, flags: node.regex.flags, line: lineAt(node.start) })
    } else if (node.type === 'Literal' && typeof node.value === 'string') {
      found.strings.push({ value: node.value, line: lineAt(node.start) })
    } else if (node.type === 'TemplateElement') {
      found.strings.push({ value: node.value.cooked ?? node.value.raw, line: lineAt(node.start) })
    }
    const reached = reachOf(node)
    if (reached !== undefined) found.globals.push(reached)
  })
  return { path, text, isTest: isTestPath(path), ...found }
}

/** Tests and what only tests use. */
function isTestPath(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /\/test\//.test(path) || /conformance|fixtures?/.test(path)
}

function readImport(path: string, node: Node): Import {
  const from: string = node.source.value
  const specifiers: Node[] = node.specifiers ?? []
  const kind = node.importKind ?? node.exportKind
  const isType =
    kind === 'type' ||
    (specifiers.length > 0 && specifiers.every(s => (s.importKind ?? s.exportKind) === 'type'))
  return {
    from,
    path: from.startsWith('.') ? posix.join(posix.dirname(path), from) : undefined,
    isType,
  }
}

function reachOf(node: Node): string | undefined {
  if (node.type === 'MemberExpression' && node.object.type === 'Identifier' && !node.computed) {
    const name = `${node.object.name}.${node.property.name}`
    return REACHES.has(node.object.name) || IMPURE.has(name) ? name : undefined
  }
  if (node.type === 'CallExpression' && node.callee.type === 'Identifier' && CALLS.has(node.callee.name)) {
    return node.callee.name
  }
  if (node.type === 'NewExpression' && node.callee.name === 'Date' && node.arguments.length === 0)
    return 'new Date()'
  if (node.type === 'ClassDeclaration') return 'class'
  return undefined
}

function walk(node: Node, visit: (node: Node) => void): void {
  if (typeof node?.type === 'string') visit(node)
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) {
      for (const child of value) if (child && typeof child === 'object') walk(child, visit)
    } else if (value && typeof value === 'object') walk(value, visit)
  }
}
