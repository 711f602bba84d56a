import { expect, test } from 'vitest'
import { parse } from '../../parse.ts'

/** What the tagger alone adds to an article, «type: name» in text order. */
function check(text: string, ...expected: string[]) {
  test(text, () => {
    const { text: read, mentions } = parse(text)
    const tagged = mentions.filter(m => m.by === 'mentions/tagger')
    expect(tagged.map(m => `${m.type}: ${read.slice(m.start, m.end)}`)).toEqual(expected)
  })
}

check('وأضاف ستانيكزاي أن القوات تقدمت.', 'person: ستانيكزاي')
check('وكان بن جلون قد سجل هدفين في الشوط الأول.', 'person: بن جلون')
// What another finder has, the tagger leaves alone.
check('وحذرت المتحدثة ماغدالينا كوسكينين من انتشار المرض.')
check('ولم تتسرب أنباء عن اللقاء.')
// نيسان is also a company.
check('وتعقد جولة أخرى في إبريل/نيسان في مقر الشركة.')
