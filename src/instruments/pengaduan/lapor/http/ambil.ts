import type { Sistem } from '../../../../kernel/actor.ts'
import { ALASAN_KELUAR, openJaringan, requestKeluar } from '../../../../platform/channels/index.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { readBaris, type LaporanLapor } from '../baca-nilai.ts'
import { takeLapor } from '../impor.ts'
import { alamatOf, bacaJson, kepalaOf } from './kirim.ts'
import { ambilDi, toBaris } from './peta.ts'
import { findKonektor, openToken, setKeadaanKonektor, type KeadaanKonektor } from './setelan.ts'

const BATAS_MS = 30_000
const TERBESAR = 4 * 1024 * 1024
const PALING = 1000
/** Asked for again each time, in case their clock runs behind ours; what is known is not taken twice. */
const TUMPANG_MS = 24 * 3_600_000

/** Asks once what moved over there, and takes it in as rows of the workbook would be. undefined: switched off. */
export async function ambilLapor(
  deps: Deps,
  instansiId: string,
  batasMs = BATAS_MS,
): Promise<KeadaanKonektor | undefined> {
  const scope = { instansiId }
  const sistem: Sistem = { kind: 'sistem', instansiId, nama: 'pengaduan.lapor.ambil' }
  const ada = await deps.db.read(scope, findKonektor)
  if (!ada?.aktif || ada.konektor.jalurAmbil === '') return undefined
  const k = ada.konektor
  const mulai = deps.now()
  const token = await deps.db.write(scope, (trx) => openToken(trx, deps, sistem))
  const url = alamatOf(k, k.jalurAmbil)
  if (ada.keadaan.sejak !== '') url.searchParams.set('sejak', ada.keadaan.sejak)
  const jawab = await requestKeluar(
    url,
    { method: 'GET', rahasia: true, headers: kepalaOf(k, token) },
    { jaringan: openJaringan(deps.config.jaringanDalam), batasMs, terbesar: TERBESAR },
  )
  const gagal = async (galat: string): Promise<KeadaanKonektor> => {
    const keadaan = { ...ada.keadaan, diambilAt: mulai.toISOString(), galat }
    await deps.db.write(scope, (trx) => setKeadaanKonektor(trx, keadaan))
    return keadaan
  }
  if (jawab.jenis !== 'dijawab')
    return gagal(jawab.jenis === 'mungkin' ? 'koneksi' : ALASAN_KELUAR[jawab.jenis])
  if (jawab.status === 401 || jawab.status === 403) return gagal('token')
  if (jawab.status < 200 || jawab.status >= 300) return gagal(jawab.status >= 500 ? 'server' : 'ditolak')
  const list = ambilDi(bacaJson(jawab.text), k.daftar)
  if (!Array.isArray(list)) return gagal('jawaban_asing')
  const laporan: LaporanLapor[] = []
  let salah = 0
  for (const [i, satu] of list.slice(0, PALING).entries()) {
    const baca = readBaris(i + 1, toBaris(k.petaAmbil, satu))
    if ('trackingId' in baca) laporan.push(baca)
    else salah++
  }
  return deps.db.write(scope, async (trx) => {
    const hasil = laporan.length === 0 ? undefined : await takeLapor(trx, deps, sistem, laporan)
    const keadaan: KeadaanKonektor = {
      diambilAt: mulai.toISOString(),
      sejak: list.length > PALING ? ada.keadaan.sejak : new Date(mulai.getTime() - TUMPANG_MS).toISOString(),
      galat: list.length > PALING ? 'terlalu_banyak' : '',
      masuk: ada.keadaan.masuk + (hasil ? hasil.baru + hasil.berubah : 0),
      salah,
    }
    await setKeadaanKonektor(trx, keadaan)
    return keadaan
  })
}
