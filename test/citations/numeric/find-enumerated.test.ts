import { describe, expect, it } from 'vitest'
import { inBrackets, inParentheses, linksOf, raised } from '../numbered-manuscript.ts'

describe('numbers that count points cite nothing', () => {
  it.for([
    ['behind commas', 'There are (1) quays, (2) locks, (3) piers.'],
    ['behind a short start', 'By (1) quay, (2) lock.'],
    ['with “and” alone', 'There are (1) quays and (2) locks.'],
    ['with “and” behind a year', 'It fell (1) in 1990 and (2) in 1991.'],
    ['with “and” behind a comma', 'There are (1) quays, and (2) locks.'],
    ['behind a space too many', 'There are (1) quays,  (2) locks.'],
    ['in quotation marks', 'They say (1) “quays”, (2) “locks”.'],
    ['that begin with a digit', 'There are (1) 20 quays, (2) 30 locks.'],
    ['behind a dash', 'There are (1) quays – (2) locks.'],
    ['with German words', 'Es gibt (1) Kais und (2) Schleusen.'],
    ['with no comma behind the third', 'There are (1) quays, (2) locks, (3) piers (4) docks.'],
    ['twice in one paragraph', 'Either (1) quays, (2) locks; or (1) piers, (2) docks.'],
    ['at the head of a paragraph', '(4) Quays were built.'],
    ['at the head of two paragraphs', '(4) Quays were built.\n\n(5) Locks were dug.'],
  ] as const)('%s', ([, text]) => {
    expect(linksOf(text, inParentheses)).toEqual([])
  })

  it('in square brackets', () => {
    expect(linksOf('There are [1] quays, [2] locks, and [3] piers.', inBrackets)).toEqual([])
  })
})

describe('numbers cite although they rise by one', () => {
  it.for([
    ['where no point stands behind them', 'Seen in (1), and (2), here.', ['1 → adler', '2 → burr']],
    ['where a dash stands behind them', 'Seen (1) – and (2) – here.', ['1 → adler', '2 → burr']],
    ['where no end stands before them', 'Tides (1) rise, but ports (2) fall.', ['1 → adler', '2 → burr']],
    [
      'where the count skips',
      'We saw (1) quays, (3) locks, (5) piers.',
      ['1 → adler', '3 → cole', '5 → eng'],
    ],
    ['where the count does not begin with one', 'Tides (3) rise, (4) ports fall.', ['3 → cole', '4 → dahl']],
    ['behind an enumeration of two', 'As (1) quays, (2) locks that hold (3) piers.', ['3 → cole']],
    [
      'where several stand together',
      'Seen at (1, 5) quays, (2, 6) locks.',
      ['1 → adler', '5 → eng', '2 → burr', '6 → fox'],
    ],
  ] as const)('%s', ([, text, links]) => {
    expect(linksOf(text, inParentheses)).toEqual(links)
  })

  it('where they are raised', () => {
    expect(linksOf('Seen, <sup>1</sup> quays, <sup>2</sup> locks.', raised)).toEqual([
      '1 → adler',
      '2 → burr',
    ])
  })
})
