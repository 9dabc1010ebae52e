import { describe, expect, it } from 'vitest'
import { parseManuscripts } from '../src/parse.ts'
import { buildReport } from '../src/report/build-report.ts'
import type { ManuscriptReport } from '../src/model/report.ts'

function check(files: Readonly<Record<string, string>>): readonly ManuscriptReport[] {
  const contents = new Map(
    Object.entries(files).map(([path, text]) => [path, { kind: 'text', text }] as const),
  )
  const manuscripts = parseManuscripts(contents, {})
  return buildReport({ manuscripts, config: {}, decisions: [], now: '2026-01-01T00:00:00Z' }).manuscripts
}

interface Outcome {
  /** Findings as `rule subject`. */
  readonly findings: readonly string[]
  readonly cited: readonly string[]
  readonly citations: readonly string[]
}

function outcomeOf(report: ManuscriptReport | undefined): Outcome {
  const { findings = [], references = [], citations = [] } = report ?? {}
  return {
    findings: findings.map(({ rule, subject }) => `${rule} ${subject}`),
    cited: references.filter(({ isCited }) => isCited).map(({ id }) => id),
    citations: citations.map(({ text }) => text),
  }
}

/** Check a paper of one file, with more files beside it. */
function checkPaper(text: string, more: Readonly<Record<string, string>> = {}): Outcome {
  return outcomeOf(check({ 'paper.md': text, ...more })[0])
}

const toon = 'Toon, E. (2019). *Playgrounds of the north*. Kite Press.'
const knox = 'Knox, P., & Anders, B. (2022). *Swings and slides*. Kite Press.'
const listOf = (...entries: readonly string[]) =>
  `\n## References\n\n${entries.map((entry) => `- ${entry}\n`).join('')}`
const body = 'Parks were built early (Knox & Anders, 2022).\n'

describe('a citation counts wherever a reader meets it', () => {
  it.for([
    ['in an appendix after the list', '', '\n## Appendix A\n\nCounts are taken from Toon (2019).\n'],
    ['in the acknowledgements', '\n## Acknowledgements\n\nWe thank the staff named in Toon (2019).\n', ''],
    ['in a table cell', '\n| Park | Source |\n| --- | --- |\n| Lea | Toon (2019) |\n', ''],
    ['in a caption', '\n![A swing of 1910 (Toon, 2019).](swing.png)\n', ''],
    ['in a footnote', '\nIt was so.[^1]\n\n[^1]: See Toon (2019).\n', ''],
    ['in a block quotation', '\n> They shut at dusk (Toon, 2019).\n', ''],
  ] as const)('%s', ([, before, after]) => {
    const { findings, cited } = checkPaper(`# Parks\n\n${body}${before}${listOf(toon, knox)}${after}`)

    expect(cited).toEqual(['toon-2019', 'knox-anders-2022'])
    expect(findings).toEqual([])
  })

  it.for([
    ['in a span', 'Type `Toon (2019)` here.\n'],
    ['in a fenced block', '```\nToon (2019)\n```\n'],
    ['in an indented block', 'As follows.\n\n    Toon (2019)\n'],
    ['in a comment', '<!-- Toon (2019) -->\n'],
  ] as const)('but not in code: %s', ([, text]) => {
    const { findings } = checkPaper(`# Parks\n\n${body}\n${text}${listOf(toon, knox)}`)

    expect(findings).toEqual(['uncited-reference toon-2019'])
  })
})

describe('what looks like a citation by number and is none', () => {
  const numbered =
    '\n## References\n\n1. Toon E. Playgrounds of the north. Kite Press; 2019.\n2. Knox P, Anders B. Swings and slides. Kite Press; 2022.\n'
  const text = 'Parks were built early [1], and late [2].'

  it.for([
    ['a range of reserved numbers', 'The block [64496 64500] is reserved.'],
    ['a placeholder', 'Write [value] in the field.'],
    ['a span of years or pages', 'They were counted (51-63).'],
    ['an interval', 'The odds were 2.1 [95% CI 1.4–3.0].'],
    ['an interval of whole numbers', 'The score lies in [0, 1] throughout.'],
    ['a power', 'There were 10^3^ swings.'],
  ] as const)('%s', ([, sentence]) => {
    const { findings, citations } = checkPaper(`# Parks\n\n${text} ${sentence}\n${numbered}`)

    expect(citations).toEqual(['[1]', '[2]'])
    expect(findings).toEqual([])
  })

  it.for([
    ['a range of reserved numbers', 'The block [64496 64500] is reserved.'],
    ['a placeholder', 'Write [value] in the field.'],
    ['a span of years or pages', 'They were counted (51-63).'],
    ['an interval', 'The odds were 2.1 [95% CI 1.4–3.0].'],
    ['a power', 'There were 10^3^ swings.'],
  ] as const)('%s, beside a list without numbers', ([, sentence]) => {
    const { findings, citations } = checkPaper(`# Parks\n\n${body}\n${sentence}\n${listOf(knox)}`)

    expect(citations).toEqual(['(Knox & Anders, 2022)'])
    expect(findings).toEqual([])
  })
})

