/** `isnad tag`: tokenized sentences in, the same with predicted BIO tags out. */
import { parseArgs } from 'node:util'
import { CONVENTIONS, type Convention, tagSentences } from '@isnad/core/tagger'
import { type Command, UsageError } from '../command.ts'
import { readTagged } from '../read-tagged.ts'

export const tagCommand: Command = {
  name: 'tag',
  summary: 'Tag tokenized sentences with persons, organizations, places and other names',
  help: `Tags sentences that come as tokens, with the trained tagger alone (no lexicons, no rules).

Usage: isnad tag FILE.jsonl [--convention news|anercorp|aqmar]

  FILE.jsonl         a sentence a line: { "tokens": ["…"], … }; the sentences of a file are read together, in order
  --convention NAME  whose habits of annotation to follow: news (default), or those of a public data set

Writes each line with "tags": O, B- and I- of PER, ORG, LOC, MISC, one for each token; other fields stay.

Exit code: 0 done; 2 wrong call or a line that is not a sentence`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { convention: { type: 'string' } },
    })
    const convention = readConvention(values.convention ?? 'news')
    if (positionals.length !== 1) throw new UsageError('give one FILE.jsonl')
    const lines = await readTagged(positionals[0]!, terminal)
    const tags = tagSentences(
      lines.map(line => line.tokens),
      convention,
    )
    for (const [i, line] of lines.entries())
      await terminal.print(`${JSON.stringify({ ...line, tags: tags[i] })}\n`)
    return 0
  },
}

function readConvention(name: string): Convention {
  const known = CONVENTIONS.find(c => c === name)
  if (!known) throw new UsageError(`--convention ${name}: must be ${CONVENTIONS.join(', ')}`)
  return known
}
