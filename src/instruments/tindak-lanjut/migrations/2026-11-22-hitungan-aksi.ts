import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/**
 * How much every unit promised, kept and moved: the portal says it to everybody who comes, and must not walk the register for it. Kept by
 * the database, so that no write can forget it, and at the end of the transaction: whoever holds this row waits for nobody any more.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table tindak_lanjut_aksi
      add column dampak text check (dampak in ('sesuai', 'berlawanan', 'belum_terbukti'));
    update tindak_lanjut_aksi a set dampak = d.kata
      from (
        select distinct on (x.instansi_id, x.aksi_id) x.instansi_id, x.aksi_id,
          case when not x.tuntas then null when x.hasil in ('tercapai', 'kurang') then 'sesuai' else x.hasil end as kata
        from tindak_lanjut_dampak x
        order by x.instansi_id, x.aksi_id, x.periode_selesai desc, x.revisi desc, x.acuan_revisi desc) d
      where d.instansi_id = a.instansi_id and d.aksi_id = a.id and d.kata is not null;

    create index tindak_lanjut_aksi_publik on tindak_lanjut_aksi (instansi_id, unit_id, tahun, nomor)
      where tampil_publik and status <> 'usulan' and disetujui_pada is not null;

    create table tindak_lanjut_hitungan (
      instansi_id uuid not null,
      unit_id uuid not null,
      dijanjikan int not null,
      selesai int not null,
      sesuai int not null,
      berlawanan int not null,
      belum_terbukti int not null,
      primary key (instansi_id, unit_id),
      foreign key (instansi_id, unit_id) references registry_unit
    );

    create function tindak_lanjut_tambah(a tindak_lanjut_aksi, n int) returns void language sql as $$
      insert into tindak_lanjut_hitungan as h
        (instansi_id, unit_id, dijanjikan, selesai, sesuai, berlawanan, belum_terbukti)
      select a.instansi_id, a.unit_id, n * (a.status <> 'batal')::int, n * (a.status = 'selesai')::int,
        n * coalesce(a.dampak = 'sesuai', false)::int, n * coalesce(a.dampak = 'berlawanan', false)::int,
        n * coalesce(a.dampak = 'belum_terbukti', false)::int
      where a.tampil_publik and a.status <> 'usulan' and a.disetujui_pada is not null
      on conflict (instansi_id, unit_id) do update set
        dijanjikan = h.dijanjikan + excluded.dijanjikan,
        selesai = h.selesai + excluded.selesai,
        sesuai = h.sesuai + excluded.sesuai,
        berlawanan = h.berlawanan + excluded.berlawanan,
        belum_terbukti = h.belum_terbukti + excluded.belum_terbukti
    $$;
    select tindak_lanjut_tambah(a, 1) from tindak_lanjut_aksi a;

    create function tindak_lanjut_hitung() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' then perform tindak_lanjut_tambah(old, -1); end if;
      perform tindak_lanjut_tambah(new, 1);
      return null;
    end $$;
    create constraint trigger tindak_lanjut_hitung_baru after insert on tindak_lanjut_aksi
      deferrable initially deferred for each row
      when (new.disetujui_pada is not null) execute function tindak_lanjut_hitung();
    create constraint trigger tindak_lanjut_hitung_ubah after update on tindak_lanjut_aksi
      deferrable initially deferred for each row
      when ((old.unit_id, old.tampil_publik, old.status, old.disetujui_pada is null, old.dampak)
        is distinct from (new.unit_id, new.tampil_publik, new.status, new.disetujui_pada is null, new.dampak))
      execute function tindak_lanjut_hitung();
  `.execute(db)
  await secureTenantTable(db, 'tindak_lanjut_hitungan', ['select', 'insert', 'update'])
}