describe('citations by a key in brackets', () => {
  const list =
    '\n## References\n\n[PLAY] Toon, E., "Playgrounds of the north", Kite Press, 2019.\n\n[SWING] Knox, P., "Swings and slides", Kite Press, 2022.\n'

  it.for([
    ['in round brackets', 'Parks were built early ([PLAY]) and late ([SWING]).'],
    ['side by side', 'Parks were built early [PLAY][SWING].'],
    [
      'as links',
      'Parks were built early [[PLAY](https://play.example/)] and late [[SWING](https://swing.example/)].',
    ],
  ] as const)('count %s', ([, sentence]) => {
    const { findings, cited } = checkPaper(`# Parks\n\n${sentence}\n${list}`)

    expect(cited).toHaveLength(2)
    expect(findings).toEqual([])
  })
})

describe('citations by key', () => {
  const bibliography = {
    'parks.bib':
      '@book{toon2019, author = {Toon, Eve}, title = {Playgrounds}, year = 2019, publisher = {Kite}}\n\n@book{knox2022, author = {Knox, Pia}, title = {Swings}, year = 2022, publisher = {Kite}}\n',
  }
  const front = '---\ntitle: Parks\nbibliography: parks.bib\n---\n\n'

  it.for([
    ['an e-mail address', 'Write to eve@kite.example or <pia@kite.example>.'],
    ['a URL with the sign', 'See https://kite.example/@eve/notes and [notes](https://kite.example/@pia).'],
    ['a figure', 'As @fig-plot shows.'],
    ['a section', 'More in @sec-intro and [@tbl-parks; @eq-sum].'],
  ] as const)('do not take %s for a key', ([, sentence]) => {
    const text = `${front}Parks were built early [@toon2019; @knox2022]. ${sentence}\n`
    const { findings, citations } = checkPaper(text, bibliography)

    expect(citations).toEqual(['[@toon2019; @knox2022]'])
    expect(findings).toEqual([])
  })

  it('leave nothing uncited where `nocite` takes all entries in', () => {
    const text = `${front.replace('title: Parks', "title: Parks\nnocite: '@*'")}Parks were built early [@toon2019].\n`
    const { findings } = checkPaper(text, bibliography)

    expect(findings.filter((finding) => finding.startsWith('uncited-reference'))).toEqual([])
  })

  it('are judged by each text alone where two share one file, and what neither uses is told once', () => {
    const spare = '\n@book{lind2001, author = {Lind, Bo}, title = {Sand}, year = 2001, publisher = {Kite}}\n'
    const reports = check({
      'one.md': `${front}Early [@toon2019].\n`,
      'two.md': `${front}Late [@knox2022; @absent2000].\n`,
      'parks.bib': bibliography['parks.bib'] + spare,
    }).map(outcomeOf)

    const all = reports.flatMap(({ findings }) => findings)
    expect(all.filter((finding) => finding.startsWith('uncited-reference'))).toEqual([
      'uncited-reference lind2001',
    ])
    expect(reports[0]?.findings.some((finding) => finding.includes('absent2000'))).toBe(false)
    expect(reports[1]?.findings.some((finding) => finding.includes('absent2000'))).toBe(true)
  })

  it('resolve themselves in Manubot, which looks identifiers up', () => {
    const [report] = check({
      'content/metadata.yaml': 'title: Parks\n',
      'content/01.text.md':
        'Early [@doi:10.5555/12345678; @pmid:29424689], late [@url:https://kite.example/parks; @arxiv:1407.3561], by hand [@parks-leaflet], never [@absent].\n',
      'content/manual-references.json': '[{"id": "parks-leaflet", "type": "book", "title": "A leaflet"}]',
    })

    expect(report?.path).toBe('content/01.text.md')
    expect(outcomeOf(report).findings).toEqual(['undefined-citation-key absent'])
  })
})

