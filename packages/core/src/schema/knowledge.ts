/**
 * What a user knows and Isnad need not: names of people, bodies and places with ids of their own. «شركة سنا للنقل», also
 * «سنا», organization, `sana-1`. An entry wins over what Isnad itself knows.
 */
import * as z from 'zod'
import { EntityType } from './mention.ts'

/** One line: a name with a line feed in it is two cells that ran together. */
const name = z
  .string()
  .max(200, 'must be at most 200 characters long')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it refuses
  .regex(/^[^\u0000-\u001f\u007f]*$/, 'must be one line, without tabs and other control characters')
  .regex(/[\p{L}\p{N}]/u, 'must hold a letter or digit')

export const KnowledgeEntry = z
  .strictObject({
    name: name.describe('The usual name, as articles write it, without a preposition before it'),
    type: EntityType,
    id: z
      .string()
      .max(300, 'must be at most 300 characters long')
      .regex(
        /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._:'’-]*$/u,
        'must begin with a letter or digit and hold only letters, digits and . _ : - (sana-1, Q7184)',
      )
      .optional()
      .describe(
        'A Wikidata id (Q7184), or an id of your own (sana-1); without it the type and folded name (organization:شركه-سنا-للنقل). Two entries of one id are an error',
      ),
    aliases: z
      .array(name)
      .max(100, 'must be at most 100')
      .optional()
      .describe(
        'Other names of the same: short forms, acronyms, spellings that differ by more than harakat and hamza. With and without ال are two names',
      ),
    labels: z
      .strictObject({ ar: name.optional(), en: name.optional() })
      .optional()
      .describe('Usual names by language, for the record; `ar` is the name when not said'),
  })
  .describe('Someone or something that a user wants found, under the user’s own id')
export type KnowledgeEntry = z.infer<typeof KnowledgeEntry>

export const Knowledge = z
  .array(KnowledgeEntry)
  .max(50_000, 'must be at most 50,000 entries')
  .describe('A list of the user’s own names')
export type Knowledge = z.infer<typeof Knowledge>
