import type { Place } from '../model/place.ts'
import { neutralise } from '../report/neutralise.ts'

/** Link the place of a finding in a file at a commit. */
export function linkPlace(place: Place, { url, sha }: { url: string; sha: string }): string {
  const { path, start, end } = place
  const lines = end.line > start.line ? `#L${start.line}-L${end.line}` : `#L${start.line}`
  const target = path.split('/').map(encodePart).join('/')
  return `[${neutralise(path)}, line ${start.line}](${url}/blob/${sha}/${target}?plain=1${lines})`
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
