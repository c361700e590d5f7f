import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, openContext } from './support/browser.ts'
import { signIn } from './support/masuk.ts'
import { useRumah } from './support/rumah.ts'

/** A hall that votes: telephones without accounts, the desk beside them, a screen everybody looks at. */
const rumah = useRumah()
const PERNYATAAN = [
  'Loket tetap buka pada jam istirahat.',
  'Nomor antrean hanya diambil lewat ponsel.',
  'Dokumen yang selesai dikirim ke rumah.',
  'Papan di ruang tunggu menyebut biaya setiap layanan.',
]
/** Pages looked at by axe, on a machine that may be busy. */
const LAMA = { timeout: 240_000 }

let meja: Page
let kerja: string
let warga: string

const open = async (js: boolean, width = 360): Promise<Page> =>
  (await openContext(rumah.browser, rumah.server.url, { js, width })).newPage()
const isi = async (page: Page): Promise<string> => (await page.locator('main').textContent()) ?? ''
const langkah = async (nama: string): Promise<void> => {
  await meja.goto(kerja)
  await meja.locator(`form[action$="/langkah/${nama}"] button`).first().click()
  await meja.waitForLoadState()
}
const sekarang = (jam: number): string => new Date(Date.now() + jam * 3_600_000).toISOString().slice(0, 10)

beforeAll(async () => {
  meja = await open(false, 1280)
  await signIn(meja, 'kepala.disdukcapil@lembahsari.example')
  await meja.goto('/kerja/fkp/baru')
  await meja.locator('#tema').fill('Loket kependudukan yang lebih cepat')
  await meja.locator('input[name=jenis][value=standar_pelayanan]').check()
  await meja.locator('input[name=mode][value=tatap_muka]').check()
  // The zone of the kabupaten is seven hours ahead of UTC.
  await meja.locator('#tanggal').fill(sekarang(7))
  await meja.locator('#mulai').fill('00.10')
  await meja.locator('#selesai').fill('23.50')
  await meja.locator('#tempat').fill('Aula Dinas, lantai 1')
  await meja.locator('main form').first().getByRole('button').last().click()
  await meja.waitForURL(/\/kerja\/fkp\/[0-9a-f-]{36}/)
  kerja = new URL(meja.url()).pathname
  await langkah('umumkan')
  await langkah('mulai')
  await meja.goto(kerja)
  await meja.goto(`${kerja}/suara`)
  await meja.locator('#teks').fill(PERNYATAAN.join('\n'))
  await meja.getByRole('button', { name: 'Tambah', exact: true }).click()
  await meja.getByText('4 pernyataan ditambahkan.').waitFor()
  const layar = await meja.getByRole('link', { name: 'Buka layar' }).first().getAttribute('href')
  warga = layar!.replace(/\/layar$/, '')
}, 240_000)

/** One more telephone, as its browser sends: a cookie, and every vote at once. Two of the statements divide. */
async function voteOnAll(isLain: boolean): Promise<void> {
  const { request } = await openContext(rumah.browser, rumah.server.url, { js: false, width: 360 })
  await request.get(`${warga}/suara`)
  const form = new URLSearchParams(
    [1, 2, 3, 4, 5].map((n) => ['s', `${n}:${(n === 2 || n === 3) && isLain ? 'tidak' : 'setuju'}`]),
  )
  const res = await request.post(`${warga}/suara`, {
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    data: form.toString(),
  })
  expect(await res.json()).toEqual({ diterima: [1, 2, 3, 4, 5] })
}

