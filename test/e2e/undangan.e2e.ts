import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { certUji } from '../support/sertifikat.ts'
import { startSmtp, textOf, type ServerSurel } from '../support/smtp.ts'
import { expectAccessible, launch, openContext } from './support/browser.ts'
import { signIn } from './support/masuk.ts'
import { startServer, type Server } from './support/server.ts'

/** An invitation from the list on the desk to the answer of one person: real server, real SMTP with STARTTLS, no script. */
let server: Server
let smtp: ServerSurel
let browser: Browser
const folder = mkdtempSync(join(tmpdir(), 'sambut-undangan-'))

beforeAll(async () => {
  smtp = await startSmtp()
  writeFileSync(join(folder, 'ca.pem'), certUji)
  server = await startServer({
    env: { SAMBUT_JARINGAN_DALAM: '127.0.0.0/8,::1', NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') },
  })
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await smtp?.stop()
  server?.remove()
  rmSync(folder, { recursive: true, force: true })
})

async function withPage<T>(
  options: { js: boolean; width: number },
  run: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await openContext(browser, server.url, options)
  try {
    return await run(await context.newPage())
  } finally {
    await context.close()
  }
}

const mainOf = async (page: Page): Promise<string> => (await page.locator('main').textContent()) ?? ''

it('the admin sets up mail and sees a test message arrive', () =>
  withPage({ js: false, width: 360 }, async (page) => {
    await signIn(page, 'admin@lembahsari.example')
    await page.goto('/kerja/registri/kanal')
    await expectAccessible(browser, page)
    await page.getByRole('link', { name: 'Surel' }).click()
    await expectAccessible(browser, page)
    await page.locator('input[name=host]').fill('mail kab')
    await page.getByRole('button', { name: 'Simpan' }).click()
    await page.locator('#kesalahan').waitFor()
    await expectAccessible(browser, page)
    await page.locator('input[name=host]').fill('localhost')
    await page.locator('input[name=port]').fill(String(smtp.port))
    await page.locator('input[name=keamanan][value=starttls]').check()
    await page.locator('input[name=pengguna]').fill('sambut@kab')
    await page.locator('input[name=rahasia]').fill('sandi/benar')
    await page.locator('input[name=dari]').fill('sambut@lembahsari.example')
    await page.locator('input[name=namaDari]').fill('Kabupaten Lembahsari')
    await page.locator('input[name=aktif][value="1"]').check()
    await page.getByRole('button', { name: 'Simpan' }).click()
    await page.getByText('Perubahan tersimpan').waitFor()
    await page.locator('input[name=tujuanUji]').fill('admin@lembahsari.example')
    await page.getByRole('button', { name: 'Kirim pesan uji' }).click()
    await page.getByText('Penyedia menerima pesan uji').waitFor()
    await expectAccessible(browser, page)
    expect(smtp.kotak.splice(0)).toMatchObject([{ kepada: ['admin@lembahsari.example'] }])
  }))

async function openUndangan(page: Page): Promise<string> {
  await page.goto('/kerja/survei?status=berjalan')
  const href = await page.locator('main table a[href^="/kerja/survei/"]').first().getAttribute('href')
  await page.goto(`${href}/undangan`)
  return `${href}/undangan`
}

it.each([
  { js: false, width: 360, orang: 'sari' },
  { js: true, width: 1280, orang: 'budi' },
])(
  'an officer uploads a list, $orang answers by the mail, and only once (JavaScript $js, $width px)',
  async ({ js, width, orang }) => {
    await withPage({ js, width }, async (page) => {
      await signIn(page, 'kepala.rsud@lembahsari.example')
      const to = await openUndangan(page)
      await expectAccessible(browser, page)
      const csv = `Nama;Surel;Tanggal\n${orang};${orang}@warga.example;18/11/2026\nTuti;tuti@;18/11/2026\nNina;nina-${orang}@warga.example;\n`
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'dilayani.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
      await page.getByRole('button', { name: 'Periksa daftar' }).click()
      await page.getByText('2 orang siap dimasukkan').waitFor()
      expect(await mainOf(page)).toContain('Alamat surel keliru')
      await expectAccessible(browser, page)
      await page.getByRole('button', { name: /^Masukkan/ }).click()
      await page.getByText('2 orang ditambahkan').waitFor()
      await expectAccessible(browser, page)
      await page.getByRole('link', { name: 'Kirim undangan' }).click()
      await expectAccessible(browser, page)
      await page.getByRole('button', { name: 'Kirim undangan' }).click()
      await page.getByText('Pengiriman dimulai').waitFor()
      await expect.poll(() => smtp.kotak.length, { timeout: 30_000, interval: 100 }).toBe(2)
      await page.goto(`${to}/daftar`)
      expect(await mainOf(page)).not.toContain(`${orang}@warga.example`)
      await expectAccessible(browser, page)
    })

    const surat = smtp.kotak.find((s) => s.kepada[0] === `${orang}@warga.example`)!
    const link = /https?:\/\/\S+\/s\/\S+\?u=[\w-]{22}/.exec(textOf(surat.mentah))![0]
    await withPage({ js, width }, async (page) => {
      await page.goto(link)
      expect(await mainOf(page)).toContain('tidak mencatat jawaban mana milik siapa')
      await expectAccessible(browser, page)
      const layanan = page.locator('select[name=layanan]')
      if ((await layanan.count()) > 0) await layanan.selectOption({ index: 1 })
      for (const group of await page.locator('main fieldset:has(input[required])').all()) {
        await group.locator('input[type=radio]').nth(2).check()
      }
      await page.getByRole('button', { name: 'Kirim jawaban' }).click()
      await page.getByRole('heading', { name: /Terima kasih/ }).waitFor()
      await page.goto(link)
      await page.getByRole('heading', { name: 'Undangan ini sudah dipakai' }).waitFor()
      await expectAccessible(browser, page)
      await page.goto(link.replace('?u=', '/berhenti?u='))
      await expectAccessible(browser, page)
    })

    await withPage({ js, width }, async (page) => {
      await signIn(page, 'kepala.rsud@lembahsari.example')
      await openUndangan(page)
      // One of two: whoever is told would know who it was.
      expect(await mainOf(page)).toMatch(/Menjawab\s*–\s*tampil bila di daftar ada 5 orang atau lebih/)
    })
    smtp.kotak.splice(0)
  },
  180_000,
)

it('a code typed from a poster leads to its form', () =>
  withPage({ js: false, width: 360 }, async (page) => {
    await page.goto('/s')
    await expectAccessible(browser, page)
    await page.locator('input[name=kode]').fill('ZZZ 999')
    await page.getByRole('button', { name: 'Buka survei' }).click()
    await page.locator('#kesalahan').waitFor()
    await expectAccessible(browser, page)
    const kode = await withPage({ js: false, width: 360 }, async (desk) => {
      await signIn(desk, 'kepala.rsud@lembahsari.example')
      await openUndangan(desk)
      await desk.goto(new URL(desk.url()).pathname.replace('/undangan', '/sebar'))
      return (await desk.locator('code.alamat').first().textContent())!.trim().split('/').at(-1)!
    })
    await page.locator('input[name=kode]').fill(`${kode.slice(0, 3).toUpperCase()}-${kode.slice(3)}`)
    await page.getByRole('button', { name: 'Buka survei' }).click()
    await page.waitForURL(new RegExp(`/s/${kode}$`))
  }))
