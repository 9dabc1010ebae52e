import { expect, it } from 'vitest'
import { parseMarkdown } from '../../src/manuscript/parse-markdown.ts'

function read(source: string): { text: string; scripts: string[]; raw: string[] } {
  const [block] = parseMarkdown('paper.md', source).blocks
  if (!block) throw new Error('no block')
  const marks = block.marks.filter(({ kind }) => kind.endsWith('script'))
  return {
    text: block.text,
    scripts: marks.map(({ kind, start, end }) => `${kind} ${block.text.slice(start, end)}`),
    raw: marks.map(({ start, end }) => source.slice(block.sources[start], (block.sources[end - 1] ?? 0) + 1)),
  }
}

it.for([
  ['a list of numbers', 'as shown.^1,2–4^ Later', 'as shown.1,2–4 Later', 'superscript 1,2–4', '1,2–4'],
  ['numbers in brackets', 'as shown^[12]^ here', 'as shown[12] here', 'superscript [12]', '[12]'],
  ['an escaped space', 'as shown^1,\\ 2^ here', 'as shown1, 2 here', 'superscript 1, 2', '1,\\ 2'],
  [
    'a list of numbers with spaces',
    'as shown ^1, 3– 5^ here',
    'as shown 1, 3– 5 here',
    'superscript 1, 3– 5',
    '1, 3– 5',
  ],
  ['one in emphasis', '*Quay*^7^ and', 'Quay7 and', 'superscript 7', '7'],
  ['an index', 'of CO~2~ in air', 'of CO2 in air', 'subscript 2', '2'],
  ['a word as index', 'at C~max~ of', 'at Cmax of', 'subscript max', 'max'],
] as const)('reads %s between Pandoc’s marks', ([, source, text, script, raw]) => {
  expect(read(source)).toEqual({ text, scripts: [script], raw: [raw] })
})

it('reads two scripts beside each other, and one inside another', () => {
  expect(read('x^a^^b^ and H~2~O^2+^, y^i~1~^').scripts.toSorted()).toEqual([
    'subscript 1',
    'subscript 2',
    'superscript 2+',
    'superscript a',
    'superscript b',
    'superscript i1',
  ])
})

it.for([
  ['two powers', 'of 10^2, 10^3 boats', 'of 10^2, 10^3 boats'],
  ['escaped carets', 'a\\^12\\^ b', 'a^12^ b'],
  ['a power in plain text', 'x^2 and y^2 meet', 'x^2 and y^2 meet'],
  ['the no-break spaces of LaTeX', 'Burr~et~al.~(2020), Figure~2~and', 'Burr~et~al.~(2020), Figure~2~and'],
  ['an inline note', 'a quay^[so *Lind*]^ b', 'a quay^[so Lind]^ b'],
] as const)('leaves %s as it is', ([, source, text]) => {
  expect(read(source)).toEqual({ text, scripts: [], raw: [] })
})

it('marks more superscripts than a call takes arguments', () => {
  const [block] = parseMarkdown('quays.md', 'a^1^ '.repeat(150_000)).blocks

  expect(block?.marks).toHaveLength(150_000)
})
