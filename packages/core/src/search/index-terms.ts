/**
 * One Arabic analysis for every index: ناتو, للناتو and والناتو meet, and so do محادثات متحضره and متحضرة.
 *
 * A text becomes columns of words for a full-text index, the surest first: the words of the headline and of the body,
 * their further stems, their light stems, and the sound of names, because every outlet spells foreign ones its own way
 * (ج/غ/ق). Beside them stand columns to ask by: who is named, who speaks, of whom something is said, who published it.
 */
import type { Article } from '../schema/article.ts'
import type { Entity } from '../schema/entity.ts'
import type { Mention } from '../schema/mention.ts'
import type { Quotation } from '../schema/quotation.ts'
import { isSpeech } from '../speech.ts'
import { nameKeys } from './name-keys.ts'
import { eachWord, lightOf, soundOf, stemsOf } from './words.ts'

/** Columns of an index, each a string of words joined by spaces. */
export interface IndexTerms {
  /** The headline, a folded word each, without its article. */
  readonly headline: string
  /** All other words of the text, likewise: words that follow one another do so here. */
  readonly words: string
  /** What else each word may be when its first letters are proclitics. */
  readonly stems: string
  /** Light stems that are none of the word's own. */
  readonly light: string
  /** Sound keys of the words inside names. */
  readonly sounds: string
  /** Name keys of the entities of each type … */
  readonly persons: string
  readonly places: string
  readonly organizations: string
  /** … of those who are quoted … */
  readonly speakers: string
  /** … and of those of whom something is said in a quotation. */
  readonly subjects: string
  /** Name keys of the publisher, and the parts of its host name. */
  readonly sources: string
  /** Types of the entities. */
  readonly types: string
}

type Indexed = Pick<Article, 'text' | 'blocks' | 'mentions' | 'entities' | 'quotations' | 'source'>

export function indexTerms(article: Indexed): IndexTerms {
  const { entities } = article
  const nameOf = toNames(article)
  const groups = (wanted: readonly Entity[]) => wanted.map(nameOf).join(GAP)
  const ofType = (type: Entity['type']) => groups(entities.filter(e => e.type === type))
  return {
    ...textTerms(article),
    persons: ofType('person'),
    places: ofType('place'),
    organizations: ofType('organization'),
    speakers: [groups(speakersOf(article)), ...unknownSpeakers(article.quotations)].join(GAP),
    subjects: groups(subjectsOf(article)),
    sources: [article.source.publisher, hostOf(article.source.url)].flatMap(s => nameKeys(s ?? '')).join(' '),
    types: [...new Set(entities.map(e => e.type))].join(' '),
  }
}

/** Between the names of two entities, so that words of both are not near one another. */
const GAP = ` ${'· '.repeat(10)}`

function textTerms({ text, blocks, mentions }: Indexed) {
  const headline: string[] = []
  const words: string[] = []
  const stems: string[] = []
  const light: string[] = []
  const sounds: string[] = []
  const inName = inAny(mentions.filter(m => m.kind === 'name' || m.kind === 'metonym'))
  const inHeadline = inAny(blocks.filter(b => b.kind === 'headline'))
  eachWord(text, (start, end) => {
    const own = stemsOf(text.slice(start, end))
    if (inHeadline(start, end)) headline.push(own[0]!)
    else words.push(own[0]!)
    stems.push(...own.slice(1))
    for (const form of new Set(own.map(lightOf))) if (!own.includes(form)) light.push(form)
    if (!inName(start, end)) return
    for (const sound of new Set(own.map(soundOf))) if (sound) sounds.push(sound)
  })
  const join = (terms: readonly string[]) => terms.join(' ')
  return {
    headline: join(headline),
    words: join(words),
    stems: join(stems),
    light: join(light),
    sounds: join(sounds),
  }
}

/** Tells whether a word shares a letter with one of the spans; both in text order. */
function inAny(
  spans: readonly { readonly start: number; readonly end: number }[],
): (start: number, end: number) => boolean {
  let next = 0
  let reach = 0
  return (start, end) => {
    while (next < spans.length && spans[next]!.start < end) reach = Math.max(reach, spans[next++]!.end)
    return start < reach
  }
}

/** Names beyond this many say nothing new of an entity. */
const NAMES = 8

function toNames({ text, mentions }: Indexed): (entity: Entity) => string {
  const written = new Map<string, Set<string>>()
  for (const m of mentions.filter(isName)) {
    const names = written.get(m.entity) ?? new Set()
    written.set(m.entity, names.add(text.slice(m.start, m.end)))
  }
  return ({ id, name, labels, wikidata }) => {
    const names = [name, labels.ar, labels.en, wikidata, ...[...(written.get(id) ?? [])].slice(0, NAMES)]
    return [...new Set(names.map(n => nameKeys(n ?? '').join(' ')))].join(' ')
  }
}

const isName = ({ kind }: Mention) => kind === 'name'

function speakersOf({ quotations, entities }: Indexed): readonly Entity[] {
  const ids = new Set(
    quotations
      .filter(isSpeech)
      .flatMap(({ speaker }) => [...(speaker?.entities ?? []), ...(speaker?.entity ? [speaker.entity] : [])]),
  )
  return entities.filter(e => ids.has(e.id))
}

/** Speakers who are no entity, by the words for them: «مصدر أمني». */
function unknownSpeakers(quotations: readonly Quotation[]): readonly string[] {
  const texts = quotations
    .filter(isSpeech)
    .flatMap(({ speaker }) => (speaker && !speaker.entity && !speaker.entities ? [speaker.text] : []))
  return [...new Set(texts)].map(text => nameKeys(text).join(' '))
}

function subjectsOf({ quotations, mentions, entities }: Indexed): readonly Entity[] {
  const isSaid = inAny(quotations.filter(isSpeech).sort((a, b) => a.start - b.start))
  const ids = new Set(mentions.filter(m => isSaid(m.start, m.end)).map(m => m.entity))
  return entities.filter(e => ids.has(e.id))
}

/** example.org of https://www.example.org/news. */
function hostOf(url = ''): string {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(url)?.[1] ?? ''
}
