import { describe, expect, it } from 'vitest'
import { citationsIn, itemsIn } from './key-manuscript.ts'

const keys = ['burr99', 'holm:2004', 'lind_moe2014', 'Quist']

describe('LaTeX commands', () => {
  it.for([
    ['a key', 'Tides turn \\cite{burr99}.', ['burr99']],
    ['several keys', '\\citep{burr99, holm:2004,Quist}', ['burr99', 'holm:2004', 'Quist']],
    ['keys over several lines', 'Tides \\parencite{burr99,\n  holm:2004} turn.', ['burr99', 'holm:2004']],
    [
      'an underscore, escaped or not',
      '\\cite{lind_moe2014} \\cite{lind\\_moe2014}',
      ['lind_moe2014', 'lind_moe2014'],
    ],
    ['a page', '\\textcite[33]{burr99}', ['burr99 page 33']],
    ['a page with its term and tie', '\\autocite[p.~33--35]{burr99}', ['burr99 page 33-35']],
    ['a section', '\\citet[\\S 4]{burr99}', ['burr99 section 4']],
    ['words before and a page', '\\citep[see][chap. 2]{burr99}', ['burr99 chapter 2']],
    ['an empty first note', '\\citealt[][2]{burr99}', ['burr99 page 2']],
    ['braces and brackets in a note', '\\citep[see {[a]} and \\emph{b}][]{burr99}', ['burr99']],
    ['a star', '\\citeauthor*{burr99} and \\citeyear*{burr99}', ['burr99', 'burr99']],
    ['a capital', '\\Citet{burr99} and \\Textcite{Quist}', ['burr99', 'Quist']],
    ['groups of keys', '\\parencites(see)(end)[3]{burr99}[][5]{Quist}', ['burr99 page 3', 'Quist page 5']],
    ['a volume', '\\volcite{2}[33]{burr99}', ['burr99 page 33']],
    [
      'footnotes and full citations',
      '\\footcite{burr99} \\fullcite{Quist} \\smartcite{burr99}',
      ['burr99', 'Quist', 'burr99'],
    ],
    ['apacite', '\\citeA{burr99} \\shortcite{Quist}', ['burr99', 'Quist']],
    ['parts of an entry', '\\citefield{burr99}{title} and \\citename{Quist}{author}', ['burr99', 'Quist']],
    [
      'a quotation and a whole entry',
      '\\textcquote[3]{burr99}{Tides turn.} \\bibentry{Quist}',
      ['burr99 page 3', 'Quist'],
    ],
    ['a comment between keys', '\\cite{burr99,% old\n Quist}', ['burr99', 'Quist']],
    ['a footnote of LaTeX', 'Tides.\\footnote{See \\cite{burr99}.}', ['burr99']],
    ['an environment', '\\begin{quote}\nTides \\cite{burr99}\n\\end{quote}', ['burr99']],
    ['quotations of LaTeX around it', "The `port' of \\citet{burr99} is a `quay'.", ['burr99']],
    ['stray dollars around it', 'port $$ quay \\cite{burr99} and $$ ship', ['burr99']],
  ] as const)('reads %s', ([, text, items]) => {
    expect(itemsIn(text, keys)).toEqual(items)
  })

  it.for([
    ['code', 'Write `\\cite{burr99}`.\n\n    \\cite{burr99}'],
    ['a line that is a comment', 'Tides turn.\n% \\cite{burr99}\nThey do.'],
    ['a comment of HTML', '<!-- \\cite{burr99} -->'],
    ['settings', '\\citestyle{apa} \\bibcite{burr99}{1} \\citetext{see page 3} \\setcitestyle{round}'],
    ['a macro', '\\newcommand{\\seeref}[1]{see \\cite{#1}}'],
    ['a command without keys', '\\cite and \\cite[3] and \\cite{}'],
    ['\\nocite, where no reader meets a citation', '\\nocite{burr99} \\nocite{*}'],
    ['words with cite in them', 'excite{burr99} \\excitement{burr99}'],
  ] as const)('leaves out %s', ([, text]) => {
    expect(itemsIn(text, keys)).toEqual([])
  })

  it('gives places whose text is the source', () => {
    const [citation] = citationsIn('As \\textcite[see][12]{burr99,lind\\_moe2014} say.', keys)

    expect(citation).toMatchObject({
      syntax: 'latex',
      mode: 'narrative',
      text: '\\textcite[see][12]{burr99,lind\\_moe2014}',
    })
    expect(citation?.items.map(({ text }) => text)).toEqual(['burr99', 'lind\\_moe2014'])
    expect(citation?.items[0]?.prefix).toBe('see')
    expect(citation?.items[1]?.locator).toEqual({ label: 'page', value: '12' })
  })
})
