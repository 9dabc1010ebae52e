import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { CommandContext, ExitStatus, Program, ProgramOptions } from './commands/command.ts'
import { commands } from './commands/index.ts'
import { UserError } from './errors.ts'
import {
  createFile,
  isFolder,
  readBibtex,
  readFolder,
  readNamedFile,
  readPresent,
  readRevision,
} from './forges/local.ts'
import { printable } from './report/formats/terminal.ts'

/** Run the command that the arguments name; gives the exit status. A mistake by a person is one line on standard error. */
export async function main(args: readonly string[]): Promise<ExitStatus> {
  try {
    return await runCommand(args)
  } catch (error) {
    const message = error instanceof UserError ? error.message : describeRefusal(error)
    if (message === undefined) throw error
    process.stderr.write(`copydesk: ${printable(message)}\n`)
    return 2
  }
}

// EISDIR: illegal operation on a directory, open '/home/ada/drafts'
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ why
function describeRefusal(error: unknown): string | undefined {
  if (!(error instanceof Error && 'syscall' in error && 'path' in error)) return undefined
  const why = /^[A-Z0-9]+: ([^,]+)/.exec(error.message)?.[1] ?? error.message
  return `${String(error.path)}: ${why}`
}

async function runCommand(args: readonly string[]): Promise<ExitStatus> {
  const [name, ...rest] = args
  if (name === '--version') return print(`${await readVersion()}\n`)
  if (name === undefined || name === '--help' || name === 'help') return print(overview())
  const command = commands.find((one) => one.name === name)
  if (!command) {
    const names = commands.map((one) => one.name).join(', ')
    throw new UserError(`Unknown command \`${name}\`, expected one of ${names}; see copydesk --help`)
  }
  const { values } = parseArgs({ args: rest, options: { help: { type: 'boolean' } }, strict: false })
  return values.help === true ? print(command.help) : command.run(rest, context())
}

function overview(): string {
  const width = Math.max(...commands.map((command) => command.name.length))
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`)
  return `Usage: copydesk COMMAND [options]\n\nCommands:\n${lines.join('\n')}\n\n\`copydesk COMMAND --help\` says more.\n`
}

function print(text: string): ExitStatus {
  process.stdout.write(text)
  return 0
}

function context(): CommandContext {
  return {
    currentFolder: process.cwd(),
    terminal: {
      isColored: process.stdout.isTTY && !process.env.NO_COLOR,
      width: process.stdout.columns ?? 100,
      write: (text) => process.stdout.write(text),
      writeError: (text) => process.stderr.write(text),
    },
    workingTree: {
      isFolder,
      readFolder,
      readRevision,
      readNamedFile,
      readPresent,
      readBibtex,
      writeFile: (path, text) => writeFile(path, text),
      createFile,
    },
    readRulePage: (rule) => readFile(new URL(`./checks/${rule}.md`, import.meta.url), 'utf8'),
    start,
    openDeadLetters: async () => (await import('./app/dead-letters.ts')).openDeadLettersOf(process.env),
    now: () => new Date().toISOString(),
  }
}

async function start(program: Program, options: ProgramOptions): Promise<ExitStatus> {
  if (program === 'sandbox') return (await import('./app/sandbox.ts')).runSandbox(options)
  return (await import('./app.ts')).runServer(process.env)
}

async function readVersion(): Promise<string> {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8')
  const { version }: { version: string } = JSON.parse(text)
  return version
}
