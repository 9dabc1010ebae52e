import { describe, expect, it } from 'vitest'
import type { RuleName } from '../../src/model/rule.ts'
import { subjectsOf } from './subjects-of.ts'

function isMissing(rule: RuleName, text: string): boolean {
  return subjectsOf(rule, text).length > 0
}

describe('what an article says of itself', () => {
  it.for([
    ['abstract-missing', '## Abstract\n\n### Background\n\nQuays are old.'],
    ['abstract-missing', '**Zusammenfassung.** Kais sind alt.'],
    ['abstract-missing', '## Resumen\n\nLos muelles son viejos.'],
    ['abstract-missing', 'Abstract\n\nQuays are old.'],
    ['abstract-missing', '# Summary\n\nA package to count quays.'],
    ['abstract-missing', '---\nparts:\n  abstract: Quays are old.\n---\n'],
    ['abstract-missing', '+++ {"part": "abstract"}\nQuays are old.\n+++'],
    ['keywords-missing', 'Key words: quays; cranes'],
    ['keywords-missing', '**Schlüsselwörter** Kai, Kran'],
    ['keywords-missing', '*Mots-clés* : quai, grue'],
    ['keywords-missing', '## Palavras-chave\n\ncais; guindastes'],
    ['keywords-missing', '## Index terms\n\n- quays\n- cranes'],
    ['keywords-missing', '---\ntags:\n  - quays\n---\n'],
    ['disclosure-statement-missing', '## Declaration of competing interest\n\nNone.'],
    ['disclosure-statement-missing', '## 7. Conflicts of Interest Statement\n\nNone.'],
    ['disclosure-statement-missing', 'The authors declare no conflict of interest.'],
    ['disclosure-statement-missing', 'The authors have no competing financial interests to disclose.'],
    ['disclosure-statement-missing', '## Interessenkonflikt\n\nKeiner.'],
    ['disclosure-statement-missing', '## Conflits d’intérêts\n\nAucun.'],
    ['disclosure-statement-missing', 'Los autores declaran no tener ningún conflicto de intereses.'],
    ['disclosure-statement-missing', '---\ncompeting_interests: none\n---\n'],
    ['funding-statement-missing', 'This work was supported by the Coast Council.'],
    ['funding-statement-missing', 'This research received no external funding.'],
    ['funding-statement-missing', '## Finanzierung\n\nKeine.'],
    ['funding-statement-missing', '## Financiamento\n\nNenhum.'],
    ['funding-statement-missing', 'We thank the Coast Council for financial support.'],
    ['funding-statement-missing', '---\nfunding:\n  - award: 12\n---\n'],
    ['data-availability-missing', '### Availability of data and materials\n\nOn request.'],
    ['data-availability-missing', 'The data that support this study are available from the author.'],
    ['data-availability-missing', 'No new data were created.'],
    ['data-availability-missing', '## Disponibilité des données\n\nSur demande.'],
    ['ethics-statement-missing', '## Ethics approval and consent to participate\n\nNot applicable.'],
    ['ethics-statement-missing', 'The study was approved by the ethics committee of the port.'],
    ['ethics-statement-missing', 'The Institutional Review Board approved the study.'],
    ['author-contributions-missing', '## CRediT authorship contribution statement\n\nA. Quist: all.'],
    ['author-contributions-missing', 'A.Q.: Conceptualization, Methodology.'],
    ['author-contributions-missing', '## Autorenbeiträge\n\nAQ schrieb den Text.'],
    ['running-head', 'RUNNING HEAD: Quays of the north'],
    ['running-head', '---\nshorttitle: Quays\n---\n'],
  ] as const)('%s is quiet over %s', ([rule, text]) => {
    expect(isMissing(rule, '# Harbours\n\nText.')).toBe(true)
    expect(
      isMissing(rule, text.startsWith('---') ? `${text}\n# Harbours\n\nText.` : `# Harbours\n\n${text}`),
    ).toBe(false)
  })

  it.for([
    ['abstract-missing', 'We speak of this in the abstract of our talk.'],
    ['abstract-missing', `${'Text.\n\n'.repeat(20)}## Summary\n\nQuays are old.`],
    ['abstract-missing', '## Abstract\n\n## Introduction\n\nQuays are old.'],
    ['keywords-missing', 'We searched with the keywords quay and crane.'],
    ['keywords-missing', '---\nkeywords: []\n---\n'],
    ['disclosure-statement-missing', 'There may be conflicts of interest among ports.'],
    ['disclosure-statement-missing', 'There is no interest in quays.'],
    ['funding-statement-missing', 'This view is supported by old maps.'],
    ['funding-statement-missing', '## Funding\n\nTo be added'],
    ['data-availability-missing', 'Tide tables are sold at the port.'],
    ['ethics-statement-missing', 'Ports have ethical duties.'],
    ['author-contributions-missing', '## Contribution of tides to floods\n\nIt is large.'],
  ] as const)('%s is not quiet over %s', ([rule, text]) => {
    const source = text.startsWith('---') ? `${text}\n# Harbours\n\nText.` : `# Harbours\n\n${text}`

    expect(subjectsOf(rule, source)).toEqual(['–'])
  })
})

