/** Something that happened, is planned or denied: «التقى جيراسيموف نظيره في باكو في فبراير» is a meeting. */
import * as z from 'zod'
import { Annotation, By, Confidence, Evidence, Span } from './span.ts'

export const EventFrame = z
  .enum([
    'meeting',
    'call',
    'visit',
    'conference',
    'invitation',
    'statement',
    'agreement',
    'ceasefire',
    'suspension',
    'attack',
    'explosion',
    'killing',
    'abduction',
    'conflict',
    'outbreak',
    'takeover',
    'withdrawal',
    'exercise',
    'deployment',
    'casualties',
    'death',
    'execution',
    'arrest',
    'release',
    'seizure',
    'trial',
    'verdict',
    'investigation',
    'election',
    'vote',
    'appointment',
    'nomination',
    'resignation',
    'dismissal',
    'protest',
    'disaster',
    'accident',
    'evacuation',
    'displacement',
    'sanctions',
    'grant',
    'rate-change',
    'match',
    'award',
    'launch',
    'campaign',
    'opening',
    'founding',
    'discovery',
    'marriage',
  ])
  .describe(
    'What kind of event: meeting (also talks), call, statement (somebody speaks, once or on), suspension (of relations), outbreak (a crisis, a disease), casualties (dead or injured by violence or accident), seizure (goods seized, a plot foiled), rate-change (of interest) …',
  )
export type EventFrame = z.infer<typeof EventFrame>

export const ParticipantRole = z
  .enum([
    'agent',
    'target',
    'party',
    'victim',
    'speaker',
    'addressee',
    'organizer',
    'sponsor',
    'initiator',
    'organization',
    'winner',
    'loser',
  ])
  .describe(
    'agent: does it; target: it is done to, given to, decided about; party: one of two or more sides; victim: suffers it; organization: the body that is left; sponsor: under whose patronage; initiator: at whose instance',
  )
export type ParticipantRole = z.infer<typeof ParticipantRole>

export const EventModality = z
  .enum(['asserted', 'reported', 'planned', 'denied'])
  .describe(
    'asserted: told by the article itself; reported: only by somebody it quotes; planned: still to come; denied: said not to have happened. What is only wished, feared or supposed is no event',
  )
export type EventModality = z.infer<typeof EventModality>

export const EventCount = Span.extend({
  of: z
    .enum([
      'killed',
      'injured',
      'missing',
      'arrested',
      'released',
      'abducted',
      'executed',
      'evacuated',
      'displaced',
    ])
    .describe('Who is counted'),
  value: z.number().nonnegative(),
  mod: z
    .enum(['approx', 'more-than', 'less-than'])
    .optional()
    .describe('نحو, أكثر من, أقل من; absent when exact'),
}).describe('How many, with the words that say so')
export type EventCount = z.infer<typeof EventCount>

export const Event = Annotation.extend({
  type: EventFrame,
  participants: z.array(z.object({ role: ParticipantRole, entity: z.string().describe('Entity id') })),
  counts: z.array(EventCount).optional().describe('Absent when nothing is counted'),
  time: z.string().optional().describe('Id of the timex that says when'),
  interval: z
    .object({
      from: z.string().nullable().describe('First day, ISO 8601; null when open or unknown'),
      to: z.string().nullable().describe('Last day, inclusive; null when open or unknown'),
    })
    .optional()
    .describe('The days it falls on, as far as the text tells; absent when it does not'),
  place: z.string().optional().describe('Id of the place entity'),
  modality: EventModality,
  reportedBy: z
    .string()
    .optional()
    .describe('Id of the quotation in which it is told; absent when the article itself tells it'),
  quotations: z.array(z.string()).optional().describe('Of a statement: ids of what is said, in text order'),
  confidence: Confidence,
  by: By,
  evidence: Evidence.describe(
    'All words that tell of it, in text order: its trigger, and those elsewhere in the article',
  ),
}).describe('An event; the span is that of its trigger, the word that tells of it')
export type Event = z.infer<typeof Event>
