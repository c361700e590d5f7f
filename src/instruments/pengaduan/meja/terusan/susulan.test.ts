import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { buildKantorAduan, type KantorAduan } from '../../../../../test/support/kantor-aduan.ts'
import { terimaAduan } from '../../../../../test/support/pengaduan.ts'
import { buildRumah, type Rumah } from '../../../../../test/support/registry.ts'
import type { Pejabat } from '../../../../kernel/actor.ts'
import { newId } from '../../../../kernel/ids.ts'
import { receiveLampiran } from '../../lampiran/index.ts'
import { replyFromOutside } from '../../luar/balas.ts'
import { hitungUlangPengaduan } from '../../pengingat/hitung-ulang.ts'
import { findRincian } from '../../rincian.ts'
import { isPublik } from '../../rules.ts'
import { insertCatatan, listCatatanLuar } from '../../tanggapan/store.ts'
import { actAsPelapor } from '../../warga/commands.ts'
import { listJejak } from '../../warga/jejak.ts'
import { actOn } from '../../commands.ts'
import { bawaTerusan, teruskanKeInstansi } from './kirim.ts'
import { listTerusan } from './store.ts'
import { bawaBilaDiteruskan, bawaSusulan } from './susulan.ts'

let k: KantorAduan
const rumah: Rumah[] = []
const pengelola = new Map<Rumah, Pejabat>()
beforeAll(async () => {
  k = await buildKantorAduan()
  for (const nama of ['Provinsi Contoh', 'Kementerian Contoh']) {
    const r = await buildRumah(k.fresh.db, nama)
    pengelola.set(r, await r.pejabat({ peran: 'pengelola_pengaduan', unitId: null }))
    rumah.push(r)
  }
  pengelola.set(k.rumah, k.pengelola)
}, 60_000)
afterAll(() => k.fresh.drop())
beforeEach(() => k.deps.asked.splice(0))

const di = (r: Rumah) => ({ instansiId: r.instansi.id })
/** Everything the house asked to have carried, once or oftener. */
async function bawa(kali = 2): Promise<void> {
  for (let ada = true; ada;) {
    ada = false
    for (const a of k.deps.asked.splice(0) as { job: string; payload: never }[])
      for (const job of [bawaTerusan, bawaSusulan])
        if (a.job === job.name) {
          ada = true
          for (let i = 0; i < kali; i++) await job.run(a.payload, k.deps)
        }
  }
}
async function teruskan(dari: Rumah, id: string, ke: Rumah): Promise<string> {
  await k.fresh.db.write(di(dari), (trx) =>
    teruskanKeInstansi(trx, k.deps, pengelola.get(dari)!, id, ke.instansi.id, 'Milik sana.'),
  )
  await bawa()
  const list = await k.fresh.db.read(di(dari), (db) => listTerusan(db, id))
  return list.findLast((x) => x.arah === 'keluar')!.pengaduanLain!
}
const balas = (r: Rumah, id: string, isi: string) =>
  k.fresh.db.write(di(r), (trx) => replyFromOutside(trx, k.deps, { ...di(r), id }, isi))
const rincian = (r: Rumah, id: string) =>
  k.fresh.db.read(di(r), async (db) => (await findRincian(db, id, k.deps.now()))!)
const kata = async (r: Rumah, id: string): Promise<string[]> =>
  (await rincian(r, id)).tanggapan.map((t) => `${t.jenis}: ${t.isi}`)

