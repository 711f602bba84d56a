/**
 * No rule knows the seed: with every proper name put out for another of the same shape, the structure found must stay.
 * «وزير الخارجية الروسي، سيرجي لافروف» → «وزير الخارجية التركي، دينيس كوزنيتسوف».
 */
import { type Article, parse } from '@isnad/core'
import { describe, expect, test } from 'vitest'
import { readSeeds } from './read-seeds.ts'

/** Stem → stem, by seed. Proclitics, the article and the endings ي and ية stay as they are. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'russia-nato-2017': `سيرجي=دينيس لافروف=كوزنيتسوف فاليري=نيكولاي جيراسيموف=فاسيلييف بيتر=كارل بافل=نوفاك جون=مارك
    دانفورد=كلارك ديمتري=إيغور فومين=بوبوف روسيا=تركيا روس=ترك موسكو=أنقرة اوكران=جورج أوكران=جورج أوكرانيا=جورجيا كييف=تبليسي
    ميونيخ=جنيف بروكسل=فيينا باكو=طشقند بولندا=فنلندا وارسو=بغداد قرم=بلقان بلطيق=خليج أوروبا=آسيا أمريك=بريطان
    ناتو=يونسكو أطلسي=هادئ`,
}

describe.each(readSeeds().filter(s => s.slug in OTHER_NAMES))('$slug', ({ slug, source }) => {
  const text = substitute(source.text, OTHER_NAMES[slug]!)
  const before = structureOf(parse(source))
  const after = structureOf(parse({ ...source, text }))

  test('has other names', () => {
    for (const pair of pairsOf(OTHER_NAMES[slug]!)) expect(text).not.toMatch(wordWith(pair[0]))
  })

  test.each(Object.keys(before) as (keyof typeof before)[])('keeps its %s', part => {
    expect(after[part]).toEqual(before[part])
  })
})

function structureOf(article: Article) {
  return {
    blocks: article.blocks.map(b => b.kind),
    sentences: article.sentences.length,
    timexes: article.timexes.map(t => `${t.type} ${t.value}`),
    roles: article.roles.map(r => `${r.office}${r.organization || r.place ? ' +' : ''}`),
    quotations: article.quotations.map(q => `${q.kind} ${q.status}${q.speaker ? ' by someone' : ''}`),
  }
}

function substitute(text: string, table: string): string {
  return pairsOf(table).reduce(
    (out, [from, to]) => out.replace(wordWith(from), (_, before, after = '') => before + to + after),
    text,
  )
}

const pairsOf = (table: string) => table.split(/\s+/).map(pair => pair.split('=') as [string, string])

/** The stem as a word, with proclitics and article before it, an ending of origin after it. */
function wordWith(stem: string): RegExp {
  return new RegExp(`(?<!\\p{L})((?:و|ف)?(?:ال|لل|[بلك]ال|[بلك])?)${stem}(ي|ية)?(?!\\p{L})`, 'gu')
}
