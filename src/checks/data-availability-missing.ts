import type { Check } from './check.ts'
import { reportMissingStatement } from './statements/missing-statement.ts'
import { dataForm } from './statements/statement-forms.ts'

const message = 'No data availability statement. Add a section “Data availability”.'

/** No statement on where the data are. Counts only on request. */
export const dataAvailabilityMissing: Check = {
  rule: 'data-availability-missing',
  raised: 'onRequest',
  find: (manuscript) => reportMissingStatement(manuscript, { form: dataForm, message }),
}
