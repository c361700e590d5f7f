import { sql, type Kysely } from 'kysely'

/** Roles for people who handle complaints: nobody reads them by being an officer of something else. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table registry_peran drop constraint registry_peran_peran_check;
    alter table registry_peran add constraint registry_peran_peran_check
      check (peran in ('admin_instansi', 'pembina', 'kepala_unit', 'petugas', 'pewawancara',
        'pengelola_pengaduan', 'penghubung', 'apip'));
  `.execute(db)
}
