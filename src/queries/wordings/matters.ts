import type { RuleName } from '../../model/rule.ts'
import { compileWording, type Wording } from './wording.ts'

/** What may be asked for, by its names in seven languages; without rules, it is known and no rule judges it. */
export interface Matter {
  readonly rules: readonly RuleName[]
  readonly names: Wording
}

/** Compile the names of what may be asked for, parted by spaces. */
export function matters(groups: readonly (readonly [readonly RuleName[], ...string[]])[]): Matter[] {
  return groups.map(([rules, ...lines]) => ({
    rules,
    names: compileWording(lines.flatMap((line) => line.trim().split(/\s+/)).join('|')),
  }))
}
