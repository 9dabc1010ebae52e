import type { Finding } from '../model/finding.ts'

const mostSingle = 10
const mostNamed = 5

/**
 * Put the uncited entries of one bibliography file into one finding for a person to read, where there are many.
 *
 * A library that several texts share has hundreds of them, which would bury everything else. What the configuration
 * makes more than a note stays single.
 */
export function foldUncited(findings: readonly Finding[]): Finding[] {
  const byFile = Map.groupBy(findings.filter(isNote), ({ place }) => place.path)
  const folded = new Map([...byFile].filter(([, group]) => group.length > mostSingle))
  return findings.flatMap((finding) => {
    const group = isNote(finding) ? folded.get(finding.place.path) : undefined
    if (!group) return [finding]
    return group[0] === finding ? [fold(finding, group)] : []
  })
}

function isNote({ rule, severity, query }: Finding): boolean {
  return rule === 'uncited-reference' && severity === 'info' && query === null
}

function fold(first: Finding, group: readonly Finding[]): Finding {
  const named = group.slice(0, mostNamed).map(({ subject }) => `\`${subject}\``)
  const message = `${group.length} entries of the bibliography are not cited: ${named.join(', ')} and ${group.length - mostNamed} more.`
  const { related: _, ...rest } = first
  return { ...rest, message }
}