describe('authors', () => {
  const front = (authors: string) => `---\nauthor:\n${authors}\n---\n\n# Harbours\n\nText.`
  const two = '  - name: Anna Quist\n  - name: Bo Lind'

  it.for([
    [front(two), true],
    [front(`${two}\n    corresponding: true`), false],
    [front(`${two}\n    attributes:\n      corresponding: true`), false],
    [front(`${two}\n    email: lind@example.org`), false],
    [front('  - Anna Quist'), false],
    [front('  - name: Anna Quist^[Corresponding author]\n  - name: Bo Lind'), false],
    [`${front(two)}\n\nCorresponding values are small.`, true],
    [`${front(two)}\n\nCorrespondence analysis was used.`, true],
    [`${front(two)}\n\nCorrespondence should be sent to Bo Lind.`, false],
    [`${front(two)}\n\nAutor para correspondencia: Bo Lind`, false],
  ] as const)('sees who is the corresponding one in %s', ([text, missing]) => {
    expect(isMissing('corresponding-author-missing', text)).toBe(missing)
  })

  it.for([
    [front(`${two}\n    corresponding: true`), true],
    [front(`${two}\n    corresponding: true\n    email: lind@example.org`), false],
    [`${front(two)}\n\nContact: Bo Lind, port of Bergen`, true],
    [`${front(two)}\n\nContact: Bo Lind, lind@example.org`, false],
    [`${front(two)}\n\nanna@example.org`, false],
    [`${front(two)}\n\nWrite to bo at example.org`, true],
  ] as const)('sees an e-mail address in %s', ([text, missing]) => {
    expect(isMissing('corresponding-email-missing', text)).toBe(missing)
  })

  it.for([
    [front(two), true],
    [front(`${two}\n    affiliations: [1]`), true],
    [front('  - name: Anna Quist\n    affiliation: 1'), false],
    [front('  - Anna Quist: {institute: port}'), false],
    [`${front(two)}\n\nInstitut für Häfen, Kiel`, false],
  ] as const)('sees an affiliation in %s', ([text, missing]) => {
    expect(isMissing('author-affiliation-missing', text)).toBe(missing)
  })
})

describe('ORCID iDs', () => {
  const authors = (...orcids: string[]) =>
    `---\nauthors:\n${orcids.map((orcid, n) => `  - name: Author ${n}\n    orcid: ${orcid}\n`).join('')}---\n\n# Harbours\n\nText.`

  it.for([
    '0000-0002-1825-0097',
    'https://orcid.org/0000-0002-1825-0097',
    '0000-0002-1694-233X',
    '0000-0002-1694-233x',
    '0000000218250097',
  ])('takes %s for one', (orcid) => {
    expect(subjectsOf('orcid-invalid', authors(orcid))).toEqual([])
  })

  it.for([
    ['0000-0002-1825-0098', '0000-0002-1825-0098'],
    ['https://orcid.org/0000-0002-1694-2330', '0000-0002-1694-2330'],
    ['0000-0002-1825', '0000-0002-1825'],
    ['0000-0000-0000-0000', '0000-0000-0000-0000'],
  ] as const)('does not take %s for one', ([orcid, subject]) => {
    expect(subjectsOf('orcid-invalid', authors(orcid))).toEqual([subject])
  })

  it('takes none for that of two authors, but the text may repeat it', () => {
    const iD = '0000-0002-1825-0097'

    expect(subjectsOf('orcid-invalid', authors(iD, iD))).toEqual([iD])
    expect(subjectsOf('orcid-invalid', `${authors(iD)}\n\nORCID ${iD}`)).toEqual([])
  })

  it('reads those of the text beside the word alone', () => {
    expect(subjectsOf('orcid-invalid', '# Harbours\n\nORCID: 0000-0002-1825-0098')).toEqual([
      '0000-0002-1825-0098',
    ])
    expect(subjectsOf('orcid-invalid', '# Harbours\n\nPort number 0000-0002-1825-0098')).toEqual([])
  })

  it('names an author without one', () => {
    expect(isMissing('orcid-missing', authors('0000-0002-1825-0097', '""'))).toBe(true)
    expect(isMissing('orcid-missing', authors('0000-0002-1825-0097'))).toBe(false)
  })
})
