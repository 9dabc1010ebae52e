import { spawn } from 'node:child_process'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { gitEnvironment } from './run-git.ts'

export interface GitObject {
  readonly sha: string
  readonly type: (typeof objectTypes)[number]
  readonly content: Buffer
}

const objectTypes = ['blob', 'commit', 'tag', 'tree'] as const

interface Waiting {
  readonly resolve: (object: GitObject | undefined) => void
  readonly reject: (error: Error) => void
}

const cacheLimitBytes = 64 * 1024 * 1024

/**
 * Reads objects of one bare repository through one `git cat-file --batch`, started at the first read.
 *
 * Objects are kept by id, which never goes stale, up to 64 MB, the oldest dropped first.
 */
export class ObjectReader {
  readonly #folder: string
  readonly #cache = new Map<string, GitObject>()
  readonly #waiting: Waiting[] = []
  #cacheBytes = 0
  #child: ChildProcessWithoutNullStreams | undefined
  #received: Buffer[] = []
  #receivedBytes = 0
  #wantedBytes = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Read an object by id or by a revision such as `main:a.md`; `undefined` when there is none. */
  async read(revision: string): Promise<GitObject | undefined> {
    const cached = this.#cache.get(revision)
    if (cached !== undefined) return cached
    if (/[\n\r]/.test(revision)) return undefined
    const object = await this.#ask(revision)
    if (object !== undefined) this.#keep(object)
    return object
  }

  /** End the process behind it; a later read starts a new one. */
  close(): void {
    const child = this.#child
    if (child === undefined) return
    this.#fail(child, new Error('The reader was closed.'))
    child.stdin.end()
    child.kill()
  }

  async #ask(revision: string): Promise<GitObject | undefined> {
    const child = (this.#child ??= this.#start())
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
      child.stdin.write(`${revision}\n`)
    })
  }

  #start(): ChildProcessWithoutNullStreams {
    const child = spawn('git', ['cat-file', '--batch'], { cwd: this.#folder, env: gitEnvironment })
    child.stdout.on('data', (chunk: Buffer) => this.#receive(child, chunk))
    child.on('error', (error) => this.#fail(child, error))
    child.on('exit', () => this.#fail(child, new Error('`git cat-file` ended before it answered.')))
    child.stdin.on('error', (error) => this.#fail(child, error))
    return child
  }

  // What an earlier process still says counts no more.
  #fail(child: ChildProcessWithoutNullStreams, error: Error): void {
    if (child !== this.#child) return
    this.#child = undefined
    this.#received = []
    this.#receivedBytes = 0
    for (const { reject } of this.#waiting.splice(0)) reject(error)
  }

  #receive(child: ChildProcessWithoutNullStreams, chunk: Buffer): void {
    if (child !== this.#child) return
    this.#received.push(chunk)
    this.#receivedBytes += chunk.length
    if (this.#receivedBytes < this.#wantedBytes) return
    let rest: Buffer = Buffer.concat(this.#received)
    for (let answer = takeAnswer(rest); answer.kind !== 'incomplete'; answer = takeAnswer(rest)) {
      this.#waiting.shift()?.resolve(answer.kind === 'object' ? answer.object : undefined)
      rest = rest.subarray(answer.length)
    }
    this.#wantedBytes = wantedLength(rest)
    this.#received = rest.length === 0 ? [] : [rest]
    this.#receivedBytes = rest.length
  }

  #keep(object: GitObject): void {
    if (this.#cache.has(object.sha)) return
    this.#cache.set(object.sha, object)
    this.#cacheBytes += object.content.length
    for (const [sha, oldest] of this.#cache) {
      if (this.#cacheBytes <= cacheLimitBytes) return
      this.#cache.delete(sha)
      this.#cacheBytes -= oldest.content.length
    }
  }
}

type Answer =
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'missing'; readonly length: number }
  | { readonly kind: 'object'; readonly length: number; readonly object: GitObject }

// <sha> SP <type> SP <size> LF <content> LF     or     <revision> SP missing LF
function takeAnswer(buffer: Buffer): Answer {
  const header = readHeader(buffer)
  if (header === undefined) return { kind: 'incomplete' }
  if (header.size === undefined) return { kind: 'missing', length: header.length }
  const end = header.length + header.size
  if (buffer.length < end + 1) return { kind: 'incomplete' }
  const content = Buffer.from(buffer.subarray(header.length, end))
  return { kind: 'object', length: end + 1, object: { sha: header.sha, type: header.type, content } }
}

function wantedLength(buffer: Buffer): number {
  const header = readHeader(buffer)
  return header?.size === undefined ? 0 : header.length + header.size + 1
}

function readHeader(
  buffer: Buffer,
): { sha: string; type: GitObject['type']; size: number | undefined; length: number } | undefined {
  const end = buffer.indexOf(10)
  if (end === -1) return undefined
  const line = buffer.toString('utf8', 0, end)
  const [sha = '', word = '', size] = line.split(' ')
  const type = objectTypes.find((type) => type === word)
  return {
    sha,
    type: type ?? 'blob',
    size: type === undefined ? undefined : Number(size),
    length: end + 1,
  }
}
