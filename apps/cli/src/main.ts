#!/usr/bin/env node
/** isnad: Arabic news from the command line. `isnad parse article.txt --published 2017-03-03`. */
import { parseArgs } from 'node:util'
import pkg from '../package.json' with { type: 'json' }
import { type Command, type ExitCode, type Terminal, UsageError } from './command.ts'
import { commands } from './commands.ts'
import { openTerminal } from './terminal.ts'

process.exitCode = await main(process.argv.slice(2), openTerminal())

async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first, ...rest] = args
  if (first === '--version' || first === '-v') {
    await terminal.print(`${pkg.version}\n`)
    return 0
  }
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    const about = commands.find(c => c.name === rest[0])
    const text = about?.help ?? overview()
    if (first === undefined) terminal.report(text)
    else await terminal.print(`${text}\n`)
    return first === undefined ? 2 : 0
  }
  const command = commands.find(c => c.name === first)
  if (!command) {
    terminal.report(`isnad: no command ${first}. There is: ${commands.map(c => c.name).join(', ')}`)
    return 2
  }
  return runCommand(command, rest, terminal)
}

async function runCommand(command: Command, args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (asksForHelp(args)) {
    await terminal.print(`${command.help}\n`)
    return 0
  }
  try {
    return await command.run(args, terminal)
  } catch (error) {
    if (!(error instanceof UsageError) && !isParseArgsError(error)) throw error
    terminal.report(`isnad ${command.name}: ${error.message}\nSee: isnad ${command.name} --help`)
    return 2
  }
}

function overview(): string {
  const width = Math.max(...commands.map(c => c.name.length))
  const list = commands.map(c => `  ${c.name.padEnd(width)}  ${c.summary}`).join('\n')
  return `isnad reads Arabic news with evidence: who and what it names, when it happened, and who said what.

Usage: isnad COMMAND [OPTION…]

${list}

  isnad COMMAND --help  what a command does and takes
  isnad --version       the version`
}

function asksForHelp(args: readonly string[]): boolean {
  const { tokens } = parseArgs({ args: [...args], strict: false, tokens: true, allowPositionals: true })
  return tokens.some(t => t.kind === 'option' && (t.rawName === '--help' || t.rawName === '-h'))
}

function isParseArgsError(error: unknown): error is Error {
  return error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')
}
