import type { FileContent, Files } from '../model/snapshot.ts'

/** Tells whether a line of a file, counted from 1, is one that the change brought. */
export type IsNewLine = (path: string, line: number) => boolean

/**
 * Make the question which lines are new: those whose words stood nowhere in the file before.
 *
 * Such a line is in every diff of the two, however it is made. A file that is new may be one that had another name:
 * then its lines count as known if they stood in any file that is gone. What moved within a file is not new.
 */
export function findNewLines({ base, head }: { base: Files; head: Files }): IsNewLine {
  const gone = [...base].filter(([path]) => !head.has(path)).map(([, content]) => content)
  const known = new Map<string, ReadonlySet<number>>()
  return (path, line) => {
    const before = base.get(path)
    const lines = known.get(path) ?? newLines(before ? [before] : gone, head.get(path))
    known.set(path, lines)
    return lines.has(line)
  }
}

function newLines(before: readonly FileContent[], after: FileContent | undefined): ReadonlySet<number> {
  // Of a file that could not be read nothing is known; a lone carriage return ends a line in Markdown, not in a diff.
  if (after?.kind !== 'text' || before.some(({ kind }) => kind !== 'text') || /\r(?!\n)/.test(after.text))
    return new Set()
  const old = new Set(before.flatMap(linesOf))
  return new Set(linesOf(after).flatMap((line, index) => (old.has(line) || line === '' ? [] : [index + 1])))
}

/** The lines of a text as git counts them. */
function linesOf(content: FileContent): string[] {
  return content.kind === 'text' ? content.text.split('\n') : []
}
