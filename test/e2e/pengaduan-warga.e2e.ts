import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Page } from 'playwright-core'
import { expectAccessible, openContext } from './support/browser.ts'
import { useRumah } from './support/rumah.ts'

/** Somebody with a trouble, on a phone or at a desk, without an account. */
const rumah = useRumah()
const CERITA =
  'Talud di belakang kios nomor sebelas ambrol sejak Sabtu. Air masuk ke dalam kios setiap kali hujan.'

const open = async (js: boolean, width: number): Promise<Page> =>
  (await openContext(rumah.browser, rumah.server.url, { js, width })).newPage()
const text = async (page: Page, css: string): Promise<string> => (await page.locator(css).textContent()) ?? ''

describe.each([
  { js: false, width: 360 },
  { js: true, width: 360 },
  { js: false, width: 1280 },
])('a citizen (JavaScript $js, $width px)', ({ js, width }) => {
  it('complains from the front page, mends a mistake, gets code and PIN, and follows it from another device', async () => {
    const page = await open(js, width)
    await page.goto('/')
    await page.getByRole('link', { name: 'Sampaikan laporan', exact: true }).first().click()
    await page.waitForURL(/\/pengaduan\/baru/)
    await expectAccessible(rumah.browser, page)

    await page.locator('#cerita').fill('terlalu pendek')
    await page.locator('#telepon').fill('12')
    await page.locator('#lampiran').setInputFiles({
      name: 'kios.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4 kios'),
    })
    await page.getByRole('button', { name: 'Kirim laporan' }).click()
    await page.locator('#kesalahan').waitFor()
    expect(await page.title()).toMatch(/^Kesalahan: /)
    expect(await page.locator('#cerita').inputValue()).toBe('terlalu pendek')
    expect(await text(page, 'main')).toContain('kios.pdf')
    await expectAccessible(rumah.browser, page)

    await page.locator('#cerita').fill(`${CERITA} (${js}, ${width})`)
    await page.locator('#telepon').fill('')
    await page.locator('#lokasi').fill('Pasar Randu, kios nomor 11')
    await page.getByRole('button', { name: 'Kirim laporan' }).click()
    await page.waitForURL(/\/pengaduan\/tanda-terima$/)
    const kode = await page.locator('.kode').nth(0).textContent()
    const pin = await page.locator('.kode').nth(1).textContent()
    expect(await text(page, 'main')).toContain('paling lambat')
    await expectAccessible(rumah.browser, page)

    const lain = await open(js, width)
    await lain.goto('/pengaduan/lacak')
    await lain.locator('#kode').fill(kode!)
    await lain.locator('#pin').fill(pin === '000000' ? '000001' : '000000')
    await lain.getByRole('button', { name: 'Lihat laporan' }).click()
    await lain.locator('#kesalahan').waitFor()
    await expectAccessible(rumah.browser, lain)
    await lain.locator('#pin').fill(pin!)
    await lain.getByRole('button', { name: 'Lihat laporan' }).click()
    await lain.waitForURL(/\/pengaduan\/lacak\/[a-z0-9]{10}$/)
    expect(lain.url()).not.toContain(pin!)
    expect(await text(lain, 'main')).toContain('kios.pdf')
    await expectAccessible(rumah.browser, lain)

    await lain.getByText('Tulis balasan atau tambah bukti').click()
    await lain.locator('#isi-balas').fill('Hari ini airnya masuk lagi.')
    await lain.getByRole('button', { name: 'Kirim balasan' }).click()
    await lain.locator('.surat', { hasText: 'Hari ini airnya' }).waitFor()
    await lain.getByText('Jadikan rahasia').first().click()
    await lain.getByRole('button', { name: 'Jadikan rahasia' }).click()
    await lain.getByText('Rahasia: hanya dibaca yang ditunjuk.').waitFor()
    await lain.getByText('Cabut laporan', { exact: true }).click()
    await lain.getByRole('button', { name: 'Cabut laporan ini' }).click()
    await lain.getByText('Anda cabut').waitFor()
    await expectAccessible(rumah.browser, lain)

    await lain.getByRole('button', { name: 'Selesai melihat di perangkat ini' }).click()
    await lain.waitForURL(/\/pengaduan\/lacak$/)
    await lain.goto(`/pengaduan/lacak/${kode!.toLowerCase().replace('-', '')}`)
    expect(new URL(lain.url()).pathname).toBe('/pengaduan/lacak')
    await page.context().close()
    await lain.context().close()
  })

  it('reads what others reported, filtered, without a name', async () => {
    const page = await open(js, width)
    await page.goto('/pengaduan')
    await expectAccessible(rumah.browser, page)
    await page.locator('#q').fill('tidakadakataini')
    await page.getByRole('button', { name: 'Tampilkan' }).click()
    expect(await text(page, 'main')).toContain('Belum ada laporan yang cocok')
    await expectAccessible(rumah.browser, page)
    await page.context().close()
  })
})

