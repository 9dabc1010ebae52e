import { resolve } from 'node:path'
import { UserError } from '../errors.ts'
import { parseManuscripts } from '../parse.ts'
import { buildReport } from '../report/build-report.ts'
import { formatSheet } from '../report/formats/sheet.ts'
import { compareProofs, isUnchanged } from '../report/proofs/compare-proofs.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { Command, CommandContext, ExitStatus } from './command.ts'
import { loadWorkload, type Workload } from './load.ts'
import { parseOptions } from './options.ts'

/** `copydesk sheet`: print the query sheet as Markdown, each query linked to its place. */
export const sheet: Command = {
  name: 'sheet',
  summary: 'print the query sheet as Markdown, each query linked to its place',
  help: `Usage: copydesk sheet [path …] [options]
       copydesk sheet --check OLD NEW [options]

Prints every author query with its status, linked to its place in the manuscript.

Options:
  --check         tell what the publisher changed between two proofs, given both files: title, authors,
                  references, statements and queries; the exit status is 1 if anything changed
  --output FILE   write there instead of standard output
  --config FILE   instead of .github/copydesk.yml
  --help          print this
`,
  async run(args, context) {
    const { values, positionals } = parseOptions(args, {
      check: { type: 'boolean', default: false },
      output: { type: 'string' },
      config: { type: 'string' },
    })
    const workload = await loadWorkload(positionals, context, { config: values.config })
    if (values.check) return printProofChanges(workload, positionals, { context, output: values.output })
    const { files, config, named } = workload
    const manuscripts = parseManuscripts(files, config, named)
    if (manuscripts.length === 0)
      throw new UserError('No manuscript found, expected a Markdown file with a query sheet')
    const text = formatSheet(buildReport({ manuscripts, config, decisions: [], now: context.now() }))
    await print(text, values.output, context)
    return 0
  },
}

async function printProofChanges(
  { files, config, named }: Workload,
  paths: readonly string[],
  { context, output }: { context: CommandContext; output: string | undefined },
): Promise<ExitStatus> {
  const [before, after, ...others] = [...named]
  if (before === undefined || after === undefined || others.length > 0 || paths.length !== 2)
    throw new UserError('sheet --check takes two Markdown files, the old proof and the new one')
  // A sheet or a list beside one proof is none of the other's.
  const read = (path: string) => parseOnly(path, { files, config })
  // Nothing else needs the package that compares word by word.
  const { formatProofChanges } = await import('../report/formats/proof-changes.ts')
  const changes = compareProofs({ before: read(before), after: read(after) })
  await print(formatProofChanges(changes, { before, after }), output, context)
  return isUnchanged(changes) ? 0 : 1
}

function parseOnly(path: string, { files, config }: Pick<Workload, 'config' | 'files'>): Manuscript {
  const own = new Map(
    [...files].filter(([name]) => name === path || !/\.(?:md|markdown|qmd|rmd)$/i.test(name)),
  )
  const [manuscript] = parseManuscripts(own, { ...config, manuscripts: [path] }, new Set([path]))
  if (manuscript) return manuscript
  throw new UserError(`${path} could not be read as a manuscript`)
}

async function print(text: string, output: string | undefined, context: CommandContext): Promise<void> {
  if (output === undefined) context.terminal.write(text)
  else await context.workingTree.writeFile(resolve(context.currentFolder, output), text)
}
