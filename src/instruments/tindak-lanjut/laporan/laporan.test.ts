import { createHash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import { buildRumahTerbit, type RumahTerbit } from '../../../../test/support/terbit.ts'
import type { Pejabat, Peran, Sistem } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Trx } from '../../../platform/db/types.ts'
import { createPejabat, loadActor } from '../../../registry/index.ts'
import { listRencana } from '../../survei/index.ts'
import { tambahBukti } from '../bukti/commands.ts'
import { createAksi, ubahAksi } from '../commands.ts'
import { gerakkanAksi } from '../gerak.ts'
import { mejaRoutes } from '../meja/routes.ts'
import { ambilRencana, takeRencana } from '../rencana/ambil.ts'
import { findAksi } from '../store.ts'
import { listAksiAsal } from '../store-daftar.ts'
import { bekukanLaporan } from './commands.ts'
import { dokumenHasil, persen, tabelRtl } from './dokumen.ts'
import { up as sidikMigrasi } from '../migrations/2026-11-22-sidik-laporan.ts'
import { hitungUlangLaporan } from './hitung-ulang.ts'
import { findLaporan, listLaporan } from './store.ts'
import { sidikLaporan, susunLaporan, type IsiLaporan } from './susun.ts'

let fresh: FreshDb
let rumah: RumahTerbit
let deps: ReturnType<typeof buildDeps>
let sistem: Sistem
let kepala: Pejabat
let petugas: Pejabat
const kini = new Date('2026-11-22T03:00:00Z')
const hari = '2026-11-22'
const M = '/kerja/tindak-lanjut'
const meja = (siapa: Pejabat): Meja => buildMeja(deps, siapa, M, [mejaRoutes(deps)])

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumahTerbit(fresh.db)
  deps = buildDeps(fresh.db, { now: () => kini })
  sistem = { kind: 'sistem', instansiId: rumah.instansi.id, nama: 'uji' }
  kepala = await angkat('kepala_unit')
  petugas = await angkat('petugas')
})
afterAll(() => fresh.drop())

const tulis = <T>(run: (trx: Trx) => Promise<T>): Promise<T> =>
  fresh.db.write({ instansiId: rumah.instansi.id }, run)
async function angkat(peran: Peran): Promise<Pejabat> {
  const akunId = newId()
  await tulis((trx) =>
    createPejabat(trx, sistem, {
      akunId,
      nama: 'Sri',
      jabatan: 'Analis',
      surel: `${akunId}@contoh.go.id`,
      penugasan: [{ peran, unitId: rumah.dukcapil.id }],
    }),
  )
  return (await loadActor(fresh.db, akunId))!
}
const aksi = () => tulis((trx) => listAksiAsal(trx, 'unsur', [rumah.periode.baru]))

it('takes the plan of a publication in as approved actions, once however often it hears of it', async () => {
  const payload = { instansiId: rumah.instansi.id, periodeId: rumah.periode.baru, revisi: 1 }
  await ambilRencana.run(payload, deps)
  await ambilRencana.run(payload, deps)
  const [rencana, list] = [await tulis((trx) => listRencana(trx, rumah.periode.baru)), await aksi()]
  expect(rencana.length).toBeGreaterThan(1)
  expect(list.map((a) => [a.unsur, a.kegiatan, a.status])).toEqual(
    rencana.map((r) => [r.unsur, r.kegiatan, 'rencana']),
  )
  expect(list[0]!.asalTeks).toContain('Semester I 2026')
})

it('keeps the plan of the next report as the register has it', async () => {
  const [a] = await aksi()
  const milik = async () =>
    (await tulis((trx) => listRencana(trx, rumah.periode.baru))).map((r) => r.kegiatan)
  const baru = await tulis((trx) =>
    createAksi(trx, deps, kepala, {
      unitId: rumah.dukcapil.id,
      asal: 'unsur',
      asalId: rumah.periode.baru,
      asalKunci: a!.asalKunci,
      asalTeks: 'Semester I 2026',
      masalah: 'Lambat.',
      kegiatan: 'Membuka loket malam.',
      unsur: a!.unsur,
      penanggungJawab: 'Kepala Bidang',
      waktu: { jenis: 'bulan', tahun: 2027, bagian: [2, 5] },
      disetujuiPada: hari,
    }),
  )
  expect(await milik()).toContain('Membuka loket malam.')
  expect(await tulis((trx) => takeRencana(trx, deps, sistem, rumah.periode.baru))).toHaveLength(
    (await milik()).length - 1,
  )
  expect((await aksi()).filter((x) => x.kegiatan === 'Membuka loket malam.')).toHaveLength(1)
  await tulis((trx) =>
    gerakkanAksi(trx, deps, kepala, baru.id, 'batalkan', { tanggal: hari, uraian: 'Tidak ada petugas.' }),
  )
  expect(await milik()).not.toContain('Membuka loket malam.')
})

