import { expect, it } from 'vitest'
import type { Finding } from '../../src/model/finding.ts'
import { foldUncited } from '../../src/report/fold-uncited.ts'

function uncited(line: number, more: Partial<Finding> = {}): Finding {
  const position = { line, column: 1, offset: line }
  return {
    rule: 'uncited-reference',
    severity: 'info',
    message: `“Entry ${line}” is in the bibliography but not cited.`,
    place: { path: 'library.bib', start: position, end: position },
    subject: `entry${line}`,
    fingerprint: `paper.md uncited-reference entry${line}`,
    query: null,
    ...more,
  }
}

const lines = Array.from({ length: 12 }, (_, index) => index + 1)

it('puts the many uncited entries of a library into one finding at the first', () => {
  const other = uncited(0, { rule: 'undefined-citation-key', severity: 'error' })

  const folded = foldUncited([other, ...lines.map((line) => uncited(line))])

  expect(folded.map(({ message, place }) => [message, place.start.line])).toEqual([
    [other.message, 0],
    [
      '12 entries of the bibliography are not cited: `entry1`, `entry2`, `entry3`, `entry4`, `entry5` and 7 more.',
      1,
    ],
  ])
})

it.for([
  ['few', lines.slice(0, 10).map((line) => uncited(line))],
  ['more than a note', lines.map((line) => uncited(line, { severity: 'error' }))],
  ['named by a query of the publisher', lines.map((line) => uncited(line, { query: 'Q3' }))],
] as const)('leaves what is %s', ([, findings]) => {
  expect(foldUncited(findings)).toEqual(findings)
})