it('takes “Figure 1 in Smith et al. (2020)” for a citation, not for a missing figure', () => {
  const smith = 'Smith, A., Jones, B., & Reed, C. (2020). *Slides*. Kite Press.'
  const { findings, cited } = checkPaper(
    `# Parks\n\nCompare Figure 1 in Smith et al. (2020).\n${listOf(smith)}`,
  )

  expect(cited).toEqual(['smith-et-al-2020'])
  expect(findings).toEqual([])
})

describe('a title in the place of the author', () => {
  const speaks = 'Bennett speaks out. (2023). *The Site*. https://site.example/bennett'
  const act = 'Education for All Handicapped Children Act, Pub. L. No. 94-142, 89 Stat. 773 (1975).'

  it.for([
    ['as printed', '(Bennett speaks out, 2023)'],
    ['in quotation marks', '(“Bennett Speaks Out,” 2023)'],
    ['in italics', '(*Bennett speaks out*, 2023)'],
    ['in the sentence', 'as “Bennett Speaks Out” (2023) says'],
  ] as const)('matches %s', ([, citation]) => {
    const { findings, cited } = checkPaper(`# Parks\n\nIt was so ${citation}.\n${listOf(speaks)}`)

    expect(cited).toHaveLength(1)
    expect(findings).toEqual([])
  })

  it('matches that of an act', () => {
    const text = `# Parks\n\nThe Education for All Handicapped Children Act (1975) opened them.\n${listOf(act)}`
    const { findings, cited } = checkPaper(text)

    expect(cited).toHaveLength(1)
    expect(findings).toEqual([])
  })
})

it.for([
  '(Hill, 1954, as cited in Toon, 2019)',
  '(Hill, 1954, quoted in Toon, 2019)',
  '(Hill, 1954 apud Toon, 2019)',
  '(HILL, 1954 apud TOON, 2019)',
  'by Hill (1954, as cited in Toon, 2019)',
])('requires the outer work of %s, not the inner one', (citation) => {
  const listed = checkPaper(`# Parks\n\nIt was so ${citation}.\n${listOf(toon)}`)
  const absent = checkPaper(`# Parks\n\n${body}\nIt was so ${citation}.\n${listOf(knox)}`)

  expect(listed).toMatchObject({ cited: ['toon-2019'], findings: [] })
  expect(absent.findings).toEqual(['cited-not-listed toon-2019'])
})

it.for([
  ['(Kay, n.d.-a, n.d.-b)', ['Kay, R. (n.d.-a). *Sand*. Kite.', 'Kay, R. (n.d.-b). *Soil*. Kite.']],
  [
    '(Kay, in press-a, in press-b)',
    ['Kay, R. (in press-a). *Sand*. Kite.', 'Kay, R. (in press-b). *Soil*. Kite.'],
  ],
  ['(Kay, 2020a,b)', ['Kay, R. (2020a). *Sand*. Kite.', 'Kay, R. (2020b). *Soil*. Kite.']],
  [
    '(Kay, 2019, 2021a; 2021b)',
    ['Kay, R. (2019). *Clay*. Kite.', 'Kay, R. (2021a). *Sand*. Kite.', 'Kay, R. (2021b). *Soil*. Kite.'],
  ],
] as const)('reads %s as citations of every entry', ([citation, entries]) => {
  const { findings, cited } = checkPaper(`# Parks\n\nIt was so ${citation}.\n${listOf(...entries)}`)

  expect(cited).toHaveLength(entries.length)
  // What is in press is asked after, which is a note and no fault.
  expect(findings.filter((one) => !one.startsWith('in-press-reference '))).toEqual([])
})

it.for([
  ['(de la Cruz, 2018)', 'de la Cruz, M. (2018). *Sand*. Kite Press.'],
  ['(Cruz, 2018)', 'de la Cruz, M. (2018). *Sand*. Kite Press.'],
  ['(De La Cruz, 2018)', 'Cruz, M. de la (2018). *Sand*. Kite Press.'],
  ["(O'Neil, 2018)", 'O’Neil, M. (2018). *Sand*. Kite Press.'],
  ['(O’Neil, 2018)', "O'Neil, M. (2018). *Sand*. Kite Press."],
  ['(Müller, 2018)', 'Mueller, M. (2018). *Sand*. Kite Press.'],
  ['(Muller, 2018)', 'Müller, M. (2018). *Sand*. Kite Press.'],
  ['(WHO, 2018)', 'World Health Organization (WHO). (2018). *Sand*. WHO Press.'],
  ['(World Health Organization [WHO], 2018)', 'World Health Organization. (2018). *Sand*. WHO Press.'],
  ['(World Health Organization (WHO), 2018)', 'World Health Organization. (2018). *Sand*. WHO Press.'],
] as const)('matches %s with %s, or calls it a near miss', ([citation, entry]) => {
  const { findings, cited } = checkPaper(`# Parks\n\nIt was so ${citation}.\n${listOf(entry)}`)

  const isNearMiss = findings.length === 1 && findings[0]?.startsWith('citation-author-spelling')
  expect(cited.length === 1 ? findings : isNearMiss || findings).toEqual(cited.length === 1 ? [] : true)
})

