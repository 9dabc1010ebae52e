import { describe, expect, it } from 'vitest'
import { parseManuscripts } from '../../src/parse.ts'
import { buildReport } from '../../src/report/build-report.ts'

const now = '2026-03-10T12:00:00Z'

/** Say how the first query of a paper stands: `open: why`. */
function stateOf({ text, list = vikAndDahl, query }: { text: string; list?: string; query: string }): string {
  const source = `${text}\n\n# References\n\n${list}\n\n# Author queries\n\nQ1\t${query}\n`
  const manuscripts = parseManuscripts(new Map([['paper.md', { kind: 'text', text: source }]]), {})
  const [first] = buildReport({ manuscripts, config: {}, decisions: [], now }).manuscripts.flatMap(
    ({ queries }) => queries,
  )
  return first ? `${first.status}: ${first.reason}` : 'none'
}

const dahl = '- Dahl, B., & Moe, C. (2014). Tar and timber. *Coast Studies*, 3(2), 11–29.'
const vikAndDahl = `- Vik, A. (2011). *Salt roads*. Fjord Press.\n${dahl}`

describe('a query that misses the mention of a figure', () => {
  const query = 'Figure 2 is not cited in the text. Please cite it or delete it.'

  it.for([
    [
      'is open while only its caption names it',
      'Text, see Figure 1.\n\nFigure 1. Tar.\n\nFigure 2. Salt.',
      'open: Figure 2 is not cited in the text. Refer to it or take it out.',
    ],
    [
      'is resolved by a mention',
      'Text, see Figure 1 and Figure 2.\n\nFigure 1. Tar.\n\nFigure 2. Salt.',
      'resolved: The manuscript now has what the query asks for.',
    ],
    [
      'is resolved when the figure is gone',
      'Text, see Figure 1.\n\nFigure 1. Tar.',
      'resolved: “Figure 2” is no longer there.',
    ],
    [
      'is open where no figure could be read',
      'Text, see Table 1.\n\nTable 1. Tar.',
      'open: “Figure 2” was not found in the manuscript.',
    ],
  ] as const)('%s', ([, text, state]) => {
    expect(stateOf({ text, query })).toBe(state)
  })
})

describe('a query for what an entry lacks', () => {
  it.for([
    [
      'is open while the entry is in press',
      'Please update the publication status of “Vik, in press”.',
      'Vik, A. (in press). Salt roads. *Coast Studies*.',
      'open: “Vik, in press” is said to be in press. Add what is missing once it is out, or say that it is still in press.',
    ],
    [
      'is open while an entry of a year still says that it is to appear',
      'Please update the publication status of “Vik, 2011”.',
      'Vik, A. (2011). Salt roads. *Coast Studies*, in press.',
      'open: “Vik, 2011” is said to be in press. Add what is missing once it is out, or say that it is still in press.',
    ],
    [
      'is resolved by a year of print',
      'Please update the publication status of “Vik, 2011”.',
      'Vik, A. (2011). Salt roads. *Coast Studies*, 4, 1–9.',
      'resolved: The entry is of 2011.',
    ],
    [
      'is open while the entry says that it has no date',
      'Please update the publication status of “Vik, n.d.”.',
      'Vik, A. (n.d.). Salt roads. *Coast Studies*, 4, 1–9.',
      'open: No year was found in the entry.',
    ],
    [
      'is open while the list of authors is cut short',
      'Please list all authors of “Vik et al., 2011” instead of et al.',
      'Vik, A., et al. (2011). Salt roads. Fjord Press.',
      'open: “Vik et al., 2011” does not name all of its authors. Name every author in the entry.',
    ],
    [
      'is open while one author of several is named',
      'Please list all authors of “Vik et al., 2011” instead of et al.',
      'Vik, A. (2011). Salt roads. Fjord Press.',
      'open: The entry does not name every author.',
    ],
    [
      'is resolved by two authors',
      'Please list all authors of “Vik et al., 2011” instead of et al.',
      'Vik, A., & Holm, B. (2011). Salt roads. Fjord Press.',
      'resolved: The entry names 2 authors.',
    ],
  ] as const)('%s', ([, query, entry, state]) => {
    expect(stateOf({ text: 'Text.', list: `- ${entry}\n${dahl}`, query })).toBe(state)
  })
})

