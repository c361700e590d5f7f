import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, openContext } from './support/browser.ts'
import { signIn } from './support/masuk.ts'
import { useRumah } from './support/rumah.ts'

/** A forum is written down, agreed on, amended by a participant, frozen by the head and checked by a stranger. */
const rumah = useRumah()
const LAMA = { timeout: 300_000 }
const forum: { id: string; slug: string }[] = []

const jalankan = (proses: string, ...kata: string[]) =>
  promisify(execFile)(process.execPath, ['--import', './scripts/loader.mjs', proses, ...kata], {
    timeout: 60_000,
  })

beforeAll(async () => {
  for (let i = 0; i < 2; i++) {
    const { stdout } = await jalankan('test/e2e/support/forum-process.ts', rumah.server.dataDir)
    forum.push(JSON.parse(stdout.slice(stdout.lastIndexOf('{"id"'))) as { id: string; slug: string })
  }
}, 240_000)

describe.each([
  { js: false, width: 360, ke: 0 },
  { js: true, width: 1280, ke: 1 },
])('a berita acara (JavaScript $js, $width px)', ({ js, width, ke }) => {
  const buka = async <T>(siapa: string | null, run: (page: Page) => Promise<T>): Promise<T> => {
    const context = await openContext(rumah.browser, rumah.server.url, { js, width })
    try {
      const page = await context.newPage()
      if (siapa) await signIn(page, `${siapa}@lembahsari.example`)
      return await run(page)
    } finally {
      await context.close()
    }
  }
  const rapi = (page: Page) => expectAccessible(rumah.browser, page)
  const isi = (page: Page) => page.locator('main').innerText()
  const tekan = (page: Page, nama: string) =>
    page.getByRole('button', { name: nama, exact: true }).first().click()

  it('goes from minutes to a page everybody can check', LAMA, async () => {
    const { id, slug } = forum[ke]!
    const meja = `/kerja/fkp/${id}`
    const publik = `/forum/${slug}/berita-acara`

    await buka('petugas.disdukcapil', async (page) => {
      await page.goto(`${meja}/notulen`)
      await rapi(page)
      await tekan(page, 'Catat')
      await page.getByText('Tulis apa yang disampaikan.').first().waitFor()
      await rapi(page)
      await page.locator('#teks').fill('Loket pengambilan dipisah dari pendaftaran')
      await page.getByLabel('Usul', { exact: true }).check()
      await page.locator('#pembicara').selectOption('pengguna')
      if (js) {
        await page.getByText(/Ketikan tersimpan pukul/).waitFor()
        // Another device of the same person has it, too.
        const lain = await page.context().newPage()
        await lain.goto(`${meja}/notulen`)
        expect(await lain.locator('#teks').inputValue()).toBe('Loket pengambilan dipisah dari pendaftaran')
        await lain.close()
      }
      await tekan(page, 'Catat')
      await page.getByText('Tersimpan.').waitFor()
      expect(await page.locator('#teks').inputValue()).toBe('')
      await rapi(page)

      await page.getByRole('link', { name: /^Jadikan kesepakatan/ }).click()
      await page.waitForURL(/berita-acara/)
      expect(await page.locator('#perbaikan').inputValue()).toBe('Loket pengambilan dipisah dari pendaftaran')
      await tekan(page, 'Simpan butir')
      await page.getByText('Tulis masalah yang ditemukan.').first().waitFor()
      await rapi(page)
      await page.locator('#masalah').fill('Antre pagi lebih dari satu jam')
      await page.locator('#penanggung_jawab').fill('Kepala bidang pelayanan')
      await page.locator('#tenggat').fill('2027-12-31')
      await tekan(page, 'Simpan butir')
      await page.getByText('Tersimpan.').waitFor()
      await rapi(page)

      await page.goto(`${meja}/bukti`)
      await page.locator('#jenis').selectOption('foto')
      await page.locator('#keterangan').fill('Warga bertanya di depan loket')
      const buffer = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#7a8f6a' } })
        .jpeg()
        .toBuffer()
      await page.locator('#berkas').setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer })
      await tekan(page, 'Unggah')
      await page.getByText('Berkas tersimpan.').waitFor()
      await rapi(page)

      await page.goto(meja)
      await tekan(page, 'Akhiri forum')
      await page.goto(`${meja}/berita-acara`)
      expect(await isi(page)).toContain('Masa usul perbaikan belum berakhir')
    })

    if (js)
      await buka('petugas.disdukcapil', async (page) => {
        await page.goto(`${meja}/notulen`)
        await page.context().clearCookies()
        await page.locator('#teks').fill('Diketik sesudah sesi habis')
        await page.getByText(/Ketikan terakhir belum tersimpan/).waitFor()
      })

    await buka(null, async (page) => {
      await page.goto(`/forum/${slug}`)
      await page.getByRole('link', { name: 'Baca rancangan dan usulkan perbaikan' }).click()
      await page.waitForURL(/berita-acara/)
      await rapi(page)
      await tekan(page, 'Kirim usul')
      await page.getByText('Tulis apa yang perlu diperbaiki.').first().waitFor()
      await rapi(page)
      await page.locator('#teks').fill('Sebut juga hari Sabtu')
      await tekan(page, 'Kirim usul')
      await page.getByText(/usul Anda sudah diterima/).waitFor()
      expect(await isi(page)).not.toContain('Sebut juga hari Sabtu')
    })

    await buka('petugas.disdukcapil', async (page) => {
      await page.goto(`${meja}/berita-acara`)
      await page.locator('#usulan summary').click()
      await page.getByLabel('Terima', { exact: true }).check()
      await page.getByLabel('Alasan, dibaca semua orang').fill('Benar, disebut dalam forum')
      await tekan(page, 'Simpan putusan')
      await page.getByText('Tersimpan.').waitFor()
      await page.getByText('Atur rancangan').click()
      await page.locator('#hari_usul').fill('0')
      await page.locator('details:has(#hari_usul)').getByRole('button', { name: 'Simpan' }).click()
      await page.getByText('Ditetapkan di tempat').waitFor()
      await rapi(page)
    })

    await buka('kepala.disdukcapil', async (page) => {
      await page.goto(`${meja}/berita-acara`)
      await page.getByRole('link', { name: 'Tetapkan berita acara' }).click()
      await page.waitForURL(/tetapkan$/)
      await rapi(page)
      await page.locator('#nomor').fill('')
      await tekan(page, 'Tetapkan berita acara')
      await page.getByText('Isi bagian ini.').first().waitFor()
      await rapi(page)
      await page.locator('#nomor').fill(`000.8/${ke + 1}/BA-FKP`)
      await page.locator('#tempat').fill('Kota Wening')
      await tekan(page, 'Tetapkan berita acara')
      await page.getByText('Berita acara ditetapkan. Butirnya sudah masuk register').waitFor()
      await rapi(page)
    })

    await buka(null, async (page) => {
      await page.goto(publik)
      await rapi(page)
      const teks = await isi(page)
      for (const x of [
        'Antre pagi lebih dari satu jam',
        'Belum dimulai',
        'Sebut juga hari Sabtu',
        'Diterima',
      ])
        expect(teks).toContain(x)
      for (const rahasia of ['0812', '8123', 'Perempuan']) expect(teks).not.toContain(rahasia)
      const [unduhan] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Data terbuka (JSON)' }).click(),
      ])
      const folder = mkdtempSync(join(tmpdir(), 'berita-acara-'))
      try {
        const berkas = join(folder, 'data.json')
        await unduhan.saveAs(berkas)
        const { stdout } = await jalankan('src/cli.ts', 'verifikasi', berkas)
        expect(stdout).toContain('Utuh')
      } finally {
        rmSync(folder, { recursive: true })
      }
    })
  })
})
