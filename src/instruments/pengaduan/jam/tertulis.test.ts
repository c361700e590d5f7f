import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildKantorAduan, type KantorAduan } from '../../../../test/support/kantor-aduan.ts'
import { aduanBaru, terimaAduan } from '../../../../test/support/pengaduan.ts'
import type { Actor, Pejabat, Warga } from '../../../kernel/actor.ts'
import { AppError } from '../../../kernel/errors.ts'
import type { Trx } from '../../../platform/db/types.ts'
import { actOn } from '../commands.ts'
import { selaraskan } from '../lapor/selaraskan.ts'
import { hitungUlangPengaduan } from '../pengingat/hitung-ulang.ts'
import { hitungTenggatUlang } from '../pengingat/kalender.ts'
import type { Pengaduan } from '../rules.ts'
import { isSelesai, listAksi, type Aksi, type Pelaku, type Status } from '../status/rules.ts'
import { listPeristiwa, lockPengaduan } from '../store.ts'
import { receivePengaduan } from '../terima.ts'
import { jamOf, loadAlat, toKepala } from './hitung.ts'
import { klasifikasiList } from './rules.ts'

const HARI = 86_400_000
const AWAL = Date.parse('2026-11-02T02:00:00Z')
/** Acts that move nothing: they would only make the histories shorter. */
const PENGISI = new Set<Aksi>(['rahasiakan', 'anonimkan', 'kategori', 'jadwalkan', 'pecah'])
const TENGGAT = ['tenggat_verifikasi', 'tenggat_tanggapan', 'tenggat_unit', 'tenggat_selesai'] as const

let k: KantorAduan
let penghubung: ReadonlyMap<string | null, Pejabat>
let induk: string
beforeAll(async () => {
  k = await buildKantorAduan()
  const { dinas, kecamatan } = k.rumah
  const lain = await k.jadikan('penghubung', kecamatan.id)
  penghubung = new Map([
    [dinas.id, k.penghubung],
    [kecamatan.id, lain],
  ])
  induk = (await terimaAduan(k.deps, k.rumah.instansi.id)).id
}, 60_000)
afterAll(() => k.fresh.drop())

const langkah = fc.record({
  oleh: fc.constantFrom<Pelaku>('pelapor', 'pengelola', 'pengelola', 'unit', 'unit', 'sistem'),
  pilih: fc.nat(),
  sela: fc.integer({ min: 0, max: 9 * 24 }),
  /** LAPOR! moves it instead, one time in twelve. */
  lapor: fc.oneof(
    { weight: 11, arbitrary: fc.constant(null) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Status>(
        'menunggu_kelengkapan',
        'terdisposisi',
        'dijawab',
        'ditutup_sistem',
        'diblokir',
      ),
    },
  ),
})
type Langkah = typeof langkah extends fc.Arbitrary<infer T> ? T : never
const riwayat = fc.record({
  masuk: fc.integer({ min: 0, max: 40 * 24 }),
  jenis: fc.constantFrom('pengaduan', 'permintaan_informasi', 'aspirasi'),
  langkah: fc.array(langkah, { minLength: 6, maxLength: 12 }),
  libur: fc.integer({ min: 0, max: 90 }),
})

const actorOf = (oleh: Pelaku, p: Pengaduan): Actor | undefined => {
  const warga: Warga = { kind: 'warga', instansiId: p.instansiId }
  if (oleh === 'pelapor') return warga
  if (oleh === 'sistem') return k.rumah.sistem
  if (oleh === 'unit') return penghubung.get(p.unitId)
  return p.klasifikasi === 'berkadar' ? k.apip : k.pengelola
}

/** One act through the command that does it; what it was, or undefined when it was refused. */
async function lakukan(trx: Trx, p: Pengaduan, l: Langkah): Promise<Aksi | 'selaraskan' | undefined> {
  if (l.lapor !== null) {
    await selaraskan(trx, k.deps, k.rumah.sistem, p, { status: l.lapor, lapor: 'Kata LAPOR!' })
    return 'selaraskan'
  }
  const mungkin = listAksi({ status: p.status, sebelumnya: p.statusSebelumnya }, l.oleh).filter(
    (a) => !PENGISI.has(a),
  )
  const aksi = mungkin[l.pilih % mungkin.length]
  const actor = actorOf(l.oleh, p)
  if (!aksi || !actor) return undefined
  const isian = {
    alasan: 'Menurut yang tertulis.',
    ...(aksi === 'disposisi' && { unitId: [...penghubung.keys()][l.pilih % 2]! }),
    ...(aksi === 'klasifikasi' && { klasifikasi: klasifikasiList[l.pilih % klasifikasiList.length]! }),
    ...(aksi === 'gabung' && { lainId: induk }),
    ...(aksi === 'nilai' && { nilai: 4 }),
  }
  try {
    await actOn(trx, k.deps, actor, p.id, aksi, isian)
    return aksi
  } catch (err) {
    if (!(err instanceof AppError)) throw err
    return undefined
  }
}

