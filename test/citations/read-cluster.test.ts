import { describe, expect, it } from 'vitest'
import { parseManuscripts } from '../../src/parse.ts'

const list = `

# References

- Burr, W. A. (2019a). Silt. *Coast*, 5, 1–2.
- Burr, W. A. (2019b). Mud. *Coast*, 5, 3–4.
- Lind, B., & Moe, C. (2014). Quays. *Port Studies*, 3(2), 11–29.
- Quist, A. (1990). *Harbours of the north*. Pier.
- Tide Board. (2005). *Levels of the northern tides*. Pier.
`

/** Draw citations as `mode: text = item → entries`, with page and `'` behind one cited in another work. */
function drawn(text: string): string[] {
  const [manuscript] = parseManuscripts(new Map([['paper.md', { kind: 'text', text: text + list }]]), {})
  return (manuscript?.citations ?? []).map(({ mode, text: whole, items }) => {
    const parts = items.map(({ text: own, references, locator, isSecondary }) =>
      [
        `${own}${isSecondary ? "'" : ''} → ${references.join(' ') || 'nothing'}`,
        locator && `${locator.label} ${locator.value}`,
      ]
        .filter(Boolean)
        .join(' '),
    )
    return `${mode === 'narrative' ? 'N' : 'P'}: ${whole} = ${parts.join(' | ')}`
  })
}

describe('years in brackets', () => {
  it.for([
    ['with names', 'So (Quist, 1990).', 'P: (Quist, 1990) = Quist, 1990 → quist-1990'],
    [
      'with a page',
      'So (Quist, 1990, p. 3).',
      'P: (Quist, 1990, p. 3) = Quist, 1990, p. 3 → quist-1990 page 3',
    ],
    [
      'with a page behind a colon',
      'So (Quist 1990: 1620).',
      'P: (Quist 1990: 1620) = Quist 1990: 1620 → quist-1990 page 1620',
    ],
    [
      'of one author',
      'So (Burr, 2019a; 2019b).',
      'P: (Burr, 2019a; 2019b) = Burr, 2019a → burr-2019a | 2019b → burr-2019b',
    ],
    [
      'of one author, with “and”',
      'So (Burr, 2019a and 2019b).',
      'P: (Burr, 2019a and 2019b) = Burr, 2019a → burr-2019a | 2019b → burr-2019b',
    ],
    [
      'with a page each',
      'So (Burr, 2019a, p. 3; 2019b, p. 4).',
      'P: (Burr, 2019a, p. 3; 2019b, p. 4) = Burr, 2019a, p. 3 → burr-2019a page 3 | 2019b, p. 4 → burr-2019b page 4',
    ],
    [
      'with letters and a page',
      'So (Burr, 2019a, b, p. 4).',
      'P: (Burr, 2019a, b, p. 4) = Burr, 2019a → burr-2019a | b, p. 4 → burr-2019b page 4',
    ],
    [
      'of several',
      'So (see Quist, 1990; and Lind & Moe, 2014).',
      'P: (see Quist, 1990; and Lind & Moe, 2014) = Quist, 1990 → quist-1990 | Lind & Moe, 2014 → lind-moe-2014',
    ],
    ['behind names', 'So Quist (1990) says.', 'N: Quist (1990) = Quist (1990 → quist-1990'],
    [
      'behind names, in brackets of their own',
      'So Quist ([1990]) says.',
      'N: Quist ([1990] = Quist ([1990 → quist-1990',
    ],
    [
      'behind names, with a page',
      'So Quist (1990, p. 3) says.',
      'N: Quist (1990, p. 3) = Quist (1990, p. 3 → quist-1990 page 3',
    ],
    [
      'behind names, and others inside',
      'So Quist (1990; Lind & Moe, 2014) says.',
      'N: Quist (1990; Lind & Moe, 2014) = Quist (1990 → quist-1990 | Lind & Moe, 2014 → lind-moe-2014',
    ],
    ['behind a book', 'So Quist (III, 1990) says.', 'N: Quist (III, 1990) = Quist (III, 1990 → quist-1990'],
    [
      'behind a book inside',
      'So (Quist, III 12, 1990).',
      'P: (Quist, III 12, 1990) = Quist, III 12, 1990 → quist-1990',
    ],
    ['behind a month', 'So (Quist, March 1990).', 'P: (Quist, March 1990) = Quist, March 1990 → quist-1990'],
    [
      'behind a day',
      'So (Quist, 3 March 1990).',
      'P: (Quist, 3 March 1990) = Quist, 3 March 1990 → quist-1990',
    ],
    ['of a genitive', 'In Quists (1990) Buch.', 'N: Quists (1990) = Quists (1990 → quist-1990'],
    [
      'of a title',
      'So (Levels of the northern tides, 2005).',
      'P: (Levels of the northern tides, 2005) = Levels of the northern tides, 2005 → tide-board-2005',
    ],
    [
      'of a group behind its abbreviation',
      'So (Tide Board [TB], 2005).',
      'P: (Tide Board [TB], 2005) = Tide Board [TB], 2005 → tide-board-2005',
    ],
    ['behind a word that leads', 'However, Quist (1990) says.', 'N: Quist (1990) = Quist (1990 → quist-1990'],
  ] as const)('are read %s', ([, text, citation]) => {
    expect(drawn(text)).toEqual([citation])
  })

  it.for([
    'as cited in',
    'cited in',
    'quoted in',
    'cited by',
    'mentioned in',
    'discussed in',
    'reported by',
    'apud',
    'zitiert nach',
    'zit. n.',
    'zit. in',
    'zitiert bei',
    'citado en',
    'citada em',
    'citado por',
    'cité dans',
    'citée par',
    'citato in',
    'cit. in',
    'geciteerd in',
    'geciteerd door',
    'citerad i',
    'citeret i',
    'cyt. za',
    'aktaran',
  ])('tell the work that is cited in another: %s', (words) => {
    const text = `So (Berg, 1950, ${words} Quist, 1990).`

    expect(drawn(text)).toEqual([
      `P: ${text.slice(3, -1)} = Berg, 1950' → nothing | Quist, 1990 → quist-1990`,
    ])
  })

  it.for([
    ['personal communication', '(Berg, personal communication, 1999)'],
    ['pers. comm.', '(Berg, pers. comm. 1999)'],
    ['pers. obs.', '(Berg, pers. obs., 1999)'],
    ['unpublished data', '(Berg, unpublished, 1999)'],
    ['data not shown', '(Berg, data not shown, 1999)'],
    ['a number of early centuries', '(Berg 1598)'],
    ['words', '(in the port, 1999)'],
  ] as const)('cite nothing for %s', ([, brackets]) => {
    expect(drawn(`So ${brackets}.`)).toEqual([])
  })
})

