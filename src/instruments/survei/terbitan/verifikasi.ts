import { findInstrumenBawaan, skm142017, type Instrumen } from '../instrumen.ts'
import { checkInstrumen } from '../instrumen/periksa.ts'
import { dua } from '../naskah/teks.ts'
import { classifyKeabsahan } from '../sampel/rules.ts'
import { computeHasil } from '../rules-hasil.ts'
import { timbang } from '../rules.ts'
import { classifySampel, rencanaSampelOf } from './rules.ts'
import { AMBANG_SEL } from './sel-kecil.ts'
import { hashInstrumen, hashJson, sidikLama } from './sidik.ts'
import { groupLapisan, isUtuh, toLapisanAgregat } from './lapisan.ts'
import { berkasTerbitanSchema, FORMAT, type TerbitanSkm } from './snapshot.ts'

/** Is this parsed JSON meant to be a publication (rather than another file of Sambut)? */
export const isBerkasTerbitan = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'terbitan' in json && 'hash' in json

/**
 * Checks a downloaded `data.json` without a server or a database: untouched, and every figure follows from its whole
 * numbers. One plain sentence per thing that is wrong; empty when all is well.
 */
export function verifyTerbitanFile(json: unknown): string[] {
  const parsed = berkasTerbitanSchema.safeParse(json)
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? ''
    return [`Berkas ini bukan data terbitan SKM dari Sambut, atau rusak${where ? ` pada “${where}”` : ''}.`]
  }
  const { hash, terbitan } = parsed.data
  return [
    ...(hashJson(terbitan) === hash ? [] : ['Isi berkas tidak cocok dengan hash-nya: berkas ini diubah.']),
    ...checkIsi(terbitan),
    ...checkKelompok(terbitan),
    ...checkLapisan(terbitan),
    ...(terbitan.terjemahan ?? [])
      .filter((b) => hashJson(b.isi) !== b.sidik)
      .map((b) => `Terjemahan ${b.nama} tidak cocok dengan sidiknya.`),
  ]
}

/** The questionnaire stands in the file; in the oldest files only its name does. */
function checkIsi(t: TerbitanSkm): string[] {
  const { kode, versi, hash, isi } = t.instrumen
  const known = isi ?? findInstrumenBawaan(kode, versi)
  if (!known)
    return [
      `Kuesioner ${kode} versi ${versi} tidak dikenal oleh versi Sambut ini.`,
      ...checkHasil(t, skm142017),
    ]
  const sama = isi
    ? hashInstrumen(known) === hash && isi.kode === kode && isi.versi === versi
    : hashInstrumen(known) === hash || sidikLama.has(hash)
  if (!sama) return [`Kuesionernya bukan ${kode} versi ${versi} yang dikenal.`, ...checkHasil(t, skm142017)]
  const cacat = checkInstrumen(known)
  return cacat.length > 0 ? [`Kuesionernya tidak utuh: ${cacat[0]!.pesan}`] : checkHasil(t, known)
}

function checkHasil(t: TerbitanSkm, instrumen: Instrumen): string[] {
  const { agregat, hasil, populasi } = t
  if (agregat.n === 0) return ['Tidak ada satu pun responden.']
  const found: string[] = []
  const { min, max } = instrumen.skala
  const kunci = instrumen.pertanyaan.map((p) => p.kunci)
  if (Object.keys(agregat.total).toSorted().join() !== kunci.toSorted().join())
    return ['Jumlah nilainya bukan dari pertanyaan kuesioner ini.']
  if (timbang(agregat.total, instrumen) !== agregat.jumlahBaris)
    found.push('Jumlah nilai per unsur tidak sama dengan jumlah nilai responden.')
  if (kunci.some((k) => agregat.total[k]! < min * agregat.n || agregat.total[k]! > max * agregat.n))
    found.push(`Ada jumlah nilai unsur di luar kemungkinan ${min}–${max} per responden.`)
  const { cara } = rencanaSampelOf(t)
  const ulang = computeHasil(agregat, {
    instrumen,
    bobot: hasil.bobot,
    populasi: populasi ?? undefined,
    cara,
    integritas: hasil.integritas,
    lapisan: t.lapisan && toLapisanAgregat(t.lapisan),
  })
  if (ulang.ikm !== hasil.ikm)
    found.push(`Indeks tertulis ${dua(hasil.ikm)}, dihitung ulang ${dua(ulang.ikm)}.`)
  else if (hashJson({ ...ulang, peringatan: [] }) !== hashJson({ ...hasil, peringatan: [] }))
    found.push('Nilai unsur, selang, atau mutu tidak mengikuti dari jumlah nilainya.')
  const sampel = classifySampel(agregat.n, populasi, cara)
  if (sampel.minimum !== t.minimum || sampel.mencapaiMinimum !== t.mencapaiMinimum)
    found.push('Jumlah minimum responden tidak mengikuti dari jumlah pengguna layanan.')
  if (t.sampel && t.sampel.keabsahan !== classifyKeabsahan(agregat.n, sampel.minimum))
    found.push('Label keabsahan tidak mengikuti dari jumlah responden dan minimumnya.')
  if (sampel.mencapaiMinimum === false && !t.alasanMinimum)
    found.push('Terbit di bawah jumlah minimum tanpa alasan.')
  return found
}

/** The strata are those of the plan, and hold every answer once. */
function checkLapisan(t: TerbitanSkm): string[] {
  const wajib = t.format === FORMAT ? groupLapisan(t.layanan, t.sampel?.layanan ?? []) : undefined
  if (!t.lapisan) return wajib ? ['Selangnya tidak berlapis, padahal pengguna setiap layanan diketahui.'] : []
  const bentuk = t.lapisan.map(({ layanan, populasi }) => ({ layanan, populasi }))
  if (hashJson(bentuk) !== hashJson(wajib ?? null))
    return ['Lapisan selangnya bukan layanan dalam rencana sampel.']
  return isUtuh(t.lapisan, t.agregat) ? [] : ['Jumlah lapisan selang tidak sama dengan jumlah responden.']
}

/** Groups add up to everyone, and no group of one to four people is shown. */
function checkKelompok(t: TerbitanSkm): string[] {
  const tables = [
    { nama: 'layanan', cells: t.layanan.map((l) => l.n) },
    ...[...Map.groupBy(t.demografi, (d) => d.dimensi)].map(([nama, list]) => ({
      nama: nama.replaceAll('_', ' '),
      cells: list.map((d) => d.n),
    })),
  ]
  // A questionnaire that asks about no service has no groups by service.
  return tables.flatMap(({ nama, cells }) => {
    if (cells.length === 0) return []
    const shown = cells.filter((n) => n !== null)
    const sum = shown.reduce((a, b) => a + b, 0)
    const full = shown.length === cells.length
    const found: string[] = []
    if (full ? sum !== t.agregat.n : sum > t.agregat.n)
      found.push(`Jumlah per ${nama} tidak sama dengan jumlah responden.`)
    if (shown.some((n) => n > 0 && n < AMBANG_SEL))
      found.push(`Ada kelompok ${nama} berisi kurang dari ${AMBANG_SEL} orang yang tidak disembunyikan.`)
    return found
  })
}
