import { expect, it } from 'vitest'
import { findBrackets } from '../../src/citations/brackets.ts'

function drawn(text: string): string[] {
  return findBrackets(text).map(({ start, end, kind }) => `${kind}${text.slice(start, end)}`)
}

it.for([
  ['one pair of each', 'a (b) [c] d', ['(b', '[c']],
  ['pairs in pairs, inner ones first', '(a [b (c)] d)', ['(c', '[b (c)', '(a [b (c)] d']],
  ['what is never closed', '(a [b] c', ['[b']],
  ['what is never opened', 'a) b] (c)', ['(c']],
  ['pairs that cross', '(a [b) c]', ['(a [b']],
  ['an empty pair', '()', ['(']],
  ['a pair of another kind', '[a)', []],
] as const)('finds %s', ([, text, pairs]) => {
  expect(drawn(text)).toEqual(pairs)
})

it('finds the innermost fifty of brackets that are open at once', () => {
  const deep = (depth: number) => `${'('.repeat(depth)}x${')'.repeat(depth)}`

  expect(drawn(deep(50))).toHaveLength(50)
  expect(drawn(deep(60))).toHaveLength(50)
  expect(drawn(deep(60))[0]).toBe('(x')
})
