import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import {
  effectPermissions,
  eventPermissions,
  observationPermissions,
} from '../src/forges/github/permissions.ts'

const manifest = z
  .object({ default_permissions: z.record(z.string(), z.string()), default_events: z.array(z.string()) })
  .parse(parse(readFileSync(new URL('../app.yml', import.meta.url), 'utf8')))

it('asks for what effects, events and observation need, no more and no less', () => {
  const needed = new Map<string, string>(Object.entries({ ...observationPermissions, ...eventPermissions }))
  for (const permissions of Object.values(effectPermissions))
    for (const [name, level] of Object.entries(permissions)) needed.set(name, level)

  expect(manifest.default_permissions).toEqual(Object.fromEntries(needed))
})

it('never asks to write contents', () => {
  expect(manifest.default_permissions.contents).toBe('read')
})
