import { simplifyRegex, type Regex } from './simplify-regex.ts'

// The checker's native programs are not needed; without them the verdict is the same on every machine.
process.env['RECHECK_BACKEND'] = 'pure'
const { checkSync } = await import('recheck')

const timeoutMs = 300_000

/**
 * Say what is wrong with a regular expression, `undefined` if it takes at most linear time to fail.
 *
 * What could not be judged in time is wrong, too.
 */
export function judgeRegex(regex: Regex): string | undefined {
  const simple = simplifyRegex(regex)
  if (simple === undefined) return undefined
  const verdict = checkSync(simple.source, simple.flags, { checker: 'automaton', timeout: timeoutMs })
  if (verdict.status === 'safe') return undefined
  if (verdict.status === 'unknown') return `could not be judged: ${verdict.error.kind}`
  return `takes ${verdict.complexity.summary} time for ${verdict.attack.pattern}`
}
