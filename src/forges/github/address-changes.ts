import { createHash } from 'node:crypto'
import type { FileContent, Revision } from '../../model/snapshot.ts'

/** Give the address of each changed file among the changes of a pull request, where `R12` after it is its line 12. */
export function addressChanges(
  url: string,
  { head, base }: { head: Revision | undefined; base: Revision | undefined },
): ReadonlyMap<string, string> {
  const changed = [...(head?.files ?? [])].filter(
    ([path, content]) => !isSame(content, base?.files.get(path)),
  )
  return new Map(changed.map(([path]) => [path, `${url}/files#diff-${digestOf(path)}`]))
}

function isSame(now: FileContent, before: FileContent | undefined): boolean {
  return now.kind === 'text' && before?.kind === 'text' && now.text === before.text
}

function digestOf(path: string): string {
  return createHash('sha256').update(path).digest('hex')
}
