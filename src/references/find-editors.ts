import type { CslName } from '../model/csl.ts'
import { parseNames } from './parse-names.ts'

const editedBy =
  /[,.;(]\s?(?:edited by|eds?\.?|hrsg\. v(?:on|\.)|herausgegeben von|hg\. v(?:on|\.)|éd(?:ité|\.) par|sous la (?:direction|dir\.) de|a cura di|editado por|organizado por|onder redactie van)\s(?=\p{Lu}|[dv]\p{Ll}{1,2}\s)/iu
const reach = 300

/** Find the editors that a note behind the title of a book names: `edited by B. Lind and C. Moe`. */
export function findEditors(stretch: string): readonly CslName[] {
  const match = editedBy.exec(stretch)
  if (!match) return []
  const from = match.index + match[0].length
  return parseNames(stretch.slice(from, from + reach), 0)?.names ?? []
}
