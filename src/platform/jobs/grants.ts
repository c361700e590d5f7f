import type { PgBoss } from 'pg-boss'
import { WEB_ROLE } from '../db/open.ts'

/**
 * What a web request needs to add a job in its own transaction, and no more: it may not read what other jobs carry,
 * change or delete them. (`id` and `start_after` come back from the insert itself.)
 */
export async function grantEnqueue(boss: PgBoss): Promise<void> {
  const db = boss.getDb()
  for (const statement of [
    `grant usage on schema pgboss to ${WEB_ROLE}`,
    `grant select on pgboss.queue to ${WEB_ROLE}`,
    `grant insert, select (id, start_after) on pgboss.job, pgboss.job_common to ${WEB_ROLE}`,
  ]) {
    await db.executeSql(statement)
  }
}
