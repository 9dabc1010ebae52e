import type { AuthorQuery } from '../model/query.ts'
import type { RuleName } from '../model/rule.ts'
import { neutralise, neutraliseLine } from '../report/neutralise.ts'
import { lackOf } from '../queries/asked-fields.ts'
import { remedies } from '../report/remedies.ts'
import { shorten } from '../report/shorten.ts'
import { isUnsettled } from './close-issue.ts'
import { linkPlace } from './links.ts'

const longestTitle = 200
const longestText = 6000
const longestReason = 3000

/** Give the title of a query's issue: `Q3: “Bennett speaks out, 2023” is not cited`. */
export function issueTitle({ id, text, rule }: AuthorQuery): string {
  const words = neutraliseLine(shorten(text, id === null ? longestTitle : 100))
  return id === null ? words : `${id}: ${titleOf(rule, text) ?? words}`
}

function titleOf(rule: RuleName, text: string): string | undefined {
  const [label, ...others] = [...text.matchAll(/[“"]([^”"]{3,80})[”"]/g)].map((match) => match[1])
  if (rule === 'author-bio-missing') return 'a biography of the authors is wanted'
  if (rule === 'postal-address-missing') return 'a postal address is wanted'
  if (rule === 'crossref-validation-notice') return 'references were changed after a check with CrossRef'
  // A query of two references is not done with the first of them.
  if (label === undefined || others.length > 0) return undefined
  if (rule === 'uncited-reference') return `“${neutraliseLine(label)}” is not cited`
  if (rule === 'cited-not-listed') return `“${neutraliseLine(label)}” is not in the reference list`
  if (rule === 'page-range-missing') return `“${neutraliseLine(label)}” has no page range`
  const lack = lackOf(rule)
  return lack && `“${neutraliseLine(label)}” has ${lack}`
}

/** Give the body of a query's issue, without its marker. `sha` is the commit that its links point to. */
export function issueBody(query: AuthorQuery, { url, sha }: { url: string; sha: string }): string {
  const places = [...new Set(query.places.slice(0, 6).map((place) => linkPlace(place, { url, sha })))]
  return [
    query.id === null
      ? neutralise(shorten(query.text, longestText))
      : `> ${neutralise(shorten(query.text, longestText))}`,
    ...(query.reason === '' ? [] : [neutralise(shorten(query.reason, longestReason))]),
    `**Where:** ${places.join(' · ')}`,
    ...(isUnsettled(query.status) ? waysOut(query) : ['To ask it again, begin a comment with `/reopen`.']),
  ].join('\n\n')
}

function waysOut({ rule }: AuthorQuery): string[] {
  return [
    `**What resolves it:** ${remedies[rule]}`,
    'Or begin a comment with `/answer TEXT` to answer, `/stet REASON` to let it stand, `/park YYYY-MM-DD REASON` to put it off, `/recheck` to have it read again. `/reopen` takes an answer back.',
  ]
}
