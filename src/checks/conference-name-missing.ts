import type { Check } from './check.ts'
import { findWithoutField } from './entries/missing-fields.ts'
import type { Reference } from '../model/reference.ts'

/** A conference paper without the name of the conference or of its proceedings. */
export const conferenceNameMissing: Check = {
  rule: 'conference-name-missing',
  raised: 'onRequest',
  find: (manuscript) => findWithoutField(manuscript, 'conference-name-missing', isBare),
}

/** A printed entry is known for a conference paper by that name alone. */
function isBare({ csl, origin }: Reference): boolean {
  return csl.type === 'paper-conference' && origin === 'bibliography'
}
