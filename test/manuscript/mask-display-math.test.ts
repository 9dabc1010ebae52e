import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/manuscript/parse-markdown.ts'
import { maskDisplayMath } from '../../src/manuscript/mask-display-math.ts'

function textOf(source: string): string[] {
  return parseMarkdown('paper.md', source).blocks.map(({ text }) => text)
}

describe('formulas that end behind their dollars', () => {
  it.for([
    ['a label of MyST', 'Before.\n\n$$\na = b\n$$ (growth)\n\nBehind.'],
    ['a label of Quarto', 'Before.\n\n$$\na = b\n$$ {#eq-growth}\n\nBehind.'],
    ['dollars behind the formula', 'Before.\n\n$$\na = b.$$\n\nBehind.'],
    ['dollars before and behind the formula', 'Before.\n\n$$a\n= b$$\n\nBehind.'],
    ['dollars alone', 'Before.\n\n$$\na = b\n$$\n\nBehind.'],
    ['a formula in a quotation', '> Before.\n>\n> $$\n> a = b\n> $$ (growth)\n>\n> Behind.'],
  ] as const)('reads on behind %s', ([, source]) => {
    expect(textOf(source)).toEqual(['Before.', 'Behind.'])
  })

  it('reads on behind dollars that nothing closes', () => {
    expect(textOf('Before.\n\n$$ 5\n\nBehind.\n\nAnd on.').at(-1)).toBe('And on.')
  })

  it('reads prose between two dollars that nothing closes and a formula', () => {
    expect(textOf('$$\nx\n\nAs Quist (2011) said.\n\n$$\ny\n$$')).toContain('As Quist (2011) said.')
  })

  it('takes nothing for a formula that cites', () => {
    expect(textOf('$$\n\nPorts [@burr99].\n\n$$\n\nBehind.')).toContain('Ports [@burr99].')
  })

  it('keeps words on the line that ends a formula', () => {
    expect(textOf('$$\na = b$$ where b is the tide.')).toEqual(['where b is the tide.'])
  })
})

describe('what stays as it is', () => {
  it.for([
    ['a formula on one line', '$$ a = b $$'],
    ['a fenced formula', '$$\na\n\nb\n$$\n'],
    ['dollars in code', '```\n$$ x\n```\n\nWords.'],
    ['money', 'It cost $$ 5.'],
  ] as const)('leaves %s', ([, source]) => {
    expect(maskDisplayMath(source)).toBe(source)
  })

  it('changes no offset', () => {
    const source = 'Before.\r\n\r\n$$\r\na = b\r\n$$ (growth)\r\n\r\nBehind.'

    expect(maskDisplayMath(source)).toHaveLength(source.length)
    expect(maskDisplayMath(source).indexOf('Behind')).toBe(source.indexOf('Behind'))
  })
})
