import type { Observation } from '../model/finding.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { RuleName } from '../model/rule.ts'

/** One rule: what it sees in a manuscript. It knows nothing of its severity. */
export interface Check {
  readonly rule: RuleName
  /** `onRequest`: counts as evidence for a publisher's query that asks for it, and where the configuration names the rule. */
  readonly raised: 'always' | 'onRequest'
  readonly find: (manuscript: Manuscript) => Observation[]
}
