import type { Place } from '../model/place.ts'
import { neutralise } from '../report/neutralise.ts'
import type { IsNewLine } from './new-lines.ts'

/** What the places of a report are linked to: a commit, and the change that a pull request shows. */
export interface LinkTargets {
  readonly url: string
  readonly sha: string
  readonly change?: {
    /** Address of a file in the list of changes, by path. */
    readonly addresses: ReadonlyMap<string, string>
    readonly isNew: IsNewLine
  }
}

/** Link the place of a finding in a file at a commit. */
export function linkPlace(place: Place, targets: LinkTargets): string {
  const { path, start } = place
  return linkWords(`${path}, line ${start.line}`, place, targets)
}

/** Link words to a place: into the change if the change brought its line, else to the file at the commit. */
export function linkWords(words: string, place: Place, { url, sha, change }: LinkTargets): string {
  const { path, start, end } = place
  const address = change?.isNew(path, start.line) ? change.addresses.get(path) : undefined
  if (address !== undefined) return `[${neutralise(words)}](${address}R${start.line})`
  const lines = end.line > start.line ? `#L${start.line}-L${end.line}` : `#L${start.line}`
  const target = path.split('/').map(encodePart).join('/')
  return `[${neutralise(words)}](${url}/blob/${sha}/${target}?plain=1${lines})`
}

/** Link a commit by its first seven digits. */
export function linkCommit(sha: string, url: string): string {
  return `[\`${sha.slice(0, 7)}\`](${url}/commit/${sha})`
}

function encodePart(part: string): string {
  return encodeURIComponent(part).replaceAll(
    /[()*'!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
