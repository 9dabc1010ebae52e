import { describe, expect, it } from 'vitest'
import { parseManuscripts } from '../../src/parse.ts'
import { buildReport } from '../../src/report/build-report.ts'
import {
  citationsOf,
  inBrackets,
  inParentheses,
  linksOf,
  raised,
  surnames,
  works,
} from './numbered-manuscript.ts'

describe('numbers in square brackets', () => {
  it.for([
    ['one', 'Tides [2] rise.', ['2 → burr']],
    ['several', 'Tides [1, 3,5] rise.', ['1 → adler', '3 → cole', '5 → eng']],
    ['a range', 'Tides [3–5] rise.', ['3 → cole', '5 → eng']],
    ['semicolons', 'Tides [1; 3] rise.', ['1 → adler', '3 → cole']],
    ['brackets of their own', 'Tides [1], [2] rise.', ['1 → adler', '2 → burr']],
    ['a range of brackets', 'Tides [1]–[4] rise.', ['1 → adler', '4 → dahl']],
    ['a pinpoint', 'Tides [2, p. 35] rise.', ['2, p. 35 → burr']],
    ['a theorem', 'Tides [2, Theorem 3.1] rise.', ['2 → burr']],
    ['a part of an entry', 'Tides [12a] rise.', ['12a → lind']],
    ['words before', 'Tides [see also 2, 3] rise.', ['2 → burr', '3 → cole']],
    ['words between', 'Tides [1; vgl. auch 3] rise.', ['1 → adler', '3 → cole']],
    ['a pinpoint with brackets', 'Tides [2, eq. (3)] rise.', ['2 → burr']],
    ['brackets of full width', 'Tides rise［1］.', ['1 → adler']],
    ['escaped brackets', 'Tides \\[1\\] rise.', ['1 → adler']],
    ['a link around', 'Tides [[1]](#ref1) rise.', ['1 → adler']],
    ['links inside', 'Tides [[1](#ref1), [2](#ref2)] rise.', ['1 → adler', '2 → burr']],
    ['raised in part', 'Tides [1,<sup>2</sup>] rise.', ['1 → adler', '2 → burr']],
    ['raised brackets', 'Tides<sup>[1,2]</sup> rise.', ['1 → adler', '2 → burr']],
    ['behind a name', 'As Dahl et al. [4] say.', ['4 → dahl']],
    ['behind a stop', 'Tides rise.[4] Ports do not.', ['4 → dahl']],
    ['inside of parentheses', 'Tides rise (as before [4]).', ['4 → dahl']],
    ['separators that were lost', 'Tides rise.[91011] Ports do not.', ['9 → ives', '10 → jung', '11 → knox']],
    ['German words', 'Gezeiten [1 und 3] steigen.', ['1 → adler', '3 → cole']],
    ['a labelled reference', 'Tides rise (ref. 4) as in refs. 5 and 6.', ['4 → dahl', '5 → eng', '6 → fox']],
  ] as const)('reads %s', ([, text, links]) => {
    const found = linksOf(text, inBrackets)

    expect(found).toEqual(links)
  })

  it.for([
    ['an interval with a zero', 'Tides lie in [0, 1] here.'],
    ['a confidence interval', 'Tides rose (95% CI [2, 5]) here.'],
    ['decimals', 'Tides rose by 2.1 [1.4–3.0] here.'],
    ['an interval around a value', 'Tides rose by 7 [2–9] here.'],
    ['identifiers', 'Peers [64496 64500] met.'],
    ['a shelf mark', 'It lies in box [1112] there.'],
    ['a word', 'Set [value] here.'],
    ['degrees of freedom', 'It holds, *F*[1, 12] = 8.4.'],
    ['degrees of freedom, lowered', 'It holds, *F*<sub>[1,12]</sub> 8.4.'],
    ['positions in a molecule', 'We made pyrido[2,3-b][1,4]oxazepine.'],
    ['what a variable lies in', 'For x in [2, 5] it holds.'],
    ['an equation', 'As Eq. [3] says.'],
    ['a number in another form', 'Tides (3) rise.'],
    ['an exponent', 'Tides of 10<sup>3</sup> rise.'],
    ['code', 'Call `list[3]` here.'],
    ['a year', 'Tides [2003] rise.'],
  ] as const)('takes %s for no citation', ([, text]) => {
    const found = linksOf(text, inBrackets)

    expect(found).toEqual([])
  })
})