describe('a telephone of 360 px', () => {
  it(
    'without JavaScript votes on one statement after another, changes a vote and proposes one',
    LAMA,
    async () => {
      const page = await open(false)
      await page.goto(warga)
      await page.getByRole('link', { name: 'Mulai memberi suara' }).click()
      await page.waitForURL(/\/suara$/)
      await expectAccessible(rumah.browser, page)
      const seen: string[] = []
      for (let i = 1; i <= 4; i++) {
        expect(await isi(page)).toContain(`Pernyataan ke-${i} dari 4`)
        seen.push((await page.locator('[data-teks]').textContent())!)
        await page.getByRole('button', { name: 'Setuju', exact: true }).click()
        await page.waitForURL(/b=\d+/)
      }
      expect(seen.toSorted()).toEqual(PERNYATAAN.toSorted())
      expect(await isi(page)).toContain('Terima kasih, suara Anda lengkap')
      await expectAccessible(rumah.browser, page)

      await page.locator('summary', { hasText: 'Suara yang sudah Anda beri' }).click()
      await page.getByRole('link', { name: `Ubah: ${PERNYATAAN[1]}` }).click()
      expect(await isi(page)).toContain('Suara Anda sekarang: Setuju')
      await expectAccessible(rumah.browser, page)
      await page.getByRole('button', { name: 'Tidak setuju' }).click()

      await page.getByText('Usulkan pernyataan').click()
      await page.locator('#teks').fill('Pendek')
      await page.getByRole('button', { name: 'Kirim usulan' }).click()
      await page.locator('#kesalahan').waitFor()
      await expectAccessible(rumah.browser, page)
      await page.locator('#teks').fill('Ada kursi khusus bagi orang tua.')
      await page.getByRole('button', { name: 'Kirim usulan' }).click()
      await page.getByText('Usulan Anda diterima').waitFor()

      await meja.goto(`${kerja}/suara`)
      await expectAccessible(rumah.browser, meja)
      await meja.getByRole('button', { name: 'Tampilkan: Ada kursi khusus bagi orang tua.' }).click()
      await meja.getByText('Tersimpan.').waitFor()
      await page.goto(`${warga}/suara`)
      await page.locator('[data-teks]', { hasText: 'Ada kursi khusus bagi orang tua.' }).waitFor()
      await page.getByRole('button', { name: 'Setuju', exact: true }).click()
      await page.getByText('Terima kasih, suara Anda lengkap').waitFor()
    },
  )

  it(
    'with JavaScript goes on without loading a page, by keys too, and sends what a broken line kept back once',
    LAMA,
    async () => {
      const page = await open(true)
      await page.goto(`${warga}/suara`)
      const teks = page.locator('[data-teks]')
      const pertama = await teks.textContent()
      await page.evaluate(() => Reflect.set(window, 'samaHalaman', true))
      // Elsewhere on the page the keys do nothing.
      await page.keyboard.press('1')
      expect(await teks.textContent()).toBe(pertama)
      await page.getByRole('button', { name: 'Setuju', exact: true }).focus()
      await page.keyboard.press('1')
      await page.waitForFunction(
        (dulu) => document.querySelector('[data-teks]')?.textContent !== dulu,
        pertama,
      )
      await page.context().setOffline(true)
      const kedua = await teks.textContent()
      await page.getByRole('button', { name: 'Lewati' }).click()
      await page.waitForFunction((dulu) => document.querySelector('[data-teks]')?.textContent !== dulu, kedua)
      await page.getByText('Sambungan terputus').waitFor()
      await page.keyboard.press('2')
      expect(await page.evaluate(() => Reflect.get(window, 'samaHalaman') as boolean)).toBe(true)
      await page.context().setOffline(false)
      await page.waitForFunction(() => Object.keys(localStorage).every((k) => !k.startsWith('suara:')))
      await page.reload()
      expect(await isi(page)).toContain('Suara yang sudah Anda beri (3)')
      await expectAccessible(rumah.browser, page)

      // A vote that still waited does not come after the one that takes its place.
      await page.locator('summary', { hasText: 'Suara yang sudah Anda beri' }).click()
      await page.getByRole('link', { name: `Ubah: ${pertama}` }).click()
      await page.waitForURL(/p=\d+/)
      const nomor = new URL(page.url()).searchParams.get('p')!
      const kunci = await page.locator('sb-suara').getAttribute('kunci')
      await page.evaluate(([k, n]) => localStorage.setItem(`suara:${k}`, JSON.stringify([[n, 'lewat']])), [
        kunci,
        nomor,
      ] as const)
      await page.reload()
      await page.getByRole('button', { name: 'Tidak setuju' }).click()
      await page.waitForURL(/\/suara$/)
      await page.goto(`${warga}/suara?p=${nomor}`)
      expect(await isi(page)).toContain('Suara Anda sekarang: Tidak setuju')

      // A browser that lost its cookie is given one, and the vote is not dropped.
      await page.goto(`${warga}/suara`)
      await page.context().clearCookies()
      await page.getByRole('button', { name: 'Setuju', exact: true }).focus()
      await page.keyboard.press('1')
      await page.waitForFunction(() => Object.keys(localStorage).every((k) => !k.startsWith('suara:')))
      // In a window of its own: the page itself may be on its way to what is left.
      const lain = await page.context().newPage()
      await lain.goto(`${warga}/suara`)
      expect(await isi(lain)).toContain('Suara yang sudah Anda beri (1)')
    },
  )
})

