import type { Manuscript } from '../../model/manuscript.ts'

/** Whether most of what a text cites, it cites by author and year. */
export function citesByName({ citations }: Manuscript): boolean {
  const named = citations.filter(({ syntax }) => syntax === 'author-date').length
  return named > 0 && named * 2 > citations.length
}
