import { expect, it } from 'vitest'
import { nilai } from '../../../../test/support/jawaban.ts'
import { newId } from '../../../kernel/ids.ts'
import { skm142017 } from '../instrumen.ts'
import { computeNaskah } from '../naskah/rules.ts'
import { addJawaban, emptyAgregat } from '../rules.ts'
import { diffTerbitan } from './beda.ts'
import { butirText } from './bagian-periksa.tsx'
import { metodeTeks } from './metode.ts'
import { listButir } from './siap.ts'
import type { IsiTerbitan } from './snapshot.ts'
import { CARA_BAKU } from '../sampel.ts'
import { composeIsi, type Bahan } from './susun.ts'

const [instansiId, unitId, periodeId, layananId] = [newId(), newId(), newId(), newId()]
const periode: Bahan['periode'] = {
  instansiId,
  id: periodeId,
  unitId,
  nama: 'Semester II 2026',
  mulai: '2026-07-01',
  selesai: '2026-12-31',
  instrumenKode: 'skm-14-2017',
  instrumenVersi: 1,
  konversi: null,
  bobot: 'tepat',
  populasi: 400,
  caraSampel: CARA_BAKU,
  palingSedikit: 5,
  naskah: {},
  dibukaAt: null,
  ditutupAt: null,
  revisi: 1,
  terbitAt: null,
  layananIds: [layananId],
}
const count = (...rows: number[][]) => rows.map((r) => nilai(...r)).reduce(addJawaban, emptyAgregat())
const semua = count(...Array.from({ length: 12 }, (_, i) => [3, 3, 2, 4, 3, 3, 3 + (i % 2), 3, 3]))
const bahan: Bahan = {
  instansi: { id: instansiId, nama: 'Kabupaten Uji', rekaan: false },
  unit: { id: unitId, nama: 'Dinas Uji', slug: 'dinas-uji' },
  periode,
  instrumen: skm142017,
  layanan: [{ id: layananId, nama: 'KTP' }],
  agregat: { semua, tanpaTanda: semua, perLayanan: new Map(), nGarisLurus: 0, nGanda: 0 },
  demografi: [],
  tanda: {
    sampai: { tanda: 0, putusan: 0 },
    alasan: [],
    putusan: [],
    masuk: semua,
    nDikeluarkan: 0,
  },
  sampel: { cara: CARA_BAKU, palingSedikit: 5, layanan: [{ layananId, populasi: 400 }] },
  berubah: [],
  tren: [],
  terjemahan: [],
  media: [],
  rencana: [],
  naskah: computeNaskah({
    instansi: 'Kabupaten Uji',
    unit: 'Dinas Uji',
    alamat: '',
    kepala: { nama: 'Sri', nip: '', jabatan: '' },
    periode,
    layanan: ['KTP'],
    saluran: [],
    hasil: undefined,
    tanggal: '2027-01-10',
  }),
  sampaiUrut: 12,
  hashBaris: 'a'.repeat(64),
}
const isi = (over: Partial<Bahan> = {}): IsiTerbitan => composeIsi({ ...bahan, ...over }).publik
const beda = (over: Partial<Bahan>): string[] => diffTerbitan(isi(), isi(over))

it('a revision that changes nothing but its day differs in nothing', () => {
  expect(beda({ naskah: { ...bahan.naskah, tanggal: '2027-02-01' } })).toEqual([])
})

