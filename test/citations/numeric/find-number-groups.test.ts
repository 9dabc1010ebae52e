import { describe, expect, it } from 'vitest'
import { findNumberGroups } from '../../../src/citations/numeric/find-number-groups.ts'
import { parseMarkdown } from '../../../src/manuscript/parse-markdown.ts'

/** Draw the groups of a paragraph before a list of twelve: `bracket [1, 3–5]: 1 3 3–5`. */
function groupsIn(source: string): string[] {
  const [block] = parseMarkdown('paper.md', source).blocks
  if (!block) return []
  return findNumberGroups(block, 12).map(({ form, start, end, numbers, within }) => {
    const printed = numbers.map(({ number, rangeStart }) =>
      rangeStart === undefined ? `${number}` : `${rangeStart}–${number}`,
    )
    const around = within ? ` within ${within}` : ''
    return `${form}${around} ${block.text.slice(start, end)}: ${printed.join(' ')}`
  })
}

describe('numbers behind a word', () => {
  it.for([
    ['ref. 4', ['labelled 4: 4']],
    ['ref 4', ['labelled 4: 4']],
    ['refs. 4 and 5', ['labelled 4 and 5: 4 5']],
    ['reference 4', ['labelled 4: 4']],
    ['references 4–6', ['labelled 4–6: 4 4–6']],
    ['Réf. 4', ['labelled 4: 4']],
    ['référence 4', ['labelled 4: 4']],
    ['références 4 et 5', ['labelled 4 et 5: 4 5']],
    ['referencia 4', ['labelled 4: 4']],
    ['referencias 4 y 5', ['labelled 4 y 5: 4 5']],
    ['referência 4', ['labelled 4: 4']],
    ['referências 4 e 5', ['labelled 4 e 5: 4 5']],
    ['Literaturstelle 4', ['labelled 4: 4']],
    ['Literaturstellen 4 und 5', ['labelled 4 und 5: 4 5']],
    ['ref. 4 and ref. 5', ['labelled 4 and ref. 5: 4 5']],
    ['ref. 4 or in ref. 5', ['labelled 4: 4', 'labelled 5: 5']],
    ['cross-ref. 4', []],
    ['pref 4', []],
    ['ref. [4]', ['bracket [4]: 4']],
    ['refs. 4th', []],
  ] as const)('are read in “%s”', ([text, groups]) => {
    expect(groupsIn(`As ${text} here.`)).toEqual(groups)
  })

  it.for([
    ['(ref. 4)', ['labelled (ref. 4): 4']],
    ['(refs 4, 5)', ['labelled (refs 4, 5): 4 5']],
    ['(see ref. 4)', ['labelled (see ref. 4): 4']],
    ['(in ref. 4)', ['labelled (in ref. 4): 4']],
    ['(cf. ref. 4)', ['labelled (cf. ref. 4): 4']],
    ['(Reference 4)', ['labelled (Reference 4): 4']],
    ['(references 4 and 5)', ['labelled (references 4 and 5): 4 5']],
    ['(see 4)', ['parenthesis (see 4): 4']],
    ['(4, of all refs. 5)', ['labelled 5: 5']],
  ] as const)('count as such in parentheses: “%s”', ([text, groups]) => {
    expect(groupsIn(`Tides rise ${text} here.`)).toEqual(groups)
  })
})

describe('ranges of brackets', () => {
  it.for([
    ['[1]–[4]', ['bracket [1]–[4]: 1 1–4']],
    ['[1] – [4]', ['bracket [1] – [4]: 1 1–4']],
    ['[1]-[4]', ['bracket [1]-[4]: 1 1–4']],
    ['[1, 3]–[5, 7]', ['bracket [1, 3]–[5, 7]: 1 3 3–5 7']],
    ['(1)–(4)', ['parenthesis (1)–(4): 1 1–4']],
  ] as const)('are joined: %s', ([text, groups]) => {
    expect(groupsIn(`Tides ${text} rise.`)).toEqual(groups)
  })

  it.for([
    ['a comma', '[1], [4]', ['bracket [1]: 1', 'bracket [4]: 4']],
    ['nothing', '[1][4]', ['bracket [1]: 1', 'bracket [4]: 4']],
    ['a word', '[1] – see [4]', ['bracket [1]: 1', 'bracket [4]: 4']],
    ['a dash and more', '[1] high – [4]', ['bracket [1]: 1', 'bracket [4]: 4']],
    ['a dash, falling', '[4]–[1]', ['bracket [4]: 4', 'bracket [1]: 1']],
    ['a dash, the same twice', '[4]–[4]', ['bracket [4]: 4', 'bracket [4]: 4']],
    ['a dash, of another form', '[1]–(4)', ['bracket [1]: 1', 'parenthesis (4): 4']],
  ] as const)('are none with %s between', ([, text, groups]) => {
    expect(groupsIn(`Tides ${text} rise.`)).toEqual(groups)
  })
})

