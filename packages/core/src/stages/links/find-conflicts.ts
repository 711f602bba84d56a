/**
 * Finds the persons whose given name does not fit the office they are given: «وزير الخارجية الروسي يوري لافروف», where
 * every known minister of that surname is called otherwise. The article slips, or means somebody else: a doubt to tell.
 */
import type { Cluster } from '../../doc.ts'
import { holdersIn, officeWords } from '../../lexicon/office-holders.ts'
import type { Role } from '../../schema/role.ts'
import { nameWords } from '../../text/similarity.ts'
import { soundKey } from '../../text/sound.ts'

/** Ids of the entities in doubt. */
export function findConflicts(entities: readonly Cluster[], roles: readonly Role[]): ReadonlySet<string> {
  const byId = new Map(entities.map(e => [e.id, e]))
  const found = new Set<string>()
  for (const role of roles) {
    const person = byId.get(role.person)
    const name = person === undefined ? [] : nameWords(person.name)
    if (name.length < 2) continue
    const office = officeWords(role.office)
    for (const body of [role.place, role.organization]) {
      const known = body === undefined ? undefined : byId.get(body)?.known
      if (known === undefined) continue
      const namesakes = holdersIn(known).filter(
        holder => isOffice(office, holder.office) && soundsAlike(holder.name.at(-1)!, name.at(-1)!),
      )
      if (namesakes.length > 0 && !namesakes.some(holder => fits(name, holder.name))) found.add(role.person)
    }
  }
  return found
}

/** «رئيس هيئة الأركان المشتركة» is an office «رئيس أركان»; «رئيس» alone is only a head of state. */
function isOffice(office: readonly string[], known: readonly string[]): boolean {
  if (office[0] !== known[0]) return false
  if (known.length === 1) return office.slice(1).every(word => OF_STATE.has(word))
  let at = 1
  for (const word of office.slice(1)) if (word === known[at]) at++
  return at === known.length
}

/** In folded form, without the article. */
const OF_STATE = new Set(['سابق', 'اسبق', 'حالي', 'جديد', 'منتخب', 'راحل', 'دوله', 'جمهوريه', 'بلاد'])

/** One name holds the words of the other: «جواد ظريف» and «محمد جواد ظريف», «جو» and «جوزيف». */
function fits(name: readonly string[], known: readonly string[]): boolean {
  const [short, long] = name.length <= known.length ? [name, known] : [known, name]
  return short.every(word => long.some(other => soundsAlike(word, other) || isShortFor(word, other)))
}

/** «سيرجي», «سيرغي»: in doubt the same, for a conflict is only told where it is plain. */
const soundsAlike = (a: string, b: string) => a === b || soundKey(a) === soundKey(b)

function isShortFor(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length >= 2 && long.startsWith(short)
}
