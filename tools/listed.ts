/** For tests: a list of names of one's own, and a text that names them. */
import type { KnowledgeEntry } from '@isnad/core'

export const LISTED: readonly KnowledgeEntry[] = [
  { name: 'شركة سنا للنقل', aliases: ['سنا', 'SANA'], type: 'organization', id: 'sana-1' },
  { name: 'الحلف الغربي', type: 'organization', id: 'Q7184', labels: { en: 'the Alliance' } },
  { name: 'سعاد العلي', aliases: ['العلي'], type: 'person' },
]

export const LISTED_TEXT = `سنا توقّع عقدا مع الحلف الغربي
قالت سعاد العلي، مديرة شركة سنا للنقل، إن العقد مع الناتو يبدأ الجمعة. وأضافت العلي أن لسنا حافلات جديدة، فيما رحّب "SANA" العاملون.`
