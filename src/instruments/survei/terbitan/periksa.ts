import { z } from 'zod'
import { formatAngka } from '../../../kernel/angka-desimal.ts'
import { findInstrumenBawaan } from '../instrumen.ts'
import type { KeadaanTanda } from '../integritas/keadaan.ts'
import type { AgregatPeriode, HitunganDemografi } from '../jawaban/tipe.ts'
import { dua } from '../naskah/teks.ts'
import type { Hitungan } from './hitungan.ts'
import { rencanaSampelOf } from './rules.ts'
import { hashJson } from './sidik.ts'
import { FORMAT, rincianSchema, terbitanSkmSchema } from './snapshot.ts'
import type { TerbitanTersimpan } from './store-periksa.ts'
import { composeAngka, type AngkaTerbitan } from './susun-angka.ts'

/** The answers behind a publication, counted again. */
export interface BarisTerhitung {
  readonly agregat: AgregatPeriode
  readonly demografi: readonly HitunganDemografi[]
  readonly hashBaris: string
  readonly tanda: KeadaanTanda
}

const snapshotSchema = z.strictObject({ publik: terbitanSkmSchema, rincian: rincianSchema })

/** What is wrong with a stored publication, as ends of sentences: "terbitan revisi 1 …". */
export function checkTerbitan(
  t: TerbitanTersimpan,
  baris: BarisTerhitung,
  berubah: readonly Hitungan[],
): string[] {
  const parsed = snapshotSchema.safeParse(t.snapshot)
  if (!parsed.success) return ['tidak dapat dibaca: bentuk snapshotnya berubah.']
  const { publik, rincian } = parsed.data
  const found: string[] = []
  if (hashJson(publik) !== t.hash) found.push('tidak cocok dengan hash yang tersimpan: isinya diubah.')
  if (hashJson(rincian) !== publik.hashRincian)
    found.push('tidak cocok pada bagian tertutupnya: rinciannya diubah.')
  if (t.hashAudit === null) found.push('tidak tercatat pada jejak audit.')
  else if (t.hashAudit !== t.hash) found.push('tidak cocok dengan hash yang tercatat pada jejak audit.')
  if (publik.revisi !== t.revisi || publik.sampaiUrut !== t.sampaiUrut || publik.hashBaris !== t.hashBaris)
    found.push('tidak sama antara kolom tabel dan isi snapshotnya.')
  if (baris.hashBaris !== publik.hashBaris)
    found.push('tidak cocok dengan jawabannya: ada jawaban yang diubah, ditambah, atau dihapus.')
  if (baris.agregat.semua.n === 0) return [...found, 'tidak punya jawaban lagi untuk dihitung ulang.']
  const { kode, versi, isi } = publik.instrumen
  const instrumen = isi ?? findInstrumenBawaan(kode, versi)
  if (!instrumen) return [...found, 'memakai kuesioner yang tidak dikenal.']
  const ulang = composeAngka({
    ...baris,
    instrumen,
    layanan: rincian.layanan,
    bobot: publik.hasil.bobot,
    populasi: publik.populasi,
    sampel: rencanaSampelOf(publik),
    berubah,
    berlapis: publik.format === FORMAT,
  })
  return [...found, ...diffAngka({ publik, rincian }, ulang)]
}

function diffAngka(terbit: AngkaTerbitan, ulang: AngkaTerbitan): string[] {
  const [a, b] = [terbit.publik, ulang.publik]
  const found: string[] = []
  if (a.hasil.n !== b.hasil.n)
    found.push(`menyebut ${formatAngka(a.hasil.n)} responden, dihitung ulang ${formatAngka(b.hasil.n)}.`)
  if (a.hasil.ikm !== b.hasil.ikm)
    found.push(`menyebut indeks ${dua(a.hasil.ikm)}, dihitung ulang ${dua(b.hasil.ikm)}.`)
  // Wording of warnings may improve over the years; the figures in them are all compared elsewhere.
  const angka = (x: AngkaTerbitan['publik']): unknown => ({
    ...x.hasil,
    peringatan: [],
    // A publication from before squares were kept is right without them.
    agregat: a.agregat.kuadrat ? x.agregat : { ...x.agregat, kuadrat: undefined },
  })
  if (found.length === 0 && !isSame(angka(a), angka(b)))
    found.push('berbeda pada nilai unsur, selang, atau mutu dari hitungan ulang.')
  if (a.minimum !== b.minimum || a.mencapaiMinimum !== b.mencapaiMinimum)
    found.push('berbeda pada jumlah minimum responden dari hitungan ulang.')
  if (!isSame(a.lapisan ?? null, b.lapisan ?? null))
    found.push('berbeda pada lapisan selang dari hitungan ulang.')
  if (a.sampel && !isSame(a.sampel, b.sampel)) found.push('berbeda pada rencana sampel dari hitungan ulang.')
  // Which cells are hidden was chosen more simply before reasons were kept apart: what was shown must still be true.
  const lamaBenar = <T extends { readonly n: number | null }>(
    list: readonly T[],
    penuh: readonly T[],
  ): boolean => list.length === penuh.length && list.every((x, i) => x.n === null || isSame(x, penuh[i]))
  const selBenar = a.tanda.sampai
    ? { layanan: isSame(a.layanan, b.layanan), demografi: isSame(a.demografi, b.demografi) }
    : {
        layanan: lamaBenar(a.layanan, ulang.rincian.layanan),
        demografi: lamaBenar(a.demografi, ulang.rincian.demografi),
      }
  if (!isSame(terbit.rincian.layanan, ulang.rincian.layanan) || !selBenar.layanan)
    found.push('berbeda pada angka per layanan dari hitungan ulang.')
  if (!isSame(terbit.rincian.demografi, ulang.rincian.demografi) || !selBenar.demografi)
    found.push('berbeda pada angka per kelompok responden dari hitungan ulang.')
  const lama = ({ garisLurus, ganda, bertanda }: typeof a.tanda): unknown => ({ garisLurus, ganda, bertanda })
  // A publication from before reasons were kept apart is right without them.
  if (a.tanda.sampai ? !isSame(a.tanda, b.tanda) : !isSame(lama(a.tanda), lama(b.tanda)))
    found.push('berbeda pada jawaban bertanda dari hitungan ulang.')
  return found
}

const isSame = (a: unknown, b: unknown): boolean => hashJson(a) === hashJson(b)

/** What the publication says it knew of reasons and decisions; nothing, before they were kept. */
export function sampaiOf(t: TerbitanTersimpan): KeadaanTanda['sampai'] {
  const parsed = snapshotSchema.safeParse(t.snapshot)
  return (parsed.success ? parsed.data.publik.tanda.sampai : undefined) ?? { tanda: 0, putusan: 0 }
}
