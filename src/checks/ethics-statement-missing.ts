import type { Check } from './check.ts'
import { reportMissingStatement } from './statements/missing-statement.ts'
import { ethicsForm } from './statements/statement-forms.ts'

const message = 'No ethics statement. Add a section “Ethics statement”; it may say that none was needed.'

/** No statement on ethical approval. Counts only on request. */
export const ethicsStatementMissing: Check = {
  rule: 'ethics-statement-missing',
  raised: 'onRequest',
  find: (manuscript) => reportMissingStatement(manuscript, { form: ethicsForm, message }),
}
