import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { fromPglite } from 'pg-boss'
import type { ConstructorOptions } from 'pg-boss'
import { lockFolder } from './lock-folder.ts'

/** A database for the queue: how pg-boss reaches it, and how to leave it. */
export interface Database {
  readonly options: ConstructorOptions
  close(): Promise<void>
}

/** Open PostgreSQL if there is a URL, else the embedded database in `folder`, which one process has to itself. */
export async function openDatabase({
  databaseUrl,
  folder,
}: {
  databaseUrl: string | undefined
  folder: string
}): Promise<Database> {
  return databaseUrl === undefined ? openEmbedded(folder) : openPostgres(databaseUrl)
}

function openPostgres(connectionString: string): Database {
  // pg-boss owns the pool and closes it.
  return { options: { backend: 'postgres', connectionString, max: 10 }, close: async () => {} }
}

// Two processes on one folder lose data silently, hence the lock, taken before anything is opened.
async function openEmbedded(folder: string): Promise<Database> {
  const lock = lockFolder(folder)
  try {
    const pglite = await PGlite.create({ dataDir: join(folder, 'database'), startParams: durable() })
    return {
      options: { backend: 'pglite', db: fromPglite(pglite) },
      async close() {
        await pglite.close()
        lock.close()
      },
    }
  } catch (error) {
    lock.close()
    throw error
  }
}

// PGlite turns fsync off by default; opening its log synchronously costs about 4 ms a job.
function durable(): string[] {
  return [...PGlite.defaultStartParams, '-c', 'fsync=on', '-c', 'wal_sync_method=open_datasync']
}
