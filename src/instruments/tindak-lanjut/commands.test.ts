import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../test/support/database.ts'
import { buildDeps } from '../../../test/support/deps.ts'
import { buildRumah, type Rumah } from '../../../test/support/registry.ts'
import type { Actor, Pejabat } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import type { Trx } from '../../platform/db/types.ts'
import { tambahBukti, tarikBukti } from './bukti/commands.ts'
import { catatKemajuan, createAksi, komentari, ubahAksi, type AksiBaru } from './commands.ts'
import { gerakkanAksi } from './gerak.ts'
import type { Gerak } from './rules.ts'
import { listAksi, listAksiAsal, listBelumSelesai } from './store-daftar.ts'
import { findAksi, listPeristiwa, type Aksi } from './store.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: ReturnType<typeof buildDeps>
let petugas: Pejabat
let kepala: Pejabat
let lain: Pejabat
let pembina: Pejabat
const hari = '2026-11-22'
const kini = new Date('2026-11-22T03:00:00Z')
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => kini })
  petugas = await rumah.pejabat({ peran: 'petugas', unitId: rumah.puskesmas.id })
  kepala = await rumah.pejabat({ peran: 'kepala_unit', unitId: rumah.puskesmas.id })
  lain = await rumah.pejabat({ peran: 'petugas', unitId: rumah.kecamatan.id })
  pembina = await rumah.pejabat({ peran: 'pembina', unitId: null })
})
afterAll(() => fresh.drop())

const tulis = <T>(run: (trx: Trx) => Promise<T>): Promise<T> =>
  fresh.db.write({ instansiId: rumah.instansi.id }, run)
const isian = (over: Partial<AksiBaru> = {}): AksiBaru => ({
  unitId: rumah.puskesmas.id,
  asal: 'usulan',
  asalTeks: 'Usulan sendiri',
  masalah: 'Antrean obat terlalu lama.',
  kegiatan: 'Membuka loket obat kedua.',
  penanggungJawab: 'Kepala Instalasi Farmasi',
  tenggat: '2027-03-31',
  ...over,
})
const buat = (over: Partial<AksiBaru> = {}, oleh: Actor = petugas): Promise<Aksi> =>
  tulis((trx) => createAksi(trx, deps, oleh, isian(over)))
const gerak = (oleh: Actor, id: string, g: Gerak, uraian?: string): Promise<Aksi> =>
  tulis((trx) =>
    gerakkanAksi(trx, deps, oleh, id, g, { tanggal: hari, ...(uraian !== undefined && { uraian }) }),
  )
const bukti = (id: string, tautan = 'https://contoh.go.id/foto'): Promise<string> =>
  tulis((trx) =>
    tambahBukti(trx, deps, petugas, id, {
      jenis: 'tautan',
      tanggal: hari,
      keterangan: 'Loket kedua dibuka',
      tautan,
    }),
  )
async function berjalan(): Promise<Aksi> {
  const a = await buat()
  await gerak(kepala, a.id, 'setujui')
  return gerak(petugas, a.id, 'mulai')
}
const menolak = (p: Promise<unknown>, code: string) => expect(p).rejects.toMatchObject({ refusal: { code } })

