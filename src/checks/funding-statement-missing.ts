import type { Check } from './check.ts'
import { reportMissingStatement } from './statements/missing-statement.ts'
import { fundingForm } from './statements/statement-forms.ts'

const message = 'No funding statement. Add a section “Funding”; it may say that there was none.'

/** No statement on funding. Counts only on request. */
export const fundingStatementMissing: Check = {
  rule: 'funding-statement-missing',
  raised: 'onRequest',
  find: (manuscript) => reportMissingStatement(manuscript, { form: fundingForm, message }),
}
