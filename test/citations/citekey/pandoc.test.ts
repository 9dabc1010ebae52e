import { describe, expect, it } from 'vitest'
import { citationsIn, itemsIn } from '../key-manuscript.ts'

const keys = ['burr99', 'Quist', 'moe04']

/** Each citation as `mode: text`, then its items with what stands before and behind. */
function drawn(text: string): string[] {
  return citationsIn(text, keys).map(({ mode, text: whole, items }) => {
    const parts = items.map(({ text: own, prefix, suffix, locator }) =>
      [prefix && `<${prefix}>`, own, locator && `${locator.label} ${locator.value}`, suffix && `<${suffix}>`]
        .filter(Boolean)
        .join(' '),
    )
    return `${mode}: ${whole} = ${parts.join(' | ')}`
  })
}

describe('a key in brackets', () => {
  it.for([
    ['alone', 'Tides [@burr99] rise.', 'parenthetical: [@burr99] = @burr99'],
    ['with words before', 'Tides [see @burr99] rise.', 'parenthetical: [see @burr99] = <see> @burr99'],
    [
      'with words behind a pinpoint',
      'Tides [@burr99, p. 3, and more] rise.',
      'parenthetical: [@burr99, p. 3, and more] = @burr99 page 3 <, and more>',
    ],
    [
      'with words before each',
      'Tides [see @burr99; but also @Quist] rise.',
      'parenthetical: [see @burr99; but also @Quist] = <see> @burr99 | <but also> @Quist',
    ],
    [
      'with words behind each',
      'Tides [@burr99 at length; @Quist in short] rise.',
      'parenthetical: [@burr99 at length; @Quist in short] = @burr99 <at length> | @Quist <in short>',
    ],
    [
      'with a semicolon in the words before',
      'Tides [as said; see @burr99] rise.',
      'parenthetical: [as said; see @burr99] = <see> @burr99',
    ],
    [
      'with a semicolon right at the start',
      'Tides [;see @burr99] rise.',
      'parenthetical: [;see @burr99] = <see> @burr99',
    ],
    [
      'with words between that no semicolon parts',
      'Tides [@burr99 and @Quist] rise.',
      'parenthetical: [@burr99 and @Quist] = @burr99 <and> | @Quist',
    ],
    [
      'with the author left out',
      'Tides [cf. -@burr99] rise.',
      'parenthetical: [cf. -@burr99] = <cf.> @burr99',
    ],
    [
      'with a hyphen in the words before',
      'Tides [well-known @burr99] rise.',
      'parenthetical: [well-known @burr99] = <well-known> @burr99',
    ],
    [
      'with a pinpoint each',
      'Tides [@burr99, p. 3; @Quist, p. 4] rise.',
      'parenthetical: [@burr99, p. 3; @Quist, p. 4] = @burr99 page 3 | @Quist page 4',
    ],
  ] as const)('is read %s', ([, text, citation]) => {
    expect(drawn(text)).toEqual([citation])
  })

  it('belongs to the innermost brackets', () => {
    expect(drawn('Tides [as (so to say) [@burr99] tells; @Quist] rise.')).toEqual([
      'parenthetical: [as (so to say) [@burr99] tells; @Quist] = @Quist',
      'parenthetical: [@burr99] = @burr99',
    ])
  })

  it.for([
    [
      'each in its own brackets',
      'Tides [@burr99] rise [@Quist].',
      ['parenthetical: [@burr99] = @burr99', 'parenthetical: [@Quist] = @Quist'],
    ],
    [
      'side by side',
      'Tides [@burr99][@Quist] rise.',
      ['parenthetical: [@burr99] = @burr99', 'parenthetical: [@Quist] = @Quist'],
    ],
    [
      'one of them in none',
      'Tides [@burr99] rise, says @Quist here [as shown].',
      ['parenthetical: [@burr99] = @burr99', 'narrative: @Quist = @Quist'],
    ],
    [
      'one of them in brackets that others precede',
      'Tides [a] and [b] rise [@burr99].',
      ['parenthetical: [@burr99] = @burr99'],
    ],
  ] as const)('is told from another: %s', ([, text, citations]) => {
    expect(drawn(text)).toEqual(citations)
  })
})

