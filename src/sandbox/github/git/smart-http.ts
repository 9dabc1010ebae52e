import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gitEnvironment, runGit } from './run-git.ts'

export interface GitRequest {
  /** The folder that holds `owner/name.git`. */
  readonly root: string
  /** `/owner/name.git/info/refs`, `…/git-upload-pack`, `…/git-receive-pack`. */
  readonly path: string
  readonly login: string | undefined
  readonly request: Request
}

/** Answer a git client by `git http-backend`. The reply is complete, and the refs are written, when it is given. */
export async function serveGit({ root, path, login, request }: GitRequest): Promise<Response> {
  const url = new URL(request.url)
  const backend = join(await gitFolder(), 'git-http-backend')
  const child = spawn(backend, {
    env: {
      ...gitEnvironment,
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: path,
      REQUEST_METHOD: request.method,
      QUERY_STRING: url.search.slice(1),
      CONTENT_TYPE: request.headers.get('content-type') ?? '',
      HTTP_CONTENT_ENCODING: request.headers.get('content-encoding') ?? '',
      GIT_PROTOCOL: request.headers.get('git-protocol') ?? '',
      ...(login === undefined ? {} : { REMOTE_USER: login }),
    },
  })
  const printed: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk))
  child.stdin.on('error', () => child.stdin.destroy())
  if (request.body === null) child.stdin.end()
  else Readable.fromWeb(request.body).pipe(child.stdin)
  await once(child, 'close')
  return parseCgi(Buffer.concat(printed))
}

let folder: Promise<string> | undefined

function gitFolder(): Promise<string> {
  return (folder ??= runGit('/', ['--exec-path']))
}

// Status: 200 OK CRLF Content-Type: … CRLF CRLF body
function parseCgi(printed: Buffer): Response {
  const split = printed.indexOf('\r\n\r\n')
  if (split === -1) return new Response('git failed\n', { status: 500 })
  const headers = new Headers()
  for (const line of printed.toString('latin1', 0, split).split('\r\n')) {
    const colon = line.indexOf(':')
    headers.append(line.slice(0, colon), line.slice(colon + 1).trim())
  }
  const status = Number.parseInt(headers.get('status') ?? '200', 10)
  headers.delete('status')
  return new Response(new Uint8Array(printed.subarray(split + 4)), { status, headers })
}
