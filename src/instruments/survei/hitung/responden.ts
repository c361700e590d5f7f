import { isTanggal } from '../../../kernel/clock.ts'
import type { FieldKolom } from './kolom-nama.ts'

/** Respondent data of one row in the values of the instrument; what could not be understood is left out. */
export interface Responden {
  readonly tanggal?: string
  readonly jenis_kelamin?: string
  readonly usia?: number
  readonly pendidikan?: string
  readonly pekerjaan?: string
  readonly layanan?: string
}

type Kata = readonly [pola: RegExp, nilai: string]

const jenisKelamin: readonly Kata[] = [
  [/^(l|lk|laki.*|pria|cowok|male|m)$/, 'L'],
  [/^(p|pr|perempuan|wanita|female|f)$/, 'P'],
]
const pendidikan: readonly Kata[] = [
  [/^(s3|doktor)/, 'S3'],
  [/^(s2|magister|pascasarjana)/, 'S2'],
  [/^(s1|d4|div|diploma4|diplomaiv|sarjana)/, 'S1'],
  [/^(d[123]|di{1,3}$|diploma|akademi)/, 'DIPLOMA'],
  [/^(sma|smk|slta|stm|smu|ma$|man$|aliyah)/, 'SMA'],
  [/^(smp|sltp|mts|tsanawiyah)/, 'SMP'],
  [/^(sd|mi$|min$|sekolahdasar|ibtidaiyah)/, 'SD'],
]
const pekerjaan: readonly Kata[] = [
  [/^(pns|asn|pppk|cpns|pegawainegeri)/, 'PNS'],
  [/^tni/, 'TNI'],
  [/^(polri|polisi)/, 'POLRI'],
  [/^(wirausaha|wiraswasta|pengusaha)/, 'WIRAUSAHA'],
  [/swasta/, 'SWASTA'],
]

const cari = (kata: readonly Kata[], text: string): string | undefined => {
  const bare = text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return kata.find(([pola]) => pola.test(bare))?.[1]
}

/** A value of the instrument for what a person wrote; undefined when it says nothing we know. Work not listed is LAINNYA. */
export function normalizeField(
  kunci: Exclude<FieldKolom, 'saran'>,
  text: string,
): string | number | undefined {
  return text === '' ? undefined : pembaca[kunci](text)
}

function normalizeUsia(text: string): number | undefined {
  const found = /^(\d{1,3})(?:[.,]0+)?\s*(?:tahun|thn|th)?\.?$/i.exec(text)
  const usia = Number(found?.[1] ?? 0)
  return usia >= 1 && usia <= 120 ? usia : undefined
}

const BULAN = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des']

/** 2026-08-17, 17/8/2026, 17-08-2026 08:30, 17 Agustus 2026. Day before month, as written here. */
function normalizeTanggal(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text)
  const lokal = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(text)
  const kata = /^(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})/i.exec(text)
  const parts = iso
    ? [iso[1], iso[2], iso[3]]
    : lokal
      ? [lokal[3], lokal[2], lokal[1]]
      : [kata?.[3], String(BULAN.indexOf(kata?.[2]?.toLowerCase() ?? '') + 1), kata?.[1]]
  const [year, month, day] = parts.map((part) => part ?? '')
  const tanggal = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  return isTanggal(tanggal) ? tanggal : undefined
}

const pembaca: Readonly<Record<Exclude<FieldKolom, 'saran'>, (text: string) => string | number | undefined>> =
  {
    tanggal: normalizeTanggal,
    jenis_kelamin: (text) => cari(jenisKelamin, text),
    usia: normalizeUsia,
    pendidikan: (text) => cari(pendidikan, text),
    pekerjaan: (text) => cari(pekerjaan, text) ?? 'LAINNYA',
    layanan: (text) => text,
  }