describe('the hall', () => {
  it('sees on its screen how many take part, and what comes out once the desk shows it', LAMA, async () => {
    const layar = await open(true, 1280)
    await layar.setViewportSize({ width: 1280, height: 720 })
    await layar.goto(`${warga}/layar`)
    await layar.getByText('3 orang sudah ikut').waitFor()
    await expectAccessible(rumah.browser, layar)
    for (let i = 0; i < 16; i++) await voteOnAll(i % 2 === 0)
    // The screen was never touched.
    await layar.getByText('19 orang sudah ikut').waitFor()
    await meja.goto(`${kerja}/suara`)
    await meja.getByRole('button', { name: 'Tampilkan hasil di layar' }).click()
    // While people vote groups keep their letters: the first of them need not be A.
    await layar.locator('.tv-kelompok li').first().waitFor()
    await layar.getByText('Disetujui semua kelompok').waitFor()
    await expectAccessible(rumah.browser, layar)
    await layar.goto(`${warga}/layar?tema=gelap`)
    await expectAccessible(rumah.browser, layar)
  })

  it(
    'hands in paper, which is typed by digits alone, and everybody reads the result afterwards',
    LAMA,
    async () => {
      await meja.goto(`${kerja}/suara/kertas`)
      await expectAccessible(rumah.browser, meja)
      await meja.locator('#lembar').fill('1')
      await meja.locator('#deret').fill('11')
      await meja.locator('#deret').press('Enter')
      await meja.locator('#kesalahan').waitFor()
      await meja.locator('#deret').fill('12130')
      await meja.locator('#deret').press('Enter')
      await meja.getByText('Lembar 1 tersimpan: 4 suara.').waitFor()
      expect(await meja.locator('#lembar').inputValue()).toBe('2')
      await langkah('akhiri')
      await meja.goto(`${kerja}/suara/hasil`)
      await expectAccessible(rumah.browser, meja)
      const page = await open(false)
      await page.goto(warga)
      await page.getByRole('link', { name: 'Lihat hasil pemungutan suara' }).click()
      await page.getByText('20 orang memberi').waitFor()
      await expectAccessible(rumah.browser, page)
      await page.goto(`${warga}/suara`)
      await page.getByText('Pemungutan suara sedang tidak dibuka').waitFor()
      await expectAccessible(rumah.browser, page)
      // A telephone that was without a line until now still holds a vote: its owner is told.
      const telat = await open(true)
      await telat.goto(`${warga}/suara`)
      const kunci = await telat.locator('sb-suara').getAttribute('kunci')
      await telat.evaluate((k) => localStorage.setItem(`suara:${k}`, '[["1","setuju"]]'), kunci)
      await telat.reload()
      await telat.getByText('1 suara yang baru Anda kirim tidak dihitung').waitFor()
      await expectAccessible(rumah.browser, telat)
    },
  )
})
