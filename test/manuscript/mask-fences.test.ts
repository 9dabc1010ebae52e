import { describe, expect, it } from 'vitest'
import { maskFences } from '../../src/manuscript/mask-fences.ts'
import { parseMarkdown } from '../../src/manuscript/parse-markdown.ts'

function textsOf(source: string): string[] {
  return parseMarkdown('paper.md', source).blocks.map((block) => block.text.trim())
}

describe('a fence around prose', () => {
  it.for([
    ['a MyST directive in backticks', '```{note}\nQuist (2011)\n```', ['Quist (2011)']],
    ['a MyST directive in colons', ':::{note}\nQuist (2011)\n:::', ['Quist (2011)']],
    ['a title', ':::{tip} After Quist (2011)\nA pier.\n:::', ['After Quist (2011)\nA pier.']],
    ['a label', ':::tip[Quist (2011)]{.wide}\nA pier.\n:::', ['Quist (2011)\nA pier.']],
    ['a div of Pandoc', '::: {#pier .wide}\nA pier.\n:::', ['A pier.']],
    ['a div with a bare class', '::: warning\nA pier.\n:::', ['A pier.']],
    ['no path of a figure', '```{figure} pier.png\n:name: pier\nA pier.\n```', ['A pier.']],
    ['options in YAML', '```{figure} a.png\n---\nwidth: 1px\n---\nA pier.\n```', ['A pier.']],
    ['a caption among the options', ':::{figure} a.png\n:caption: A pier.\n:::', ['A pier.']],
    ['a directive in a quotation', '> ```{note}\n> A pier.\n> ```', ['A pier.']],
    ['a theorem', '```{prf:theorem} Quist\n:label: q\n\nPiers age.\n```', ['Quist', 'Piers age.']],
    ['one inside another', '::::{note}\n:::{tip}\nA pier.\n:::\n::::\n\nA quay.', ['A pier.', 'A quay.']],
    ['code inside prose', '````{note}\nA pier.\n```py\nx\n```\nA quay.\n````', ['A pier.', 'A quay.']],
    ['the text behind a fence without blank line', 'A pier.\n:::\nA quay.', ['A pier.', 'A quay.']],
  ] as const)('leaves %s', ([, source, texts]) => {
    expect(textsOf(source)).toEqual(texts)
  })

  it.for([
    ['cells of code', '```{code-cell} python\nQuist (2011)\n```'],
    ['code in colons', ':::{code-block} text\nQuist (2011)\n:::'],
    ['executable code', '```{r, echo=FALSE}\nQuist (2011)\n```'],
    ['a fence that shows a fence', '````\n```{note}\nQuist (2011)\n```\n````'],
    ['a formula in a directive', '```{math}\nQuist\n```'],
  ] as const)('reads no %s', ([, source]) => {
    expect(textsOf(`A pier.\n\n${source}\n\nA quay.`)).toEqual(['A pier.', 'A quay.'])
  })

  it('keeps text behind code in colons that nothing closes', () => {
    expect(textsOf(':::{code-cell}\nx = 1\n\nAs Quist (2011) said.').at(-1)).toBe('As Quist (2011) said.')
  })

  it('keeps every offset and line end', () => {
    const source = 'a\r\n:::{note} b\r\nc $$\r$$ d\n:::\n'

    const masked = maskFences(source)

    expect(masked).toHaveLength(source.length)
    expect(masked.replaceAll(/[^\r\n]/g, '')).toBe(source.replaceAll(/[^\r\n]/g, ''))
    expect(masked.indexOf('b')).toBe(source.indexOf('b'))
  })
})
