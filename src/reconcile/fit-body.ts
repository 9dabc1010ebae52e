/** GitHub refuses a body of more than 65,536 characters. */
export const longestBody = 65_000

const note = '… the rest is cut, since GitHub takes no more.'

/** Keep a body within `room`: whole lines while they fit, then a line that says that the rest is cut. */
export function fitBody(body: string, room: number = longestBody): string {
  if (body.length <= room) return body
  const start = body.slice(0, Math.max(0, room - 100))
  const lineEnd = start.lastIndexOf('\n')
  const kept = start.slice(0, lineEnd > 0 ? lineEnd : start.lastIndexOf(' ')).trimEnd()
  const isOpen = kept.lastIndexOf('<details>') > kept.lastIndexOf('</details>')
  const closing = isOpen ? '\n\n</details>' : ''
  return `${kept}${closing}\n\n${note}`
}
