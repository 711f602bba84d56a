/** `isnad eval`: how good predictions are, against a gold file. */
import { type Command, UsageError } from '../command.ts'
import { scoreTags, toConllReport } from '../conlleval.ts'
import { readTagged, type TaggedLine } from '../read-tagged.ts'

export const evalCommand: Command = {
  name: 'eval',
  summary: 'Score predicted tags against gold tags (conlleval figures)',
  help: `Compares predicted tags with gold tags, name by name.

Usage: isnad eval ner GOLD.jsonl PRED.jsonl

  GOLD.jsonl  a sentence a line: { "tokens": ["…"], "tags": ["B-PER", "O", …] }
  PRED.jsonl  the same sentences in the same order, as \`isnad tag\` writes them

Prints precision, recall and F1 of exact matches (first token, last token and type), over all and per type, as the
CoNLL script conlleval does. Figures are cut, not rounded up.

Exit code: 0 done; 2 wrong call or files that do not belong together`,
  async run(args, terminal) {
    const [what, gold, predicted, ...rest] = args
    if (what !== 'ner' || gold === undefined || predicted === undefined || rest.length > 0)
      throw new UsageError('usage: isnad eval ner GOLD.jsonl PRED.jsonl')
    const tags = async (file: string) =>
      (await readTagged(file, terminal)).map((line, i) => tagsOf(line, file, i))
    const [goldTags, foundTags] = [await tags(gold), await tags(predicted)]
    try {
      await terminal.print(toConllReport(scoreTags(goldTags, foundTags)))
    } catch (error) {
      if (error instanceof RangeError) throw new UsageError(error.message)
      throw error
    }
    return 0
  },
}

function tagsOf(line: TaggedLine, file: string, index: number): readonly string[] {
  if (!line.tags) throw new UsageError(`${file}: sentence ${index + 1} has no tags`)
  return line.tags
}
