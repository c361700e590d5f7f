import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { tanggalOf } from '../../src/kernel/clock.ts'
import { usePemeran } from './support/pemeran.ts'
import { useRumah } from './support/rumah.ts'

/** A forum from an officer's first word to a citizen who says "I am here": agenda from data, invitation, registration, presence. */
const rumah = useRumah()
const MEJA = '/kerja/fkp'
const LAMA = { timeout: 300_000 }

describe.each([
  { js: false, width: 360 },
  { js: true, width: 1280 },
])('a forum (JavaScript $js, $width px)', ({ js, width }) => {
  const { sebagai, rapi, teks } = usePemeran(rumah, () => ({ js, width }))
  const tekan = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
  const jadi = (page: Page, kalimat: string) => page.getByText(kalimat).first().waitFor()
  const tema = `Antrean pagi di loket ${js ? 'dua' : 'satu'}`

  it('is prepared, announced, attended, and shown to everybody', LAMA, async () => {
    const p = await sebagai('petugas.disdukcapil')
    await p.goto(MEJA)
    await rapi(p)
    await p.getByRole('link', { name: 'Forum baru' }).click()
    await rapi(p)
    await p.locator('#tema').fill('KTP')
    await tekan(p, 'Buat forum')
    await p.locator('#kesalahan').waitFor()
    expect(await p.locator('#tema').inputValue()).toBe('KTP')
    await rapi(p)
    await p.locator('#tema').fill(tema)
    await p.getByLabel('Permasalahan layanan').check()
    await p.getByLabel('Tatap muka', { exact: true }).check()
    await p.locator('#tanggal').fill(tanggalOf(new Date(), 'WIB'))
    await p.locator('#mulai').fill('09.00')
    await p.locator('#selesai').fill('23.00')
    await p.locator('#tempat').fill('Aula dinas')
    await p.locator('#uraian').fill('Kami ingin tahu mengapa antrean mengular.')
    await tekan(p, 'Buat forum')
    await jadi(p, 'Tersimpan.')
    await rapi(p)
    const alamat = new URL(p.url()).pathname

    // The agenda comes from the records; a person decides.
    await p.goto(`${alamat}/agenda`)
    await rapi(p)
    await tekan(p, 'Tarik dari data')
    await jadi(p, 'usulan baru ditambahkan dari data.')
    expect(await teks(p)).toMatch(/Unsur terlemah: .*Nilai \d+,\d\d .* dari [\d.]+ orang, sebenarnya antara/)
    await rapi(p)
    await p
      .getByRole('button', { name: /^Terima: Unsur terlemah/ })
      .first()
      .click()
    await p.getByRole('heading', { name: 'Akan dibicarakan' }).waitFor()
    await tekan(p, 'Tarik lagi dari data')
    await jadi(p, 'Tidak ada yang baru di data.')
    await p.getByText('Jangan dibawa').first().click()
    await p
      .getByRole('button', { name: /^Jangan dibawa: / })
      .first()
      .click()
    await p.locator('#kesalahan').waitFor()
    await rapi(p)

    // Who is missing, and who is added.
    await p.goto(`${alamat}/peserta`)
    expect(await teks(p)).toContain('0 dari 5 kelompok terwakili')
    await rapi(p)
    await p.getByText('Tempel daftar atau unggah CSV').click()
    await p
      .locator('#daftar-teks')
      .fill('Sari Dewi; Karang Taruna Melati; Ketua; oms\nTanpa Kelompok\nBagas; Radio Sari; ; media')
    await tekan(p, 'Masukkan')
    await p.locator('#kesalahan').waitFor()
    expect(await p.locator('#daftar-teks').inputValue()).toBe('Tanpa Kelompok')
    expect(await teks(p)).toContain('2 dari 5 kelompok terwakili')
    await rapi(p)
    await p.goto(`${alamat}/peserta/undangan`)
    await rapi(p)
    for (const berkas of ['undangan.pdf', 'undangan.docx', 'daftar-hadir.pdf']) {
      const res = await p.context().request.get(`${alamat}/peserta/${berkas}`)
      expect([berkas, res.status()]).toEqual([berkas, 200])
    }

    // The head announces; the citizen finds it and takes part.
    const h = await sebagai('kepala.disdukcapil')
    await h.goto(alamat)
    await rapi(h)
    await tekan(h, 'Umumkan')
    await jadi(h, 'Tersimpan.')
    const w = await sebagai('warga')
    await w.goto('/forum')
    await rapi(w)
    await w.getByRole('link', { name: tema }).click()
    expect(await teks(w)).toContain('Kami ingin tahu mengapa antrean mengular.')
    await rapi(w)
    await w.getByRole('link', { name: 'Ikut forum ini' }).first().click()
    await rapi(w)
    await w.locator('#nama').fill('Budi Santoso')
    await tekan(w, 'Daftar')
    await w.locator('#kesalahan').waitFor()
    expect(await w.locator('#nama').inputValue()).toBe('Budi Santoso')
    await rapi(w)
    await w.getByLabel('Pengguna layanan').check()
    await w.locator('#kebutuhan').fill('Kursi roda')
    await tekan(w, 'Daftar')
    await jadi(w, 'Anda terdaftar.')
    await rapi(w)
    const pribadi = new URL(w.url()).pathname
    await tekan(w, 'Saya akan datang')
    await jadi(w, 'jawaban Anda tercatat')
    await tekan(w, 'Saya hadir')
    await jadi(w, 'Kehadiran Anda tercatat')
    await rapi(w)

    // In the room: by the code, and by the paper list.
    await p.goto(alamat)
    await tekan(p, 'Mulai forum')
    await jadi(p, 'Tersimpan.')
    const kode = (await p.locator('code.num').first().textContent())!.trim()
    await w.goto('/forum')
    await w.locator('#kode').fill(kode.toUpperCase())
    await tekan(w, 'Buka')
    await w.waitForURL(new RegExp(`/forum/k/${kode}$`))
    await rapi(w)
    await w.locator('#nama').fill('Pak Kebetulan')
    await w.getByLabel('Instansi terkait').check()
    await tekan(w, 'Catat saya hadir')
    await jadi(w, 'Kehadiran Anda tercatat')
    await rapi(w)
    await p.goto(`${alamat}/peserta`)
    expect(await teks(p)).toContain('Perlu: Kursi roda')
    await p.getByRole('checkbox', { name: 'Sari Dewi' }).check()
    await tekan(p, 'Simpan kehadiran')
    await jadi(p, 'Kehadiran tersimpan.')
    expect(await p.getByRole('checkbox', { name: 'Sari Dewi' }).isChecked()).toBe(true)
    await rapi(p)
    await p.goto(`${alamat}/peserta/layar`)
    await rapi(p)
    await p.goto(alamat)
    await tekan(p, 'Akhiri forum')
    await jadi(p, 'Tersimpan.')

    // Everybody reads what came of it, and never who was there.
    await w.goto(pribadi.replace(/\/undangan\/.*$/, ''))
    expect(await teks(w)).not.toMatch(/Budi|Sari Dewi|Kebetulan/)
    await rapi(w)
  })

  it('of the demonstration is there to be read', LAMA, async () => {
    const w = await sebagai('warga')
    await w.goto('/forum')
    expect(await teks(w)).toContain('Standar pelayanan KTP elektronik')
    await w.getByRole('link', { name: /^Memperbaiki / }).click()
    expect(await teks(w)).toMatch(/\d+ orang dari 5 kelompok masyarakat hadir/)
    await rapi(w)
    const b = await sebagai('pembina')
    await b.goto(MEJA)
    await rapi(b)
    await b.getByRole('link', { name: /^Memperbaiki / }).click()
    expect(await b.getByRole('link', { name: 'Ubah forum' }).count()).toBe(0)
    await rapi(b)
  })
})
