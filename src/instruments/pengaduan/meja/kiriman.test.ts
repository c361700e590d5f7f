import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildKantorAduan, type KantorAduan } from '../../../../test/support/kantor-aduan.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import { findPengaduan, listPeristiwa } from '../store.ts'
import { bersihkanKiriman } from './kiriman-bersih.ts'
import type { Langkah } from './langkah/daftar.ts'
import { listTanggapan } from './store-tanggapan.ts'

let k: KantorAduan
beforeAll(async () => {
  k = await buildKantorAduan()
}, 60_000)
afterAll(() => k.fresh.drop())

const terima = async (over = {}): Promise<string> => (await terimaAduan(k.deps, k.rumah.instansi.id, over)).id
/** The form as it was opened: its key and what it had seen. */
async function buka(siapa: Pejabat, id: string, langkah: Langkah): Promise<Record<string, string>> {
  const html = await (await k.meja(siapa).get(`/kerja/pengaduan/${id}/langkah/${langkah}`)).text()
  const nilai = (name: string): string => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)![1]!
  return { kunci: nilai('kunci'), urutan: nilai('urutan') }
}
const kirim = (siapa: Pejabat, id: string, langkah: Langkah, isi: Record<string, string>) =>
  k.meja(siapa).post(`/kerja/pengaduan/${id}/langkah/${langkah}`, isi)
const peristiwa = async (id: string) => (await k.baca((db) => listPeristiwa(db, id))).map((e) => e.aksi)

it('takes a step once, however often and however fast its form is sent, and leads to the same place', async () => {
  const id = await terima()
  const isi = { ...(await buka(k.pengelola, id, 'disposisi')), unit: k.rumah.dinas.id, teks: 'Mohon dicek.' }
  const tiga = await Promise.all([1, 2, 3].map(() => kirim(k.pengelola, id, 'disposisi', isi)))
  const lagi = await kirim(k.pengelola, id, 'disposisi', isi)
  for (const res of [...tiga, lagi]) {
    expect(res.status).toBe(303)
    expect(res.headers.get('location')).toBe(`/kerja/pengaduan/${id}?jadi=disposisi`)
  }
  expect((await peristiwa(id)).filter((a) => a === 'disposisi')).toHaveLength(1)
  expect(await k.baca((db) => listTanggapan(db, id))).toHaveLength(1)
})

it('takes a note once, and another note on the same page as another', async () => {
  const id = await terima()
  const isi = { ...(await buka(k.pengelola, id, 'catatan')), teks: 'Sudah ditelepon.' }
  for (const teks of ['Sudah ditelepon.', 'Sudah ditelepon.', 'Sudah didatangi.'])
    expect((await kirim(k.pengelola, id, 'catatan', { ...isi, teks })).status).toBe(303)
  const catatan = (await k.baca((db) => listTanggapan(db, id))).map((t) => t.isi)
  expect(catatan).toEqual(['Sudah ditelepon.', 'Sudah didatangi.'])
})

it('says no to whoever was truly overtaken, and keeps what he typed', async () => {
  const id = await terima()
  const arsip = await buka(k.pengelola, id, 'arsip')
  const isi = { ...arsip, sebab: 'lain', teks: 'Bukan laporan.' }
  await k.act(k.pengelola, id, 'disposisi', { unitId: k.rumah.dinas.id })
  for (let i = 0; i < 2; i++) {
    const res = await kirim(k.pengelola, id, 'arsip', isi)
    expect(res.status).toBe(409)
    const html = await res.text()
    expect(html).toContain('Bukan laporan.')
    // The page it came back on sends the same key: nothing of it was taken yet.
    expect(html).toContain(arsip['kunci'])
  }
  // A form that was taken, then changed and sent once more, is another act: overtaken by its own first.
  const lain = await terima()
  const dulu = { ...(await buka(k.pengelola, lain, 'kategori')), kategori: newId() }
  await kirim(k.pengelola, lain, 'rahasiakan', await buka(k.pengelola, lain, 'rahasiakan'))
  expect((await kirim(k.pengelola, lain, 'kategori', dulu)).status).toBe(409)
})

