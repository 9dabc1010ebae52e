/** The thread that `fuzz.ts` watches, since what hangs cannot say so itself. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import fc from 'fast-check'
import { findFaults } from './find-faults.ts'
import { manuscripts } from './manuscripts.ts'

export type FuzzMessage =
  | { readonly kind: 'run'; readonly source: string }
  | { readonly kind: 'fault'; readonly text: string; readonly source: string }
  | { readonly kind: 'done' }

interface FuzzOptions {
  readonly runs: number
  readonly seed: number
  readonly corpus: string | undefined
}

const { runs, seed, corpus }: FuzzOptions = workerData
const port = parentPort
const post = (message: FuzzMessage) => port?.postMessage(message)

const result = await fc.check(
  fc.asyncProperty(manuscripts(readCorpus(corpus)), async (source) => {
    post({ kind: 'run', source })
    const faults = await findFaults(source)
    if (faults.length > 0) throw new Error(faults.slice(0, 5).join('\n'))
  }),
  { seed, numRuns: runs },
)
const [source] = result.counterexample ?? []
if (source === undefined) post({ kind: 'done' })
else {
  const why = result.errorInstance instanceof Error ? result.errorInstance.stack : 'no error'
  post({
    kind: 'fault',
    source,
    text: `seed ${seed}, run ${result.numRuns}: ${why}\n${JSON.stringify(source)}`,
  })
}

function readCorpus(folder: string | undefined): string[] {
  if (folder === undefined) return []
  return globSync('**/*.md', { cwd: folder })
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}
