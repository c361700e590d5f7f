import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { hasProgram } from '../../test/support/office.ts'
import { sharedData } from '../../test/support/shared.ts'
import { readSkm, type SkmFile } from '../../test/support/skm.ts'
import { terkunci } from '../../test/support/terkunci.ts'
import { xlsx } from '../../test/support/xlsx.ts'
import { unsurKunciList } from '../instruments/survei/instrumen.ts'
import type { Hasil } from '../instruments/survei/rules-hasil.ts'
import { run } from './hitung.ts'
import { progressBar, wrap, type Io } from './io.ts'

const dir = mkdtempSync(join(tmpdir(), 'sambut-hitung-'))
afterAll(() => rmSync(dir, { recursive: true }))
const file = (name: string, isi: string | Buffer): string => {
  const path = join(dir, name)
  writeFileSync(path, isi)
  return path
}
const KUNCI = unsurKunciList.join(',')

async function sambut(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const io: Io = {
    out: (text) => (out += text),
    err: (text) => (err += text),
    isTTY: false,
    columns: 80,
    now: () => 0,
  }
  const code = await run(argv, io)
  return { code, out, err }
}
const json = async (...argv: string[]): Promise<Hasil> =>
  JSON.parse((await sambut(...argv, '--json')).out) as Hasil

/** Rows whose columns add up to the published totals. */
function rowsOf(skm: SkmFile): string {
  const n = skm.n_respondents!
  const columns = skm.per_unsur.map(({ total }) => {
    const low = Math.floor(total! / n)
    return Array.from({ length: n }, (_, i) => (i < total! - low * n ? low + 1 : low))
  })
  const rows = Array.from({ length: n }, (_, i) => columns.map((c) => c[i]).join(';'))
  return [skm.per_unsur.map((u) => u.code).join(';'), ...rows].join('\n')
}

