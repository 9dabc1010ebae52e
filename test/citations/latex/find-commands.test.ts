import { describe, expect, it } from 'vitest'
import { findCommands } from '../../../src/citations/latex/find-commands.ts'
import { drawItems } from '../draw-items.ts'

/** Draw the commands of a text as `N: command = <before> key locator <behind>`, N for narrative and P for the rest. */
function drawn(text: string): string[] {
  return findCommands(text).map(({ mode, start, end, items }) => {
    return `${mode === 'narrative' ? 'N' : 'P'}: ${text.slice(start, end)} = ${drawItems(text, items)}`
  })
}

describe('a command', () => {
  it.for([
    ['\\cite{knox}', 'P: \\cite{knox} = knox'],
    ['\\citep{knox, moe}', 'P: \\citep{knox, moe} = knox | moe'],
    ['\\citet{knox}', 'N: \\citet{knox} = knox'],
    ['\\citealt{knox}', 'N: \\citealt{knox} = knox'],
    ['\\citeauthor{knox}', 'N: \\citeauthor{knox} = knox'],
    ['\\citeyear{knox}', 'N: \\citeyear{knox} = knox'],
    ['\\citeyearpar{knox}', 'P: \\citeyearpar{knox} = knox'],
    ['\\citeA{knox}', 'N: \\citeA{knox} = knox'],
    ['\\textcite{knox}', 'N: \\textcite{knox} = knox'],
    ['\\textcites{knox}{moe}', 'N: \\textcites{knox}{moe} = knox | moe'],
    ['\\autocite{knox}', 'P: \\autocite{knox} = knox'],
    ['\\fullcite{knox}', 'P: \\fullcite{knox} = knox'],
    ['\\bibentry{knox}', 'P: \\bibentry{knox} = knox'],
    ['\\blockcquote{knox}{So it is.}', 'P: \\blockcquote{knox} = knox'],
    ['\\citep*{knox}', 'P: \\citep*{knox} = knox'],
    ['\\cite [3] {knox}', 'P: \\cite [3] {knox} = knox page 3'],
    ['\\cite\n[3]{knox}', 'P: \\cite\n[3]{knox} = knox page 3'],
    ['\\cite\n  {knox}', 'P: \\cite\n  {knox} = knox'],
    ['\\cite[see][]{knox}', 'P: \\cite[see][]{knox} = <see> knox'],
    ['\\cite[see][3]{knox, moe}', 'P: \\cite[see][3]{knox, moe} = <see> knox | moe page 3'],
    ['\\cite[p.~3]{knox}', 'P: \\cite[p.~3]{knox} = knox page 3'],
    ['\\cite[{see [a]}][3]{knox}', 'P: \\cite[{see [a]}][3]{knox} = <{see [a]}> knox page 3'],
    ['\\cite[see \\]][3]{knox}', 'P: \\cite[see \\]][3]{knox} = <see \\]> knox page 3'],
    ['\\cite[see [a]][3]{knox}', 'P: \\cite[see [a]][3]{knox} = <see [a]> knox page 3'],
    ['\\cite{knox,\n% moe,\n quist}', 'P: \\cite{knox,\n% moe,\n quist} = knox | quist'],
    ['\\cites(see)()[3]{knox}[4]{moe}', 'P: \\cites(see)()[3]{knox}[4]{moe} = knox page 3 | moe page 4'],
    ['\\volcite{2}[3]{knox}', 'P: \\volcite{2}[3]{knox} = knox page 3'],
    ['\\volcite[see]{2}{knox}', 'P: \\volcite[see]{2}{knox} = knox <see>'],
  ] as const)('is read: %s', ([command, citation]) => {
    expect(drawn(`So ${command} it is.`)).toEqual([citation])
  })

  it('takes one group of keys unless it is for several', () => {
    expect(drawn('\\cite{knox}{moe} and \\cites{knox}{moe}')).toEqual([
      'P: \\cite{knox} = knox',
      'P: \\cites{knox}{moe} = knox | moe',
    ])
  })

  it('takes words in parentheses before a key only if it is for several', () => {
    expect(drawn('\\cite(see){knox}')).toEqual([])
  })

  it.for([
    '\\bibcite{knox}{1}',
    '\\nocite{knox}',
    '\\citestyle{apa}',
    '\\citetext{see 3}',
    '\\citeindexfalse{knox}',
    '\\DeclareCiteCommand{knox}',
    '\\multicitedelim{knox}',
    '\\precitehook{knox}',
    '\\postcitedelim{knox}',
    '\\exciting{knox}',
    '\\excited{knox}',
    '\\incited{knox}',
    '\\recited{knox}',
    '\\newcite{knox}',
    '\\defcitealias{knox}{K}',
    '\\quote{knox}',
    '\\bibentrysetup{knox}',
    '\\cquotehook{knox}',
    '\\cite',
    '\\cite{}',
    '\\cite[3]',
    '\\cite[3 {knox}',
    '\\cite{knox',
    '\\cite{#1}',
    '\\cite knox',
    'cite{knox}',
    '% \\cite{knox}',
    'So.\n  % see \\cite{knox}',
  ])('does not cite: %s', (text) => {
    expect(drawn(text)).toEqual([])
  })

  it('cites behind a percentage, and on the line behind a comment', () => {
    expect(drawn('Of 50% \\cite{knox}')).toEqual(['P: \\cite{knox} = knox'])
    expect(drawn('% so\n\\cite{knox}')).toEqual(['P: \\cite{knox} = knox'])
  })

  it('reads no note and no keys that are longer than anyone writes', () => {
    expect(drawn(`\\cite[${'so '.repeat(150)}]{knox}`)).toHaveLength(1)
    expect(drawn(`\\cite[${'so '.repeat(250)}]{knox}`)).toEqual([])
    expect(drawn(`\\cite{${'knox, '.repeat(600)}}`)).toHaveLength(1)
    expect(drawn(`\\cite{${'knox, '.repeat(700)}}`)).toEqual([])
  })
})
