import { describe, expect, it } from 'vitest'
import type { Layanan, Unit } from '../../../registry/index.ts'
import { cariLayanan } from './cari.ts'

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
const cari = (tanya: string): string[] =>
  cariLayanan(daftar, units, tanya, () => '').flatMap((k) => k.layanan.map((l) => l.nama))

describe('looking for a service', () => {
  it.each([
    ['', ['Kartu Keluarga', 'KTP Elektronik', 'Kesehatan Ibu dan Anak']],
    ['kartu', ['Kartu Keluarga']],
    ['KELUARGA  kartu', ['Kartu Keluarga']],
    ['kk', ['Kartu Keluarga']],
    ['kk disduk', ['Kartu Keluarga']],
    ['ktp-el', ['KTP Elektronik']],
    ['puskesmas', ['Kesehatan Ibu dan Anak']],
    ['kia', ['Kesehatan Ibu dan Anak']],
    ['akta', []],
    ['%_', ['Kartu Keluarga', 'KTP Elektronik', 'Kesehatan Ibu dan Anak']],
    ['luarga', []],
  ])('“%s” finds %j', (tanya, hasil) => {
    expect(cari(tanya)).toEqual(hasil)
  })
})
