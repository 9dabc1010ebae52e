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

const line = /^\/([a-z]{1,12})(?:[ \t]([^\n]*))?$/

/** Read the command in a comment's first line. Quotations and code are none, since they do not begin with a slash. */
export function parseCommand(body: string): BadCommand | Command | undefined {
  const match = line.exec((body.split('\n', 1)[0] ?? '').trimEnd())
  const text = match?.[2]?.trim() ?? ''
  switch (match?.[1]) {
    case 'answer':
      return text === '' ? { kind: 'bad', why: '`/answer` needs a text.' } : { kind: 'answer', text }
    case 'park':
      return parsePark(text)
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

function parsePark(text: string): BadCommand | Command {
  const [until = '', ...reason] = text.split(/\s+/)
  if (!isDay(until) || reason.length === 0)
    return { kind: 'bad', why: '`/park` needs a date such as `2026-05-31` and a reason.' }
  return { kind: 'park', until, text: reason.join(' ') }
}

/** A day of the calendar: `2026-02-31` is none, though `Date` takes it for the third of March. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
