export interface Signature {
  readonly name: string
  readonly email: string
  /** ISO 8601 with the author's own offset. */
  readonly date: string
}

export interface Commit {
  readonly sha: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly author: Signature
  readonly committer: Signature
  readonly message: string
}

/** Read a commit object. */
export function parseCommit(sha: string, content: Buffer): Commit {
  const text = content.toString('utf8')
  const split = text.indexOf('\n\n')
  const headers = text.slice(0, split).split('\n')
  const valuesOf = (name: string) =>
    headers.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1))
  return {
    sha,
    tree: valuesOf('tree')[0] ?? '',
    parents: valuesOf('parent'),
    author: parseSignature(valuesOf('author')[0] ?? ''),
    committer: parseSignature(valuesOf('committer')[0] ?? ''),
    message: text.slice(split + 2).replace(/\n$/, ''),
  }
}

// Ida Roth <ida@example.org> 1732000000 +0100
function parseSignature(line: string): Signature {
  const open = line.lastIndexOf('<')
  const close = line.lastIndexOf('>')
  const [seconds = '0', offset = '+0000'] = line.slice(close + 2).split(' ')
  return {
    name: line.slice(0, open).trim(),
    email: line.slice(open + 1, close),
    date: formatDate(Number(seconds), offset),
  }
}

function formatDate(seconds: number, offset: string): string {
  const sign = offset.startsWith('-') ? -1 : 1
  const minutes = sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3, 5)))
  const local = new Date((seconds + minutes * 60) * 1000).toISOString().slice(0, 19)
  return minutes === 0 ? `${local}Z` : `${local}${offset.slice(0, 3)}:${offset.slice(3, 5)}`
}
