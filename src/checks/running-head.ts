import type { Check } from './check.ts'
import { findStatement } from './statements/find-statement.ts'
import { reportWhole } from './statements/missing-statement.ts'
import { runningHeadForm } from './statements/statement-forms.ts'

const longest = 50

/** No running head, or one that is too long to be printed over a page. Counts only on request. */
export const runningHead: Check = {
  rule: 'running-head',
  raised: 'onRequest',
  find(manuscript) {
    const said = findStatement(manuscript, runningHeadForm)
    if (said === undefined)
      return reportWhole(
        manuscript,
        `No running head. Add a line “Running head: …” of at most ${longest} characters.`,
      )
    const { length } = said.replace(/^[\s:.—–*-]{1,6}/, '').trim()
    if (length <= longest) return []
    return reportWhole(
      manuscript,
      `The running head has ${length} characters. Give one of at most ${longest}.`,
    )
  },
}
