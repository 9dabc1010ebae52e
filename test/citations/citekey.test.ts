import { describe, expect, it } from 'vitest'
import { parseManuscripts } from '../../src/parse.ts'
import { citationsIn, entryOf, itemsIn, linkText } from './key-manuscript.ts'

const keys = ['burr99', 'holm:2004', 'lind_moe2014', 'Quist', 'stede-2010b']

describe('Pandoc citations', () => {
  it.for([
    ['one key', 'Tides turn [@burr99].', ['burr99']],
    ['several keys', 'Tides turn [@burr99; @holm:2004;@Quist].', ['burr99', 'holm:2004', 'Quist']],
    [
      'words before and behind',
      '[see @burr99, pp. 33-35, and *passim*; also @Quist, ch. 1]',
      ['burr99 page 33-35', 'Quist chapter 1'],
    ],
    ['a suppressed author', 'Burr shows tides [-@burr99].', ['burr99']],
    ['a key in the sentence', '@burr99 shows tides.', ['burr99']],
    ['a key in the sentence with a page', '@burr99 [p. 12] shows tides.', ['burr99 page 12']],
    [
      'a key in the sentence with more behind it',
      '@burr99 [p. 12; see also @Quist] shows tides.',
      ['burr99 page 12', 'Quist'],
    ],
    ['a full stop behind the key', 'So says @stede-2010b.', ['stede-2010b']],
    ['a key with punctuation in it', 'So says [@holm:2004].', ['holm:2004']],
    ['a number without a term', '[@burr99, 33]', ['burr99 page 33']],
    ['a term of another language', '[@burr99, S. 33–35]', ['burr99 page 33-35']],
    ['Roman numerals behind a term', '[@burr99, pp. iv-xi]', ['burr99 page iv-xi']],
    ['a pinpoint in braces', '[@burr99{ii, A, D-Z}, with words]', ['burr99 page ii, A, D-Z']],
    [
      'a pinpoint in braces with a term',
      '[@burr99, {pp. iv, vi-xi, (xv)-(xvii)} with words]',
      ['burr99 page iv, vi-xi, (xv)-(xvii)'],
    ],
    ['empty braces before a number', '[@burr99{}, 99 years on]', ['burr99']],
    ['words that are no pinpoint', '[@burr99 and nowhere else]', ['burr99']],
    ['a cell of a table', '| a | b |\n|---|---|\n| [@burr99] | x |', ['burr99']],
    ['a note', 'Tides.[^1]\n\n[^1]: See @burr99.', ['burr99']],
    [
      'a caption with emphasis',
      '![The *old* port, after @burr99 (see [the map](map.html))](port.png)',
      ['burr99'],
    ],
    ['a heading and a quotation', '# After @burr99\n\n> Tides [@Quist].', ['burr99', 'Quist']],
    ['a citation over two lines', 'Tides [see @burr99;\n@Quist].', ['burr99', 'Quist']],
  ] as const)('reads %s', ([, text, items]) => {
    expect(itemsIn(text, keys)).toEqual(items)
  })

  it.for([
    ['a key in braces', '[@{Foo_bar.baz.}]', 'Foo_bar.baz.'],
    [
      'an address in braces',
      '[@{https://ports.example/bib?name=burr&date=2000}, p. 33]',
      'https://ports.example/bib?name=burr&date=2000',
    ],
    ['emphasis marks in braces', '[@{a*b*c}]', 'a*b*c'],
    ['repeated punctuation, which ends a key', '[@Foo_bar--baz]', 'Foo_bar'],
    ['dollars in a key', '[@cost$a and @price$b]', 'cost$a'],
    ['underscores around a word of a key', '[@_old_port]', '_old_port'],
    ['a colon and brackets', '[@doe:port [p. 3]]', 'doe:port'],
    ['an angle bracket in a key', '[@a<b>c]', 'a<b>c'],
    ['another script', '[@порт3]', 'порт3'],
  ] as const)('takes the key as written: %s', ([, text, key]) => {
    expect(itemsIn(text, [])[0]?.split(' ')[0]).toBe(key)
  })

  it('gives places whose text is the source', () => {
    const text = 'Tides **turn** [see -@burr99, p. 3; @{Quist}] &amp; go.'
    const [citation] = citationsIn(text, keys)

    expect(citation?.text).toBe('[see -@burr99, p. 3; @{Quist}]')
    expect(citation?.place.start.column).toBe(16)
    expect(citation?.items.map((item) => item.text)).toEqual(['@burr99', '@{Quist}'])
    expect(citation?.items[0]).toMatchObject({ prefix: 'see', locator: { label: 'page', value: '3' } })
  })

  it('tells narrative from parenthetical', () => {
    const modes = citationsIn('@burr99 says so [@Quist].', keys).map(({ mode }) => mode)

    expect(modes).toEqual(['narrative', 'parenthetical'])
  })
})

