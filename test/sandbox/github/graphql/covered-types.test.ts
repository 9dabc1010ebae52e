import { readFileSync } from 'node:fs'
import { schema } from '@octokit/graphql-schema'
import { expect, it } from 'vitest'
import { trimSchema } from '../../../../scripts/graphql/trim-schema.ts'
import { coveredTypes } from '../../../../src/sandbox/github/graphql/covered-types.ts'

const file = new URL('../../../../src/sandbox/github/description/schema.graphql', import.meta.url)

it('keeps a trimmed schema that is what GitHub’s own gives today', () => {
  expect(readFileSync(file, 'utf8')).toBe(trimSchema(schema.idl, coveredTypes))
})

it('refuses to cover a field that GitHub does not have', () => {
  expect(() => trimSchema(schema.idl, { Actor: ['login', 'shoeSize'] })).toThrow('No field `Actor.shoeSize`')
})

it('refuses a field whose type is left out', () => {
  expect(() => trimSchema(schema.idl, { Query: ['repository'] })).toThrow(
    '`Repository` is needed but not covered.',
  )
})