it('knows a line of the report again when the register gave it another unsur, or none', async () => {
  const [a, ...lain] = await aksi()
  const ubah = (unsur: string | null) =>
    tulis(async (trx) => {
      const kini = (await findAksi(trx, a!.id))!
      const isian = { ...kini, tenggat: kini.tenggat, unsur }
      await ubahAksi(trx, deps, kepala, kini.id, isian, kini.urutan)
    })
  const unsur = async () => (await tulis((trx) => listRencana(trx, rumah.periode.baru))).map((r) => r.unsur)
  await ubah('sarana')
  expect(await unsur()).toContain('sarana')
  await tulis((trx) => takeRencana(trx, deps, sistem, rumah.periode.baru))
  expect(await aksi()).toHaveLength(lain.length + 1)
  const sebelum = (await unsur()).length
  await ubah(null)
  expect(await unsur()).toHaveLength(sebelum - 1)
  await ubah(a!.unsur)
  expect(await unsur()).toHaveLength(sebelum)
})

it('counts no proposal that was turned down, but a promise that was sent back and then dropped', async () => {
  const satu = async (kegiatan: string, dijanjikan: boolean): Promise<void> => {
    const a = await tulis((trx) =>
      createAksi(trx, deps, kepala, {
        unitId: rumah.dukcapil.id,
        asal: 'unsur',
        asalId: rumah.periode.baru,
        asalTeks: 'Semester I 2026',
        masalah: 'Lambat.',
        kegiatan,
        unsur: 'waktu',
        penanggungJawab: 'Kepala Bidang',
        tenggat: '2027-03-31',
        ...(dijanjikan && { disetujuiPada: hari }),
      }),
    )
    const langkah = dijanjikan ? (['kembalikan', 'batalkan'] as const) : (['batalkan'] as const)
    for (const g of langkah)
      await tulis((trx) => gerakkanAksi(trx, deps, kepala, a.id, g, { tanggal: hari, uraian: 'Tidak jadi.' }))
  }
  await satu('Hanya terpikir', false)
  await satu('Pernah dijanjikan', true)
  const kegiatan = (await tulis((trx) => susunLaporan(trx, rumah.periode.baru, hari))).baris.map(
    (b) => b.kegiatan,
  )
  expect(kegiatan).not.toContain('Hanya terpikir')
  expect(kegiatan).toContain('Pernah dijanjikan')
})

it('counts what was done of what was planned, the cancelled one too, and prints the customary columns', async () => {
  const [a] = await aksi()
  await tulis((trx) => gerakkanAksi(trx, deps, kepala, a!.id, 'mulai', { tanggal: hari }))
  await tulis((trx) =>
    tambahBukti(trx, deps, kepala, a!.id, {
      jenis: 'tautan',
      tanggal: '2026-11-20',
      keterangan: 'Berita pembukaan',
      tautan: 'https://contoh.go.id/b',
    }),
  )
  await tulis((trx) =>
    gerakkanAksi(trx, deps, kepala, a!.id, 'selesaikan', { tanggal: '2026-11-21', uraian: 'Loket dibuka.' }),
  )
  const isi = await tulis((trx) => susunLaporan(trx, rumah.periode.baru, hari))
  const n = isi.baris.length
  expect([isi.rencana, isi.selesai, isi.nilaiTerlaksana]).toEqual([n, 1, n <= 3 ? 3 : 2])
  expect(isi.baris.map((b) => b.status)).toContain('batal')
  const rtl = tabelRtl(isi, 'triwulan')
  expect(rtl.columns.map((c) => c.header)).toEqual([
    'No',
    'Prioritas unsur',
    'Program/kegiatan',
    'TW\nI',
    'TW\nII',
    'TW\nIII',
    'TW\nIV',
    'Penanggung jawab',
  ])
  expect(tabelRtl(isi, 'bulan').columns).toHaveLength(16)
  const teks = JSON.stringify(dokumenHasil(isi, [], false))
  for (const x of ['Loket dibuka.', 'Berita pembukaan', 'Sudah, 21 November 2026', 'Batal'])
    expect(teks).toContain(x)
  expect([persen(0, 3), persen(1, 3), persen(2, 3), persen(3, 3), persen(1, 8)]).toEqual([
    '0',
    '33,3',
    '66,7',
    '100',
    '12,5',
  ])
})