describe('npx sambut hitung', () => {
  const gaspul = readSkm('gaspul_kemenag_tw3_2025')
  it.skipIf(!gaspul)('reproduces both published figures of GASPUL from rows', async () => {
    const path = file('gaspul.csv', rowsOf(gaspul!))
    expect(await json(path, '--populasi', '30')).toMatchObject({
      n: 29,
      bobot: 'tepat',
      ikm: 91.48,
      mutu: 'A',
      minimumResponden: 28,
      unsur: [
        { kunci: 'persyaratan', total: 105, nrr: 3.6207, nrrTertimbang: 0.4023, nilai: 90.52, mutu: 'A' },
        ...Array.from({ length: 8 }, () => ({})),
      ],
    })
    expect((await json(path, '--bobot', '0.11')).ikm).toBe(90.56)
  })
  const metro = readSkm('metro_pusat_2020_s2')
  it.skipIf(!metro)('shows what 0.11 costs Metro Pusat: a grade', async () => {
    const path = file('metro.csv', [metro!.per_unsur.map((u) => u.key), ...metro!.raw_rows!].join('\n'))
    expect(await json(path)).toMatchObject({
      ikm: 77.22,
      mutu: 'B',
      kepastian: 'ambang',
      integritas: { garisLurus: 2, ganda: 0 },
    })
    const { out, code } = await sambut(path, '--bobot', '0.11')
    expect(code).toBe(0)
    expect(out).toContain('76,45   mutu C')
    expect(out).toContain('menurunkan indeks 0,77 poin dari 77,22')
    expect(out).toContain('turun dari B menjadi C')
  })
  const tubaba = readSkm('tubaba_disdukcapil_sem1_2023')
  it.skipIf(!tubaba)('computes the single respondent of Tubaba, and says what that is worth', async () => {
    const path = file('tubaba.csv', `${KUNCI}\n${tubaba!.raw_rows![0]!.join(',')}\n`)
    const hasil = await json(path)
    expect(hasil).toMatchObject({ n: 1, ikm: 100, mutu: 'A', selang95: null, kepastian: 'ambang' })
    expect(hasil.peringatan[0]).toContain('Hanya satu responden')
  })
  it('gives the same answer for the same rows as CSV and as XLSX', async () => {
    const rows = [
      [1, 2, 3, 4, 1, 2, 3, 4, 1],
      [4, 4, 4, 4, 4, 4, 4, 4, 4],
    ]
    const csv = file('sama.csv', [KUNCI, ...rows].join('\r\n'))
    const book = file('sama.xlsx', xlsx({ Data: [[...unsurKunciList], ...rows] }))
    expect(await json(book)).toEqual(await json(csv))
  })
  it('counts equal rows as duplicates by every column but the running number', async () => {
    const head = `No,saran,${KUNCI}`
    const hasil = await json(
      file('ganda.csv', `${head}\n1,a,1,2,3,4,1,2,3,4,1\n2,a,1,2,3,4,1,2,3,4,1\n3,b,1,2,3,4,1,2,3,4,1\n`),
    )
    expect(hasil.integritas).toEqual({ garisLurus: 0, ganda: 1 })
    expect(hasil.peringatan.join()).toContain('terkirim dua kali')
    const only = await json(file('sama-jawaban.csv', `${KUNCI}\n1,2,3,4,1,2,3,4,1\n1,2,3,4,1,2,3,4,1\n`))
    expect(only.peringatan.join()).toContain('orang yang berbeda')
  })
  it('lists every error by row and column, computes nothing and leaves with 2', async () => {
    const bad = Array.from({ length: 30 }, () => '0,5,empat,,1,1,1,1,1').join('\n')
    const path = file('salah.csv', `${KUNCI}\n1,1,1,1,1,1,1,1,1\n${bad}\n`)
    const text = await sambut(path)
    expect([text.code, text.out]).toEqual([2, ''])
    expect(text.err).toContain('salah.csv: 120 hal perlu diperbaiki')
    expect(text.err).toContain('Baris 3, kolom prosedur (B): "5" bukan nilai 1–4.')
    expect(text.err).toContain('dan 100 lagi')
    const { out, code } = await sambut(path, '--json')
    const { galat, jumlahGalat } = JSON.parse(out) as { galat: unknown[]; jumlahGalat: number }
    expect([code, galat.length, jumlahGalat]).toEqual([2, 120, 120])
    expect(galat[2]).toEqual({
      baris: 3,
      kolom: 'waktu',
      nilai: 'empat',
      pesan: 'Baris 3, kolom waktu (C): "empat" bukan nilai 1–4.',
    })
  })
  it.each([
    [['tidak-ada.csv'], 'tidak ditemukan'],
    [[dir], 'adalah folder'],
    [[], 'Sebutkan berkas'],
    [['a.csv', 'b.csv'], 'Satu berkas sekali hitung'],
    [['a.csv', '--bobot', '0.12'], '--bobot hanya tepat, 0.111 atau 0.11'],
    [['a.csv', '--urutan=acak'], '--urutan hanya formulir atau daftar'],
    [['a.csv', '--populasi', '1.000'], 'tanpa titik'],
    [['a.csv', '--populasi'], 'memerlukan nilai'],
    [['a.csv', '--entah'], 'tidak dikenal'],
    [['a.csv', '--laporan', 'laporan.txt'], '.docx atau .pdf'],
  ])('refuses %j in a plain sentence', async (argv, word) => {
    const { code, err } = await sambut(...argv)
    expect(code).toBe(2)
    expect(err).toContain(word)
    const machine = await sambut(...argv, '--json')
    expect((JSON.parse(machine.out) as { galat: { pesan: string }[] }).galat[0]!.pesan).toContain(word)
  })
  it('refuses a file with a heading and nothing under it', async () => {
    const { code, err } = await sambut(file('kosong.csv', `${KUNCI}\n\n`))
    expect([code, err.includes('Tidak ada satu pun baris jawaban')]).toEqual([2, true])
  })
  it.each(terkunci)('says that a workbook is locked by a password (%s)', async (_, isi) => {
    const { code, out, err } = await sambut(file('terkunci.xlsx', isi))
    expect([code, out]).toEqual([2, ''])
    expect(err.replaceAll(/\s+/g, ' ')).toContain(
      'Berkas ini dilindungi kata sandi. Simpan salinan .xlsx tanpa kata sandi, lalu coba lagi.',
    )
  })
  it('writes the report beside the result, as Word document and as PDF', async () => {
    const head = `tanggal,jenis_kelamin,${KUNCI}`
    const path = file(
      'laporan.csv',
      `${head}\n2026-01-05,L,4,4,3,4,4,3,4,3,4\n2026-03-31,P,3,3,3,4,3,3,4,3,3\n`,
    )
    const { code, out } = await sambut(path, '--laporan', join(dir, 'laporan.docx'))
    expect([code, out.includes('Laporan: ')]).toEqual([0, true])
    expect(readFileSync(join(dir, 'laporan.docx')).subarray(0, 2).toString()).toBe('PK')
    await sambut(path, '--laporan', join(dir, 'laporan.pdf'))
    if (!hasProgram('pdftotext')) return
    const text = execFileSync('pdftotext', ['-layout', join(dir, 'laporan.pdf'), '-'], { encoding: 'utf8' })
    expect(text).toContain('5 Januari–31 Maret 2026')
    expect(text).toMatch(/Perempuan\s+1\s+50,0%/)
    expect(text).toMatch(/Dihitung dari\s+: laporan.csv/)
  }, 60_000)
  it('writes no report when the answers are wrong, and says when the folder is', async () => {
    const bad = file('bukan.csv', `${KUNCI}\n9,1,1,1,1,1,1,1,1\n`)
    expect((await sambut(bad, '--laporan', join(dir, 'salah.pdf'))).code).toBe(2)
    expect(existsSync(join(dir, 'salah.pdf'))).toBe(false)
    const good = file('baik.csv', `${KUNCI}\n1,1,1,1,1,1,1,1,1\n`)
    const { code, err, out } = await sambut(good, '--laporan', join(dir, 'tiada/laporan.docx'))
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('Periksa folder dan izinnya')
  }, 60_000)
  it('explains itself with an example', async () => {
    const { code, out } = await sambut('--help')
    expect(code).toBe(0)
    expect(out).toContain('Contoh: npx sambut hitung')
  })
})

