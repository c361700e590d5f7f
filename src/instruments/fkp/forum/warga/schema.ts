import type { FieldErrors } from '../../../../kernel/errors.ts'
import { isId, newId } from '../../../../kernel/ids.ts'
import { parseTelepon } from '../../../../platform/channels/index.ts'
import type { RawForm } from '../../../../platform/http/form.ts'
import { isSurel } from '../../peserta/daftar.ts'
import { kelompokPublikList, rentanList, type Rentan } from '../../peserta/golongan.ts'
import type { KelompokPeserta } from '../../rules.ts'
import type { Kontak } from '../../peserta/kontak.ts'
import type { kataWarga } from './words.ts'

type K = (typeof kataWarga)['id']

/** What a citizen typed to take part. */
export interface IsianIkut {
  readonly nama: string
  readonly lembaga: string
  readonly kelompok: string
  readonly rentan: readonly string[]
  readonly kebutuhan: string
  readonly surel: string
  readonly telepon: string
  /** Names this sending: sent twice it is one registration. */
  readonly kunci: string
}

export interface Pendaftar {
  readonly nama: string
  readonly lembaga: string
  readonly kelompok: KelompokPeserta
  readonly rentan: readonly Rentan[]
  readonly kebutuhan: string
  readonly kontak: Kontak
}

const rapat = (teks: string): string => teks.trim().replaceAll(/\s+/g, ' ')

export const ikutKosong = (): IsianIkut => ({
  nama: '',
  lembaga: '',
  kelompok: '',
  rentan: [],
  kebutuhan: '',
  surel: '',
  telepon: '',
  kunci: newId(),
})

export function readIkut({ one, many }: RawForm): IsianIkut {
  const of = (n: string): string => (one[n] ?? '').trim()
  return {
    nama: rapat(of('nama')),
    lembaga: rapat(of('lembaga')),
    kelompok: of('kelompok'),
    rentan: many['rentan'] ?? [],
    kebutuhan: of('kebutuhan'),
    surel: of('surel'),
    telepon: of('telepon'),
    kunci: isId(one['kunci']) ? one['kunci'] : newId(),
  }
}

/** Name and group are needed; contact is not, but what is written must be one. */
export function parseIkut(
  i: IsianIkut,
  k: K,
): { readonly isi: Pendaftar } | { readonly errors: FieldErrors } {
  const e: Record<string, string> = {}
  const kelompok = kelompokPublikList.find((x) => x === i.kelompok)
  const nomor = i.telepon === '' ? undefined : parseTelepon(i.telepon)
  if (i.nama.length < 2) e['nama'] = k.salah.nama
  if (!kelompok) e['kelompok'] = k.salah.kelompok
  if (i.surel !== '' && !isSurel(i.surel)) e['surel'] = k.salah.surel
  if (i.telepon !== '' && !nomor) e['telepon'] = k.salah.telepon
  if (i.nama.length > 120) e['nama'] = k.salah.panjang
  if (i.lembaga.length > 120) e['lembaga'] = k.salah.panjang
  if (i.kebutuhan.length > 500) e['kebutuhan'] = k.salah.panjang
  if (Object.keys(e).length > 0 || !kelompok) return { errors: e }
  return {
    isi: {
      nama: i.nama,
      lembaga: i.lembaga,
      kelompok,
      rentan: rentanList.filter((r) => i.rentan.includes(r)),
      kebutuhan: i.kebutuhan,
      kontak: { surel: i.surel.toLowerCase(), telepon: nomor?.e164 ?? '' },
    },
  }
}
