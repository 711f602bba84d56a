/** The facts found so far: each told once, later places that say the same becoming its evidence. */
import type { Role } from '../../schema/role.ts'
import { fold } from '../../text/fold.ts'
import type { Fact } from './read-title.ts'

export interface Facts {
  add(fact: Fact): void
  of(person: string): readonly Fact[]
  toRoles(): Role[]
}

export function makeFacts(): Facts {
  const byPerson = new Map<string, Fact[]>()
  const of = (person: string) => byPerson.get(person) ?? []
  return {
    of,
    add(fact) {
      const known = of(fact.person)
      const same = known.findIndex(other => saysNothingNew(fact, other))
      if (same < 0) byPerson.set(fact.person, [...known, fact])
      else {
        const merged = { ...known[same]!, evidence: [...known[same]!.evidence, ...fact.evidence] }
        byPerson.set(fact.person, known.with(same, merged))
      }
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
