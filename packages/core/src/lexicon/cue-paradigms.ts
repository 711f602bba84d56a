/**
 * How the stem of a cue may end, as bits. PAST takes all endings; a weak verb has a bare stem (نفى), one before an object
 * (نفاه) and a short one (نفت، نفوا).
 */

export const PAST = 1
export const PAST_BARE = 2
export const PAST_OBJECT = 4
export const PAST_SHORT = 8
export const PRESENT = 16
export const PRESENT_SHORT = 32
export const PARTICIPLE = 64
export const NOUN = 128
export const NOUN_BOUND = 256
