/** The public record: an article, read. Field names are a promise: fields may be added, none is renamed. */
import * as z from 'zod'
import { Block } from './block.ts'
import { Diagnostic } from './diagnostic.ts'
import { Entity } from './entity.ts'
import { Event } from './event.ts'
import { Mention } from './mention.ts'
import { Quotation } from './quotation.ts'
import { Relation } from './relation.ts'
import { Role } from './role.ts'
import { Sentence } from './sentence.ts'
import { SourceMeta } from './source.ts'
import { Timex } from './timex.ts'
import { Topic } from './topic.ts'

export const LayerName = z.enum([
  'blocks',
  'sentences',
  'mentions',
  'entities',
  'roles',
  'timexes',
  'quotations',
  'events',
  'relations',
  'topics',
])
export type LayerName = z.infer<typeof LayerName>

export const Article = z
  .object({
    schemaVersion: z.literal(1),
    parser: z
      .object({
        version: z.string().describe('Version of @isnad/core that read the article'),
        layers: z
          .array(LayerName)
          .describe(
            'The layers that were looked for. An empty layer named here means: none found; one not named: not looked for',
          ),
        knowledge: z
          .string()
          .regex(/^[0-9a-f]{32}$/)
          .optional()
          .describe("Version of the user's own list of names that it was read with; absent without one"),
      })
      .describe('What read the article'),
    id: z
      .string()
      .regex(/^[0-9a-f]{32}$/)
      .describe('From the text and the address alone: the same source always has the same id'),
    source: SourceMeta.describe('The source without its text'),
    text: z
      .string()
      .describe('The one text that all offsets point into: as received, in Unicode NFC, line ends as \\n'),
    language: z.string().describe('BCP 47 tag told from the text: ar, fa, ur, … or und'),
    direction: z.enum(['rtl', 'ltr']).describe('By the majority of letters'),
    blocks: z.array(Block),
    sentences: z.array(Sentence),
    mentions: z.array(Mention),
    entities: z.array(Entity),
    roles: z.array(Role),
    timexes: z.array(Timex),
    quotations: z.array(Quotation),
    events: z.array(Event),
    relations: z.array(Relation),
    topics: z.array(Topic),
    diagnostics: z.array(Diagnostic),
  })
  .describe(
    'A news article, read: its parts, whom and what it names, offices, times and quotations, each with its place in the text',
  )
export type Article = z.infer<typeof Article>
