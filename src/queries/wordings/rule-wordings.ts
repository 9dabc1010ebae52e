import type { RuleName } from '../../model/rule.ts'
import { compileWording, type Wording } from './wording.ts'

/** A rule with one way to ask for it. */
export interface RuleWording {
  readonly rule: RuleName
  readonly wording: Wording
}

/** Compile the wordings of a group of rules, each in its written form. */
export function ruleWordings(groups: readonly (readonly [RuleName, readonly string[]])[]): RuleWording[] {
  return groups.flatMap(([rule, written]) => written.map((one) => ({ rule, wording: compileWording(one) })))
}
