import { isDay } from '../model/is-day.ts'

/** What a person may say in the first line of a comment on a query's issue. */
export type Command =
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'park'; readonly until: string; readonly text: string }
  | { readonly kind: 'recheck' }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'stet'; readonly text: string }

/** A line that begins as a command but is none, with what was wrong. */
export interface BadCommand {
  readonly kind: 'bad'
  readonly why: string
}

/** A command that says which query it means, as on a pull request: `/stet Q3 as agreed`, `/answer #12 yes`. */
export interface NamedCommand {
  /** As it was written; `undefined` when no query was named. */
  readonly name: string | undefined
  readonly command: BadCommand | Command
}

const line = /^ {0,3}\/([a-z]{1,12})(?:[ \t]([^\n]*))?$/i
const queryName = /^(?:#\d{1,9}|[a-z]{1,4}\d{1,3}[a-z]?)$/i

/**
 * Read the command in a comment's first line that is not blank.
 *
 * Quotations, fences, lists and HTML comments do not begin with a slash; a line that is indented as code is none.
 * A command that is not known here is another program's, and gives `undefined`.
 */
export function parseCommand(body: string): BadCommand | Command | undefined {
  const parts = split(body)
  return parts && read(parts)
}

/** Read a command that names its query: the word after the command. */
export function parseNamedCommand(body: string): NamedCommand | undefined {
  const parts = split(body)
  if (!parts) return undefined
  const [first = '', ...rest] = parts.text.split(/\s/)
  const isNamed = queryName.test(first)
  const text = isNamed ? rest.join(' ').trim() : parts.text
  const command = read({ ...parts, text })
  return command && { name: isNamed ? first : undefined, command }
}

interface Parts {
  readonly verb: string
  readonly text: string
  /** What stands below the line. */
  readonly below: string
}

function split(body: string): Parts | undefined {
  const lines = body.split(/\r\n|\r|\n/)
  const start = lines.findIndex((text) => text.trim() !== '')
  const match = line.exec((lines[start] ?? '').trimEnd())
  if (!match?.[1]) return undefined
  return {
    verb: match[1].toLowerCase(),
    text: match[2]?.trim() ?? '',
    below: lines
      .slice(start + 1)
      .join('\n')
      .trim(),
  }
}

function read({ verb, text, below }: Parts): BadCommand | Command | undefined {
  switch (verb) {
    case 'answer': {
      // An address or a biography may take more than the line.
      const answer = text === '' ? below : text
      return answer === ''
        ? { kind: 'bad', why: '`/answer` needs a text.' }
        : { kind: 'answer', text: answer }
    }
    case 'park':
      return readPark(text)
    case 'recheck':
      return { kind: 'recheck' }
    case 'reopen':
      return { kind: 'reopen' }
    case 'stet':
      return { kind: 'stet', text }
    default:
      return undefined
  }
}

function readPark(text: string): BadCommand | Command {
  const [until = '', ...reason] = text.split(/\s+/)
  if (!isDay(until) || reason.length === 0)
    return { kind: 'bad', why: '`/park` needs a date such as `2026-05-31` and a reason.' }
  return { kind: 'park', until, text: reason.join(' ') }
}
