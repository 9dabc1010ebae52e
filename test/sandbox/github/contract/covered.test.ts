import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { coveredOperations, coveredWebhooks } from '../../../../src/sandbox/github/contract/covered.ts'
import { operations } from '../../../../src/sandbox/github/rest/index.ts'

const file = new URL('../../../../src/sandbox/github/description/rest.json', import.meta.url)
const description: { operations: object; webhooks: object } = JSON.parse(readFileSync(file, 'utf8'))

it('answers exactly the operations that it says it covers', () => {
  expect(operations.map(({ name }) => name).sort()).toEqual([...coveredOperations].sort())
})

it('describes exactly what is covered, so that the trimmed description is not stale', () => {
  expect(Object.keys(description.operations)).toEqual([...coveredOperations])
  expect(Object.keys(description.webhooks)).toEqual([...coveredWebhooks])
})
