import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseManuscripts } from '../../src/parse.ts'
import type { LinkedCitation } from '../../src/model/citation.ts'

const list = `

# References

- Adler, P., Brown, Q., & Clark, R. (2018). Tides. *Coast*, 4, 1–2.
- Burr, W. A. (2019a). Silt. *Coast*, 5, 1–2.
- Burr, W. A. (2019b). Mud. *Coast*, 5, 3–4.
- Burr, W. A. (n.d.). *Locks*. Fjord Press.
- de la Cruz, M. (2015). Dams. *Coast*, 1, 3–4.
- Harbour master explains. (2023). YouTube. https://video.example/1
- Lind, B., & Moe, C. (2014). Quays. *Port Studies*, 3(2), 11–29.
- Müller, H. (1990). *Häfen*. Hafenverlag.
- O'Neil, T. (2016). Piers. *Coast*, 2, 5–6.
- Ports and Harbours Improvement Act. (1975).
- Quist, A. (1867/1990). *Harbours of the north*. Fjord Press.
- Quist, A. (in press). *Harbours of the south*. Fjord Press.
- World Health Organization. (2020). *Ports and health*. WHO Press.
`

function citationsOf(text: string): readonly LinkedCitation[] {
  const [manuscript] = parseManuscripts(new Map([['paper.md', { kind: 'text', text: `${text}${list}` }]]), {})
  return manuscript?.citations ?? []
}

/** What each item means, as `text → ids`. */
function linksOf(text: string): string[] {
  return citationsOf(text).flatMap(({ items }) =>
    items.map((item) => `${item.text} → ${item.references.join(' ') || 'nothing'}`),
  )
}

describe('citations in brackets', () => {
  it.for([
    ['one author', '(Burr, 2019a)', ['Burr, 2019a → burr-2019a']],
    ['no comma', '(Lind & Moe 2014)', ['Lind & Moe 2014 → lind-moe-2014']],
    ['and', '(Lind and Moe, 2014)', ['Lind and Moe, 2014 → lind-moe-2014']],
    ['ABNT', '(LIND; MOE, 2014, p. 3)', ['LIND; MOE, 2014, p. 3 → lind-moe-2014']],
    ['ISO 690', '(Lind, Moe 2014)', ['Lind, Moe 2014 → lind-moe-2014']],
    ['German', '(vgl. Lind und Moe 2014, S. 3)', ['Lind und Moe 2014, S. 3 → lind-moe-2014']],
    ['Spanish', '(véase Lind y Moe, 2014)', ['Lind y Moe, 2014 → lind-moe-2014']],
    ['et al.', '(Adler et al., 2018)', ['Adler et al., 2018 → adler-et-al-2018']],
    ['et al. in italics', '(Adler *et al*., 2018)', ['Adler *et al*., 2018 → adler-et-al-2018']],
    ['u. a.', '(Adler u. a., 2018)', ['Adler u. a., 2018 → adler-et-al-2018']],
    ['three authors', '(Adler, Brown, & Clark, 2018)', ['Adler, Brown, & Clark, 2018 → adler-et-al-2018']],
    [
      'a cluster',
      '(e.g., Burr, 2019a; see also Lind & Moe, 2014, p. 12)',
      ['Burr, 2019a → burr-2019a', 'Lind & Moe, 2014, p. 12 → lind-moe-2014'],
    ],
    [
      'a cluster with commas',
      '(Burr 2019a, Lind & Moe 2014, Adler et al. 2018)',
      ['Burr 2019a → burr-2019a', 'Lind & Moe 2014 → lind-moe-2014', 'Adler et al. 2018 → adler-et-al-2018'],
    ],
    ['letters', '(Burr, 2019a, b)', ['Burr, 2019a → burr-2019a', 'b → burr-2019b']],
    ['letters joined', '(Burr, 2019a,b)', ['Burr, 2019a → burr-2019a', 'b → burr-2019b']],
    ['years', '(Burr 2019a; 2019b)', ['Burr 2019a → burr-2019a', '2019b → burr-2019b']],
    ['no date', '(Burr, n.d.)', ['Burr, n.d. → burr-n-d']],
    ['in press', '(Quist, in press)', ['Quist, in press → quist-in-press']],
    ['a reprint', '(Quist, 1867/1990)', ['Quist, 1867/1990 → quist-1990']],
    ['a particle', '(de la Cruz, 2015)', ['de la Cruz, 2015 → de-la-cruz-2015']],
    ['a particle left out', '(Cruz, 2015)', ['Cruz, 2015 → de-la-cruz-2015']],
    ['another apostrophe', '(O’Neil, 2016)', ['O’Neil, 2016 → oneil-2016']],
    ['an umlaut spelt out', '(Mueller, 1990)', ['Mueller, 1990 → muller-1990']],
    ['a diacritic left out', '(Muller, 1990)', ['Muller, 1990 → muller-1990']],
    ['an initial', '(W. A. Burr, 2019b)', ['W. A. Burr, 2019b → burr-2019b']],
    [
      'a group',
      '(World Health Organization, 2020)',
      ['World Health Organization, 2020 → world-health-organization-2020'],
    ],
    ['its abbreviation', '(WHO, 2020)', ['WHO, 2020 → world-health-organization-2020']],
    [
      'a title',
      '(Harbour master explains, 2023)',
      ['Harbour master explains, 2023 → harbour-master-explains-2023'],
    ],
    [
      'a title in quotation marks',
      '(“Harbour Master Explains,” 2023)',
      ['Harbour Master Explains,” 2023 → harbour-master-explains-2023'],
    ],
    ['square brackets', '[Lind & Moe, 2014]', ['Lind & Moe, 2014 → lind-moe-2014']],
    ['a full date', '(Adler et al., 2018, March 31)', ['Adler et al., 2018 → adler-et-al-2018']],
    ['an unlisted work', '(Berg & Holm, 2017)', ['Berg & Holm, 2017 → nothing']],
  ] as const)('reads %s', ([, citation, links]) => {
    expect(linksOf(`Ports silt up ${citation}.`)).toEqual(links)
  })
})

