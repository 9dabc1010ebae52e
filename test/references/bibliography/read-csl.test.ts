import { describe, expect, it } from 'vitest'
import { readBibliographyFile } from '../../../src/references/bibliography/read-bibliography-file.ts'

describe('CSL-JSON', () => {
  const lind =
    '{"id": "lind2014", "type": "article-journal", "title": "Quays and <i>cranes</i>", "volume": 3,\n   "author": [{"family": "Lind", "given": "Bo"}, {"literal": "Port of Oslo"}], "issued": {"date-parts": [["2014", 3]]}}'

  it.for([
    ['a list', `[\n  ${lind}\n]\n`],
    ['a list under `items`', `{"version": 1, "items": [\n${lind}\n]}`],
    ['a list under `references`', `{"references":[${lind}]}`],
  ] as const)('is read from %s, each item at its place', ([, text]) => {
    const file = readBibliographyFile('harbours.json', text)

    expect(file.problems).toEqual([])
    expect(file.entries).toMatchObject([
      {
        key: 'lind2014',
        text: lind,
        csl: {
          type: 'article-journal',
          title: 'Quays and cranes',
          volume: '3',
          author: [{ family: 'Lind', given: 'Bo' }, { literal: 'Port of Oslo' }],
          issued: { 'date-parts': [[2014, 3]] },
        },
        place: { start: { offset: text.indexOf(lind) }, end: { offset: text.indexOf(lind) + lind.length } },
      },
    ])
  })

  it.for([
    ['a comma too many', '{"id": "b", "title": "B",}', 'Item `b` is not valid JSON.', 2],
    ['an open brace', '{"id": "b", "author": [{"family": "Berg"]', 'Item `b` is not valid JSON.', 2],
    ['an open quotation mark', '{"id": "b", "title": "B}', 'Item `b` is not valid JSON.', 2],
    ['no id', '{"title": "B"}', 'This item has no `id`.', 2],
  ] as const)('loses only the item with %s', ([, damaged, message, line]) => {
    const { entries, problems } = readBibliographyFile(
      'harbours.json',
      `[{"id": "a"},\n${damaged},\n{"id": "c"}\n]\n`,
    )

    expect(entries.map(({ key }) => key)).toEqual(['a', 'c'])
    expect(problems.map(({ message, place }) => [message, place.start.line])).toEqual([[message, line]])
  })

  it('says that a list is not closed', () => {
    const { entries, problems } = readBibliographyFile('harbours.json', '[{"id": "a"},\n{"id": "b"}')

    expect(entries).toHaveLength(2)
    expect(problems).toMatchObject([{ message: 'The list of items is not closed.' }])
  })

  it('says that a file is something else', () => {
    expect(readBibliographyFile('package.json', '{"name": "harbours"}').problems).toMatchObject([
      { message: 'This file is not CSL-JSON: it is no list of items.' },
    ])
  })
})

describe('CSL YAML', () => {
  it('is read with the place of each item', () => {
    const text =
      '---\nreferences:\n- id: lind2014\n  type: book\n  issued: 2014-03\n  author:\n  - family: Lind\n    given: Bo\n- id: 7\n  issued:\n    year: 2011\n---\n'

    const { entries, problems } = readBibliographyFile('harbours.yaml', text)

    expect(problems).toEqual([])
    expect(entries).toMatchObject([
      {
        key: 'lind2014',
        csl: {
          type: 'book',
          issued: { 'date-parts': [[2014, 3]] },
          author: [{ family: 'Lind', given: 'Bo' }],
        },
        place: { start: { line: 3, column: 3 }, end: { line: 8, column: 14 } },
      },
      { key: '7', csl: { issued: { 'date-parts': [[2011]] } }, place: { start: { line: 9, column: 3 } } },
    ])
  })

  it('keeps the items around a fault and names its line', () => {
    const { entries, problems } = readBibliographyFile(
      'harbours.yml',
      'references:\n- id: a\n  title: "Quays\n- id: b\n  title: Cranes\n',
    )

    expect(entries.map(({ key }) => key)).toContain('a')
    expect(problems.length).toBeGreaterThan(0)
    expect(problems[0]?.message).toContain('This is not valid YAML')
  })
})
