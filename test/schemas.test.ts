import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { schemas } from '../scripts/schemas.ts'

it.for(Object.entries(schemas()))('keeps schemas/%s as the code has it (npm run schemas)', ([name, text]) => {
  expect(readFileSync(new URL(`../schemas/${name}`, import.meta.url), 'utf8')).toBe(text)
})
