/** Words, numbers and marks, with their folded forms: «والناتو، 26 و27» → والناتو ، 26 و 27. */
import { stage } from '../../pipeline.ts'
import { tokenize } from '../../text/tokenize.ts'
import { makeTokens } from '../../tokens.ts'

export const tokens = stage({
  needs: ['sentences'],
  gives: 'tokens',
  run({ text, sentences }) {
    const spans = {
      start: [] as number[],
      end: [] as number[],
      kind: [] as number[],
      sentence: [] as number[],
    }
    sentences.forEach((s, index) => {
      tokenize(text, s.start, s.end, (start, end, kind) => {
        spans.start.push(start)
        spans.end.push(end)
        spans.kind.push(kind)
        spans.sentence.push(index)
      })
    })
    return makeTokens(text, spans)
  },
})
