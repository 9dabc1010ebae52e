import type { Check } from './check.ts'
import { findWithoutField } from './entries/missing-fields.ts'
import type { Reference } from '../model/reference.ts'

/** A thesis without the university that awarded the degree. */
export const thesisInstitutionMissing: Check = {
  rule: 'thesis-institution-missing',
  raised: 'onRequest',
  find: (manuscript) => findWithoutField(manuscript, 'thesis-institution-missing', isBare),
}

const institution =
  /universi|institut|colleg|school|hochschule|akademi|academ|école|ecole|escola|escuela|faculdade|facultad|faculté|fakultät|polit[eé]cnic|polytechni/iu
const shortName = /(?<!\p{L})(?:ETH|MIT|UCL|UCLA|KTH|EPFL|TU|PUC|NTNU|U[FSN][A-Z]{1,4})(?!\p{L})/u

/** A printed entry that names one in a form that is not read has it all the same. */
function isBare({ csl, origin, text }: Reference): boolean {
  return (
    csl.type === 'thesis' && (origin === 'bibliography' || !(institution.test(text) || shortName.test(text)))
  )
}