it.each(['anonim', 'rahasia'])('what was typed survives a closed page, unless it is %s', async (sifat) => {
  const page = await open(true, 360)
  await page.goto('/pengaduan/baru')
  await page.locator('#cerita').fill(CERITA)
  await page.locator('#nama').fill('Siti Aminah')
  await page.waitForFunction(() => JSON.stringify(localStorage).includes('Siti'))
  await page.goto('/pengaduan/lacak')
  await page.goto('/pengaduan/baru')
  await page.getByText('tanda terimanya belum tampil').waitFor()
  expect(await page.locator('#cerita').inputValue()).toBe(CERITA)
  await expectAccessible(rumah.browser, page)
  await page.locator(`label:has(#${sifat})`).click()
  await page.waitForFunction(() => localStorage.length === 0)
  await page.reload()
  expect(await page.locator('#cerita').inputValue()).toBe('')
  await page.context().close()
})

/** Asked behind the application's back. */
async function query<T extends pg.QueryResultRow>(sql: string, values: readonly string[]): Promise<T[]> {
  const { porta, sandi } = JSON.parse(
    readFileSync(join(rumah.server.dataDir, 'basis-data.json'), 'utf8'),
  ) as { porta: number; sandi: string }
  const client = new pg.Client({ connectionString: `postgresql://sambut:${sandi}@127.0.0.1:${porta}/sambut` })
  await client.connect()
  try {
    return (await client.query<T>(sql, [...values])).rows
  } finally {
    await client.end()
  }
}
/** How many letters tell this. */
const countSurat = async (cerita: string): Promise<number> =>
  (
    await query<{ n: number }>('select count(*)::int as n from pengaduan where isi like $1', [`${cerita}%`])
  )[0]!.n

/** Sends the form; it arrives, and the line drops before its answer comes back. */
async function sendUnanswered(page: Page): Promise<void> {
  let sampai: (status: number) => void
  const status = new Promise<number>((resolve) => (sampai = resolve))
  await page.route('**/pengaduan/baru', async (route) => {
    const answer = await route.fetch({ maxRedirects: 0 })
    await page.context().clearCookies()
    sampai(answer.status())
    await route.abort('internetdisconnected')
  })
  await page.getByRole('button', { name: 'Kirim laporan' }).click({ noWaitAfter: true })
  expect(await status).toBe(303)
  await page.unroute('**/pengaduan/baru')
}

