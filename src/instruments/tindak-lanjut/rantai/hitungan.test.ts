import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildRumahTerbit, type RumahTerbit } from '../../../../test/support/terbit.ts'
import type { Sistem } from '../../../kernel/actor.ts'
import type { Trx } from '../../../platform/db/types.ts'
import { skm142017 } from '../../survei/index.ts'
import { tambahBukti } from '../bukti/commands.ts'
import { createAksi, ubahAksi } from '../commands.ts'
import { tetapkanHarapan } from '../dampak/commands.ts'
import { nilaiTerbitan } from '../dampak/hitung.ts'
import { gerakkanAksi } from '../gerak.ts'
import { up as hitunganMigrasi } from '../migrations/2026-11-22-hitungan-aksi.ts'
import type { Gerak } from '../rules.ts'
import { findAksi, type Aksi } from '../store.ts'
import { hitungUlangAksi } from './hitung-ulang.ts'
import { countAksiPublik, publikSql } from './store.ts'

let fresh: FreshDb
let rumah: RumahTerbit
let sistem: Sistem
const malam = '2025-12-31'
const depsPada = (t: string) => buildDeps(fresh.db, { now: () => new Date(`${t}T13:00:00Z`) })
const tulis = <T>(run: (trx: Trx) => Promise<T>): Promise<T> =>
  fresh.db.write({ instansiId: rumah.instansi.id }, run)
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumahTerbit(fresh.db)
  sistem = { kind: 'sistem', instansiId: rumah.instansi.id, nama: 'uji' }
})
afterAll(() => fresh.drop())

const buat = (unitId: string, disetujui: boolean): Promise<Aksi> =>
  tulis((trx) =>
    createAksi(trx, depsPada(malam), sistem, {
      unitId,
      asal: 'usulan',
      asalTeks: '',
      masalah: 'Antre lama.',
      kegiatan: 'Loket cepat',
      penanggungJawab: 'Kasi',
      tenggat: '2026-03-31',
      ...(disetujui && { disetujuiPada: malam }),
    }),
  )
const gerak = (a: Aksi, g: Gerak, tanggal = malam): Promise<Aksi> =>
  tulis((trx) =>
    gerakkanAksi(trx, depsPada(tanggal), sistem, a.id, g, { tanggal, uraian: 'Sudah dikerjakan.' }),
  )
/** Begun, proven, done. */
const kerjakan = async (a: Aksi): Promise<void> => {
  await gerak(a, 'mulai')
  const foto = {
    jenis: 'tautan',
    tanggal: malam,
    keterangan: 'Foto',
    tautan: 'https://contoh.go.id/a',
  } as const
  await tulis((trx) => tambahBukti(trx, depsPada(malam), sistem, a.id, foto))
  await gerak(a, 'selesaikan')
}
const hitung = async (unitId: string | null): Promise<number[]> =>
  Object.values(await fresh.db.read({ instansiId: rumah.instansi.id }, (db) => countAksiPublik(db, unitId)))
const rapi = async (): Promise<void> => expect(await hitungUlangAksi(fresh.owner)).toEqual([])

it('counts a promise from the day it is approved, through every step it can take, by unit and together', async () => {
  const { dukcapil, puskesmas } = rumah
  const a = await buat(dukcapil.id, false)
  expect(await hitung(dukcapil.id)).toEqual([0, 0, 0, 0, 0])
  await gerak(a, 'setujui')
  await buat(puskesmas.id, true)
  expect([await hitung(dukcapil.id), await hitung(null)]).toEqual([
    [1, 0, 0, 0, 0],
    [2, 0, 0, 0, 0],
  ])
  await gerak(a, 'kembalikan')
  expect(await hitung(dukcapil.id)).toEqual([0, 0, 0, 0, 0])
  await gerak(a, 'setujui')
  await kerjakan(a)
  expect(await hitung(dukcapil.id)).toEqual([1, 1, 0, 0, 0])
  const tampil = (tampilPublik: boolean) =>
    tulis(async (trx) => {
      const kini = (await findAksi(trx, a.id))!
      await ubahAksi(trx, depsPada(malam), sistem, a.id, { ...kini, tampilPublik }, kini.urutan)
    })
  await gerak(a, 'buka_lagi')
  await tampil(false)
  expect(await hitung(dukcapil.id)).toEqual([0, 0, 0, 0, 0])
  await tampil(true)
  await gerak(a, 'batalkan')
  expect(await hitung(null)).toEqual([1, 0, 0, 0, 0])
  await rapi()
})

