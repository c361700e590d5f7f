import { expect, it } from 'vitest'
import { newId } from '../../../kernel/ids.ts'
import { instrumenBawaan, skm142017, type Instrumen } from '../instrumen.ts'
import { parseSurvei } from '../jawaban/schema.ts'
import type { PeriodeFormulir } from '../jawaban/store-periode.ts'
import { toForm } from './kirim.ts'
import { buildKuesioner } from './kuesioner.ts'
import { checkIsi, dropTersembunyi, listTampil } from './peramban/rules.ts'
import type { Isian, Pertanyaan } from './tipe.ts'

const layanan = [
  { id: newId(), nama: 'KTP elektronik' },
  { id: newId(), nama: 'Akta kelahiran' },
]
const periode = (i: Instrumen): PeriodeFormulir => ({
  id: newId(),
  instansiId: newId(),
  konversi: null,
  nama: 'Semester I',
  mulai: '2026-01-01',
  selesai: '2026-06-30',
  instrumenKode: i.kode,
  instrumenVersi: i.versi,
  terbuka: true,
  layanan: i.responden.some((f) => f.kunci === 'layanan') ? layanan : [],
})

const first = (p: Pertanyaan): Isian[string] => {
  if (p.jenis === 'banyak') return p.pilihan!.map((o) => o.nilai)
  if (p.pilihan) return p.pilihan.at(-1)!.nilai
  return p.jenis === 'angka' ? String(p.min ?? 1) : p.jenis === 'tanggal' ? '2026-03-01' : 'Kursi kurang.'
}

/** As a person goes through it: what is asked depends on what was answered before. */
function walk(semua: readonly Pertanyaan[]): Isian {
  let isian: Isian = {}
  for (let ke = 0; ke < listTampil(semua, isian).length; ke++) {
    const p = listTampil(semua, isian)[ke]!
    isian = { ...isian, [p.nama]: first(p) }
    expect(checkIsi(p, isian[p.nama]), p.nama).toBeUndefined()
  }
  return dropTersembunyi(semua, isian)
}

const sendiri: Instrumen = {
  ...skm142017,
  kode: 'sendiri',
  jenis: 'sendiri',
  pertanyaan: skm142017.pertanyaan.map((q) => ({ ...q, teks: { ...q.teks, jv: `${q.teks.id} (jv)` } })),
  tambahan: [
    {
      kunci: 'kanal',
      jenis: 'pilihan_ganda',
      teks: { id: 'Lewat mana Anda tahu layanan ini?' },
      pilihan: [
        { nilai: 'web', label: { id: 'Situs web' } },
        { nilai: 'teman', label: { id: 'Teman' } },
      ],
    },
    {
      kunci: 'teman_siapa',
      jenis: 'teks',
      teks: { id: 'Teman yang mana?' },
      wajib: true,
      tampilJika: { pertanyaan: 'kanal', operator: 'memuat', nilai: 'teman' },
    },
    {
      kunci: 'kenapa_lambat',
      jenis: 'teks_panjang',
      teks: { id: 'Mengapa lambat?' },
      wajib: true,
      tampilJika: { pertanyaan: 'waktu', operator: 'kurang', nilai: 3 },
    },
    { kunci: 'kali', jenis: 'angka', teks: { id: 'Kunjungan ke berapa?' }, batas: { min: '1', maks: '50' } },
    { kunci: 'kapan', jenis: 'tanggal', teks: { id: 'Tanggal kunjungan' } },
  ],
}

it.each([...instrumenBawaan, sendiri].map((i) => [i.kode, i] as const))(
  'asks %s so that what is answered on a device passes the check of the plain form',
  (_, instrumen) => {
    const p = periode(instrumen)
    const { pertanyaan } = buildKuesioner(p, instrumen)
    expect(new Set(pertanyaan.map((q) => q.nama)).size).toBe(pertanyaan.length)
    const parsed = parseSurvei(toForm(walk(pertanyaan)), instrumen, p.layanan, 'id')
    expect(parsed).toMatchObject({ ok: true })
  },
)

it('asks the own questions only when they are due, and keeps several choices', () => {
  const { pertanyaan, bahasa } = buildKuesioner(periode(sendiri), sendiri)
  const isian = walk(pertanyaan)
  expect(isian).toMatchObject({ kanal: ['web', 'teman'], teman_siapa: 'Kursi kurang.', kali: '1' })
  expect(isian).not.toHaveProperty('kenapa_lambat')
  const parsed = parseSurvei(toForm(isian), sendiri, layanan, 'id')
  expect(parsed.ok && parsed.value.tambahan).toMatchObject({ kanal: ['web', 'teman'] })
  expect(bahasa.map((b) => b.nama)).toEqual(['Indonesia', 'English', 'Jawa'])
})