describe('years in no brackets', () => {
  it.for([
    ['of a listed work', 'See Quist 1990 for more.', 'N: Quist 1990 = Quist 1990 → quist-1990'],
    [
      'with a comma',
      'See Lind and Moe, 2014, for more.',
      'N: Lind and Moe, 2014 = Lind and Moe, 2014 → lind-moe-2014',
    ],
    [
      'with a page',
      'See Quist 1990, p. 3, for more.',
      'N: Quist 1990, p. 3 = Quist 1990, p. 3 → quist-1990 page 3',
    ],
    [
      'with letters',
      'See Burr 2019a, b for more.',
      'N: Burr 2019a, b = Burr 2019a → burr-2019a | b → burr-2019b',
    ],
    [
      'in brackets that are never closed',
      'So Quist (1990 says.',
      'N: Quist (1990 = Quist (1990 → quist-1990',
    ],
  ] as const)('are read %s', ([, text, citation]) => {
    expect(drawn(text)).toEqual([citation])
  })

  it('are read one behind the other', () => {
    expect(drawn('See Burr 2019a, 2019b for more.')).toEqual([
      'N: Burr 2019a = Burr 2019a → burr-2019a',
      'N: 2019b = 2019b → burr-2019b',
    ])
  })

  it.for([
    ['that the list does not have', 'Oslo had Berg 1990 as a guest.'],
    ['of another year than the list has', 'Oslo had Quist 1991 as a guest.'],
    ['behind other words', 'So Quist of 1990 says.'],
    ['of an entry without a list', 'Berg, W.H. 1970. Silt in the fjord. *Coast*, 168: 1–2.'],
  ] as const)('cite nothing %s', ([, text]) => {
    expect(drawn(text)).toEqual([])
  })
})
