import type { SkmKunci } from './instrumen.ts'
import type { Acak } from './seed-acak.ts'
import { rencanaAlur } from './seed-rencana-alur.ts'
import { rencanaOrang } from './seed-rencana-orang.ts'

/** One line of an invented action plan, and what will be said of it when it is done. */
export interface RencanaContoh {
  readonly kegiatan: string
  readonly penanggungJawab: string
  readonly hasil: string
  readonly bukti: string
}

/** What a unit might promise for an unsur that came out low: something one can see done or not done. */
const rencanaUmum: Readonly<Record<SkmKunci, readonly RencanaContoh[]>> = { ...rencanaAlur, ...rencanaOrang }

const LANJUT = 'Melanjutkan: '

/** One that this unit has not promised before; where it has promised all of them, it goes on with the one of longest ago. */
export function pilihRencana(unsur: SkmKunci, terpakai: readonly string[], acak: Acak): RencanaContoh {
  const pilihan = rencanaUmum[unsur]
  const baru = pilihan.filter((r) => !terpakai.includes(r.kegiatan))
  if (baru.length > 0) return acak.pilih(baru)
  const lama = pilihan.toSorted(
    (a, b) =>
      terpakai.findLastIndex((t) => t.endsWith(a.kegiatan)) -
      terpakai.findLastIndex((t) => t.endsWith(b.kegiatan)),
  )[0]!
  return lanjutan(lama)
}

const lanjutan = (r: RencanaContoh): RencanaContoh => ({
  ...r,
  kegiatan: `${LANJUT}${r.kegiatan}`,
  hasil: `Diteruskan. ${r.hasil}`,
})

/** The usual action of this wording. */
export function findRencanaContoh(kegiatan: string): RencanaContoh | undefined {
  const asli = kegiatan.startsWith(LANJUT) ? kegiatan.slice(LANJUT.length) : kegiatan
  const r = Object.values(rencanaUmum)
    .flat()
    .find((x) => x.kegiatan === asli)
  return r && (asli === kegiatan ? r : lanjutan(r))
}
