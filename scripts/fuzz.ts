/**
 * Throw made and mutated manuscripts at the whole core, and look for what grows faster than its input.
 *
 *   npm run fuzz -- [--runs N] [--seed S] [--corpus DIR]    places, texts and links stay true, nothing throws or hangs
 *   npm run fuzz -- --growth [--only TEXT]                  time of each shape when its size doubles
 *
 * A failure prints the seed with which it repeats, and writes the text to a file.
 */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { measureGrowth } from './fuzz/measure-growth.ts'
import type { FuzzMessage } from './fuzz/run-fuzz.ts'

const longestRunMs = 60_000
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    corpus: { type: 'string' },
    growth: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
})

if (values.growth) {
  for (const { name, times, isSuspect } of measureGrowth(values.only)) {
    console.log(
      `${isSuspect ? '!' : ' '} ${name.padEnd(34)} ${times.map((time) => time.toFixed(0)).join(' ')}`,
    )
    if (isSuspect) process.exitCode = 1
  }
} else fuzz()

function fuzz(): void {
  const { runs, seed, corpus } = values
  console.log(`seed ${seed}, ${runs} runs`)
  const worker = new Worker(new URL('./fuzz/run-fuzz.ts', import.meta.url), {
    workerData: { runs: Number(runs), seed: Number(seed), corpus },
  })
  let running = ''
  const watch = setTimeout(() => fail(`seed ${seed}: more than ${longestRunMs} ms`, running), longestRunMs)
  worker.on('message', (message: FuzzMessage) => {
    watch.refresh()
    if (message.kind === 'run') running = message.source
    else if (message.kind === 'fault') fail(message.text, message.source)
    else succeed()
  })
}

function succeed(): void {
  console.log('no fault')
  process.exit(0)
}

function fail(text: string, source: string): void {
  const file = join(tmpdir(), `fuzz-${values.seed}.md`)
  writeFileSync(file, source)
  console.error(`${text}\n${file}`)
  process.exit(1)
}
