import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildKantorAduan, type KantorAduan } from '../../../../test/support/kantor-aduan.ts'
import { laporanLapor } from '../../../../test/support/lapor.ts'
import type { Warga } from '../../../kernel/actor.ts'
import { actOn } from '../commands.ts'
import { hitungUlangPengaduan } from '../pengingat/hitung-ulang.ts'
import { takeLapor } from './impor.ts'

const STATUS = [
  'Belum Terverifikasi',
  'Menunggu Kelengkapan Informasi',
  'Terdisposisi ke Dinas Kesehatan',
  'Ditindaklanjuti oleh Instansi',
  'Selesai otomatis dalam 10 hari',
  'Ditanggapi oleh Pelapor',
  'Ditutup oleh Admin',
  'Diarsipkan oleh Sistem',
  'Konten Terblokir',
] as const

let k: KantorAduan
beforeAll(async () => {
  k = await buildKantorAduan()
}, 60_000)
afterAll(() => k.fresh.drop())

function take(trackingId: string, status: string): Promise<unknown> {
  return k.tulis((trx) => takeLapor(trx, k.deps, k.rumah.sistem, [laporanLapor(trackingId, { status })]))
}
const idOf = async (trackingId: string): Promise<string> =>
  (
    await sql<{ id: string }>`select id from pengaduan where lapor_tracking_id = ${trackingId}`.execute(
      k.fresh.owner,
    )
  ).rows[0]!.id

it('finds no difference in what LAPOR! brought and moved, from and to wherever it says', async () => {
  let n = 9_300_000
  for (const dari of STATUS)
    for (const ke of STATUS) {
      const trackingId = String(n++)
      await take(trackingId, dari)
      await take(trackingId, ke)
    }
  expect(await hitungUlangPengaduan(k.fresh.owner)).toEqual([])
}, 60_000)

it('goes on from there with what is done here', async () => {
  const warga: Warga = { kind: 'warga', instansiId: k.rumah.instansi.id }
  await take('9400001', 'Belum Terverifikasi')
  await take('9400001', 'Menunggu Kelengkapan Informasi')
  await k.tulis(async (trx) => actOn(trx, k.deps, warga, await idOf('9400001'), 'lengkapi'))
  await take('9400002', 'Ditindaklanjuti oleh Instansi')
  await take('9400002', 'Konten Terblokir')
  await k.act(k.pengelola, await idOf('9400002'), 'buka_blokir')
  expect(await hitungUlangPengaduan(k.fresh.owner)).toEqual([])
  await sql`update pengaduan set status = 'terverifikasi' where lapor_tracking_id = '9400002'`.execute(
    k.fresh.owner,
  )
  expect(await hitungUlangPengaduan(k.fresh.owner)).toEqual([
    expect.stringMatching(/tercatat terverifikasi, menurut riwayat diterima/),
  ])
})
