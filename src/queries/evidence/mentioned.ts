import { describeLines } from '../../model/describe-lines.ts'
import type { Manuscript } from '../../model/manuscript.ts'
import type { Reference } from '../../model/reference.ts'

/** Say where an uncited entry's author is named: “Bennett is mentioned on line 104.” */
export function mentioned(reference: Reference, { mentions }: Manuscript): string {
  const found = mentions.get(reference.id) ?? []
  const [first] = found
  if (!first) return ''
  const lines = describeLines(
    found.map(({ place }) => place),
    reference.place.path,
  )
  return `${first.words} is mentioned on ${lines}.`
}
