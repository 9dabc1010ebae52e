import { expect, it } from 'vitest'
import { runBatch } from '../../scripts/chaos/run-batch.ts'

it('leaves a dozen repositories as without faults when the App is killed, refused and cut off', async () => {
  const seeds = Array.from({ length: 12 }, (_, index) => 7 + index)

  const results = await runBatch(seeds, { log: () => {} })

  expect(results.filter(({ missing, extra }) => missing.length + extra.length > 0)).toEqual([])
  const injected = new Set(results.flatMap((one) => one.injected))
  expect(injected).toContain('kill -9')
  expect(injected).toContain('delivery dropped')
  expect(injected).toContain('500')
}, 300_000)
