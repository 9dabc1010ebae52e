import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CslItem } from '../../src/model/csl.ts'
import { parseEntry } from '../../src/references/parse-entry.ts'

/** Read an entry in which asterisks print italics. */
function parse(printed: string): CslItem {
  const emphasis: { start: number; end: number }[] = []
  let text = ''
  for (const [index, part] of printed.split('*').entries()) {
    if (index % 2 === 1) emphasis.push({ start: text.length, end: text.length + part.length })
    text += part
  }
  return parseEntry(text, emphasis)
}

const burr = { family: 'Burr', given: 'W. A.' }

it.for([
  [
    'an APA article',
    'Burr, W. A., & Lind, B. (2014). Quays and cranes. *Port Studies*, *3*(2), 11–29. https://doi.org/10.1234/ps.2014.7',
    {
      type: 'article-journal',
      author: [burr, { family: 'Lind', given: 'B.' }],
      title: 'Quays and cranes',
      'container-title': 'Port Studies',
      volume: '3',
      issue: '2',
      page: '11-29',
      DOI: '10.1234/ps.2014.7',
    },
  ],
  [
    'an article with an article number',
    'Burr, W. A. (2019). Silt. *Coast Letters*, 5(10), eabc5478. https://doi.org/10.1234/x',
    { type: 'article-journal', volume: '5', issue: '10', number: 'eabc5478' },
  ],
  [
    'an article with neither pages nor number',
    'Burr, W. A. (2019). Silt. *Coast Letters*, 5(10), https://doi.org/10.1234/abcd5478',
    { type: 'article-journal', volume: '5', issue: '10', page: undefined, number: undefined },
  ],
  [
    'a book',
    'Burr, W. A. (2011). *Harbours of the north*. Fjord Press.',
    { type: 'book', title: 'Harbours of the north', publisher: 'Fjord Press' },
  ],
  [
    'a newspaper article',
    'Burr, W. A. (2022, March 31). Port reopens. *Harbour Times*. https://times.example/port',
    {
      type: 'article-newspaper',
      issued: { 'date-parts': [[2022, 3, 31]] },
      'container-title': 'Harbour Times',
      page: undefined,
    },
  ],
  [
    'a video without author',
    'Harbour master explains. (2023). YouTube. Retrieved February 24, 2023, from https://youtu.be/abc',
    {
      type: 'motion_picture',
      author: undefined,
      title: 'Harbour master explains',
      accessed: { 'date-parts': [[2023, 2, 24]] },
      URL: 'https://youtu.be/abc',
    },
  ],
  [
    'an organisation',
    'World Health Organization. (2020). *Ports and health*. WHO Press.',
    { author: [{ literal: 'World Health Organization' }], title: 'Ports and health' },
  ],
  [
    'a Vancouver article',
    'Burr WA, Lind B. Quays and cranes. Port Stud. 2014;3(2):11-29.',
    {
      author: [
        { family: 'Burr', given: 'WA' },
        { family: 'Lind', given: 'B' },
      ],
      issued: { 'date-parts': [[2014]] },
      volume: '3',
      issue: '2',
      page: '11-29',
    },
  ],
  [
    'an ABNT book',
    'BURR, Willa. *Portos do norte*. Belo Horizonte: Mazza, 2013.',
    {
      author: [{ family: 'BURR', given: 'Willa' }],
      issued: { 'date-parts': [[2013]] },
      title: 'Portos do norte',
    },
  ],
  [
    'an abbreviated journal without italics',
    'Burr W, Lind B. (2014). Quays of the north. J. Port Stud. Res. 14 352–359. 10.1234/ps.2014',
    { title: 'Quays of the north', 'container-title': 'J. Port Stud. Res', volume: '14', page: '352-359' },
  ],
  [
    'a journal without title',
    'W. Burr, B. Lind, Phys. Port Lett. 55, 644 (2007).',
    { title: undefined, 'container-title': 'Phys. Port Lett', volume: '55', page: '644' },
  ],
  [
    'a title in Title Case before the journal',
    'W. Burr and B. Lind. Coarse Coded Harbours and Their Quays. Port Systems, 2(4) 463-484, 1988.',
    { title: 'Coarse Coded Harbours and Their Quays', 'container-title': 'Port Systems' },
  ],
  [
    'a chapter',
    'Burr, W. 2009. Quays. In: B. Lind & A. Quist (orgs.). Harbours of the north. Porto Alegre, Cais, p.59-96.',
    { type: 'chapter', title: 'Quays', 'container-title': 'Harbours of the north', page: '59-96' },
  ],
  [
    'a chapter by the author of the book',
    'BURR, W. Cais e portos. In: BURR, W. Os portos do norte. São Paulo: Cais, 2016. p.71-107.',
    { type: 'chapter', title: 'Cais e portos', 'container-title': 'Os portos do norte' },
  ],
  [
    'a journal with its town',
    'BURR, W.; LIND, B. Lama e areia do norte. Cais e Porto, São Paulo, v. 29, n. 1, p. 147-165, 2003.',
    { 'container-title': 'Cais e Porto', volume: '29', issue: '1', page: '147-165' },
  ],
  [
    'a page that could be a year',
    'Burr W., Lind B. (2016b). Quays of the north in spring. Front. Port Sci. 7:1827.',
    { 'container-title': 'Front. Port Sci', volume: '7', page: '1827' },
  ],
  [
    'an edition and a medium',
    'Burr, W. A. (2011). *Harbours of the north* (2nd ed.) [Film]. Fjord Press.',
    { title: 'Harbours of the north' },
  ],
  [
    'a year with suffix',
    'Burr, W. A. (2020b). Silt. *Coast*, 4, 1–2.',
    { issued: { 'date-parts': [[2020]] }, 'year-suffix': 'b' },
  ],
  ['no date', 'Burr, W. A. (n.d.). Silt. Fjord Press.', { issued: { literal: 'n.d.' } }],
  [
    'in press',
    'Burr, W. A. (in press). Silt. *Coast*.',
    { issued: { literal: 'in press' }, status: 'in press' },
  ],
] as const)('reads %s', ([, printed, fields]) => {
  const item = new Map<string, unknown>(Object.entries(parse(printed)))

  const found = Object.fromEntries(Object.keys(fields).map((name) => [name, item.get(name)]))

  expect(found).toEqual(fields)
})

it('reads any text without throwing', () => {
  const piece = fc.constantFrom(
    'Burr',
    ', ',
    'W. A.',
    '(2019)',
    '. ',
    'et al.',
    '&',
    'In ',
    '12(3)',
    ':',
    '1–9',
    'doi:10.1/x',
    '“',
    '”',
    '*',
    'https://',
    '(',
    ')',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
      expect(parseEntry(parts.join('')).type).toMatch(/^[a-z_-]+$/)
    }),
    { numRuns: 500 },
  )
})
