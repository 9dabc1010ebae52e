import { describe, expect, it } from 'vitest'
import { chooseForm } from '../../../src/citations/numeric/choose-form.ts'
import type { NumberForm, NumberGroup } from '../../../src/citations/numeric/printed-number.ts'
import { readNumbers } from '../../../src/citations/numeric/read-numbers.ts'

const formOf: Readonly<Record<string, NumberForm>> = {
  '(': 'parenthesis',
  '[': 'bracket',
  '^': 'raised',
  '{': 'linked',
}

/** Draw the groups of a text: `[1, 3–5]`, `(2)`, raised as `^7^`, linked as `{8}`. */
function groupsOf(text: string): NumberGroup[] {
  return [...text.matchAll(/([[({^])([^\])}^]+)[\])}^]/g)].map(({ 0: whole, 1: open, 2: inside, index }) => {
    const numbers = readNumbers(inside ?? '', { bySpace: false, words: false })
    const form = formOf[open ?? '']
    if (!numbers || !form) throw new Error(`Not drawn: ${whole}`)
    return { form, start: index, end: index + whole.length, numbers }
  })
}

/** Choose for a list whose entries are printed with 1, 2, 3 …, or can only be counted. */
function chosen(text: string, list: { printed: number } | { counted: number }): NumberForm | undefined {
  const isPrinted = 'printed' in list
  const entries = isPrinted ? list.printed : list.counted
  const numbers = new Set(Array.from({ length: entries }, (_, index) => index + 1))
  return chooseForm(groupsOf(text), { numbers, isPrinted })
}

describe('a form is believed in', () => {
  it.for([
    ['brackets that meet a tenth of a numbered list', '[1, 2]', 'bracket', { printed: 20 }],
    ['one number in brackets for a short list', '[1]', 'bracket', { printed: 10 }],
    ['brackets of which half fit the list', '[1] [2] [88] [99]', 'bracket', { printed: 20 }],
    ['brackets in any order, for a numbered list', '[5] [4] [3] [2] [1]', 'bracket', { printed: 10 }],
    ['brackets that meet six in ten of a bare list', '[1–6]', 'bracket', { counted: 10 }],
    ['brackets that rise a third of the time', '[5] [6] [4] [3] [2] [1]', 'bracket', { counted: 10 }],
    [
      'brackets of which seven in ten fit',
      '[1] [2] [3] [4] [5] [6] [7] [88] [89] [99]',
      'bracket',
      { counted: 10 },
    ],
    ['links that meet half of a bare list', '{1} {2} {3} {4} {5}', 'linked', { counted: 10 }],
    ['links in any order', '{5} {4} {3} {2} {1}', 'linked', { counted: 10 }],
    ['parentheses that meet two fifths of a numbered list', '(1–4)', 'parenthesis', { printed: 10 }],
    ['parentheses of which half fit', '(1) (2) (3) (4) (51) (52) (53) (54)', 'parenthesis', { printed: 10 }],
    ['parentheses that meet four fifths of a bare list', '(1–8)', 'parenthesis', { counted: 10 }],
    [
      'parentheses that rise for the most part',
      '(4) (3) (2) (1) (5) (6) (7) (8)',
      'parenthesis',
      { counted: 10 },
    ],
    ['raised numbers that meet a third of a numbered list', '^1–7^', 'raised', { printed: 20 }],
    ['raised numbers of which half fit', '^1–4^ ^5–7^ ^88^ ^99^', 'raised', { printed: 20 }],
    ['raised numbers that meet seven in ten of a bare list', '^1,2^ ^3–7^', 'raised', { counted: 10 }],
    ['raised numbers that rise half of the time', '^7^ ^8,9,10^ ^1^ ^2^ ^3^', 'raised', { counted: 10 }],
    [
      'raised numbers of which some is repeated',
      '^1^ ^2^ ^3^ ^4^ ^5^ ^6^ ^7^ ^1^',
      'raised',
      { counted: 10 },
    ],
    ['raised numbers once each, of a list too short for notes', '^1^ ^2^ ^3^ ^4^', 'raised', { counted: 4 }],
    ['a range as wide as a list may be cited', '[1–21]', 'bracket', { counted: 30 }],
    ['the end of a wider range', '[1–22, 25]', 'bracket', { printed: 30 }],
  ] as const)('%s', ([, text, form, list]) => {
    expect(chosen(text, list)).toBe(form)
  })
})

describe('no form is believed in', () => {
  it.for([
    ['one number in brackets for a long list', '[1]', { printed: 20 }],
    ['brackets of which most are beyond the list', '[1] [2] [88] [98] [99]', { printed: 20 }],
    ['brackets of which most hold a zero', '[1] [2] [0, 3] [0, 4] [0, 5]', { printed: 20 }],
    ['numbers that the list does not have', '[1] [21]', { printed: 20 }],
    ['brackets that meet half of a bare list', '[1–5]', { counted: 10 }],
    ['brackets that fall', '[6] [5] [4] [3] [2] [1]', { counted: 10 }],
    [
      'brackets of which too many are beyond a bare list',
      '[1] [2] [3] [4] [5] [6] [88] [89] [99]',
      { counted: 10 },
    ],
    ['one number of a bare list of one', '[1]', { counted: 1 }],
    ['one link for a long list', '{1}', { printed: 20 }],
    ['links that meet less than half of a bare list', '{1} {2} {3} {4}', { counted: 10 }],
    ['parentheses that meet less than two fifths of a list', '(1–3)', { printed: 10 }],
    [
      'parentheses of which most are beyond the list',
      '(1) (2) (3) (4) (51) (52) (53) (54) (55)',
      { printed: 10 },
    ],
    ['parentheses that meet seven in ten of a bare list', '(1–7)', { counted: 10 }],
    ['parentheses that fall', '(8) (7) (6) (5) (4) (3) (2) (1)', { counted: 10 }],
    ['raised numbers that meet less than a third of a list', '^1–6^', { printed: 20 }],
    ['raised numbers of which most are beyond the list', '^1–4^ ^5–7^ ^88^ ^98^ ^99^', { printed: 20 }],
    ['raised numbers that meet six in ten of a bare list', '^1,2^ ^3–6^', { counted: 10 }],
    ['raised numbers that fall', '^7^ ^6^ ^5^ ^4^ ^3^ ^2,1^', { counted: 10 }],
    ['raised numbers once each, as those of notes', '^1^ ^2^ ^3^ ^4^ ^5^', { counted: 5 }],
    ['a range wider than any that cites', '[1–22]', { counted: 30 }],
    ['no numbers', 'Tides rise.', { printed: 5 }],
  ] as const)('for %s', ([, text, list]) => {
    expect(chosen(text, list)).toBeUndefined()
  })
})

describe('between two forms', () => {
  it('the one that meets more of the list is chosen', () => {
    expect(chosen('[1] ^2–9^', { printed: 10 })).toBe('raised')
    expect(chosen('[1–9] ^1–4^', { printed: 10 })).toBe('bracket')
  })

  it('links into the list count for either', () => {
    expect(chosen('(1) {2} {3} {4}', { printed: 10 })).toBe('parenthesis')
  })
})