describe('a bare key', () => {
  it.for([
    ['alone', '@burr99 says.', 'narrative: @burr99 = @burr99'],
    ['with a pinpoint', '@burr99 [p. 3] says.', 'narrative: @burr99 [p. 3] = @burr99 page 3'],
    ['with a pinpoint at once', '@burr99[p. 3] says.', 'narrative: @burr99[p. 3] = @burr99 page 3'],
    [
      'with a pinpoint on the next line',
      '@burr99\n[p. 3] says.',
      'narrative: @burr99\n[p. 3] = @burr99 page 3',
    ],
    [
      'with a pinpoint and words',
      '@burr99 [p. 3, at the end] says.',
      'narrative: @burr99 [p. 3, at the end] = @burr99 page 3 <, at the end>',
    ],
    [
      'with another work behind the pinpoint',
      '@burr99 [p. 3; also @Quist, p. 4] says.',
      'narrative: @burr99 [p. 3; also @Quist, p. 4] = @burr99 page 3 | <also> @Quist page 4',
    ],
    ['with brackets further on', '@burr99 says [p. 3].', 'narrative: @burr99 = @burr99'],
    [
      'with brackets that hold a semicolon',
      '@burr99 [so; it is] says.',
      'narrative: @burr99 [so; it is] = @burr99 <so; it is>',
    ],
  ] as const)('is read %s', ([, text, citation]) => {
    expect(drawn(text).map((line) => line.replaceAll('\\n', '\n'))).toEqual([citation])
  })

  it('takes no words from brackets that cite another work', () => {
    expect(drawn('@burr99 [see @Quist] says.')).toEqual([
      'narrative: @burr99 = @burr99',
      'parenthetical: [see @Quist] = <see> @Quist',
    ])
  })

  it('takes no words from brackets that are never closed', () => {
    expect(drawn('@burr99 [p. 3; and so on')).toEqual(['narrative: @burr99 = @burr99'])
    expect(drawn('@burr99 [p. 3; and so on, [@Quist]')).toEqual([
      'narrative: @burr99 = @burr99',
      'parenthetical: [@Quist] = @Quist',
    ])
  })
})

describe('what refers to a part of the text', () => {
  it.for([
    ['@fig:port', []],
    ['@subfig:port', []],
    ['@tab:port', []],
    ['@eq:port', []],
    ['@eqn:port', []],
    ['@cha:port', []],
    ['@chap:port', []],
    ['@thm-port', []],
    ['@config:port1999', ['config:port1999']],
    ['@config-port1999', ['config-port1999']],
    ['@eqref(port)', []],
    ['@ref(port)', []],
    ['@ref1999(port)', ['ref1999']],
    ['@pref1999(port)', ['pref1999']],
    ['@moe1999(port)', ['moe1999']],
    ['\\@moe1999', []],
  ] as const)('is no citation, and nothing else is left out: %s', ([text, items]) => {
    expect(itemsIn(`See ${text} here [@burr99].`, keys)).toEqual([...items, 'burr99'])
  })

  it.for([
    ['a heading', '## Tides {#tides1999}'],
    ['a figure', '![Tides](tides.png){#tides1999}'],
    ['an equation of bookdown', 'a = b (\\#eq:x) (#tides1999)'],
    ['a label of LaTeX', '\\label{tides1999}'],
    ['an option of a chunk', '```{r}\n#| label: tides1999\n```'],
    ['an option of a chunk in quotation marks', '```{r}\n#| label: "tides1999"\n```'],
    ['an option without a space', '```{r}\n#| label:tides1999\n```'],
    ['an option with spaces', '```{r}\n#| label:   "tides1999"\n```'],
    ['a chunk of R', '```{r tides1999}\n```'],
    ['a chunk of Python', '```{python tides1999}\n```'],
    ['a chunk with a comma', '```{r, tides1999}\n```'],
    ['a target of MyST', '(tides1999)=\n## Tides'],
    ['a name in MyST', ':::{figure} tides.png\n:name: tides1999\n:::'],
  ] as const)('is known by the name in %s', ([, target]) => {
    expect(itemsIn(`${target}\n\nSee @tides1999 here [@burr99].`, keys)).toEqual(['burr99'])
  })

  it('is not known by a word in parentheses', () => {
    expect(itemsIn('As (tides1999) and @tides1999 here [@burr99].', keys)).toEqual(['tides1999', 'burr99'])
  })

  it('is a citation where the bibliography has the key', () => {
    expect(itemsIn('## Tides {#moe04}\n\nSee @moe04 here.', keys)).toEqual(['moe04'])
  })
})

describe('an environment of LaTeX at the head of a block', () => {
  it.for([
    ['behind spaces', '  \\begin{table}\n[@burr99]\n\\end{table}', []],
    ['behind words', 'Tides \\begin{x} [@burr99] \\end{x}', ['burr99']],
  ] as const)('hides what is in it, unless it stands in a sentence: %s', ([, text, items]) => {
    expect(itemsIn(text, keys)).toEqual(items)
  })
})