describe('what is no citation by key', () => {
  it.for([
    [
      'a cross-reference of Quarto',
      'See @fig-port, [@tbl-tides; @eq-flow] and @Sec-quay [@burr99].',
      ['burr99'],
    ],
    ['a cross-reference of pandoc-crossref', 'See [@fig:port] and @eq:flow [@burr99].', ['burr99']],
    ['a cross-reference of bookdown', 'See \\@ref(fig:port) [@burr99].', ['burr99']],
    [
      'a part named in the text',
      '## Tides {#tides1999}\n\nSee [@tides1999] and @apx-a2010 [@burr99].\n\n```{r}\n#| label: apx-a2010\n```',
      ['burr99'],
    ],
    ['a reference of bookdown without backslash', 'See @ref(fig:port) and @burr99.', ['burr99']],
    ['a handle with a link', 'By [@holm1999](https://social.example/holm1999) [@burr99].', ['burr99']],
    ['an e-mail address', 'Write to ann@port.example or bo@quay1999 [@burr99].', ['burr99']],
    ['a handle', 'Thanks to @harbourmaster and @port_authority [@burr99].', ['burr99']],
    ['an address with a handle', 'See https://social.example/@burr99 [@Quist].', ['Quist']],
    ['the target of a link', 'See [the port](https://port.example/@burr99) [@Quist].', ['Quist']],
    ['code', 'Write `[@burr99]` for [@Quist].\n\n```\n@burr99\n```', ['Quist']],
    ['a comment', '<!-- [@burr99] -->\n\nTides [@Quist].', ['Quist']],
    ['front matter', '---\ntwitter: "@burr99"\n---\n\nTides [@Quist].', ['Quist']],
    ['a footnote', 'Tides[^burr99] [@Quist].\n\n[^burr99]: Words.', ['Quist']],
    ['a numbered example', '(@quay1999) Ports are old.\n\nAs (@quay1999) shows [@burr99].', ['burr99']],
    [
      'an environment of LaTeX',
      '\\begin{table}\n\\caption{Ports [@burr99]}\n\\end{table}\n\n[@Quist]',
      ['Quist'],
    ],
  ] as const)('leaves out %s', ([, text, items]) => {
    expect(itemsIn(text, keys)).toEqual(items)
  })

  it('takes a key that looks like a cross-reference if the bibliography has it', () => {
    expect(itemsIn('[@sec-2010]', ['sec-2010'])).toEqual(['sec-2010'])
  })

  it('takes a bare word with a year for a key only where the text cites by key', () => {
    expect(itemsIn('Says @holm1999.', keys)).toEqual([])
    expect(itemsIn('Says @holm1999 [@burr99].', keys)).toEqual(['holm1999', 'burr99'])
  })

  it.for([
    ['beside plain keys', 'Says @boost, and @harbour too.', ['boost', 'harbour']],
    ['where no key stands bare', 'Says @harbour [@boost].', ['boost']],
    ['where keys have digits', 'Says @burr99, and @harbour too.', ['burr99']],
    ['behind a word for people', 'Says @boost. Thanks go to @harbour and @port.', ['boost']],
    ['in the acknowledgements', 'Says @boost.\n\n# Acknowledgements\n\nTo @harbour.', ['boost']],
  ] as const)('judges a bare plain word by its company: %s', ([, text, items]) => {
    expect(itemsIn(text, ['boost', 'burr99'])).toEqual(items)
  })

  it('takes a bare word a slip away from a key for that key', () => {
    expect(itemsIn('Says @Qusit [@burr99].', keys)).toEqual(['Qusit', 'burr99'])
  })
})

describe('roles of MyST', () => {
  it.for([
    ['{cite}', 'Tides {cite}`burr99` turn.', ['burr99']],
    ['several keys', 'Tides {cite:p}`burr99, Quist` turn.', ['burr99', 'Quist']],
    ['{cite:t}', '{cite:t}`burr99` says.', ['burr99']],
    [
      'words before and behind',
      '{cite:p}`{see}burr99{p. 3}, Quist{chap. 2}`',
      ['burr99 page 3', 'Quist chapter 2'],
    ],
    ['a note', '```{note}\nAs {cite}`burr99` says.\n```', ['burr99']],
    ['a figure with options', '```{figure} port.png\n:name: port\n\nAfter {cite}`burr99`.\n```', ['burr99']],
    ['a note in a note', '````{tip}\n```{warning}\n{cite}`burr99`\n```\n````', ['burr99']],
    ['a note in a list', '- Tides\n\n:::{note}\n{cite}`burr99`\n:::', ['burr99']],
    ['brackets', 'Tides [@burr99] turn.', ['burr99']],
  ] as const)('reads %s', ([, text, items]) => {
    expect(itemsIn(text, keys)).toEqual(items)
  })

  it.for([
    ['other roles', '{numref}`burr99` and {ref}`Quist` and {cited}`burr99`'],
    ['a cell of code', '```{code-cell}\n{cite}`burr99`\n```'],
    ['a documented role', '``{cite}`burr99` ``'],
  ] as const)('leaves out %s', ([, text]) => {
    expect(itemsIn(text, keys)).toEqual([])
  })

  it('places the key in a role on its own line', () => {
    const [citation] = citationsIn('Tides {cite}`burr99,\nQuist`', keys)

    expect(citation?.items.map(({ text, place }) => `${text} ${place.start.line}`)).toEqual([
      'burr99 1',
      'Quist 2',
    ])
  })
})