describe('raised numbers', () => {
  it.for([
    ['behind a word', 'Tides<sup>2</sup> rise.', ['2 → burr']],
    ['behind a stop', 'Tides rise.<sup>1,3–5</sup> Ports do not.', ['1 → adler', '3 → cole', '5 → eng']],
    ['one by one', 'Tides rise.<sup>1</sup>,<sup>2</sup>', ['1 → adler', '2 → burr']],
    ['as characters', 'Tides rise.¹²,³', ['¹² → lind', '³ → cole']],
    ['as mathematics', 'Tides rise.$^{1,2}$ Ports do not.', ['1 → adler', '2 → burr']],
    ['with a bracket behind', 'Tides rise<sup>3)</sup>.', ['3 → cole']],
    ['in brackets', 'Tides rise<sup>(3)</sup>.', ['3 → cole']],
    [
      'in Pandoc’s marks',
      'Tides rise.^1,3^ Ports do not.^2, 4^ Or',
      ['1 → adler', '3 → cole', '2 → burr', '4 → dahl'],
    ],
    ['in a command of LaTeX', 'Tides rise.\\textsuperscript{1,3} Ports do not.', ['1 → adler', '3 → cole']],
    ['as a link without brackets', 'Tides rise [3](#ref3).', ['3 → cole']],
    ['behind a space', 'Tides rise <sup>3, 4</sup>.', ['3 → cole', '4 → dahl']],
    ['with pages', 'Tides rise.<sup>3(p12),4(pp1-2)</sup>', ['3(p12) → cole', '4(pp1-2) → dahl']],
    ['behind a year', 'Tides rose in 2004<sup>3</sup> here.', ['3 → cole']],
    ['behind a probability', 'It holds, *P* < 0.05<sup>11</sup>.', ['11 → knox']],
    [
      'behind the number of a thing',
      'It lists Mixture 7<sup>11</sup> and type 2<sup>3,4</sup>.',
      ['11 → knox', '3 → cole', '4 → dahl'],
    ],
    ['behind a name with a number', 'So does COVID-19<sup>3</sup> here.', ['3 → cole']],
    [
      'whose last number was left behind',
      'Tides rise.<sup>1,</sup>2 Ports do not.',
      ['1 → adler', '2 → burr'],
    ],
    ['before a word', 'Tides rise.<sup>1</sup>*O. maris* does.', ['1 → adler']],
    ['linked', 'Tides rise.<sup>[1](#ref1)</sup>', ['1 → adler']],
  ] as const)('reads them %s', ([, text, links]) => {
    const found = linksOf(text, raised)

    expect(found).toEqual(links)
  })

  it('reads them alone in a cell of a table', () => {
    expect(linksOf('| tide | source |\n| --- | --- |\n| high | <sup>3</sup> |\n', raised)).toEqual([
      '3 → cole',
    ])
  })

  it.for([
    ['a power of ten', 'Of 10<sup>3</sup> boats and 2 × 10 <sup>7</sup> fish.'],
    ['a power of two', 'Of 2<sup>8</sup> boats.'],
    ['an address', '<sup>1</sup> Institute of Silt, Fjord University. <sup>2</sup> Harbour School.'],
    [
      'what ties authors to addresses',
      'Anna Knox<sup>1,2</sup>, Bert Moe<sup>1</sup> and Clara de Lind<sup>3</sup>',
    ],
    ['an area', 'On 5 km<sup>2</sup> and 3 m².'],
    ['a coefficient', 'It fits, *R*² = 0.9 and χ<sup>2</sup> = 3.'],
    ['an isotope', 'With <sup>12</sup>C and [<sup>3</sup>H]water.'],
    ['a charge', 'With Ca<sup>2+</sup> here.'],
    ['a negative power', 'At 3 mg kg<sup>−1</sup> here.'],
    ['a letter', 'As in the table<sup>a</sup> here.'],
    ['brackets', 'Tides [3] rise.'],
  ] as const)('takes %s for no citation', ([, text]) => {
    const found = linksOf(text, raised)

    expect(found).toEqual([])
  })
})

