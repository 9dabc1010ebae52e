import type { Check } from './check.ts'
import { reportMissingStatement } from './statements/missing-statement.ts'
import { keywordsForm } from './statements/statement-forms.ts'

const message = 'No keywords. Add a line “Keywords: …” or the key `keywords`.'

/** No keywords. Counts only on request. */
export const keywordsMissing: Check = {
  rule: 'keywords-missing',
  raised: 'onRequest',
  find: (manuscript) => reportMissingStatement(manuscript, { form: keywordsForm, message }),
}
