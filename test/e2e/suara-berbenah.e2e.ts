import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { startSmtp, textOf, type ServerSurel } from '../support/smtp.ts'
import { usePemeran } from './support/pemeran.ts'
import { MEJA as ADUAN, UNIT } from './support/meja-aduan.ts'
import { useRumah } from './support/rumah.ts'

/** Two more voices through the whole loop: a complaint that recurs, and an agreement of a forum. Each is told by mail when it was acted on. */
let smtp: ServerSurel
const rumah = useRumah(async () => {
  smtp = await startSmtp()
  return {
    SAMBUT_SMTP_URL: `smtp://127.0.0.1:${smtp.port}?tls=tanpa`,
    SAMBUT_SMTP_DARI: 'sambut@lembahsari.example',
  }
})
afterAll(() => smtp?.stop())
const LAMA = { timeout: 300_000 }
const MEJA = '/kerja/tindak-lanjut'
const SUREL = 'rukmini@warga.example'

const { sebagai, rapi, teks } = usePemeran(rumah, (isWarga) => ({ js: false, width: isWarga ? 360 : 1280 }))
const tekan = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const jadi = (page: Page, kalimat: string | RegExp) => page.getByText(kalimat).first().waitFor()

/** The mail to somebody that says the action is done. */
async function kabar(kepada: string, subjek: RegExp): Promise<string> {
  let isi: string | undefined
  const cari = () =>
    smtp.kotak
      .filter((m) => m.kepada.includes(kepada))
      .map((m) => textOf(m.mentah))
      .find((t) => subjek.test(t))
  await expect.poll(() => (isi = cari()), { timeout: 60_000, interval: 500 }).toBeDefined()
  return isi!
}

/** An action from plan to done: begun and proven by the officer, closed by the head. */
async function kerjakan(alamat: string, bukti: string, ringkas: string): Promise<void> {
  const petugas = await sebagai('petugas.disdukcapil')
  await petugas.goto(alamat)
  await tekan(petugas, 'Mulai')
  await jadi(petugas, 'Tersimpan.')
  await petugas.locator('#keterangan').fill(bukti)
  await petugas.locator('#tautan').fill('https://lembahsari.example/bukti')
  await petugas.locator('#publik').check()
  await tekan(petugas, 'Tambah bukti')
  await jadi(petugas, bukti)
  const kepala = await sebagai('kepala.disdukcapil')
  await kepala.goto(alamat)
  await kepala.getByText('Nyatakan selesai', { exact: true }).first().click()
  await kepala.locator('#selesaikan-uraian').fill('Sudah dikerjakan.')
  await kepala.locator('#selesaikan-ringkas').fill(ringkas)
  await tekan(kepala, 'Nyatakan selesai')
  await kepala.waitForURL(/tersimpan=1/)
  await rapi(kepala)
}

describe('a complaint that recurs (JavaScript off)', () => {
  it('becomes an action; who complained is told, and everybody follows it without a name', LAMA, async () => {
    const warga = await sebagai('warga')
    const CERITA =
      'Nomor antrean sudah habis sebelum pukul delapan, padahal saya berangkat dari rumah sejak subuh.'
    await warga.goto('/pengaduan/baru')
    await warga.locator('#cerita').fill(CERITA)
    await warga.locator('#nama').fill('Rukmini Astuti')
    await warga.locator('#surel').fill(SUREL)
    await warga.locator('#kabar').selectOption('surel')
    await tekan(warga, 'Kirim laporan')
    await warga.waitForURL(/tanda-terima$/)
    const [kode, pin] = await warga.locator('.kode').allTextContents()

    // Four neighbours said the same at the counter; all five get their topic and their unit.
    const meja = await sebagai('pengaduan')
    await meja.goto(ADUAN)
    const surat = [
      new URL(
        (await meja
          .getByRole('link', { name: /^Nomor antrean sudah habis/ })
          .first()
          .getAttribute('href'))!,
        rumah.server.url,
      ).pathname,
    ]
    for (const [i, hari] of ['Senin', 'Selasa', 'Rabu', 'Kamis'].entries()) {
      await meja.goto(`${ADUAN}/catat`)
      await meja.locator('#judul').fill(`Antrean penuh hari ${hari}`)
      await meja
        .locator('#cerita')
        .fill(`Warga ke-${i + 1}: hari ${hari} antrean sampai ke jalan dan dua loket tutup.`)
      await meja.locator('#unit').selectOption({ label: UNIT })
      await tekan(meja, 'Simpan dan cetak tanda terima')
      await meja.waitForURL(/\/catat\/[0-9a-f-]{36}$/)
      surat.push(`${ADUAN}/${new URL(meja.url()).pathname.split('/').at(-1)!}`)
    }
    for (const alamat of surat) {
      await meja.goto(`${alamat}/langkah/verifikasi`)
      await tekan(meja, 'Verifikasi')
      await jadi(meja, 'Laporan diverifikasi.')
      await meja.goto(`${alamat}/langkah/disposisi`)
      await meja.locator('#kategori').selectOption({ label: 'Antrean' })
      const usul = meja.getByRole('radio', { name: UNIT })
      if (await usul.count()) await usul.first().check()
      else await meja.locator('#unit').selectOption({ label: UNIT })
      await tekan(meja, 'Salurkan')
      await jadi(meja, 'Laporan disalurkan.')
    }

    // The unit sees that it recurs, and an officer writes what is to be done.
    const petugas = await sebagai('petugas.disdukcapil')
    await petugas.goto(`${MEJA}/usulan`)
    await rapi(petugas)
    await petugas.getByRole('link', { name: `Tulis tindakan : Antrean, ${UNIT}` }).click()
    expect(await teks(petugas)).toMatch(/\d+ laporan tentang Antrean dalam dua belas bulan/)
    await rapi(petugas)
    await petugas.locator('#kegiatan').fill('Membuka dua loket tambahan sampai pukul sepuluh')
    await petugas.locator('#penanggung_jawab').fill('Kepala Seksi Pelayanan')
    await petugas.locator('input[name=cara][value=tanggal]').check()
    await petugas.locator('#tenggat').fill('2027-03-31')
    await tekan(petugas, 'Simpan')
    await petugas.waitForURL(/tersimpan=1/)
    const alamat = new URL(petugas.url()).pathname
    const kepala = await sebagai('kepala.disdukcapil')
    await kepala.goto(alamat)
    await tekan(kepala, 'Setujui')
    await jadi(kepala, 'Tersimpan.')
    await kerjakan(alamat, 'Papan jadwal loket pagi', 'Dua loket tambahan kini buka sampai pukul sepuluh.')

    // She is told, by mail and where she follows her letter, and the link leads to the chain.
    const surel = await kabar(SUREL, /ikut melahirkan sebuah perbaikan/)
    expect(surel).toContain('Dua loket tambahan kini buka sampai pukul sepuluh.')
    const tautan = /https?:\/\/\S+\/unit\/disdukcapil\/tindak-lanjut\/tl-\d{4}-\d{4,}/.exec(surel)![0]
    await warga.goto(new URL(tautan).pathname)
    const rantai = await teks(warga)
    for (const x of [
      /\d+ laporan warga tentang Antrean dalam setahun/,
      /Dua loket tambahan kini buka/,
      /Papan jadwal loket pagi/,
    ])
      expect(rantai).toMatch(x)
    expect(await warga.content()).not.toMatch(/Rukmini|rukmini|subuh|Warga ke-/)
    await rapi(warga)
    await warga.goto(`/pengaduan/lacak?kode=${kode!}`)
    await warga.locator('#pin').fill(pin!)
    await tekan(warga, 'Lihat laporan')
    await warga.waitForURL(/\/lacak\/[a-z0-9]{10}$/)
    expect(await teks(warga)).toContain('Yang dibenahi')
    await rapi(warga)
  })
})

