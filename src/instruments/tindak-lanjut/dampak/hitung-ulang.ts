import { isDeepStrictEqual } from 'node:util'
import { readAsInstansi } from '../../../platform/db/dinding.ts'
import type { Db } from '../../../platform/db/types.ts'
import { getInstansi, listInstansi } from '../../../registry/index.ts'
import { createArsip, toHasil, type HasilTerbitan } from '../../survei/index.ts'
import { nomorTeks } from '../rules.ts'
import { putuskan, type Putusan } from './hitung.ts'
import { kumpulUnsur, persenTepat, ukurAduan, ukurWaktu, type Pasang, type Terkumpul } from './kumpul.ts'
import { kunciTolok } from './rules.ts'
import { listAnggota, listKeluarga, type Anggota, type Keluarga } from './store-periksa.ts'

const SEKALI = 200

/**
 * Every verdict against what it was passed on: the two publications in their revisions for an unsur, the counts kept with it for
 * complaints and durations, whose letters and measurements go on changing. One sentence per difference.
 */
export async function hitungUlangDampak(owner: Db): Promise<string[]> {
  const selisih: string[] = []
  for (const { id } of await listInstansi(owner))
    selisih.push(...(await readAsInstansi(owner, id, (db) => periksaInstansi(db, id))))
  return selisih
}

async function periksaInstansi(db: Db, instansiId: string): Promise<string[]> {
  const { zona } = await getInstansi(db, instansiId)
  const arsip = createArsip()
  const selisih: string[] = []
  let sesudah: Keluarga | undefined
  for (;;) {
    const list = await listKeluarga(db, sesudah, SEKALI)
    for (const k of list) {
      const buka = async (periodeId: string, revisi: number): Promise<HasilTerbitan | undefined> => {
        const t = await arsip.find(db, k.unitId, { periodeId, revisi })
        return t && toHasil(t)
      }
      const [lama, baru] = [await buka(k.acuanPeriodeId, k.acuanRevisi), await buka(k.periodeId, k.revisi)]
      const anggota = await listAnggota(db, k)
      if (lama && baru) selisih.push(...periksaKeluarga({ unitId: k.unitId, zona, lama, baru }, anggota))
      else selisih.push(...anggota.map((a) => `${sebut(a)} rusak: terbitan yang dibandingkannya tidak ada.`))
    }
    if (list.length < SEKALI) return selisih
    sesudah = list.at(-1)
  }
}

const sebut = ({ tahun, nomor }: Anggota): string => `tindak lanjut ${nomorTeks({ tahun, nomor })}: dampak`

function periksaKeluarga(p: Pasang, anggota: readonly Anggota[]): string[] {
  // Counted before stretches were kept: nothing to recompute the family from.
  if (anggota.some(({ d }) => d.angka.jenis === 'pengaduan' && d.potong === null)) return []
  const dihitung = putuskan(anggota.map((a) => ({ h: a.h, ...ulang(p, a) })))
  return anggota.flatMap((a, i) => {
    const beda = bedaPutusan(a.d, dihitung[i]!)
    return beda.length === 0
      ? []
      : [
          `${sebut(a)} pada ${p.baru.nama} revisi ${p.baru.revisi} tercatat ${a.d.arah} (${a.d.hasil}), dihitung ulang ${dihitung[i]!.arah} (${dihitung[i]!.hasil}); berbeda pada ${beda.join(', ')}.`,
        ]
  })
}

/** The question once more, with the figures as they stood then. */
function ulang(p: Pasang, { d, h }: Anggota): Terkumpul {
  const kunci = kunciTolok(h.tolok)
  const { angka } = d
  if (h.tolok.jenis === 'unsur') return kumpulUnsur(p, h.tolok.unsur, kunci)
  if (angka.jenis === 'pengaduan') {
    const { lama, baru, topik } = angka
    const r = lama && baru ? { lama, baru } : undefined
    return ukurAduan(p, kunci, topik, r, d.potong ?? { lama: [], baru: [] })
  }
  const sisi = <T extends { tepat: number; selesai: number }>(x: T | null) =>
    x && { ...x, persen: persenTepat(x.tepat, x.selesai) }
  return angka.jenis === 'waktu'
    ? ukurWaktu(kunci, angka.layanan, sisi(angka.lama), sisi(angka.baru))
    : ukurWaktu(kunci, '', null, null)
}

/** A double that went through another machine's logarithms may end otherwise. */
const dekat = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(a, b)

function bedaPutusan(kini: Putusan, dihitung: Putusan): string[] {
  return [
    ...(kini.arah === dihitung.arah ? [] : ['arah']),
    ...(kini.hasil === dihitung.hasil ? [] : ['hasil']),
    ...(kini.keluarga === dihitung.keluarga ? [] : ['banyak pertanyaan']),
    ...(dekat(kini.p, dihitung.p) && dekat(kini.pHolm, dihitung.pHolm) ? [] : ['p']),
    ...(isDeepStrictEqual(kini.angka, dihitung.angka) ? [] : ['angka']),
  ]
}
