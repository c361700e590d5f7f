import { sql, type Kysely } from 'kysely'

/** A role for people who only interview. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table registry_peran drop constraint registry_peran_peran_check;
    alter table registry_peran add constraint registry_peran_peran_check
      check (peran in ('admin_instansi', 'pembina', 'kepala_unit', 'petugas', 'pewawancara'));
  `.execute(db)
}
