import { describe, expect, test } from 'vitest'
import { compileKnowledge } from './compile-knowledge.ts'
import { parse } from './parse.ts'
import type { KnowledgeEntry } from './schema/knowledge.ts'
import { Knowledge } from './schema/knowledge.ts'

const SANA: KnowledgeEntry = {
  name: 'شركة سنا للنقل',
  aliases: ['سنا', 'SANA'],
  type: 'organization',
  id: 'sana-1',
  labels: { en: 'Sana Transport' },
}
const SUAD: KnowledgeEntry = { name: 'سعاد العلي', aliases: ['العلي'], type: 'person', id: 'suad' }
const SALIM: KnowledgeEntry = { name: 'سليم العلي', aliases: ['العلي'], type: 'person', id: 'salim' }
const NATO: KnowledgeEntry = { name: 'الحلف الغربي', type: 'organization', id: 'Q7184' }

const LISTS = {
  sana: [SANA],
  people: [SUAD, SALIM],
  nato: [NATO],
  car: [{ name: 'نيسان', type: 'organization', id: 'nissan' }],
  short: [{ name: 'ليد', type: 'person', id: 'led' }],
  revolution: [{ name: '25 يناير', type: 'event', id: 'january' }],
  bridge: [{ name: 'الجسر المعلق', type: 'place', id: 'bridge' }],
  group: [{ name: 'حركة أنصار الغد', aliases: ['أنصار الغد'], type: 'organization' }],
  company: [{ name: 'AT&T', type: 'organization', id: 'att' }],
  vowels: [{ name: 'مُؤَسَّسة الآفاق', type: 'organization', id: 'afaq' }],
  jordan: [{ name: 'الأردن', type: 'product', id: 'river-game' }],
} as const satisfies Record<string, readonly KnowledgeEntry[]>

/** The entities of a text that are of the list, or flagged: «id type: mentions». */
function check(list: keyof typeof LISTS, text: string, ...expected: string[]): void {
  test(`${list}: ${text}`, () => {
    const article = parse(text, { knowledge: LISTS[list] })
    const surface = new Map(article.mentions.map(m => [m.id, article.text.slice(m.start, m.end)]))
    const found = article.entities
      .filter(e => e.knowledge !== undefined || e.flags)
      .map(e =>
        [e.knowledge ?? e.flags!.join(), ` ${e.type}: `, e.mentions.map(m => surface.get(m)).join('، ')].join(
          '',
        ),
      )
    expect(found).toEqual(expected)
  })
}

check(
  'sana',
  'وقّعت شركة سنا للنقل عقدا. وقالت سنا إن SANA تنمو.',
  'sana-1 organization: شركة سنا للنقل، سنا، SANA',
)
check('sana', 'حافلات لسنا وحدها.', 'sana-1 organization: سنا')
check('sana', 'الشركة السنوية للنقل.')
check('vowels', 'قالت مؤسسه الافاق ذلك.', 'afaq organization: مؤسسه الافاق')
check('company', 'أعلنت AT&T نتائجها.', 'att organization: AT&T')
// The article names one of two in full, neither, or both.
check('people', 'قالت سعاد العلي إن الوضع جيد. وأضافت العلي ذلك.', 'suad person: سعاد العلي، العلي')
check('people', 'وأضاف العلي ذلك.', 'ambiguous person: العلي')
check(
  'people',
  'قالت سعاد العلي ذلك، وقال سليم العلي العكس. وأضاف العلي شيئا.',
  'suad person: سعاد العلي',
  'salim person: سليم العلي، العلي',
)
// What the gazetteer knows of the same Wikidata id joins the entry.
check('nato', 'قال الناتو إن الحلف الغربي باق.', 'Q7184 organization: الناتو، الحلف الغربي')
// The user's entry wins over the gazetteer's place; the adjective stays with the country.
check('jordan', 'لعبة الأردن جديدة، والشركة الأردنية تبيعها.', 'river-game product: الأردن')
check(
  'group',
  'قالت حركة «أنصار الغد» إن الحركة باقية.',
  'organization:حركه-انصار-الغد organization: أنصار الغد، الحركة',
)
check(
  'bridge',
  'انهار الجسر المعلق، وأغلقت الشرطة طريق الجسر المعلق.',
  'bridge place: الجسر المعلق، الجسر المعلق',
)
// A month is a month.
check('car', 'وقع الحادث في نيسان 2017، وقالت نيسان إنها تحقق.', 'nissan organization: نيسان')
check('revolution', 'شارك الآلاف في 25 يناير.', 'january event: 25 يناير')
check('revolution', 'عاد في 25 يناير 2019.')
check('short', 'قال وليد ذلك.')

