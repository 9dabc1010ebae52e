import { expect, it } from 'vitest'
import { toJsonSchema } from '../../../../scripts/openapi/to-json-schema.ts'
import type { Json } from '../../../../scripts/openapi/to-json-schema.ts'

it.for<[string, Json, Json]>([
  ['a type that may be null', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
  [
    'an enum that may be null',
    { type: 'string', enum: ['a'], nullable: true },
    { type: ['string', 'null'], enum: ['a', null] },
  ],
  [
    'a reference that may be null',
    { allOf: [{ $ref: '#/components/schemas/team' }], nullable: true },
    { anyOf: [{ allOf: [{ $ref: 'github#/schemas/team' }] }, { type: 'null' }] },
  ],
  ['prose', { type: 'integer', description: 'How many.', example: 3, 'x-github': {} }, { type: 'integer' }],
  [
    'a property that is called like a keyword',
    { properties: { description: { type: 'string' }, nullable: { type: 'boolean' } } },
    { properties: { description: { type: 'string' }, nullable: { type: 'boolean' } } },
  ],
])('rewrites %s', ([, schema, expected]) => {
  expect(toJsonSchema(schema)).toEqual(expected)
})
