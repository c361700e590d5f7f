import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Klasifikasi } from '../jam/rules.ts'
import type { Lampiran } from '../lampiran/index.ts'
import type { Rincian } from '../rincian.ts'
import type { Peristiwa } from '../store.ts'
import { isSelesai, type AksiTercatat, type Status } from '../status/rules.ts'
import { kataLacak } from './words-lacak.ts'

/** One line of the reporter's own history: what happened, by whom, why, and what was written. */
export interface Jejak {
  readonly at: Date
  readonly judul: string
  readonly oleh: string | null
  /** The reporter's own act. */
  readonly sendiri: boolean
  /** Words that came after the end and moved nothing. */
  readonly susulan: boolean
  readonly alasan: string | null
  readonly isi: string | null
  readonly lampiran: readonly Lampiran[]
}

/** The house's own bookkeeping says nothing to a reporter. */
const DALAM = new Set<AksiTercatat>(['kategori', 'jadwalkan', 'pecah'])

const teks = (e: Peristiwa, name: string): string | null => {
  const value = e.data[name]
  return typeof value === 'string' && value !== '' ? value : null
}

/** What the reporter reads of each event, in order. */
export function listJejak(r: Rincian, lang: Bahasa): Jejak[] {
  const jejak = r.peristiwa.filter((e) => !DALAM.has(e.aksi)).map((e) => toJejak(r, e, lang))
  for (const j of listSusulan(r, lang)) {
    const sesudah = jejak.findIndex((x) => x.at > j.at)
    jejak.splice(sesudah === -1 ? jejak.length : sesudah, 0, j)
  }
  return jejak
}

/** After these nobody works on it here; after those somebody does again. */
const BERAKHIR = new Set<AksiTercatat>(['tutup', 'teruskan', 'arsip', 'gabung', 'blokir'])
const BERLANJUT = new Set<AksiTercatat>(['buka_kembali', 'terima_kembali', 'buka_blokir', 'selaraskan'])
const isAkhir = (e: Peristiwa): boolean =>
  e.aksi === 'selaraskan' ? isSelesai(teks(e, 'status') as Status) : BERAKHIR.has(e.aksi)

/**
 * Words without an event: written once it was closed here, by mail, message or another system; or said where the letter was before
 * it was passed on.
 */
function listSusulan(r: Rincian, lang: Bahasa): Jejak[] {
  const k = kataLacak[lang]
  const batas = r.peristiwa.filter((e) => isAkhir(e) || BERLANJUT.has(e.aksi))
  const judulSusulan = (at: Date): string => {
    const akhir = batas.findLast((e) => e.at <= at)
    if (akhir?.aksi === 'teruskan') return k.menyusul
    return akhir && isAkhir(akhir) ? k.susulan : k.tulis
  }
  const bergerak = new Set(r.peristiwa.map((e) => teks(e, 'tanggapanId')))
  return r.tanggapan
    .filter((t) => t.jenis === 'balasan' && !bergerak.has(t.id))
    .map((t) => ({
      at: t.terkirimAt ?? t.createdAt,
      judul: judulSusulan(t.createdAt),
      oleh: null,
      sendiri: true,
      susulan: true,
      alasan: null,
      isi: t.isi,
      lampiran: lampiranOf(r, t),
    }))
}

const lampiranOf = (r: Rincian, { id }: { readonly id: string }): readonly Lampiran[] =>
  r.lampiran.filter((l) => l.tanggapanId === id)

function toJejak(r: Rincian, e: Peristiwa, lang: Bahasa): Jejak {
  const k = kataLacak[lang]
  const unit = (id: string | null): string | null => (id === null ? null : (r.unit.get(id) ?? null))
  const tanggapan = r.tanggapan.find((t) => t.id === teks(e, 'tanggapanId'))
  const olehOf = (): string | null => {
    if (e.pelaku === 'pelapor') return null
    const dari =
      e.pelaku === 'unit' || tanggapan ? (unit(tanggapan?.unitId ?? null) ?? unit(teks(e, 'dariUnit'))) : null
    return dari ?? (e.pelaku === 'sistem' ? null : k.pengelola(r.instansi.nama))
  }
  return {
    at: e.at,
    judul: judulOf(e, lang, unit(teks(e, 'unitId'))),
    oleh: olehOf(),
    sendiri: e.pelaku === 'pelapor',
    susulan: false,
    // Why it was blocked is for the house.
    alasan: e.aksi === 'blokir' || teks(e, 'status') === 'diblokir' ? null : teks(e, 'alasan'),
    isi: tanggapan?.isi ?? null,
    lampiran: tanggapan ? lampiranOf(r, tanggapan) : [],
  }
}

function judulOf(e: Peristiwa, lang: Bahasa, unit: string | null): string {
  const k = kataLacak[lang]
  const { aksi } = e
  if (aksi === 'disposisi') return `${k.peristiwa.disposisi} ${unit ?? '–'}`
  const dari = aksi === 'terima' ? teks(e, 'tujuan') : null
  if (dari) return `${k.peristiwa.terima} ${k.dari(dari)}`
  if (aksi === 'teruskan') return `${k.peristiwa.teruskan} ${teks(e, 'tujuan') ?? '–'}`
  if (aksi === 'klasifikasi') {
    const kelas = teks(e, 'klasifikasi') as Klasifikasi | null
    return kelas ? `${k.peristiwa.klasifikasi}: ${k.kelas[kelas]}` : k.peristiwa.klasifikasi
  }
  if (aksi === 'selaraskan') {
    const status = teks(e, 'status') as Status | null
    return status ? `${k.peristiwa.selaraskan}: ${k.status[status]}` : k.peristiwa.selaraskan
  }
  if (aksi === 'nilai') return `${k.peristiwa.nilai}: ${String(e.data['nilai'])}/5`
  return k.peristiwa[aksi]
}

/** Who has it now, in a word the reporter knows. */
export function pemegangOf(r: Rincian, lang: Bahasa): string | null {
  const k = kataLacak[lang]
  const { status, unitId } = r.p
  if (status === 'menunggu_kelengkapan' || status === 'dijawab') return k.anda
  if (status.startsWith('ditutup') || status.startsWith('diarsipkan') || status === 'diblokir') return null
  if (status === 'diteruskan') {
    const akhir = r.peristiwa.findLast((e) => e.aksi === 'teruskan')
    return akhir ? teks(akhir, 'tujuan') : null
  }
  return (unitId && r.unit.get(unitId)) || k.pengelola(r.instansi.nama)
}
