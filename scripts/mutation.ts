/**
 * Break the code of one folder in small ways, one at a time, and list what its own tests do not notice.
 *
 *   npm run mutation -- src/queries
 *   npm run mutation -- src/citations/numeric.ts src/citations/numeric
 */
import { Stryker } from '@stryker-mutator/core'

const places = process.argv.slice(2)
const [part, ...others] = new Set(places.map((place) => /^src\/([\w-]+)/.exec(place)?.[1]))
if (!part || others.length > 0) {
  console.error('Name folders or files of one part of src/: npm run mutation -- src/queries')
  process.exit(2)
}
await new Stryker({
  mutate: places.map((place) => (place.endsWith('.ts') ? place : `${place.replace(/\/$/, '')}/**/*.ts`)),
  // Not `testFiles`: with it a mutant in code that runs on import is never switched on (stryker-js #6144).
  vitest: { dir: `test/${part}`, related: false },
}).runMutationTest()