describe('links', () => {
  const link = (text: string, knowledge: readonly KnowledgeEntry[]) => {
    const { entities } = parse(text, { knowledge })
    return entities.map(({ wikidata, knowledge, labels, linkedBy }) => ({
      wikidata,
      knowledge,
      labels,
      linkedBy,
    }))
  }

  test('an id of the user’s own, and the labels given', () =>
    expect(link('قالت سنا ذلك.', [SANA])).toEqual([
      {
        wikidata: undefined,
        knowledge: 'sana-1',
        labels: { ar: 'شركة سنا للنقل', en: 'Sana Transport' },
        linkedBy: 'links/knowledge',
      },
    ]))

  test('a Wikidata id: the user’s name, the gazetteer’s English one', () =>
    expect(link('قال الناتو ذلك.', [NATO])).toEqual([
      {
        wikidata: 'Q7184',
        knowledge: 'Q7184',
        labels: { ar: 'الحلف الغربي', en: 'NATO' },
        linkedBy: 'links/knowledge',
      },
    ]))

  test('what is not in the list is linked as ever', () =>
    expect(link('قال الناتو ذلك.', [SANA])).toEqual(link('قال الناتو ذلك.', [])))
})

describe('a list', () => {
  const text = 'قالت سنا ذلك.'

  test('compiled once is the same as given bare', () =>
    expect(parse(text, { knowledge: compileKnowledge([SANA]) })).toEqual(parse(text, { knowledge: [SANA] })))

  test('with a Source', () =>
    expect(parse({ text }, { knowledge: [SANA] })).toEqual(parse(text, { knowledge: [SANA] })))

  test('that is empty changes nothing', () => expect(parse(text, { knowledge: [] })).toEqual(parse(text)))

  test('tells its version in the article', () => {
    const { version } = compileKnowledge([SANA])
    expect(parse(text, { knowledge: [SANA] }).parser.knowledge).toBe(version)
    expect(compileKnowledge([{ ...SANA }]).version).toBe(version)
    expect(compileKnowledge([{ ...SANA, aliases: [] }]).version).not.toBe(version)
  })
})

const refused: readonly [entries: readonly KnowledgeEntry[], message: RegExp][] = [
  [[SANA, { ...SUAD, id: 'sana-1' }], /entry 2, «سعاد العلي»: has the id of «شركة سنا للنقل», sana-1/],
  [[{ ...SUAD, name: 'ـ' }], /entry 1, «ـ»: the name «ـ» is too short/],
  [[{ ...SUAD, aliases: ['س'] }], /entry 1, «سعاد العلي»: the name «س» is too short/],
  [
    [{ ...SUAD, type: 'company' as 'person' }],
    /entry 1, «سعاد العلي»: type «company» is not one of person, org/,
  ],
]
test.each(refused)('%j is refused', (entries, message) => {
  expect(() => compileKnowledge(entries)).toThrow(message)
  expect(() => parse('نص', { knowledge: entries })).toThrow(message)
})

const illegal: readonly [entry: object, fault: RegExp][] = [
  [{ name: 'سنا' }, /type/],
  [{ name: '', type: 'person' }, /letter or digit/],
  [{ name: '؟', type: 'person' }, /letter or digit/],
  [{ name: 'أ\nب', type: 'person' }, /one line/],
  [{ name: 'س'.repeat(201), type: 'person' }, /200 characters/],
  [{ name: 'سنا', type: 'person', id: 'a b' }, /letters, digits/],
  [{ name: 'سنا', type: 'person', alias: ['س'] }, /alias/],
  [{ name: 'سنا', type: 'person', aliases: Array.from({ length: 101 }, () => 'سن') }, /at most 100/],
]
test.each(illegal)('the schema refuses %j', (entry, fault) => {
  expect(Knowledge.safeParse([entry]).error?.message).toMatch(fault)
})
