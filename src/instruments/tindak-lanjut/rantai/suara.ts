import type { Zona } from '../../../kernel/clock.ts'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Db } from '../../../platform/db/types.ts'
import { countPotong, findNamaTopik, isPengaduanPublik } from '../../pengaduan/index.ts'
import { findTerbitan, getUnsur, instrumenTerbit, listRevisi, teksOf } from '../../survei/index.ts'
import type { AsalAksi } from '../rules.ts'
import { rentangKlaster } from './klaster.ts'
import type { Aksi } from '../store.ts'

/**
 * Where an action came from, as far as everybody may know: counted figures and what is public already. Never a text somebody typed about
 * a letter, and nothing of a letter that is kept secret.
 */
export type Suara =
  | {
      readonly jenis: 'survei'
      readonly periodeId: string
      readonly revisi: number
      readonly periode: string
      readonly n: number
      readonly unsur: string
      readonly nilai: number
      /** Among the lowest of that result. */
      readonly terendah: boolean
    }
  | { readonly jenis: 'pengaduan'; readonly pengaduanId: string }
  | {
      readonly jenis: 'topik'
      readonly kategoriId: string
      readonly topik: string
      readonly banyak: number | null
    }
  | { readonly jenis: 'forum'; readonly forumId: string }
  | { readonly jenis: 'lain'; readonly asal: AsalAksi }

/** Fewer could point at people: then no number is said. */
const PALING_SEDIKIT = 5
/** Days in one stretch: the year as a whole. */
const SEKALIGUS = 400

export async function loadSuara(db: Db, a: Aksi, zona: Zona, lang: Bahasa): Promise<Suara> {
  const lain: Suara = { jenis: 'lain', asal: a.asal }
  if (a.asalId === null) return lain
  if (a.asal === 'fkp') return { jenis: 'forum', forumId: a.asalId }
  if (a.asal === 'pengaduan')
    return (await isPengaduanPublik(db, a.asalId)) ? { jenis: 'pengaduan', pengaduanId: a.asalId } : lain
  if (a.asal === 'klaster') return (await loadTopik(db, a, a.asalId, zona)) ?? lain
  return a.asal === 'unsur' ? ((await loadSurvei(db, a, a.asalId, lang)) ?? lain) : lain
}

async function loadTopik(db: Db, a: Aksi, kategoriId: string, zona: Zona): Promise<Suara | undefined> {
  const topik = await findNamaTopik(db, kategoriId)
  if (topik === undefined) return undefined
  const potong = await countPotong(db, rentangKlaster(a, kategoriId, zona), SEKALIGUS)
  const banyak = potong.get(0) ?? 0
  return { jenis: 'topik', kategoriId, topik, banyak: banyak < PALING_SEDIKIT ? null : banyak }
}

async function loadSurvei(db: Db, a: Aksi, periodeId: string, lang: Bahasa): Promise<Suara | undefined> {
  const [baru] = await listRevisi(db, periodeId)
  const t = baru && (await findTerbitan(db, periodeId, baru.revisi))
  const kunci = a.asalKunci || (a.unsur ?? '')
  const u = t?.isi.hasil.unsur.find((x) => x.kunci === kunci)
  if (!t || !u || t.isi.unit.id !== a.unitId) return undefined
  return {
    jenis: 'survei',
    periodeId,
    revisi: t.revisi,
    periode: t.isi.periode.nama,
    n: t.isi.hasil.n,
    unsur: teksOf(getUnsur(kunci, instrumenTerbit(t.isi)).nama, lang),
    nilai: u.nilai,
    terendah: t.isi.hasil.prioritas.terpilih.includes(kunci),
  }
}