describe('an agreement of a forum (JavaScript off)', () => {
  it('is carried out; who attended is told, and everybody follows it back to the forum', LAMA, async () => {
    const proses = [
      '--import',
      './scripts/loader.mjs',
      'test/e2e/support/forum-process.ts',
      rumah.server.dataDir,
    ]
    const { stdout } = await promisify(execFile)(process.execPath, proses, { timeout: 60_000 })
    const forum = JSON.parse(stdout.slice(stdout.lastIndexOf('{"id"'))) as { id: string; slug: string }
    const meja = `/kerja/fkp/${forum.id}`
    const petugas = await sebagai('petugas.disdukcapil')
    await petugas.goto(`${meja}/berita-acara`)
    await petugas.locator('#masalah').fill('Papan syarat sulit dibaca')
    await petugas.locator('#perbaikan').fill('Mengganti papan syarat dengan huruf besar')
    await petugas.locator('#penanggung_jawab').fill('Kepala bidang pelayanan')
    await petugas.locator('#tenggat').fill('2027-12-31')
    await tekan(petugas, 'Simpan butir')
    await jadi(petugas, 'Tersimpan.')
    await petugas.goto(meja)
    await tekan(petugas, 'Akhiri forum')
    await petugas.goto(`${meja}/berita-acara`)
    await petugas.getByText('Atur rancangan').click()
    await petugas.locator('#hari_usul').fill('0')
    await petugas.locator('details:has(#hari_usul)').getByRole('button', { name: 'Simpan' }).click()
    await jadi(petugas, 'Ditetapkan di tempat')
    const kepala = await sebagai('kepala.disdukcapil')
    await kepala.goto(`${meja}/berita-acara`)
    await kepala.getByRole('link', { name: 'Tetapkan berita acara' }).click()
    await kepala.waitForURL(/tetapkan$/)
    await kepala.locator('#nomor').fill('000.8/9/BA-FKP')
    await kepala.locator('#tempat').fill('Kota Wening')
    await tekan(kepala, 'Tetapkan berita acara')
    await jadi(kepala, /Butirnya sudah masuk register/)

    await petugas.goto(`${MEJA}?asal=fkp&cari=papan+syarat`)
    await petugas.getByRole('link', { name: 'Mengganti papan syarat dengan huruf besar' }).click()
    await petugas.waitForURL(/tindak-lanjut\/[0-9a-f-]{36}$/)
    await kerjakan(
      new URL(petugas.url()).pathname,
      'Papan syarat yang baru',
      'Papan syarat kini berhuruf besar.',
    )

    const surel = await kabar('tono@radio.example', /Papan syarat kini berhuruf besar/)
    const tautan = /https?:\/\/\S+\/unit\/disdukcapil\/tindak-lanjut\/tl-\d{4}-\d{4,}/.exec(surel)![0]
    const warga = await sebagai('warga lain')
    await warga.goto(new URL(tautan).pathname)
    const rantai = await teks(warga)
    for (const x of ['Antrean dan kejelasan syarat', 'Disepakati warga', 'Papan syarat yang baru'])
      expect(rantai).toContain(x)
    expect(await warga.content()).not.toMatch(/Tono|Siti Aminah|8123/)
    await rapi(warga)
    await warga.getByRole('link', { name: /Antrean dan kejelasan syarat/ }).click()
    await warga.waitForURL(new RegExp(`/forum/${forum.slug}$`))
    await rapi(warga)
  })
})
