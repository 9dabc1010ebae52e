import { Refusal } from './refusal.ts'

export interface PageArguments {
  readonly first?: number | null
  readonly last?: number | null
  readonly after?: string | null
  readonly before?: string | null
}

const maxPageSize = 100

/** Make a connection of the page that the arguments ask for. As on GitHub, `first` or `last` must be given, 100 at most. */
export function connect<Item, Source>(
  name: string,
  items: readonly Item[],
  { first, last, after, before }: PageArguments,
  toSource: (item: Item) => Source,
) {
  const size = first ?? last
  if (size === undefined || size === null)
    throw new Refusal(
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    )
  if (size > maxPageSize || size < 0)
    throw new Refusal(
      'EXCESSIVE_PAGINATION',
      `Requesting ${size} records on the \`${name}\` connection exceeds the \`first\` limit of ${maxPageSize} records.`,
    )
  const start = after === undefined || after === null ? 0 : readCursor(after)
  const end = before === undefined || before === null ? items.length : readCursor(before) - 1
  const from = first === undefined || first === null ? Math.max(start, end - size) : start
  const to = first === undefined || first === null ? end : Math.min(end, start + size)
  const nodes = items.slice(from, to).map(toSource)
  return {
    totalCount: items.length,
    nodes,
    edges: nodes.map((node, index) => ({ node, cursor: cursorAt(from + index) })),
    pageInfo: {
      startCursor: nodes.length === 0 ? null : cursorAt(from),
      endCursor: nodes.length === 0 ? null : cursorAt(from + nodes.length - 1),
      hasPreviousPage: from > 0,
      hasNextPage: to < items.length,
    },
  }
}

// A cursor names the item that it stands behind, by its place in the list counted from 1.
function cursorAt(index: number): string {
  return Buffer.from(`cursor:v1:${index + 1}`).toString('base64')
}

function readCursor(cursor: string): number {
  const place = Number(Buffer.from(cursor, 'base64').toString('utf8').slice('cursor:v1:'.length))
  if (!Number.isInteger(place) || place < 1)
    throw new Refusal('INVALID_CURSOR_ARGUMENTS', `\`${cursor}\` does not appear to be a valid cursor.`)
  return place
}
