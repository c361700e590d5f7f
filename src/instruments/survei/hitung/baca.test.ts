import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../../kernel/errors.ts'
import { unsurKunciList } from '../instrumen.ts'
import { bacaJawaban, type BarisJawaban, type PilihanBaca } from './baca.ts'

const KUNCI = unsurKunciList.join(',')
const SATU = '1,2,3,4,1,2,3,4,1'

async function baca(
  isi: string | Buffer,
  pilihan?: PilihanBaca,
): Promise<{ rows: BarisJawaban[]; galat: string[]; peringatan: string[]; catatan: string[] }> {
  const bacaan = bacaJawaban(Buffer.from(isi), pilihan)
  const rows: BarisJawaban[] = []
  for await (const row of bacaan) rows.push(row)
  return {
    rows,
    galat: bacaan.galat.map((g) => g.pesan),
    peringatan: bacaan.peringatan.map((p) => p.pesan),
    catatan: bacaan.catatan.map((c) => c.pesan),
  }
}
const nilai = (row: BarisJawaban | undefined): number[] => unsurKunciList.map((k) => row!.jawaban[k]!)

describe('a CSV file', () => {
  it('is read by semantic keys, whatever their order', async () => {
    const { rows, galat } = await baca(
      `saran,${KUNCI.split(',').toReversed().join(',')}\nhalo,1,2,3,4,1,2,3,4,4\n`,
    )
    expect(galat).toEqual([])
    expect(nilai(rows[0])).toEqual([4, 4, 3, 2, 1, 4, 3, 2, 1])
    expect(rows[0]).toMatchObject({ baris: 2, saran: 'halo' })
  })
  it('has no remarks where it has no column for them', async () => {
    const { rows } = await baca(`${KUNCI}\n${SATU}\n`)
    expect(rows.map((row) => row.saran)).toEqual([undefined])
  })
  it('reads U8 as sarana and U9 as pengaduan, says so, and turns them round on request', async () => {
    const file = `U1,U2,U3,U4,U5,U6,U7,U8,U9\n1,1,1,1,1,1,1,3,4\n`
    const form = await baca(file)
    expect(form.rows[0]!.jawaban).toMatchObject({ sarana: 3, pengaduan: 4 })
    expect(form.peringatan.join()).toContain('--urutan daftar')
    const list = await baca(file, { urutan: 'daftar' })
    expect(list.rows[0]!.jawaban).toMatchObject({ sarana: 4, pengaduan: 3 })
    expect(list.peringatan).toEqual([])
  })
  it('knows official names, capitals, spaces and names behind numbers', async () => {
    const head =
      'PERSYARATAN;"Sistem, Mekanisme, dan Prosedur";u3 - Waktu Penyelesaian;Biaya/Tarif;Produk Spesifikasi Jenis Pelayanan;' +
      'Kompetensi Pelaksana;Perilaku Pelaksana;U8. Penanganan Pengaduan, Saran, dan Masukan;Sarana dan Prasarana'
    const { rows, galat } = await baca(`${head}\n1;2;3;4;1;2;3;4;1\n`)
    expect(galat).toEqual([])
    expect(rows[0]!.jawaban).toMatchObject({ prosedur: 2, waktu: 3, pengaduan: 4, sarana: 1 })
  })
  it('may have titles above the heading and a heading over two rows', async () => {
    const { rows } = await baca(
      `Rekap SKM 2026;;;;;;;;;;\n;;;;;;;;;;\nNo;Nilai unsur;;;;;;;;;Saran\n;U1;U2;U3;U4;U5;U6;U7;U8;U9;\n1;1;2;3;4;1;2;3;4;1;bagus\n`,
    )
    expect(nilai(rows[0])).toEqual([1, 2, 3, 4, 1, 2, 3, 4, 1])
    expect(rows[0]).toMatchObject({ baris: 5, saran: 'bagus' })
  })
  it('skips empty rows and rows that hold only a running number, and counts them in row numbers', async () => {
    const { rows, galat } = await baca(`No,${KUNCI}\n1,${SATU}\n\n,,,,,,,,,\n4,,,,,,,,,\n5,${SATU}\n`)
    expect([rows.map((r) => r.baris), galat]).toEqual([[2, 6], []])
  })
  it('takes 4.0 and "4,0" for 4, and nothing else that is not 1–4', async () => {
    const good = await baca(`${KUNCI}\n4.0,"4,0", 3 ,"2",1.00,1,1,1,1\n`)
    expect(nilai(good.rows[0])).toEqual([4, 4, 3, 2, 1, 1, 1, 1, 1])
    const bad = await baca(`${KUNCI}\n0,5,empat,,3.5,-1,44,4.01,１\n`)
    expect(bad.rows).toEqual([])
    expect(bad.galat).toHaveLength(9)
    expect(bad.galat[1]).toBe('Baris 2, kolom prosedur (B): "5" bukan nilai 1–4.')
    expect(bad.galat[3]).toBe('Baris 2, kolom biaya (D): nilai biaya kosong; isi 1–4.')
  })
  it('names a cell of ten thousand letters without printing it', async () => {
    const { galat } = await baca(`${KUNCI}\n${'x'.repeat(10_000)},2,3,4,1,2,3,4,1\n`)
    expect(galat[0]).toContain('(10000 huruf)')
    expect(galat[0]!.length).toBeLessThan(120)
  })
  it('keeps a remark of ten thousand letters, with line breaks, commas and quotes', async () => {
    const saran = `"Antre", lama;\n${'a'.repeat(10_000)}`
    const { rows } = await baca(`saran,${KUNCI}\r\n"${saran.replaceAll('"', '""')}",${SATU}\r\n,${SATU}\r\n`)
    expect(rows[0]!.saran).toBe(saran)
    expect(rows.map((r) => r.baris)).toEqual([2, 3])
  })
  it('names missing, doubled and foreign columns, and still checks the cells it can', async () => {
    const { galat, peringatan, rows } = await baca(
      `Nama,NIK,Loket,prosedr,waktu,biaya,produk,kompetensi,perilaku,sarana,pengaduan,U3\nA,1,2,1,9,1,1,1,1,1,1,1\n`,
    )
    expect(rows).toEqual([])
    expect(galat).toEqual([
      'Kolom persyaratan (Persyaratan) tidak ada.',
      'Kolom prosedur (Sistem, Mekanisme, dan Prosedur) tidak ada. Mungkin yang dimaksud kolom D ("prosedr").',
      'Kolom waktu ada 2: E ("waktu") dan L ("U3"). Sisakan satu.',
      'Baris 2, kolom waktu (E): "9" bukan nilai 1–4.',
    ])
    expect(peringatan[0]).toContain('C ("Loket")')
    expect(peringatan[1]).toContain('A ("Nama"), B ("NIK")')
  })
  it('refuses a row whose cells were pushed aside by an unquoted separator', async () => {
    const { galat } = await baca(`saran,${KUNCI}\nbagus, cepat,${SATU}\n`)
    expect(galat[0]).toContain('ada 11 sel, padahal judul hanya 10 kolom')
  })
  it('calls a row of totals what it is', async () => {
    const { galat } = await baca(`No,${KUNCI}\n1,${SATU}\nJumlah,105,101,100,116,102,105,106,105,115\n`)
    expect(galat).toEqual([expect.stringContaining('Baris 3 tampaknya baris rekapitulasi ("Jumlah")')])
  })
  it.each([
    ['UTF-8 with a mark', Buffer.from('\ufeffsaran,')],
    ['UTF-8', Buffer.from('saran,')],
  ])('in %s is read', async (_, head) => {
    const { rows } = await baca(Buffer.concat([head, Buffer.from(`${KUNCI}\nKafé,${SATU}\n`)]))
    expect(rows[0]!.saran).toBe('Kafé')
  })
  it('in UTF-16, with and without its mark, is read', async () => {
    const text = `saran,${KUNCI}\nKafé,${SATU}\n`
    expect((await baca(Buffer.from(`\ufeff${text}`, 'utf16le'))).rows[0]!.saran).toBe('Kafé')
    expect((await baca(Buffer.from(text, 'utf16le'))).rows[0]!.saran).toBe('Kafé')
    expect((await baca(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())).rows[0]!.saran).toBe('Kafé')
  })
  it('in Windows-1252 is read, with a word about it', async () => {
    const file = Buffer.from(`saran,${KUNCI}\nKaf\xe9 \x93baru\x94,${SATU}\n`, 'latin1')
    const { rows, peringatan } = await baca(file)
    expect(rows[0]!.saran).toBe('Kafé “baru”')
    expect(peringatan.join()).toContain('Windows-1252')
  })
  it('without a heading is refused in one sentence', async () => {
    const { galat } = await baca(`${SATU}\n${SATU}\n`)
    expect(galat).toEqual([expect.stringContaining('Judul kolom tidak ditemukan')])
  })
  it('with a quote that never closes is refused, naming the row', async () => {
    await expect(baca(`saran,${KUNCI}\n"bagus,${SATU}\nya,${SATU}\n`)).rejects.toThrow(
      /baris 2 tidak pernah ditutup/,
    )
  })
  it('with a quote that closes in the middle of a word is refused at that row', async () => {
    const { galat } = await baca(`saran,${KUNCI}\n"bagus" sekali,${SATU}\n`)
    expect(galat[0]).toContain('Baris 2: tanda kutip (") tidak berpasangan')
  })
  it('is the same whatever the ends of its lines', async () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect((await baca([KUNCI, SATU, SATU].join(end))).rows.map((r) => r.baris)).toEqual([2, 3])
  })
  it('gives back every cell that was written, through any quoting', async () => {
    const anySaran = fc.string({ unit: 'grapheme', maxLength: 40 }).map((s) => s.replaceAll('\0', '').trim())
    await fc.assert(
      fc.asyncProperty(
        fc.array(anySaran, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(',', ';'),
        async (list, sep) => {
          const quoted = list.map((s) => `"${s.replaceAll('"', '""')}"${sep}${SATU.replaceAll(',', sep)}`)
          const file = [`saran${sep}${KUNCI.replaceAll(',', sep)}`, ...quoted].join('\r\n')
          const { rows } = await baca(file)
          expect(rows.map((r) => r.saran ?? '')).toEqual(list)
        },
      ),
    )
  })
})

