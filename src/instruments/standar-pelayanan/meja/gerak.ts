import { isTanggal, type Tanggal } from '../../../kernel/clock.ts'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { RawForm } from '../../../platform/http/form.ts'
import type { IsianGerak } from '../commands.ts'
import { aksiList, type Aksi } from '../rules-alur.ts'
import type { kata } from './words.ts'

type K = (typeof kata)['id']

export const medanList = ['tanggal', 'nomor', 'nama', 'nip', 'jabatan', 'catatan'] as const
export type Medan = (typeof medanList)[number]

/** What each movement asks for; those with `!` may not stay empty. */
const MEDAN: Readonly<Record<Aksi, readonly (Medan | `${Medan}!`)[]>> = {
  bahas: ['tanggal!', 'catatan'],
  perbaiki: ['tanggal!', 'catatan!'],
  sepakati: ['tanggal!', 'nomor!', 'catatan'],
  tetapkan: ['tanggal!', 'nomor!', 'nama!', 'nip', 'jabatan!'],
  catat_sk: ['tanggal!', 'nomor!', 'nama!', 'nip', 'jabatan!'],
  publikasikan: ['tanggal!', 'catatan'],
  monev: ['tanggal!', 'catatan!'],
  tinjau: ['tanggal!', 'catatan!'],
  lanjutkan: ['tanggal!', 'catatan'],
}

export const isAksi = (text: string | undefined): text is Aksi => aksiList.some((a) => a === text)
export const medanOf = (aksi: Aksi): readonly { readonly nama: Medan; readonly wajib: boolean }[] =>
  MEDAN[aksi].map((m) => {
    const nama = medanList.find((x) => m === x || m === `${x}!`)!
    return { nama, wajib: m.endsWith('!') }
  })

export type IsianForm = Readonly<Record<Medan, string>> & { readonly dilihat: string }

export const readGerak = ({ one }: RawForm): IsianForm => {
  const of = (n: string): string => (one[n] ?? '').trim()
  return {
    tanggal: of('tanggal'),
    nomor: of('nomor'),
    nama: of('nama'),
    nip: of('nip'),
    jabatan: of('jabatan'),
    catatan: of('catatan'),
    dilihat: of('dilihat'),
  }
}

/** A step happened on a day that has come. */
export function parseGerak(
  aksi: Aksi,
  i: IsianForm,
  hariIni: Tanggal,
  k: K,
): { readonly isian: IsianGerak } | { readonly errors: FieldErrors } {
  const e: Record<string, string> = {}
  for (const { nama, wajib } of medanOf(aksi)) {
    if (wajib && i[nama] === '') e[nama] = k.wajib
    else if (i[nama].length > (nama === 'catatan' ? 2000 : 200)) e[nama] = k.terlaluPanjang
  }
  if (i.tanggal !== '' && !isTanggal(i.tanggal)) e['tanggal'] = k.tanggalSalah
  else if (i.tanggal > hariIni) e['tanggal'] = k.tanggalDepan
  if (Object.keys(e).length > 0) return { errors: e }
  return {
    isian: {
      tanggal: i.tanggal,
      catatan: i.catatan,
      nomor: i.nomor,
      ...(/^\d{1,6}$/.test(i.dilihat) && { dilihat: Number(i.dilihat) }),
      ...(i.nama !== '' && { penandatangan: { nama: i.nama, nip: i.nip, jabatan: i.jabatan } }),
    },
  }
}
