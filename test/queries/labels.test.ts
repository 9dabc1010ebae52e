import { describe, expect, it } from 'vitest'
import { parseManuscripts } from '../../src/parse.ts'
import { bindQueries } from '../../src/queries/bind-queries.ts'

/** What a query of a paper is bound to: subjects, and labels that were not found or are gone. */
function subjectsOf({
  text = 'Text.',
  list,
  query,
}: {
  text?: string
  list: string
  query: string
}): string[] {
  const source = `${text}\n\n# References\n\n${list}\n\n# Author queries\n\nQ1\t${query}\n`
  return parseManuscripts(new Map([['paper.md', { kind: 'text', text: source }]]), {})
    .flatMap(bindQueries)
    .flatMap(({ points }) =>
      points.map(({ binding }) => {
        if (binding.kind === 'found') return binding.subject
        return binding.kind === 'none' ? '–' : `${binding.kind} ${binding.label}`
      }),
    )
}

const list = [
  '- Hale, G. (1968). *Grazing in common*. Fjord Press.',
  '- Sund, J. (1998). *Seeing the coast*. Fjord Press.',
  '- Moe, C., & Lind, B. (2010). Quays. *Port Studies*, 3(2).',
  '- Ask, D., Berg, E., & Cord, F. (2012a). Tar. *Port Studies*, 5(1). https://doi.org/10.5555/tar.12',
  '- Ask, D., Berg, E., & Cord, F. (2012b). Timber. *Port Studies*, 5(2).',
  '- Port of Fjord Authority. (2015). *Rules of the quay*. Fjord Press.',
  '- *Harbours speak out*. (2020). Fjord Press.',
].join('\n')

describe('labels of works', () => {
  it.for([
    ['“Hale, 1968” and “Sund, 1998” are not cited.', ['hale-1968', 'sund-1998']],
    [
      'Hale (1968), Moe and Lind (2010) and Sund, 1998 are not cited.',
      ['hale-1968', 'moe-lind-2010', 'sund-1998'],
    ],
    ['References Hale 1968; Sund 1998 are not cited.', ['hale-1968', 'sund-1998']],
    ['The reference Ask et al., 2012b is not cited.', ['ask-et-al-2012b']],
    ['Ask et al. 2012a, b are not cited.', ['ask-et-al-2012a', 'ask-et-al-2012b']],
    ['The reference G. Hale (1968) is not cited.', ['hale-1968']],
    ['Reference: Hale, G. (1968) is not cited.', ['hale-1968']],
    ['The reference Moe & Lind is not cited.', ['moe-lind-2010']],
    ['The reference Sund is not cited in the text.', ['sund-1998']],
    ['“Port of Fjord Authority, 2015” is not cited.', ['port-of-fjord-authority-2015']],
    ['The reference “Harbours speak out, 2020” is not cited.', ['harbours-speak-out-2020']],
    ['“Harbours speak out” is not cited.', ['harbours-speak-out-2020']],
    ['The entry with DOI 10.5555/tar.12 is not cited.', ['ask-et-al-2012a']],
    ['“Hale, 1968” is not cited. Should this be “Sund, 1998”?', ['hale-1968']],
    ['“Hale, 1968” and “Dahl, 1970” are not cited.', ['hale-1968', 'gone Dahl, 1970']],
    ['“Hale, 1968” and “Sund, 1999” are not cited.', ['hale-1968', 'notFound Sund, 1999']],
    ['“Ask et al., 2012” is not cited.', ['notFound Ask et al., 2012']],
  ] as const)('are found in “%s”', ([query, subjects]) => {
    expect(subjectsOf({ list, query })).toEqual(subjects)
  })

  it('are found for each field that is asked for', () => {
    const query = 'Please provide volume and page range of “Moe & Lind, 2010”.'

    expect(subjectsOf({ list, query })).toEqual(['moe-lind-2010', 'moe-lind-2010'])
  })

  it('are taken from the entry in which the number of the query is printed', () => {
    const marked = list.replace('3(2).', '3(2). [Q1]')

    expect(
      subjectsOf({ list: marked, query: 'Please cite this reference in the text or delete it.' }),
    ).toEqual(['moe-lind-2010'])
  })
})

