import { resolve } from 'node:path'
import { UserError } from '../errors.ts'
import { parseManuscripts } from '../parse.ts'
import { buildReport } from '../report/build-report.ts'
import { printable } from '../report/formats/terminal.ts'
import { type FixedFile, planFixes, type PlannedFix } from '../report/plan-fixes.ts'
import type { Command, CommandContext } from './command.ts'
import { loadWorkload } from './load.ts'
import { parseOptions } from './options.ts'

/** `copydesk fix`: apply the corrections that change the form alone and are certain. */
export const fix: Command = {
  name: 'fix',
  summary: 'apply corrections of form that are certain; list those that are to be chosen',
  help: `Usage: copydesk fix [path …] [options]

Applies the corrections that change the form alone and are certain, such as the case of a citation key, and prints
each. Corrections of a year or a name are listed only: which side is right is the author's to say.

Options:
  --dry-run       print what would change, write nothing
  --suggested     apply those that are listed as well
  --config FILE   instead of .github/copydesk.yml
  --help          print this

Exit status: 0 nothing is left to apply, 1 something is, 2 wrong usage or unreadable input.
`,
  async run(args, context) {
    const { values, positionals } = parseOptions(args, {
      'dry-run': { type: 'boolean', default: false },
      suggested: { type: 'boolean', default: false },
      config: { type: 'string' },
    })
    const { root, files, config, named } = await loadWorkload(positionals, context, { config: values.config })
    const manuscripts = parseManuscripts(files, config, named)
    if (manuscripts.length === 0)
      throw new UserError('No manuscript found, expected a Markdown file with citations')
    const report = buildReport({ manuscripts, config, decisions: [], now: context.now() })
    const plan = planFixes(report, { files, includeSuggested: values.suggested })
    let left = 0
    for (const file of plan.files) {
      if (!values['dry-run'] && (await write(file, { root, context }))) {
        context.terminal.write(formatFixes(file.fixes, ''))
        continue
      }
      left += file.fixes.length
      if (values['dry-run']) context.terminal.write(formatFixes(file.fixes, ''))
    }
    context.terminal.write(formatFixes(plan.offered, ' (suggested)'))
    const applied = plan.files.reduce((sum, { fixes }) => sum + fixes.length, 0) - left
    context.terminal.write(summarise({ applied, left, offered: plan.offered.length }))
    return left === 0 ? 0 : 1
  },
}

/** Write a file unless it is no longer what was read; tells whether it did. */
async function write(
  { path, before, after }: FixedFile,
  { root, context }: { readonly root: string; readonly context: CommandContext },
): Promise<boolean> {
  const full = resolve(root, path)
  if ((await context.workingTree.readNamedFile(full)) !== before) {
    context.terminal.writeError(
      `copydesk: ${printable(path)} changed meanwhile and was left as it is; run the command again\n`,
    )
    return false
  }
  await context.workingTree.writeFile(full, after)
  return true
}

// paper.md:7: lind2014 → Lind2014  citation-key-case
function formatFixes(fixes: readonly PlannedFix[], note: string): string {
  return fixes
    .map(({ place, before, after, rule }) => {
      const where = `${printable(place.path)}:${place.start.line}`
      return `${where}: ${printable(before)} → ${printable(after)}  ${rule}${note}\n`
    })
    .join('')
}

function summarise(count: {
  readonly applied: number
  readonly left: number
  readonly offered: number
}): string {
  const parts = [
    ...(count.applied > 0 ? [`${count.applied} applied`] : []),
    ...(count.left > 0 ? [`${count.left} to apply`] : []),
    ...(count.offered > 0 ? [`${count.offered} suggested, applied with --suggested`] : []),
  ]
  return parts.length === 0 ? 'Nothing to correct.\n' : `${parts.join('; ')}\n`
}
