/**
 * Reads a seed's gold.txt, which a person writes, into the text and the gold format.
 *
 * Head: `key: value` lines, one entity a line (`P1 PER name | other name`), one event a line
 * (`E1 = meeting party=P1 party=P2 time=2021-10-05 place=L1 modality=planned count=killed:3`, its frame with a ? where a
 * reader is free to leave it out; of two times or places either is right), one relation a line (`> P1 holds-office O1`),
 * then `===`. Body: one part a line,
 * H: headline, D: deck, B: byline, L: dateline, S: subheading, P: paragraph; ‖ where a sentence ends inside it.
 * Marks, nested as they stand in the text, a ? after the tag where a reader is free to leave it out:
 *   ⟦P1|…⟧ name, ⟦C1.a|…⟧ adjective, ⟦C1.m|…⟧ metonym, ⟦O1.n|…⟧ nominal
 *   ⟦T 2017-03-03|…⟧ time   ⟦R P1 O1|…⟧ office of a person   ⟦N|…⟧ no speech, though in quotation marks
 *   ⟦E1|…⟧ a word that tells of an event
 *   ⟦Q d P1|…⟧ direct, ⟦Q i P1|…⟧ indirect, ⟦Q u|…⟧ unattributed; the speaker may be words: ⟦Q i "مصدر أمني"|…⟧
 */

const ROLES = { H: 'headline', D: 'deck', B: 'byline', L: 'dateline', S: 'subheading', P: 'paragraph' }
const KINDS: Readonly<Record<string, string>> = { a: 'adjectival', m: 'metonym', n: 'nominal' }
const QUOTES: Readonly<Record<string, string>> = { d: 'direct', i: 'indirect', u: 'unattributed' }

interface Place {
  readonly block: string
  readonly start: number
  readonly end: number
  readonly text: string
}

interface Marked {
  readonly tag: string
  readonly optional: { optional?: true }
  readonly args: readonly string[]
  readonly place: Place
  /** The words before the first mark inside it. */
  readonly head: string
}

/** `file` is the text of a gold.txt. Throws when a mark is not closed or names no entity. */
export function annotate(slug: string, file: string) {
  const [head, body] = file.split(/^===\n/m) as [string, string]
  const meta: Record<string, string> = {}
  const entities = new Map<string, { id: string; type: string; names: string[]; mentions: object[] }>()
  const events = new Map<string, ReturnType<typeof readEvent>>()
  const relations: { type: string; from: string; to: string }[] = []
  for (const line of head.trim().split('\n')) {
    const field = /^(\w+): (.*)$/.exec(line)
    const entity = /^(\w+) ([A-Z]+) (.+)$/.exec(line)
    const event = /^(E\d+) = (.+)$/.exec(line)
    const relation = /^> (\w+) ([a-z-]+) (\w+)$/.exec(line)
    if (event) events.set(event[1]!, readEvent(event[2]!))
    else if (relation) relations.push({ type: relation[2]!, from: relation[1]!, to: relation[3]! })
    else if (field) meta[field[1]!] = field[2]!
    else if (entity) {
      entities.set(entity[1]!, {
        id: entity[1]!,
        type: entity[2]!,
        names: entity[3]!.split(' | '),
        mentions: [],
      })
    } else throw new Error(`${slug}: neither a field, an entity, an event nor a relation: ${line}`)
  }
  const lines = body
    .trimEnd()
    .split('\n')
    .map((line, i) => readLine(slug, line, i))
  const marks = lines.flatMap(l => l.marks)
  for (const { tag, place } of marks) events.get(tag)?.triggers.push(place)
  for (const { tag, optional, place } of marks.filter(
    m => !['T', 'R', 'Q', 'N'].includes(m.tag) && !events.has(m.tag),
  )) {
    const [id, kind] = tag.split('.') as [string, string?]
    const entity = entities.get(id)
    if (!entity) throw new Error(`${slug}: no entity ${id} for ${place.text}`)
    const line = lines.find(l => l.id === place.block)!
    entity.mentions.push({
      kind: kind ? KINDS[kind] : 'name',
      ...place,
      ...wholeWords(line.text, place),
      ...optional,
    })
  }
  const typeOf = (id: string) => entities.get(id)?.type
  let start = 0
  const blocks = lines.map((line, index) => {
    const block = {
      id: line.id,
      index,
      role: line.role,
      docStart: start,
      docEnd: start + line.text.length,
      text: line.text,
    }
    start += line.text.length + 1
    return block
  })
  const gold = {
    version: 1,
    seed: `seeds/${slug}/source.txt`,
    offsets: 'UTF-16 code units within the block text; docStart/docEnd are offsets in the file',
    blocks,
    sentences: lines.flatMap(l => l.sentences),
    entities: [...entities.values()].map(({ names, ...e }) => ({
      ...e,
      canonical: { ar: names[0] },
      aliases: names.slice(1),
    })),
    groups: [],
    roles: marks
      .filter(m => m.tag === 'R')
      .map((m, i) => ({
        id: `r${i + 1}`,
        person: m.args[0],
        organisation: m.args.slice(1).find(a => typeOf(a) === 'ORG'),
        country: m.args.slice(1).find(a => typeOf(a) === 'GPE'),
        role: { ar: m.head.replace(/\s+(?:ل|ب|في|باسم)?$/, '') },
        span: m.place,
      })),
    timex: marks
      .filter(m => m.tag === 'T')
      .map((m, i) => ({ id: `t${i + 1}`, ...m.place, value: m.args[0], ...m.optional })),
    quotes: marks
      .filter(m => m.tag === 'Q')
      .map((m, i) => {
        const speaker = m.args[1]
        const words = speaker?.startsWith('"') ? speaker.slice(1, -1) : undefined
        return {
          id: `q${i + 1}`,
          type: QUOTES[m.args[0]!],
          speaker: words === undefined ? (speaker ?? null) : null,
          content: m.place,
          ...(words === undefined ? {} : { source: { text: words } }),
          ...m.optional,
        }
      }),
    nonQuotes: marks.filter(m => m.tag === 'N').map(m => m.place),
    events: [...events].map(([id, event]) => ({ id, ...event })),
    relations,
  }
  return { text: lines.map(l => l.text).join('\n'), meta, gold }
}

