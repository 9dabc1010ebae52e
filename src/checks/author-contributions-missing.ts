import type { Check } from './check.ts'
import { reportMissingStatement } from './statements/missing-statement.ts'
import { contributionsForm } from './statements/statement-forms.ts'

const message = 'No author contributions. Add a section “Author contributions”.'

/** No statement of what each author contributed. Counts only on request. */
export const authorContributionsMissing: Check = {
  rule: 'author-contributions-missing',
  raised: 'onRequest',
  find: (manuscript) => reportMissingStatement(manuscript, { form: contributionsForm, message }),
}