describe('brackets in brackets', () => {
  it.for([
    ['a bracket in parentheses', '(as before [4])', ['bracket within parenthesis [4]: 4']],
    ['parentheses in a bracket', '[as before (4)]', ['parenthesis within bracket (4): 4']],
    [
      'one behind another',
      '(as [4] and [5] say)',
      ['bracket within parenthesis [4]: 4', 'bracket within parenthesis [5]: 5'],
    ],
    ['a bracket behind parentheses', '(as before) [4]', ['bracket [4]: 4']],
    ['a bracket behind inner parentheses', '[as (in May) before (4)]', ['parenthesis within bracket (4): 4']],
  ] as const)('tell what stands around: %s', ([, text, groups]) => {
    expect(groupsIn(`Tides rise ${text} here.`)).toEqual(groups)
  })

  it.for([
    ['raised brackets are brackets', 'Tides rise<sup>[3]</sup> here.', ['bracket [3]: 3']],
    ['raised parentheses are raised', 'Tides rise<sup>(3)</sup> here.', ['raised (3): 3']],
    ['a raised part belongs to its brackets', 'Tides [1,<sup>2</sup>] rise.', ['bracket [1,2]: 1 2']],
  ] as const)('count once where one holds another: %s', ([, text, groups]) => {
    expect(groupsIn(text)).toEqual(groups)
  })
})

describe('raised numbers', () => {
  it.for([
    ['numbers with spaces', 'Tides rise<sup>1 2</sup> here.', ['raised 1 2: 1 2']],
    ['brackets and spaces around', 'Tides rise<sup> ( 3 ) </sup> here.', ['raised  ( 3 ) : 3']],
    ['a page in brackets', 'Tides rise<sup>3(p12)</sup> here.', ['raised 3(p12): 3']],
    ['no words behind', 'Tides rise<sup>3, Theorem 2</sup> here.', []],
    ['an escaped marker', 'Tides rise<sup>3*</sup> here.', ['raised 3*: 3']],
  ] as const)('may hold %s', ([, text, groups]) => {
    expect(groupsIn(text)).toEqual(groups)
  })
})

describe('linked numbers', () => {
  it.for([
    ['a link into the text', 'Tides [3](#ref3) rise.', ['linked 3: 3']],
    ['a link into the text with a range', 'Tides [3–5](#ref3) rise.', ['linked 3–5: 3 3–5']],
    ['a link elsewhere', 'Tides [3](https://port.example) rise.', []],
    ['a link to another page', 'Tides [3](quays.md#ref3) rise.', []],
    ['a number in emphasis', 'Tides *3* rise.', []],
    ['a link with words behind the number', 'Tides [3, Theorem 2](#ref3) rise.', []],
    ['a link with a mere space between', 'Tides [3 4](#ref3) rise.', []],
  ] as const)('are read in %s as far as they cite', ([, text, groups]) => {
    expect(groupsIn(text)).toEqual(groups)
  })
})

describe('numbers whose separators were lost', () => {
  it.for([
    ['in brackets', 'Tides rise.[91011] Ports', ['bracket [91011]: 9 10 11']],
    ['raised', 'Tides rise.<sup>1112</sup> Ports', ['raised 1112: 11 12']],
    ['beside others', 'Tides rise.[3,1112] Ports', ['bracket [3,1112]: 3 11 12']],
  ] as const)('are split behind a word %s', ([, text, groups]) => {
    expect(groupsIn(text)).toEqual(groups)
  })

  it.for([
    ['behind a space', 'Tides rise [1112] here', ['bracket [1112]: 1112']],
    ['in parentheses', 'Tides rise(1112) here', ['parenthesis (1112): 1112']],
    ['in a range', 'Tides rise.[1–1112] Ports', ['bracket [1–1112]: 1 1–1112']],
    ['that give no numbers of the list', 'Tides rise.[9900] Ports', ['bracket [9900]: 9900']],
    ['that the list has', 'Tides rise.[12] Ports', ['bracket [12]: 12']],
  ] as const)('are left as they are %s', ([, text, groups]) => {
    expect(groupsIn(text)).toEqual(groups)
  })
})

it('finds no numbers in a text without digits', () => {
  expect(groupsIn('Tides rise (see above) in ports.')).toEqual([])
})

it('reads no stretch as numbers that is longer than anyone cites', () => {
  const numbers = Array.from({ length: 67 }, (_, index) => 1000 + index)

  expect(groupsIn(`Tides [${numbers.join(', ')}] rise.`)).toHaveLength(1)
  expect(groupsIn(`Tides [${numbers.join(', ')}, 7] rise.`)).toEqual([])
  expect(groupsIn(`Tides<sup>${numbers.join(', ')}, 7</sup> rise.`)).toEqual([])
})
