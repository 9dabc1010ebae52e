import type { Finding, Fix } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import type { RuleName } from '../model/rule.ts'
import type { Files } from '../model/snapshot.ts'
import { applyFixes } from './apply-fixes.ts'
import { undecided } from './find-decided.ts'

/** Rules whose correction changes the form alone and can only be meant so. */
const safeRules: ReadonlySet<RuleName> = new Set(['citation-key-case'])

/** One correction of a line, with the rule that asks for it. */
export interface PlannedFix extends Fix {
  readonly rule: RuleName
  /** Whether it changes the form alone; any other is somebody's to choose. */
  readonly isSafe: boolean
}

/** A file as it was read and as it would be, with the corrections that make the difference. */
export interface FixedFile {
  readonly path: string
  readonly before: string
  readonly after: string
  readonly fixes: readonly PlannedFix[]
}

/** The files to write, and the corrections that are only offered. */
export interface FixPlan {
  readonly files: readonly FixedFile[]
  readonly offered: readonly PlannedFix[]
}

/**
 * Plan the corrections of a report: the safe ones, and with `includeSuggested` those of which it is plain what was meant.
 *
 * What a person decided on is left alone, and so is a line that is not what was read.
 */
export function planFixes(
  report: Report,
  { files, includeSuggested }: { readonly files: Files; readonly includeSuggested: boolean },
): FixPlan {
  const all = distinct(report.manuscripts.flatMap(undecided).flatMap(toFix))
  const wanted = all.filter(({ isSafe }) => isSafe || includeSuggested)
  return {
    files: [...Map.groupBy(wanted, ({ place }) => place.path)].flatMap(([path, fixes]) =>
      fixFile(path, { content: files.get(path), fixes }),
    ),
    offered: includeSuggested ? [] : all.filter(({ isSafe }) => !isSafe),
  }
}

function toFix({ rule, fix }: Finding): PlannedFix[] {
  return fix ? [{ ...fix, rule, isSafe: safeRules.has(rule) }] : []
}

/** A chapter that two manuscripts share is corrected once. */
function distinct(fixes: readonly PlannedFix[]): PlannedFix[] {
  const seen = new Map(
    fixes.map((fix) => [
      `${fix.place.start.line}:${fix.place.start.column} ${fix.after} ${fix.place.path}`,
      fix,
    ]),
  )
  return [...seen.values()].sort((a, b) => a.place.start.offset - b.place.start.offset)
}

function fixFile(
  path: string,
  { content, fixes }: { readonly content: ReturnType<Files['get']>; readonly fixes: readonly PlannedFix[] },
): FixedFile[] {
  if (content?.kind !== 'text') return []
  const lines = content.text.split('\n')
  const made = [...Map.groupBy(fixes, ({ place }) => place.start.line)].flatMap(([number, group]) => {
    const after = applyFixes(lines[number - 1] ?? '', group)
    if (after === undefined) return []
    lines[number - 1] = after
    return group
  })
  return made.length === 0 ? [] : [{ path, before: content.text, after: lines.join('\n'), fixes: made }]
}
