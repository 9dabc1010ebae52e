import type { PgBoss } from 'pg-boss'

/** What a job has for itself beyond its key, over all processes; survives the death of the one that took it. */
export interface Leases {
  /** Take something for the jobs of one key; gives `false` when those of another key have it. */
  take(what: string, key: string): Promise<boolean>
  /** Give back all that the jobs of a key have. */
  giveBack(key: string): Promise<void>
}

// Longer than the writes of any run take. Only what a job left that failed for good waits for this.
const takenForSeconds = 300

/** Open the leases, by the clock of the database. Two processes may do so at once. */
export async function openLeases(boss: PgBoss, schema: string): Promise<Leases> {
  const table = `${schema}.lease`
  const run = (sql: string, values?: unknown[]) => boss.getDb().executeSql(sql, values)
  // `IF NOT EXISTS` alone fails when two create the table in the same moment.
  await run(`DO $$ BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('${table}'));
    CREATE TABLE IF NOT EXISTS ${table} (what text PRIMARY KEY, key text NOT NULL, ends timestamptz NOT NULL);
  END $$`)
  return {
    async take(what, key) {
      await run(`DELETE FROM ${table} WHERE ends < now()`)
      const { rows } = await run(
        `INSERT INTO ${table} VALUES ($1, $2, now() + interval '${takenForSeconds} seconds')
         ON CONFLICT (what) DO UPDATE SET ends = excluded.ends WHERE lease.key = excluded.key RETURNING what`,
        [what, key],
      )
      return rows.length > 0
    },
    async giveBack(key) {
      await run(`DELETE FROM ${table} WHERE key = $1`, [key])
    },
  }
}
