/**
 * Who said what: finds the words of saying, what they govern and who speaks, and tells speech in quotation marks from
 * names, titles and distance. «وأكد المسؤولان "ضرورة اتخاذ إجراءات"» → the words in marks, said by the two officials.
 */
import { stage } from '../../pipeline.ts'
import type { Quotation } from '../../schema/quotation.ts'
import { attribute } from './attribute.ts'
import { findComplement } from './complements.ts'
import type { Draft } from './drafts.ts'
import { findHeadlineSpeech } from './headlines.ts'
import { findHits } from './hits.ts'
import { classifyQuotes } from './marked.ts'
import { findTitles } from './titles.ts'
import { makeView } from './view.ts'

export const quotations = stage({
  needs: ['blocks', 'sentences', 'tokens', 'quoted', 'mentions', 'entities', 'roles', 'timexes'],
  gives: 'quotations',
  run(doc) {
    const view = makeView(doc)
    const hits = findHits(view)
    const complements = hits.map((_, h) => findComplement(view, hits, h))
    const titles = findTitles(view)
    const headlines = findHeadlineSpeech(view, titles)
    const attributed = attribute(view, hits, complements, titles, headlines)
    const drafts = [...headlines, ...attributed]
    return number([...drafts, ...classifyQuotes(view, drafts, drafts)])
  },
})

function number(drafts: readonly Draft[]): Quotation[] {
  const sorted = [...drafts].sort((a, b) => a.start - b.start || b.end - a.end)
  return sorted.map(({ quote: _, to: __, from: ___, ...q }, i) => ({ id: `q${i + 1}`, ...q }))
}
