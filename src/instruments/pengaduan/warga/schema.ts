import type { Bahasa } from '../../../kernel/bahasa.ts'
import { isTanggal, type Tanggal } from '../../../kernel/clock.ts'
import { isId } from '../../../kernel/ids.ts'
import type { Parsed } from '../../../kernel/errors.ts'
import { parseTelepon } from '../../../platform/channels/index.ts'
import { kabarOf } from '../kabar/lewat.ts'
import type { Pelapor } from '../pelapor.ts'
import { jenisList, type Jenis } from '../rules.ts'
import type { PengaduanBaru } from '../terima.ts'
import type { KonteksAduan } from './konteks.ts'
import { kataWarga } from './words.ts'

export const ISI_MAKS = 8000
const ISI_MIN = 20
const JUDUL_MAKS = 90
const SUREL = /^[^\s<>@"]+@[^\s<>@"]+\.[^\s<>@"]+$/

export type Typed = Readonly<Record<string, string>>
const teks = (one: Typed, name: string, maks = 300): string => (one[name] ?? '').trim().slice(0, maks)

/** The first sentence, shortened at a word: what lists show. */
export function judulOf(isi: string): string {
  const rata = isi.replaceAll(/\s+/g, ' ').trim()
  const kalimat = /^.{15,}?[.!?](?= |$)/.exec(rata)?.[0] ?? rata
  if (kalimat.length <= JUDUL_MAKS) return kalimat.replace(/[.]$/, '')
  const potong = kalimat.slice(0, JUDUL_MAKS)
  return `${potong.slice(0, Math.max(potong.lastIndexOf(' '), 40))}…`
}

/** A form as typed → a complaint, or one sentence per field. */
export function parseAduan(
  one: Typed,
  konteks: Pick<KonteksAduan, 'tempatOf' | 'tujuanOf' | 'kanal'>,
  lang: Bahasa,
  hariIni: Tanggal,
): Parsed<PengaduanBaru> {
  const k = kataWarga[lang]
  const errors: Record<string, string> = {}
  const kunciKirim = one['kunci'] ?? ''
  if (!isId(kunciKirim)) errors['_'] = k.halamanLama
  const jenis = one['jenis'] as Jenis
  if (!jenisList.includes(jenis)) errors['jenis'] = k.pilihJenis
  const isi = (one['isi'] ?? '').trim()
  if (isi.length < ISI_MIN) errors['isi'] = k.isiPendek
  if (isi.length > ISI_MAKS) errors['isi'] = k.isiPanjang
  const tanggal = teks(one, 'tanggal')
  if (tanggal !== '' && (!isTanggal(tanggal) || tanggal > hariIni)) errors['tanggal'] = k.tanggalSalah
  const anonim = one['anonim'] === '1'
  const pelapor = anonim ? null : parsePelapor(one, konteks.kanal, lang, errors)
  if (Object.keys(errors).length > 0) return { ok: false, errors }

  const tempat = konteks.tempatOf.get(teks(one, 'wilayah'))
  const tujuan = konteks.tujuanOf.get(teks(one, 'tujuan'))
  const alamat = teks(one, 'lokasi')
  return {
    ok: true,
    value: {
      kunciKirim,
      jenis,
      kanal: 'web',
      judul: judulOf(isi),
      isi,
      tanggalKejadian: tanggal === '' ? null : tanggal,
      wilayahKode: tempat?.wilayahKode ?? null,
      lokasi: [alamat, tempat?.nama ?? ''].filter((x) => x !== '').join(', '),
      titik: parseTitik(one),
      layananId: tujuan?.layananId ?? null,
      tujuanUnitId: tujuan?.unitId ?? null,
      anonim,
      rahasia: one['rahasia'] === '1',
      bahasa: lang,
      pelapor,
    },
  }
}

function parsePelapor(
  one: Typed,
  kanal: KonteksAduan['kanal'],
  lang: Bahasa,
  errors: Record<string, string>,
): Pelapor {
  const k = kataWarga[lang]
  const surel = teks(one, 'surel')
  if (surel !== '' && !SUREL.test(surel)) errors['surel'] = k.surelSalah
  const tulis = teks(one, 'telepon', 30)
  const telepon = tulis === '' ? undefined : parseTelepon(tulis)
  if (tulis !== '' && !telepon) errors['telepon'] = k.teleponSalah
  const kabar = kabarOf(one['kabar'] ?? '', { surel, telepon: telepon?.e164 ?? '' }, kanal)
  if (kabar === 'surel' && surel === '') errors['surel'] = k.kabarKosong.surel
  if (kabar !== null && kabar !== 'surel' && tulis === '') errors['telepon'] = k.kabarKosong.telepon
  return { nama: teks(one, 'nama', 120), alamat: '', telepon: telepon?.e164 ?? '', surel, kabar }
}

/** Where it is, as far as the form says yet. */
export const tempatOf = (
  one: Typed,
  konteks: Pick<KonteksAduan, 'tempatOf'>,
): { wilayahKode: string | null; titik: { lintang: number; bujur: number } | null } => ({
  wilayahKode: konteks.tempatOf.get(teks(one, 'wilayah'))?.wilayahKode ?? null,
  titik: parseTitik(one),
})

/** Within Indonesia's box, or no place at all: a slip of the device must not send anybody to sea. */
function parseTitik(one: Typed): { lintang: number; bujur: number } | null {
  const [lintang, bujur] = [Number(one['lintang'] || Number.NaN), Number(one['bujur'] || Number.NaN)]
  return lintang >= -12 && lintang <= 7 && bujur >= 94 && bujur <= 142 ? { lintang, bujur } : null
}
