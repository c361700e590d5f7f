import { isTanggal } from '../../../kernel/clock.ts'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { RawForm } from '../../../platform/http/form.ts'
import { profil62Tahun2018 } from '../jam/profil.ts'
import { klasifikasiList, type AturanJam, type Jangka, type Klasifikasi } from '../jam/rules.ts'
import type { kataAtur } from './words.ts'

type K = (typeof kataAtur)['id']

/** One term of a profile, by the name it has on the form. */
export const butirList = [
  'verifikasi',
  'tanggapan',
  'permintaan_informasi',
  'tidak_berkadar',
  'aspirasi',
  'berkadar',
  'tutupOtomatis',
  'kelengkapan',
  'ppid',
  'ppidPerpanjangan',
  'batasHukum',
] as const
export type Butir = (typeof butirList)[number]

const isKelas = (b: Butir): b is Klasifikasi & Butir => klasifikasiList.some((k) => k === b)

export const jangkaOf = (a: AturanJam, b: Butir): Jangka | null => (isKelas(b) ? a.selesai[b] : a[b])

export interface IsianProfil {
  readonly nama: string
  readonly dasar: string
  readonly mulai: string
  readonly jamTutup: string
  readonly n: Readonly<Record<Butir, string>>
  readonly satuan: Readonly<Record<Butir, string>>
}

const semua = <T>(of: (b: Butir) => T): Record<Butir, T> =>
  Object.fromEntries(butirList.map((b) => [b, of(b)])) as Record<Butir, T>

/** A new profile begins as a copy of the shipped one. */
export const isianProfilAwal = (): IsianProfil => ({
  nama: '',
  dasar: '',
  mulai: '',
  jamTutup: '',
  n: semua((b) => String(jangkaOf(profil62Tahun2018.isi, b)?.n ?? '')),
  satuan: semua((b) => jangkaOf(profil62Tahun2018.isi, b)?.satuan ?? 'hari_kerja'),
})

export const readIsianProfil = ({ one }: RawForm): IsianProfil => ({
  nama: (one['nama'] ?? '').trim().slice(0, 120),
  dasar: (one['dasar'] ?? '').trim().slice(0, 400),
  mulai: (one['mulai'] ?? '').trim(),
  jamTutup: (one['jamTutup'] ?? '').trim(),
  n: semua((b) => (one[`n_${b}`] ?? '').trim()),
  satuan: semua((b) => (one[`satuan_${b}`] === 'hari_kalender' ? 'hari_kalender' : 'hari_kerja')),
})

export function parseProfil(
  i: IsianProfil,
  k: K,
  terpakai: readonly string[],
): { readonly isi: AturanJam } | { readonly errors: FieldErrors } {
  const e: Record<string, string> = {}
  if (i.nama === '') e['nama'] = k.wajib
  if (!isTanggal(i.mulai) || i.mulai <= profil62Tahun2018.mulai || terpakai.includes(i.mulai))
    e['mulai'] = k.mulaiSalah
  if (i.jamTutup !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(i.jamTutup)) e['jamTutup'] = k.jamSalah
  // Only the legal limit may be left out.
  for (const b of butirList)
    if (
      !(b === 'batasHukum' && i.n[b] === '') &&
      !(/^\d{1,3}$/.test(i.n[b]) && Number(i.n[b]) >= 1 && Number(i.n[b]) <= 365)
    )
      e[`n_${b}`] = k.angkaSalah
  if (Object.keys(e).length > 0) return { errors: e }
  const j = (b: Butir): Jangka => ({
    n: Number(i.n[b]),
    satuan: i.satuan[b] === 'hari_kalender' ? 'hari_kalender' : 'hari_kerja',
  })
  return {
    isi: {
      verifikasi: j('verifikasi'),
      tanggapan: j('tanggapan'),
      tutupOtomatis: j('tutupOtomatis'),
      kelengkapan: j('kelengkapan'),
      selesai: {
        berkadar: j('berkadar'),
        tidak_berkadar: j('tidak_berkadar'),
        permintaan_informasi: j('permintaan_informasi'),
        aspirasi: j('aspirasi'),
      },
      ppid: j('ppid'),
      ppidPerpanjangan: j('ppidPerpanjangan'),
      batasHukum: i.n.batasHukum === '' ? null : j('batasHukum'),
      jamTutup: i.jamTutup === '' ? null : i.jamTutup,
    },
  }
}
