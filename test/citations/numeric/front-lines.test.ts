import { describe, expect, it } from 'vitest'
import { citationsOf, inBrackets, linksOf, raised } from '../numbered-manuscript.ts'

const names = 'Anna Knox<sup>1,2</sup>, Bert Moe<sup>3</sup>'

/** The citations of a text as they are printed, with what stands before its first sentence. */
function citedWith(front: string): string[] {
  return citationsOf(`${front}\n\nPorts silt up.<sup>1–12</sup>`).map(({ text }) => text)
}

describe('numbers above the text stand for addresses', () => {
  it.for([
    ['in the title', '# Tides of silt and of the sea<sup>2</sup>'],
    ['in a line of names', names],
    ['behind a title', `# Tides\n\n${names}`],
    ['with a degree behind them', 'Anna Knox<sup>1</sup>, Bert Moe<sup>2</sup>, editors'],
    ['of names with particles', 'Anna van der Knox<sup>1</sup> and Bert Moe<sup>2</sup>'],
    ['under a heading for authors', `# Tides\n\n## Authors\n\n${names}`],
    ['under a Portuguese heading for authors', `# Marés\n\n## Autores\n\n${names}`],
    ['under a French heading for authors', `# Marées\n\n## Auteurs\n\n${names}`],
    ['under a German heading for addresses', `# Gezeiten\n\n## Zugehörigkeit\n\n${names}`],
    ['before an address', '<sup>2</sup> Institute of silt and of the tides that move it, by the sea.'],
    ['before an address, as a character', '² Institute of silt and of the tides that move it, by the sea.'],
    [
      'before two addresses in one paragraph',
      '<sup>1</sup> Institute of silt and tides, <sup>2</sup> school of the sea, near a port.',
    ],
  ] as const)('%s', ([, front]) => {
    expect(citedWith(front)).toEqual(['1–12'])
  })
})

describe('numbers cite where names stand for themselves', () => {
  it.for([
    ['under a heading of the text', `# Tides\n\n## Methods\n\n${names}`, ['1,2', '3', '1–12']],
    ['in a heading of the text', 'Tides.\n\n## Silt<sup>2</sup>', ['2', '1–12']],
    [
      'in a table',
      '| tide | source |\n| --- | --- |\n| high | Anna Knox, Bert Moe<sup>2</sup> |',
      ['2', '1–12'],
    ],
    ['in a caption', '![Anna Knox and Bert Moe²](moe.png)', ['²', '1–12']],
    ['behind a single word', 'Tides.<sup>2</sup>', ['2', '1–12']],
    ['behind acronyms', 'mRNA, tRNA, rRNA<sup>2</sup>', ['2', '1–12']],
    [
      'behind words that begin as particles do',
      'Knox and Moe describe endless deltas.<sup>2</sup>',
      ['2', '1–12'],
    ],
    ['behind emphasis at the head', '*Tides* rise in the port.<sup>2</sup>', ['2', '1–12']],
    ['far behind the beginning', `${'Tides rise in the port.\n\n'.repeat(20)}${names}`, ['1,2', '3', '1–12']],
  ] as const)('%s', ([, front, cited]) => {
    expect(citedWith(front)).toEqual(cited)
  })

  it('in brackets behind a raised number at the head', () => {
    expect(linksOf('<sup>1</sup> The tides of the port rise, as is known [3].', inBrackets)).toEqual([
      '3 → cole',
    ])
  })

  it('in a cell that begins with a raised number', () => {
    const cell =
      '| tide | source |\n| --- | --- |\n| high | <sup>3</sup> of many that are here<sup>4</sup> |\n'

    expect(linksOf(cell, raised)).toEqual(['3 → cole', '4 → dahl'])
  })
})