it('words by mail for a letter that was passed on follow it, and complete it where it waits for them', async () => {
  const [provinsi] = rumah as [Rumah]
  k.pukul('2026-11-10T02:00:00Z')
  const { id } = await terimaAduan(k.deps, k.rumah.instansi.id)
  const sana = await teruskan(k.rumah, id, provinsi)
  k.pukul('2026-11-11T02:00:00Z')
  await k.fresh.db.write(di(provinsi), (trx) =>
    actOn(trx, k.deps, pengelola.get(provinsi)!, sana, 'minta_kelengkapan'),
  )
  k.pukul('2026-11-12T02:00:00Z')
  const hasil = await k.tulis(async (trx) => {
    const h = await replyFromOutside(trx, k.deps, { ...di(k.rumah), id }, 'Di kilometer tiga.')
    if (h.hasil !== 'diteruskan') throw new Error(h.hasil)
    const untuk = { ...di(k.rumah), pengaduanId: id, tanggapanId: h.tanggapanId, dari: 'pelapor' as const }
    await insertCatatan(trx, k.deps, { ...di(k.rumah), id }, 'Media: https://foto.example/km.jpg')
    await receiveLampiran(trx, k.deps, untuk, [
      { isi: new Blob(['%PDF-1.4 km']), jenis: 'application/pdf', nama: 'km.pdf' },
    ])
    return h
  })
  expect(hasil).toMatchObject({ ke: 'Provinsi Contoh', dibawa: true })
  k.pukul('2026-11-12T02:05:00Z')
  await bawa()
  const r = await rincian(provinsi, sana)
  expect(r.p.status).toBe('diterima')
  expect(r.tanggapan).toMatchObject([
    { jenis: 'kelengkapan', isi: 'Di kilometer tiga.', createdAt: new Date('2026-11-12T02:00:00Z') },
  ])
  expect(r.lampiran.map((l) => [l.nama, l.tanggapanId])).toEqual([['km.pdf', r.tanggapan[0]!.id]])
  const catatan = (x: Rumah, id_: string) => k.fresh.db.read(di(x), (db) => listCatatanLuar(db, id_))
  expect(await catatan(provinsi, sana)).toMatchObject([{ isi: 'Media: https://foto.example/km.jpg' }])
  // Here they are kept, and said to have come afterwards.
  expect(listJejak(await rincian(k.rumah, id), 'id').at(-1)).toMatchObject({
    judul: 'Tulisan Anda sesudah laporan diteruskan',
    isi: 'Di kilometer tiga.',
  })
  // When it comes back, they do not come a second time.
  k.pukul('2026-11-13T02:00:00Z')
  expect(await teruskan(provinsi, sana, k.rumah)).toBe(id)
  expect(await kata(k.rumah, id)).toEqual(['balasan: Di kilometer tiga.'])
  expect((await rincian(k.rumah, id)).lampiran).toHaveLength(1)
  expect(await catatan(k.rumah, id)).toHaveLength(1)
  expect(await balas(k.rumah, id, 'Sudah?')).toMatchObject({ hasil: 'masuk' })
  expect(await hitungUlangPengaduan(k.fresh.owner)).toEqual([])
})

it('go on as far as the letter did, and once, though they were said while it was under way', async () => {
  const [provinsi, kementerian] = rumah as [Rumah, Rumah]
  const { id } = await terimaAduan(k.deps, k.rumah.instansi.id)
  await k.tulis((trx) =>
    teruskanKeInstansi(trx, k.deps, k.pengelola, id, provinsi.instansi.id, 'Milik sana.'),
  )
  expect(await balas(k.rumah, id, 'Di jalan.')).toMatchObject({ hasil: 'diteruskan', dibawa: true })
  const belum = k.deps.asked.find((a) => (a as { job: string }).job === bawaSusulan.name)
  await expect(bawaSusulan.run((belum as { payload: never }).payload, k.deps)).rejects.toThrow('not arrived')
  await bawa()
  const [keluar] = await k.baca((db) => listTerusan(db, id))
  const sana = keluar!.pengaduanLain!
  expect(await kata(provinsi, sana)).toEqual(['balasan: Di jalan.'])
  const jauh = await teruskan(provinsi, sana, kementerian)
  await balas(k.rumah, id, 'Masih begitu.')
  await bawa()
  for (const [r, x] of [
    [k.rumah, id],
    [provinsi, sana],
    [kementerian, jauh],
  ] as const)
    expect(await kata(r, x)).toEqual(['balasan: Di jalan.', 'balasan: Masih begitu.'])
})

it('said before it was asked something there are no answer to that', async () => {
  const [provinsi] = rumah as [Rumah]
  k.pukul('2026-11-10T02:00:00Z')
  const { id } = await terimaAduan(k.deps, k.rumah.instansi.id)
  const sana = await teruskan(k.rumah, id, provinsi)
  await balas(k.rumah, id, 'Apa kabar laporan saya?')
  k.pukul('2026-11-10T03:00:00Z')
  await k.fresh.db.write(di(provinsi), (trx) =>
    actOn(trx, k.deps, pengelola.get(provinsi)!, sana, 'minta_kelengkapan'),
  )
  await bawa()
  expect((await rincian(provinsi, sana)).p.status).toBe('menunggu_kelengkapan')
  expect(await kata(provinsi, sana)).toContain('balasan: Apa kabar laporan saya?')
})

it('are followed by a file of the letter itself that could not be fetched before it left', async () => {
  const [provinsi] = rumah as [Rumah]
  const { id } = await terimaAduan(k.deps, k.rumah.instansi.id)
  const sana = await teruskan(k.rumah, id, provinsi)
  await k.tulis(async (trx) => {
    const untuk = { ...di(k.rumah), pengaduanId: id, tanggapanId: null, dari: 'pelapor' as const }
    await receiveLampiran(trx, k.deps, untuk, [
      { isi: new Blob(['%PDF-1.4 foto']), jenis: 'application/pdf', nama: 'foto.pdf' },
    ])
    await bawaBilaDiteruskan(trx, k.deps, { ...di(k.rumah), id, status: 'diteruskan' }, null)
  })
  await bawa()
  expect((await rincian(provinsi, sana)).lampiran.map((l) => l.nama)).toEqual(['foto.pdf'])
})

