import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createBoundedMap } from '../../../src/forges/github/bounded-map.ts'
import { createGitCache } from '../../../src/forges/github/git-cache.ts'

it('forgets what was not used for longest', () => {
  const map = createBoundedMap<string>({ limitBytes: 1000, sizeOf: () => 200 })
  map.set('ebb', 'out')
  map.set('flood', 'in')
  map.get('ebb')
  map.set('slack', 'still')

  expect(['ebb', 'flood', 'slack'].map((key) => map.get(key))).toEqual(['out', undefined, 'still'])
})

it('never holds more than its limit, but for the newest value', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(3000)), { minLength: 1 }), (values) => {
      const map = createBoundedMap<number>({ limitBytes: 5000, sizeOf: (value) => value })
      for (const [key, value] of values) map.set(String(key), value)

      const held = [...new Set(values.map(([key]) => String(key)))].flatMap((key) => map.get(key) ?? [])
      expect(held.reduce((sum, bytes) => sum + bytes + 200, 0)).toBeLessThanOrEqual(5000)
      expect(held.length).toBeGreaterThan(0)
    }),
  )
})

it('shows a file of one repository through no other', () => {
  const cacheOf = createGitCache()
  const own = { owner: 'harbour', name: 'paper', installationId: 1 }
  cacheOf(own).blobs.set('a1', { kind: 'text', text: 'Tides.' })

  expect(cacheOf(own).blobs.get('a1')).toEqual({ kind: 'text', text: 'Tides.' })
  for (const other of [{ owner: 'bo' }, { name: 'notes' }, { installationId: 2 }])
    expect(cacheOf({ ...own, ...other }).blobs.get('a1')).toBeUndefined()
})
