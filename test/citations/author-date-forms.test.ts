import { describe, expect, it } from 'vitest'
import { parseManuscripts } from '../../src/parse.ts'

/** What each item of a text means, as `text → ids`, before a list of these entries. */
function linksOf(text: string, entries: readonly string[]): string[] {
  const source = `${text}\n\n# References\n\n${entries.map((entry) => `- ${entry}`).join('\n')}\n`
  const [manuscript] = parseManuscripts(new Map([['paper.md', { kind: 'text', text: source }]]), {})
  return (manuscript?.citations ?? []).flatMap(({ items }) =>
    items.map((item) => `${item.text} → ${item.references.join(' ') || 'nothing'}`),
  )
}

const he = 'He, D., & Vang, P. (2013). Rice. *Coast*, 1, 1–2.'
const vang = 'Vang, P. (2013). Wheat. *Coast*, 1, 3–4.'

describe('names that other words look like', () => {
  it.for([
    ['in brackets', 'Rice grows (He and Vang, 2013).', 'He and Vang, 2013 → he-vang-2013'],
    ['in a cluster', 'Rice grows (Vang, 2013; He & Vang, 2013).', 'He & Vang, 2013 → he-vang-2013'],
    ['at the head of a sentence', 'He and Vang (2013) grew rice.', 'He and Vang (2013 → he-vang-2013'],
    ['not as a pronoun', 'He cites Vang (2013).', 'Vang (2013 → vang-2013'],
    ['not as a word that leads', 'However, Vang (2013) disagrees.', 'Vang (2013 → vang-2013'],
  ] as const)('are read %s', ([, text, link]) => {
    expect(linksOf(text, [he, vang])).toContain(link)
  })

  it('are read behind “see” before et al.', () => {
    const the = 'The, L., Moe, K., & Vik, E. (2019). Mud. *Coast*, 2, 3–4.'

    expect(linksOf('Mud settles (See The et al., 2019).', [the])).toEqual([
      expect.stringMatching(/^The et al\., 2019 → the-/),
    ])
  })
})

describe('names of two words', () => {
  it.for([
    ['joined by y', 'Ortega y Gasset, J. (1930). *La rebelión*. Muelle.', '(Ortega y Gasset, 1930)'],
    ['joined by i', 'Puig i Serra, N. (1930). *El moll*. Dic.', '(Puig i Serra, 1930)'],
    ['joined by a capital I', 'Puig I Serra, N. (1930). *El moll*. Dic.', '(Puig I Serra, 1930)'],
    [
      'with a generation behind a hyphen',
      'Ramos-Jr., I. (1930). Aves. *Costa*, 1, 1–2.',
      '(Ramos-Jr., 1930)',
    ],
    ['with one capital first', 'RTide Team (1930). *Tools*. RTide.', '(R Tide, 1930)'],
  ] as const)('are one author when %s', ([, entry, citation]) => {
    expect(linksOf(`Text ${citation}.`, [entry])).toEqual([expect.stringMatching(/^.+1930 → (?!nothing)/)])
  })

  it('are two authors where the list has two', () => {
    const two = 'Lind, B., & Moe, C. (2014). Quays. *Coast*, 3, 11–29.'

    expect(linksOf('(Lind y Moe, 2014)', [two])).toEqual(['Lind y Moe, 2014 → lind-moe-2014'])
  })
})