describe('where it cannot know, it says nothing', () => {
  it('of the works cited of an MLA paper, which cites without years', () => {
    const text =
      '# Parks\n\nParks were built early (Toon 35), and late (Knox and Anders 12).\n\n## Works Cited\n\nToon, Eve. *Playgrounds of the North*. Kite Press, 2019.\n\nKnox, Pia, and Bo Anders. *Swings and Slides*. Kite Press, 2022.\n'

    expect(checkPaper(text).findings).toEqual([])
  })

  it('of notes without a list', () => {
    const text =
      '# Parks\n\nParks were built early.[^1] Others came late.[^2]\n\n[^1]: Eve Toon, *Playgrounds of the North* (Kite Press, 2019), 35.\n[^2]: Pia Knox, *Swings* (Kite Press, 2022), 12.\n'

    expect(checkPaper(text).findings).toEqual([])
    expect(outcomeOf(check({ 'paper.md': text })[0]).findings).toEqual([])
  })

  it('of notes that cite a list', () => {
    const text = `# Parks\n\nParks were built early.[^1]\n\n[^1]: Toon, *Playgrounds*, 35.\n\n## Bibliography\n\nToon, Eve. *Playgrounds of the North*. Kite: Kite Press, 2019.\n\nKnox, Pia. *Swings*. Kite: Kite Press, 2022.\n`

    expect(checkPaper(text).findings).toEqual([])
  })
})

describe('one joint finding, not an uncited entry and a missing one', () => {
  it('for a year that is one off', () => {
    const { findings } = checkPaper(`# Parks\n\n${body}\nIt was so (Toon, 2018).\n${listOf(toon, knox)}`)

    expect(findings).toEqual(['citation-year-mismatch toon-2019'])
  })

  it('for a name with a slip', () => {
    const list = listOf('Tooner, E. (2019). *Playgrounds of the north*. Kite Press.', knox)
    const { findings } = checkPaper(`# Parks\n\n${body}\nIt was so (Toonre, 2019).\n${list}`)

    expect(findings).toEqual(['citation-author-spelling tooner-2019'])
  })

  it('for “et al.” where the entry has two authors', () => {
    const { findings, cited } = checkPaper(`# Parks\n\nIt was so (Knox et al., 2022).\n${listOf(knox)}`)

    expect(cited).toEqual(['knox-anders-2022'])
    expect(findings.filter((one) => /^(?:uncited-reference|cited-not-listed)/.test(one))).toEqual([])
  })
})

describe('a manuscript that mixes syntaxes is judged by each', () => {
  it('of which one names authors and one gives numbers', () => {
    const reports = check({
      '_quarto.yml': 'book:\n  title: Parks\n  chapters: [one.qmd, two.qmd]\n',
      'one.qmd': `# One\n\n${body}\nIt was so (Hill, 1954).\n${listOf(toon, knox)}`,
      'two.qmd':
        '# Two\n\nSand is soft [1,3]. Clay is not [4]. Peat is [7].\n\n## References\n\n1. Reed CA, Stone B. Sand of the parks. Kite Press; 2001.\n2. Reed CA, Stone B. Soil of the parks. Kite Press; 2002.\n3. Marsh D. Loam and its uses. Kite Press; 2003.\n4. Marsh D. Clay and its uses. Kite Press; 2004.\n',
    })

    expect(reports).toHaveLength(1)
    expect(reports[0]?.syntaxes).toEqual(['author-date', 'numeric'])
    expect(outcomeOf(reports[0]).findings).toEqual([
      'cited-not-listed hill-1954',
      'uncited-reference toon-2019',
      'numeric-citation-gap 7',
      'uncited-reference reed-stone-2002',
    ])
  })
})
