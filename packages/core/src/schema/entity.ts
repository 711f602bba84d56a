/** Who or what is meant in this article: all mentions of one person, organisation or place brought together. */
import * as z from 'zod'
import { EntityType } from './mention.ts'
import { By, Confidence } from './span.ts'

export const EntityFlag = z
  .enum(['conflict', 'ambiguous'])
  .describe(
    'conflict: what the article says does not fit what is known of the entity; ambiguous: several known entities bear this name',
  )
export type EntityFlag = z.infer<typeof EntityFlag>

export const Labels = z
  .object({ ar: z.string(), en: z.string().optional() })
  .describe('Usual names by language')
export type Labels = z.infer<typeof Labels>

export const Entity = z
  .object({
    id: z.string().describe('Id in this article, by first mention: e1, e2 …'),
    type: EntityType,
    name: z.string().describe('The fullest name the article itself uses, as written'),
    labels: Labels,
    wikidata: z
      .string()
      .regex(/^Q[1-9]\d*$/)
      .optional()
      .describe('Wikidata id; absent when not sure'),
    knowledge: z
      .string()
      .optional()
      .describe("Id of the entry of the user's own list that it is; absent when it is none of them"),
    linkedBy: By.optional().describe(
      'What its labels and ids are from: links/gazetteer, links/knowledge (the user’s own list); absent when nothing is known of it, or not surely',
    ),
    confidence: Confidence,
    mentions: z.array(z.string()).describe('Ids of its mentions, in text order; never empty'),
    flags: z.array(EntityFlag).optional().describe('Doubts; absent when there are none'),
    by: By.describe('The rules that joined its mentions'),
  })
  .describe('Someone or something the article speaks of')
export type Entity = z.infer<typeof Entity>
