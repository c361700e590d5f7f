import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Tanggal } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import { findLayanan } from '../../../registry/index.ts'
import { findNamaTopik } from '../../pengaduan/index.ts'
import {
  findTerbitan,
  getUnsur,
  instrumenTerbit,
  listJadwal,
  teksOf,
  type Jadwal,
} from '../../survei/index.ts'
import { isPenjawab, isTerkunci } from './rules.ts'
import { listDampak, listHarapan, type Dampak, type HarapanAksi } from './store.ts'
import { kataDampak } from './words.ts'

/** What the page of an action says of its effect. */
export interface TampilDampak {
  readonly harapan: HarapanAksi | null
  /** What is measured, by name. */
  readonly apa: string
  readonly terkunci: boolean
  /** The periode that will answer, as far as it is on the calendar. */
  readonly jawab: Pick<Jadwal, 'nama' | 'mulai' | 'selesai'> | null
  /** Newest first. */
  readonly dampak: readonly Dampak[]
}

export async function muatDampak(
  db: Db,
  a: { readonly id: string; readonly unitId: string },
  hariIni: Tanggal,
  lang: Bahasa,
): Promise<TampilDampak> {
  const [harapan] = await listHarapan(db, [a.id])
  if (!harapan) return { harapan: null, apa: '', terkunci: false, jawab: null, dampak: [] }
  const dampak = await listDampak(db, [a.id])
  const jadwal = await listJadwal(db, a.unitId, harapan.instrumen)
  const belum = jadwal.filter((p) => isPenjawab(harapan, p) && !dampak.some((d) => d.periodeId === p.id))
  return {
    harapan,
    apa: await namaTolok(db, harapan, lang),
    terkunci: isTerkunci(harapan, jadwal, dampak.length > 0, hariIni),
    jawab: dampak[0]?.tuntas ? null : (belum[0] ?? null),
    dampak,
  }
}

export async function namaTolok(db: Db, { tolok, acuan }: HarapanAksi, lang: Bahasa): Promise<string> {
  const { apa } = kataDampak[lang]
  if (tolok.jenis === 'pengaduan')
    return apa.pengaduan(
      tolok.kategoriId === null ? null : ((await findNamaTopik(db, tolok.kategoriId)) ?? null),
    )
  if (tolok.jenis === 'waktu') return apa.waktu((await findLayanan(db, tolok.layananId))?.nama ?? '–')
  const terbitan = await findTerbitan(db, acuan.periodeId, acuan.revisi)
  const nama = terbitan
    ? teksOf(getUnsur(tolok.unsur, instrumenTerbit(terbitan.isi)).nama, lang)
    : tolok.unsur
  return apa.unsur(nama)
}
