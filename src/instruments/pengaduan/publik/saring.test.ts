import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { buildPeramban } from '../../../../test/support/peramban.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import { actOn } from '../commands.ts'
import { wargaRoutes } from '../warga/index.ts'
import { daftarSql } from './store.ts'

const JALAN = newId()
const PENERANGAN = newId()
const SAMPAH = newId()
const topik = { JALAN, PENERANGAN, SAMPAH }

let fresh: FreshDb
let rumah: Rumah
let deps: Deps
const scope = () => ({ instansiId: rumah.instansi.id })
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db)
  const pengelola = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
  await sql`insert into registry_wilayah (kode, nama, jenis, induk_kode) values
    ('33', 'Jawa Tengah', 'provinsi', null), ('33.21', 'Demak', 'kabupaten', '33'),
    ('33.21.01', 'Mranggen', 'kecamatan', '33.21'), ('33.21.01.2001', 'Banyumeneng', 'desa', '33.21.01'),
    ('33.21.02', 'Karangawen', 'kecamatan', '33.21') on conflict do nothing`.execute(fresh.owner)
  await fresh.owner
    .insertInto('pengaduan_kategori')
    .values(
      [
        [JALAN, null, 'Jalan'],
        [PENERANGAN, JALAN, 'Penerangan'],
        [SAMPAH, null, 'Sampah'],
      ].map(([id, induk_id, nama]) => ({ instansi_id: rumah.instansi.id, id: id!, induk_id, nama: nama! })),
    )
    .execute()
  for (const [judul, kategoriId, wilayahKode, unitId] of [
    ['Jalan berlubang', JALAN, '33.21.01.2001', rumah.dinas.id],
    ['Lampu padam', PENERANGAN, '33.21.01', rumah.dinas.id],
    ['Sampah menumpuk', SAMPAH, '33.21.02', rumah.kecamatan.id],
    ['Antrean panjang', null, undefined, rumah.kecamatan.id],
  ] as const) {
    const { id } = await terimaAduan(deps, rumah.instansi.id, {
      judul,
      isi: `${judul} sejak kemarin`,
      ...(wilayahKode && { wilayahKode }),
    })
    await fresh.db.write(scope(), async (trx) => {
      await actOn(trx, deps, pengelola, id, 'disposisi', { unitId })
      if (kategoriId) await actOn(trx, deps, pengelola, id, 'kategori', { kategoriId })
    })
  }
})
afterAll(() => fresh.drop())

const JUDUL = ['Jalan berlubang', 'Lampu padam', 'Sampah menumpuk', 'Antrean panjang']
const juduldi = async (path: string): Promise<string[]> => {
  const text = await (await buildPeramban(deps, [wargaRoutes(deps)]).get(path)).text()
  return JUDUL.filter((j) => text.includes(`${j} sejak`))
}

describe.each(['/pengaduan', '/pengaduan/umpan.atom'])('%s', (alamat) => {
  it.each([
    ['a topic with the topics under it', `kategori=${JALAN}`, ['Jalan berlubang', 'Lampu padam']],
    ['a topic under another alone', `kategori=${PENERANGAN}`, ['Lampu padam']],
    ['a topic nobody knows', `kategori=${newId()}`, []],
    ['a topic of a search', `kategori=${JALAN}&q=kemarin`, ['Jalan berlubang', 'Lampu padam']],
    ['a topic of a unit', `kategori=${SAMPAH}&unit=dinas-kesehatan`, []],
    ['a unit', 'unit=dinas-kesehatan', ['Jalan berlubang', 'Lampu padam']],
    ['an area with all in it', 'wilayah=33.21.01', ['Jalan berlubang', 'Lampu padam']],
    ['the smallest area', 'wilayah=33.21.01.2001', ['Jalan berlubang']],
    ['an area and a topic', `wilayah=33.21.01&kategori=${PENERANGAN}`, ['Lampu padam']],
  ])('shows %s', async (_nama, kueri, judul) => {
    expect(await juduldi(`${alamat}?${kueri}`)).toEqual(judul)
  })
})

it('reads of a rare topic among many letters no more than it shows', async () => {
  await sql`insert into pengaduan (instansi_id, id, kode, kunci_kirim, jenis, status, kanal, judul, isi, anonim, rahasia,
      diterima_at, kategori_id)
    select ${rumah.instansi.id}, gen_random_uuid(), 'z' || n, 'z' || n, 'pengaduan', 'ditutup_admin', 'web', 'a', 'b', false,
      false, timestamptz '2025-01-01' + n * interval '1 minute',
      case when n % 500 = 0 then ${topik.SAMPAH}::uuid when n % 2 = 0 then ${topik.PENERANGAN}::uuid else ${topik.JALAN}::uuid end
    from generate_series(1, 8000) n`.execute(fresh.owner)
  await sql`analyze pengaduan`.execute(fresh.owner)
  for (const kategoriId of [topik.SAMPAH, topik.JALAN]) {
    const { rows } = await fresh.db.read(scope(), (db) =>
      sql<{
        'QUERY PLAN': unknown
      }>`explain (analyze, format json) ${daftarSql(db, { kategoriId }, undefined, 21)}`.execute(db),
    )
    const rencana = JSON.stringify(rows)
    const dibaca = [...rencana.matchAll(/"(?:Actual Rows|Rows Removed by Filter)":(\d+)/g)].map((m) =>
      Number(m[1]),
    )
    expect([kategoriId, Math.max(...dibaca) <= 42]).toEqual([kategoriId, true])
    expect(rencana).toContain('"Index Name":"pengaduan_publik_kategori"')
  }
})
