/**
 * Finds who speaks at a cue: the subject after it, before it, in its relative clause, or the last speaker.
 */
import { RELATIVE } from '../../lexicon/speech-words.ts'
import {
  carried,
  nearestBefore,
  ofNoun,
  ofParticiple,
  pairBefore,
  sameSubject,
  subjectOfSentence,
} from './carry-speakers.ts'
import type { Discourse } from './discourse.ts'
import {
  antecedent,
  honorificBefore,
  nameBefore,
  passiveSource,
  subjectAfter,
  subjectBefore,
  topicBefore,
} from './find-subjects.ts'
import type { Found, Governor } from './found.ts'
import type { Hit } from './hits.ts'
import { hasBit, type View } from './view.ts'

/**
 * The speaker of hit `h`. `limit` is where its complement begins; `clauseFrom` where its clause begins; `governor` the
 * speaker of the sentence so far.
 */
export function resolveSpeaker(
  view: View,
  hit: Hit,
  limit: number,
  clauseFrom: number,
  discourse: Discourse,
  governing: Governor | undefined,
): Found | undefined {
  const governor = governing && agreesWith(hit, governing) ? governing.found : undefined
  if (hit.kind === 'participle')
    return governing && !governor
      ? nearestBefore(view, hit, discourse)
      : ofParticiple(view, hit, discourse, governor)
  if (hit.kind === 'noun') return ofNoun(view, hit, limit, discourse, governor)
  // In «الذي قاله الوزير» the subject follows.
  if (hasBit(view, hit.from - 1, RELATIVE) && hit.word!.pronoun === '')
    return antecedent(view, hit.from - 1, clauseFrom) ?? sameSubject(hit, governor)
  return (
    passiveSource(view, hit, limit, discourse) ??
    honorificBefore(view, hit, discourse) ??
    topicBefore(view, hit, clauseFrom, discourse) ??
    subjectAfter(view, hit, limit, discourse) ??
    subjectBefore(view, hit, clauseFrom, discourse) ??
    nameBefore(view, hit) ??
    sameSubject(hit, governor) ??
    pairBefore(view, hit) ??
    subjectOfSentence(view, hit, discourse) ??
    carried(view, hit, discourse)
  )
}

/** «قالت شاهدة …، وهنا قاطعها القاضي قائلا»: a masculine form has no feminine subject. */
function agreesWith(hit: Hit, governor: Governor): boolean {
  const a = hit.kind === 'noun' ? undefined : hit.word?.gender
  const b = governor.hit.kind === 'verb' ? governor.hit.word?.gender : undefined
  return !a || !b || a === b || hit.word?.number !== 's'
}
