import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findWrongSteps, readSources } from './layers.ts'

const src = join(import.meta.dirname, '../../src')

it('lets no file import from a layer above its own', () => {
  const steps = findWrongSteps(readSources(src))

  expect(steps).toEqual([])
})

it.for([
  ['model/place.ts', "import { plan } from '../reconcile/plan.ts'"],
  ['checks/uncited-reference.ts', "import { readFile } from 'node:fs/promises'"],
  ['citations/author-date.ts', "import { runChecks } from '../checks/index.ts'"],
  ['queue/worker.ts', "import { createGitHub } from '../forges/github/forge.ts'"],
  ['commands/check.ts', "const { start } = await import('../app.ts')"],
  ['review.ts', "import type { Forge } from './forges/forge.ts'"],
] as const)('sees the wrong step planted in %s', ([file, line]) => {
  const steps = findWrongSteps(new Map([[file, line]]))

  expect(steps).toHaveLength(1)
})

it.for([
  ['queue/worker.ts', "import type { Forge } from '../forges/forge.ts'"],
  ['app.ts', "import { createGitHub } from './forges/github/forge.ts'"],
  ['report/build-report.ts', "import { runChecks } from '../checks/index.ts'"],
] as const)('lets %s take the step that its layer allows', ([file, line]) => {
  const steps = findWrongSteps(new Map([[file, line]]))

  expect(steps).toEqual([])
})
