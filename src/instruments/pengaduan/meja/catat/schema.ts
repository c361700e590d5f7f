import { z } from 'zod'
import { isTanggal, type Tanggal } from '../../../../kernel/clock.ts'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import { isId } from '../../../../kernel/ids.ts'
import { parseTelepon, type Kanal } from '../../../../platform/channels/index.ts'
import type { RawForm } from '../../../../platform/http/form.ts'
import { klasifikasiList, type Klasifikasi } from '../../jam/rules.ts'
import { kabarOf } from '../../kabar/lewat.ts'
import type { Pelapor } from '../../pelapor.ts'
import { jenisList, type Jenis, type KanalMasuk } from '../../rules.ts'
import type { kataCatat } from './words.ts'

/** Doors an officer writes down for somebody. */
export const kanalCatat = [
  'tatap_muka',
  'telepon',
  'surat',
  'media_sosial',
  'surel',
  'whatsapp',
  'sms',
] as const satisfies readonly KanalMasuk[]

/** The form as it was typed. */
export type IsianCatat = Readonly<Record<(typeof medan)[number], string>>
const medan = [
  'kunci',
  'kanal',
  'jenis',
  'judul',
  'cerita',
  'diterima',
  'kejadian',
  'wilayah',
  'lokasi',
  'layanan',
  'unit',
  'sifat',
  'nama',
  'alamat',
  'telepon',
  'surel',
  'kabar',
  'tutup',
  'unitJawab',
  'tanggalJawab',
  'jawaban',
  'klasifikasi',
  'kategori',
] as const

export function readIsianCatat(form: RawForm): IsianCatat {
  const isi = Object.fromEntries(medan.map((m) => [m, (form.one[m] ?? '').trim()]))
  return { ...isi, sifat: (form.many['sifat'] ?? []).join(',') } as IsianCatat
}

export interface Catatan {
  readonly kunci: string
  readonly kanal: KanalMasuk
  readonly jenis: Jenis
  readonly judul: string
  readonly isi: string
  readonly diterima: Tanggal
  readonly kejadian: Tanggal | null
  readonly wilayah: string | null
  readonly lokasi: string
  readonly layananId: string | null
  readonly unitId: string | null
  readonly anonim: boolean
  readonly rahasia: boolean
  readonly pelapor: Pelapor
  /** Answered and done before it was written down. */
  readonly tutup: {
    readonly unitId: string
    readonly tanggal: Tanggal
    readonly jawaban: string
    readonly klasifikasi: Klasifikasi
    readonly kategoriId: string | null
  } | null
}

const surelSchema = z.email()

/** What was typed as a complaint, or what is wrong by field. */
export function parseCatat(
  i: IsianCatat,
  k: (typeof kataCatat)['id'],
  hariIni: Tanggal,
  aktif: readonly Kanal[],
): { readonly value: Catatan } | { readonly errors: FieldErrors } {
  const e: Record<string, string> = {}
  const lampau = (t: string): boolean => isTanggal(t) && t <= hariIni && t >= '2000-01-01'
  const kanal = kanalCatat.find((x) => x === i.kanal)
  const jenis = jenisList.find((x) => x === i.jenis)
  if (!kanal) e['kanal'] = k.pilih
  if (!jenis) e['jenis'] = k.pilih
  if (i.judul.length < 5 || i.judul.length > 200) e['judul'] = k.judulSalah
  if (i.cerita.length < 10 || i.cerita.length > 20_000) e['cerita'] = k.isiSalah
  if (!lampau(i.diterima)) e['diterima'] = k.tanggalSalah
  if (i.kejadian !== '' && !lampau(i.kejadian)) e['kejadian'] = k.tanggalSalah
  const telepon = i.telepon === '' ? '' : (parseTelepon(i.telepon)?.e164 ?? null)
  if (telepon === null) e['telepon'] = k.teleponSalah
  if (i.surel !== '' && !surelSchema.safeParse(i.surel).success) e['surel'] = k.surelSalah
  const tutup = i.tutup === 'ya'
  // An old letter was answered long ago: nobody is told of it again, unless the officer says so.
  const lewat = tutup && i.kabar === '' ? 'tidak' : i.kabar
  const kabar = kabarOf(lewat, { surel: i.surel, telepon: telepon ?? '' }, aktif)
  if (kabar === 'surel' && i.surel === '') e['surel'] = k.kabarTanpaAlamat
  if (kabar !== null && kabar !== 'surel' && i.telepon === '') e['telepon'] = k.kabarTanpaAlamat
  const klasifikasi = klasifikasiList.find((x) => x === i.klasifikasi && x !== 'berkadar')
  if (tutup) {
    if (!isId(i.unitJawab)) e['unitJawab'] = k.pilih
    if (!lampau(i.tanggalJawab) || i.tanggalJawab < i.diterima) e['tanggalJawab'] = k.tanggalJawabSalah
    if (i.jawaban.length < 5 || i.jawaban.length > 8000) e['jawaban'] = k.jawabanSalah
    if (!klasifikasi) e['klasifikasi'] = k.pilih
  }
  if (!kanal || !jenis || Object.keys(e).length > 0) return { errors: e }
  const sifat = i.sifat.split(',')
  return {
    value: {
      kunci: i.kunci,
      kanal,
      jenis,
      judul: i.judul,
      isi: i.cerita,
      diterima: i.diterima,
      kejadian: i.kejadian === '' ? null : i.kejadian,
      wilayah: i.wilayah === '' ? null : i.wilayah,
      lokasi: i.lokasi.slice(0, 300),
      layananId: isId(i.layanan) ? i.layanan : null,
      unitId: isId(i.unit) ? i.unit : null,
      anonim: sifat.includes('anonim'),
      rahasia: sifat.includes('rahasia'),
      pelapor: {
        nama: i.nama.slice(0, 200),
        alamat: i.alamat.slice(0, 300),
        telepon: telepon ?? '',
        surel: i.surel,
        kabar,
      },
      tutup: tutup
        ? {
            unitId: i.unitJawab,
            tanggal: i.tanggalJawab,
            jawaban: i.jawaban,
            klasifikasi: klasifikasi!,
            kategoriId: isId(i.kategori) ? i.kategori : null,
          }
        : null,
    },
  }
}
