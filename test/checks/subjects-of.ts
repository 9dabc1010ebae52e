import { findEvidenceFor } from '../../src/checks/index.ts'
import type { RuleName } from '../../src/model/rule.ts'
import type { FileContent } from '../../src/model/snapshot.ts'
import { parseManuscripts } from '../../src/parse.ts'

/** Give the subjects of what one rule finds in a text, whether or not it counts unasked; `–` for the whole. */
export function subjectsOf(rule: RuleName, text: string): string[] {
  const files = new Map<string, FileContent>([['paper.md', { kind: 'text', text }]])
  return parseManuscripts(files, {}, new Set(['paper.md']))
    .flatMap((manuscript) => findEvidenceFor(manuscript))
    .filter((finding) => finding.rule === rule)
    .map(({ subject }) => subject ?? '–')
}
