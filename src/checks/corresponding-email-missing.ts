import type { Manuscript } from '../model/manuscript.ts'
import type { Check } from './check.ts'
import { findCorresponding } from './authors/find-corresponding.ts'
import { reportWhole } from './statements/missing-statement.ts'
import { readAuthors } from './authors/read-authors.ts'

const email = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}.-]{1,190}\.\p{L}{2,24}(?!\p{L})/u

/** No e-mail address of the corresponding author. Counts only on request. */
export const correspondingEmailMissing: Check = {
  rule: 'corresponding-email-missing',
  raised: 'onRequest',
  find(manuscript) {
    const { authors, texts } = findCorresponding(manuscript)
    const marked = authors.map(({ fields }) => JSON.stringify(fields))
    const said = [...marked, ...texts]
    // A contact that is named must be reached; else the address of any author is the one.
    const places = said.length > 0 ? said : [...authorTexts(manuscript), ...openingTexts(manuscript)]
    if (places.some((text) => text.includes('@') && email.test(text))) return []
    return reportWhole(
      manuscript,
      'No e-mail address of the corresponding author. Add it to the contact line or to the front matter.',
    )
  },
}

function authorTexts(manuscript: Manuscript): string[] {
  return readAuthors(manuscript).map(({ fields }) => JSON.stringify(fields))
}

function openingTexts({ documents, bodyBlocks }: Manuscript): string[] {
  return documents.flatMap(({ path, blocks }) =>
    blocks.filter(({ index }) => bodyBlocks.get(path)?.has(index)).map(({ text }) => text),
  )
}
