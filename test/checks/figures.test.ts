import { describe, expect, it } from 'vitest'
import { subjectsOf } from './subjects-of.ts'

/** Six figures and six tables, with the text before them. */
function paper(text: string): string {
  const numbers = [1, 2, 3, 4, 5, 6]
  const captions = numbers.flatMap((n) => [`**Figure ${n}.** Quay ${n}.`, `**Table ${n}.** Crane ${n}.`])
  return ['# Harbours', text, ...captions].join('\n\n')
}

/** The figures that a text cites, of those of the paper. */
function cited(text: string): string[] {
  const uncited = subjectsOf('figure-not-cited', paper(text))
  return ['1', '2', '3', '4', '5', '6'].filter((n) => !uncited.includes(`figure-${n}`))
}

describe('what cites a figure', () => {
  it.for([
    ['Quays are old (Figure 3).', ['3']],
    ['Quays are old (see Fig 3B).', ['3']],
    ['Quays are old (Figs. 2 and 3).', ['2', '3']],
    ['Figures 2–4 show quays.', ['2', '3', '4']],
    ['Figs 2a,b, 3c–e and 5 show quays.', ['2', '3', '5']],
    ['Figures 3E and 4F show quays.', ['3', '4']],
    ['FIGURE 2 shows quays.', ['2']],
    ['Quays are old (**Fig. 2**; Table 1).', ['2']],
    ['Siehe Abbildung 3 und Abb. 4.', ['3', '4']],
    ['Die Abbildungen 2 bis 4 zeigen Kais.', ['2', '3', '4']],
    ['La figure 2 montre les quais, les figures 4 et 5 les grues.', ['2', '4', '5']],
    ['Como muestra la figura 2 y las figuras 3 y 4.', ['2', '3', '4']],
    ['As Figuras 1 e 2 mostram os cais.', ['1', '2']],
    ['Si veda la Figura 6.', ['6']],
    ['Zie Figuur 2 en de figuren 3 en 4.', ['2', '3', '4']],
    ['Quays are old.[^1]\n\n[^1]: See Figure 5.', ['5']],
    ['| Quay | Seen in |\n| --- | --- |\n| North | Fig. 4 |', ['4']],
  ] as const)('reads %s', ([text, numbers]) => {
    expect(cited(text)).toEqual(numbers)
  })

  it.for([
    'Quays are old (Quist 2011, Figure 3).',
    'Quays are old, as Figure 3 in Quist et al. (2011) shows.',
    'Quays are old, see Fig. 3 of ref. 5.',
    'Quays are old, see Fig. 3 in [12].',
    'Quist (2011) calls them old; their Figure 3 shows it.',
    'Quays are old [@quist2011, fig. 3].',
    'Write to fig-3@example.org or see `Figure 3`.',
  ])('leaves out another work’s figure: %s', (text) => {
    expect(cited(text)).toEqual([])
  })

  it('says nothing of a figure beside “the figure below”', () => {
    expect(
      subjectsOf('figure-not-cited', 'Quays are many, as the figure below shows.\n\n**Figure 1.** Quays.'),
    ).toEqual([])
  })
})

it('takes “this figure” for a number, not for a callout', () => {
  expect(
    subjectsOf('figure-not-cited', 'Of 90 quays 40 are old; this figure is high.\n\n**Figure 1.** Quays.'),
  ).toEqual(['figure-1'])
})

describe('what is a caption', () => {
  it.for([
    '**Figure 1** Quays of the north',
    'Figure 1. Quays of the north.',
    '*Fig. 1:* quays of the north',
    '### Figure 1: Quays',
    '![Figure 1. Quays](quays.png)',
    '<figure><img src="quays.png"><figcaption>Figure 1. Quays</figcaption></figure>',
    'Abbildung 1: Kais',
    'Figura 1. Muelles',
    '**Fig. 1** A quay of the north',
    '## Figure captions\n\n1. Quays of the north',
  ])('finds the figure of %s', (caption) => {
    expect(subjectsOf('figure-not-cited', `# Harbours\n\nQuays are old.\n\n${caption}\n`)).toEqual([
      'figure-1',
    ])
  })

  it.for([
    'Figure 1 shows the quays.',
    '**Figure 1** shows the quays.',
    'Figure 1, in contrast, shows quays.',
    '## List of figures\n\nFigure 1. Quays',
    '[Figure 1 about here]',
    'Abbildung 1:1 auf die Karte',
    'Figures 1 and 2 show the quays.',
  ])('finds none in %s', (text) => {
    expect(subjectsOf('figure-not-cited', `# Harbours\n\nQuays are old.\n\n${text}\n`)).toEqual([])
  })

  it.for([
    ['**Figure S1.** Quays', 'figure-s1'],
    ['**Supplementary Figure 1.** Quays', 'figure-s1'],
    ['**Figure A2.** Quays', 'figure-a2'],
    ['**Figure 2.1.** Quays', 'figure-2.1'],
    ['**Figure 2-1.** Quays', 'figure-2.1'],
    ['**Figure IV.** Quays', 'figure-4'],
  ] as const)('numbers %s', ([caption, subject]) => {
    expect(subjectsOf('figure-not-cited', `# Harbours\n\nQuays are old.\n\n${caption}\n`)).toEqual([subject])
  })
})