describe('citations in the sentence', () => {
  it.for([
    ['two authors', 'As Lind and Moe (2014) say, ports silt up.', ['Lind and Moe (2014 → lind-moe-2014']],
    ['a page', 'Lind and Moe (2014, p. 3) disagree.', ['Lind and Moe (2014, p. 3 → lind-moe-2014']],
    ['a possessive', 'In Burr’s (2019a) view, ports silt up.', ['Burr’s (2019a → burr-2019a']],
    ['et al.', 'However, Adler et al. (2018) disagree.', ['Adler et al. (2018 → adler-et-al-2018']],
    [
      'colleagues',
      'Adler and colleagues (2018) disagree.',
      ['Adler and colleagues (2018 → adler-et-al-2018'],
    ],
    [
      'a law',
      'The Ports and Harbours Improvement Act (1975) was passed.',
      ['Ports and Harbours Improvement Act (1975 → ports-and-harbours-improvement-act-1975'],
    ],
    [
      'a figure of another work',
      'See Figure 1 in Adler et al. (2018).',
      ['Adler et al. (2018 → adler-et-al-2018'],
    ],
    ['several years', 'Burr (2019a, 2019b) disagrees.', ['Burr (2019a → burr-2019a', '2019b → burr-2019b']],
    ['no brackets, if listed', 'See Lind and Moe 2014 for more.', ['Lind and Moe 2014 → lind-moe-2014']],
  ] as const)('reads %s', ([, text, links]) => {
    expect(linksOf(text)).toEqual(links)
  })
})