describe('years', () => {
  const period = 'Tide Gauge Board (2012–2013). *Levels*. Quay.'
  const spring = 'Holm, E. (1975/76). Spring tides. *Coast*, 9, 1–2.'
  const later = 'Holm, E. (1992). Neap tides. *Coast*, 10, 1–2.'
  const coming = 'Vik, S. to appear. Full locks. *Handbook of Locks*, ed. Anna Moe.'
  const glued = 'Berg, C. and Letour, R. (1983). Silt. *Coast*, 2, 3–4.'

  it.for([
    [
      'two with a stroke, then another',
      '(Holm 1975/76; 1992)',
      ['Holm 1975/76 → holm-1975', '1992 → holm-1992'],
    ],
    [
      'a period that the list prints',
      '(Tide Gauge Board, 2012–2013)',
      [expect.stringMatching(/^Tide Gauge Board, 2012–2013 → tide-/)],
    ],
    ['no period that the list does not print', 'The war of Holm (1990–1992) ended.', []],
    ['to appear', 'As in Vik (to appear).', ['Vik (to appear → vik-to-appear']],
    ['one that lost its space', '(Berg and Letour1983)', ['Berg and Letour1983 → berg-letour-1983']],
    ['one behind a full stop', '(Berg and Letour., 1983)', ['Berg and Letour., 1983 → berg-letour-1983']],
    ['one behind a comma alone', '(Holm,1992)', ['Holm,1992 → holm-1992']],
    ['no page behind a colon', '(Holm 1992: 1620)', ['Holm 1992: 1620 → holm-1992']],
    ['no number of a permit', 'A Certificate of Authorization (2015-CSA-150) was given.', []],
    ['no page behind its label', '(Holm 1992, pp. 1620, 1710)', ['Holm 1992, pp. 1620, 1710 → holm-1992']],
  ] as const)('are read: %s', ([, text, links]) => {
    expect(linksOf(text, [period, spring, later, coming, glued])).toEqual(links)
  })

  it('of a work that is only submitted count if the list has it', () => {
    const submitted = 'Vik, S. (submitted). Locks. *Coast*.'

    expect(linksOf('(Vik, submitted; Moe, submitted)', [submitted])).toEqual([
      'Vik, submitted → vik-submitted',
    ])
  })
})

describe('years without brackets', () => {
  const entries = ['2005', '2010'].map(
    (year) => `Dahl, K., Moe, A., & Vik, S. (${year}). Silt. *Coast*, 1, 1–2.`,
  )

  it('go on behind the first, in the cell of a table', () => {
    const table = '| trait | source |\n| - | - |\n| depth | Dahl et al., 2005, 2010; Berg et al., 2011 |'

    expect(linksOf(table, entries)).toEqual([
      'Dahl et al., 2005 → dahl-et-al-2005',
      '2010 → dahl-et-al-2010',
      'Berg et al., 2011 → nothing',
    ])
  })

  it('are none behind a single name that the list does not have', () => {
    expect(linksOf('In Berg 2011 was a good year.', entries)).toEqual([])
  })
})

describe('an entry whose authors cannot be read as names', () => {
  it.for([
    ['an acronym with a number', 'REN21 (2017) Global report. REN21 Secretariat, Paris', '(REN21 2017)'],
    ['a group with an acronym first', 'FAO Yearbook (2017). Fish. http://fao.example/fish', '(FAO, 2017)'],
    [
      'initials without commas',
      'Berger B, H.L., & Moe, G. (2017). Mud. *Coast*, 1, 1–2.',
      '(Berger B and Moe, 2017)',
    ],
    [
      'one name without initials',
      'Gayathri, Joel A. J. (2017). Rice. *Coast*, 1, 1–2.',
      '(Gayathri and Joel, 2017)',
    ],
    ['a title cut short by dots', 'HARBOUR, Stories of the quay. Oslo: Pier, 2017.', '(HARBOUR..., 2017)'],
  ] as const)('is found by what it begins with: %s', ([, entry, citation]) => {
    expect(linksOf(`Text ${citation}.`, [entry])).toEqual([expect.stringMatching(/2017 → (?!nothing)/)])
  })
})

it.for([
  ['a roman book and a number', '(EPICTETO, III 12, 1993, p. 335)', 'EPICTETO, III 12, 1993, p. 335'],
  ['in the sentence', 'as Epicteto (III, 1993, p. 321) says', 'Epicteto (III, 1993, p. 321'],
] as const)('reads the edition of an ancient author behind %s', ([, text, item]) => {
  const entry = 'EPICTETO. *Disertaciones*. Madrid: Muelle, 1993.'

  expect(linksOf(text, [entry])).toEqual([`${item} → epicteto-1993`])
})

it.for([
  ['the word for a page', 'Holm, A., & Page, L. (2009). Tides. *Coast*, 4, 1–2.', '(Holm and Page 2009)'],
  ['an initial like that for a page', 'Senn, S. (2009). Tides. *Coast*, 4, 1–2.', '(Senn S 2009)'],
  [
    'one letter and a hyphen',
    'Holm, A., & P-Netto, P. (2009). Tides. *Coast*, 4, 1–2.',
    '(Holm & P-Netto, 2009)',
  ],
  [
    'a generation in capitals',
    'Ramos-Jr., I., & Holm, A. (2009). Aves. *Costa*, 1, 1–2.',
    '(RAMOS-JR.; HOLM, 2009)',
  ],
] as const)('reads a name with %s', ([, entry, citation]) => {
  expect(linksOf(`Text ${citation}.`, [entry])).toEqual([expect.stringMatching(/2009 → (?!nothing)/)])
})

