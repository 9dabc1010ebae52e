import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/manuscript/parse-markdown.ts'
import type { ProseBlock } from '../../src/model/document.ts'

function textsOf(source: string): string[] {
  return parseMarkdown('paper.md', source).blocks.map((block) => block.text)
}

function only(source: string): ProseBlock {
  const [block, ...others] = parseMarkdown('paper.md', source).blocks
  expect(others).toEqual([])
  if (!block) throw new Error('no block')
  return block
}

describe('what is prose', () => {
  it.for([
    ['emphasis and strong text', 'the *long* and **short**', 'the long and short'],
    ['a character reference', 'Knox &amp; Anders &#233;t', 'Knox & Anders ét'],
    ['a backslash escape', 'worth \\$184M', 'worth $184M'],
    ['the text of a link, not its target', 'see [the map](https://example.org/x) here', 'see the map here'],
    ['an autolink as printed', 'at <https://example.org/x>.', 'at https://example.org/x.'],
    ['no inline code', 'run `Smith 2020` now', 'run \u{FFFC} now'],
    ['no formula', 'where $a = b$ holds', 'where \u{FFFC} holds'],
    ['money', 'from $5 to $10 each', 'from $5 to $10 each'],
    ['no HTML comment', 'one <!-- (Smith, 2020) --> two', 'one  two'],
    ['a time of day, which is no directive', 'at 12:30 on Monday', 'at 12:30 on Monday'],
    ['a year and page, which are no directive', '(Pohl 2020:35)', '(Pohl 2020:35)'],
    ['a Pandoc citation', 'as [@pohl2020, p. 3] says', 'as [@pohl2020, p. 3] says'],
    ['a bracketed key', 'as [RFC2119] says', 'as [RFC2119] says'],
    ['line ends as \\n', 'one\r\ntwo\rthree', 'one\ntwo\nthree'],
  ] as const)('reads %s', ([, source, expected]) => {
    expect(only(source).text).toBe(expected)
  })

  it('reads no code block', () => {
    expect(textsOf('before\n\n```\n(Pohl, 2020)\n```\n\nafter')).toEqual(['before', 'after'])
  })

  it('reads tables cell by cell, notes, quotations and captions', () => {
    const source = '| a | b |\n| - | - |\n| c | d |\n\n> quoted\n\n![A caption](x.png)\n\n[^n]: a note\n'

    const blocks = parseMarkdown('paper.md', source).blocks

    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['tableCell', 'a'],
      ['tableCell', 'b'],
      ['tableCell', 'c'],
      ['tableCell', 'd'],
      ['paragraph', 'quoted'],
      ['caption', 'A caption'],
      ['footnoteDefinition', 'a note'],
    ])
    expect(blocks[4]?.quoted).toBe(true)
    expect(blocks[6]?.identifier).toBe('n')
  })

  it('keeps the paragraphs of one list item together and counts ordered items', () => {
    const blocks = parseMarkdown('paper.md', '3. one\n\n   more\n4. two\n').blocks

    expect(blocks.map(({ text, list }) => [text, list?.ordinal, list?.item])).toEqual([
      ['one', 3, 0],
      ['more', 3, 0],
      ['two', 4, 1],
    ])
  })

  it.for([
    ['<sup>12</sup>', 'as shown<sup>12</sup>'],
    ['$^{12}$', 'as shown$^{12}$'],
    ['^12^', 'as shown^12^'],
  ] as const)('marks the superscript %s', ([, source]) => {
    const block = only(source)

    expect(block.text).toBe('as shown12')
    expect(block.marks).toEqual([{ kind: 'superscript', start: 8, end: 10 }])
  })
})

