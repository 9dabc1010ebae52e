import type { Asked } from './operation.ts'

const defaultPageSize = 30
const maxPageSize = 100

export interface Page<Item> {
  readonly items: readonly Item[]
  /** The `link` header that leads to the other pages. */
  readonly headers: Readonly<Record<string, string>>
}

/** Cut the page out of a list that a query asks for, 30 items when it does not say, 100 at most. */
export function paginate<Item>(
  { query, host, path }: Pick<Asked, 'host' | 'path' | 'query'>,
  all: readonly Item[],
): Page<Item> {
  const size = Math.min(Math.max(Number(query['per_page'] ?? defaultPageSize), 1), maxPageSize)
  const page = Math.max(Number(query['page'] ?? 1), 1)
  const last = Math.max(Math.ceil(all.length / size), 1)
  const linkTo = (number: number, rel: string) => {
    const search = new URLSearchParams({ ...query, page: String(number) })
    return `<${host.url}/api/v3${path}?${search.toString()}>; rel="${rel}"`
  }
  const links = [
    ...(page > 1 ? [linkTo(page - 1, 'prev')] : []),
    ...(page < last ? [linkTo(page + 1, 'next'), linkTo(last, 'last')] : []),
    ...(page > 1 ? [linkTo(1, 'first')] : []),
  ]
  return {
    items: all.slice((page - 1) * size, page * size),
    headers: links.length === 0 ? {} : { link: links.join(', ') },
  }
}
