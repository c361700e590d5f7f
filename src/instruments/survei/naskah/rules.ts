import type { Instrumen } from '../instrumen.ts'
import type { Tanggal } from '../../../kernel/clock.ts'
import type { Hasil } from '../rules-hasil.ts'
import { kunciNaskahList, type KunciNaskah, type Naskah } from './naskah.ts'
import { analisisText, latarBelakangText, metodeText, penutupText, tujuanText } from './teks.ts'

/** What the generated words are made of. */
export interface KonteksNaskah {
  readonly instansi: string
  readonly unit: string
  readonly alamat: string
  readonly kepala: { readonly nama: string; readonly nip: string; readonly jabatan: string }
  readonly periode: { readonly nama: string; readonly mulai: Tanggal; readonly selesai: Tanggal }
  readonly layanan: readonly string[]
  /** Ways in which answers really came. */
  readonly saluran: readonly string[]
  /** The SKM where none is named. */
  readonly instrumen?: Instrumen
  readonly hasil: Hasil | undefined
  /** Today, in the zone of the instansi. */
  readonly tanggal: Tanggal
}

/** The words the report has when nobody writes others: true for every unit, with this unit's names and figures. */
export function computeNaskah(k: KonteksNaskah): Naskah {
  return {
    latarBelakang: latarBelakangText(k.unit, k.periode.nama, k.instrumen),
    tujuan: tujuanText(k.instrumen),
    pelaksana: `Survei dilaksanakan oleh ${k.unit}, ${k.instansi}.`,
    metode: metodeText(k.layanan, k.saluran, k.instrumen),
    lokasi: k.alamat ? `${k.unit}, ${k.alamat}.` : `Tempat pelayanan ${k.unit}.`,
    analisis: k.hasil ? analisisText(k.hasil, k.instrumen) : '',
    penutup: k.hasil ? penutupText(k.unit, k.periode.nama, k.hasil, k.instrumen) : '',
    'jadwal.persiapan.mulai': '',
    'jadwal.persiapan.selesai': '',
    'jadwal.pengumpulan.mulai': k.periode.mulai,
    'jadwal.pengumpulan.selesai': k.periode.selesai,
    'jadwal.pengolahan.mulai': '',
    'jadwal.pengolahan.selesai': '',
    'jadwal.pelaporan.mulai': '',
    'jadwal.pelaporan.selesai': '',
    fkpTanggal: '',
    tempat: '',
    tanggal: k.tanggal,
    nama: k.kepala.nama,
    jabatan: k.kepala.jabatan || `Kepala ${k.unit}`,
    nip: k.kepala.nip,
  }
}

/** What a person wrote, else the generated words; an emptied field is the generated one again. */
export function mergeNaskah(tertulis: Readonly<Record<string, string>>, bawaan: Naskah): Naskah {
  const entries = kunciNaskahList.map((k): [KunciNaskah, string] => [k, tertulis[k]?.trim() || bawaan[k]])
  return Object.fromEntries(entries) as Record<KunciNaskah, string>
}

/** Only what differs from the generated words is kept, so that those go on following the figures. */
export function diffNaskah(
  isian: Readonly<Record<string, string>>,
  bawaan: Naskah,
): Partial<Record<KunciNaskah, string>> {
  const changed: Partial<Record<KunciNaskah, string>> = {}
  for (const k of kunciNaskahList) {
    const text = isian[k]?.trim() ?? ''
    if (text !== '' && text !== bawaan[k]) changed[k] = text
  }
  return changed
}