describe('an action in the register', () => {
  it('is drafted, approved, carried out and closed with its proof; every step kept and audited, and others are told', async () => {
    const a = await berjalan()
    await tulis((trx) =>
      catatKemajuan(trx, deps, petugas, a.id, { kemajuan: 60, hambatan: 'Meja belum datang.' }),
    )
    await bukti(a.id)
    deps.asked.length = 0
    const jadi = await gerak(kepala, a.id, 'selesaikan', 'Loket kedua buka tiap pagi.')
    expect(jadi).toMatchObject({
      status: 'selesai',
      kemajuan: 100,
      selesaiPada: hari,
      hasil: 'Loket kedua buka tiap pagi.',
      hambatan: 'Meja belum datang.',
    })
    expect(deps.asked).toEqual([
      { job: 'tindak-lanjut.selesai', payload: { instansiId: rumah.instansi.id, aksiId: a.id } },
    ])
    const jejak = await tulis((trx) => listPeristiwa(trx, a.id))
    expect(jejak.map((p) => [p.urutan, p.jenis, p.ke, p.orangId])).toEqual([
      [1, 'buat', 'usulan', petugas.id],
      [2, 'setujui', 'rencana', kepala.id],
      [3, 'mulai', 'berjalan', petugas.id],
      [4, 'kemajuan', 'berjalan', petugas.id],
      [5, 'bukti', 'berjalan', petugas.id],
      [6, 'selesaikan', 'selesai', kepala.id],
    ])
    const audit = await fresh.owner
      .selectFrom('audit_catatan')
      .select('peristiwa')
      .where('sasaran_id', '=', a.id)
      .orderBy('urut')
      .execute()
    expect(audit).toHaveLength(6)
    expect(audit.at(-1)!.peristiwa).toBe('tindak_lanjut.aksi.selesaikan')
  })

  it('moves once when its button is pressed twice, and not for whoever presses from an older page', async () => {
    const a = await buat()
    const tekan = (oleh: Actor, g: Gerak, dilihat: number) =>
      tulis((trx) => gerakkanAksi(trx, deps, oleh, a.id, g, { tanggal: hari, dilihat }))
    const dua = await Promise.all([tekan(kepala, 'setujui', 1), tekan(kepala, 'setujui', 1)])
    expect(dua.map((x) => [x.status, x.urutan])).toEqual([
      ['rencana', 2],
      ['rencana', 2],
    ])
    await menolak(tekan(petugas, 'mulai', 1), 'tindak_lanjut.tidak_mungkin')
    await tekan(petugas, 'mulai', 2)
    await menolak(tekan(kepala, 'mulai', 2), 'tindak_lanjut.tidak_mungkin')
    for (let i = 0; i < 2; i++)
      await tulis((trx) => komentari(trx, deps, petugas, a.id, 'Kursi sudah dipesan.'))
    expect((await tulis((trx) => listPeristiwa(trx, a.id))).map((p) => p.jenis)).toEqual([
      'buat',
      'setujui',
      'mulai',
      'komentar',
    ])
  })

  it('takes one report of progress once, however often its button is pressed, and the next one anew', async () => {
    const a = await berjalan()
    const lapor = (catatan: string, dilihat: number) =>
      tulis((trx) =>
        catatKemajuan(trx, deps, petugas, a.id, { kemajuan: 40, hambatan: '', catatan, dilihat }),
      )
    const satu = await lapor('Kursi dipesan.', a.urutan)
    expect((await lapor('Kursi dipesan.', a.urutan)).urutan).toBe(satu.urutan)
    await menolak(lapor('Kursi datang.', a.urutan), 'tindak_lanjut.didahului')
    expect((await lapor('Kursi datang.', satu.urutan)).urutan).toBe(satu.urutan + 1)
  })

  it('is neither begun nor done before the day it was approved', async () => {
    const a = await buat({ disetujuiPada: '2026-11-10' }, kepala)
    const pada = (g: Gerak, tanggal: string) =>
      tulis((trx) => gerakkanAksi(trx, deps, kepala, a.id, g, { tanggal, uraian: 'Sudah.' }))
    await menolak(pada('mulai', '2025-11-20'), 'tindak_lanjut.tanggal_mendahului')
    await pada('mulai', '2026-11-10')
    await bukti(a.id, 'https://contoh.go.id/awal')
    await menolak(pada('selesaikan', '2026-11-09'), 'tindak_lanjut.tanggal_mendahului')
  })

  it('takes no service of another unit', async () => {
    await menolak(
      buat({ unitId: rumah.kecamatan.id, layananId: rumah.layanan.id }, lain),
      'umum.tidak_ditemukan',
    )
  })

  it('is not closed without proof, nor with proof that was withdrawn, nor without a word', async () => {
    const a = await berjalan()
    await menolak(gerak(kepala, a.id, 'selesaikan', 'Sudah.'), 'tindak_lanjut.tanpa_bukti')
    const b = await bukti(a.id)
    await menolak(gerak(kepala, a.id, 'selesaikan'), 'tindak_lanjut.tanpa_uraian')
    await tulis((trx) => tarikBukti(trx, deps, petugas, b, 'Salah berkas.'))
    await menolak(gerak(kepala, a.id, 'selesaikan', 'Sudah.'), 'tindak_lanjut.tanpa_bukti')
  })

  it('is approved and closed by the head, not by staff, nor by a pembina who brought it', async () => {
    const a = await buat({ asal: 'ombudsman' }, pembina)
    for (const siapa of [petugas, pembina])
      await menolak(gerak(siapa, a.id, 'setujui'), 'umum.tidak_berwenang')
    await gerak(kepala, a.id, 'setujui')
    await gerak(petugas, a.id, 'mulai')
    await bukti(a.id)
    await menolak(gerak(petugas, a.id, 'selesaikan', 'Sudah.'), 'umum.tidak_berwenang')
    await menolak(
      tulis((trx) => catatKemajuan(trx, deps, pembina, a.id, { kemajuan: 10 })),
      'umum.tidak_berwenang',
    )
  })

  it('is not there for another unit, and nobody proposes where he may not look', async () => {
    const a = await buat()
    await menolak(gerak(lain, a.id, 'batalkan', 'Ah.'), 'umum.tidak_ditemukan')
    await menolak(
      tulis((trx) => komentari(trx, deps, lain, a.id, 'Halo')),
      'umum.tidak_ditemukan',
    )
    await menolak(buat({}, lain), 'umum.tidak_ditemukan')
    await menolak(buat({}, { kind: 'warga', instansiId: rumah.instansi.id }), 'umum.tidak_ditemukan')
    const terlihat = await tulis((trx) =>
      listAksi(trx, { lingkup: { unitIds: [rumah.kecamatan.id], orangId: lain.id } }),
    )
    expect(terlihat).toEqual([])
  })

  it('is seen and reported on by its owner, wherever he works', async () => {
    const a = await buat({ penanggungJawabId: lain.id })
    await gerak(kepala, a.id, 'setujui')
    await gerak(lain, a.id, 'mulai')
    const b = await tulis((trx) => catatKemajuan(trx, deps, lain, a.id, { kemajuan: 30 }))
    expect(b.kemajuan).toBe(30)
    const lingkup = { unitIds: [rumah.kecamatan.id], orangId: lain.id }
    expect((await tulis((trx) => listAksi(trx, { lingkup }))).map((x) => x.id)).toEqual([a.id])
  })

  it('once approved is changed by the head only, and a moved deadline stays readable', async () => {
    const a = await buat()
    const baru = { ...isian(), kegiatan: 'Membuka dua loket.' }
    const b = await tulis((trx) => ubahAksi(trx, deps, petugas, a.id, baru, a.urutan))
    const c = await gerak(kepala, a.id, 'setujui')
    await menolak(
      tulis((trx) => ubahAksi(trx, deps, petugas, a.id, isian(), c.urutan)),
      'umum.tidak_berwenang',
    )
    const mundur = { ...baru, tenggat: '2027-06-30' }
    await tulis((trx) => ubahAksi(trx, deps, kepala, a.id, mundur, c.urutan))
    const akhir = (await tulis((trx) => listPeristiwa(trx, a.id))).at(-1)!
    expect(akhir.data).toEqual({ kolom: ['tenggat'], tenggatLama: '2027-03-31', tenggatBaru: '2027-06-30' })
    expect(b.kegiatan).toBe('Membuka dua loket.')
  })

  it('tells whoever saves second that somebody was quicker; the same page sent twice is one change', async () => {
    const a = await buat()
    const satu = { ...isian(), anggaran: 2_500_000 }
    const jadi = await tulis((trx) => ubahAksi(trx, deps, petugas, a.id, satu, a.urutan))
    const lagi = await tulis((trx) => ubahAksi(trx, deps, petugas, a.id, satu, a.urutan))
    expect([jadi.urutan, lagi.urutan, lagi.anggaran]).toEqual([2, 2, 2_500_000])
    await menolak(
      tulis((trx) => ubahAksi(trx, deps, kepala, a.id, isian(), a.urutan)),
      'tindak_lanjut.didahului',
    )
  })

  it('given up or done is no longer changed; done by mistake it is reopened with a reason', async () => {
    const a = await buat()
    await gerak(petugas, a.id, 'batalkan', 'Digabung dengan tindakan lain.')
    await menolak(
      tulis((trx) => ubahAksi(trx, deps, kepala, a.id, isian(), 2)),
      'tindak_lanjut.terkunci',
    )
    const b = await berjalan()
    const proof = await bukti(b.id)
    await gerak(kepala, b.id, 'selesaikan', 'Selesai.')
    await menolak(
      tulis((trx) => tarikBukti(trx, deps, petugas, proof, 'Salah.')),
      'tindak_lanjut.terkunci',
    )
    const lagi = await gerak(kepala, b.id, 'buka_lagi', 'Fotonya dari loket lain.')
    expect(lagi).toMatchObject({ status: 'berjalan', selesaiPada: null })
  })
})

