import { expect, test } from 'vitest'
import { parse } from '../../parse.ts'

/** Checks the links of a text, as «name: wikidata or label, flags», one an entity. */
function check(text: string, ...expected: string[]): void {
  test(text, () => {
    const found = parse(text).entities.map(e =>
      [e.name, e.wikidata ?? e.labels.en ?? '-', ...(e.flags ?? [])].join(' '),
    )
    expect(found).toEqual(expected)
  })
}

check('قال الناتو إنه يراقب الوضع.', 'الناتو Q7184')
check('عبّر للناتو عن قلقه.', 'الناتو Q7184')
check('اندلعت اشتباكات في طرابلس.', 'طرابلس - ambiguous')
check('وصل إلى طرابلس الغرب.', 'طرابلس الغرب Q3579')
check('زار وفد بلدة كفرشلان.', 'كفرشلان -')
check('قال وزير الخارجية الروسي يوري لافروف إن الموقف ثابت.', 'الروسي Q159', 'يوري لافروف - conflict')
check('قال وزير الخارجية الروسي سيرجي لافروف إن الموقف ثابت.', 'الروسي Q159', 'سيرجي لافروف -')
check('قال وزير الخارجية الإيراني جواد ظريف إن الموقف ثابت.', 'الإيراني Q794', 'جواد ظريف -')