it('is frozen by the head on a day that fits, once, and says the same for ever', async () => {
  const beku = (siapa: Pejabat, tanggal: string) =>
    tulis((trx) => bekukanLaporan(trx, deps, siapa, rumah.periode.baru, tanggal))
  await expect(beku(petugas, hari)).rejects.toMatchObject({ refusal: { kind: 'forbidden' } })
  for (const t of ['2026-11-23', '2026-11-20', '2020-01-01'])
    await expect(beku(kepala, t)).rejects.toMatchObject({
      refusal: { code: 'tindak_lanjut.tanggal_laporan' },
    })
  const satu = await beku(kepala, hari)
  expect(await beku(kepala, hari)).toBe(satu)
  const [a] = await aksi()
  await tulis((trx) =>
    gerakkanAksi(trx, deps, kepala, a!.id, 'buka_lagi', { tanggal: hari, uraian: 'Keliru.' }),
  )
  const [l] = await tulis((trx) => listLaporan(trx, rumah.dukcapil.id))
  expect([l!.id, l!.isi.selesai]).toEqual([satu, 1])
})

it('can be recomputed from what is kept: fingerprint, trail, figures, survey and evidence', async () => {
  const [l] = await tulis((trx) => listLaporan(trx, rumah.dukcapil.id))
  expect(sidikLaporan(l!.isi)).toBe(l!.sidik)
  expect(await hitungUlangLaporan(fresh.owner)).toEqual([])
  const ubah = (isi: unknown, sidik: string) =>
    fresh.owner.transaction().execute(async (trx) => {
      await sql`alter table tindak_lanjut_laporan disable trigger user`.execute(trx)
      await sql`update tindak_lanjut_laporan set isi = ${JSON.stringify(isi)}::jsonb, sidik = ${sidik}
        where id = ${l!.id}`.execute(trx)
      await sql`alter table tindak_lanjut_laporan enable trigger user`.execute(trx)
    })
  const selisih = async (isi: IsiLaporan, sidik = sidikLaporan(isi)): Promise<string[]> => {
    await ubah(isi, sidik)
    const list = await hitungUlangLaporan(fresh.owner)
    await ubah(l!.isi, l!.sidik)
    return list.map((x) => x.replace(`laporan tindak lanjut ${hari} (${l!.id}) `, ''))
  }
  expect(await selisih({ ...l!.isi, selesai: 2 }, l!.sidik)).toEqual([
    'tidak cocok dengan sidiknya: isinya diubah.',
  ])
  const jejak = 'tidak cocok dengan sidik yang tercatat pada jejak audit.'
  const rencana = l!.isi.baris.length
  expect(await selisih({ ...l!.isi, selesai: 2 })).toEqual([
    jejak,
    `menyebut 2 dari ${rencana} terlaksana, dihitung ulang 1 dari ${rencana}.`,
  ])
  expect(await selisih({ ...l!.isi, bulan: 1, nilaiKecepatan: 5 })).toEqual([
    jejak,
    `menyebut 1 bulan, dihitung ulang ${l!.isi.bulan}.`,
    'berbeda pada nilai PEKPPP dari hitungan ulang.',
  ])
  expect(await selisih({ ...l!.isi, ikm: 99 })).toEqual([
    jejak,
    'menyebut hasil survei yang tidak ada pada terbitannya.',
  ])
  const baris = l!.isi.baris.map((b) => ({ ...b, bukti: b.bukti.map((x) => ({ ...x, sidik: 'lain' })) }))
  expect(await selisih({ ...l!.isi, baris })).toEqual([
    jejak,
    'menyebut bukti yang tidak ada lagi atau berkasnya lain.',
  ])
  // Published half an hour before midnight; the instansi has moved to Jayapura's time since.
  const pindah = fresh.owner.transaction().execute(async (trx) => {
    await sql`alter table survei_terbitan disable trigger user;
      update survei_terbitan set terbit_at = ${sql.lit(`${l!.isi.tanggalSurvei}T16:30:00Z`)};
      update registry_instansi set zona = 'WIT'`.execute(trx)
    expect(await hitungUlangLaporan(trx)).toEqual([])
    throw new Error('cukup')
  })
  await expect(pindah).rejects.toThrow('cukup')
  await expect(
    sql`update tindak_lanjut_laporan set sidik = 'x' where id = ${l!.id}`.execute(fresh.owner),
  ).rejects.toThrow('only added to')
})

