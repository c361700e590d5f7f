import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/** The sampling plan: how a periode settles its minimum, and the users of each of its services. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table survei_periode
      add sampel_metode text not null default 'krejcie_morgan'
        check (sampel_metode in ('krejcie_morgan', 'cochran', 'slovin')),
      add sampel_galat text not null default '0.05' check (sampel_galat in ('0.03', '0.05', '0.1')),
      add sampel_hingga boolean not null default true,
      add sampel_paling_sedikit int not null default 5 check (sampel_paling_sedikit >= 0);

    create table survei_sampel (
      instansi_id uuid not null,
      periode_id uuid not null,
      layanan_id uuid not null,
      populasi int not null check (populasi > 0),
      primary key (instansi_id, periode_id, layanan_id),
      foreign key (instansi_id, periode_id) references survei_periode,
      foreign key (instansi_id, layanan_id) references registry_layanan
    );
  `.execute(db)
  await secureTenantTable(db, 'survei_sampel', ['select', 'insert', 'update', 'delete'])
}