it('gives the letters of the text to the entries in the order of the list when the list has none', () => {
  const entries = ['Ash', 'Birch'].map(
    (second) => `Dahl, K., ${second}, A., & Vik, S. (2000). Silt. *Coast*, 1, 1–2.`,
  )

  expect(linksOf('(Dahl et al., 2000a; Dahl et al., 2000b)', entries)).toEqual([
    'Dahl et al., 2000a → dahl-et-al-2000',
    'Dahl et al., 2000b → dahl-et-al-2000-2',
  ])
})

it('reads a volume that is named by its editors', () => {
  const entry = 'Berry, V., & Petty, C. (Eds.). (1992). *Papers*. Quay.'

  expect(linksOf('(Berry & Petty eds. 1992)', [entry])).toEqual([
    'Berry & Petty eds. 1992 → berry-petty-1992',
  ])
})

it.for([
  ['brackets that are never closed', 'so Holm (2008, as he says, of tides', 'Holm (2008 → holm-2008'],
  ['a possessive behind et al.', 'in Dahl et al.’s (2005) view', 'Dahl et al.’s (2005 → dahl-et-al-2005'],
  ['a stop in italics of its own', 'Silt (Dahl et al*.*, 2005).', 'Dahl et al*.*, 2005 → dahl-et-al-2005'],
] as const)('reads a citation in spite of %s', ([, text, link]) => {
  const entries = [
    'Holm, E. (2008). Tides. *Coast*, 9, 1–2.',
    'Dahl, K., Moe, A., & Vik, S. (2005). Silt. *Coast*, 1, 1–2.',
  ]

  expect(linksOf(text, entries)).toEqual([link])
})

it('takes an entry that stands in the text for no citation of itself', () => {
  const entry = 'Berg, W. H. 1970. Silt in the fjord. *Coast*, 168: 1–2.'

  expect(
    linksOf('| a | b |\n| - | - |\n| x | y |\n\nBerg, W.H. 1970. Silt in the fjord. *Coast*, 168: 1–2.', [
      entry,
    ]),
  ).toEqual([])
})

describe('surnames in a case of their language', () => {
  const polish = (text: string) => `Według badań żeglugi i ładunków, że się zmieniają: ${text}`
  const entries = [
    'Nowak, T. (2014). *Porty*. Wał.',
    'Wolski, B., & Rada, C. (2015). *Fale*. Wał.',
    'Marek, D. (2016). *Muły*. Wał.',
    'Łęcka, E., Nowak, A., & Wolski, B. (2017). *Śluzy*. Wał.',
  ]

  it.for([
    ['genitive', 'Według Nowaka (2014)', 'Nowaka (2014 → nowak-2014'],
    ['genitive of two', 'u Wolskiego i Rady (2015)', 'Wolskiego i Rady (2015 → wolski-rada-2015'],
    ['instrumental, with a vowel that goes', 'zgodnie z Markiem (2016)', 'Markiem (2016 → marek-2016'],
    ['genitive of a woman', 'za Łęckiej i in. (2017)', 'Łęckiej i in. (2017 → lecka-et-al-2017'],
  ] as const)('%s', ([, text, link]) => {
    expect(linksOf(polish(text), entries)).toEqual([link])
  })

  it.for([
    ['MANN, T., 2012. *Přístav*. Molo.', 'Podle přístavů, kteří žádali, Mannová (2012) ví', 'mann-2012'],
    [
      'HOJKA, T., 2012. *Přístav*. Molo.',
      'Podle přístavů, kteří žádali, k Hojkově (2012) práci',
      'hojka-2012',
    ],
    ['Сенков, И. (2012). *Порты*. Мол.', 'по данным Сенкова (2012)', 'senkov-2012'],
    ['Горский, И. (2012). *Порты*. Мол.', 'по данным Горского (2012)', 'gorskiy-2012'],
    ['Dağlı, Ö. (2012). *Liman*. Rıhtım.', "Dağlı'nın (2012) çalışması", 'dagli-2012'],
    ['Virtanen, O. (2012). *Satama*. Laituri.', 'Virtasen (2012) mukaan', 'virtanen-2012'],
  ] as const)('%s', ([entry, text, id]) => {
    expect(linksOf(text, [entry])).toEqual([expect.stringContaining(`→ ${id}`)])
  })

  it('are slips in a text of another language', () => {
    expect(linksOf('Quays silt up (Nowaka, 2014).', entries)).toEqual(['Nowaka, 2014 → nothing'])
  })
})

