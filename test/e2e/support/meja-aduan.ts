import type { Page } from 'playwright-core'
import { expectAccessible, openContext } from './browser.ts'
import { signIn } from './masuk.ts'
import type { useRumah } from './rumah.ts'

export const MEJA = '/kerja/pengaduan'
export const UNIT = 'Dinas Kependudukan dan Pencatatan Sipil'

/** What people do again and again with complaints, each at a screen of his own. */
export function mejaAduan(
  rumah: ReturnType<typeof useRumah>,
  { js, width }: { readonly js: boolean; readonly width: number },
) {
  const judul = (apa: string): string => `${apa} ${js ? 'dengan' : 'tanpa'} skrip`
  const halaman = new Map<string, Page>()
  /** The page of one person, signed in once. */
  const sebagai = async (siapa: string): Promise<Page> => {
    const ada = halaman.get(siapa)
    if (ada) return ada
    const context = await openContext(rumah.browser, rumah.server.url, { js, width })
    const page = await context.newPage()
    halaman.set(siapa, page)
    if (siapa !== 'warga') await signIn(page, siapa.includes('@') ? siapa : `${siapa}@lembahsari.example`)
    return page
  }
  const rapi = (page: Page) => expectAccessible(rumah.browser, page)
  const teks = async (page: Page): Promise<string> => (await page.locator('main').textContent()) ?? ''
  const tekan = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
  const jadi = (page: Page, kalimat: string) => page.getByText(kalimat).waitFor()
  const langkah = async (page: Page, id: string, apa: string) => {
    await page.goto(`${MEJA}/${id}/langkah/${apa}`)
    await rapi(page)
  }
  /** Writes a letter down at the counter; gives its id, code and PIN. */
  const catat = async (page: Page, apa: string, isi: string) => {
    await page.goto(`${MEJA}/catat`)
    await page.locator('#judul').fill(judul(apa))
    await page.locator('#cerita').fill(isi)
    await page.locator('#unit').selectOption({ label: UNIT })
    await tekan(page, 'Simpan dan cetak tanda terima')
    await page.waitForURL(/\/catat\/[0-9a-f-]{36}$/)
    const [kode, pin] = await page.locator('.kode-besar code').allTextContents()
    return { id: new URL(page.url()).pathname.split('/').at(-1)!, kode: kode!, pin: pin! }
  }
  const lacak = async (page: Page, s: { kode: string; pin: string }) => {
    await page.goto(`/pengaduan/lacak?kode=${s.kode}`)
    await page.locator('#pin').fill(s.pin)
    await tekan(page, 'Lihat laporan')
    await page.waitForURL(/\/lacak\/[a-z0-9]{10}$/)
  }
  return { judul, sebagai, rapi, teks, tekan, jadi, langkah, catat, lacak }
}