describe('labels of entries with a number', () => {
  const numbered =
    '1. Hale G. Grazing in common. Fjord Press; 1968.\n2. Sund J. Seeing the coast. Fjord Press; 1998.\n3. Moe C. Quays of the north. Fjord Press; 2010.\n4. Ask D. Tar and its uses. Fjord Press; 2012.\n5. Berg E. Timber for the fleet. Fjord Press; 2013.'

  it.for([
    ['Ref. 5 is not cited.', ['berg-2013']],
    ['Reference [3] is not cited.', ['moe-2010']],
    ['References [2], [3] and [5] are not cited.', ['sund-1998', 'moe-2010', 'berg-2013']],
    ['Refs 3–5 are not cited.', ['moe-2010', 'ask-2012', 'berg-2013']],
    ['Refs. 2, 4 are not cited.', ['sund-1998', 'ask-2012']],
    ['Reference [9] is not cited.', ['gone [9]']],
  ] as const)('are found in “%s”', ([query, subjects]) => {
    expect(subjectsOf({ text: 'Sheep graze [1].', list: numbered, query })).toEqual(subjects)
  })

  it('are found among the citations, alone and inside of a range', () => {
    const query = 'References [7] and [9] are cited in the text but missing in the list.'

    expect(subjectsOf({ text: 'Sheep graze [1–5]. More [6–8].', list: numbered, query })).toEqual([
      '7',
      'gone [9]',
    ])
  })
})

describe('labels of figures and tables', () => {
  it.for([
    ['Figure 3 is not cited in the text.', ['figure-3']],
    ['Figs. 2 and 3 are not cited in the text.', ['figure-2', 'figure-3']],
    ['Figures 2–4 are not cited in the text.', ['figure-2', 'figure-3', 'figure-4']],
    ['Fig. S1 is not cited in the text.', ['figure-s1']],
    ['Table 2 is not cited in the text.', ['table-2']],
    ['Tabelle 2 wird im Text nicht erwähnt.', ['table-2']],
    ['The figure is not cited in the text.', ['notFound The figure or table']],
  ] as const)('are found in “%s”', ([query, subjects]) => {
    expect(subjectsOf({ list, query })).toEqual(subjects)
  })
})

describe('labels of a citation', () => {
  it.for([
    ['“Vik et al., 2011” is cited in the text but not listed.', ['vik-moe-lie-2011']],
    ['“A. Vik, 2013” is cited in the text but not listed.', ['vik-2013']],
    ['“Hale, 1968” and “Vik, 2013” are cited in the text but not listed.', ['gone Hale, 1968', 'vik-2013']],
  ] as const)('are found in “%s”', ([query, subjects]) => {
    expect(subjectsOf({ text: 'Text (Vik, Moe, & Lie, 2011; Vik, 2013).', list, query })).toEqual(subjects)
  })

  it('are found by key', () => {
    const source = `---\nbibliography: refs.bib\n---\n\nText [@vik2011].\n\n# Author queries\n\nQ1\tThe key “vik2011” is not defined in the bibliography.\nQ2\tsund1998 is not cited in the text.\n`
    const files = new Map([
      ['paper.md', { kind: 'text', text: source } as const],
      [
        'refs.bib',
        {
          kind: 'text',
          text: '@book{sund1998, author = {Sund, J.}, title = {Coast}, year = 1998}\n',
        } as const,
      ],
    ])
    const points = parseManuscripts(files, {})
      .flatMap(bindQueries)
      .flatMap((bound) => bound.points)

    expect(points.map(({ binding }) => binding)).toEqual([
      { kind: 'found', label: 'vik2011', subject: 'vik2011' },
      { kind: 'found', label: 'sund1998', subject: 'sund1998' },
    ])
  })
})
