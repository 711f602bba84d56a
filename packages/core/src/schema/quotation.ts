/** Who said what on whose authority: «وأكد المسؤولان "ضرورة اتخاذ إجراءات"». */
import * as z from 'zod'
import { Annotation, By, Confidence, Evidence, Span } from './span.ts'

export const QuotationKind = z
  .enum(['direct', 'indirect', 'mixed'])
  .describe(
    'direct: the words themselves, in quotation marks or behind the colon of a verb; indirect: reported, also without marks behind the colon of a headline, which may shorten; mixed: reported, with a part in quotation marks',
  )
export type QuotationKind = z.infer<typeof QuotationKind>

export const QuotationStatus = z
  .enum(['attributed', 'unattributed', 'scare', 'name', 'title'])
  .describe(
    'attributed: somebody is said to have said it; unattributed: nobody is; scare: marks that only keep a distance; name: a name in marks; title: of a work',
  )
export type QuotationStatus = z.infer<typeof QuotationStatus>

export const Stance = z
  .enum(['neutral', 'commit', 'deny', 'doubt', 'for', 'against'])
  .describe(
    'commit: the speaker vouches for it (أكد); deny: denies it (نفى); doubt: it is doubted, by the speaker (رجح) or by who reports it (زعم); for, against: is for or against what is said (رحب، ندد); neutral: none of these (قال)',
  )
export type Stance = z.infer<typeof Stance>

export const Cue = Span.extend({
  lemma: z.string().describe('Dictionary form of the cue (قال); a colon for «الوزير: …»'),
  class: z
    .string()
    .optional()
    .describe(
      'What is done by saying: say, assert, deny, warn, call-for, ask, announce, accuse … ; according-to',
    ),
  stance: Stance.optional(),
  tense: z
    .enum(['past', 'present'])
    .optional()
    .describe('Of a verb: «قال» is past, «يقول» present; absent for nouns, participles, بحسب and colons'),
  polarity: z
    .enum(['positive', 'negative'])
    .optional()
    .describe(
      'negative: the speaker says that it is not so (نفى أن), or does not rule it out (لم يستبعد أن); positive otherwise',
    ),
  negated: z
    .literal(true)
    .optional()
    .describe('A denial that is itself denied: «لم يستبعد أن» hints, it does not say; absent otherwise'),
}).describe('The word of saying: a verb, a noun or بحسب, without proclitics')
export type Cue = z.infer<typeof Cue>

export const Party = z
  .object({
    entity: z.string().optional().describe('Id of the entity, when it is one and known'),
    entities: z.array(z.string()).optional().describe('Ids, when two or more speak together (المسؤولان)'),
    start: Span.shape.start.optional(),
    end: Span.shape.end.optional(),
    text: z.string().describe('The words that stand for the party; for a subject carried over, its name'),
  })
  .describe('Somebody who speaks or is spoken to')
export type Party = z.infer<typeof Party>

export const Alternative = z
  .object({ speaker: Party, confidence: Confidence })
  .describe('Somebody else who may have said it')
export type Alternative = z.infer<typeof Alternative>

export const Quotation = Annotation.extend({
  kind: QuotationKind,
  status: QuotationStatus,
  cue: Cue.optional(),
  speaker: Party.optional().describe('Who said it; absent when the text does not say'),
  addressee: Party.optional(),
  via: Party.optional().describe(
    'The medium or authority it came through: a statement, an agency, another outlet; for speech inside a report, who reports it',
  ),
  alternatives: z
    .array(Alternative)
    .optional()
    .describe(
      'Other possible speakers, likeliest first, where the sentence leaves it open; their confidences are lower than that of `speaker`; absent where there is none',
    ),
  place: z.string().optional().describe('Id of the place entity where it was said, when the text states it'),
  time: z
    .string()
    .optional()
    .describe('Id of the timex that tells when it was said, when the text states it'),
  confidence: Confidence,
  by: By,
  evidence: Evidence,
}).describe(
  'Words in quotation marks, without the marks, or a reported clause with its particle (أن، إن، بأن)',
)
export type Quotation = z.infer<typeof Quotation>
