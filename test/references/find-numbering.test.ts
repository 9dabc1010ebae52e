import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findNumbering } from '../../src/references/find-numbering.ts'

it.for([
  [
    'volume, issue in brackets, range',
    'Port Studies, 5(10), 11–29.',
    { volume: '5', issue: '10', page: '11-29' },
  ],
  ['volume and issue without pages', 'Port Studies, 5(10), ', { volume: '5', issue: '10' }],
  ['volume and range', 'Port Studies 30. 200–226.', { volume: '30', page: '200-226' }],
  ['volume and range without comma', 'Port Stud. 14 352–359.', { volume: '14', page: '352-359' }],
  ['labels', 'Cais, v. 19, n. 40, p. 263-278, ', { volume: '19', issue: '40', page: '263-278' }],
  ['German labels', 'Hafen, Bd. 12, H. 3, S. 45–67', { volume: '12', issue: '3', page: '45-67' }],
  ['a colon before the first page', 'Port Stud ;11: 368–77', { volume: '11', page: '368-77' }],
  ['an issue before a colon', 'Port Stud. 66 1:513–545', { volume: '66', issue: '1', page: '513-545' }],
  ['an article number', 'Port Stud 5, eabc5478', { volume: '5', number: 'eabc5478' }],
  ['a long article number', 'Port Stud     ;107061.', { number: '107061' }],
  ['a lettered page', 'P&A, 571, A16', { volume: '571', number: 'A16' }],
  ['pages with letters', 'Port Stud. 45(D1):D1075–D1081', { volume: '45', issue: 'D1', page: 'D1075-D1081' }],
  ['a supplement', 'Port Stud  ;11 Suppl 2:S3-S9', { volume: '11', issue: 'Suppl 2', page: 'S3-S9' }],
  ['a decimal', 'Port Stud 75.1,     , p. 15 - 36', { volume: '75', issue: '1', page: '15-36' }],
  [
    'an issue before a range',
    'Port Studies 36, 3      , 454-469.',
    { volume: '36', issue: '3', page: '454-469' },
  ],
  [
    'a number before a range',
    'Port Studies 4(1). 62. 1–31',
    { volume: '4', issue: '1', number: '62', page: '1-31' },
  ],
  ['a list of issues', 'Port Studies, 23 (2, 3), 303-353', { volume: '23', issue: '2, 3', page: '303-353' }],
  ['a Roman volume', 'Word and Port XIV:4, 409-418', { volume: 'XIV', issue: '4', page: '409-418' }],
  [
    'a German year of publication',
    'Hafen 16. Jg., H. 2, S. 88-97',
    { volume: '16', issue: '2', page: '88-97' },
  ],
  ['a day in brackets', 'Port 400 (12 August): 675-677', { volume: '400', page: '675-677' }],
  ['pages in brackets', 'Port Stud., 80. (705-14)', { volume: '80', page: '705-14' }],
  [
    'an article number in brackets',
    'Port Stud 5(1, article no. 9)',
    { volume: '5', issue: '1', number: '9' },
  ],
  ['mixed letters and digits', 'Port Stud, 117, D00V18', { volume: '117', number: 'D00V18' }],
  [
    'pages apart from the volume',
    'Vol. 9, eds Burr, W. (Fjord: Quay), 385–410.',
    { volume: '9', page: '385-410' },
  ],
  ['pages alone', 'In Lind (ed.), Quays (2nd ed., pp. 3–4)', { page: '3-4' }],
  [
    'numbers in the title',
    'Ports for the 21 seas of 2nd rank. Port Stud 12, 3–5.',
    { volume: '12', page: '3-5' },
  ],
] as const)('reads %s', ([, text, expected]) => {
  const { weight, start, end, ...found } = findNumbering(text, { from: 0, isDated: false }) ?? {
    weight: 0,
    start: 0,
    end: 0,
  }

  expect(found).toEqual(expected)
  expect(weight).toBeGreaterThan(1)
  expect(end).toBeGreaterThan(start)
})

it.for([
  ['an age in a title', 'Children aged 3–5. London'],
  ['the extent of a book', 'Fjord Press, 218 p.'],
  ['initials and a year', 'Burr, P. 1994. Silt'],
  ['a name and a title', 'Burr S. 2006 Silt'],
  ['the number of a law', 'Lei nº 9.123, de 18 de julho'],
  ['a substance', 'Silt in PC12 cells of mud'],
] as const)('reads nothing in %s', ([, text]) => {
  expect(findNumbering(text, { from: 0, isDated: false })).toBeUndefined()
})

it('stays inside any text', () => {
  const piece = fc.constantFrom(
    'vol. ',
    'p. ',
    '12',
    '(3)',
    ':',
    '–',
    ' ',
    'e123',
    '2019',
    'Port',
    ', ',
    'n.',
    'S',
    '.',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
      const text = parts.join('')
      const found = findNumbering(text, { from: 0, isDated: false })

      expect(
        found === undefined || (found.start >= 0 && found.start < found.end && found.end <= text.length),
      ).toBe(true)
    }),
  )
})
