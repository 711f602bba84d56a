/** A span that names or refers to someone or something: «لافروف», «وزارة الدفاع الروسية», «الحلف», «الروسي». */
import * as z from 'zod'
import { Annotation, By, Confidence } from './span.ts'

export const EntityType = z
  .enum(['person', 'organization', 'place', 'event', 'product', 'group'])
  .describe(
    'person; organization (also media, teams, armed groups); place (also states); event with a name; product; group (a people, a faith, a political camp)',
  )
export type EntityType = z.infer<typeof EntityType>

export const MentionKind = z
  .enum(['name', 'nominal', 'adjectival', 'metonym'])
  .describe(
    'name (الناتو); nominal, a common noun that stands for it (الحلف); adjectival, an adjective of origin (الروسي); metonym, a capital for its government (موسكو)',
  )
export type MentionKind = z.infer<typeof MentionKind>

export const Mention = Annotation.extend({
  type: EntityType,
  kind: MentionKind,
  entity: z.string().describe('Id of the entity in this article'),
  confidence: Confidence,
  by: By,
}).describe(
  'A span naming someone or something, without the proclitics و ف ب ل ك but with the article; in «للناتو» it begins at the second lam',
)
export type Mention = z.infer<typeof Mention>
