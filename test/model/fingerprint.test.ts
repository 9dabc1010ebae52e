import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fingerprint, pathPart } from '../../src/model/fingerprint.ts'

it('makes the identity of a finding from path, rule and subject, with no spaces inside a part', () => {
  const identity = fingerprint({
    path: 'my paper.md',
    rule: 'uncited-reference',
    subject: 'knox anders 2022',
  })

  expect(identity).toBe('my%20paper.md uncited-reference knox-anders-2022')
})

it('gives no two files one name', () => {
  const path = fc.string({ unit: fc.constantFrom('a', ' ', '-', '%', '2', '0', '\n', '\t', '\u{A0}', 'é') })
  fc.assert(
    fc.property(path, path, (one, other) => {
      expect(pathPart(one) === pathPart(other)).toBe(one === other)
    }),
    {
      numRuns: 2000,
      examples: [
        ['a b.md', 'a-b.md'],
        ['a b', 'a%20b'],
        ['a  b', 'a b'],
      ],
    },
  )
})
