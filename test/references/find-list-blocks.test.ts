import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/manuscript/parse-markdown.ts'
import { findListBlocks } from '../../src/references/find-list-blocks.ts'

const quist = 'Quist, A. (2011). *Harbours of the north*. Fjord Press.'
const lind = 'Lind, B., & Moe, C. (2014). Quays and cranes. *Port Studies*, 3(2), 11–29.'
const moe = 'Moe, C. (2009). Cranes. Fjord Press.'

/** The first word of each block of each list, headings as `# Word`. */
function listsIn(source: string): string[][] {
  const first = (text: string) => /[\p{L}\d]+/u.exec(text)?.[0] ?? ''
  return findListBlocks(parseMarkdown('paper.md', source).blocks).map(({ headings, members }) => [
    ...headings.map(({ text }) => `# ${first(text)}`),
    ...members.map(({ text }) => first(text)),
  ])
}

describe('a list under a heading', () => {
  it.for([
    ['goes on to the end', `# References\n\n${quist}\n\n${lind}`, ['# References', 'Quist', 'Lind']],
    ['ends at the next heading', `# References\n\n${quist}\n\n# Tides\n\n${lind}`, ['# References', 'Quist']],
    [
      'ends at a smaller heading behind its entries',
      `# References\n\n${quist}\n\n## Tides\n\n${lind}`,
      ['# References', 'Quist'],
    ],
    [
      'goes on under a smaller heading before its entries',
      `# References\n\n## Tides\n\n${quist}`,
      ['# References', '# Tides', 'Quist'],
    ],
    [
      'goes on under a heading for a part of it',
      `# References\n\n${quist}\n\n## Secondary sources\n\n${lind}`,
      ['# References', '# Secondary', 'Quist', 'Lind'],
    ],
    [
      'goes on over an entry that is set as a heading',
      `# References\n\n${quist}\n\n## ${lind}\n\n${moe}`,
      ['# References', '# Lind', 'Quist', 'Moe'],
    ],
    [
      'leaves out footnotes',
      `# References\n\n${quist}[^1]\n\n[^1]: Moe (2009) says so.`,
      ['# References', 'Quist'],
    ],
    [
      'takes a heading of a list right behind it',
      `# Sources\n\n## References\n\n${quist}`,
      ['# Sources', '# References', 'Quist'],
    ],
    [
      'leaves out words behind its last entry',
      `# References\n\n${quist}\n\nHarbours of the North`,
      ['# References', 'Quist'],
    ],
    [
      'keeps words between its entries',
      `# References\n\n${quist}\n\nHarbours of the North\n\n${lind}`,
      ['# References', 'Quist', 'Harbours', 'Lind'],
    ],
    [
      'keeps an undated last entry that has an address',
      `# References\n\n${quist}\n\nTide Board. Levels. https://tide.example`,
      ['# References', 'Quist', 'Tide'],
    ],
    [
      'keeps an undated last entry that has an old address',
      `# References\n\n${quist}\n\nTide Board. Levels. http://tide.example`,
      ['# References', 'Quist', 'Tide'],
    ],
    [
      'keeps an undated last entry that has a DOI',
      `# References\n\n${quist}\n\nTide Board. Levels. DOI 10.1000/1`,
      ['# References', 'Quist', 'Tide'],
    ],
    [
      'keeps the undated last items of a list',
      `# References\n\n- ${quist}\n- Tide Board. Levels.\n\nHarbours of the North`,
      ['# References', 'Quist', 'Tide'],
    ],
  ] as const)('%s', ([, source, list]) => {
    expect(listsIn(source)).toEqual([list])
  })

  it.for([
    ['a greater heading', `## References\n\n# Tides\n\n${quist}`],
    ['a heading as great', `## References\n\n## Tides\n\n${quist}`],
    ['a heading that is bold alone', `# References\n\n**Tides**\n\n${quist}`],
    ['any heading, where its own is bold alone', `**References**\n\n### Tides\n\n${quist}`],
  ] as const)('is none if %s follows at once', ([, source]) => {
    expect(listsIn(source)).toEqual([])
  })

  it('is none if nothing stands under it', () => {
    expect(listsIn('# References\n\n# Tides\n\nSilt.')).toEqual([])
    expect(listsIn('# References\n\nNone is given here.')).toEqual([])
  })

  it('is one of several, each with its own', () => {
    const source = `# One\n\n## References\n\n${quist}\n\n# Two\n\nSilt.\n\n## References\n\n${lind}`

    expect(listsIn(source)).toEqual([
      ['# References', 'Quist'],
      ['# References', 'Lind'],
    ])
  })

  it('begins anew at a heading of a list behind its entries', () => {
    expect(listsIn(`# References\n\n${quist}\n\n# Bibliography\n\n${lind}`)).toEqual([
      ['# References', 'Quist'],
      ['# Bibliography', 'Lind'],
    ])
  })
})

