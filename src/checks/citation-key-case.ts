import type { Check } from './check.ts'
import { findNearMisses } from './items/near-miss.ts'
import { isReadable, keyOf } from './items/key-items.ts'

/** A key that the bibliography has in upper or lower case only. Silent where a file of it could not be read. */
export const citationKeyCase: Check = {
  rule: 'citation-key-case',
  raised: 'always',
  find(manuscript) {
    if (!isReadable(manuscript)) return []
    return findNearMisses(manuscript, 'key-case', (item, { citekey = '' }) => {
      return `The text cites \`${keyOf(item)}\`, the bibliography has \`${citekey}\`. Write the key in the same case.`
    })
  },
}
