import { describe, expect, it } from 'vitest'
import { parseManuscripts } from '../../../src/parse.ts'
import { compareProofs } from '../../../src/report/proofs/compare-proofs.ts'
import { formatProofChanges } from '../../../src/report/formats/proof-changes.ts'
import type { Manuscript } from '../../../src/model/manuscript.ts'

const proof = `# Tides of the Skagerrak

Anna Vik^1,2^, Bo Holm^2^ and Carl Quist

## Abstract

Tides are small here, and storms are not.

## Introduction

The range is under half a metre (Lund & Moe, 2015; Reis, 2009).

## Funding

This work was supported by the Harbour Fund.

## References

Lund, K., & Moe, P. (2015). Tides of a narrow sea. *Coastal Studies*, 12, 3–9.

Reis, T. (2009). *Harbours and their masters*. Fjord Press.

## Author queries

| No. | Query | Response |
| --- | --- | --- |
| Q1 | Please confirm the spelling of Skagerrak. | |
| Q2 | Please provide a short biography of the authors. | |
`

function read(text: string): Manuscript {
  const [manuscript] = parseManuscripts(new Map([['tides.md', { kind: 'text', text }]]), {})
  if (!manuscript) throw new Error('no manuscript')
  return manuscript
}

/** What is said when the publisher changes `proof` in one place. */
function saying(from: string, to: string): string {
  expect(proof).toContain(from)
  const changes = compareProofs({ before: read(proof), after: read(proof.replace(from, to)) })
  return formatProofChanges(changes, { before: 'first.md', after: 'second.md' })
    .split('\n')
    .slice(2)
    .join('\n')
    .trim()
}

describe('what a publisher changed between two proofs', () => {
  it('is nothing when both are the same', () => {
    expect(saying('Anna', 'Anna')).toBe('Title, authors, references, statements and queries are the same.')
  })

  it.for<[string, string, string, string]>([
    ['the title', 'Tides of the', 'Tides in the', '## Title\n\n- Tides ~~of~~**in** the Skagerrak'],
    ['a name', 'Bo Holm', 'Bo L. Holm', '## Authors\n\n- Anna Vik; Bo **L.** Holm; Carl Quist'],
    [
      'an author who was left out',
      ' and Carl Quist',
      '',
      '## Authors\n\n- Anna Vik; Bo Holm~~; Carl Quist~~',
    ],
    [
      'a year of an entry',
      'Moe, P. (2015)',
      'Moe, P. (2016)',
      '## References\n\n- “Lund & Moe, 2016”, line 19, 1 change: year ~~2015~~**2016**',
    ],
    [
      'pages and volume of an entry',
      '12, 3–9.',
      '21, 3–19.',
      '## References\n\n- “Lund & Moe, 2015”, line 19, 2 changes: volume ~~12~~**21**; pages 3-~~9~~**19**',
    ],
    [
      'a DOI that was added',
      '12, 3–9.',
      '12, 3–9. https://doi.org/10.5555/tides',
      '## References\n\n- “Lund & Moe, 2015”, line 19, 1 change: DOI added **10.5555/tides**',
    ],
    [
      'an entry that was taken out',
      'Reis, T. (2009). *Harbours and their masters*. Fjord Press.\n\n',
      '',
      '## References\n\n- Removed “Reis, 2009”: Reis, T. (2009). Harbours and their masters. Fjord Press.',
    ],
    [
      'a statement',
      'by the Harbour Fund',
      'by the Harbour Fund (grant 7)',
      '## Statements\n\n- Funding: This work was supported by the Harbour Fund **(grant 7)**.',
    ],
    [
      'a statement under a lead',
      '## References',
      'Disclosure: None.\n\n## References',
      '## Statements\n\n- Disclosure: added **None.**',
    ],
    [
      'a query that was withdrawn',
      '| Q2 | Please provide a short biography of the authors. | |\n',
      '',
      '## Queries\n\n- Withdrawn Q2: Please provide a short biography of the authors.',
    ],
    [
      'a query that is new',
      '| Q2 |',
      '| Q2 | Please confirm the year of Reis. | |\n| Q3 |',
      '## Queries\n\n- New Q2: Please confirm the year of Reis.\n- Q2 is Q3 now: Please provide a short biography of the authors.',
    ],
  ])('is %s', ([, from, to, said]) => {
    expect(saying(from, to).replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))).toBe(
      said,
    )
  })

  it.for<[string, string, string]>([
    ['quotation marks, dashes and italics', '*Coastal Studies*, 12, 3–9', 'Coastal Studies, 12, 3-9'],
    ['the place of an entry in the list', '# Tides', '\n\n# Tides'],
    ['an answer in the response column', 'Skagerrak. | |', 'Skagerrak. | Yes |'],
  ])('is not %s', ([, from, to]) => {
    expect(saying(from, to)).toBe('Title, authors, references, statements and queries are the same.')
  })
})
