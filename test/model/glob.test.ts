import { expect, it } from 'vitest'
import { matchesGlob } from '../../src/model/glob.ts'

it.for([
  ['paper.md', 'paper.md', true],
  ['paper.md', './paper.md', true],
  ['chapters/one.md', 'chapters', true],
  ['chapters/one.md', 'chapters/', true],
  ['chapters/one.md', 'chapters/*.md', true],
  ['chapters/deep/one.md', 'chapters/*.md', false],
  ['chapters/deep/one.md', '**/*.md', true],
  ['one.md', '**/*.md', true],
  ['a/b/c/one.md', 'a/**/one.md', true],
  ['a/one.md', 'a/**/one.md', true],
  ['a/two.md', 'a/**/one.md', false],
  ['ch1.md', 'ch?.md', true],
  ['ch12.md', 'ch?.md', false],
  ['paper.markdown', 'paper.md', false],
  ['aaab', '*a*b', true],
  ['aaac', '*a*b', false],
] as const)('says whether %s fits %s: %s', ([path, pattern, expected]) => {
  const fits = matchesGlob(path, pattern)

  expect(fits).toBe(expected)
})
