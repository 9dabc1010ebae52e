import type { Place } from './place.ts'

/** Say on which line a place stands, for a reader of the file `path`: `line 3`, or `line 3 of lamps.md`. */
export function describeLine(place: Place, path: string | undefined): string {
  return describeLines([place], path)
}

/** Say on which lines places stand, for a reader of the file `path`: `lines 3 and 5`, or `line 3 and line 2 of lamps.md`. */
export function describeLines(places: readonly Place[], path: string | undefined): string {
  const byPath = Map.groupBy(places, (place) => place.path)
  const parts = [...byPath].map(([file, inFile]) => {
    const lines = [...new Set(inFile.map(({ start }) => String(start.line)))]
    const numbers = `${lines.length === 1 ? 'line' : 'lines'} ${joinWords(lines)}`
    return file === path ? numbers : `${numbers} of ${file}`
  })
  return joinWords(parts)
}

function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}
