import { describe, expect, it } from 'vitest'
import { runChecks } from '../../src/checks/index.ts'
import type { FileContent } from '../../src/model/snapshot.ts'
import { parseManuscripts } from '../../src/parse.ts'

const sea = `@book{moe_2015, author = {Moe, Cy}, title = {Locks and dams}, year = 2015}
@book{Lind2014, author = {Lind, Bo}, title = {Quays and cranes}, year = 2014}
`

/** Say what is found wrong with the keys of a text, as `rule: subject`. */
function faultsOf(text: string, bibliographies: Readonly<Record<string, string>>): string[] {
  const files = new Map<string, FileContent>([
    ['paper.md', { kind: 'text', text }],
    ...Object.entries(bibliographies).map(([path, bib]): [string, FileContent] => [
      path,
      { kind: 'text', text: bib },
    ]),
  ])
  const findings = parseManuscripts(files, {}).flatMap((manuscript) => runChecks(manuscript, {}))
  return findings
    .filter(({ rule }) => rule.includes('key'))
    .map(({ rule, subject }) => `${rule}: ${subject ?? ''}`)
}

function paper(named: string, body: string): string {
  return `---\nbibliography: ${named}\n---\n\n${body}\n`
}

describe('keys that no entry has', () => {
  it('names them where the bibliography was read', () => {
    expect(faultsOf(paper('sea.bib', '[@moe_2015; @berg1931] and [@lind2014]'), { 'sea.bib': sea })).toEqual([
      'undefined-citation-key: berg1931',
      'citation-key-case: Lind2014',
    ])
  })

  it('names them in every syntax', () => {
    const text = '[@berg1] \\cite{berg2} {cite}`berg3`'

    expect(faultsOf(paper('sea.bib', text), { 'sea.bib': sea })).toEqual([
      'undefined-citation-key: berg1',
      'undefined-citation-key: berg2',
      'undefined-citation-key: berg3',
    ])
  })

  it('names them where the file has no entry left', () => {
    expect(faultsOf(paper('sea.bib', 'Quays [@moe_2015].'), { 'sea.bib': '\n' })).toEqual([
      'undefined-citation-key: moe_2015',
    ])
  })

  it.for([
    ['the file is not there', 'sea.bib', {}],
    ['one of two files is not there', '[sea.bib, land.bib]', { 'sea.bib': sea }],
  ] as const)('says nothing where %s', ([, named, files]) => {
    expect(faultsOf(paper(named, '[@berg1931] and [@lind2014]'), files)).toEqual([])
  })

  it('judges keys that are no package where only the file of packages is not there', () => {
    const text = '[@berg_1931] [@R-dplyr] [@dplyr2019] [@mo_2015]'

    expect(faultsOf(paper('[sea.bib, packages.bib]', text), { 'sea.bib': sea })).toEqual([
      'undefined-citation-key: berg_1931',
      'undefined-citation-key: moe_2015',
    ])
  })

  it('leaves out identifiers that programs look up', () => {
    expect(faultsOf(paper('sea.bib', '[@doi:10.1000/182] [@10.1000/182]'), { 'sea.bib': sea })).toEqual([])
  })
})
