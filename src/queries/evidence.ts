import { citeSlug } from '../citations/cite-slug.ts'
import { describeLine, describeLines } from '../model/describe-lines.ts'
import type { Finding } from '../model/finding.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { Place } from '../model/place.ts'
import type { Reference } from '../model/reference.ts'
import { isJointRule, type RuleName } from '../model/rule.ts'

/** Whether the manuscript satisfies what a query asks, why, and where it must change if not. */
export interface Evidence {
  readonly isSettled: boolean
  readonly reason: string
  readonly places: readonly Place[]
}

interface Question {
  readonly rule: RuleName
  readonly subject: string | null
  readonly manuscript: Manuscript
  /** Findings of every rule, those that only count when a query asks included. */
  readonly findings: readonly Finding[]
}

/** Look in the manuscript for what a query asks about its subject. */
export function findEvidence(question: Question): Evidence {
  const reference = question.manuscript.references.find(({ id }) => id === question.subject)
  if (question.rule === 'uncited-reference' && reference) return citedEvidence(reference, question)
  if (question.rule === 'page-range-missing' && reference) return pagesEvidence(reference)
  return findingsEvidence(question)
}

function citedEvidence(reference: Reference, { manuscript, findings }: Question): Evidence {
  const items = manuscript.citations.flatMap((citation) => citation.items)
  const citing = items.find(({ references }) => references.length === 1 && references[0] === reference.id)
  if (citing) {
    return {
      isSettled: true,
      reason: `Cited on ${describeLine(citing.place, onlyPath(manuscript))} as “${oneLine(citing.text)}”.`,
      places: [citing.place],
    }
  }
  const joint = findings.find((finding) => finding.subject === reference.id && isJointRule(finding.rule))
  if (joint) return { isSettled: false, reason: joint.message, places: [joint.place] }
  return {
    isSettled: false,
    reason: `Not cited in the text. ${mentioned(reference, manuscript)}`.trim(),
    places: [reference.place],
  }
}

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

function pagesEvidence({ csl, place }: Reference): Evidence {
  const given = csl.page ?? csl.number
  if (given === undefined)
    return { isSettled: false, reason: 'The entry has neither pages nor an article number.', places: [place] }
  const what = csl.page === undefined ? 'Article number' : 'Pages'
  return { isSettled: true, reason: `${what} ${given} given.`, places: [place] }
}

function findingsEvidence({ rule, subject, findings, manuscript }: Question): Evidence {
  const standing = findings.filter(
    (finding) => finding.rule === rule && (subject === null || finding.subject === subject),
  )
  const [first] = standing
  if (first)
    return { isSettled: false, reason: first.message, places: standing.map((finding) => finding.place) }
  const places = manuscript.citations.flatMap(({ items }) =>
    items.filter((item) => citeSlug(item.target) === subject).map((item) => item.place),
  )
  return { isSettled: true, reason: 'The manuscript now has what the query asks for.', places }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}

/** In a manuscript of several documents a line says little without its file. */
function onlyPath({ documents }: Manuscript): string | undefined {
  return documents.length === 1 ? documents[0]?.path : undefined
}