describe('where citations count', () => {
  it.for([
    ['a note', 'Text.[^1]\n\n[^1]: As Burr (2019a) says.'],
    ['a table', '| a | b |\n| - | - |\n| x | (Burr, 2019a) |'],
    ['a caption', '![Silt (Burr, 2019a)](silt.png)'],
    ['a quotation', '> Silt moves (Burr, 2019a).'],
    ['a heading', '## Silt (Burr, 2019a)'],
  ] as const)('reads %s', ([, text]) => {
    expect(citationsOf(text)).toHaveLength(1)
  })

  it('reads an appendix after the list', () => {
    const [manuscript] = parseManuscripts(
      new Map([['paper.md', { kind: 'text', text: `Text.${list}\n# Appendix\n\nSilt (Burr, 2019a).\n` }]]),
      {},
    )

    expect(manuscript?.citations.map(({ text }) => text)).toEqual(['(Burr, 2019a)'])
  })

  it.for([
    ['code', '`(Burr, 2019a)`'],
    ['a comment', 'Text <!-- (Burr, 2019a) --> here.'],
    ['a link target', '[here](https://x.example/Burr-2019a)'],
  ] as const)('reads nothing in %s', ([, text]) => {
    expect(citationsOf(text)).toEqual([])
  })
})

it.for([
  'The port was built in 1931 (see p. 138).',
  'Ships came (e.g. schooners, brigs) in 2019.',
  'In May 2019 the port reopened (12 March 2019).',
  'The range (51–63) and [95% CI 1.4–3.0] hold.',
  'The interval [0, 1] and [64496 64500] and 10^3^ hold.',
  'A survey (n = 2019) was made (Table 2, 2019).',
  'The strike (Norway, 2019) ended.',
  'Between 1990–2019 and (2005–2010) nothing happened.',
  'The World Cup (2018) was held; the Kyoto Protocol (1997) was signed.',
  'A message (A. Holm, personal communication, May 2, 2019) said so.',
  'About 2000 people came, since 1999 ships had not.',
])('reads no citation in “%s”', (text) => {
  expect(linksOf(text)).toEqual([])
})

it('does not ask for the inner work of “as cited in”', () => {
  const items = citationsOf('Cranes (Holm, 1931, as cited in Lind & Moe, 2014).').flatMap(
    (citation) => citation.items,
  )

  expect(items.map((item) => [item.text, item.isSecondary ?? false])).toEqual([
    ['Holm, 1931', true],
    ['Lind & Moe, 2014', false],
  ])
})

it('reads locators', () => {
  const locators = citationsOf(
    '(Burr, 2019a, pp. 12–14; Adler et al., 2018: 35; Lind & Moe, 2014, chap. 2)',
  ).flatMap(({ items }) => items.map(({ locator }) => locator))

  expect(locators).toEqual([
    { label: 'page', value: '12-14' },
    { label: 'page', value: '35' },
    { label: 'chapter', value: '2' },
  ])
})

it('gives two entries for a citation that may mean either', () => {
  const text =
    'Silt (Moe, 2014).\n\n# References\n\n- Moe, A. (2014). Silt. Fjord Press.\n- Moe, B. (2014). Mud. Fjord Press.\n'
  const [manuscript] = parseManuscripts(new Map([['paper.md', { kind: 'text', text }]]), {})

  expect(manuscript?.citations[0]?.items[0]?.references).toEqual(['moe-2014', 'moe-2014-2'])
})

it('reports what stands at its place, for any text', () => {
  const piece = fc.constantFrom(
    'Burr',
    'Lind and Moe',
    ' et al.',
    ', ',
    ' ',
    '(',
    ')',
    '[',
    ']',
    '2019a',
    '2014',
    '; ',
    '*',
    '\n',
    '_',
    '&amp;',
    'see ',
    'p. 3',
    'n.d.',
    '’s',
    '1990/',
    '`',
    '\n\n',
    'as cited in ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
      const source = `${parts.join('')}${list}`
      for (const { text, place, items } of citationsOf(parts.join(''))) {
        expect(source.slice(place.start.offset, place.end.offset)).toBe(text)
        for (const item of items)
          expect(source.slice(item.place.start.offset, item.place.end.offset)).toBe(item.text)
      }
    }),
    { numRuns: 400 },
  )
})
