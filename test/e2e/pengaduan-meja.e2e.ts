import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { foto } from './support/foto.ts'
import { SANDI } from './support/masuk.ts'
import { mejaAduan, MEJA, UNIT } from './support/meja-aduan.ts'
import { useRumah } from './support/rumah.ts'

/** One letter through the hands of everybody who has to do with it: counter, manager, unit, head, reporter, inspectorate, another agency. */
const rumah = useRumah()
const LAIN = 'Provinsi Tetangga'
/** Some fifty pages each, all looked at by axe: half a minute, and many times that on a machine that is busy. */
const LAMA = { timeout: 300_000 }
const SUREL_LAIN = 'pengaduan@tetangga.example'

beforeAll(async () => {
  const proses = 'test/e2e/support/dua-instansi-process.ts'
  const kata = ['--import', './scripts/loader.mjs', proses, rumah.server.dataDir, LAIN, SUREL_LAIN, SANDI]
  await promisify(execFile)(process.execPath, kata, { timeout: 60_000 })
}, 60_000)

describe.each([
  { js: false, width: 360 },
  { js: true, width: 1280 },
])('complaints at the desk (JavaScript $js, $width px)', ({ js, width }) => {
  const { judul, sebagai, rapi, teks, tekan, jadi, langkah, catat, lacak } = mejaAduan(rumah, { js, width })

  it(
    'a letter is taken in, completed, routed, answered with the head’s word, checked, and opened again',
    LAMA,
    async () => {
      const p = await sebagai('pengaduan')
      // How the unit works, a template, and a list with mistakes.
      await p.goto(`${MEJA}/pengaturan`)
      for (const apa of ['persetujuan', 'periksaTutup'])
        await p
          .getByRole('group', { name: apa === 'persetujuan' ? /persetujuan/ : /diperiksa/ })
          .getByLabel(UNIT)
          .check()
      await p.locator('#eskalasi').fill('bukan surel')
      await tekan(p, 'Simpan')
      await p.locator('#kesalahan').waitFor()
      await rapi(p)
      await p.locator('#eskalasi').fill('')
      await tekan(p, 'Simpan')
      await jadi(p, 'Tersimpan.')
      await p.goto(`${MEJA}/pengaturan/templat`)
      await p.locator('#nama').fill(judul('Sudah selesai'))
      await p.locator('#teks').fill('Terima kasih. Sudah kami periksa dan selesai hari ini.')
      await tekan(p, 'Simpan')
      await jadi(p, 'Tersimpan.')
      await rapi(p)
      await p.goto(`${MEJA}/pengaturan/jangka`)
      await rapi(p)
      await p.goto(`${MEJA}/pengaturan/kategori`)
      const csv = 'nama,induk,lapor_id\n,Jalan,1\nTrotoar,Jalan,dua\n'
      await p
        .locator('#berkas')
        .setInputFiles({ name: 'k.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
      await tekan(p, 'Muat dari CSV')
      await p.locator('#kesalahan').waitFor()
      expect(await teks(p)).toMatch(/Baris 2.*nama[^]*Baris 3.*lapor_id/)
      await rapi(p)

      // At the counter: a mistake first.
      await p.goto(`${MEJA}/catat`)
      await p.locator('#judul').fill('x')
      await tekan(p, 'Simpan dan cetak tanda terima')
      await p.locator('#kesalahan').waitFor()
      expect(await p.locator('#judul').inputValue()).toBe('x')
      await rapi(p)
      const surat = await catat(p, 'KTP rusak', 'KTP saya patah dan petugas tidak memberi tahu syaratnya.')
      await rapi(p)

      // Inbox, verify, ask.
      await p.goto(MEJA)
      await rapi(p)
      await p.getByRole('link', { name: judul('KTP rusak') }).click()
      await rapi(p)
      await langkah(p, surat.id, 'verifikasi')
      await tekan(p, 'Verifikasi')
      await jadi(p, 'Laporan diverifikasi.')
      await langkah(p, surat.id, 'minta_kelengkapan')
      await tekan(p, 'Kirim permintaan')
      await p.locator('#kesalahan').waitFor()
      await rapi(p)
      await p.locator('#teks').fill('Tanggal berapa Anda datang?')
      await tekan(p, 'Kirim permintaan')
      await jadi(p, 'Permintaan dikirim.')
      await rapi(p)
      const w = await sebagai('warga')
      await lacak(w, surat)
      expect(await teks(w)).toContain('Tanggal berapa Anda datang?')
      await w.locator('#isi-lengkapi').fill('Tanggal 3 November.')
      await tekan(w, 'Kirim keterangan')
      await w.locator('.surat', { hasText: 'Tanggal 3 November' }).waitFor()

      // Classify, note, route to what is suggested.
      await langkah(p, surat.id, 'klasifikasi')
      await p.getByLabel('Tidak berkadar pengawasan').check()
      await tekan(p, 'Simpan klasifikasi')
      await jadi(p, 'Klasifikasi disimpan.')
      await langkah(p, surat.id, 'catatan')
      await p.locator('#teks').fill('Pelapor sudah ditelepon.')
      await tekan(p, 'Simpan catatan')
      await jadi(p, 'Catatan disimpan.')
      await langkah(p, surat.id, 'disposisi')
      await tekan(p, 'Salurkan')
      await p.locator('#kesalahan').waitFor()
      await rapi(p)
      await p.getByRole('radio', { name: UNIT }).first().check()
      await tekan(p, 'Salurkan')
      await jadi(p, 'Laporan disalurkan.')

      // The unit answers; its head sends it back, then signs.
      const h = await sebagai('penghubung.disdukcapil')
      expect(await teks(h)).toMatch(/laporan perlu dijawab/)
      await h.goto(MEJA)
      await rapi(h)
      await h.getByRole('link', { name: judul('KTP rusak') }).click()
      expect(await teks(h)).toContain('Pelapor sudah ditelepon.')
      await rapi(h)
      await langkah(h, surat.id, 'jawab')
      await h.getByText('Pakai templat').click()
      await h.getByRole('link', { name: judul('Sudah selesai') }).click()
      expect(await h.locator('#teks').inputValue()).toContain('selesai hari ini')
      await h.getByText('Foto sebelum dan sesudah').click()
      for (const [tahap, terang] of [
        ['sebelum', 20],
        ['sesudah', 200],
      ] as const)
        await h.locator(`#${tahap}`).setInputFiles({
          name: `${tahap}.png`,
          mimeType: 'image/png',
          buffer: foto(terang),
        })
      await tekan(h, 'Ajukan persetujuan')
      await jadi(h, 'Menunggu persetujuan')
      await rapi(h)
      await lacak(w, surat)
      expect(await teks(w)).not.toContain('selesai hari ini')
      const a = await sebagai('kepala.disdukcapil')
      expect(await teks(a)).toContain('menunggu persetujuan Anda')
      await a.goto(`${MEJA}?tab=persetujuan`)
      await rapi(a)
      await a.getByRole('link', { name: judul('KTP rusak') }).click()
      await tekan(a, 'Kembalikan')
      await a.locator('#kesalahan').waitFor()
      await rapi(a)
      await tekan(a, 'Setujui dan kirim')
      await jadi(a, 'Jawaban disetujui')

      // Whoever did it does not close it; the head does, the reporter is not content.
      await h.goto(`${MEJA}/${surat.id}`)
      expect(await teks(h)).toContain('orang lain yang memeriksa dan menutupnya')
      expect(await h.getByRole('link', { name: 'Tutup laporan' }).count()).toBe(0)
      await langkah(a, surat.id, 'tutup')
      await tekan(a, 'Tutup laporan')
      await jadi(a, 'Laporan ditutup.')
      await lacak(w, surat)
      expect(await teks(w)).toContain('sesudah.png')
      await w.getByText('Belum beres? Buka kembali').click()
      await w.locator('#isi-buka_kembali').fill('Ternyata masih ditolak.')
      await tekan(w, 'Buka kembali')
      await w.getByText('Ternyata masih ditolak.').waitFor()
      await rapi(w)
      await h.goto(`${MEJA}/${surat.id}`)
      expect(await teks(h)).toContain('Ternyata masih ditolak.')
      await rapi(h)
    },
  )

  it(
    'old letters are entered and closed at once, twins merged, one letter split, and all of it counted',
    LAMA,
    async () => {
      const p = await sebagai('pengaduan')
      await p.goto(`${MEJA}/catat`)
      await p.locator('#judul').fill(judul('Antrean lama'))
      await p.locator('#cerita').fill('Menunggu dua jam di loket tiga.')
      await p.getByText('Sudah dijawab dan selesai').first().click()
      await p.getByLabel('Catat dan tutup sekaligus').check()
      await p.locator('input[name=klasifikasi][value=tidak_berkadar]').check()
      await p.locator('#unitJawab').selectOption({ label: UNIT })
      await p.locator('#tanggalJawab').fill(await p.locator('#diterima').inputValue())
      await p.locator('#jawaban').fill('Loket kelima sudah dibuka sejak Senin.')
      await tekan(p, 'Simpan dan cetak tanda terima')
      await p.waitForURL(/\/catat\/[0-9a-f-]{36}$/)

      const satu = await catat(p, 'Lampu padam', 'Lampu jalan di depan pasar padam sejak Senin.')
      const dua = await catat(p, 'Lampu mati', 'Lampu jalan depan pasar mati, dan parkirnya mahal sekali.')
      await langkah(p, dua.id, 'pecah')
      await p.locator('#judul1').fill(judul('Parkir mahal'))
      await tekan(p, 'Pecah')
      await p.locator('#kesalahan').waitFor()
      await rapi(p)
      await p.locator('#isi1').fill('Parkir di pasar sepuluh ribu.')
      await p.locator('#judul2').fill(judul('Lampu pasar mati'))
      await p.locator('#isi2').fill('Lampu jalan depan pasar mati.')
      await tekan(p, 'Pecah')
      await jadi(p, 'Laporan dipecah.')
      const w = await sebagai('warga')
      await lacak(w, dua)
      expect(await teks(w)).toContain(judul('Parkir mahal'))
      await rapi(w)

      await langkah(p, dua.id, 'gabung')
      await p.locator('#kodeInduk').fill('K7QMX-2PA9D')
      await p.locator('#teks').fill('Laporan yang sama.')
      await tekan(p, 'Gabungkan')
      await p.locator('#kesalahan').waitFor()
      await p.locator('#kodeInduk').fill(satu.kode)
      await tekan(p, 'Gabungkan')
      await jadi(p, 'Laporan digabungkan.')
      expect(await teks(p)).toContain(judul('Lampu padam'))
      await rapi(p)

      await p.goto(`${MEJA}/rekap`)
      await rapi(p)
      for (const jenis of ['XLSX', 'DOCX', 'PDF']) {
        const href = await p.getByRole('link', { name: `Unduh ${jenis}` }).getAttribute('href')
        const res = await p.context().request.get(href!)
        expect([jenis, res.status()]).toEqual([jenis, 200])
        expect((await res.body()).length).toBeGreaterThan(1000)
      }
    },
  )

  it(
    'what another agency must do goes there with its age; what accuses goes to the inspectorate and out of sight',
    LAMA,
    async () => {
      const p = await sebagai('pengaduan')
      const jalan = await catat(p, 'Jalan provinsi', 'Jalan provinsi di depan terminal berlubang dalam.')
      await langkah(p, jalan.id, 'teruskan')
      await p.getByLabel(LAIN).check()
      await p.locator('#teks').fill('Jalan provinsi.')
      await tekan(p, 'Teruskan')
      await jadi(p, 'Laporan diteruskan.')
      await rapi(p)
      const l = await sebagai(SUREL_LAIN)
      await expect
        .poll(async () => (await l.goto(MEJA), teks(l)), { timeout: 30_000, interval: 500 })
        .toContain(judul('Jalan provinsi'))
      await l.getByRole('link', { name: judul('Jalan provinsi') }).click()
      expect(await teks(l)).toContain('Terusan dari Kabupaten Lembah Sari')
      await rapi(l)
      const w = await sebagai('warga')
      await lacak(w, jalan)
      expect(await teks(w)).toContain(LAIN)
      await rapi(w)

      const pungli = await catat(p, 'Diminta uang', 'Petugas loket meminta seratus ribu supaya cepat.')
      await langkah(p, pungli.id, 'klasifikasi')
      await p.getByLabel('Berkadar pengawasan', { exact: true }).check()
      await tekan(p, 'Simpan klasifikasi')
      await p.locator('#kesalahan').waitFor()
      await rapi(p)
      await p.locator('#teks').fill('Menyebut pungutan oleh petugas.')
      await tekan(p, 'Simpan klasifikasi')
      await jadi(p, 'Klasifikasi disimpan.')
      await rapi(p)
      for (const siapa of ['pengaduan', 'penghubung.disdukcapil', 'kepala.disdukcapil']) {
        const page = await sebagai(siapa)
        expect((await page.goto(`${MEJA}/${pungli.id}`))?.status()).toBe(404)
      }
      const i = await sebagai('inspektorat')
      await i.goto(`${MEJA}?cari=${pungli.kode}`)
      await rapi(i)
      await i.getByRole('link', { name: judul('Diminta uang') }).click()
      await rapi(i)
      await i.getByRole('button', { name: 'Lihat identitas' }).count()
      await langkah(i, pungli.id, 'jawab')
      await langkah(i, pungli.id, 'orang')
    },
  )
})
