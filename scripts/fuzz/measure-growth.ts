import { buildReportOf } from './build-report-of.ts'
import { shapes } from './shapes.ts'

/** Processor time in ms for each size of one shape; each size is double the one before. */
export interface Growth {
  readonly name: string
  readonly times: readonly number[]
  readonly isSuspect: boolean
}

const smallest = 8000
const largest = 1_024_000
// Below this, a time says nothing; above it, the shape has been seen to be slow.
const negligibleMs = 400
const enoughMs = 4000
// Doubled twice, a linear shape takes four times as long, a quadratic one sixteen times.
const worstOfTwoDoublings = 8

/** Measure how the time of the whole core grows with each shape whose name holds `only`. */
export function* measureGrowth(only: string): Generator<Growth> {
  for (const warmUp of ['distinct entries', 'emphasis openings'])
    buildReportOf(shapes[warmUp]?.(100_000) ?? '')
  for (const [name, shape] of Object.entries(shapes)) {
    if (!name.includes(only)) continue
    const times: number[] = []
    for (let size = smallest; size <= largest && (times.at(-1) ?? 0) < enoughMs; size *= 2)
      times.push(Math.min(measure(shape(size)), (times.at(-1) ?? 0) < 1000 ? measure(shape(size)) : Infinity))
    yield { name, times, isSuspect: isSuspect(times) }
  }
}

function measure(source: string): number {
  const before = process.cpuUsage()
  buildReportOf(source)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function isSuspect(times: readonly number[]): boolean {
  const last = times.at(-1) ?? 0
  return last > negligibleMs && last > worstOfTwoDoublings * Math.max(times.at(-3) ?? last, 10)
}
