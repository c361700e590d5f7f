import { describe, expect, it } from 'vitest'
import { sepuluh } from '../../../../test/support/instrumen-contoh.ts'
import { renderXlsx } from '../../../reports/xlsx.ts'
import { spak } from '../instrumen/bawaan/zona-integritas.ts'
import { templatEksternal } from '../instrumen/bawaan/templat.ts'
import { skm142017, type Instrumen } from '../instrumen.ts'
import { TANPA_LAYANAN } from '../jawaban/rules.ts'
import type { TujuanImpor } from './baca.ts'
import { contohCsv, contohXlsx } from './contoh.ts'
import { parsePilihan } from './pilihan.ts'
import { buildPratinjau } from './pratinjau.ts'

const LAYANAN = { id: '01a201d0-9077-7728-8df0-f0936202feae', nama: 'KTP elektronik' }
const tujuan = (instrumen: Instrumen, layanan = [LAYANAN]): TujuanImpor => ({
  instrumen,
  layanan,
  mulai: '2026-01-01',
  sampai: '2026-06-30',
})
const lihat = (isi: string | Uint8Array, i: Instrumen, layanan = [LAYANAN]) =>
  buildPratinjau(Buffer.from(isi), parsePilihan({}, '2026-06-30'), tujuan(i, layanan))

describe.each([skm142017, spak, sepuluh].map((i) => [i.kode, i] as const))('the template of %s', (_, i) => {
  it('can be sent back as it is, from CSV and from XLSX', async () => {
    const csv = await lihat(contohCsv(i, LAYANAN.nama, '2026-02-01'), i)
    const buku = await lihat(await renderXlsx(contohXlsx(i, [LAYANAN.nama], '2026-02-01')), i)
    for (const p of [csv, buku]) expect(p).toMatchObject({ siap: 1, jumlahGalat: 0 })
    expect(Object.keys(csv.contoh[0]!.isi.jawaban)).toEqual(i.pertanyaan.map((p) => p.kunci))
  })
})

describe('a file for a questionnaire of 0–10', () => {
  it('takes 0 and 10, and names every cell that is off the scale', async () => {
    const p = await lihat('lantai;toilet;aman;harga\n0;10;5;10\n11;3;-1;\n', sepuluh)
    expect(p.contoh.map((b) => b.isi.jawaban)).toEqual([{ lantai: 0, toilet: 10, aman: 5, harga: 10 }])
    expect(p.galat.map((g) => g.pesan)).toEqual([
      'Baris 3, kolom lantai (A): "11" bukan nilai 0–10.',
      'Baris 3, kolom aman (C): "-1" bukan nilai 0–10.',
      'Baris 3, kolom harga (D): nilai harga kosong; isi 0–10.',
    ])
  })

  it('knows a column by its number, its unsur or the very words of the question, and says which is missing', async () => {
    const p = await lihat('P1;Pertanyaan 2;Keamanan;Seberapa wajar harganya?\n1;2;3;4\n', sepuluh)
    expect(p.contoh[0]!.isi.jawaban).toEqual({ lantai: 1, toilet: 2, aman: 3, harga: 4 })
    const kurang = await lihat('lantai;toilet;aman\n1;2;3\n', sepuluh)
    expect(kurang.galat[0]!.pesan).toBe('Kolom harga (Harga) tidak ada.')
  })

  it('mistakes nothing for the SKM: its names are unknown here', async () => {
    const p = await lihat('persyaratan;prosedur\n3;4\n', sepuluh)
    expect(p.galat[0]!.pesan).toContain('Yang dicari: lantai, toilet, aman, harga, atau P1 sampai P4')
  })
})

it('asks for no service where the questionnaire asks about none', async () => {
  const p = await lihat(contohCsv(templatEksternal, '', '2026-02-01'), templatEksternal, [])
  expect(p).toMatchObject({ siap: 1, tanpaLayanan: 0 })
  expect(p.contoh[0]!.isi.layananId).toBe(TANPA_LAYANAN)
})
