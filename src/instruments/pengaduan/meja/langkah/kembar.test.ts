import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildKantorAduan, type KantorAduan } from '../../../../../test/support/kantor-aduan.ts'
import { terimaAduan } from '../../../../../test/support/pengaduan.ts'
import { showKode } from '../../kode.ts'
import { findPengaduan } from '../../store.ts'

let k: KantorAduan
beforeAll(async () => {
  k = await buildKantorAduan()
}, 60_000)
afterAll(() => k.fresh.drop())

const terima = (over = {}) =>
  terimaAduan(k.deps, k.rumah.instansi.id, { wilayahKode: '35.07.01.2001', ...over })

it('offers at merging the likely twins this officer may see and that are open, and merges into the chosen one', async () => {
  const [satu, ini, selesai, tertutup] = [await terima(), await terima(), await terima(), await terima()]
  await k.act(k.pengelola, selesai.id, 'arsip', { alasan: 'Tidak jelas.' })
  await k.act(k.pengelola, tertutup.id, 'klasifikasi', { klasifikasi: 'berkadar', alasan: 'Pungutan.' })
  await terima({
    judul: 'Antrean',
    isi: 'Nomor antrean poli gigi habis pukul delapan pagi setiap hari Senin.',
  })
  const meja = k.meja(k.pengelola)
  const jalan = `/kerja/pengaduan/${ini.id}/langkah/gabung`
  const html = await (await meja.get(jalan)).text()
  const pilihan = [
    ...html.matchAll(
      /<input[^>]*name="kembar"[^>]*value="([^"]+)"|<input[^>]*value="([^"]+)"[^>]*name="kembar"/g,
    ),
  ]
  expect(pilihan.map((x) => x[1] ?? x[2])).toEqual([satu.kode])
  expect(html).toContain(showKode(satu.kode))
  // What was chosen stays when something else is missing.
  const kurang = await meja.post(jalan, { kembar: satu.kode })
  expect([kurang.status, /<input[^>]*name="kembar"[^>]*checked/.test(await kurang.text())]).toEqual([
    422,
    true,
  ])
  expect((await meja.post(jalan, { kembar: satu.kode, teks: 'Hal yang sama.' })).status).toBe(303)
  expect((await k.baca((db) => findPengaduan(db, ini.id)))!.status).toBe('diarsipkan_admin')
})
