import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildPeramban, type Peramban } from '../../../../test/support/peramban.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import { createLayanan, createUnit, loadWilayah } from '../../../registry/index.ts'
import { wargaScriptAsset } from '../../../ui/index.ts'
import { wargaRoutes } from './index.ts'

/** A kabupaten with 21 kecamatan and 406 desa, thirty offices and three hundred services. */
const PATI = '33.18'
let fresh: FreshDb
let rumah: Rumah
let deps: Deps
let w: Peramban
beforeAll(async () => {
  fresh = await freshDb()
  await loadWilayah(fresh.owner)
  rumah = await buildRumah(fresh.db)
  await fresh.owner.updateTable('registry_instansi').set({ wilayah_kode: PATI }).execute()
  await fresh.db.write({ instansiId: rumah.instansi.id }, async (trx) => {
    for (const bidang of BIDANG) {
      const jenis = 'perangkat_daerah'
      const unit = await createUnit(trx, rumah.sistem, { nama: `Dinas ${bidang}`, jenis, indukId: null })
      for (const urusan of URUSAN)
        await createLayanan(trx, rumah.sistem, { unitId: unit.id, nama: `${urusan} ${bidang}` })
    }
  })
  deps = buildDeps(fresh.db)
  w = buildPeramban(deps, [wargaRoutes(deps)])
}, 120_000)
afterAll(() => fresh.drop())

const BIDANG = [
  'Kependudukan',
  'Kesehatan',
  'Pendidikan Dasar',
  'Perhubungan',
  'Perikanan Tangkap',
  'Pertanian Pangan',
  'Peternakan',
  'Perdagangan',
  'Perindustrian',
  'Koperasi dan Usaha Mikro',
  'Tenaga Kerja',
  'Transmigrasi',
  'Sosial',
  'Pemberdayaan Perempuan',
  'Perumahan Rakyat',
  'Permukiman',
  'Pekerjaan Umum',
  'Penataan Ruang',
  'Lingkungan Hidup',
  'Kehutanan',
  'Pariwisata',
  'Kebudayaan',
  'Pemuda dan Olahraga',
  'Perpustakaan',
  'Kearsipan',
  'Komunikasi dan Informatika',
  'Statistik',
  'Persandian',
  'Pertanahan',
  'Ketahanan Pangan',
]
const URUSAN = [
  'Izin Usaha',
  'Izin Operasional',
  'Rekomendasi Teknis',
  'Surat Keterangan',
  'Kartu Anggota',
  'Sertifikat Kompetensi',
  'Bantuan Hibah',
  'Pengaduan Petugas',
  'Peminjaman Sarana',
  'Pendampingan',
]
const isian = (over: Record<string, string> = {}): FormData => {
  const f = new FormData()
  const isi = 'Jalan desa putus di dua tempat sejak banjir hari Minggu, belum ditangani.'
  for (const [k, v] of Object.entries({ kunci: newId(), jenis: 'aspirasi', isi, nama: 'Siti', ...over }))
    f.set(k, v)
  return f
}
const kirim = async (over: Record<string, string>): Promise<{ status: number; html: string }> => {
  const f = isian(over)
  f.append('lampiran', new File(['%PDF-1.4 jalan'], 'jalan.pdf'))
  const res = await w.post('/pengaduan/baru', f)
  return { status: res.status, html: await res.text() }
}
const optionOf = (html: string, nama: string): string | undefined =>
  new RegExp(`<option [^>]*value="([^"]+)"[^>]*>${nama}</option>`).exec(html)?.[1]

it('carries a large kabupaten in the first round trip, also when lists are open', async () => {
  const naskah = gzipSync(wargaScriptAsset().body).length
  const ukur = (html: string): number => gzipSync(html).length + naskah
  const kosong = await (await w.get('/pengaduan/baru')).text()
  const { html } = await kirim({ buka: 'wilayah', wilayah: `${PATI}.01`, tujuan: 'dinas-perhubungan' })
  expect([ukur(kosong), ukur(html)].map((n) => n < 14 * 1024)).toEqual([true, true])
})

it('shows the desa of the chosen kecamatan and keeps everything that was typed', async () => {
  const kunci = newId()
  const { status, html } = await kirim({ kunci, buka: 'wilayah', wilayah: `${PATI}.01`, lokasi: 'RT 2' })
  expect(status).toBe(200)
  for (const teks of ['Jalan desa putus', 'value="RT 2"', 'value="Siti"', 'jalan.pdf', kunci])
    expect(html).toContain(teks)
  expect(html).toMatch(/<select[^>]*id="wilayah"[^>]*autofocus/)
  expect(html).toMatch(/name="jenis"[^>]*value="aspirasi"[^>]*checked|checked[^>]*value="aspirasi"/)
  expect(html).toContain(`value="${PATI}.01.2001"`)
  expect(html).not.toContain(`value="${PATI}.02.2001"`)
  const titipan = /name="titipan" value="([^"]+)"/.exec(html)![1]!
  const res = await w.post('/pengaduan/baru', isian({ kunci, titipan, wilayah: `${PATI}.01.2001` }))
  expect(res.status).toBe(303)
  const row = await fresh.owner
    .selectFrom('pengaduan')
    .select(['wilayah_kode', 'id'])
    .where('kunci_kirim', '=', kunci)
    .executeTakeFirstOrThrow()
  expect(row.wilayah_kode).toBe(`${PATI}.01.2001`)
})

it('shows the services of the chosen office, and takes one that a link names', async () => {
  const { html } = await kirim({ buka: 'tujuan', tujuan: 'dinas-perhubungan' })
  const nilai = optionOf(html, 'Izin Operasional Perhubungan')!
  expect(optionOf(html, 'Izin Operasional Kehutanan')).toBeUndefined()
  const kunci = newId()
  expect((await w.post('/pengaduan/baru', isian({ kunci, tujuan: nilai }))).status).toBe(303)
  const row = await fresh.owner
    .selectFrom('pengaduan')
    .innerJoin('registry_layanan as l', 'l.id', 'pengaduan.layanan_id')
    .select('l.nama')
    .where('kunci_kirim', '=', kunci)
    .executeTakeFirstOrThrow()
  expect(row.nama).toBe('Izin Operasional Perhubungan')
  const langsung = await (await w.get(`/pengaduan/baru?tujuan=${nilai}`)).text()
  expect(langsung).toMatch(/<option [^>]*selected[^>]*>Izin Operasional Perhubungan</)
})

it('says what to choose first, and where nothing lies further down', async () => {
  const kosong = await kirim({ buka: 'wilayah' })
  expect([kosong.status, kosong.html.includes('Pilih kecamatannya dulu')]).toEqual([422, true])
  expect(kosong.html).toContain('Jalan desa putus')
  const buntu = await kirim({ buka: 'tujuan', tujuan: rumah.kecamatan.slug })
  expect(buntu.html).toContain('tidak ada pilihan lagi')
})