describe('what stands between an author and the year', () => {
  const entry = 'Holm, W. (1937). *Silt and trade*. Quay.'

  it.for([
    ['a work', 'Holm’s early thesis (1937) was revised.', 'Holm’s early thesis (1937 → holm-1937'],
    ['the original in brackets', 'As Holm ([1921] 1937) says.', 'Holm ([1921] 1937 → holm-1937'],
    ['the original, in one pair', 'Silt (Holm [1921] 1937, 3).', 'Holm [1921] 1937, 3 → holm-1937'],
    ['an edition behind it', 'Silt (Holm 1937²).', 'Holm 1937 → holm-1937'],
  ] as const)('may be %s', ([, text, link]) => {
    expect(linksOf(text, [entry])).toEqual([link])
  })

  it('is not another author', () => {
    expect(linksOf('Holm’s colleague Dahl (1937) disagrees.', [entry])).toEqual(['Dahl (1937 → nothing'])
  })

  it('may be pages to the end, before another year', () => {
    const later = 'Holm, W. (1941). *Trade and silt*. Quay.'

    expect(linksOf('Silt (Holm 1937: 55ff., 1941).', [entry, later])).toEqual([
      'Holm 1937: 55ff. → holm-1937',
      '1941 → holm-1941',
    ])
  })
})

it('reads the names before brackets that hold what they are short for', () => {
  const entry = 'Holm, W., Dahl, K., & Vik, S. (2016). *Silt*. Quay.'

  expect(linksOf('See Holm, Dahl & Vik (HDV, 2016).', [entry])).toEqual([
    'Holm, Dahl & Vik (HDV, 2016 → holm-et-al-2016',
  ])
})

describe('a generation behind a surname', () => {
  const entry = 'Costas, P., Jr., & Rae, R. (1992). *Silt*. Quay.'

  it.for([
    ['(Costas Jr. & Rae, 1992)', 'Costas Jr. & Rae, 1992 → costas-rae-1992'],
    ['(Costas, Jr., & Rae, 1992)', 'Costas, Jr., & Rae, 1992 → costas-rae-1992'],
    ['Costas Jr. and Rae (1992)', 'Costas Jr. and Rae (1992 → costas-rae-1992'],
  ] as const)('may have a stop: %s', ([text, link]) => {
    expect(linksOf(`Silt, says ${text}.`, [entry])).toEqual([link])
  })
})

describe('words and letters beside a year', () => {
  it.for([
    ['u.å.', 'Kustverket (u.å.). *Hamnar*. https://kust.example [2021-03-04]'],
    ['b.d.', 'Kustverket (b.d.). *Porty*. Wał.'],
    ['t.y.', 'Kustverket (t.y.). *Liman*. Rıhtım.'],
    ['utan år', 'Kustverket (utan år). *Hamnar*. Kaj.'],
    ['n.d.', 'Kustverket. N.d. *Hamnar*. Unpublished manuscript.'],
    ['forthc.', 'Kustverket. Forthcoming. *Hamnar*. Kaj.'],
    ['in corso di stampa', 'Kustverket (in corso di stampa), *Porti*, Molo, Roma.'],
    ['to appear', 'Kustverket. To appear. *Hamnar*. Kaj.'],
  ] as const)('%s', ([word, entry]) => {
    expect(linksOf(`Text (Kustverket, ${word}).`, [entry])).toEqual([expect.stringMatching(/→ kustverket-/)])
  })

  it('are initials in capitals', () => {
    expect(linksOf('Silt (Dahl, U. D., 2012).', ['Dahl, U. D. (2012). *Silt*. Quay.'])).toEqual([
      'Dahl, U. D., 2012 → dahl-2012',
    ])
  })

  it('may be Cyrillic', () => {
    const entries = ['Орлова Е.В. Птицы. Мол, 1999а. 12 с.', 'Орлова Е.В. Гнёзда. Мол, 1999б. 12 с.']

    expect(linksOf('Птицы (Орлова, 1999а, б).', entries)).toEqual([
      'Орлова, 1999а → orlova-1999a',
      'б → orlova-1999b',
    ])
  })
})
