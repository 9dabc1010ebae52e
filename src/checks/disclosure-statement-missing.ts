import type { Check } from './check.ts'
import { reportMissingStatement } from './statements/missing-statement.ts'
import { disclosureForm } from './statements/statement-forms.ts'

const message =
  'No disclosure statement. Add a section “Disclosure statement”; it may say that there is no conflict of interest.'

/** No statement on conflicts of interest. Counts only on request. */
export const disclosureStatementMissing: Check = {
  rule: 'disclosure-statement-missing',
  raised: 'onRequest',
  find: (manuscript) => reportMissingStatement(manuscript, { form: disclosureForm, message }),
}
