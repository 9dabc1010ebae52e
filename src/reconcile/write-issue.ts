import type { AuthorQuery } from '../model/query.ts'
import type { RuleName } from '../model/rule.ts'
import { neutralise } from '../report/neutralise.ts'
import { linkPlace } from './links.ts'

const longestTitle = 200
const longestText = 6000
const longestReason = 3000

const remedies: Readonly<Record<RuleName, string>> = {
  'ambiguous-citation':
    'Tell the entries apart, for example by a letter after the year in the text and in the list.',
  'author-bio-missing': 'Add a section “Notes on contributors” that names each author, or answer here.',
  'bibliography-unreadable': 'Correct the bibliography file at the line.',
  'citation-author-order': 'Give the names in the same order in the text and in the list.',
  'citation-author-spelling': 'Make the spelling of the name the same in the text and in the list.',
  'citation-key-case': 'Write the key in the citation as the bibliography has it.',
  'citation-year-mismatch': 'Make the year the same in the text and in the list, or add the missing entry.',
  'cited-not-listed': 'Add the entry to the reference list, or correct the citation.',
  'crossref-validation-notice': 'Answer here once you have looked at the changes, or let it stand.',
  'document-unreadable': 'Correct the file at the line.',
  'duplicate-citation-key': 'Give each entry a key of its own, or delete one of the two.',
  'duplicate-reference': 'Keep one of the two entries.',
  'free-text-query': 'Answer here, or in the response column of the query sheet.',
  'nocite-reference': 'Cite the entry in the text, or leave it as it is.',
  'numeric-citation-gap': 'Add the entry to the reference list, or correct the number.',
  'page-range-missing': 'Add the page range or the article number to the entry.',
  'postal-address-missing': 'Add the full postal address with its code to the contact line, or answer here.',
  'suffix-mismatch':
    'Make the letter behind the year the same in the text and in the list, or add the missing entry.',
  'uncited-reference': 'Cite the entry in the text, or delete it from the list.',
  'undefined-citation-key': 'Correct the key in the citation, or add the entry to the bibliography.',
}

/** Give the title of a query's issue: `Q3: “Bennett speaks out, 2023” is not cited`. */
export function issueTitle({ id, text, rule }: AuthorQuery): string {
  const words = shorten(plain(text), id === null ? longestTitle : 100)
  return id === null ? words : `${id}: ${titleOf(rule, text) ?? words}`
}

function titleOf(rule: RuleName, text: string): string | undefined {
  const label = /[“"]([^”"]{3,80})[”"]/.exec(text)?.[1]
  if (rule === 'author-bio-missing') return 'a biography of the authors is wanted'
  if (rule === 'postal-address-missing') return 'a postal address is wanted'
  if (rule === 'crossref-validation-notice') return 'references were changed after a check with CrossRef'
  if (label === undefined) return undefined
  if (rule === 'uncited-reference') return `“${plain(label)}” is not cited`
  if (rule === 'cited-not-listed') return `“${plain(label)}” is not in the reference list`
  return rule === 'page-range-missing' ? `“${plain(label)}” has no page range` : undefined
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
    `**What resolves it:** ${remedies[query.rule]}`,
    'Or say in a comment: `/answer TEXT`, `/stet REASON` to let it stand, `/park YYYY-MM-DD REASON`, `/reopen`, `/recheck`.',
  ].join('\n\n')
}

/** GitHub shows titles as plain text but links what is mentioned in them. */
function plain(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .replaceAll(/[@#`<>](?=\S)/g, '')
    .trim()
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`
}