describe('a query about a citation', () => {
  const text = 'Text (Holm & Ask, 2012; Dahl & Moe, 2014).'

  it.for([
    [
      'names the citation that is near, of more authors',
      '“Holm, 2012”',
      'open: “Holm, 2012” was not found in the manuscript. The nearest is “Holm & Ask, 2012”.',
    ],
    [
      'takes et al. for the names in full',
      '“Holm et al., 2012”',
      'open: No reference for “Holm & Ask, 2012”. Add an entry to the list or correct the citation.',
    ],
    [
      'finds the one citation of a bare name',
      'Holm',
      'open: No reference for “Holm & Ask, 2012”. Add an entry to the list or correct the citation.',
    ],
    ['is moot where nobody of that name is cited', '“Berg, 2012”', 'moot: “Berg, 2012” is no longer there.'],
    ['is moot where the year is cited no more', '“Holm, 2013”', 'moot: “Holm, 2013” is no longer there.'],
    [
      'is resolved by an entry',
      '“Dahl and Moe, 2014”',
      'resolved: The list has “Dahl & Moe, 2014” on line 6.',
    ],
  ] as const)('%s', ([, label, state]) => {
    expect(stateOf({ text, query: `The citation ${label} is not in the reference list.` })).toBe(state)
  })

  it.for([
    [
      'is open while it has no letter',
      'Text (Vik, 2011).',
      'open: “Vik, 2011” fits 2 entries, on lines 5 and 6. Tell them apart, by a letter after the year in text and list.',
    ],
    ['is resolved by a letter', 'Text (Vik, 2011a).', 'resolved: “Vik, 2011a” fits one entry.'],
    [
      'is resolved by both letters',
      'Text (Vik, 2011a; Vik, 2011b).',
      'resolved: “Vik, 2011a” fits one entry. “Vik, 2011b” fits one entry.',
    ],
  ] as const)('that fits two entries %s', ([, cited, state]) => {
    const list = '- Vik, A. (2011a). *Salt roads*. Fjord Press.\n- Vik, A. (2011b). *Old roads*. Fjord Press.'
    const query = 'The citation “Vik, 2011” matches two entries. Please add a or b.'

    expect(stateOf({ text: cited, list, query })).toBe(state)
  })
})

describe('a query about an entry', () => {
  it.for([
    ['without its article', '“The Salt Board, 2012”', 'Not cited in the text.'],
    ['by words of its title', '“Salt Roads, 2011”', 'Not cited in the text.'],
    ['by its first author alone', '“Dahl, 2014”', 'Not cited in the text.'],
    ['by et al. for two authors', '“Dahl et al., 2014”', 'Not cited in the text.'],
  ] as const)('finds it %s', ([, label, reason]) => {
    const list = `${vikAndDahl}\n- Salt Board (2012). *Rules*. Fjord Press.`

    expect(stateOf({ text: 'Text.', list, query: `The reference ${label} is not cited.` })).toBe(
      `open: ${reason}`,
    )
  })

  it.for([
    ['of a number', 'Reference 2', 'open: Not cited in the text.'],
    ['of a number that the list no longer has', 'Reference 7', 'resolved: “[7]” is no longer in the list.'],
  ] as const)('%s finds the numbered entry', ([, label, state]) => {
    const list = '1. Vik, A. (2011). *Salt roads*. Fjord Press.\n2. Moe, C. (2014). *Tar*. Fjord Press.'

    expect(stateOf({ text: 'Text [1].', list, query: `${label} is not cited in the text.` })).toBe(state)
  })
})
