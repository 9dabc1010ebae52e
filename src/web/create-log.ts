import { pino, type DestinationStream, type LogFn, type Logger } from 'pino'
import { PinoPretty } from 'pino-pretty'
import type { Environment } from '../environment.ts'

const loggable = new Set([
  'attempt',
  'delivery',
  'durationMs',
  'event',
  'job',
  'jobId',
  'level',
  'outcome',
  'port',
  'redelivered',
  'refused',
  'repositories',
  'why',
])

/**
 * Make the log. Manuscripts are private, and what libraries log of requests, events and errors may hold their text: only
 * single values named here are written, and of an error its name.
 */
export function createLog(
  { LOG_FORMAT, LOG_LEVEL }: Pick<Environment, 'LOG_FORMAT' | 'LOG_LEVEL'>,
  destination?: DestinationStream,
): Logger {
  const options = {
    name: 'copydesk',
    level: LOG_LEVEL,
    formatters: {
      log: (facts: object) => Object.fromEntries(Object.entries(facts).filter((fact) => isLoggable(...fact))),
    },
    hooks: {
      logMethod(this: Logger, args: Parameters<LogFn>, method: LogFn): void {
        const first: unknown = args[0]
        if (first instanceof Error) method.apply(this, [{ why: first.name }, 'failed'])
        else if (typeof first === 'object' && first !== null && 'err' in first)
          method.apply(this, [first, 'failed'])
        else method.apply(this, args)
      },
    },
  }
  if (LOG_FORMAT === 'json') return destination ? pino(options, destination) : pino(options)
  return pino(
    options,
    PinoPretty({ destination: destination ?? 1, ignore: 'pid,hostname', singleLine: true, sync: true }),
  )
}

function isLoggable(name: string, value: unknown): boolean {
  return loggable.has(name) && typeof value !== 'object'
}