describe('respondent data', () => {
  const head = `tanggal,jenis kelamin,umur,pendidikan terakhir,pekerjaan,jenis layanan,${KUNCI}`
  it('comes in the values of the instrument', async () => {
    const { rows, catatan } = await baca(
      `${head}\n17/8/2026,Laki-laki,35 tahun,SMK,Karyawan swasta,KTP,${SATU}\n2026-08-18 09:30,P,40,D3,Petani,,${SATU}\n18 Agustus 2026,wanita,,Sarjana,ASN,,${SATU}\n`,
    )
    expect(catatan).toEqual([])
    expect(rows.map((r) => r.responden)).toEqual([
      {
        tanggal: '2026-08-17',
        jenis_kelamin: 'L',
        usia: 35,
        pendidikan: 'SMA',
        pekerjaan: 'SWASTA',
        layanan: 'KTP',
      },
      { tanggal: '2026-08-18', jenis_kelamin: 'P', usia: 40, pendidikan: 'DIPLOMA', pekerjaan: 'LAINNYA' },
      { tanggal: '2026-08-18', jenis_kelamin: 'P', pendidikan: 'S1', pekerjaan: 'PNS' },
    ])
  })
  it('that is not understood is left out and noted, and the answers still count', async () => {
    const { rows, catatan } = await baca(`${head}\n31/2/2026,X,200,??,TNI,,${SATU}\n`)
    expect(rows[0]!.responden).toEqual({ pekerjaan: 'TNI' })
    expect(catatan).toHaveLength(4)
  })
})

describe('a file that is no table', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'kosong'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'PDF'],
    ['a web page called .xls', Buffer.from('<html><table>'), 'halaman web'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0', 'latin1'), 'biner'],
  ])('%s is refused in a plain sentence', async (_, isi, word) => {
    const err = await baca(isi).then(
      () => undefined,
      (e: unknown) => e,
    )
    expect(err).toBeInstanceOf(AppError)
    expect((err as AppError).message).toContain(word)
  })
})
