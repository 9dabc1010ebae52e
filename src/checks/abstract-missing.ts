import type { Check } from './check.ts'
import { reportMissingStatement } from './statements/missing-statement.ts'
import { abstractForm } from './statements/statement-forms.ts'

const message = 'No abstract. Add a section “Abstract” or the key `abstract`.'

/** No abstract. Counts only on request. */
export const abstractMissing: Check = {
  rule: 'abstract-missing',
  raised: 'onRequest',
  find: (manuscript) => reportMissingStatement(manuscript, { form: abstractForm, message }),
}
