/** Who may import what, and what a room must not contain: the table of ARCHITECTURE.md, checked. */
import type { Import, Module } from './modules.ts'

interface Room {
  readonly name: string
  readonly isMember: (path: string) => boolean
  /** For each import of a file outside tests: true when it may. */
  readonly mayImport: (i: Import, from: string) => boolean
  /** Global things it may not reach for. */
  readonly mayReach: (what: string) => boolean
}

const under = (folder: string) => (path: string) => path.startsWith(folder)
const isRelativeTo = (i: Import, ...folders: string[]) =>
  i.path !== undefined && folders.some(f => i.path?.startsWith(f))
const isPackage = (i: Import, ...names: string[]) =>
  i.path === undefined && names.some(n => i.from === n || i.from.startsWith(`${n}/`))
const nothing = () => false
const anything = () => true

const CORE = 'packages/core/src/'
const SHARED_BY_STAGES = [
  'text/',
  'lexicon/',
  'calendar/',
  'phrases/',
  'doc.ts',
  'pipeline.ts',
  'tokens.ts',
].map(f => CORE + f)

/** What apps may import as a value: the packages, the way to the network, the typed client. */
const OPEN_TO_APPS = ['@isnad/core', '@isnad/ingest', '@isnad/store', '@isnad/fetcher', '@isnad/api/client']

/** The first room that a path is in decides. */
const ROOMS: readonly Room[] = [
  {
    name: 'core/schema',
    isMember: under(`${CORE}schema/`),
    mayImport: i => isPackage(i, 'zod') || isRelativeTo(i, `${CORE}schema/`),
    mayReach: nothing,
  },
  {
    name: 'core/text',
    isMember: under(`${CORE}text/`),
    mayImport: i => isRelativeTo(i, `${CORE}text/`) || (i.isType && isRelativeTo(i, `${CORE}schema/`)),
    mayReach: nothing,
  },
  {
    name: 'core/calendar',
    isMember: under(`${CORE}calendar/`),
    mayImport: i => isRelativeTo(i, `${CORE}calendar/`, `${CORE}lexicon/gen/`),
    mayReach: nothing,
  },
  {
    name: 'core/stages',
    isMember: under(`${CORE}stages/`),
    mayImport: (i, from) =>
      isRelativeTo(i, ...SHARED_BY_STAGES, `${from.split('/').slice(0, 5).join('/')}/`) ||
      (i.isType && isRelativeTo(i, `${CORE}schema/`)),
    mayReach: nothing,
  },
  {
    name: 'core',
    isMember: under(CORE),
    mayImport: i =>
      isPackage(i, '@noble/hashes') ||
      (isRelativeTo(i, CORE) && (i.isType || !isRelativeTo(i, `${CORE}schema/`))),
    mayReach: nothing,
  },
  {
    name: 'ingest',
    isMember: under('packages/ingest/src/'),
    mayImport: i =>
      isRelativeTo(i, 'packages/ingest/src/') ||
      isPackage(i, '@isnad/core') ||
      (i.path === undefined && !i.from.startsWith('node:') && !i.from.startsWith('@isnad/')),
    mayReach: nothing,
  },
  {
    name: 'store',
    isMember: under('packages/store/src/'),
    mayImport: i =>
      isRelativeTo(i, 'packages/store/src/') ||
      isPackage(i, '@isnad/core', 'kysely', 'kysely-d1', 'pg', 'node:sqlite', 'node:fs', 'node:path') ||
      i.isType,
    mayReach: anything,
  },
  {
    name: 'apps',
    isMember: under('apps/'),
    mayImport: (i, from) => {
      const app = from.split('/')[1]!
      if (i.path !== undefined) return i.path.startsWith(`apps/${app}/`)
      if (isPackage(i, '@isnad/bench', '@isnad/tools')) return false
      return isPackage(i, ...OPEN_TO_APPS) || i.isType || !i.from.startsWith('@isnad/')
    },
    mayReach: anything,
  },
]

export function checkImports(modules: readonly Module[]): string[] {
  return [...modules.flatMap(checkRoom), ...modules.flatMap(checkStyle), ...findCycles(modules)]
}

function checkRoom(m: Module): string[] {
  const room = ROOMS.find(r => r.isMember(m.path))
  if (!room || m.isTest) return []
  return [
    ...m.imports
      .filter(i => !room.mayImport(i, m.path))
      .map(i => `${m.path}: ${room.name} may not import ${i.from}${i.isType ? '' : ' (as a value)'}`),
    ...m.globals
      .filter(what => what !== 'class' && !room.mayReach(what))
      .map(what => `${m.path}: ${room.name} must be pure, but uses ${what}`),
    ...(room.name.startsWith('core') && m.globals.includes('class')
      ? [`${m.path}: core has no classes: use functions and plain data`]
      : []),
  ]
}

/** Files, not barrels; with their ending. */
function checkStyle(m: Module): string[] {
  return m.imports.flatMap(i => {
    if (i.path === undefined) return []
    if (/\/index\.tsx?$/.test(i.path) && !m.isTest)
      return [`${m.path}: import the file, not the barrel ${i.from}`]
    return /\.[a-z]+(?:\?[a-z&]+)?$/.test(i.path) ? [] : [`${m.path}: write the ending of ${i.from}`]
  })
}

/** Cycles of imports that exist at run time, each told once. */
function findCycles(modules: readonly Module[]): string[] {
  const graph = new Map(
    modules.map(m => [m.path, m.imports.filter(i => !i.isType && i.path !== undefined).map(i => i.path!)]),
  )
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (path: string, trail: readonly string[]) => {
    const at = trail.indexOf(path)
    if (at >= 0) cycles.push(`A cycle of imports: ${[...trail.slice(at), path].join(' → ')}`)
    if (at >= 0 || done.has(path)) return
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) visit(path, [])
  return cycles
}
