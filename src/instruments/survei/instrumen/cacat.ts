/** Something that keeps an instrument from being used: where it is and what to do, in plain words. */
export interface CacatInstrumen {
  /** `unsur`, `unsur.waktu`, `pertanyaan.q3`, `tambahan.alasan`, `skala`, `konversi`, `kategori`. */
  readonly di: string
  readonly pesan: string
}