describe('npx sambut hitung on published tables', () => {
  const asal: Record<string, readonly [code: number, word: string]> = {
    gaspul_kemenag_tw3_2025: [0, '90,56 diperoleh dengan bobot 0,11.'],
    bantul_dptr_2023: [0, '87,28 diperoleh dengan bobot 1/9.'],
    tubaba_disdukcapil_sem1_2023: [0, '100,00 diperoleh dengan bobot 1/9.'],
    scribd_lab_custom_subset: [0, '86,63 diperoleh dengan bobot 0,33.'],
    metro_pusat_2020_s2: [0, 'Tanpa indeks tercetak'],
    sumbar_dpmptsp_semester1: [1, '81,71 tidak dapat diperoleh'],
    mijen_legacy14_kep25_2004: [1, '2,96 tidak dapat diperoleh'],
    tangsel_bpbd_2025: [1, 'hanya 4 dari 9 unsur'],
    krejcie_morgan: [2, 'bukan rekap hasil terbitan'],
  }
  for (const [name, [code, word]] of Object.entries(asal)) {
    const path = sharedData(`skm/${name}.json`)
    it.skipIf(!path)(`says where the figure of ${name} comes from`, async () => {
      const result = await sambut(path!)
      expect([result.code, (result.out + result.err).replaceAll(/\s+/g, ' ')]).toEqual([
        code,
        expect.stringContaining(word),
      ])
    })
  }
  const metro = sharedData('skm/metro_pusat_2020_s2.json')
  it.skipIf(!metro)('gives every weight with its grade to machines', async () => {
    const { out } = await sambut(metro!, '--json')
    const { terbitan } = JSON.parse(out) as { terbitan: { perBobot: unknown[] }[] }
    expect(terbitan[0]!.perBobot).toContainEqual({ bobot: '0.11', indeks: 76.45, mutu: 'C' })
    expect(terbitan[0]!.perBobot).toContainEqual({ bobot: '1/9', indeks: 77.22, mutu: 'B' })
  })
})

describe('the terminal', () => {
  it('shows a bar from the first second on, and wipes it away', () => {
    let [text, now] = ['', 0]
    const io: Io = { out: () => {}, err: (t) => (text += t), isTTY: true, columns: 80, now: () => now }
    const bar = progressBar(io, 'Membaca')
    bar.at(1, 10)
    expect(text).toBe('')
    now = 1001
    bar.at(5, 10)
    expect(text).toContain(' 50 %')
    bar.clear()
    expect(text.endsWith('\r')).toBe(true)
  })
  it('shows no bar in a pipe', () => {
    let now = 0
    const io: Io = {
      out: () => {},
      err: () => expect.unreachable(),
      isTTY: false,
      columns: 80,
      now: () => now,
    }
    const bar = progressBar(io, 'Membaca')
    now = 5000
    bar.at(5, 10)
    bar.clear()
  })
  it('breaks long sentences between words', () => {
    expect(wrap('satu dua tiga empat', 12, '• ', '  ')).toBe('• satu dua\n  tiga\n  empat')
  })
})
