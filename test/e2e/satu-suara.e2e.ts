import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, openContext } from './support/browser.ts'
import { openRunning, signIn } from './support/masuk.ts'
import { useRumah } from './support/rumah.ts'

/** One voice through the whole loop: a citizen rates, the office plans, hopes, acts and proves, the next result answers, everybody reads it. */
const rumah = useRumah()
const LAMA = { timeout: 300_000 }
const UNIT = '/unit/disdukcapil'
const DAFTAR = `${UNIT}/tindak-lanjut`
const MEJA = '/kerja/tindak-lanjut'

interface Tindakan {
  readonly alamat: string
  readonly kegiatan: string
  readonly dampak: { readonly arah: string; readonly kalimat: string } | null
}
const listTindakan = async (): Promise<readonly Tindakan[]> =>
  ((await (await fetch(`${rumah.server.url}${DAFTAR}.json`)).json()) as { tindakan: Tindakan[] }).tindakan

async function bersuara(page: Page): Promise<void> {
  await page.goto(UNIT)
  await page.locator('a[href^="/s/"]').first().click()
  const layanan = page.locator('select[name=layanan]')
  if (await layanan.count()) await layanan.selectOption({ index: 1 })
  for (const u of [
    'persyaratan',
    'prosedur',
    'waktu',
    'biaya',
    'produk',
    'kompetensi',
    'perilaku',
    'sarana',
    'pengaduan',
  ])
    await page.locator(`label:has(input[name=${u}][value="${u === 'waktu' ? 2 : 4}"])`).click()
  await page.locator('label:has(input[name=jenis_kelamin][value=L])').click()
  await page.locator('input[name=usia]').fill('52')
  await page.locator('select[name=pendidikan]').selectOption('SMA')
  await page.locator('select[name=pekerjaan]').selectOption('WIRAUSAHA')
  await page.getByRole('button', { name: 'Kirim jawaban' }).click()
  await page.waitForURL(/terima-kasih/)
}

/** Fills a field, opening what it lies folded in. */
const isi = async (page: Page, field: string, teks: string): Promise<void> => {
  const ruas = page.locator(field)
  if (!(await ruas.isVisible())) await page.locator(`details:has(${field}) > summary`).last().click()
  await ruas.fill(teks)
}
const kirim = async (page: Page, aksi: string): Promise<void> => {
  const tombol = page.locator(`form[action$="${aksi}"] button`).last()
  if (!(await tombol.isVisible()))
    await page.locator(`details:has(form[action$="${aksi}"]) > summary`).last().click()
  await tombol.click()
  await page.waitForURL(/tersimpan=1|\/kerja\/tindak-lanjut\/[0-9a-f-]{36}/)
}

describe('one voice (JavaScript off)', () => {
  it('is heard, planned for, acted on, proven and answered by the next result', LAMA, async () => {
    const warga = await openContext(rumah.browser, rumah.server.url, { js: false, width: 360 })
    const kantor = await openContext(rumah.browser, rumah.server.url, { js: false, width: 1280 })
    const [orang, kepala] = [await warga.newPage(), await kantor.newPage()]
    await bersuara(orang)

    // The office: the weakest unsur of the last result becomes an action.
    await signIn(kepala, 'kepala.disdukcapil@lembahsari.example')
    await kepala.goto(`${MEJA}/usulan`)
    await kepala.locator('a[href*="asal=unsur"][href*="asal_kunci=waktu"]').first().click()
    await kepala.locator('#kegiatan').fill('Satu loket khusus untuk berkas yang sudah lengkap')
    await kepala.locator('#penanggung_jawab').fill('Kepala Seksi Identitas Penduduk')
    await kepala.locator('input[name=cara][value=tanggal]').check()
    await kepala.locator('#tenggat').fill('2027-03-31')
    await kepala.locator('#disetujui').check()
    await kepala.locator('main form button').last().click()
    await kepala.waitForURL(/tindak-lanjut\/[0-9a-f-]{36}/)
    const rinci = new URL(kepala.url()).pathname

    // What it is to move is written before anybody can know.
    await kepala.goto(`${rinci}/harapan`)
    await expectAccessible(rumah.browser, kepala)
    await kepala.locator('#besar').fill('banyak')
    await kepala.locator(`form[action$="/harapan"] button`).click()
    await kepala.locator('#kesalahan').waitFor()
    await expectAccessible(rumah.browser, kepala)
    await kepala.locator('#besar').fill('2,5')
    await kepala.locator('input[name=arah][value=naik]').check()
    await kirim(kepala, '/harapan')
    await kepala.goto(rinci)
    expect(await kepala.locator('#dampak').textContent()).toContain('naik paling sedikit 2,5 poin')

    // Begun, proven, done.
    await kirim(kepala, '/langkah/mulai')
    await kepala.goto(rinci)
    await isi(kepala, '#keterangan', 'Loket baru pada hari pertama')
    await isi(kepala, '#tautan', 'https://lembahsari.example/loket')
    await kepala.locator('#publik').check()
    await kirim(kepala, '/bukti')
    await kepala.goto(rinci)
    await isi(kepala, '#selesaikan-uraian', 'Loket dibuka.')
    await kepala
      .locator('#selesaikan-ringkas')
      .fill('Satu loket kini khusus untuk berkas yang sudah lengkap.')
    await kirim(kepala, '/langkah/selesaikan')
    await kepala.goto(rinci)
    await expectAccessible(rumah.browser, kepala)

    // Everybody follows the chain; its answer is still to come.
    await orang.goto(UNIT)
    await expectAccessible(rumah.browser, orang)
    await orang.goto(DAFTAR)
    await expectAccessible(rumah.browser, orang)
    await orang.getByRole('link', { name: 'Satu loket khusus untuk berkas yang sudah lengkap' }).click()
    const terbaca = (await orang.locator('main').textContent())!
    for (const kata of [
      'orang menilai layanan ini',
      'Satu loket kini khusus',
      'Loket baru pada hari pertama',
      'Menunggu hasil',
    ])
      expect(terbaca).toContain(kata)
    await expectAccessible(rumah.browser, orang)

    // The running periode is signed; actions that hoped before it began are answered.
    const sebelum = new Set((await listTindakan()).filter((t) => t.dampak).map((t) => t.alamat))
    const periode = await openRunning(kepala)
    await kepala.goto(`${periode}/terbitkan`)
    await kepala.locator('input[name=tutup]').check()
    const alasan = kepala.locator('[name=alasanMinimum]')
    if (await alasan.count()) await alasan.fill('Kunjungan triwulan ini di bawah perkiraan.')
    await kepala
      .getByRole('button', { name: /Terbitkan|Tanda tangani/ })
      .last()
      .click()
    await kepala.waitForURL((url) => !url.pathname.endsWith('/terbitkan'))
    let terjawab: Tindakan | undefined
    await expect
      .poll(async () => (terjawab = (await listTindakan()).find((t) => t.dampak && !sebelum.has(t.alamat))), {
        timeout: 90_000,
        interval: 1000,
      })
      .toBeDefined()
    await orang.goto(new URL(terjawab!.alamat).pathname)
    expect(await orang.locator('main').textContent()).toContain(terjawab!.dampak!.kalimat)
    expect(terjawab!.dampak!.kalimat).toMatch(/bukan kebetulan|batas kebetulan/)
    await expectAccessible(rumah.browser, orang)
    await orang.goto('/')
    expect(await orang.locator('main').textContent()).toContain('tindakan dijanjikan')
    await warga.close()
    await kantor.close()
  })
})
