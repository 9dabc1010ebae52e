import { join } from 'node:path'
import type { RepositoryRecord } from '../state.ts'
import { findMergeBase } from './bare-repository.ts'
import { ObjectReader } from './object-reader.ts'
import { parseCommit } from './parse-commit.ts'
import type { Commit } from './parse-commit.ts'

/** The bare repositories below one folder, with a reader for each and what never changes remembered. */
export class GitStore {
  readonly root: string
  readonly #readers = new Map<string, ObjectReader>()
  readonly #mergeBases = new Map<string, Promise<string | undefined>>()
  readonly #turns = new Map<string, Promise<unknown>>()

  constructor(root: string) {
    this.root = root
  }

  /** Give the folder of a repository, `owner/name.git` below the root. */
  folderOf({ owner, name }: { owner: string; name: string }): string {
    return join(this.root, owner, `${name}.git`)
  }

  /** Give the reader of a repository's objects. */
  objectsOf({ folder }: Pick<RepositoryRecord, 'folder'>): ObjectReader {
    const known = this.#readers.get(folder)
    if (known !== undefined) return known
    const reader = new ObjectReader(folder)
    this.#readers.set(folder, reader)
    return reader
  }

  /** Read a commit by id or by another revision. */
  async readCommit(
    repository: Pick<RepositoryRecord, 'folder'>,
    revision: string,
  ): Promise<Commit | undefined> {
    const object = await this.objectsOf(repository).read(revision)
    return object?.type === 'commit' ? parseCommit(object.sha, object.content) : undefined
  }

  /** Find the merge base of two commits, asking git once. */
  mergeBase({ folder }: Pick<RepositoryRecord, 'folder'>, a: string, b: string): Promise<string | undefined> {
    const key = `${folder} ${a} ${b}`
    const known = this.#mergeBases.get(key)
    if (known !== undefined) return known
    const found = findMergeBase(folder, a, b)
    this.#mergeBases.set(key, found)
    return found
  }

  /** Run what writes refs of a repository alone: one push or merge at a time. */
  async inTurn<T>({ folder }: Pick<RepositoryRecord, 'folder'>, step: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(folder) ?? Promise.resolve()
    const turn = before.then(step, step)
    this.#turns.set(folder, turn)
    return turn
  }

  /** End every process behind it. */
  close(): void {
    for (const reader of this.#readers.values()) reader.close()
  }
}
