import { describe, expect, it } from 'vitest'
import type { BahanCari } from '../../../instruments/standar-pelayanan/index.ts'
import type { Layanan, Unit } from '../../../registry/index.ts'
import { cariLayanan, susunLayanan } from './cari.ts'

const unit = (id: string, nama: string, singkatan: string): Unit =>
  ({ id, nama, singkatan, slug: id, aktif: true }) as Unit
const layanan = (unitId: string, nama: string, aktif = true): Layanan =>
  ({ id: nama, unitId, nama, slug: nama, aktif }) as Layanan

const units = [
  unit('duk', 'Dinas Kependudukan dan Pencatatan Sipil', 'Disdukcapil'),
  unit('pus', 'Puskesmas Melati', 'Puskesmas'),
]
const daftar = [
  layanan('duk', 'Kartu Keluarga'),
  layanan('duk', 'KTP Elektronik'),
  layanan('duk', 'Akta Kelahiran', false),
  layanan('pus', 'Kesehatan Ibu dan Anak'),
]
const bahan: BahanCari[] = daftar.map((l) => ({
  id: l.id,
  bidang: [
    { teks: l.nama, bobot: 5 },
    { teks: units.map((u) => (u.id === l.unitId ? `${u.nama} ${u.singkatan}` : '')).join(' '), bobot: 2 },
  ],
}))
const cari = (tanya: string): string[] =>
  cariLayanan(daftar, units, bahan, tanya, [['kk', 'kartu keluarga']], () => '').kelompok.flatMap((k) =>
    k.layanan.map((l) => l.nama),
  )

describe('looking for a service', () => {
  it('shows all of them by unit, in the order of the tree, without those no longer given', () => {
    expect(susunLayanan(daftar, units, () => '').map((k) => k.layanan.map((l) => l.nama))).toEqual([
      ['Kartu Keluarga', 'KTP Elektronik'],
      ['Kesehatan Ibu dan Anak'],
    ])
  })
  it.each([
    ['kartu', ['Kartu Keluarga']],
    ['KELUARGA  kartu', ['Kartu Keluarga']],
    ['kk', ['Kartu Keluarga']],
    ['kk disduk', ['Kartu Keluarga']],
    ['ktp-el', ['KTP Elektronik']],
    ['puskesmas', ['Kesehatan Ibu dan Anak']],
    ['kartu kelaurga', ['Kartu Keluarga']],
    ['akta', []],
    ['xyz', []],
  ])('“%s” finds %j', (tanya, hasil) => {
    expect(cari(tanya)).toEqual(hasil)
  })
})