describe('numbers in parentheses', () => {
  it.for([
    ['one', 'Tides (2) rise.', ['2 → burr']],
    ['several', 'Tides (1, 3–5) rise.', ['1 → adler', '3 → cole', '5 → eng']],
    ['raised parentheses alone', 'Tides<sup>(</sup> 2 <sup>)</sup> rise.', ['2 → burr']],
    ['brackets inside of parentheses', 'Tides rise (as before [4]).', ['4 → dahl']],
    ['a dagger', 'Tides (2†, 3) rise.', ['2 → burr', '3 → cole']],
    ['references named', 'Tides rise (references 2 to 4 and references therein).', ['2 → burr', '4 → dahl']],
  ] as const)('reads %s', ([, text, links]) => {
    const found = linksOf(text, inParentheses)

    expect(found).toEqual(links)
  })

  it.for([
    ['an enumeration', 'There are (1) quays, (2) locks, and (3) piers.'],
    ['an enumeration in sentences', 'We did this. (1) Quays were built. (2) Locks were dug.'],
    ['a numbered paragraph', '(1) Quays were built.'],
    ['an equation', 'As Equation (2) says, and Eq. (3).'],
    ['an equation’s number behind a formula', '$a = b$ (4)'],
    ['a figure', 'As in Fig. (2).'],
    ['a compound', 'The ester (**3**) melts.'],
    ['a ratio', 'In alcohol (4:1) here.'],
    ['a year', 'Dahl and Fox (2003) and (2010).'],
    ['a percentage', 'Of 40 boats (12%).'],
    ['a page range', 'Dahl (51–63) says.'],
  ] as const)('takes %s for no citation', ([, text]) => {
    const found = linksOf(text, inParentheses)

    expect(found).toEqual([])
  })

  it('reads them alone in a cell of a table', () => {
    expect(linksOf('| tide | source |\n| --- | --- |\n| high | (3, 4) |\n', inParentheses)).toEqual([
      '3 → cole',
      '4 → dahl',
    ])
  })

  it('takes a cell of figures for no citation', () => {
    const found = linksOf('| boats |\n| --- |\n| 26 (3) |\n', inParentheses)

    expect(found).toEqual([])
  })
})

describe('the numbers of the list', () => {
  it.for(['1.', '1)', '[1]', '- [1]', '(1)', '1-', '1', '^1^', 'none'] as const)(
    'are found as printed: %s',
    (numbers) => {
      const found = linksOf('Tides [11] rise.', {
        numbers,
        lead: 'Ports silt up [1–5], some more [3, 6–12].\n\n',
      })

      expect(found).toEqual(['11 → knox'])
    },
  )

  it('are those that an ordered list is written with, though Markdown counts on', () => {
    const source =
      'Tides rise [1, 2, 4].\n\n## References\n\n1. Adler P. Tides of the north. Coast. 2001;4:1–9.\n2. Burr P. Ports of the north. Coast. 2002;4:1–9.\n4. Dahl P. Quays of the north. Coast. 2004;4:1–9.\n'

    const [manuscript] = parseManuscripts(new Map([['paper.md', { kind: 'text', text: source }]]), {})

    expect(manuscript?.citations[0]?.items.map(({ references }) => references)).toEqual([
      ['adler-2001'],
      ['burr-2002'],
      ['dahl-2004'],
    ])
  })

  it('count on where every item is written with the same number', () => {
    const source =
      'Tides rise [1, 2, 3].\n\n## References\n\n1. Adler P. Tides of the north. Coast. 2001;4:1–9.\n1. Burr P. Ports of the north. Coast. 2002;4:1–9.\n1. Dahl P. Quays of the north. Coast. 2004;4:1–9.\n'

    const [manuscript] = parseManuscripts(new Map([['paper.md', { kind: 'text', text: source }]]), {})

    expect(manuscript?.citations[0]?.items.at(-1)?.references).toEqual(['dahl-2004'])
  })

  it('belong to the list behind the citation where chapters have lists of their own', () => {
    const chapter = (name: string) =>
      `# ${name}\n\nTides rise [1, 2].\n\n## References\n\n1. ${name} P. Tides of the north. Coast. 2001;4:1–9.\n2. ${name} Q. Ports of the north. Coast. 2002;5:1–9.\n\n`
    const source = chapter('Adler') + chapter('Burr')

    const [manuscript] = parseManuscripts(new Map([['book.md', { kind: 'text', text: source }]]), {})

    expect(manuscript?.citations.map(({ items }) => items.map(({ references }) => references[0]))).toEqual([
      ['adler-2001', 'adler-2002'],
      ['burr-2001', 'burr-2002'],
    ])
  })
})

describe('entries that are not cited', () => {
  function uncited(source: string): (string | null)[] {
    const manuscripts = parseManuscripts(new Map([['paper.md', { kind: 'text', text: source }]]), {})
    const report = buildReport({ manuscripts, config: {}, decisions: [], now: '2026-01-01T00:00:00Z' })
    const findings = report.manuscripts.flatMap((manuscript) => manuscript.findings)
    return findings.filter(({ rule }) => rule === 'uncited-reference').map(({ subject }) => subject)
  }
  const list = works.slice(0, 5).map((work, index) => `${index + 1}. ${work}`)
  const heading = '\n\n## References\n\n'

  it('are those that no number, range included, speaks of', () => {
    expect(uncited(`Tides rise [1–3], ports do not [4].${heading}${list.join('\n')}`)).toEqual(['eng-2005'])
  })

  it('are not told of a text whose numbers meet less than half of the list', () => {
    expect(uncited(`Tides rise [1], ports do not [2].${heading}${list.join('\n')}`)).toEqual([])
  })

  it('are not told of a text whose numbers in parentheses meet little more than half of the list', () => {
    expect(uncited(`Tides rise (1), ports do not (2), quays do (3).${heading}${list.join('\n')}`)).toEqual([])
  })

  it('are none whose number could not be read', () => {
    const source = `Tides rise [1–3], ports do not [4, 5].${heading}${list.join('\n')}\n\nLind P. Tides of the Lind coast. Coast. 2012;4:1–9.\n`

    expect(uncited(source)).toEqual([])
  })
})

