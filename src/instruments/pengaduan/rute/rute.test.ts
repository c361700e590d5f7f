import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { run } from '../../../cli/rute.ts'
import { readContoh } from './berkas.ts'
import { kataOf } from './kata.ts'
import { learn, suggest, trainRute, type Contoh } from './model.ts'
import { measureRute } from './ukur.ts'

/** Invented sentences: what people write about, put together at random. */
const BIDANG: Readonly<Record<string, readonly string[]>> = {
  'Dinas Pekerjaan Umum': [
    'jalan berlubang',
    'aspal rusak',
    'drainase tersumbat',
    'jembatan retak',
    'trotoar ambles',
  ],
  'Dinas Lingkungan Hidup': [
    'sampah menumpuk',
    'TPS bau',
    'pohon tumbang',
    'sungai tercemar limbah',
    'bakar sampah',
  ],
  'Dinas Perhubungan': [
    'lampu merah mati',
    'parkir liar',
    'angkot ugal-ugalan',
    'juru parkir memaksa',
    'marka pudar',
  ],
  'Dinas Kependudukan': [
    'KTP belum jadi',
    'akta kelahiran salah nama',
    'KK hilang',
    'perekaman e-KTP antre',
    'surat pindah',
  ],
}
const bahan = (teks: string) => ({ teks, tempat: '', kategori: '' })
const AWAL = ['Mohon ditindaklanjuti,', 'Selamat pagi,', 'Sudah seminggu', 'Tolong min', 'Yth. bapak,']
const AKHIR = [
  'di dekat pasar.',
  'depan sekolah kami.',
  'trims',
  'sdh lapor tapi blm ada tanggapan',
  'RT 5 RW 2',
]

function karang(n: number, benih: number): Contoh[] {
  let x = benih
  const acak = (m: number): number => (x = (Math.imul(x, 1_103_515_245) + 12_345) & 0x7fffffff) % m
  const tujuan = Object.keys(BIDANG)
  return Array.from({ length: n }, () => {
    const t = tujuan[acak(tujuan.length)]!
    const satu = BIDANG[t]![acak(5)]!
    return {
      tujuan: t,
      tempat: `kec-${acak(3)}`,
      kategori: '',
      teks: `${AWAL[acak(5)]} ${satu} ${AKHIR[acak(5)]}`,
    }
  })
}

it('reads everyday spellings as one word, and numbers only by their length', () => {
  expect(kataOf('Jln rusaaaak bgt!! sdh 3 thn, gak diperbaiki. Telp 08123456789')).toEqual([
    'jalan',
    'rusak',
    'bgt',
    'sudah',
    '#1',
    'tahun',
    'tidak',
    'diperbaiki',
    'telp',
    '#5',
  ])
})

it('learns where complaints go, says why, and says the same when trained again', async () => {
  const model = await trainRute(karang(300, 7))
  expect(measureRute(model, karang(200, 8)).top1).toBeGreaterThan(0.95)
  const [satu] = suggest(model, bahan('ada pohon tumbang menutup gang kami'))
  expect(satu).toMatchObject({ tujuan: 'Dinas Lingkungan Hidup' })
  expect(satu!.kata).toContain('tumbang')
  expect(await trainRute(karang(300, 7))).toEqual(model)
})

it('forgives spelling', async () => {
  const model = await trainRute(karang(300, 7))
  expect(suggest(model, bahan('smpah numpuk bauuu'))[0]!.tujuan).toBe('Dinas Lingkungan Hidup')
})

it('reads a word in a form it never saw by its stem, and names it as a reason', async () => {
  const model = await trainRute(karang(300, 7))
  const [satu] = suggest(model, bahan('lubangnya makin dalam'))
  expect(satu).toMatchObject({ tujuan: 'Dinas Pekerjaan Umum' })
  expect(satu!.kata).toContain('lubangnya')
})

it('goes by the category where the words say nothing, and by the words where nobody gave one yet', async () => {
  const contoh = karang(300, 7).map((c) => ({ ...c, kategori: `topik ${c.tujuan}` }))
  const model = await trainRute(contoh)
  const kosong = { ...bahan('mohon ditindaklanjuti'), kategori: 'topik Dinas Perhubungan' }
  expect(suggest(model, kosong)[0]!.tujuan).toBe('Dinas Perhubungan')
  expect(measureRute(model, karang(200, 8)).top1).toBeGreaterThan(0.95)
})