describe('text taken from a proof', () => {
  const proof = [
    '15 The harbour was rebuilt in 1931 (Quist, 2011) and the',
    '20 warehouses followed, as the port author-',
    'ity had asked (Van',
    '25 Damme, 2014). No one opposed it.',
    '30',
    'A last line.',
  ].join('\n')

  it('takes marginal numbers and broken words out of the text', () => {
    expect(only(proof).text.replaceAll('\n', ' ')).toBe(
      'The harbour was rebuilt in 1931 (Quist, 2011) and the warehouses followed, as the port authority had asked (Van Damme, 2014). No one opposed it. A last line.',
    )
  })

  it('maps the text behind a marginal number to its place', () => {
    const block = only(proof)

    const at = block.text.indexOf('Damme')

    expect(proof.slice(block.sources[at], block.sources[at + 'Damme'.length])).toBe('Damme')
  })

  it.for([
    ['a word', 'the author-\nity had', 'the authority had'],
    ['a double name', 'as Lloyd-\nJones said', 'as Lloyd-Jones said'],
    ['years', 'in 1939–\n45 and', 'in 1939–45 and'],
    ['a rest left out', 'pre-\nand post-war', 'pre-\nand post-war'],
    ['an address', 'at https://example.org/a-\nb.', 'at https://example.org/a-b.'],
  ] as const)('joins %s broken over two lines as it is written in one', ([, source, text]) => {
    expect(only(source).text).toBe(text)
  })

  it('looks for marginal numbers neither in code nor in tables', () => {
    const source = 'A pier,\n\n```\nx,\n5 a\n10 b\n15 c\n```\n\nAs said,\n20 quays age.'

    expect(textsOf(source)).toEqual(['A pier,', 'As said,\n20 quays age.'])
  })

  it('leaves a sentence that starts with a number alone', () => {
    expect(textsOf('50 people came.\n\n15 of them stayed.')).toEqual([
      '50 people came.',
      '15 of them stayed.',
    ])
  })

  it('leaves the steps of a recipe alone', () => {
    const steps = ['5 min of rest.', '10 min of work.', '15 min of rest.']

    expect(textsOf(steps.join('\n\n'))).toEqual(steps)
  })

  const sheet = '# Author queries\n\nQ1\tCheck the names.\n\nQ2\tCheck the year.\n'

  it.for([
    ['alone', 'Q8', 'Q8', undefined],
    ['two alone', 'Q10 **Q9**', 'Q10 Q9', undefined],
    ['at the start', 'Q1 Anna Quist and Bo Lind', 'Q1', 'Anna Quist and Bo Lind'],
    ['behind a stray mark', '▲ Q7 Lind, B. (2014). Quays.', 'Q7', 'Lind, B. (2014). Quays.'],
    ['in brackets', 'was rebuilt [AQ2] in 1931', 'AQ2', 'was rebuilt in 1931'],
    ['in bold', 'was rebuilt **Q2** in 1931', 'Q2', 'was rebuilt in 1931'],
  ] as const)('reads a query number %s as a marker', ([, source, ids, text]) => {
    const document = parseMarkdown('paper.md', `${source}\n\n${sheet}`)

    expect(document.markers.map((marker) => marker.id).join(' ')).toBe(ids)
    expect(document.blocks.find(({ place }) => place.start.line === 1)?.text).toBe(text)
  })

  it.for([
    'Q1 and Q2 journals differ.',
    'They asked [Q1] how often they sail.',
    'Answers to **Q2** were few.',
  ])('leaves %s alone without a sheet that has the number', (source) => {
    const document = parseMarkdown('paper.md', `${source}\n\n${sheet.replaceAll('Q', 'Q9')}`)

    expect(document.markers).toEqual([])
    expect(document.blocks[0]?.text).toBe(source.replaceAll('*', ''))
  })

  it.for(['Q1\tPlease check.', '- Q1: Please check.', '**Q1.** Please check.', 'Q1 2022 was slow'])(
    'leaves %s to those who read query sheets',
    (source) => {
      expect(parseMarkdown('paper.md', source).markers).toEqual([])
      expect(only(source).text).toContain('Q1')
    },
  )

  it('leaves the rows under the heading of a query sheet alone', () => {
    const document = parseMarkdown('paper.md', 'AUTHOR QUERIES\n\nQ1 Please check.\n')

    expect(document.markers).toEqual([])
    expect(document.blocks[1]?.text).toBe('Q1 Please check.')
  })

  it.for([
    'References',
    'Disclosure statement',
    'AUTHOR QUERIES',
    '**Further reading**',
    'Literaturverzeichnis',
  ])('reads %s alone on a line as a heading', (line) => {
    expect(parseMarkdown('paper.md', `Some text.\n\n${line}\n\nMore text.`).blocks[1]).toMatchObject({
      kind: 'heading',
    })
  })
})

