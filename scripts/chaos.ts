/**
 * Let a group of authors work while everything fails that can: the App is killed, GitHub refuses, replies are lost.
 *
 *   npm run chaos -- [--rounds N] [--seed S] [--verbose]
 *
 * At the end of a round a repository must hold what it holds without faults. A difference prints the seed with which
 * acts and faults of the round repeat: `--rounds 1 --seed S`, where the kill falls elsewhere, or the batch of twelve
 * from its first seed.
 */
import { parseArgs } from 'node:util'
import { runBatch, type RoundResult } from './chaos/run-batch.ts'

const batchSize = 12
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '24' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    verbose: { type: 'boolean', default: false },
  },
})
const rounds = Number(values.rounds)
const firstSeed = Number(values.seed)
console.log(`seed ${firstSeed}, ${rounds} rounds`)

const results: RoundResult[] = []
const startedMs = performance.now()
for (let begun = 0; begun < rounds; begun += batchSize) {
  const seeds = Array.from(
    { length: Math.min(batchSize, rounds - begun) },
    (_, index) => firstSeed + begun + index,
  )
  const batch = await runBatch(seeds, { log: (line) => void (values.verbose && console.error(line)) })
  for (const result of batch) if (isDifferent(result)) printDifference(result)
  results.push(...batch)
}
printSummary()

function isDifferent({ missing, extra }: RoundResult): boolean {
  return missing.length + extra.length > 0
}

function printDifference({ seed, acts, injected, missing, extra }: RoundResult): void {
  process.exitCode = 1
  console.log(`\nseed ${seed}`)
  for (const act of acts) console.log(`  act      ${JSON.stringify(act)}`)
  for (const fault of injected) console.log(`  fault    ${fault}`)
  for (const line of missing) console.log(`  missing  ${line}`)
  for (const line of extra) console.log(`  extra    ${line}`)
}

function printSummary(): void {
  const counts = new Map<string, number>()
  for (const fault of results.flatMap(({ injected }) => injected))
    counts.set(fault, (counts.get(fault) ?? 0) + 1)
  console.log('\ninjected')
  for (const [kind, count] of [...counts].sort(([a], [b]) => a.localeCompare(b)))
    console.log(`  ${String(count).padStart(6)}  ${kind}`)
  const seconds = ((performance.now() - startedMs) / 1000 / rounds).toFixed(1)
  console.log(
    `${results.filter((one) => !isDifferent(one)).length} of ${rounds} rounds without a difference, ${seconds} s each`,
  )
}