describe('running text behind the last entry', () => {
  const words =
    'and has since then paid for every study that was made of the silt in the basin of the quays and tides'

  it.for([
    ['is text if it is long and has a year', `The board was founded in 1820 ${words}, as it says.`, false],
    ['is an entry if it is short', 'The board was founded in 1820 and pays.', true],
    ['is an entry if pages stand in it', `The board was founded in 1820 ${words}, 12–14, as it says.`, true],
    [
      'is an entry if an issue stands in it',
      `The board was founded in 1820 ${words}, 12(3), as it says.`,
      true,
    ],
    [
      'is an entry if a volume and a page stand in it',
      `The board was founded in 1820 ${words}, 12:3, as it says.`,
      true,
    ],
    [
      'is an entry if it begins with names',
      `Quist, A. (1820). The board of the quays ${words}, as it says.`,
      true,
    ],
    [
      'is an entry if many words are capitalised',
      'Tide Board of the Northern Harbours and Quays. Levels of the Northern Tides and Quays in the Port of Fjord, for the Office of Ports, 1820, Fjord.',
      true,
    ],
  ] as const)('%s', ([, tail, isEntry]) => {
    expect(listsIn(`# References\n\n${quist}\n\n${tail}`)[0]).toHaveLength(isEntry ? 3 : 2)
  })
})

describe('entries at the end of a text without a heading', () => {
  it.for([
    ['are a list from three on', `Silt.\n\n${quist}\n\n${lind}\n\n${moe}`, [['Quist', 'Lind', 'Moe']]],
    ['are none if they are two', `Silt.\n\n${quist}\n\n${lind}`, []],
    ['may be all of the text', `${quist}\n\n${lind}\n\n${moe}`, [['Quist', 'Lind', 'Moe']]],
    ['may be items', `Silt.\n\n- ${quist}\n- ${lind}\n- ${moe}`, [['Quist', 'Lind', 'Moe']]],
    [
      'may have footnotes behind them',
      `Silt.[^1]\n\n${quist}\n\n${lind}\n\n${moe}\n\n[^1]: Words.`,
      [['Quist', 'Lind', 'Moe']],
    ],
    ['are none if text stands behind them', `Silt.\n\n${quist}\n\n${lind}\n\n${moe}\n\nTides.`, []],
    ['are none in a table', `Silt.\n\n| a |\n| - |\n| ${quist} |\n| ${lind} |\n| ${moe} |`, []],
    [
      'are none if the year stands far behind the names',
      `Silt.\n\n${quist}\n\n${lind}\n\nMoe, C. Cranes. Fjord Press, 2009.`,
      [],
    ],
    [
      'are none if they begin with full names',
      `Silt.\n\n${quist}\n\n${lind}\n\nClara Moe (2009) built cranes.`,
      [],
    ],
    ['are none without a year', `Silt.\n\n${quist}\n\n${lind}\n\nMoe, C. Cranes. Fjord Press.`, []],
    [
      'are none if one is as long as a page',
      `Silt.\n\n${quist}\n\n${lind}\n\n${moe} ${'Silt moves. '.repeat(90)}`,
      [],
    ],
  ] as const)('%s', ([, source, lists]) => {
    expect(listsIn(source)).toEqual(lists)
  })

  it('are none where a list has a heading', () => {
    expect(listsIn(`# References\n\n${quist}\n\n# Tides\n\n${quist}\n\n${lind}\n\n${moe}`)).toEqual([
      ['# References', 'Quist'],
    ])
  })
})
