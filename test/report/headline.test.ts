import { expect, it } from 'vitest'
import { parseManuscripts } from '../../src/parse.ts'
import { buildReport } from '../../src/report/build-report.ts'
import { allIsWell } from '../../src/report/headline.ts'

function sayOf(text: string): string | undefined {
  const manuscripts = parseManuscripts(new Map([['paper.md', { kind: 'text', text }]]), {})
  const report = buildReport({ manuscripts, config: {}, decisions: [], now: '2026-01-01T00:00:00Z' })
  return report.manuscripts.map(allIsWell)[0]
}

const list = `

## Works Cited

Knox, Anna. *Tides of the North*. Fjord Press, 2011.

Moe, Bert. "Silt and Its Uses." *Coast*, vol. 4, 2014, pp. 3–9.
`

it('says that no citation was read of a text that cites by page', () => {
  expect(sayOf(`Quays silt (Knox 12). They sink (Moe 4).${list}`)).toBe('2 references, no citation read')
})

it('says that all entries are cited', () => {
  expect(sayOf(`Quays silt (Knox 2011). They sink (Moe 2014).${list}`)).toBe('2 references, all cited')
})
