import type { Instrumen } from '../instrumen.ts'
import type { KeadaanTanda } from '../integritas/keadaan.ts'
import type { AgregatPeriode, HitunganDemografi } from '../jawaban/tipe.ts'
import type { Naskah } from '../naskah/naskah.ts'
import type { Periode } from '../periode/periode.ts'
import { formatWaktu, type Rencana } from '../rencana/rules.ts'
import type { RencanaSampel } from '../sampel/rules.ts'
import type { Hitungan } from './hitungan.ts'
import { metodeTeks } from './metode.ts'
import { hashInstrumen } from './sidik.ts'
import { FORMAT, type IsiRincian, type IsiTerbitan, type TerbitanSkm } from './snapshot.ts'
import { composeAngka } from './susun-angka.ts'

/** Everything a publication is made of, read in one transaction. */
export interface Bahan {
  readonly instansi: { readonly id: string; readonly nama: string; readonly rekaan: boolean }
  readonly unit: { readonly id: string; readonly nama: string; readonly slug: string }
  readonly periode: Periode
  readonly instrumen: Instrumen
  readonly layanan: readonly { readonly id: string; readonly nama: string }[]
  readonly sampel: RencanaSampel
  readonly agregat: AgregatPeriode
  readonly demografi: readonly HitunganDemografi[]
  readonly tanda: KeadaanTanda
  readonly berubah: readonly Hitungan[]
  readonly tren: TerbitanSkm['tren']
  readonly terjemahan: NonNullable<TerbitanSkm['terjemahan']>
  readonly media: NonNullable<TerbitanSkm['media']>
  readonly rencana: readonly Rencana[]
  readonly naskah: Naskah
  readonly sampaiUrut: number
  readonly hashBaris: string
}

/** All but the signature. The same answers, plan and words always give the same content. */
export function composeIsi(b: Bahan): { publik: IsiTerbitan; rincian: IsiRincian } {
  const { populasi, bobot } = b.periode
  const angka = composeAngka({ ...b, bobot, populasi, berlapis: true })
  const { nip, ...naskah } = b.naskah
  return {
    publik: {
      format: FORMAT,
      instansi: { id: b.instansi.id, nama: b.instansi.nama, rekaan: b.instansi.rekaan },
      unit: { id: b.unit.id, nama: b.unit.nama, slug: b.unit.slug },
      periode: {
        id: b.periode.id,
        nama: b.periode.nama,
        mulai: b.periode.mulai,
        selesai: b.periode.selesai,
      },
      instrumen: {
        kode: b.instrumen.kode,
        versi: b.instrumen.versi,
        nama: b.instrumen.nama.id,
        dasarHukum: b.instrumen.dasarHukum,
        hash: hashInstrumen(b.instrumen),
        isi: b.instrumen,
      },
      ...angka.publik,
      metode: metodeTeks(bobot, populasi, angka.publik.tanda, b.instrumen, angka.publik.lapisan),
      tren: b.tren,
      rencana: b.rencana.map((r) => ({
        unsur: r.unsur,
        kegiatan: r.kegiatan,
        waktu: formatWaktu(r.waktu),
        penanggungJawab: r.penanggungJawab,
      })),
      naskah,
      terjemahan: b.terjemahan,
      media: b.media,
      sampaiUrut: b.sampaiUrut,
      hashBaris: b.hashBaris,
    },
    rincian: { nip, ...angka.rincian },
  }
}
