/** Somebody is asked to interview so many people, in an area, about a service. */
export interface Tugas {
  readonly instansiId: string
  readonly id: string
  readonly periodeId: string
  readonly orangId: string
  readonly orangNama: string
  /** Kecamatan, kelurahan, RW: as the unit writes it. */
  readonly wilayah: string
  /** null: the interviewer asks which service. */
  readonly layananId: string | null
  readonly layananNama: string | null
  readonly target: number
  readonly nMasuk: number
  readonly dicabutAt: Date | null
}
