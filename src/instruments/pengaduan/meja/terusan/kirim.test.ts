import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildKantorAduan, type KantorAduan } from '../../../../../test/support/kantor-aduan.ts'
import { buildMeja, type Meja } from '../../../../../test/support/meja.ts'
import { terimaAduan } from '../../../../../test/support/pengaduan.ts'
import { buildRumah, type Rumah } from '../../../../../test/support/registry.ts'
import type { Pejabat, Warga } from '../../../../kernel/actor.ts'
import { newId } from '../../../../kernel/ids.ts'
import { actOn, type Isian } from '../../commands.ts'
import { findAsalKode } from '../../kabar/asal.ts'
import { pinOf, showKode } from '../../kode.ts'
import { openPelapor } from '../../pelapor.ts'
import { hitungUlangPengaduan } from '../../pengingat/hitung-ulang.ts'
import { findRincian } from '../../rincian.ts'
import { findPengaduan, listPeristiwa } from '../../store.ts'
import type { Aksi } from '../../status/rules.ts'
import { listJejak } from '../../warga/jejak.ts'
import { actAsPelapor } from '../../warga/commands.ts'
import { loadLanjutan } from '../../warga/lanjutan.ts'
import { mejaRoutes } from '../routes.ts'
import { getRincian } from '../store-rinci.ts'
import { bawaTerusan, teruskanKeInstansi } from './kirim.ts'
import { listTerusan } from './store.ts'

let k: KantorAduan
let lain: Rumah
let pengelolaLain: Pejabat
beforeAll(async () => {
  k = await buildKantorAduan()
  lain = await buildRumah(k.fresh.db, 'Provinsi Contoh')
  pengelolaLain = await lain.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
}, 60_000)
afterAll(() => k.fresh.drop())

const di = (rumah: Rumah) => ({ instansiId: rumah.instansi.id })
const get = (rumah: Rumah, id: string) => k.fresh.db.read(di(rumah), (db) => findPengaduan(db, id))
const act = (rumah: Rumah, siapa: Pejabat, id: string, aksi: Aksi, isian?: Isian) =>
  k.fresh.db.write(di(rumah), (trx) => actOn(trx, k.deps, siapa, id, aksi, isian))
/** Passes it on and lets the carrier run, twice: it may be woken again. */
async function teruskan(dari: Rumah, siapa: Pejabat, id: string, ke: Rumah, alasan: string) {
  k.deps.asked.length = 0
  await k.fresh.db.write(di(dari), (trx) =>
    teruskanKeInstansi(trx, k.deps, siapa, id, ke.instansi.id, alasan),
  )
  const tugas = k.deps.asked.find((a) => (a as { job: string }).job === bawaTerusan.name)
  const { payload } = tugas as { payload: Parameters<typeof bawaTerusan.run>[0] }
  await bawaTerusan.run(payload, k.deps)
  await bawaTerusan.run(payload, k.deps)
  const t = (await k.fresh.db.read(di(dari), (db) => listTerusan(db, id))).findLast(
    (x) => x.arah === 'keluar',
  )!
  return { id: t.pengaduanLain!, kode: t.kodeLain! }
}
const asalOf = (rumah: Rumah, id: string) =>
  k.fresh.db.read(di(rumah), async (db) => findAsalKode(db, id, await listPeristiwa(db, id)))
const kabarOf = () =>
  k.deps.asked
    .filter((a) => (a as { job: string }).job === 'pengaduan.kabar')
    .map((a) => (a as never)['payload'])

it('arrives with its age, its text and its reporter, and the reporter is told where', async () => {
  k.pukul('2026-11-10T02:00:00Z')
  const pelapor = {
    nama: 'Siti',
    alamat: '',
    telepon: '',
    surel: 'siti@contoh.example',
    kabar: 'surel',
  } as const
  const { id } = await terimaAduan(k.deps, k.rumah.instansi.id, { pelapor })
  k.pukul('2026-11-18T02:00:00Z')
  const sana = await teruskan(k.rumah, k.pengelola, id, lain, 'Jalan provinsi.')
  const p = (await get(lain, sana.id))!
  expect(p.diterimaAt.toISOString()).toBe('2026-11-10T02:00:00.000Z')
  expect((await k.fresh.db.write(di(lain), (trx) => openPelapor(trx, k.deps, p)))?.nama).toBe('Siti')
  expect(kabarOf()).toEqual([
    expect.objectContaining({ instansiId: k.rumah.instansi.id, id }),
    expect.objectContaining({ instansiId: lain.instansi.id, id: sana.id }),
  ])
  // Its reporter holds the PIN of the first letter alone.
  expect(await asalOf(lain, sana.id)).toBe((await get(k.rumah, id))!.kode)
  expect(await asalOf(k.rumah, id)).toBeUndefined()
  const lanjutan = await k.baca(async (db) =>
    loadLanjutan(db, k.deps, (await findRincian(db, id, k.deps.now()))!),
  )
  expect(lanjutan.terusan).toEqual([
    { nama: 'Provinsi Contoh', kode: sana.kode, pin: pinOf(k.deps, sana.kode) },
  ])
})

