import { expect, it } from 'vitest'
import { mejaAduan, MEJA } from './support/meja-aduan.ts'
import { useRumah } from './support/rumah.ts'

/** The screens an office sets its complaints up with, and what stands on a letter beside its story. */
const rumah = useRumah()
const { sebagai, rapi, teks, tekan, jadi, judul } = mejaAduan(rumah, { js: false, width: 360 })

it(
  'settings, ways to the outside, news sent and a hold are clear on a telephone, light and dark, in both languages',
  { timeout: 300_000 },
  async () => {
    const p = await sebagai('pengaduan')
    await p.goto(`${MEJA}/catat`)
    await p.locator('#judul').fill(judul('Pohon miring'))
    await p.locator('#cerita').fill('Pohon di depan sekolah miring ke arah jalan sejak hujan kemarin.')
    await p.locator('#surel').fill('siti@warga.example')
    await p.locator('#kabar').selectOption('surel')
    await tekan(p, 'Simpan dan cetak tanda terima')
    await p.waitForURL(/\/catat\/[0-9a-f-]{36}$/)
    const surat = `${MEJA}/${new URL(p.url()).pathname.split('/').at(-1)!}`
    // The house has no way for mail: the desk says that the news did not arrive.
    await expect
      .poll(async () => (await p.goto(surat), teks(p)), { timeout: 60_000, interval: 500 })
      .toContain('Kabar yang dikirim')

    await p.goto(`${surat}/tahan`)
    await tekan(p, 'Tahan')
    await p.locator('#kesalahan').waitFor()
    await rapi(p)
    await p.locator('#alasan').fill('Gugatan di PTUN.')
    await tekan(p, 'Tahan')
    await p.waitForURL(surat)
    await p.goto(`${MEJA}/pengaturan/pintu`)
    await p.getByLabel(/Bersedia menerima laporan/).check()
    await tekan(p, 'Simpan')
    await jadi(p, 'Tersimpan.')
    await p.goto(`${MEJA}/pengaturan/retensi`)
    await p.locator('#yatimHari').fill('0')
    await tekan(p, 'Lihat yang akan dihapus')
    await p.locator('#kesalahan').waitFor()
    await rapi(p)

    const layar = [
      surat,
      `${surat}/tahan`,
      ...['jangka', 'kategori', 'templat', 'retensi', 'pintu'].map((s) => `${MEJA}/pengaturan/${s}`),
      ...['lapor', 'lapor/http', 'surel', 'kunci', 'webhook', 'rekap'].map((s) => `${MEJA}/${s}`),
    ]
    for (const [bahasa, tampilan, skema] of [
      ['id', 'terang', 'light'],
      ['en', 'gelap', 'dark'],
    ] as const) {
      await p.context().addCookies([{ name: 'tampilan', value: tampilan, url: rumah.server.url }])
      for (const alamat of layar) {
        expect([alamat, (await p.goto(`${alamat}?bahasa=${bahasa}`))?.status()]).toEqual([alamat, 200])
        const html = p.locator('html')
        expect([await html.getAttribute('lang'), await html.getAttribute('data-color-scheme')]).toEqual([
          bahasa,
          skema,
        ])
        await rapi(p)
      }
    }
  },
)
