/**
 * Break the code of one folder in small ways, one at a time, and list what its own tests do not notice.
 *
 *   npm run mutation -- src/queries
 *   npm run mutation -- src/citations/numeric
 */
import { Stryker } from '@stryker-mutator/core'

const [folder] = process.argv.slice(2)
const part = folder && /^src\/([\w-]+)/.exec(folder)?.[1]
if (!part) {
  console.error('Name a folder or file of src/: npm run mutation -- src/queries')
  process.exit(2)
}
await new Stryker({
  mutate: [folder.endsWith('.ts') ? folder : `${folder.replace(/\/$/, '')}/**/*.ts`],
  // Not `testFiles`: with it a mutant in code that runs on import is never switched on (stryker-js #6144).
  vitest: { dir: `test/${part}`, related: false },
}).runMutationTest()