describe('title and front matter', () => {
  it.for([
    ['the front matter', '---\ntitle: Harbours\n---\n\n# Other', 'Harbours'],
    ['the first heading', 'x\n\n# Harbours of *Bergen*', 'Harbours of Bergen'],
    ['a heading, without its attributes', '# Harbours {#sec-top .unnumbered}', 'Harbours'],
    ['a heading in braces as they stand', '# Harbours {sic}', 'Harbours {sic}'],
    [
      'a running head printed twice',
      'ESSAY\n\nWho built the quays? Who built the quays?',
      'Who built the quays?',
    ],
  ] as const)('takes the title from %s', ([, source, title]) => {
    expect(parseMarkdown('paper.md', source).title).toBe(title)
  })

  it('names the line of front matter that is not YAML', () => {
    const { problems, frontMatter } = parseMarkdown('paper.md', '---\ntitle: a\nauthor: [b\n---\n\ntext')

    expect(problems).toHaveLength(1)
    expect(problems[0]?.message).toMatch(/^Front matter is not valid YAML: /)
    expect(problems[0]?.place.start.line).toBe(3)
    expect(frontMatter).toEqual({})
  })

  it('plants no prototype and expands no alias bomb', () => {
    const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\n---\n`

    expect(parseMarkdown('a.md', bomb).problems).toHaveLength(1)
    parseMarkdown('a.md', '---\n__proto__:\n  planted: yes\n---\n')
    expect(Object.hasOwn(Object.prototype, 'planted')).toBe(false)
  })
})

describe('any input', () => {
  it.for([
    ['opening parentheses', '('.repeat(100_000)],
    ['opening brackets', '['.repeat(20_000)],
    ['emphasis marks', '<@#*'.repeat(20_000)],
    ['nested lists', Array.from({ length: 2000 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n')],
    ['nested quotations', `${'>'.repeat(10_000)} deep`],
    ['one long line', 'word '.repeat(200_000)],
    ['a NUL, a BOM and a lone surrogate', '\u{FEFF}a\u{0}b \u{D800} c'],
  ] as const)('reads %s without throwing', ([, source]) => {
    const document = parseMarkdown('paper.md', source)

    for (const block of document.blocks) expect(block.place.end.offset).toBeLessThanOrEqual(source.length)
  })

  it('counts a second byte order mark', () => {
    const source = '\u{FEFF}\u{FEFF}\n\nKnox &amp; Anders'

    expect(only(source).place.end.offset).toBe(source.length)
  })

  it('maps a reference that a key holds as written, and one that stands for its own name', () => {
    expect([...only('@port&amp;\r\nword').sources]).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16,
    ])
    expect([...only('a&amp;amp;\r\nb').sources]).toEqual([0, 1, 6, 7, 8, 9, 10, 12, 13])
  })

  it('maps every unit of text into its block, in order', () => {
    const markdown = fc.array(
      fc.constantFrom(
        'word',
        ' ',
        '\n',
        '\n\n',
        '*',
        '**',
        '_',
        '> ',
        '- ',
        '1. ',
        '`',
        '$',
        '[',
        ']',
        '(',
        ')',
        '&amp;',
        '\\*',
        '\r\n',
        '#',
        '|',
        ':',
        '@',
        '<',
        '>',
        '^',
        'é',
        '😀',
        'Q1',
        '15 ',
      ),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(markdown, (parts) => {
        const source = parts.join('')
        for (const { text, sources, place } of parseMarkdown('paper.md', source).blocks) {
          expect(sources).toHaveLength(text.length + 1)
          for (let i = 0; i < text.length; i++) {
            expect(sources[i]).toBeGreaterThanOrEqual(i === 0 ? place.start.offset : (sources[i - 1] ?? 0))
            expect(sources[i]).toBeLessThan(Math.max(place.end.offset, 1))
          }
          for (const { index } of text.matchAll(/word/g))
            expect(source.slice(sources[index], (sources[index + 3] ?? 0) + 1)).toBe('word')
        }
      }),
      { numRuns: 500 },
    )
  })
})
