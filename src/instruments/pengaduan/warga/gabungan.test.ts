import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { buildKantorAduan, type KantorAduan } from '../../../../test/support/kantor-aduan.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { buildPeramban } from '../../../../test/support/peramban.ts'
import { newId } from '../../../kernel/ids.ts'
import { unseal } from '../../../platform/kunci/segel.ts'
import { kabarkan } from '../kabar/jobs.ts'
import { pinOf, showKode } from '../kode.ts'
import { listKabar } from '../meja/kabar/baca.ts'
import { gabungkan } from '../meja/olah.ts'
import { hitungUlangPengaduan } from '../pengingat/hitung-ulang.ts'
import { findPengaduan } from '../store.ts'
import { wargaRoutes } from './index.ts'

let k: KantorAduan
beforeAll(async () => {
  k = await buildKantorAduan()
}, 60_000)
afterAll(() => k.fresh.drop())
beforeEach(() => void (k.deps.asked.length = 0))

const orang = (nama: string) =>
  ({ nama, alamat: '', telepon: '', surel: `${nama.toLowerCase()}@contoh.id`, kabar: 'surel' }) as const
const terima = (nama: string, over = {}) =>
  terimaAduan(k.deps, k.rumah.instansi.id, { pelapor: orang(nama), ...over })
const gabung = (id: string, kode: string) =>
  k.tulis((trx) => gabungkan(trx, k.deps, k.pengelola, id, kode, 'Hal yang sama.'))
const statusOf = async (id: string) => (await k.baca((db) => findPengaduan(db, id)))!.status

async function lihat(kode: string) {
  const w = buildPeramban(k.deps, [wargaRoutes(k.deps)])
  const masuk = new FormData()
  masuk.set('kode', kode)
  masuk.set('pin', pinOf(k.deps, kode))
  await w.post('/pengaduan/lacak', masuk)
  const jalan = `/pengaduan/lacak/${kode}`
  return {
    html: async () => (await w.get(jalan)).text(),
    buka: (isi: string) => {
      const f = new FormData()
      for (const [n, v] of Object.entries({ aksi: 'buka_kembali', kunci: newId(), isi })) f.set(n, v)
      return w.post(jalan, f)
    },
  }
}

/** Runs what was asked for, twice, and says what then lies in the outbox about a letter. */
async function kabarOf(id: string): Promise<string[]> {
  for (const a of k.deps.asked.splice(0) as { job: string; payload: never }[])
    for (let i = 0; i < 2 && a.job === kabarkan.name; i++) await kabarkan.run(a.payload, k.deps)
  const { rows } = await sql<{ id: string; isi: Buffer }>`
    select id, isi from channels_pesan where kaitan_id = ${id} order by id`.execute(k.fresh.owner)
  return rows.map((r) => {
    const konteks = `channels_pesan/${k.rumah.instansi.id}/${r.id}/isi`
    return unseal(k.deps.deriveKey('channels.pesan'), r.isi, konteks)
  })
}

it('tells whoever wrote a merged letter of the answer, once, also by way of another one and of a secret one', async () => {
  const [satu, dua, tiga, akhir] = [
    await terima('Siti'),
    await terima('Budi', { rahasia: true }),
    await terima('Wayan'),
    await terima('Made'),
  ]
  await gabung(satu.id, dua.kode)
  await gabung(dua.id, tiga.kode)
  await gabung(tiga.id, akhir.kode)
  await k.act(k.pengelola, akhir.id, 'disposisi', { unitId: k.rumah.dinas.id })
  // That it arrived, and that it was merged.
  expect(await kabarOf(satu.id)).toHaveLength(2)
  await k.act(k.penghubung, akhir.id, 'jawab')
  for (const p of [satu, dua, tiga]) {
    const baru = (await kabarOf(p.id)).slice(2)
    expect(baru).toHaveLength(1)
    expect(baru[0]).toContain(`Laporan ${showKode(p.kode)} ditangani bersama laporan lain`)
    expect(baru[0]).toContain('yang sudah dijawab')
    expect(baru[0]).toContain(`/pengaduan/laporan/${akhir.id}`)
    for (const asing of ['Made', 'made@', showKode(akhir.kode)]) expect(baru[0]).not.toContain(asing)
  }
  const [meja] = await k.baca((db) => listKabar(db, satu.id))
  expect(meja).toMatchObject({ tentang: 'induk', kepada: 'pelapor' })
})

it('says of one that is not for everybody only that it was settled, and where one sees one’s own', async () => {
  const [anak, induk] = [await terima('Siti'), await terima('Made', { rahasia: true })]
  await gabung(anak.id, induk.kode)
  await k.act(k.pengelola, induk.id, 'disposisi', { unitId: k.rumah.dinas.id })
  await k.act(k.pengelola, induk.id, 'jawab')
  const kabar = (await kabarOf(anak.id)).at(-1)!
  expect(kabar).toContain('yang sudah dijawab')
  expect(kabar).toContain(`/pengaduan/lacak?kode=${showKode(anak.kode)}`)
  expect(kabar).not.toContain(induk.id)
  const html = await (await lihat(anak.kode)).html()
  expect(html).toMatch(/ditangani bersama laporan lain[^]{0,60}<b>sudah dijawab<\/b>/)
  expect(html).not.toContain(induk.id)
  await k.act(k.pengelola, induk.id, 'tutup')
  expect((await kabarOf(anak.id)).at(-1)).toContain('yang sudah selesai')
})

it('is opened again by whoever wrote it and says that it is something else, and then stands alone', async () => {
  const [anak, induk] = [await terima('Siti'), await terima('Made')]
  await gabung(anak.id, induk.kode)
  const w = await lihat(anak.kode)
  expect(await w.html()).toContain('Ini hal lain? Buka kembali')
  const kosong = await w.buka('')
  expect([kosong.status, await kosong.text()]).toEqual([422, expect.stringContaining('Tulis apa bedanya')])
  expect((await w.buka('Lampu saya di jalan lain.')).status).toBe(303)
  expect(await statusOf(anak.id)).toBe('diterima')
  const lama = (await kabarOf(anak.id)).length
  await k.act(k.pengelola, induk.id, 'disposisi', { unitId: k.rumah.dinas.id })
  await k.act(k.pengelola, induk.id, 'jawab')
  expect(await kabarOf(anak.id)).toHaveLength(lama)
  // What an officer archives for a reason of its own stays archived, also after a merging of long ago.
  await k.act(k.pengelola, anak.id, 'arsip', { alasan: 'Tidak jelas.' })
  expect(await w.html()).not.toContain('buka_kembali')
  expect((await w.buka('Saya tidak setuju.')).status).toBe(409)
  expect(await k.fresh.owner.transaction().execute((trx) => hitungUlangPengaduan(trx))).toEqual([])
})
