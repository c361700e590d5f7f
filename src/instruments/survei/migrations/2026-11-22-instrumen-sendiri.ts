import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/**
 * Questionnaires of an instansi's own, and translations of any questionnaire. The database itself holds what must not
 * move: the words of a ready version never change, and a version that a periode names stays for ever.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table survei_instrumen (
      instansi_id uuid not null,
      kode text not null check (kode ~ '^[a-z][a-z0-9-]{0,59}$'),
      versi int not null check (versi > 0),
      unit_id uuid,
      nama text not null,
      isi jsonb not null,
      sidik text not null,
      status text not null default 'draf' check (status in ('draf', 'siap')),
      impor jsonb,
      created_at timestamptz not null default now(),
      created_by uuid,
      diubah_at timestamptz not null default now(),
      primary key (instansi_id, kode, versi),
      foreign key (instansi_id, unit_id) references registry_unit
    );

    create function survei_instrumen_tetap() returns trigger language plpgsql as $$
    begin
      if exists (
        select 1 from survei_periode p
        where p.instansi_id = old.instansi_id and p.instrumen_kode = old.kode and p.instrumen_versi = old.versi
      ) then
        raise exception 'instrument % version % is used by a periode and stays as it is', old.kode, old.versi;
      end if;
      if tg_op = 'DELETE' then return old; end if;
      if (new.instansi_id, new.kode, new.versi) is distinct from (old.instansi_id, old.kode, old.versi)
        or (old.status = 'siap' and new.status = 'siap' and (new.isi, new.sidik, new.nama, new.unit_id)
          is distinct from (old.isi, old.sidik, old.nama, old.unit_id)) then
        raise exception 'instrument % version % is ready: its words do not change', old.kode, old.versi;
      end if;
      return new;
    end $$;
    create trigger tetap before update or delete on survei_instrumen
      for each row execute function survei_instrumen_tetap();

    create function survei_periode_instrumen_siap() returns trigger language plpgsql as $$
    declare keadaan text;
    begin
      select i.status into keadaan from survei_instrumen i
      where i.instansi_id = new.instansi_id and i.kode = new.instrumen_kode and i.versi = new.instrumen_versi
      for share;
      if keadaan = 'draf' then
        raise exception 'instrument % version % is not ready', new.instrumen_kode, new.instrumen_versi;
      end if;
      return new;
    end $$;
    create trigger instrumen_siap before insert or update of instrumen_kode, instrumen_versi on survei_periode
      for each row execute function survei_periode_instrumen_siap();

    create table survei_terjemahan (
      instansi_id uuid not null,
      id uuid not null,
      kode text not null,
      unit_id uuid,
      bahasa text not null check (bahasa ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,4})?$' and bahasa <> 'id'),
      isi jsonb not null default '{}',
      ditawarkan boolean not null default false,
      created_at timestamptz not null default now(),
      diubah_at timestamptz not null default now(),
      diubah_by uuid,
      primary key (instansi_id, id),
      unique nulls not distinct (instansi_id, kode, bahasa, unit_id),
      foreign key (instansi_id, unit_id) references registry_unit
    );
  `.execute(db)

  await secureTenantTable(db, 'survei_instrumen', ['select', 'insert', 'update', 'delete'])
  await secureTenantTable(db, 'survei_terjemahan', ['select', 'insert', 'update', 'delete'])
}