describe('the register', () => {
  it('takes one origin in once, even when two ask at the same moment', async () => {
    const asalId = newId()
    const over = { asal: 'fkp', asalId, asalKunci: 'butir-1', kunciTunggal: 'satu' } as const
    const dua = await Promise.all([buat(over), buat(over)])
    expect(dua[0].id).toBe(dua[1].id)
    await buat({ ...over, asalKunci: 'butir-2' })
    await buat({ asal: 'fkp', asalId })
    const semua = await tulis((trx) => listAksiAsal(trx, 'fkp', [asalId]))
    expect(semua.map((a) => a.asalKunci)).toEqual(['butir-1', 'butir-2', ''])
  })

  it('begins as a plan only where somebody who may approve says so', async () => {
    const a = await buat({ disetujuiPada: hari }, kepala)
    expect(a).toMatchObject({ status: 'rencana', disetujuiPada: hari })
    await menolak(buat({ disetujuiPada: hari }), 'umum.tidak_berwenang')
  })

  it('refuses, in the database itself, a state that cannot follow the one before', async () => {
    const a = await buat()
    const langsung =
      sql`update tindak_lanjut_aksi set status = 'selesai', kemajuan = 100, selesai_pada = ${hari}
      where id = ${a.id}`.execute(fresh.owner)
    await expect(langsung).rejects.toThrow('selesai cannot follow usulan')
  })

  it('reads ticks as days and lists what a unit still owes, the latest first', async () => {
    const a = await buat(
      { waktu: { jenis: 'triwulan', tahun: 2026, bagian: [3] }, disetujuiPada: hari },
      kepala,
    )
    expect(a).toMatchObject({ mulai: '2026-07-01', tenggat: '2026-09-30' })
    const list = await tulis((trx) => listBelumSelesai(trx, rumah.puskesmas.id, kini))
    expect(list[0]).toMatchObject({ id: a.id, lewat: true })
    expect(list.every((x) => x.status === 'rencana' || x.status === 'berjalan')).toBe(true)
    await menolak(buat({ mulai: '2027-04-01' }), 'tindak_lanjut.tanggal_terbalik')
  })

  it('is found by year, words and page', async () => {
    const unitIds = [rumah.kecamatan.id]
    for (const [i, tenggat] of ['2030-01-05', '2031-02-01', '2031-02-01', '2032-01-01'].entries())
      await buat({ unitId: rumah.kecamatan.id, kegiatan: `Rapat 100% ke-${i}`, tenggat }, lain)
    const ambil = (s: object) => tulis((trx) => listAksi(trx, { unitIds, ...s }))
    expect(await ambil({ tahun: 2031 })).toHaveLength(2)
    expect(await ambil({ cari: 'ke-3 rapat' })).toHaveLength(1)
    expect(await ambil({ cari: '100%' })).toHaveLength(4)
    expect(await ambil({ cari: '%2' })).toHaveLength(0)
    const satu = await ambil({ batas: 2 })
    const dua = await ambil({ batas: 2, sesudah: { tenggat: satu[1]!.tenggat, id: satu[1]!.id } })
    expect(new Set([...satu, ...dua].map((a) => a.id)).size).toBe(4)
    expect((await tulis((trx) => findAksi(trx, satu[0]!.id)))?.kegiatan).toBe('Rapat 100% ke-0')
  })
})
