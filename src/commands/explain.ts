import { distance } from 'fastest-levenshtein'
import { checks } from '../checks/index.ts'
import { UserError } from '../errors.ts'
import type { Command } from './command.ts'
import { parseOptions } from './options.ts'

const ruleNames = checks.map((check) => check.rule)

/** `copydesk explain RULE`: print the page of a rule. */
export const explain: Command = {
  name: 'explain',
  summary: 'print the page of a rule: what it reports, why, and what resolves it',
  help: `Usage: copydesk explain RULE

Rules:
${ruleNames.map((name) => `  ${name}`).join('\n')}
`,
  async run(args, context) {
    const { positionals } = parseOptions(args, {})
    const [wanted, ...rest] = positionals
    if (wanted === undefined || rest.length > 0)
      throw new UserError('explain takes the name of one rule, see --help')
    const rule = ruleNames.find((name) => name === wanted)
    if (rule === undefined) throw new UserError(`Unknown rule \`${wanted}\`, ${suggest(wanted)}`)
    context.terminal.write(await context.readRulePage(rule))
    return 0
  },
}

function suggest(wanted: string): string {
  const nearest = [...ruleNames].sort((a, b) => distance(wanted, a) - distance(wanted, b))[0] ?? ''
  return distance(wanted, nearest) <= nearest.length / 3
    ? `did you mean \`${nearest}\`?`
    : `expected one of ${ruleNames.join(', ')}`
}
