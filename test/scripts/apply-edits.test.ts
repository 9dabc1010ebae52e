import { expect, it } from 'vitest'
import { applyEdits } from '../../scripts/accuracy/apply-edits.ts'

const text = 'one two\nthree\nfour\nfive\n'

it('edits a text and says where its lines went', () => {
  const edited = applyEdits(text, [
    { file: 'md', line: 3, col: 1, old: 'four\n', new: '' },
    { file: 'md', line: 1, col: 5, old: 'two', new: '2' },
  ])

  expect(edited?.text).toBe('one 2\nthree\nfive\n')
  expect([1, 2, 3, 4].map((line) => edited?.lineOf(line))).toEqual([1, 2, undefined, 3])
})

it('applies nothing where the text is another', () => {
  expect(applyEdits(text, [{ file: 'md', line: 2, col: 1, old: 'four', new: '' }])).toBeUndefined()
})
