import type { PgBoss } from 'pg-boss'

/** What a job has for itself beyond its key, over all processes; survives the death of the one that took it. */
export interface Leases {
  /**
   * Take something for the jobs of one key; gives `false` when those of another key have it, or gave it back after this
   * job began: what it saw was not yet what they wrote.
   */
  take(what: string, options: { readonly key: string; readonly begunSecondsAgo: number }): Promise<boolean>
  /** Give back all that the jobs of a key have. */
  giveBack(key: string): Promise<void>
}

// Longer than the writes of any run take. Only what a job left that failed for good waits for this.
const takenForSeconds = 300
// Longer than any run takes from its first look to its first write.
const rememberedForSeconds = 3600

/** Open the leases, by the clock of the database. Two processes may do so at once. */
export async function openLeases(boss: PgBoss, schema: string): Promise<Leases> {
  const table = `${schema}.lease`
  const run = (sql: string, values?: unknown[]) => boss.getDb().executeSql(sql, values)
  // `IF NOT EXISTS` alone fails when two create the table in the same moment.
  await run(`DO $$ BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('${table}'));
    CREATE TABLE IF NOT EXISTS ${table}
      (what text PRIMARY KEY, key text NOT NULL, ends timestamptz NOT NULL, given_back timestamptz);
  END $$`)
  return {
    async take(what, { key, begunSecondsAgo }) {
      await run(`DELETE FROM ${table} WHERE ends < now() - interval '${rememberedForSeconds} seconds'`)
      const { rows } = await run(
        `INSERT INTO ${table} VALUES ($1, $2, now() + interval '${takenForSeconds} seconds')
         ON CONFLICT (what) DO UPDATE SET key = excluded.key, ends = excluded.ends, given_back = NULL
         WHERE lease.key = excluded.key
           OR coalesce(lease.given_back, lease.ends) < now() - $3::float8 * interval '1 second'
         RETURNING what`,
        [what, key, begunSecondsAgo],
      )
      return rows.length > 0
    },
    async giveBack(key) {
      await run(`UPDATE ${table} SET given_back = now() WHERE key = $1 AND given_back IS NULL`, [key])
    },
  }
}