it('stays readable where it left, as passed on, with its number there and nothing of theirs', async () => {
  const { id } = await terimaAduan(k.deps, k.rumah.instansi.id)
  const sana = await teruskan(k.rumah, k.pengelola, id, lain, 'Jalan provinsi.')
  await act(lain, pengelolaLain, sana.id, 'disposisi', { unitId: lain.dinas.id })
  const html = await (await k.meja(k.pengelola).get(`/kerja/pengaduan/${id}`)).text()
  expect(html).toContain(showKode(sana.kode))
  expect(html).toContain('Diteruskan ke Provinsi Contoh')
  expect((await k.meja(k.pengelola).get(`/kerja/pengaduan/${sana.id}`)).status).toBe(404)
  const mejaLain: Meja = buildMeja(k.deps, pengelolaLain, '/kerja/pengaduan', [mejaRoutes(k.deps)])
  expect((await mejaLain.get(`/kerja/pengaduan/${id}`)).status).toBe(404)
  expect(await (await mejaLain.get(`/kerja/pengaduan/${sana.id}`)).text()).toContain(
    'Terusan dari Kabupaten Contoh',
  )
})

it('tells why it was passed on, from the first trip: to the desk that gets it and to the reporter on both pages', async () => {
  const { id, kode } = await terimaAduan(k.deps, k.rumah.instansi.id)
  const sana = await teruskan(k.rumah, k.pengelola, id, lain, 'Ruas jalan itu milik provinsi.')
  const mejaLain: Meja = buildMeja(k.deps, pengelolaLain, '/kerja/pengaduan', [mejaRoutes(k.deps)])
  const meja = await (await mejaLain.get(`/kerja/pengaduan/${sana.id}`)).text()
  expect(meja).toMatch(/Terusan dari Kabupaten Contoh[^]{0,200}Ruas jalan itu milik provinsi/)
  expect(meja).toMatch(/Laporan diterima[^]{0,40}dari Kabupaten Contoh/)
  const lacak = async (rumah: Rumah, di_: string): Promise<string[]> => {
    const r = (await k.fresh.db.read(di(rumah), (db) => findRincian(db, di_, k.deps.now())))!
    return listJejak(r, 'id').map((j) => `${j.judul}: ${j.alasan ?? ''}`)
  }
  expect(await lacak(lain, sana.id)).toEqual([
    'Laporan diterima dari Kabupaten Contoh: Ruas jalan itu milik provinsi.',
  ])
  expect((await lacak(k.rumah, id)).at(-1)).toMatch(/Provinsi Contoh: Ruas jalan itu milik provinsi\.$/)
  expect(kode).not.toBe(sana.kode)
})

it('goes back to the file it came from with its age and the reason, and the second time that is flagged on both sides', async () => {
  k.pukul('2026-11-10T02:00:00Z')
  const { id } = await terimaAduan(k.deps, k.rumah.instansi.id)
  k.pukul('2026-11-12T02:00:00Z')
  const sana = await teruskan(k.rumah, k.pengelola, id, lain, 'Jalan provinsi.')
  const kembali = await teruskan(lain, pengelolaLain, sana.id, k.rumah, 'Jalan kabupaten.')
  expect(kembali.id).toBe(id)
  expect(await asalOf(k.rumah, id)).toBeUndefined()
  const p = (await get(k.rumah, id))!
  expect([p.status, p.diterimaAt.toISOString()]).toEqual(['diterima', '2026-11-10T02:00:00.000Z'])
  const akhir = (await k.baca((db) => listPeristiwa(db, id))).at(-1)!
  expect(akhir.data['alasan']).toBe('Dikembalikan Provinsi Contoh: Jalan kabupaten.')

  const lagi = await teruskan(k.rumah, k.pengelola, id, lain, 'Sungguh jalan provinsi.')
  expect(lagi.id).toBe(sana.id)
  expect((await get(lain, sana.id))!.status).toBe('diterima')
  await teruskan(lain, pengelolaLain, sana.id, k.rumah, 'Sungguh bukan.')
  await teruskan(k.rumah, k.pengelola, id, lain, 'Mohon dibicarakan.')
  const pingPong = async (rumah: Rumah, x: string) =>
    (await k.fresh.db.read(di(rumah), (db) => getRincian(db, x))).pingPong
  expect([await pingPong(k.rumah, id), await pingPong(lain, sana.id)]).toEqual([true, true])
  const tersendat = await k.fresh.db.read(di(lain), (db) => findPengaduan(db, sana.id))
  expect(tersendat).toMatchObject({ status: 'diterima', unitId: null })
})

