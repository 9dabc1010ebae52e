import type { Regex } from './simplify-regex.ts'

/** A regular expression that a file built, and where, as `URL:line`. */
export interface RecordedRegex extends Regex {
  readonly at: string
}

/** Import files and record each regular expression that is built meanwhile. None may have been imported before. */
export async function recordRegexes(files: readonly URL[]): Promise<RecordedRegex[]> {
  const recorded: RecordedRegex[] = []
  const { RegExp: native } = globalThis
  const note = (regex: RegExp): RegExp => {
    recorded.push({
      source: regex.source,
      flags: regex.flags,
      at: findCaller(new Error('where').stack ?? ''),
    })
    return regex
  }
  globalThis.RegExp = new Proxy(native, {
    construct: (_target, [pattern, flags]: [string, string?]) => note(new native(pattern, flags)),
    apply: (_target, _self, [pattern, flags]: [string, string?]) => note(new native(pattern, flags)),
  })
  try {
    for (const file of files) await import(file.href)
  } finally {
    globalThis.RegExp = native
  }
  return recorded
}

/** `    at build (file:///src/a.ts:3:14)` is `file:///src/a.ts:3`. The frames of this file stand before. */
function findCaller(stack: string): string {
  const frame = stack.split('\n').find((line) => line.startsWith('    at') && !line.includes(import.meta.url))
  return frame?.trim().split(/[\s(]/).at(-1)?.split(':').slice(0, -1).join(':') ?? ''
}