it.each<[string, Partial<Bahan>, string[]]>([
  [
    'another number of users, and the interval that follows',
    { periode: { ...periode, populasi: 40 } },
    ['Jumlah pengguna layanan 400 menjadi 40.', 'Selang kepercayaan 75,48–77,30 menjadi 75,62–77,16.'],
  ],
  [
    'a plan',
    {
      rencana: [
        {
          id: newId(),
          unsur: 'waktu',
          kegiatan: 'Loket kedua',
          waktu: { tahun: 2027, triwulan: [1] },
          penanggungJawab: 'Kepala Seksi',
        },
      ],
    },
    ['Rencana tindak lanjut: 1 baris baru atau diubah.'],
  ],
  [
    'words and signer',
    { naskah: { ...bahan.naskah, metode: 'Lain.', nama: 'Budi', 'jadwal.pelaporan.mulai': '2027-01-02' } },
    ['Naskah diubah: 2.2 Metode pengumpulan data, 2.4 Waktu pelaksanaan, tanda tangan.'],
  ],
  [
    'a corrected name',
    { layanan: [{ id: layananId, nama: 'KTP elektronik' }] },
    ['Nama atau tanggal unit, periode, atau layanan diperbaiki.'],
  ],
])('names %s', (_what, over, expected) => {
  expect(beda(over)).toEqual(expected)
})

it('names other answers by everything they change', () => {
  const lain = count([4, 4, 4, 4, 4, 4, 4, 4, 4], [4, 4, 4, 4, 4, 4, 4, 4, 3])
  const found = beda({
    agregat: { ...bahan.agregat, semua: lain, tanpaTanda: lain },
    hashBaris: 'b'.repeat(64),
  })
  expect(found.slice(0, 4)).toEqual([
    'Jawaban yang dihitung tidak sama.',
    'Jumlah responden 12 menjadi 2.',
    'Indeks 76,39 menjadi 98,61.',
    'Mutu C menjadi A.',
  ])
})

it('the checklist is all good only when everything is', () => {
  const ready = isi({
    periode: { ...periode, populasi: 12 },
    agregat: {
      ...bahan.agregat,
      semua: count(...Array.from({ length: 12 }, () => [4, 4, 4, 4, 4, 4, 4, 4, 3])),
    },
  })
  const closed = { selesai: '2026-12-31', ditutupAt: new Date() }
  const bad = (i: IsiTerbitan, p: typeof closed | { selesai: string; ditutupAt: null }, hari: string) =>
    listButir(i, p, hari, { lembar: 0, tanda: 0 })
      .filter((b) => !b.baik)
      .map((b) => b.kode)
  expect(bad(ready, closed, '2027-01-10')).toEqual(['rencana'])
  const sisa = listButir(ready, closed, '2027-01-10', { lembar: 2, tanda: 1 }).map((b) => b.kode)
  expect(sisa).toEqual(expect.arrayContaining(['putusan', 'lembar']))
  expect(bad(ready, { selesai: '2026-12-31', ditutupAt: null }, '2026-12-31')).toEqual([
    'berakhir',
    'rencana',
  ])
  expect(bad(isi({ naskah: { ...bahan.naskah, nama: '' } }), closed, '2027-01-10')).toEqual([
    'minimum',
    'mutu',
    'rencana',
    'penandatangan',
  ])
})

it('the checklist says of a file that only a part of it is in', () => {
  const closed = { selesai: '2026-12-31', ditutupAt: new Date() }
  const sebagian = [{ namaBerkas: 'skm.csv', n: 1000 }]
  const butir = listButir(isi({}), closed, '2027-01-10', { lembar: 0, tanda: 0 }, sebagian).find(
    (b) => b.kode === 'impor',
  )!
  expect(butir.baik).toBe(false)
  expect(butirText(butir, 'id')).toContain('Berkas “skm.csv” baru masuk sebagian, 1.000 jawaban.')
})

it('the method promises the index without flagged answers only where it is there', () => {
  const metode = (bertanda: number, tanpaTanda: { n: number; ikm: number; mutu: string } | null): string =>
    metodeTeks('tepat', null, { garisLurus: bertanda, ganda: 0, bertanda, tanpaTanda }).join(' ')
  expect(metode(6, { n: 6, ikm: 80, mutu: 'B' })).toContain('disebut di sampingnya')
  expect(metode(2, null)).toContain('tidak disebut, sebab')
  expect(metode(0, null)).not.toContain('indeks tanpa')
})
