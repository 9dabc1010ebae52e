import { expect, it } from 'vitest'
import { fingerprint } from '../../src/model/fingerprint.ts'

it('makes the identity of a finding from path, rule and subject, with no spaces inside a part', () => {
  const identity = fingerprint({
    path: 'my paper.md',
    rule: 'uncited-reference',
    subject: 'knox-anders-2022',
  })

  expect(identity).toBe('my-paper.md uncited-reference knox-anders-2022')
})
