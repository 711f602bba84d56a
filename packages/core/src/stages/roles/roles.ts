/**
 * Who holds which office: «قال وزير الصحة التونسي فلان» → فلان, وزير الصحة, Tunisia.
 *
 * The phrases of office and their holders are found by phrases/titles; here they become facts about entities, told once
 * with every place that says so as evidence.
 */

import { findTitles } from '../../phrases/titles.ts'
import { stage } from '../../pipeline.ts'
import { bridgeOf } from './bridge.ts'
import { counterpartOf } from './counterpart.ts'
import { makeFacts } from './facts.ts'
import { type RoleDoc, readTitle } from './read-title.ts'

export const roles = stage({
  needs: ['tokens', 'timexes', 'mentions', 'entities'],
  gives: 'roles',
  run(doc) {
    const titles = findTitles(doc)
    const entityOf = new Map(doc.entities.flatMap(e => e.mentions.map(id => [id, e.id] as const)))
    const nominals = doc.mentions.filter(
      m => m.kind === 'nominal' && m.type === 'organization' && entityOf.has(m.id),
    )
    const reading: RoleDoc = { ...doc, titles, entityOf, nominals }
    const facts = makeFacts()
    titles.forEach((title, t) => {
      for (const holder of title.holders) {
        const plain = readTitle(reading, title, holder)
        if (!plain) continue
        facts.add(
          title.kind === 'counterpart'
            ? counterpartOf(reading, title, plain, facts)
            : (bridgeOf(reading, t, plain, facts) ?? plain),
        )
      }
    })
    return facts.toRoles()
  },
})
