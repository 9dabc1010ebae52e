import { resolve } from 'node:path'
import { UserError } from '../errors.ts'
import type { Report } from '../model/report.ts'
import { parseManuscripts } from '../parse.ts'
import { buildReport } from '../report/build-report.ts'
import { formatReplyMarkdown } from '../report/formats/reply-markdown.ts'
import { formatReplyText } from '../report/formats/reply-text.ts'
import type { Command } from './command.ts'
import { loadWorkload } from './load.ts'
import { parseChoice, parseOptions } from './options.ts'

const formatNames = ['csv', 'markdown', 'text'] as const

/** `copydesk reply`: print the answers, query by query, ready to send back to the publisher. */
export const reply: Command = {
  name: 'reply',
  summary: 'print the answers to the publisher, query by query, ready to send',
  help: `Usage: copydesk reply [path …] [options]

Prints each query of the publisher's sheet with its answer or with what was done: those that are still open first,
then the rest, in the publisher's order and numbering.

Options:
  --format ${formatNames.join('|')}   default: markdown; text is for an e-mail, csv for a spreadsheet
  --output FILE                write there instead of standard output
  --config FILE                instead of .github/copydesk.yml
  --help                       print this
`,
  async run(args, context) {
    const { values, positionals } = parseOptions(args, {
      format: { type: 'string', default: 'markdown' },
      output: { type: 'string' },
      config: { type: 'string' },
    })
    const format = parseChoice('--format', values.format, formatNames)
    const { files, config, named } = await loadWorkload(positionals, context, { config: values.config })
    const manuscripts = parseManuscripts(files, config, named).filter(({ queries }) => queries.length > 0)
    if (manuscripts.length === 0) throw new UserError('No query sheet found, so there is nothing to answer')
    const report = buildReport({ manuscripts, config, decisions: [], now: context.now() })
    const text = await formatReply(report, format)
    if (values.output === undefined) context.terminal.write(text)
    // Spreadsheets take a file for UTF-8 only with a byte order mark.
    else
      await context.workingTree.writeFile(
        resolve(context.currentFolder, values.output),
        format === 'csv' ? `\u{FEFF}${text}` : text,
      )
    return 0
  },
}

async function formatReply(report: Report, format: (typeof formatNames)[number]): Promise<string> {
  switch (format) {
    case 'csv':
      // Only here is the package wanted.
      return (await import('../report/formats/reply-csv.ts')).formatReplyCsv(report)
    case 'markdown':
      return formatReplyMarkdown(report)
    case 'text':
      return formatReplyText(report)
    default:
      return format satisfies never
  }
}
