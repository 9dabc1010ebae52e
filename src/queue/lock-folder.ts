import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { UserError } from '../errors.ts'

/** Holds a folder until closed or until this process dies, however it dies. */
export interface FolderLock {
  close(): void
}

/**
 * Take a folder for this process alone. Throws `UserError` when another process has it.
 *
 * Node offers no `flock`, and a file with a process id in it lies after `kill -9` as soon as the id is used again, which
 * in a container is at once. SQLite takes a lock of the operating system, which frees it when the process is gone.
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true })
  const lock = new DatabaseSync(join(folder, 'lock'), { timeout: 0 })
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    throw isLocked(error) ? inUse(folder, error) : error
  }
  return { close: () => lock.close() }
}

// https://sqlite.org/rescode.html#busy
function isLocked(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5
}

function inUse(folder: string, cause: unknown): UserError {
  return new UserError(
    `Another Copydesk is using \`${folder}\`. Stop it, give this one its own folder with \`COPYDESK_DATA\`, ` +
      'or share a PostgreSQL database with `DATABASE_URL`.',
    { cause },
  )
}
