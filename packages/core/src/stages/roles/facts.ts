/** The facts found so far: each told once, later places that say the same becoming its evidence. */
import type { Role } from '../../schema/role.ts'
import { fold } from '../../text/fold.ts'
import type { Fact } from './read-title.ts'

export interface Facts {
  add(fact: Fact): void
  of(person: string): readonly Fact[]
  toRoles(): Role[]
}

/** A new fact is compared with the last ones about the person; nobody holds more offices in one article. */
const MOST_COMPARED = 16

export function makeFacts(): Facts {
  const byPerson = new Map<string, Fact[]>()
  return {
    of: person => byPerson.get(person) ?? [],
    add(fact) {
      const known = byPerson.get(fact.person)
      const same = known?.slice(-MOST_COMPARED).find(other => saysNothingNew(fact, other))
      if (same) same.evidence.push(...fact.evidence)
      else if (known) known.push(fact)
      else byPerson.set(fact.person, [fact])
    },
    toRoles: () =>
      [...byPerson.values()]
        .flat()
        .sort((a, b) => a.start - b.start || a.evidence[1]!.start - b.evidence[1]!.start)
        .map(({ head: _, kind: __, specific: ___, ...role }, i) => ({ id: `r${i + 1}`, ...role })),
  }
}

/** «الوزير فلان» after «وزير الصحة فلان»; or the same words again. */
function saysNothingNew(fact: Fact, known: Fact): boolean {
  if (fact.head !== known.head) return false
  if (fact.place !== undefined && known.place !== undefined && fact.place !== known.place) return false
  return !fact.specific || plain(fact.office) === plain(known.office)
}

const plain = (office: string) => fold(office).replace(/^ال/, '')
