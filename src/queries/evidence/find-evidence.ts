import type { Finding } from '../../model/finding.ts'
import { isJointRule } from '../../model/rule.ts'
import { ruleKinds } from '../rule-kinds.ts'
import { citationEvidence, choiceEvidence } from './citation-evidence.ts'
import { citedEvidence } from './cited-evidence.ts'
import type { Evidence, Question } from './evidence.ts'
import { fieldEvidence } from './field-evidence.ts'
import { figureEvidence } from './figure-evidence.ts'

/** Look in the manuscript for what a query asks about its subject. */
export function findEvidence(question: Question): Evidence {
  const { rule, subject, manuscript } = question
  const reference = manuscript.references.find(({ id }) => id === subject)
  if (rule === 'uncited-reference' && reference) return citedEvidence(reference, question)
  if (rule === 'ambiguous-citation') return choiceEvidence(question)
  const { about } = ruleKinds[rule]
  if (about === 'citation' || (about === 'joint' && !reference)) return citationEvidence(question)
  if (about === 'figure') return figureEvidence(question)
  if (about === 'entry' && reference) return fieldEvidence(reference, question) ?? findingsEvidence(question)
  return findingsEvidence(question)
}

/** What a rule finds no more is settled. */
function findingsEvidence({ rule, subject, findings }: Question): Evidence {
  const standing = findings.filter(
    (finding) => isSameFault(finding, rule) && (subject === null || finding.subject === subject),
  )
  const [first] = standing
  if (!first)
    return { isSettled: true, reason: 'The manuscript now has what the query asks for.', places: [] }
  return { isSettled: false, reason: first.message, places: standing.map((finding) => finding.place) }
}

/** A citation that differs from its entry in the year may differ in the name as well: any of these is a fault. */
function isSameFault(finding: Finding, rule: Question['rule']): boolean {
  return finding.rule === rule || (isJointRule(rule) && isJointRule(finding.rule))
}
