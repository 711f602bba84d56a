/** Every subcommand, in the order of `isnad --help`. */
import type { Command } from './command.ts'
import { parseCommand } from './commands/parse.ts'

export const commands: readonly Command[] = [parseCommand]