describe('figures and tables that are not there', () => {
  it('names each once, where it is first cited', () => {
    expect(subjectsOf('figure-missing', paper('See Figures 6 and 7. See Fig. 7a and Fig. 8.'))).toEqual([
      'figure-7',
      'figure-8',
    ])
    expect(subjectsOf('table-missing', paper('See Table 7 and Tables S1, S2.'))).toEqual(['table-7'])
  })

  it.for([
    'See Figure 9 in Quist et al. (2011).',
    'Of Fig. 2, 14 quays are old.',
    'A figure 10 times as high is wrong.',
    'See Figure 9 in the supplement.',
    'See Additional file 1: Fig. 9.',
    'See Fig. 8.\n\n**Figure 7-9.** Quays',
    'Quist (2011) shows quays in Figure 9.',
  ])('says nothing where it may be another’s: %s', (text) => {
    expect(subjectsOf('figure-missing', paper(text))).toEqual([])
  })

  it('says nothing of a text without captions, whose figures are in other files', () => {
    expect(subjectsOf('figure-missing', '# Harbours\n\nSee Figures 1 and 2.')).toEqual([])
  })

  it('says nothing where more is missing than is there', () => {
    expect(subjectsOf('figure-missing', '# Harbours\n\nSee Figures 1–3.\n\n**Figure 1.** Quays.')).toEqual([])
  })

  it('says nothing where an image without a number may be the one', () => {
    expect(subjectsOf('figure-missing', paper('See Figure 7.\n\n![Quays](a.png)\n\n'.repeat(7)))).toEqual([])
  })

  it('takes a caption inside of a paragraph for one', () => {
    expect(subjectsOf('figure-missing', paper('Quays are old (Figure 7). Figure 7. Quays by year.'))).toEqual(
      [],
    )
  })
})

describe('figures with labels', () => {
  const figures = (text: string) =>
    `# Harbours\n\n${text}\n\n![Quays](a.png){#fig-quays}\n\n![Cranes](b.png){#fig-cranes}\n`

  it.for([
    'See @fig-quays and @fig-cranes.',
    'See [quays](#fig-quays) and {ref}`fig-cranes`.',
    'See \\ref{fig-quays} and {numref}`fig-cranes`.',
    'See the figure below.',
    'See Figures 1 and 2.',
  ])('says nothing where the text refers to them: %s', (text) => {
    expect(subjectsOf('figure-not-cited', figures(text))).toEqual([])
  })

  it('names the one that the text does not refer to by its number', () => {
    expect(subjectsOf('figure-not-cited', figures('See @fig-quays.'))).toEqual(['figure-2'])
  })

  it('leaves out a chunk that draws nothing', () => {
    const chunk =
      '```{r}\n#| label: fig-prepare\nread()\n```\n\n```{r}\n#| label: fig-tides\n#| fig-cap: Tides\nplot()\n```'

    expect(subjectsOf('figure-not-cited', `# Harbours\n\n${chunk}\n`)).toEqual(['figure-1'])
  })
})

describe('numbers', () => {
  it('compares the order in each series by itself', () => {
    expect(subjectsOf('figure-order', paper('Fig. 1, Fig. S1, Fig. 3, Fig. 2, Fig. S2.'))).toEqual([
      'figure-3',
    ])
  })

  it.for([
    ['a caption in another language', '**Figura 1.** Muelles viejos'],
    ['a caption that goes on', '**Figure 1** (continued)'],
    ['a new count in an appendix', '## Appendix\n\n**Figure 1.** Cranes'],
    ['panels with captions of their own', '**Figure 1b.** Cranes'],
  ] as const)('takes %s for no second figure', ([, other]) => {
    expect(
      subjectsOf('figure-number-duplicate', `# Harbours\n\n**Figure 1.** Old quays\n\n${other}\n`),
    ).toEqual([])
  })
})

describe('captions', () => {
  it.for([
    ['Quays. Reproduced from Quist (2011).', ['figure-1']],
    ['Quays. Reproduced from Quist (2011) with permission.', []],
    ['Quays. Adapted from Quist (2011), CC BY 4.0.', []],
    ['Quays. Drawn by the author.', []],
    ['Quays. Photographs were taken after 2 h, from above.', []],
    ['Quays. Redrawn with changes from Quist (2011).', ['figure-1']],
    ['Kais. Übernommen aus Quist (2011).', ['figure-1']],
  ] as const)('asks by what right: %s', ([caption, found]) => {
    expect(subjectsOf('figure-permission', `# Harbours\n\n**Figure 1.** ${caption}\n`)).toEqual(found)
  })

  it('takes the line below a number for the title', () => {
    const bare = '# Harbours\n\n**Table 1**\n\n| A |\n| --- |\n| 1 |\n'

    expect(subjectsOf('caption-missing', bare)).toEqual(['table-1'])
    expect(subjectsOf('caption-missing', bare.replace('**\n', '**\n\nQuays by year\n'))).toEqual([])
  })
})
