import { resolve } from 'node:path'
import { UserError } from '../errors.ts'
import { parseManuscripts } from '../parse.ts'
import { buildReport } from '../report/build-report.ts'
import { formatSheet } from '../report/formats/sheet.ts'
import type { Command } from './command.ts'
import { loadWorkload } from './load.ts'
import { parseOptions } from './options.ts'

/** `copydesk sheet`: print the query sheet as Markdown, each query linked to its place. */
export const sheet: Command = {
  name: 'sheet',
  summary: 'print the query sheet as Markdown, each query linked to its place',
  help: `Usage: copydesk sheet [path …] [options]

Prints every author query with its status, linked to its place in the manuscript.

Options:
  --output FILE   write there instead of standard output
  --config FILE   instead of .github/copydesk.yml
  --help          print this
`,
  async run(args, context) {
    const { values, positionals } = parseOptions(args, {
      output: { type: 'string' },
      config: { type: 'string' },
    })
    const { files, config, named } = await loadWorkload(positionals, context, { config: values.config })
    const manuscripts = parseManuscripts(files, config, named)
    if (manuscripts.length === 0)
      throw new UserError('No manuscript found, expected a Markdown file with a query sheet')
    const text = formatSheet(buildReport({ manuscripts, config, decisions: [], now: context.now() }))
    if (values.output === undefined) context.terminal.write(text)
    else await context.workingTree.writeFile(resolve(context.currentFolder, values.output), text)
    return 0
  },
}
