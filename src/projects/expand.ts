import type { DocumentProblem } from '../model/document.ts'
import type { IncludeGraph } from './include-graph.ts'

/** A document with all that it includes. */
export interface Expansion {
  /** The document itself, then what it includes, in the order of the text. */
  readonly paths: readonly string[]
  readonly problems: readonly DocumentProblem[]
}

interface Frame {
  readonly path: string
  next: number
}

/**
 * Follow the includes of a document down to the last. What is in `taken` already is passed over.
 *
 * A file that includes itself, at whatever distance, is a problem where the circle closes.
 */
export function expand(root: string, graph: IncludeGraph, taken: (path: string) => boolean): Expansion {
  const paths = new Set([root])
  const problems: DocumentProblem[] = [...graph.problemsOf(root)]
  const open = new Set([root])
  // Not recursive: files include each other as deep as they say.
  const frames: Frame[] = [{ path: root, next: 0 }]
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const link = graph.linksOf(frame.path)[frame.next++]
    if (!link) {
      open.delete(frame.path)
      frames.pop()
    } else if (open.has(link.path)) {
      const message = `“${link.path}” includes itself${link.path === frame.path ? '' : ` by way of “${frame.path}”`}. Take this include out.`
      problems.push({ message, place: link.place, about: link.path })
    } else if (!paths.has(link.path) && !taken(link.path)) {
      paths.add(link.path)
      problems.push(...graph.problemsOf(link.path))
      open.add(link.path)
      frames.push({ path: link.path, next: 0 })
    }
  }
  return { paths: [...paths], problems }
}