it('keeps the proof of a report whose fingerprint was taken in the earlier spelling, and only of one that is whole', async () => {
  const [l] = await tulis((trx) => listLaporan(trx, rumah.dukcapil.id))
  const isi = await tulis((trx) => susunLaporan(trx, rumah.periode.baru, hari))
  const lama = createHash('sha256').update(JSON.stringify(isi)).digest('hex')
  const pindah = (sidik: string, salin: IsiLaporan) =>
    fresh.owner
      .transaction()
      .execute(async (trx) => {
        await sql`drop trigger tindak_lanjut_laporan_tetap on tindak_lanjut_laporan`.execute(trx)
        await sql`update tindak_lanjut_laporan set isi = ${JSON.stringify(salin)}::jsonb, sidik = ${sidik}
          where id = ${l!.id}`.execute(trx)
        await sidikMigrasi(trx as unknown as Kysely<unknown>)
        const row = await findLaporan(trx, l!.id)
        hasil = row!.sidik
        throw new Error('cukup')
      })
      .catch((err: Error) => expect(err.message).toBe('cukup'))
  let hasil = ''
  await pindah(lama, isi)
  expect(hasil).toBe(sidikLaporan(isi))
  await pindah(lama, { ...isi, selesai: 3 })
  expect(hasil).toBe(lama)
})

it('opens as documents and workbook for who may see the unit, and for nobody else', async () => {
  const [l] = await tulis((trx) => listLaporan(trx, rumah.dukcapil.id))
  const p = meja(petugas)
  const halaman = await (await p.get(`${M}/laporan`)).text()
  expect(halaman).toContain('Semester I 2026')
  expect(halaman).not.toContain('/tetapkan')
  const docx = Buffer.from(await (await p.get(`${M}/laporan/beku/${l!.id}/hasil.docx`)).arrayBuffer())
  const pdf = Buffer.from(
    await (await p.get(`${M}/laporan/${rumah.periode.baru}/rtl.pdf?kolom=bulan`)).arrayBuffer(),
  )
  const xlsx = Buffer.from(await (await p.get(`${M}/daftar.xlsx`)).arrayBuffer())
  expect([docx.subarray(0, 2), pdf.subarray(0, 4), xlsx.subarray(0, 2)].map(String)).toEqual([
    'PK',
    '%PDF',
    'PK',
  ])
  const orang = await (async () => {
    const akunId = newId()
    await tulis((trx) =>
      createPejabat(trx, sistem, {
        akunId,
        nama: 'Lain',
        jabatan: '',
        surel: `${akunId}@contoh.go.id`,
        penugasan: [{ peran: 'petugas', unitId: rumah.sepi.id }],
      }),
    )
    return (await loadActor(fresh.db, akunId))!
  })()
  expect((await meja(orang).get(`${M}/laporan/beku/${l!.id}/hasil.pdf`)).status).toBe(404)
  expect((await meja(orang).get(`${M}/laporan/${rumah.periode.baru}/rtl.pdf`)).status).toBe(404)
  const salah = await meja(kepala).post(`${M}/laporan/${rumah.periode.baru}/tetapkan`, {
    tanggal: '2026-12-31',
  })
  expect([salah.status, (await salah.text()).includes('href="#tanggal"')]).toEqual([422, true])
})

it('proposes from the three lowest with the unit’s own figures, and ties the action to them', async () => {
  const p = meja(petugas)
  const usul = await (await p.get(`${M}/usulan`)).text()
  const jalan = /href="([^"]*\/baru\?asal=unsur[^"]*)"/.exec(usul)![1]!.replaceAll('&amp;', '&')
  expect(usul).toMatch(/Nilai \d\d,\d\d/)
  expect(usul).toMatch(/jawaban rendah \(\d+ dari \d+\)/)
  const q = new URL(jalan, 'http://x').searchParams
  expect(await (await p.get(jalan)).text()).toContain('Faktanya')
  const res = await p.post(`${M}/baru`, {
    unit: rumah.sepi.id,
    asal: 'unsur',
    asal_id: q.get('asal_id')!,
    asal_kunci: q.get('asal_kunci')!,
    masalah: 'Antre.',
    kegiatan: 'Menambah kursi.',
    unsur: q.get('asal_kunci')!,
    penanggung_jawab: 'Kepala Bidang',
    cara: 'triwulan',
    tahun: '2027',
    tw: '1',
    anggaran: '',
    kunci: newId(),
  })
  expect(res.status).toBe(303)
  const jadi = (await aksi()).find((a) => a.kegiatan === 'Menambah kursi.')
  expect(jadi).toMatchObject({ unitId: rumah.dukcapil.id, status: 'usulan', asalKunci: q.get('asal_kunci') })
})