const nilaiOf = (x: unknown): unknown => (x instanceof Date ? x.getTime() : x)
/** What the head keeps of the clocks, and what its events say of them. */
async function kepala(trx: Trx, p: Pengaduan) {
  const row = await trx.selectFrom('pengaduan').selectAll().where('id', '=', p.id).executeTakeFirstOrThrow()
  const jam = toKepala(jamOf(await listPeristiwa(trx, p.id), await loadAlat(trx, p)))
  const menurutRiwayat = Object.fromEntries(Object.entries(jam).map(([x, n]) => [x, nilaiOf(n)]))
  const tertulis = Object.fromEntries(Object.keys(jam).map((x) => [x, nilaiOf(row[x as keyof typeof row])]))
  return { row, tertulis, menurutRiwayat }
}

async function tulis(trx: Trx, r: typeof riwayat extends fc.Arbitrary<infer T> ? T : never): Promise<number> {
  let saat = AWAL + (r.masuk * HARI) / 24
  const maju = (jam: number): void => k.pukul(new Date((saat += (jam * HARI) / 24)).toISOString())
  maju(0)
  const warga: Warga = { kind: 'warga', instansiId: k.rumah.instansi.id }
  const { id } = await receivePengaduan(trx, k.deps, warga, aduanBaru({ jenis: r.jenis as 'pengaduan' }))
  const masuk = k.deps.now().getTime()
  const lalu = new Map<string, number>()
  const nama: string[] = []
  for (const l of [undefined, ...r.langkah]) {
    if (l) maju(l.sela)
    const aksi = l && (await lakukan(trx, (await lockPengaduan(trx, id))!, l))
    if (l && !aksi) continue
    nama.push(aksi ?? 'terima')
    const jejak = nama.join(' → ')
    const { row, tertulis, menurutRiwayat } = await kepala(trx, (await lockPengaduan(trx, id))!)
    expect(tertulis, jejak).toEqual(menurutRiwayat)
    expect(row.diterima_at.getTime(), jejak).toBe(masuk)
    // Another class has another term; LAPOR! says no day at all.
    if (aksi === 'klasifikasi' || aksi === 'tandai_ppid') lalu.delete('tenggat_selesai')
    for (const kolom of TENGGAT) {
      const baru = row[kolom]?.getTime()
      if (baru === undefined) continue
      expect(baru, `${jejak}: ${kolom}`).toBeGreaterThanOrEqual(lalu.get(kolom) ?? 0)
      lalu.set(kolom, baru)
    }
    const berjalan = !isSelesai(row.status) && !['menunggu_kelengkapan', 'dijawab'].includes(row.status)
    if (berjalan) expect(row.tenggat_berikut, `${jejak}: due on no day`).toBeInstanceOf(Date)
  }
  return nama.length
}

it('keeps on the head what its written history says, runs on, and is never due earlier than it was', async () => {
  let ke = 0
  let banyak = 0
  const { instansi } = k.rumah
  const periksa = async (): Promise<void> => expect(await hitungUlangPengaduan(k.fresh.owner)).toEqual([])
  await fc.assert(
    fc.asyncProperty(riwayat, async (r) => {
      if (ke++ % 10 === 9) {
        await sql`insert into registry_libur (instansi_id, tanggal, jenis, nama)
          values (${instansi.id}, '2026-11-05'::date + ${r.libur}::int, 'libur_daerah', 'Libur')
          on conflict do nothing`.execute(k.fresh.owner)
        await hitungTenggatUlang(k.deps, instansi.id)
        await periksa()
      }
      banyak += await k.tulis((trx) => tulis(trx, r))
    }),
    { numRuns: 40, seed: 20_261_123, endOnFailure: true },
  )
  await periksa()
  expect(banyak).toBeGreaterThan(200)
}, 60_000)