it('learns from one more without starting anew, and says when it cannot', async () => {
  const model = await trainRute(karang(60, 7))
  const baru = { ...bahan('sampah pasar menumpuk di jalan'), tujuan: 'Dinas Perhubungan' }
  const peluang = (): number => suggest(model, baru, 4).find((u) => u.tujuan === baru.tujuan)!.peluang
  const lalu = peluang()
  for (let i = 0; i < 5; i++) expect(learn(model, baru)).toBe(true)
  expect(peluang()).toBeGreaterThan(lalu)
  expect(learn(model, { ...baru, tujuan: 'Dinas Baru' })).toBe(false)
})

it('always answers with probabilities that add up to one, whatever is written', async () => {
  const model = await trainRute(karang(60, 7))
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (teks) => {
      const semua = suggest(model, bahan(teks), 99)
      expect(semua.reduce((a, u) => a + u.peluang, 0)).toBeCloseTo(1, 4)
    }),
  )
  expect(suggest(await trainRute([]), bahan('apa saja'))).toEqual([])
})

it('counts the first and the first three apart, class by class', async () => {
  const model = await trainRute(karang(200, 7))
  const uji = [...karang(40, 9), { ...bahan('sampah menumpuk'), tujuan: 'Tidak dikenal' }]
  const u = measureRute(model, uji)
  expect(u.n).toBe(41)
  expect(u.kelas.reduce((a, k) => a + k.n, 0)).toBe(41)
  expect(u.kelas.find((k) => k.tujuan === 'Tidak dikenal')).toMatchObject({ top1: 0, top3: 0 })
})

it('names every fault of a file by row and column', () => {
  expect(readContoh('isi;tujuan\nA;B\n').galat).toEqual([
    { baris: 1, kolom: 'teks', pesan: 'Kolom "teks" tidak ada.' },
  ])
  const dibaca = readContoh('\uFEFFteks,tujuan,kecamatan\n"baris satu\nlanjut",Dinas,01\n,Dinas,\nteks,,\n')
  expect(dibaca.contoh[0]).toEqual({
    teks: 'baris satu\nlanjut',
    tujuan: 'Dinas',
    tempat: '01',
    kategori: '',
  })
  expect(dibaca.galat.map((g) => [g.baris, g.kolom])).toEqual([
    [4, 'teks'],
    [5, 'tujuan'],
  ])
})

it('answers at the command line with both measures, and with every fault of both files', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'sambut-rute-'))
  const tulis = (nama: string, isi: string): string => {
    writeFileSync(join(dir, nama), isi)
    return join(dir, nama)
  }
  const csv = (c: Contoh[]): string =>
    `teks,tujuan,kecamatan\n${c.map((x) => `"${x.teks}","${x.tujuan}",${x.tempat}`).join('\n')}\n`
  const latih = tulis('a.csv', csv(karang(200, 7)))
  const uji = tulis('b.csv', csv(karang(50, 8)))
  const said = { out: '', err: '' }
  const io = {
    out: (t: string): void => void (said.out += t),
    err: (t: string): void => void (said.err += t),
    isTTY: false,
    columns: 80,
    now: () => 0,
  }
  expect(await run(['--latih', latih, '--uji', uji, '--json'], io)).toBe(0)
  const hasil = JSON.parse(said.out) as { top1: number; top3: number; kelas: unknown[] }
  expect(hasil.top1).toBeGreaterThan(0.9)
  expect(hasil.top3).toBeGreaterThanOrEqual(hasil.top1)
  expect(hasil.kelas).toHaveLength(4)
  const rusak = tulis('c.csv', 'teks,tujuan\n,\n')
  expect(await run(['--latih', rusak, '--uji', join(dir, 'tiada.csv')], io)).toBe(2)
  expect(await run(['--latih', rusak, '--uji', rusak], io)).toBe(2)
  expect(said.err.match(/kosong/g)).toHaveLength(4)
})