it('a letter that arrived although its receipt was lost is one letter when it is sent again', async () => {
  const cerita = 'Jembatan bambu di dusun Kali Asin hanyut. Anak-anak memutar tiga kilometer ke sekolah.'
  const kirim = { name: 'Kirim laporan' }
  let page = await open(true, 360)
  const lagi = async (): Promise<void> => {
    const context = page.context()
    await page.close()
    page = await context.newPage()
    await page.goto('/pengaduan/baru')
    await page.getByText('tanda terimanya belum tampil').waitFor()
  }
  await page.goto('/pengaduan/baru')
  await page.locator('#cerita').fill(cerita)
  await sendUnanswered(page)
  expect(await countSurat(cerita)).toBe(1)
  await lagi()
  expect(await page.locator('#cerita').inputValue()).toBe(cerita)
  await page.getByRole('button', kirim).click()
  await page.waitForURL(/\/pengaduan\/tanda-terima$/)
  expect(await page.locator('.kode').count()).toBe(2)
  expect(await countSurat(cerita)).toBe(1)

  // What is written over a letter that arrived is another one, and says so; that one, too, is sent once.
  const dua = `${cerita} Kedua kalinya.`
  await page.goto('/pengaduan/baru')
  expect(await page.locator('#cerita').inputValue()).toBe('')
  await page.locator('#cerita').fill(dua)
  await sendUnanswered(page)
  await lagi()
  await page.locator('#cerita').fill(`${dua} Dan ketiga.`)
  await page.getByRole('button', kirim).click()
  await page.getByText('sudah kami terima dengan kode').first().waitFor()
  expect(await page.locator('#cerita').inputValue()).toBe(`${dua} Dan ketiga.`)
  expect(await countSurat(cerita)).toBe(2)
  await sendUnanswered(page)
  await lagi()
  await page.getByRole('button', kirim).click()
  await page.waitForURL(/\/pengaduan\/tanda-terima$/)
  expect(await countSurat(cerita)).toBe(3)

  // Thrown away, the next one is a letter of its own.
  await page.goto('/pengaduan/baru')
  await page.locator('#cerita').fill(`${cerita} Keempat.`)
  await sendUnanswered(page)
  await lagi()
  await page.getByRole('button', { name: 'Buang dan mulai dari awal' }).click()
  await page.locator('#cerita').fill(`${cerita} Kelima.`)
  await page.getByRole('button', kirim).click()
  await page.waitForURL(/\/pengaduan\/tanda-terima$/)
  expect(await countSurat(cerita)).toBe(5)
  await page.context().close()
})

it.each(['/pengaduan/baru', '/pengaduan/lacak'])('%s with its script fits into 14 KB', async (path) => {
  const ask = async (address: string): Promise<{ html: string; bytes: number }> => {
    const res = await fetch(rumah.server.url + address, { headers: { 'accept-encoding': 'gzip, br' } })
    const html = await res.text()
    return { html, bytes: Number(res.headers.get('content-length')) }
  }
  const page = await ask(path)
  const script = await ask(/src="(\/aset\/warga\.[^"]+)"/.exec(page.html)![1]!)
  expect(page.bytes + (script.bytes || Buffer.byteLength(script.html))).toBeLessThan(14 * 1024)
})

describe('in a kabupaten of more than four hundred desa', () => {
  beforeAll(async () => {
    await query('update registry_instansi set wilayah_kode = $1', ['33.18'])
    const baru = async (): Promise<string> => (await fetch(`${rumah.server.url}/pengaduan/baru`)).text()
    await vi.waitFor(async () => expect(await baru()).toContain('Tampilkan desa dan kelurahan'), {
      timeout: 60_000,
      interval: 1000,
    })
  })

  it.each([false, true])('the desa is named by way of its kecamatan (JavaScript %s)', async (js) => {
    const cerita = `${CERITA} Di desa, ${js}.`
    let page = await open(js, 360)
    await page.goto('/pengaduan/baru')
    await page.locator('#cerita').fill(cerita)
    await page.getByRole('button', { name: 'Tampilkan desa dan kelurahan' }).click()
    await page.locator('#kesalahan').waitFor()
    await expectAccessible(rumah.browser, page)
    await page.locator('#wilayah').selectOption({ label: 'Gabus' })
    await page.getByRole('button', { name: 'Tampilkan desa dan kelurahan' }).click()
    await page.getByText('di bawah “Gabus”').waitFor()
    expect(await page.locator('#cerita').inputValue()).toBe(cerita)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('wilayah')
    await expectAccessible(rumah.browser, page)
    await page.locator('#wilayah').selectOption({ label: 'Mojolawaran' })
    if (js) {
      const context = page.context()
      await page.locator('#lokasi').fill('RT 2')
      await page.waitForFunction(() => JSON.stringify(localStorage).includes('RT 2'))
      await page.close()
      page = await context.newPage()
      await page.goto('/pengaduan/baru')
      expect(await page.locator('#wilayah option:checked').textContent()).toBe('Mojolawaran')
    }
    // Enter sends; it opens no list.
    await page.locator('#lokasi').press('Enter')
    await page.waitForURL(/\/pengaduan\/tanda-terima$/)
    const [surat] = await query<{ wilayah_kode: string }>(
      'select wilayah_kode from pengaduan where isi = $1',
      [cerita],
    )
    expect(surat?.wilayah_kode).toBe('33.18.11.2012')
    await page.context().close()
  })
})
