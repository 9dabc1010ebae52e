import type { ObservedEdit, ObservedIssue } from '../model/snapshot.ts'
import type { Act } from './fold-acts.ts'

interface Box {
  readonly wasTicked: boolean
  readonly isTicked: boolean
}

const opening = '<!-- box '
const closing = ' -->'

/**
 * Begin a line of a task list for a query, and end it with what was written, unseen: a tick changes only the bracket.
 *
 *     - [x] **Q3** open · … <!-- box _ paper.md%20query%20Q3 -->
 *        ^ ticked by a person  ^ written without
 */
export function formatBox(
  words: string,
  { fingerprint, isTicked }: { fingerprint: string; isTicked: boolean },
): string {
  const name = encodeURIComponent(fingerprint).replaceAll('--', '-%2D')
  return `- [${isTicked ? 'x' : ' '}] ${words} ${opening}${isTicked ? 'x' : '_'} ${name}${closing}`
}

/** Read which boxes of an overview a person ticked or unticked, with who did it last. Nothing else of the text counts. */
export function readBoxActs({ body, edits }: Pick<ObservedIssue, 'body' | 'edits'>): Act[] {
  return [...readBoxes(body)].flatMap(([fingerprint, { wasTicked, isTicked }]): Act[] => {
    if (wasTicked === isTicked) return []
    const edit = findEdit(edits, { fingerprint, isTicked })
    if (edit?.actor !== 'person') return []
    const said = isTicked
      ? { kind: 'answered' as const, text: 'done' }
      : { kind: 'reopened' as const, text: '' }
    return [{ fingerprint, said: { ...said, by: edit.login, at: edit.at }, source: { kind: 'box' } }]
  })
}

/** The edit since which the box is as it is; the newest one where the forge keeps no texts. */
function findEdit(
  edits: readonly ObservedEdit[],
  { fingerprint, isTicked }: { fingerprint: string; isTicked: boolean },
): ObservedEdit | undefined {
  let found = edits.at(-1)
  for (const edit of edits.toReversed()) {
    const box = edit.body === null ? undefined : readBoxes(edit.body).get(fingerprint)
    if (box?.isTicked !== isTicked) break
    found = edit
  }
  return found
}

function readBoxes(body: string): Map<string, Box> {
  const boxes = body.split(/\r?\n/).flatMap((line): [string, Box][] => {
    const start = line.lastIndexOf(opening)
    const end = line.lastIndexOf(closing)
    const bracket = /^\s{0,3}[-*+] \[([ xX])\] /.exec(line)?.[1]
    if (bracket === undefined || start < 0 || end < start) return []
    const [written, name = ''] = line.slice(start + opening.length, end).split(' ')
    const fingerprint = decode(name)
    if (fingerprint === undefined) return []
    return [[fingerprint, { wasTicked: written === 'x', isTicked: bracket !== ' ' }]]
  })
  return new Map(boxes)
}

function decode(name: string): string | undefined {
  try {
    return decodeURIComponent(name)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}