describe('labels in brackets', () => {
  const labels = ['RFC2119', 'Burr99']

  it.for([
    ['one', 'It MUST [RFC2119].', ['RFC2119']],
    ['in parentheses', 'It MUST ([RFC2119]).', ['RFC2119']],
    ['side by side', 'It MUST [RFC2119][Burr99].', ['RFC2119', 'Burr99']],
    ['several', 'It MUST [RFC2119, Burr99].', ['RFC2119', 'Burr99']],
    ['with a link inside', 'It MUST [[RFC2119](https://rfc.example)].', ['RFC2119']],
    ['with a page', 'It MUST [Burr99, p. 3; RFC2119].', ['Burr99 page 3', 'RFC2119']],
    ['in double braces', 'It MUST {{!RFC2119}}.', ['RFC2119']],
    ['unknown ones, which may be anything', 'It may [sic] be [RFC9999] [RFC2119, sic].', []],
  ] as const)('reads %s', ([, text, items]) => {
    expect(itemsIn(text, labels)).toEqual(items)
  })
})

it('takes no plain word in brackets for a label where keys are cited otherwise', () => {
  expect(itemsIn('Tides [boost] turn [@boost].', ['boost'])).toEqual(['boost'])
})

it('links labels to the entries of a printed list that begin with them', () => {
  const list = `
# References

- [RFC2119] Bradner, S. (1997). *Key words*. IETF.
- [Knu84] Knuth, D. (1984). *The book*. Addison.
- [Lam94] Lamport, L. (1994). *The system*. Addison.
`
  const [manuscript] = parseManuscripts(
    new Map([['paper.md', { kind: 'text', text: `It MUST [RFC2119], see [Knu84, p. 3].\n${list}` }]]),
    {},
  )

  expect(manuscript?.citations.flatMap(({ items }) => items.map(({ references }) => references))).toEqual([
    ['bradner-1997'],
    ['knuth-1984'],
  ])
})

describe('linking keys', () => {
  it('links a key to its entry whatever way its letters are composed', () => {
    const linked = linkText('[@Müller2016]', [entryOf('Mu\u{308}ller2016')])

    expect(linked[0]?.items[0]?.references).toEqual(['Mu\u{308}ller2016'])
  })

  it('links a DOI to the entry that has it', () => {
    const linked = linkText('[@doi:10.1000/ABC.1] and [@burr99]', [entryOf('burr99', '10.1000/abc.1')])

    expect(linked.map(({ items }) => items[0]?.references)).toEqual([['burr99'], ['burr99']])
  })

  it('names a key in another case as the near miss', () => {
    const [citation] = linkText('[@quist]', [entryOf('Quist'), entryOf('burr99')])

    expect(citation?.items[0]).toMatchObject({
      references: [],
      nearMiss: { reference: 'Quist', kind: 'key-case' },
    })
  })

  it.for([
    ['two letters changed places', 'hlom:2004', 'holm:2004'],
    ['a letter too many', 'lindd_moe2014', 'lind_moe2014'],
    ['another letter', 'burt99', 'burr99'],
  ] as const)('names a key a slip away as the near miss: %s', ([, written, key]) => {
    const [citation] = linkText(
      `[@${written}]`,
      keys.map((one) => entryOf(one)),
    )

    expect(citation?.items[0]?.nearMiss).toEqual({ reference: key, kind: 'key-spelling' })
  })

  it('takes no other year and no entry that is cited for a near miss, but names them as the nearest', () => {
    const linked = linkText(
      '[@burr98] [@holm:2004] [@hlom:2004]',
      keys.map((one) => entryOf(one)),
    )

    expect(linked.map(({ items }) => [items[0]?.nearMiss, items[0]?.nearest])).toEqual([
      [undefined, ['burr99']],
      [undefined, []],
      [undefined, ['holm:2004']],
    ])
  })

  it('finds the nearest by first name and year', () => {
    const [citation] = linkText(
      '[@stede2010harbours]',
      keys.map((one) => entryOf(one)),
    )

    expect(citation?.items[0]?.nearest).toEqual(['stede-2010b'])
  })

  it('reads names in prose only where a list is printed', () => {
    const linked = linkText('As Burr (1999) says [@burr99].', [entryOf('burr99')])

    expect(linked.map(({ text }) => text)).toEqual(['[@burr99]'])
  })
})

describe('cost', () => {
  it.for([
    ['openers', '[@'.repeat(30_000)],
    ['keys in brackets never closed', '[@a;'.repeat(10_000)],
    ['keys', '@a '.repeat(20_000)],
    ['punctuation', `@a${':/'.repeat(30_000)}`],
    ['braces', '@{'.repeat(30_000)],
    ['one long key', `@${'a'.repeat(100_000)}`],
  ] as const)('stays linear in %s', ([, text]) => {
    const started = performance.now()

    citationsIn(text, keys)

    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
