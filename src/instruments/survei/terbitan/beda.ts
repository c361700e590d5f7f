import { formatAngka } from '../../../kernel/angka-desimal.ts'
import { bagianList, kunciNaskahList } from '../naskah/naskah.ts'
import { kataNaskah } from '../naskah/words.ts'
import { nilai2 } from '../report-teks.ts'
import { BELUM_DIHITUNG } from './sidik.ts'
import type { IsiTerbitan } from './snapshot.ts'

type Isi = Pick<
  IsiTerbitan,
  | 'hasil'
  | 'populasi'
  | 'sampel'
  | 'rencana'
  | 'naskah'
  | 'hashBaris'
  | 'sampaiUrut'
  | 'unit'
  | 'periode'
  | 'tren'
  | 'layanan'
  | 'terjemahan'
  | 'media'
  | 'lapisan'
>

/** What a revision changes against the one before it, in words a reader of both understands. Empty: nothing. */
export function diffTerbitan(lama: Isi, baru: Isi): string[] {
  return [
    ...(sameRows(lama, baru) ? [] : ['Jawaban yang dihitung tidak sama.']),
    ...angka('Jumlah responden', lama.hasil.n, baru.hasil.n),
    ...(lama.hasil.ikm === baru.hasil.ikm
      ? []
      : [`Indeks ${nilai2(lama.hasil.ikm)} menjadi ${nilai2(baru.hasil.ikm)}.`]),
    ...(lama.hasil.mutu === baru.hasil.mutu ? [] : [`Mutu ${lama.hasil.mutu} menjadi ${baru.hasil.mutu}.`]),
    ...angka('Jumlah pengguna layanan', lama.populasi, baru.populasi),
    ...sampel(lama, baru),
    ...selang(lama, baru),
    ...rencana(lama, baru),
    ...naskah(lama, baru),
    ...(same(lama.unit, baru.unit) && same(lama.periode, baru.periode) && same(nama(lama), nama(baru))
      ? []
      : ['Nama atau tanggal unit, periode, atau layanan diperbaiki.']),
    ...(same(lama.terjemahan ?? [], baru.terjemahan ?? []) ? [] : ['Terjemahan kuesioner berubah.']),
    ...(same(lama.media ?? [], baru.media ?? []) ? [] : ['Catatan media publikasi bertambah atau berubah.']),
    ...(same(lama.tren, baru.tren) ? [] : ['Periode pembanding pada tren berubah.']),
  ]
}

/** What is only looked at has no fingerprint yet; answers are never changed, so their last number tells. */
const sameRows = (a: Isi, b: Isi): boolean =>
  b.hashBaris === BELUM_DIHITUNG ? a.sampaiUrut === b.sampaiUrut : a.hashBaris === b.hashBaris
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const nama = (isi: Isi): unknown => isi.layanan.map((l) => l.nama)

function angka(apa: string, lama: number | null, baru: number | null): string[] {
  if (lama === baru) return []
  const text = (n: number | null): string => (n === null ? 'belum diisi' : formatAngka(n))
  return [`${apa} ${text(lama)} menjadi ${text(baru)}.`]
}

/** When the whole changed, that its parts did is not said again. */
function sampel(a: Isi, b: Isi): string[] {
  const [lama, baru] = [a.sampel, b.sampel]
  if (!lama || !baru) return []
  const cara = (s: typeof lama): unknown => [s.metode, s.galat, s.hingga]
  return [
    ...(same(cara(lama), cara(baru)) ? [] : ['Cara menentukan jumlah minimum responden berubah.']),
    ...(a.populasi !== b.populasi || same(lama.layanan, baru.layanan)
      ? []
      : ['Jumlah pengguna atau sasaran per layanan berubah.']),
  ]
}

function selang(lama: Isi, baru: Isi): string[] {
  const [a, b] = [lama.hasil.selang95, baru.hasil.selang95]
  if (same(a, b)) return []
  const text = (s: readonly [number, number] | null): string =>
    s === null ? 'tidak ada' : `${nilai2(s[0])}–${nilai2(s[1])}`
  const cara = !lama.lapisan && baru.lapisan ? ' (kini berlapis menurut layanan)' : ''
  return [`Selang kepercayaan ${text(a)} menjadi ${text(b)}${cara}.`]
}

function rencana(lama: Isi, baru: Isi): string[] {
  const keys = (isi: Isi): string[] => isi.rencana.map((r) => JSON.stringify(r))
  const [before, after] = [keys(lama), keys(baru)]
  const added = after.filter((r) => !before.includes(r)).length
  const gone = before.filter((r) => !after.includes(r)).length
  if (added === 0 && gone === 0) return []
  const parts = [
    added > 0 ? `${added} baris baru atau diubah` : '',
    gone > 0 ? `${gone} baris lama tidak ada lagi` : '',
  ]
  return [`Rencana tindak lanjut: ${parts.filter(Boolean).join(', ')}.`]
}

function naskah(lama: Isi, baru: Isi): string[] {
  const k = kataNaskah.id
  const changed = kunciNaskahList.filter((key) => key !== 'nip' && lama.naskah[key] !== baru.naskah[key])
  const names = [
    ...bagianList.filter((b) => changed.includes(b)).map((b) => k.bagian[b]),
    ...(changed.some((key) => key.startsWith('jadwal.')) ? [k.jadwal] : []),
    ...(changed.includes('fkpTanggal') ? ['tanggal forum konsultasi publik'] : []),
    ...(['tempat', 'nama', 'jabatan'].some((key) => changed.some((c) => c === key)) ? ['tanda tangan'] : []),
  ]
  return names.length === 0 ? [] : [`Naskah diubah: ${names.join(', ')}.`]
}
