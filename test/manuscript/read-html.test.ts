import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/manuscript/parse-markdown.ts'
import type { ProseBlock } from '../../src/model/document.ts'

function blocksOf(source: string): readonly ProseBlock[] {
  return parseMarkdown('paper.md', source).blocks
}

function textsOf(source: string): string[] {
  return blocksOf(source).map((block) => block.text.trim())
}

describe('HTML', () => {
  it('is read cell by cell where it is a table, over blank lines', () => {
    const source = [
      '<table class="wide">',
      '<tr><th>Harbour</th><th>Source</th></tr>',
      '',
      '<tr><td>Bergen</td>',
      '<td><p>Quist &amp; Lind</p><p>(2011)</p></td></tr>',
      '</table>',
      '',
      'A pier.',
    ].join('\n')

    expect(blocksOf(source).map(({ kind, text, cell }) => [kind, text.trim(), cell])).toEqual([
      ['tableCell', 'Harbour', { table: 0, row: 0, column: 0 }],
      ['tableCell', 'Source', { table: 0, row: 0, column: 1 }],
      ['tableCell', 'Bergen', { table: 0, row: 1, column: 0 }],
      ['tableCell', 'Quist & Lind(2011)', { table: 0, row: 1, column: 1 }],
      ['paragraph', 'A pier.', undefined],
    ])
  })

  it('is read with lists, captions, headings and marks', () => {
    const source =
      '<h2>Piers</h2>\n<ol><li>Quist</li><li>Lind</li></ol><figcaption>A <b>pier</b><sup>7</sup></figcaption>\n'

    const blocks = blocksOf(source)

    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'Piers'],
      ['listItem', 'Quist'],
      ['listItem', 'Lind'],
      ['caption', 'A pier7'],
    ])
    expect(blocks[0]?.depth).toBe(2)
    expect(blocks[2]?.list).toMatchObject({ ordered: true, ordinal: 2, item: 1 })
    expect(blocks[3]?.marks.map(({ kind }) => kind)).toEqual(['strong', 'superscript'])
  })

  it('has exact places, in a quotation, too', () => {
    const source = '> <div>\n> Quist &eacute;t Lind\n> (2011)</div>\n'

    const [block] = blocksOf(source)

    expect(block?.text.trim()).toBe('Quist ét Lind\n(2011)')
    const at = block?.text.indexOf('(2011)') ?? 0
    expect(source.slice(block?.sources[at], block?.sources[at + 6])).toBe('(2011)')
  })

  it.for([
    ['a comment', '<!-- Quist (2011) -->'],
    ['a script', '<script>\nQuist (2011)\n</script>'],
    ['code', '<pre><code>Quist (2011)</code></pre>'],
    ['a comment in a table', '<table><tr><td><!-- Quist (2011) --></td></tr></table>'],
    ['what stands in a tag', '<img src="a.png" alt="Quist (2011)">'],
  ] as const)('gives nothing of %s', ([, source]) => {
    expect(textsOf(`A pier.\n\n${source}\n\nA quay.`)).toEqual(['A pier.', 'A quay.'])
  })
})
