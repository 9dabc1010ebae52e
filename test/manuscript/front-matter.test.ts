import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/manuscript/parse-markdown.ts'

function textsOf(source: string): string[] {
  return parseMarkdown('paper.md', source).blocks.map((block) => block.text.trim())
}

describe('an abstract in front matter', () => {
  it.for([
    [
      'a literal block',
      'abstract: |\n    As Quist (2011)\n    *said*.\n\n    Twice.',
      ['As Quist (2011)\nsaid.', 'Twice.'],
    ],
    ['a folded block', 'abstract: >-\n  As Quist (2011)\n  said.', ['As Quist (2011)\nsaid.']],
    ['a plain scalar', 'abstract: As Quist (2011) said.', ['As Quist (2011) said.']],
    ['a quoted scalar', 'abstract: "As Quist (2011) said."', ['As Quist (2011) said.']],
    ['a part', 'parts:\n  abstract: |\n    As Quist (2011) said.', ['As Quist (2011) said.']],
    ['two languages', 'abstract_en: A pier.\nx: 1\nresumen: Un muelle.', ['A pier.', 'Un muelle.']],
  ] as const)('is prose where it is %s', ([, yaml, texts]) => {
    expect(textsOf(`---\ntitle: Piers\n${yaml}\nlang: en\n---\n\nA quay.`)).toEqual([...texts, 'A quay.'])
  })

  it('has exact places, behind a byte order mark and Windows line ends, too', () => {
    const source =
      '\u{FEFF}---\r\ntitle: Piers\r\nabstract: |\r\n  Piers age\r\n  (Quist, 2011).\r\n---\r\n\r\nA quay.\r\n'

    const [block] = parseMarkdown('paper.md', source).blocks

    const at = block?.text.indexOf('(Quist') ?? 0
    expect(source.slice(block?.sources[at], block?.sources[at + 13])).toBe('(Quist, 2011)')
    expect(block?.place.start.line).toBe(4)
  })
})

describe('rules that look like front matter', () => {
  it.for([
    ['an empty line', '---\n\nAs Quist (2011) said.\n\n---\n\nA quay.'],
    ['prose', '---\nAs Quist (2011) said.\n\n---\n\nA quay.'],
  ] as const)('hide nothing if the first is followed by %s', ([, source]) => {
    expect(textsOf(source)).toEqual(['As Quist (2011) said.', 'A quay.'])
  })

  it('may end with three dots, as Pandoc allows', () => {
    const document = parseMarkdown('paper.md', '---\ntitle: Piers\n...\n\nA quay.\n\n---\n\nA pier.')

    expect(document.title).toBe('Piers')
    expect(document.blocks.map((block) => block.text)).toEqual(['A quay.', 'A pier.'])
  })
})
