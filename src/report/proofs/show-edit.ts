import { diffWordsWithSpace } from 'diff'

/** A stretch of an edit: what stayed, what went, what came. */
export interface EditPart {
  readonly kind: 'added' | 'kept' | 'removed'
  readonly text: string
}

/** Beyond as many words a text counts as rewritten, since finding what changed costs the square of it. */
const mostWords = 200
const context = 40

/** Show what changed between two texts word by word, with a few words around each change; long kept parts are cut. */
export function showEdit(before: string, after: string): EditPart[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostWords })
  if (!parts)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  return parts.map(({ value, added, removed }, index): EditPart => {
    if (added) return { kind: 'added', text: value }
    if (removed) return { kind: 'removed', text: value }
    return {
      kind: 'kept',
      text: cutMiddle(value, { isFirst: index === 0, isLast: index === parts.length - 1 }),
    }
  })
}

function cutMiddle(text: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): string {
  const room = isFirst || isLast ? context : 2 * context
  if (text.length <= room + 10) return text
  const start = isFirst ? '' : text.slice(0, text.lastIndexOf(' ', context) + 1)
  const end = isLast ? '' : text.slice(text.indexOf(' ', text.length - context))
  return `${start}…${end}`
}
