import type { Manuscript } from '../../model/manuscript.ts'
import { findCited } from '../find-cited.ts'

/**
 * Judge the files that several manuscripts share: each by its own text, what none of them uses once.
 *
 * An entry that one of them cites is uncited in none. What nobody cites, and what is damaged, is told by the first.
 */
export function shareBibliographies(manuscripts: readonly Manuscript[]): Manuscript[] {
  const users = usersOf(manuscripts)
  if ([...users.values()].every((list) => list.length < 2)) return [...manuscripts]
  const cited = citedPlaces(manuscripts)
  return manuscripts.map((manuscript) => {
    const { bibliography, references } = manuscript
    const isToldElsewhere = (path: string) => users.has(path) && users.get(path)?.[0] !== manuscript
    const excused = new Map(bibliography.excused)
    for (const { id, place, origin } of references) {
      if (origin !== 'bibliography' || excused.has(id) || (users.get(place.path)?.length ?? 0) < 2) continue
      if (isToldElsewhere(place.path) || cited.has(keyOf(place))) excused.set(id, 'shared')
    }
    const problems = bibliography.problems.filter(({ place }) => !isToldElsewhere(place.path))
    return { ...manuscript, bibliography: { ...bibliography, problems, excused } }
  })
}

function usersOf(manuscripts: readonly Manuscript[]): Map<string, Manuscript[]> {
  const users = new Map<string, Manuscript[]>()
  for (const manuscript of manuscripts)
    for (const path of manuscript.bibliography.paths) {
      const list = users.get(path)
      if (list) list.push(manuscript)
      else users.set(path, [manuscript])
    }
  return users
}

function citedPlaces(manuscripts: readonly Manuscript[]): Set<string> {
  return new Set(
    manuscripts.flatMap(({ references, citations, bibliography }) => {
      const cited = findCited(citations)
      return references
        .filter(
          ({ id, origin }) =>
            origin === 'bibliography' && (cited.has(id) || bibliography.excused.get(id) === 'nocite'),
        )
        .map(({ place }) => keyOf(place))
    }),
  )
}

function keyOf({ path, start }: Manuscript['references'][number]['place']): string {
  return `${path}:${start.offset}`
}