describe('the form of a text', () => {
  it('is none where numbers in brackets meet few entries of a list that prints no numbers', () => {
    const found = linksOf('Tides [1] rise.', { numbers: 'none' })

    expect(found).toEqual([])
  })

  it('is none where raised numbers count notes, each once, before a list that prints no numbers', () => {
    const text = Array.from({ length: 12 }, (_, index) => `Tides rise.<sup>${index + 1}</sup>`).join(' ')

    const found = linksOf(text, { numbers: 'none' })

    expect(found).toEqual([])
  })

  it('says that entries inside of a range are implied, and not that their numbers are printed', () => {
    const [citation] = citationsOf('Tides [3–6] rise.')

    expect(citation?.items.map(({ references, implied }) => [references, implied])).toEqual([
      [['cole-2003'], undefined],
      [['fox-2006'], ['dahl-2004', 'eng-2005']],
    ])
  })

  it('leaves out names and year before a number', () => {
    const found = linksOf('Dahl et al. (2004) [4] agree.', inBrackets)

    expect(found).toEqual(['4 → dahl'])
  })

  it('is raised where numbers stand together as those of notes do not', () => {
    const text = Array.from(
      { length: 6 },
      (_, index) => `Tides rise.<sup>${2 * index + 1},${2 * index + 2}</sup>`,
    ).join(' ')

    const found = citationsOf(text, { numbers: 'none' })

    expect(found).toHaveLength(6)
  })

  it('is none where raised numbers repeat what names and years cite', () => {
    const names = surnames
      .map((name, index) => `${name} (${2001 + index}) agrees.<sup>${index + 1}</sup>`)
      .join(' ')

    const found = citationsOf(names, { numbers: 'none' })

    expect(new Set(found.map(({ syntax }) => syntax))).toEqual(new Set(['author-date']))
  })

  it('is brackets too where a list with numbers is cited by name and year for the most part', () => {
    const names = surnames
      .slice(2)
      .map((name, index) => `${name} (${2003 + index}) agrees.`)
      .join(' ')

    const found = citationsOf(`Tides [1, 2] rise [3]. ${names}`)

    expect(found.slice(0, 2).map(({ syntax, text }) => [syntax, text])).toEqual([
      ['numeric', '[1, 2]'],
      ['numeric', '[3]'],
    ])
  })

  it('counts names and year where a text that mixes both cites an entry by them alone', () => {
    const found = linksOf('Tides [1] rise [2], as others [3] say (Lind, 2012).', { numbers: '1.' })

    expect(found).toContain('Lind, 2012 → lind')
  })
})

describe('a number that cites', () => {
  it('has its place, and the pinpoint behind it', () => {
    const [first, second] = citationsOf('Tides [2, 3, p. 35] rise [4].', inBrackets).slice(3)

    expect(first).toMatchObject({ syntax: 'numeric', mode: 'parenthetical', text: '[2, 3, p. 35]' })
    expect(first?.items.map(({ text, locator }) => [text, locator])).toEqual([
      ['2', null],
      ['3, p. 35', { label: 'page', value: '35' }],
    ])
    expect(second?.items[0]).toMatchObject({ target: { kind: 'number', number: 4 }, locator: null })
  })

  it('may go beyond the list by a few, whose entries were forgotten', () => {
    expect(linksOf('Tides [15] rise.', inBrackets)).toEqual(['15 → nothing'])
    expect(linksOf('Tides [16] rise.', inBrackets)).toEqual([])
    expect(linksOf('Tides [0] rise.', inBrackets)).toEqual([])
  })

  it('cites in parentheses inside of brackets, in a text that cites in brackets', () => {
    expect(linksOf('Tides rise [as said before (4)].', inBrackets)).toEqual(['4 → dahl'])
    expect(linksOf('Tides rise (as said before [4]).', inParentheses)).toEqual(['4 → dahl'])
    expect(linksOf('Tides rise [as said before (4)].', raised)).toEqual([])
  })

  it('cites nothing without a list', () => {
    const text = 'Tides [1] rise [2, 3], as ports do.^4^ Quays (5) silt up.\n'

    const [manuscript] = parseManuscripts(
      new Map([['paper.md', { kind: 'text', text }]]),
      {},
      new Set(['paper.md']),
    )

    expect(manuscript?.citations).toEqual([])
  })
})
