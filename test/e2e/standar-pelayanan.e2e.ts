import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { usePemeran } from './support/pemeran.ts'
import { useRumah } from './support/rumah.ts'

/** A standard from a new version to the page a citizen finds in everyday words, its papers, its maklumat, and a catalogue taken in. */
const rumah = useRumah()
const LAMA = { timeout: 300_000 }
const MEJA = '/kerja/standar-pelayanan'
const AWAL: Readonly<Record<string, string>> = { pdf: '%PDF', docx: 'PK', xlsx: 'PK' }

describe.each([
  { js: false, width: 360, layanan: 'Kartu Keluarga' },
  { js: true, width: 1280, layanan: 'Akta Kelahiran' },
])('service standards (JavaScript $js, $width px)', ({ js, width, layanan }) => {
  const { sebagai, rapi, teks } = usePemeran(rumah, () => ({ js, width }))
  const tekan = (page: Page, name: string | RegExp) =>
    page
      .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
      .first()
      .click()
  const jadi = (page: Page) => page.getByText('Tersimpan.').first().waitFor()
  const salah = async (page: Page): Promise<void> => {
    await page.locator('#kesalahan').waitFor()
    await rapi(page)
  }
  const buka = async (page: Page, judul: string): Promise<void> => {
    const d = page.locator('details', { has: page.locator('summary', { hasText: judul }) }).first()
    if (!(await d.evaluate((x) => (x as unknown as { open: boolean }).open)))
      await d.locator('summary').first().click()
  }
  const unduh = async (page: Page, alamat: string): Promise<void> => {
    const res = await page.context().request.get(alamat)
    const isi = await res.body()
    const akhiran = new URL(alamat, rumah.server.url).pathname.split('.').at(-1)!
    expect([alamat, res.status(), isi.subarray(0, AWAL[akhiran]!.length).toString('latin1')]).toEqual([
      alamat,
      200,
      AWAL[akhiran],
    ])
    expect(isi.length).toBeGreaterThan(2000)
  }

  it('a new version is written, discussed, decreed, published, printed and found', LAMA, async () => {
    const p = await sebagai('petugas.disdukcapil')
    await p.goto(MEJA)
    await rapi(p)
    await p.goto(`${MEJA}?cari=${encodeURIComponent(layanan)}`)
    await p.getByRole('link', { name: layanan, exact: true }).first().click()
    await p.waitForURL(/standar-pelayanan\/[0-9a-f-]{36}$/)
    const alamat = new URL(p.url()).pathname
    await rapi(p)
    await tekan(p, 'Buat versi baru')
    await p.waitForURL(/\/sunting$/)
    await rapi(p)
    await p.locator('#tautan').fill('bukan alamat')
    const syarat = p.locator('#t0_persyaratan')
    await syarat.fill(`${await syarat.inputValue()}\nNomor telepon yang dapat dihubungi`)
    await p.locator('#jam').fill('Senin–Sabtu 07.30–16.00 WIB')
    await p.getByRole('button', { name: 'Simpan', exact: true }).last().click()
    await salah(p)
    expect(await p.locator('#jam').inputValue()).toBe('Senin–Sabtu 07.30–16.00 WIB')
    await p.locator('#tautan').fill('')
    await p.getByRole('button', { name: 'Simpan', exact: true }).last().click()
    await p.waitForURL((url) => url.pathname === alamat)
    await rapi(p)

    // To the forum and back with its minutes.
    await buka(p, 'Bawa ke forum (FKP)')
    await p.locator('#bahas-tanggal').fill('')
    await tekan(p, 'Bawa ke forum (FKP)')
    await salah(p)
    await p.goto(alamat)
    await buka(p, 'Bawa ke forum (FKP)')
    await tekan(p, 'Bawa ke forum (FKP)')
    await jadi(p)
    await rapi(p)
    await buka(p, 'Catat berita acara')
    await p.locator('#sepakati-nomor').fill('000.8/12/BA-FKP')
    await tekan(p, 'Catat berita acara')
    await jadi(p)
    expect(await teks(p)).toContain('ditandatangani kepala unit')

    const h = await sebagai('kepala.disdukcapil')
    await h.goto(alamat)
    await rapi(h)
    await buka(h, 'Tetapkan dengan SK')
    await tekan(h, 'Tetapkan dengan SK')
    await salah(h)
    await h.locator('#nomor').fill('100.3/44/SK')
    await h.locator('#nama').fill('Gandara Mahesapati')
    await h.locator('#jabatan').fill('Kepala Dinas')
    await tekan(h, 'Tetapkan dengan SK')
    await jadi(h)
    await rapi(h)
    const versi = (await h.locator('a[href*="/versi/"][href$="/sk.pdf"]').getAttribute('href'))!
    for (const berkas of ['sk.pdf', 'sk.docx', 'lembar.pdf', 'lembar.docx', 'stiker.pdf'])
      await unduh(h, versi.replace('sk.pdf', berkas))
    await buka(h, 'Publikasikan')
    await tekan(h, 'Publikasikan')
    await jadi(h)
    await rapi(h)
    await h
      .getByRole('link', { name: /^dengan versi/ })
      .first()
      .click()
    await h.waitForURL(/banding/)
    expect(await teks(h)).toMatch(/1 dari 14 komponen berbeda[^]*Keterangan untuk warga juga berubah/)
    await rapi(h)

    // Where it was made known, and how the promise is kept.
    await p.goto(alamat)
    await buka(p, 'Catat media')
    await p.locator('#media_tautan').fill('javascript:1')
    await p.locator('details:has(#media_tautan)').getByRole('button', { name: 'Simpan' }).click()
    await salah(p)
    await p.locator('#media').selectOption('cetak')
    await p.locator('#media_tanggal').fill('2026-11-20')
    await p.locator('#media_tautan').fill('')
    await p.locator('details:has(#media_tautan)').getByRole('button', { name: 'Simpan' }).click()
    await jadi(p)
    await buka(p, 'Catat hasil pengukuran')
    await p.locator('details:has(#median)').getByRole('button', { name: 'Simpan' }).click()
    await salah(p)

    // The citizen finds it.
    const w = await sebagai('warga')
    const publik = (await h
      .goto(alamat)
      .then(() => h.getByRole('link', { name: 'Halaman untuk warga' }).getAttribute('href')))!
    await w.goto(publik)
    const baca = await teks(w)
    expect(baca).toContain('07.30–16.00')
    expect(baca).toContain('Nomor telepon yang dapat dihubungi')
    expect(baca).toContain('100.3/44/SK')
    await rapi(w)
  })

  it('is found in everyday words, and says so when nothing is', LAMA, async () => {
    const w = await sebagai('warga')
    await w.goto('/layanan')
    await rapi(w)
    for (const tanya of ['bikin KTP hilang', 'bikn ktp ilang']) {
      await w.locator('#q').fill(tanya)
      await tekan(w, 'Cari')
      await w.waitForURL(/[?&]q=/)
      expect(await w.locator('main .daftar a').first().textContent()).toBe('KTP Elektronik')
      await rapi(w)
    }
    await w.getByRole('link', { name: 'KTP Elektronik', exact: true }).first().click()
    await rapi(w)
    await w.goto('/layanan?q=zzzzqqqq')
    expect(await w.locator('main .daftar a').count()).toBe(0)
    await rapi(w)
  })

  it('the pledge of the unit is signed again, hangs somewhere, and the one before stays', LAMA, async () => {
    const h = await sebagai('kepala.disdukcapil')
    await h.goto(MEJA)
    await h.goto(`${MEJA}?cari=${encodeURIComponent(layanan)}`)
    await h.getByRole('link', { name: layanan, exact: true }).first().click()
    await h.getByRole('link', { name: 'Maklumat pelayanan' }).click()
    await h.waitForURL(/\/maklumat\//)
    await rapi(h)
    const alamat = new URL(h.url()).pathname
    await buka(h, 'Tetapkan maklumat')
    await h.locator('#sanksi').fill('')
    await tekan(h, 'Tetapkan maklumat')
    await salah(h)
    await h.locator('#sanksi').fill(`Kami bersedia dikenai sanksi (${width}).`)
    await h.locator('#tempat').fill('Kota Wening')
    await h.locator('#nama').fill('Gandara Mahesapati')
    await h.locator('#jabatan').fill('Kepala Dinas')
    await tekan(h, 'Tetapkan maklumat')
    await jadi(h)
    expect(await teks(h)).toContain('Maklumat sebelumnya')
    await rapi(h)
    await buka(h, 'Catat media')
    await h.locator('#media').selectOption('elektronik')
    await h.locator('#media_tanggal').fill('2026-11-20')
    await h.locator('#keterangan').fill(`Layar ruang tunggu ${width}`)
    await h.locator('details:has(#media_tanggal)').getByRole('button', { name: 'Simpan' }).click()
    await jadi(h)
    expect(await teks(h)).toContain(`Layar ruang tunggu ${width}`)
    await rapi(h)
    for (const berkas of ['maklumat.pdf', 'maklumat.docx']) await unduh(h, `${alamat}/${berkas}`)
  })

  it('a catalogue is looked at before it is taken in', LAMA, async () => {
    const a = await sebagai('admin')
    await a.goto(`${MEJA}/impor`)
    await rapi(a)
    await unduh(a, `${MEJA}/impor/contoh.xlsx`)
    const periksa = async (...baris: string[]): Promise<void> => {
      await a.goto(`${MEJA}/impor`)
      const isi = ['unit,layanan,waktu,biaya', ...baris].join('\n')
      await a
        .locator('#berkas')
        .setInputFiles({ name: 'katalog.csv', mimeType: 'text/csv', buffer: Buffer.from(isi) })
      await tekan(a, 'Periksa')
      await a.waitForURL(/impor\/[0-9a-f-]{36}$/)
      await rapi(a)
    }
    await tekan(a, 'Periksa')
    await salah(a)
    await periksa('Unit Hantu,Layanan Hantu,segera,gratis')
    expect(await teks(a)).toMatch(/1 sel salah[^]*“segera” tidak terbaca/)
    await periksa(`Disdukcapil,Legalisasi dokumen ${width},1 jam,gratis`)
    expect(await teks(a)).toContain('1 layanan di 1 unit terbaca')
    await tekan(a, 'Masukkan semuanya')
    await a.getByText('Katalog sudah dimasukkan').first().waitFor()
    await rapi(a)
    await a.goto(`${MEJA}/pengaturan`)
    await rapi(a)
    await a.goto(`${MEJA}?keadaan=disusun&cari=Legalisasi`)
    expect(await teks(a)).toContain(`Legalisasi dokumen ${width}`)
    await rapi(a)
    await unduh(a, `${MEJA}/ekspor/sippn.xlsx`)
  })
})
