/** What a subcommand is. To add one: a file in commands/ that exports a Command, and its line in commands.ts. */

export interface Command {
  readonly name: string
  /** One line for `isnad --help`. */
  readonly summary: string
  /** The whole text of `isnad NAME --help`. */
  readonly help: string
  /** `args` is what follows the name. Resolves to the exit code; throws UsageError for a wrong call. */
  run(args: readonly string[], terminal: Terminal): Promise<ExitCode>
}

/** 0: all done; 1: some input failed, the rest was done; 2: wrong call, nothing was done. */
export type ExitCode = 0 | 1 | 2

/** The world outside, as a command sees it. */
export interface Terminal {
  readonly stdin: NodeJS.ReadStream
  /** Writes to standard output; resolves when the reader is ready for more. */
  print(text: string): Promise<void>
  /** Writes a line to standard error. */
  report(line: string): void
  /** True when standard output is a terminal that a person looks at. */
  readonly isTTY: boolean
  /** True when colours are wanted: a terminal, and no NO_COLOR. */
  readonly hasColor: boolean
  /** The absolute path of a file given on the command line. */
  resolve(path: string): string
}

export class UsageError extends Error {}
