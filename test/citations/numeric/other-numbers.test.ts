import { describe, expect, it } from 'vitest'
import { inBrackets, inParentheses, linksOf } from '../numbered-manuscript.ts'

describe('the number of an equation, a figure or a table cites nothing', () => {
  it.for([
    'Eq. (3)',
    'Eqs. (3)',
    'Eqn. (3)',
    'eq. (3)',
    'Eqns. (3)',
    'éq. (3)',
    'Equation (3)',
    'Equations (3)',
    'Formula (3)',
    'Fig. (3)',
    'Figs. (3)',
    'Figure (3)',
    'Figures (3)',
    'Tab. (3)',
    'Table (3)',
    'Tables (3)',
    'Scheme (3)',
    'Step (3)',
    'Steps (3)',
    'Gl. (3)',
    'Gleichung (3)',
    'Gleichungen (3)',
    'Abb. (3)',
    'Formel (3)',
    'Tabelle (3)',
    'ec. (3)',
    'Ecuación (3)',
    'Ecuacion (3)',
    'Ecuaciones (3)',
    'Figura (3)',
    'Tabla (3)',
    'Équation (3)',
    'Tableau (3)',
    'Equação (3)',
    'Equações (3)',
    'Tabela (3)',
    'Quadro (3)',
    'Equazione (3)',
    'Equazioni (3)',
    'Tabella (3)',
    'Tabelle (3)',
    'Eq.(3)',
  ])('%s', (text) => {
    expect(linksOf(`See ${text} here.`, inParentheses)).toEqual([])
  })

  it.for([
    ['behind a word of prose', 'By this equation (3) tides rise.'],
    ['behind the rest of a sentence', 'As Table 1 and Dahl (3) say.'],
    ['behind a word that ends alike', 'With a PreFigure (3) here.'],
  ] as const)('but one cites %s', ([, text]) => {
    expect(linksOf(text, inParentheses)).toEqual(['3 → cole'])
  })
})

describe('bounds cite nothing', () => {
  it.for([
    'in the range [2, 5]',
    'in ranges [2, 5]',
    'ranging [2, 5]',
    'in the interval [2, 5]',
    'in intervals [2, 5]',
    'between [2, 5]',
    'from [2, 5]',
    '(CI [2, 5])',
    '(CI: [2, 5])',
    '(CI, [2, 5])',
    '(IQR [2, 5])',
    'im Intervall [2, 5]',
    'en el intervalo [2, 5]',
    'dans l’intervalle [2, 5]',
    'a range of [2, 5]',
    'where x ∈ [2, 5]',
    'where x ∈[2, 5]',
    'where x = [2, 5]',
    'where x < [2, 5]',
    'where x > [2, 5]',
    'where x ≤ [2, 5]',
    'where x ≥ [2, 5]',
    'for k in [2, 5]',
    'for (k in [2, 5])',
    'of 3 [2–5]',
    'of 3% [2–5]',
    'of 3 % [2–5]',
    'of 2 [2–5]',
    'of 5 [2–5]',
    'of 3.25 [2, 5]',
    'of 3.5% [2–5]',
  ])('%s', (text) => {
    expect(linksOf(`Tides lie ${text} here.`, inBrackets)).toEqual([])
  })

  it('at the head of a paragraph', () => {
    expect(linksOf('x in [2, 5] holds.', inBrackets)).toEqual([])
  })

  it.for([
    ['behind a whole number, with a comma', 'of 3 tides, or 3 [2, 5]'],
    ['behind a number below', 'of 1 [2–5]'],
    ['behind a number above', 'of 12 [2–5]'],
    ['behind a decimal above', 'of 11.25 [2, 5]'],
    ['behind a number with a word after it', 'of 3 m [2–5]'],
    ['behind a year', 'in 2003 [2–5]'],
    ['behind a range in words', 'in the range of tides [2, 5]'],
    ['behind a letter and “in” further on', 'where k in May [2, 5]'],
    ['behind “in” alone', 'in [2, 5]'],
    ['behind an arrow', 'strangely from Dahl [2, 5]'],
  ] as const)('but two numbers cite %s', ([, text]) => {
    expect(linksOf(`Tides lie ${text} here.`, inBrackets)).toHaveLength(2)
  })

  it.for([
    ['one number', 'Tides lie in the interval [3] here.', ['3 → cole']],
    ['three numbers', 'Tides lie in the range [2, 3, 5] here.', ['2 → burr', '3 → cole', '5 → eng']],
  ] as const)('but %s cite behind such a word', ([, text, links]) => {
    expect(linksOf(text, inBrackets)).toEqual(links)
  })
})

