import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A PostgreSQL server that gives empty databases. */
export interface PostgresServer {
  /** Give the environment of an App with an empty database. */
  readonly emptyDatabase: () => Record<string, string>
  /** Stop the server if it was started here. */
  readonly stop: () => void
}

/** Give the environment of an App with an empty embedded database. */
export function emptyFolder(): Record<string, string> {
  return { COPYDESK_DATA: mkdtempSync(join(tmpdir(), 'copydesk-load-')), DATABASE_URL: '' }
}

/** Use the server of this URL, or start one to be thrown away; `undefined` where it is not installed. */
export function openPostgres(given: string | undefined): PostgresServer | undefined {
  const script = fileURLToPath(new URL('../start-postgres.sh', import.meta.url))
  const serverUrl = given || run('bash', [script])
  if (serverUrl === undefined) return undefined
  let serial = 0
  return {
    emptyDatabase() {
      const name = `copydesk_load_${process.pid}_${++serial}`
      if (query(serverUrl, `CREATE DATABASE ${name}`) === undefined)
        throw new Error('The PostgreSQL server gave no database')
      const url = new URL(serverUrl)
      url.pathname = `/${name}`
      return { DATABASE_URL: url.href }
    },
    stop() {
      if (given) return
      const folder = query(serverUrl, 'SHOW data_directory')
      if (folder)
        process.kill(Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGINT')
    },
  }
}

function query(serverUrl: string, statement: string): string | undefined {
  return run('psql', [
    '--no-psqlrc',
    '--quiet',
    '--tuples-only',
    '--no-align',
    '--command',
    statement,
    serverUrl,
  ])
}

function run(program: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}
