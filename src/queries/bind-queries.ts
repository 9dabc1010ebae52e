import type { Manuscript } from '../model/manuscript.ts'
import type { SheetQuery } from '../model/query.ts'
import type { RuleName } from '../model/rule.ts'
import { bindChoices, bindCitations } from './binding/bind-citation.ts'
import { bindEntries, findAlike } from './binding/bind-entry.ts'
import { bindJoint } from './binding/bind-joint.ts'
import { found, notFound, type Binding } from './binding/binding.ts'
import { surveyManuscript, type Survey } from './binding/survey.ts'
import { findLabels, labelStretches, type Labels } from './labels/find-labels.ts'
import { findRules } from './find-rules.ts'
import { ruleKinds } from './rule-kinds.ts'
import { foldQuery } from './wordings/fold-query.ts'

/** One thing that a query asks: of one subject, by one rule. */
export interface Point {
  readonly rule: RuleName
  readonly binding: Binding
}

/** A query of the sheet with all that it asks: at least one point, those of one rule together. */
export interface BoundQuery {
  readonly query: SheetQuery
  /** The rule that its wording names first. */
  readonly rule: RuleName
  readonly points: readonly Point[]
}

/** Bind each query of the sheet to the rules and the subjects that the publisher's wording names. */
export function bindQueries(manuscript: Manuscript): BoundQuery[] {
  if (manuscript.queries.length === 0) return []
  const survey = surveyManuscript(manuscript)
  return manuscript.queries.map((query) => {
    const labels = findLabels(query.text)
    const rules = findRules(foldQuery(query.text, labelStretches(labels)))
    const points = rules.flatMap((rule) =>
      bind({ query, labels, rule, survey }).map((binding) => ({ rule, binding })),
    )
    return { query, rule: rules[0] ?? 'free-text-query', points }
  })
}

interface Asked {
  readonly query: SheetQuery
  readonly labels: Labels
  readonly rule: RuleName
  readonly survey: Survey
}

function bind({ query, labels, rule, survey }: Asked): Binding[] {
  const { about } = ruleKinds[rule]
  switch (about) {
    case 'citation':
      return rule === 'ambiguous-citation'
        ? bindChoices(query, labels, survey)
        : bindCitations(query, labels, survey)
    case 'entry':
      return rule === 'duplicate-reference'
        ? bindTwins(query, labels, survey)
        : bindEntries(query, labels, survey)
    case 'figure': {
      const bindings = labels.figures.map(({ text, slug }) => found(text, slug))
      return bindings.length > 0 ? bindings : [notFound('The figure or table')]
    }
    case 'joint':
      return bindJoint(query, labels, survey)
    case 'manuscript':
      return [{ kind: 'none' }]
    default:
      return about satisfies never
  }
}

/** Entries that are said to be the same may well answer to one label. */
function bindTwins(query: SheetQuery, labels: Labels, survey: Survey): Binding[] {
  const twins = labels.works.flatMap((label) =>
    findAlike(label, survey).map((reference) => found(label.text, reference.id)),
  )
  if (twins.length > 1) {
    const bySubject = Map.groupBy(twins, (twin) => (twin.kind === 'found' ? twin.subject : ''))
    return [...bySubject.values()].flatMap((same) => same.slice(0, 1))
  }
  return bindEntries(query, labels, survey)
}
