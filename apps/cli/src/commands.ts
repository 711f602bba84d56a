/** Every subcommand, in the order of `isnad --help`. */
import type { Command } from './command.ts'
import { dateCommand } from './commands/date.ts'
import { evalCommand } from './commands/eval.ts'
import { exportCommand } from './commands/export.ts'
import { ingestCommand } from './commands/ingest.ts'
import { parseCommand } from './commands/parse.ts'
import { tagCommand } from './commands/tag.ts'

export const commands: readonly Command[] = [
  parseCommand,
  ingestCommand,
  exportCommand,
  dateCommand,
  tagCommand,
  evalCommand,
]
