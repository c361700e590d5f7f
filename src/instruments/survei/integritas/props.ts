import type { Zona } from '../../../kernel/clock.ts'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { JawabanTersimpan } from '../jawaban/tipe.ts'
import type { PeriodeDiMeja } from '../periode/pages-kepala.tsx'
import type { Hasil } from '../rules-hasil.ts'
import type { SerbuanTercatat } from '../serbuan/store.ts'
import type { AlasanTanda } from './rules.ts'
import type { SaringanTanda } from './store-daftar.ts'
import type { Putusan, PutusanTercatat } from './store-putusan.ts'

export interface BarisTanda {
  readonly jawaban: JawabanTersimpan
  readonly alasan: readonly {
    readonly alasan: AlasanTanda
    readonly bukti: Readonly<Record<string, number>>
  }[]
  readonly putusan: Putusan | undefined
}

export interface TandaProps extends PeriodeDiMeja {
  readonly rows: readonly BarisTanda[]
  readonly layanan: ReadonlyMap<string, string>
  readonly saringan: SaringanTanda
  readonly jumlah: readonly { readonly alasan: AlasanTanda; readonly n: number }[]
  /** As many answers match the filter, up to a bound. */
  readonly cocok: number
  readonly banding: {
    readonly masuk: Hasil | null
    readonly dihitung: Hasil | null
    readonly tanpaTanda: Hasil | null
  }
  readonly serbuan: readonly (SerbuanTercatat & { readonly kode: string })[]
  readonly riwayat: readonly PutusanTercatat[]
  readonly zona: Zona
  readonly tersimpan: number | undefined
  readonly isian: { readonly alasan: string; readonly jawaban: readonly string[]; readonly semua: boolean }
  readonly errors?: FieldErrors | undefined
  readonly nextHref: string | undefined
  readonly firstHref: string | undefined
}
