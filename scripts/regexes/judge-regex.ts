import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { simplifyRegex, type Regex } from './simplify-regex.ts'

// The checker's native programs are not needed; without them the verdict is the same on every machine.
process.env['RECHECK_BACKEND'] = 'pure'
const { checkSync } = await import('recheck')

// By the clock, so generous: a busy machine must not make a good expression fail.
const timeoutMs = 120_000
const cacheFile = fileURLToPath(
  new URL('../../node_modules/.cache/copydesk/linear-regexes.txt', import.meta.url),
)
const linear = readCache()

/**
 * Say what is wrong with a regular expression, `undefined` if it takes at most linear time to fail.
 *
 * What could not be judged in time is wrong, too. What was found linear is remembered, since judging takes seconds.
 */
export function judgeRegex(regex: Regex): string | undefined {
  const simple = simplifyRegex(regex)
  if (simple === undefined || linear.has(keyOf(simple))) return undefined
  const verdict = checkSync(simple.source, simple.flags, { checker: 'automaton', timeout: timeoutMs })
  if (verdict.status === 'unknown') return `could not be judged: ${verdict.error.kind}`
  if (verdict.status === 'vulnerable')
    return `takes ${verdict.complexity.summary} time for ${verdict.attack.pattern}`
  linear.add(keyOf(simple))
  return undefined
}

/** Remember for the next run what was found linear. */
export function saveVerdicts(): void {
  mkdirSync(dirname(cacheFile), { recursive: true })
  writeFileSync(cacheFile, [...linear].sort().join('\n'))
}

function keyOf({ source, flags }: Regex): string {
  return JSON.stringify([source, flags])
}

function readCache(): Set<string> {
  try {
    return new Set(readFileSync(cacheFile, 'utf8').split('\n'))
  } catch (error) {
    // Nothing was saved yet.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Set()
    throw error
  }
}
