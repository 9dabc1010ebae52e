import type { Check } from './check.ts'
import { findWithoutField } from './entries/missing-fields.ts'
import type { Reference } from '../model/reference.ts'

/** A chapter of a titled book without the editors of the book. */
export const editorMissing: Check = {
  rule: 'editor-missing',
  raised: 'onRequest',
  find: (manuscript) => findWithoutField(manuscript, 'editor-missing', isEdited),
}

const edited = /(?<!\p{L})(?:eds?|editors?|edited|hrsg|hg|orgs?|coords?|dirs?|a cura di|red)(?!\p{L})/iu

/** What names editors in a form that is not read has them all the same. */
function isEdited({ csl, origin, text }: Reference): boolean {
  if (csl.type !== 'chapter' || csl['container-title'] === undefined) return false
  return origin === 'bibliography' || !edited.test(text)
}