it('loses none of many that move at the same moment, and nothing of a transaction that failed', async () => {
  const unitId = rumah.sepi.id
  const list = await Promise.all(Array.from({ length: 12 }, () => buat(unitId, false)))
  await Promise.all(list.map((a) => gerak(a, 'setujui')))
  expect(await hitung(unitId)).toEqual([12, 0, 0, 0, 0])
  const gagal = tulis(async (trx) => {
    await gerakkanAksi(trx, depsPada(malam), sistem, list[0]!.id, 'mulai', { tanggal: malam })
    await gerakkanAksi(trx, depsPada(malam), sistem, list[0]!.id, 'batalkan', { tanggal: malam, uraian: 'X' })
    throw new Error('putus')
  })
  await expect(gagal).rejects.toThrow('putus')
  expect(await hitung(unitId)).toEqual([12, 0, 0, 0, 0])
  await rapi()
})

it('keeps the verdict that stands, and names a unit whose kept count is another', async () => {
  const unitId = rumah.dukcapil.id
  const a = await buat(unitId, true)
  await tulis((trx) =>
    tetapkanHarapan(trx, depsPada(malam), sistem, a.id, {
      tolok: { jenis: 'unsur', unsur: 'waktu', instrumen: skm142017.kode },
      arah: 'naik',
      besar: '',
    }),
  )
  await kerjakan(a)
  const terbit = { unitId, instrumen: skm142017.kode, periodeId: rumah.periode.baru }
  for (let i = 0; i < 2; i++)
    await tulis((trx) => nilaiTerbitan(trx, depsPada('2026-07-01'), rumah.instansi.id, terbit))
  expect(await hitung(unitId)).toEqual([1, 1, 1, 0, 0])
  await rapi()
  // A register that was there before counts were kept.
  const dahulu = fresh.owner.transaction().execute(async (trx) => {
    await sql`drop trigger tindak_lanjut_hitung_baru on tindak_lanjut_aksi;
      drop trigger tindak_lanjut_hitung_ubah on tindak_lanjut_aksi;
      drop function tindak_lanjut_hitung, tindak_lanjut_tambah;
      drop table tindak_lanjut_hitungan;
      drop index tindak_lanjut_aksi_publik;
      alter table tindak_lanjut_aksi drop column dampak`.execute(trx)
    await hitunganMigrasi(trx as unknown as Kysely<unknown>)
    expect(await hitungUlangAksi(trx)).toEqual([])
    throw new Error('cukup')
  })
  await expect(dahulu).rejects.toThrow('cukup')
  await sql`update tindak_lanjut_hitungan set sesuai = 2 where unit_id = ${unitId}`.execute(fresh.owner)
  expect(await hitungUlangAksi(fresh.owner)).toEqual([
    'tindak lanjut Dinas Kependudukan: tercatat 1 dijanjikan, 1 selesai, 2 terbukti, 0 berlawanan, 0 belum terbukti; dihitung ulang 1 dijanjikan, 1 selesai, 1 terbukti, 0 berlawanan, 0 belum terbukti.',
  ])
})

it('lists what is promised in the order of its index, whatever the register holds beside it', async () => {
  const plan = await fresh.db.read({ instansiId: rumah.instansi.id }, async (db) => {
    await sql`select set_config('enable_seqscan', 'off', true), set_config('enable_sort', 'off', true)`.execute(
      db,
    )
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain select a.* from tindak_lanjut_aksi a
      where a.unit_id = ${sql.lit(rumah.dukcapil.id)} and ${publikSql}
      order by a.tahun desc, a.nomor desc limit 10`.execute(db)
    return rows.map((r) => r['QUERY PLAN']).join('\n')
  })
  expect(plan).toContain('tindak_lanjut_aksi_publik')
  expect(plan).not.toContain('Sort')
})
