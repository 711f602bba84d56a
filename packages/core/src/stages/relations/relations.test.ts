/** One sentence a case: its mentions marked (see testing/marked), the relations it states. */
import { expect, test } from 'vitest'
import { readMarked } from '../../testing/marked.ts'
import { entities } from '../entities/entities.ts'
import { events } from '../events/events.ts'
import { roles } from '../roles/roles.ts'
import { relations } from './relations.ts'

const check = (marked: string, ...expected: string[]) =>
  test(marked, () => {
    const base = readMarked(marked)
    const note = () => {}
    const known = { ...base, quotations: [], entities: entities.run(base, note) }
    const held = { ...known, roles: roles.run(known, note) }
    const name = (id: string) => known.entities.find(e => e.id === id)!.name
    const found = relations.run({ ...held, events: events.run(held, note) }, note)
    expect(found.map(r => `${name(r.from)} ${r.type} ${name(r.to)}`)).toEqual(expected)
  })

check('قال وزير الصحة [A:التونسي] [P:علي بوزيد] إن', 'علي بوزيد holds-office التونسي')
check('قال رئيس [O:لجنة الأطباء] [P:علي بوزيد] إن', 'علي بوزيد holds-office لجنة الأطباء')
check('التقى [P:علي بوزيد] [P:هشام نجار]', 'علي بوزيد met هشام نجار')
check('جرى اتصال هاتفي بين [P:علي بوزيد] و[P:هشام نجار]', 'علي بوزيد met هشام نجار')
check('[P:هالة بوزيد]، زوجة [P:علي بوزيد]، قالت', 'هالة بوزيد spouse-of علي بوزيد')
check('قال [P:علي بوزيد] وشقيقه [P:رامي بوزيد] إن', 'علي بوزيد relative-of رامي بوزيد')
check('[O:نادي النجم] وغريمه [O:نادي الأفق]', 'نادي النجم opponent-of نادي الأفق')
check('[O:حركة الجبل] المدعومة من [L:روسيا]', 'حركة الجبل ally-of روسيا')
check('[O:حزب النخيل]، حليف [O:حزب الزيتون]، فاز', 'حزب النخيل ally-of حزب الزيتون')
// What did not happen, or is still to come
check('لم يلتق [P:علي بوزيد] [P:هشام نجار]')
check('سيلتقي [P:علي بوزيد] [P:هشام نجار]')
// A noun that stands between others
check('زار [P:علي بوزيد] زوجة صديقه في [L:باريس]')
check('قال [P:علي بوزيد]. شقيق [P:رامي بوزيد] نفى')
check('[O:حزب النخيل] وأنصاره المعارضون ل[O:حزب الزيتون]')