describe('mathematics and chemistry cite nothing', () => {
  it.for([
    ['a function', 'It holds that f(3) rises.'],
    ['a function of a Greek letter', 'It holds that χ(3) rises.'],
    ['a statistic with a digit', 'It holds that F1(3) rises.'],
    ['a statistic with a square', 'It holds that χ²(3) = 8.'],
    ['degrees of freedom before a sign', 'It holds, chi (3) = 8.'],
    ['what is smaller', 'It holds, chi (3) < 8.'],
    ['what is equal without a space', 'It holds, chi (3)=8.'],
    ['a formula before it', 'As $a = b$ (3) says.'],
    ['a suffix behind it', 'We made the (3)ester here.'],
    ['a lowered number', 'We made Fe<sub>(3)</sub> here.'],
    ['a compound in bold', 'We made the ester (**3**) here.'],
    ['compounds in bold', 'We made the esters (**3**, **4**) here.'],
  ] as const)('%s', ([, text]) => {
    expect(linksOf(text, inParentheses)).toEqual([])
  })

  it.for([
    ['positions behind a locant', 'We made pyrido[2,3-b][1,4]oxazepine here.'],
    ['a ring’s position', 'We made bicyclo[2]octane here.'],
    ['a ring before a hyphen', 'We made spiro[3]-ones here.'],
  ] as const)('%s', ([, text]) => {
    expect(linksOf(text, inBrackets)).toEqual([])
  })

  it.for([
    ['behind a word of two letters', 'As we do so (3) today.', ['3 → cole']],
    ['behind a formula and a word', 'As $a = b$ says (3) here.', ['3 → cole']],
    ['before a formula', 'As Dahl (3) says, $a = b$ holds.', ['3 → cole']],
    [
      'in bold in part',
      'As said (3, **4**) and (**3**, 4) here.',
      ['3 → cole', '4 → dahl', '3 → cole', '4 → dahl'],
    ],
    ['before a sign further on', 'As said (3) a = b holds.', ['3 → cole']],
  ] as const)('but a number cites %s', ([, text, links]) => {
    expect(linksOf(text, inParentheses).map((link) => link.replaceAll('*', ''))).toEqual(links)
  })

  it.for([
    ['behind a letter in brackets', 'As [b] says [3] here.', ['3 → cole']],
    ['before a letter, behind a space', 'As said [3]a bit.', ['3 → cole']],
    ['before a capital', 'As said[3]Tides rise.', ['3 → cole']],
    ['in bold', 'As said [**3**] here.', ['3 → cole']],
  ] as const)('but a number in brackets cites %s', ([, text, links]) => {
    expect(linksOf(text, inBrackets).map((link) => link.replaceAll('*', ''))).toEqual(links)
  })
})

describe('a cell of figures cites nothing', () => {
  const cell = (text: string) => `| boats |\n| --- |\n| ${text} |\n`

  it.for(['26 (3)', '(3) 26', '26 m (3)', '26% (3)'])('%s', (text) => {
    expect(linksOf(cell(text), inParentheses)).toEqual([])
  })

  it.for(['Dahl 26 (3)', 'a (3)', '(3)'])('but one with words does, or with nothing else: %s', (text) => {
    expect(linksOf(cell(text), inParentheses)).toEqual(['3 → cole'])
  })

  it('but a sentence of figures does', () => {
    expect(linksOf('26 (3)', inParentheses)).toEqual(['3 → cole'])
  })
})
