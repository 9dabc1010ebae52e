import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseManuscripts } from '../../src/parse.ts'
import { buildReport } from '../../src/report/build-report.ts'
import type { Report } from '../../src/model/report.ts'

const proof = new URL('../../../shared/proofs/security-guarantees.md', import.meta.url)
const source = existsSync(proof) ? readFileSync(proof, 'utf8') : ''

function check(text: string): Report {
  const manuscripts = parseManuscripts(new Map([['proof.md', { kind: 'text', text }]]), {})
  return buildReport({ manuscripts, config: {}, decisions: [], now: '2026-01-01T00:00:00Z' })
}

/** Give the publisher's queries that are not open, as `Q3 resolved`. */
function settled(text: string): string[] {
  return check(text).manuscripts.flatMap(({ queries }) =>
    queries.filter((query) => query.status !== 'open').map((query) => `${query.id ?? ''} ${query.status}`),
  )
}

/** Replace what must be there exactly once. */
function edit(from: string | RegExp, to: string): string {
  const edited = source.replace(from, () => to)
  expect(edited).not.toBe(source)
  return edited
}

describe.skipIf(source === '')('a real page proof', () => {
  it('has fifteen entries, six of them uncited', () => {
    const references = check(source).manuscripts[0]?.references ?? []

    expect(references).toHaveLength(15)
    expect(references.filter(({ isCited }) => !isCited).map(({ label }) => label)).toEqual([
      'Bennett speaks out, 2023',
      'Erdogan, 2022',
      'Ferguson, 2022',
      'Kramer, 2022',
      "O'Connor, 2022",
      'Toon et al., 2019',
    ])
  })

  it('has nine citations, each with its entry', () => {
    const items = check(source).manuscripts[0]?.citations.flatMap((citation) => citation.items) ?? []

    expect(items.map(({ references }) => references.join(' '))).toEqual([
      'burns-2019',
      'moody-2022',
      'de-clercq-2022',
      'the-guardian-2022',
      'knox-anders-2022',
      'cohen-et-al-2019',
      'martin-2021',
      'romaniuk-2022',
      'kazanci-turan-2022',
    ])
  })

  it('has ten open queries and opens none of its own', () => {
    const report = check(source)
    const queries = report.manuscripts[0]?.queries ?? []

    expect(queries.map(({ id, status, rule }) => `${id ?? 'own'} ${status} ${rule}`)).toEqual([
      'Q1 open author-bio-missing',
      'Q2 open postal-address-missing',
      'Q3 open uncited-reference',
      'Q4 open crossref-validation-notice',
      'Q5 open uncited-reference',
      'Q6 open uncited-reference',
      'Q7 open uncited-reference',
      'Q8 open uncited-reference',
      'Q9 open page-range-missing',
      'Q10 open uncited-reference',
    ])
    expect(report.summary).toEqual({
      conclusion: 'failure',
      openQueries: 10,
      errors: 6,
      warnings: 1,
      infos: 0,
    })
    expect(report.manuscripts[0]?.findings.map((finding) => finding.query)).toEqual([
      'Q3',
      'Q5',
      'Q6',
      'Q7',
      'Q8',
      'Q9',
      'Q10',
    ])
  })

  it('closes Q3 alone when Bennett is cited', () => {
    expect(settled(edit('mediator during', 'mediator (Bennett speaks out, 2023) during'))).toEqual([
      'Q3 resolved',
    ])
  })

  it('closes Q10 and makes Q9 moot when the Toon entry is deleted', () => {
    expect(settled(edit(/^Toon, O\. B\..*$/m, ''))).toEqual(['Q9 moot', 'Q10 resolved'])
  })

  it.for(['5(10), eaay5478, <', '5(10), 1–13. <'])('closes Q9 alone when the entry says %s', (numbers) => {
    expect(settled(edit('5(10), <', numbers))).toEqual(['Q9 resolved'])
  })

  it('closes Q1 alone when a section has a biography of each author', () => {
    const notes =
      'Notes on contributors\n\nAdnan Zuberi studies alliances in Toronto. Arnd Jurgensen teaches politics there. Shaun Lovejoy is a physicist in Montreal.\n\nReferences\n\n- Bennett'

    expect(settled(edit('References\n\n- Bennett', notes))).toEqual(['Q1 resolved'])
  })

  it('leaves Q1 open when one author has no biography', () => {
    const notes =
      'Notes on contributors\n\nAdnan Zuberi studies alliances in Toronto and has written on many treaties.\n\nReferences\n\n- Bennett'

    expect(settled(edit('References\n\n- Bennett', notes))).toEqual([])
  })

  it('closes Q2 alone when the contact line has a full address', () => {
    expect(
      settled(
        edit(
          /^(?:CONTACT .*)$/m,
          'CONTACT Adnan Zuberi, University of Toronto, 27 King’s College Circle, Toronto, ON M5S 1A1, Canada',
        ),
      ),
    ).toEqual(['Q2 resolved'])
  })

  it('closes Q4 when its row is answered', () => {
    expect(
      settled(edit('Do not comment on correct changes', 'Do not comment on correct changes\tSeen')),
    ).toEqual(['Q4 answered'])
  })
})
