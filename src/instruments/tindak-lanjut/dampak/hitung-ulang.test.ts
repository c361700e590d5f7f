import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { buildRumahTerbit, type RumahTerbit } from '../../../../test/support/terbit.ts'
import type { Sistem } from '../../../kernel/actor.ts'
import { addDays } from '../../../kernel/clock.ts'
import type { Trx } from '../../../platform/db/types.ts'
import { createLayanan } from '../../../registry/index.ts'
import { recordUkuran } from '../../standar-pelayanan/index.ts'
import { skm142017 } from '../../survei/index.ts'
import { createAksi } from '../commands.ts'
import { tetapkanHarapan } from './commands.ts'
import { hitungUlangDampak } from './hitung-ulang.ts'
import { nilaiTerbitan } from './hitung.ts'
import type { TolokUkur } from './rules.ts'
import { listDampak } from './store.ts'

let fresh: FreshDb
let rumah: RumahTerbit
let sistem: Sistem
const aksiIds: string[] = []
const depsPada = (tanggal: string) => buildDeps(fresh.db, { now: () => new Date(`${tanggal}T13:00:00Z`) })
const tulis = <T>(run: (trx: Trx) => Promise<T>): Promise<T> =>
  fresh.db.write({ instansiId: rumah.instansi.id }, run)

async function harap(tolok: TolokUkur, arah: 'naik' | 'turun'): Promise<void> {
  const deps = depsPada('2025-12-31')
  const a = await tulis((trx) =>
    createAksi(trx, deps, sistem, {
      unitId: rumah.dukcapil.id,
      asal: 'usulan',
      asalTeks: '',
      masalah: 'Antre lama.',
      kegiatan: 'Loket cepat',
      penanggungJawab: 'Kasi',
      tenggat: '2026-03-31',
      disetujuiPada: '2025-12-31',
    }),
  )
  await tulis((trx) => tetapkanHarapan(trx, deps, sistem, a.id, { tolok, arah, besar: '' }))
  aksiIds.push(a.id)
}
async function surat(tanggal: string): Promise<void> {
  const { id } = await terimaAduan(depsPada(tanggal), rumah.instansi.id)
  await sql`update pengaduan set unit_id = ${rumah.dukcapil.id}, status = 'ditindaklanjuti' where id = ${id}`.execute(
    fresh.owner,
  )
}

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumahTerbit(fresh.db)
  await buildRumahTerbit(fresh.db, { nama: 'Kota Lain' })
  sistem = { kind: 'sistem', instansiId: rumah.instansi.id, nama: 'uji' }
  const { id: layananId } = await tulis((trx) =>
    createLayanan(trx, sistem, { unitId: rumah.dukcapil.id, nama: 'KTP' }),
  )
  await harap({ jenis: 'unsur', unsur: 'waktu', instrumen: skm142017.kode }, 'naik')
  await harap({ jenis: 'pengaduan', kategoriId: null }, 'turun')
  await harap({ jenis: 'waktu', layananId }, 'naik')
  for (let i = 0; i < 24; i++) await surat(addDays('2025-07-03', i * 7))
  for (let i = 0; i < 5; i++) await surat(addDays('2026-01-10', i * 30))
  for (const [dari, sampai, selesai, tepat] of [
    ['2025-10-01', '2025-12-31', 200, 120],
    ['2026-01-01', '2026-06-30', 210, 181],
  ] as const)
    await tulis((trx) =>
      recordUkuran(trx, sistem, layananId, {
        dari,
        sampai,
        selesai,
        tepat,
        median: '2',
        satuan: 'hari',
        sumber: 'buku register',
      }),
    )
  await tulis((trx) =>
    nilaiTerbitan(trx, depsPada('2026-07-01'), rumah.instansi.id, {
      unitId: rumah.dukcapil.id,
      instrumen: skm142017.kode,
      periodeId: rumah.periode.baru,
    }),
  )
}, 60_000)
afterAll(() => fresh.drop())

const dampak = () => tulis((trx) => listDampak(trx, aksiIds))
/** As somebody with the keys of the server could. */
const rusak = (nilai: string) =>
  sql`alter table tindak_lanjut_dampak disable trigger tindak_lanjut_dampak_tetap;
    update tindak_lanjut_dampak set ${sql.raw(nilai)} where aksi_id = ${sql.lit(aksiIds[0]!)};
    alter table tindak_lanjut_dampak enable trigger tindak_lanjut_dampak_tetap`.execute(fresh.owner)

it('finds every verdict to be what its figures say, also when letters and measurements have moved on', async () => {
  const ada = await dampak()
  expect(ada.map((d) => [d.arah, d.keluarga])).toEqual([
    ['naik', 3],
    ['turun', 3],
    ['naik', 3],
  ])
  expect(await hitungUlangDampak(fresh.owner)).toEqual([])
  await sql`update pengaduan set unit_id = null where unit_id = ${rumah.dukcapil.id}`.execute(fresh.owner)
  await sql`delete from standar_ukuran`.execute(fresh.owner)
  expect(await hitungUlangDampak(fresh.owner)).toEqual([])
})

it.each([
  [`arah = 'turun'`, `arah = 'naik'`, 'arah'],
  [`hasil = 'kurang'`, `hasil = 'tercapai'`, 'hasil'],
  [`p = p / 2`, `p = p * 2`, 'p'],
  [`keluarga = 2`, `keluarga = 3`, 'banyak pertanyaan'],
  [`angka = jsonb_set(angka, '{baru,n}', '999')`, `angka = jsonb_set(angka, '{baru,n}', '330')`, 'angka'],
])('names a verdict of which somebody changed %s', async (salah, benar, bagian) => {
  await rusak(salah)
  const selisih = await hitungUlangDampak(fresh.owner)
  await rusak(benar)
  expect(selisih).toHaveLength(1)
  expect(selisih[0]).toMatch(new RegExp(`^tindak lanjut TL-2025-0001: dampak .* berbeda pada ${bagian}\\.$`))
  expect(await hitungUlangDampak(fresh.owner)).toEqual([])
})