it('takes along what its reporter said since and the days it waited for him, there and back', async () => {
  const warga = (rumah: Rumah): Warga => ({ kind: 'warga', instansiId: rumah.instansi.id })
  const lengkapi = (rumah: Rumah, id: string, isi: string) =>
    k.fresh.db.write(di(rumah), (trx) =>
      actAsPelapor(trx, k.deps, warga(rumah), id, {
        aksi: 'lengkapi',
        kunci: newId(),
        isi,
        siap: [{ isi: new Blob([`%PDF-1.4 ${isi}`]), jenis: 'application/pdf', nama: `${isi}pdf` }],
        anonim: false,
      }),
    )
  const rincianOf = (rumah: Rumah, id: string) =>
    k.fresh.db.read(di(rumah), async (db) => (await findRincian(db, id, k.deps.now()))!)
  k.pukul('2026-11-10T02:00:00Z')
  const { id } = await terimaAduan(k.deps, k.rumah.instansi.id)
  k.pukul('2026-11-11T02:00:00Z')
  await k.act(k.pengelola, id, 'minta_kelengkapan')
  k.pukul('2026-11-16T02:00:00Z')
  await lengkapi(k.rumah, id, 'Di kilometer tiga.')
  const sebelum = await rincianOf(k.rumah, id)
  k.pukul('2026-11-18T02:00:00Z')
  const sana = await teruskan(k.rumah, k.pengelola, id, lain, 'Jalan provinsi.')
  const r = await rincianOf(lain, sana.id)
  expect(r.jam.jeda).toEqual(sebelum.jam.jeda)
  expect(r.jam.selesai.tenggat).toEqual(sebelum.jam.selesai.tenggat)
  expect(r.tanggapan).toMatchObject([
    { jenis: 'balasan', isi: 'Di kilometer tiga.', createdAt: new Date('2026-11-16T02:00:00Z') },
  ])
  expect(listJejak(r, 'id').find((j) => j.isi === 'Di kilometer tiga.')?.judul).toBe('Tulisan Anda')

  k.pukul('2026-11-19T02:00:00Z')
  await act(lain, pengelolaLain, sana.id, 'minta_kelengkapan')
  k.pukul('2026-11-24T02:00:00Z')
  await lengkapi(lain, sana.id, 'Dekat jembatan.')
  await teruskan(lain, pengelolaLain, sana.id, k.rumah, 'Jalan kabupaten.')
  const kembali = await rincianOf(k.rumah, id)
  expect(kembali.jam.jeda).toEqual([
    ...sebelum.jam.jeda,
    { dari: new Date('2026-11-19T02:00:00Z'), sampai: new Date('2026-11-24T02:00:00Z') },
  ])
  expect(kembali.tanggapan.map((t) => t.isi)).toEqual(['Di kilometer tiga.', 'Dekat jembatan.'])
  // Each file stands with the words it came with, on both sides.
  for (const x of [r, kembali])
    expect(
      x.tanggapan.map((t) => x.lampiran.filter((l) => l.tanggapanId === t.id).map((l) => l.nama)),
    ).toEqual(x.tanggapan.map((t) => [`${t.isi}pdf`]))
  expect(kembali.lampiran).toHaveLength(2)
  expect(await hitungUlangPengaduan(k.fresh.owner)).toEqual([])
})

it('is not lost in a file they closed for themselves: there it begins anew, with its age', async () => {
  const { id } = await terimaAduan(k.deps, k.rumah.instansi.id)
  const sana = await teruskan(k.rumah, k.pengelola, id, lain, 'Jalan provinsi.')
  await act(lain, pengelolaLain, sana.id, 'arsip', { alasan: 'Ganda.' })
  await act(k.rumah, k.pengelola, id, 'terima_kembali', { alasan: 'Kami tangani.' })
  const baru = await teruskan(k.rumah, k.pengelola, id, lain, 'Tetap jalan provinsi.')
  expect(baru.id).not.toBe(sana.id)
  expect(await get(lain, baru.id)).toMatchObject({
    status: 'diterima',
    diterimaAt: (await get(k.rumah, id))!.diterimaAt,
  })
})

it('arrives closed to all but the few when it was secret or under supervision, and anonymous stays anonymous', async () => {
  const rahasia = (await terimaAduan(k.deps, k.rumah.instansi.id, { rahasia: true, anonim: true })).id
  const berkadar = (await terimaAduan(k.deps, k.rumah.instansi.id)).id
  await k.act(k.pengelola, berkadar, 'klasifikasi', { klasifikasi: 'berkadar', alasan: 'Pungutan.' })
  for (const [siapa, id] of [
    [k.pengelola, rahasia],
    [k.apip, berkadar],
  ] as const) {
    const sana = await teruskan(k.rumah, siapa, id, lain, 'Pegawai provinsi.')
    expect((await get(lain, sana.id))!.rahasia).toBe(true)
  }
  await expect(teruskan(k.rumah, k.penghubung, rahasia, lain, 'x')).rejects.toThrow('tidak ditemukan')
})

it('goes neither to itself nor to nowhere', async () => {
  const { id } = await terimaAduan(k.deps, k.rumah.instansi.id)
  for (const ke of [k.rumah.instansi.id, k.rumah.dinas.id])
    await expect(k.tulis((trx) => teruskanKeInstansi(trx, k.deps, k.pengelola, id, ke, 'x'))).rejects.toThrow(
      'tidak ditemukan',
    )
})
