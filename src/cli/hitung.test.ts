import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readSkm, type SkmFile } from '../../test/support/skm.ts'
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
  it('explains itself with an example', async () => {
    const { code, out } = await sambut('--help')
    expect(code).toBe(0)
    expect(out).toContain('Contoh: npx sambut hitung')
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