it('takes it kindly when the same person presses the same step on a second page, or comes back to it', async () => {
  const id = await terima()
  const [satu, dua] = [await buka(k.pengelola, id, 'verifikasi'), await buka(k.pengelola, id, 'verifikasi')]
  for (const isi of [satu, dua]) {
    const res = await kirim(k.pengelola, id, 'verifikasi', isi)
    expect([res.status, res.headers.get('location')]).toEqual([303, `/kerja/pengaduan/${id}?jadi=verifikasi`])
  }
  expect(await peristiwa(id)).toEqual(['terima', 'verifikasi'])
  const kembali = await k.meja(k.pengelola).get(`/kerja/pengaduan/${id}/langkah/verifikasi`)
  expect([kembali.status, kembali.headers.get('location')]).toEqual([
    303,
    `/kerja/pengaduan/${id}?jadi=lewat`,
  ])
  const html = await (await k.meja(k.pengelola).get(kembali.headers.get('location')!)).text()
  expect(html).toContain('Langkah itu tidak terbuka')
  // Another person, or other words, is no second press.
  const lain = await terima()
  const kawan = await k.jadikan('pengelola_pengaduan', null)
  const [a, b] = [await buka(k.pengelola, lain, 'verifikasi'), await buka(kawan, lain, 'verifikasi')]
  expect((await kirim(k.pengelola, lain, 'verifikasi', a)).status).toBe(303)
  expect((await kirim(kawan, lain, 'verifikasi', b)).status).toBe(409)
  await k.act(k.pengelola, lain, 'disposisi', { unitId: k.rumah.dinas.id })
  const [c, d] = [await buka(k.pengelola, lain, 'kembalikan'), await buka(k.pengelola, lain, 'kembalikan')]
  for (const [isi, teks, status] of [
    [c, 'Bukan urusan dinas.', 303],
    [d, 'Bukan urusan dinas.', 303],
    [d, 'Lain.', 409],
  ] as const)
    expect([teks, (await kirim(k.pengelola, lain, 'kembalikan', { ...isi, teks })).status]).toEqual([
      teks,
      status,
    ])
})

it('tells whoever may not take a step so, before a word of the form is judged', async () => {
  const id = await terima()
  await k.act(k.pengelola, id, 'disposisi', {
    unitId: k.rumah.dinas.id,
    pendukung: [k.rumah.kecamatan.id],
  })
  const bantu = await k.jadikan('penghubung', k.rumah.kecamatan.id)
  const isian: readonly Record<string, string>[] = [
    {},
    { teks: 'x', unit: k.rumah.dinas.id, orang: bantu.id },
  ]
  for (const langkah of ['jawab', 'kembalikan', 'disposisi', 'orang'] as const) {
    for (const isi of isian)
      expect([langkah, (await kirim(bantu, id, langkah, isi)).status]).toEqual([langkah, 403])
    expect((await k.meja(bantu).get(`/kerja/pengaduan/${id}/langkah/${langkah}`)).status).toBe(403)
  }
  expect((await kirim(k.penghubung, id, 'orang', {})).status).toBe(403)
  // A note is for whoever may read.
  expect((await kirim(bantu, id, 'catatan', {})).status).toBe(422)
  expect((await kirim(bantu, id, 'catatan', { teks: 'Kami siap membantu.' })).status).toBe(303)
})

it('leads whoever put a letter out of his own sight to the same place both times, and nobody else', async () => {
  const id = await terima()
  const isi = {
    ...(await buka(k.pengelola, id, 'klasifikasi')),
    klasifikasi: 'berkadar',
    teks: 'Dugaan pungli.',
  }
  for (let i = 0; i < 2; i++) {
    const res = await kirim(k.pengelola, id, 'klasifikasi', isi)
    expect([res.status, res.headers.get('location')]).toEqual([303, '/kerja/pengaduan?jadi=klasifikasi'])
  }
  expect((await k.baca((db) => findPengaduan(db, id)))!.klasifikasi).toBe('berkadar')
  expect((await kirim(k.penghubung, id, 'klasifikasi', isi)).status).toBe(404)
  expect((await kirim(k.pengelola, id, 'klasifikasi', { ...isi, teks: 'Lain.' })).status).toBe(404)
})

it('takes the word of a head once', async () => {
  await k.atur({ persetujuan: true })
  const id = await terima()
  await k.act(k.pengelola, id, 'disposisi', { unitId: k.rumah.dinas.id })
  await kirim(k.penghubung, id, 'jawab', {
    ...(await buka(k.penghubung, id, 'jawab')),
    teks: 'Sudah diganti.',
    jenis: 'jawaban',
    aksi: 'kirim',
  })
  const html = await (await k.meja(k.kepala).get(`/kerja/pengaduan/${id}`)).text()
  const [, tujuan] = /action="([^"]+\/persetujuan\/[^"]+)"/.exec(html)!
  const nilai = (name: string): string => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)![1]!
  const isi = { kunci: nilai('kunci'), dibaca: nilai('dibaca'), aksi: 'setujui' }
  for (const res of await Promise.all([1, 2].map(() => k.meja(k.kepala).post(tujuan!, isi)))) {
    expect(res.headers.get('location')).toBe(`/kerja/pengaduan/${id}?jadi=setujui`)
  }
  expect((await peristiwa(id)).filter((a) => a === 'jawab')).toHaveLength(1)
  await k.atur({})
})

it('forgets after a week', async () => {
  const sisa = async (): Promise<number> =>
    (await k.baca((db) => db.selectFrom('pengaduan_kiriman_meja').select('kunci').execute())).length
  expect(await sisa()).toBeGreaterThan(0)
  await bersihkanKiriman.run({}, k.deps)
  expect(await sisa()).toBeGreaterThan(0)
  const kelak = new Date(k.deps.now().getTime() + 8 * 86_400_000)
  await bersihkanKiriman.run({}, { ...k.deps, now: () => kelak })
  expect(await sisa()).toBe(0)
})