it('go with the wish that it be secret, as far as the letter went', async () => {
  const [provinsi, kementerian] = rumah as [Rumah, Rumah]
  const { id } = await terimaAduan(k.deps, k.rumah.instansi.id)
  const sana = await teruskan(k.rumah, id, provinsi)
  const jauh = await teruskan(provinsi, sana, kementerian)
  const warga = { kind: 'warga', ...di(k.rumah) } as const
  const isi = { aksi: 'rahasiakan', kunci: newId(), isi: '', siap: [], anonim: false } as const
  await k.tulis((trx) => actAsPelapor(trx, k.deps, warga, id, isi))
  await bawa()
  for (const [r, x] of [
    [k.rumah, id],
    [provinsi, sana],
    [kementerian, jauh],
  ] as const)
    expect((await rincian(r, x)).p.rahasia).toBe(true)
})

it('come back into a file that somebody took back by hand, and its desk is told why', async () => {
  const [provinsi] = rumah as [Rumah]
  const { id } = await terimaAduan(k.deps, k.rumah.instansi.id)
  const sana = await teruskan(k.rumah, id, provinsi)
  await balas(provinsi, sana, 'Kata di provinsi.')
  await k.act(k.pengelola, id, 'terima_kembali', { alasan: 'Kami tangani.' })
  await teruskan(provinsi, sana, k.rumah)
  expect(await kata(k.rumah, id)).toEqual(['balasan: Kata di provinsi.'])
  expect(await k.baca((db) => listCatatanLuar(db, id))).toMatchObject([
    { isi: 'Dikembalikan Provinsi Contoh: Milik sana.' },
  ])
})

it.each(['berkadar', 'rahasia'] as const)(
  'come back closed to all but the few where it became %s',
  async (jadi) => {
    const [provinsi] = rumah as [Rumah]
    const { id } = await terimaAduan(k.deps, k.rumah.instansi.id)
    const sana = await teruskan(k.rumah, id, provinsi)
    const apip = await provinsi.pejabat({ peran: 'apip', unitId: null })
    const sini = pengelola.get(provinsi)!
    await k.fresh.db.write(di(provinsi), async (trx) => {
      if (jadi === 'rahasia') await actOn(trx, k.deps, { kind: 'warga', ...di(provinsi) }, sana, 'rahasiakan')
      else
        await actOn(trx, k.deps, sini, sana, 'klasifikasi', { klasifikasi: 'berkadar', alasan: 'Pungutan.' })
    })
    await balas(provinsi, sana, 'Kepala dinas meminta uang.')
    pengelola.set(provinsi, jadi === 'rahasia' ? sini : apip)
    await teruskan(provinsi, sana, k.rumah)
    pengelola.set(provinsi, sini)
    const r = await rincian(k.rumah, id)
    expect([r.p.status, r.p.rahasia, isPublik(r.p)]).toEqual(['diterima', true, false])
    expect(await kata(k.rumah, id)).toContain('balasan: Kepala dinas meminta uang.')
    expect((await k.meja(k.penghubung).get(`/kerja/pengaduan/${id}`)).status).toBe(404)
  },
)

it('come to rest though two houses have each passed the letter to the other', async () => {
  const [provinsi] = rumah as [Rumah]
  const { id } = await terimaAduan(k.deps, k.rumah.instansi.id)
  const sana = await teruskan(k.rumah, id, provinsi)
  // On its way back, and not carried yet.
  await k.fresh.db.write(di(provinsi), (trx) =>
    teruskanKeInstansi(trx, k.deps, pengelola.get(provinsi)!, sana, k.rumah.instansi.id, 'Milik sana.'),
  )
  const { pengaduanLain } = (await k.fresh.db.read(di(provinsi), (db) => listTerusan(db, sana)))[0]!
  await k.fresh.owner
    .updateTable('pengaduan_terusan')
    .set({ pengaduan_lain: pengaduanLain })
    .where('pengaduan_id', '=', sana)
    .execute()
  k.deps.asked.splice(0)
  await balas(k.rumah, id, 'Masih begitu.')
  await bawa(1)
  expect([await kata(k.rumah, id), await kata(provinsi, sana)]).toEqual([
    ['balasan: Masih begitu.'],
    ['balasan: Masih begitu.'],
  ])
})

it('say so where it went to somebody outside: nothing can be sent after it there', async () => {
  const { id } = await terimaAduan(k.deps, k.rumah.instansi.id)
  await k.act(k.pengelola, id, 'teruskan', { tujuan: 'SP4N-LAPOR!', alasan: 'Milik pusat.' })
  expect(await balas(k.rumah, id, 'Masih begitu.')).toMatchObject({ ke: 'SP4N-LAPOR!', dibawa: false })
  expect(k.deps.asked.filter((a) => (a as { job: string }).job === bawaSusulan.name)).toEqual([])
})

it('of one who wrote to what an officer archived tell him of no way to open it', async () => {
  const { id } = await terimaAduan(k.deps, k.rumah.instansi.id)
  await k.act(k.pengelola, id, 'arsip', { alasan: 'Bukan laporan.' })
  expect(await balas(k.rumah, id, 'Lho?')).toMatchObject({ hasil: 'tutup', bukaLagi: false })
})