/** «meeting party=P1 time=2021-10-05»; the words that tell of it are marked in the body. */
function readEvent(line: string) {
  const [frame, ...cells] = line.split(' ')
  const pairs = cells.map(cell => cell.split(/=(.*)/) as [string, string])
  const valuesOf = (key: string) => pairs.filter(([k]) => k === key).map(([, value]) => value)
  return {
    type: frame!.replace('?', ''),
    ...(frame!.endsWith('?') && { optional: true }),
    triggers: [] as Place[],
    participants: pairs.filter(([k]) => !FACTS.has(k)).map(([role, entity]) => [entity, role]),
    times: valuesOf('time'),
    places: valuesOf('place'),
    counts: valuesOf('count'),
    modality: valuesOf('modality')[0] ?? 'asserted',
  }
}

const FACTS = new Set(['time', 'place', 'count', 'modality'])

function readLine(slug: string, line: string, index: number) {
  const role = ROLES[line[0] as keyof typeof ROLES]
  if (!role || line.slice(1, 3) !== ': ')
    throw new Error(`${slug}: a line must begin with H: D: B: L: S: or P: – ${line}`)
  const id = `b${index + 1}`
  let text = ''
  const open: { tag: string; start: number; firstMark: number }[] = []
  const closed: { tag: string; start: number; end: number; firstMark: number }[] = []
  const ends: number[] = []
  for (let i = 3; i < line.length; i++) {
    const c = line[i]!
    if (c === '⟦') {
      const bar = line.indexOf('|', i)
      for (const o of open) if (o.firstMark < 0) o.firstMark = text.length
      open.push({ tag: line.slice(i + 1, bar), start: text.length, firstMark: -1 })
      i = bar
    } else if (c === '⟧') closed.push({ ...open.pop()!, end: text.length })
    else if (c === '‖') ends.push(text.length)
    else text += c
  }
  if (open.length > 0) throw new Error(`${slug}: a mark is not closed: ${line}`)
  const place = (start: number, end: number): Place => ({
    block: id,
    start,
    end,
    text: text.slice(start, end),
  })
  const marks = closed
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ tag, start, end, firstMark }): Marked => {
      const [first, ...args] = tag.match(/"[^"]*"|\S+/g)!
      const name = first!.replace('?', '')
      // «Q i? P1»: the question mark may follow the kind.
      const optional = tag.includes('?') ? { optional: true as const } : {}
      const head = text.slice(start, firstMark < 0 ? end : firstMark)
      return { tag: name, optional, args: args.map(a => a.replace('?', '')), place: place(start, end), head }
    })
  const cuts = [0, ...ends, text.length]
  const sentences = cuts.slice(1).map((end, k) => {
    const start = cuts[k]! + /^\s*/.exec(text.slice(cuts[k]))![0].length
    return place(start, end)
  })
  return { id, role, text, marks, sentences }
}

/** The written words that hold the span, proclitics and all. */
function wholeWords(text: string, { start, end }: Place): { tokenStart: number; tokenEnd: number } {
  let tokenStart = start
  while (tokenStart > 0 && /[\p{L}\p{M}]/u.test(text[tokenStart - 1]!)) tokenStart--
  let tokenEnd = end
  while (tokenEnd < text.length && /[\p{L}\p{M}]/u.test(text[tokenEnd]!)) tokenEnd++
  return { tokenStart, tokenEnd }
}
