import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildRumahTerbit, type RumahTerbit } from '../../../../test/support/terbit.ts'
import type { Actor, Sistem } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Trx } from '../../../platform/db/types.ts'
import { createLayanan } from '../../../registry/index.ts'
import { recordUkuran } from '../../standar-pelayanan/index.ts'
import { skm142017 } from '../../survei/index.ts'
import { tambahBukti } from '../bukti/commands.ts'
import { createAksi } from '../commands.ts'
import { gerakkanAksi } from '../gerak.ts'
import { listPeristiwa, type Aksi } from '../store.ts'
import { tetapkanHarapan, type IsianHarapan } from './commands.ts'
import { nilaiTerbitan } from './hitung.ts'
import { nilaiDampak } from './jobs.ts'
import { listDampak, listDampakTerbaru, listHarapan, listVersiHarapan } from './store.ts'

let fresh: FreshDb
let rumah: RumahTerbit
let sistem: Sistem
let layananId: string
/** The evening on which the first result was out and the next periode not yet open. */
const malam = new Date('2025-12-31T13:00:00Z')
const depsPada = (at: Date) => buildDeps(fresh.db, { now: () => at })
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumahTerbit(fresh.db)
  sistem = { kind: 'sistem', instansiId: rumah.instansi.id, nama: 'uji' }
  layananId = (await tulis((trx) => createLayanan(trx, sistem, { unitId: rumah.dukcapil.id, nama: 'KTP' })))
    .id
})
afterAll(() => fresh.drop())

const tulis = <T>(run: (trx: Trx) => Promise<T>): Promise<T> =>
  fresh.db.write({ instansiId: rumah.instansi.id }, run)
const buat = (kegiatan: string, unitId = rumah.dukcapil.id): Promise<Aksi> =>
  tulis((trx) =>
    createAksi(trx, depsPada(malam), sistem, {
      unitId,
      asal: 'unsur',
      asalTeks: 'Semester II 2025',
      masalah: 'Antre lama.',
      kegiatan,
      penanggungJawab: 'Kasi Pelayanan',
      tenggat: '2026-03-31',
      disetujuiPada: '2025-12-31',
    }),
  )
const unsur = (kunci: string, over: Partial<IsianHarapan> = {}): IsianHarapan => ({
  tolok: { jenis: 'unsur', unsur: kunci, instrumen: skm142017.kode },
  arah: 'naik',
  besar: '',
  ...over,
})
const harap = (a: Aksi, isian: IsianHarapan, at = malam, oleh: Actor = sistem) =>
  tulis((trx) => tetapkanHarapan(trx, depsPada(at), oleh, a.id, isian))
async function selesaikan(a: Aksi, tanggal: string): Promise<void> {
  const deps = depsPada(malam)
  await tulis(async (trx) => {
    await gerakkanAksi(trx, deps, sistem, a.id, 'mulai', { tanggal })
    await tambahBukti(trx, deps, sistem, a.id, {
      jenis: 'tautan',
      tanggal,
      keterangan: 'Foto',
      tautan: `https://contoh.go.id/${a.id}`,
    })
    await gerakkanAksi(trx, deps, sistem, a.id, 'selesaikan', { tanggal, uraian: 'Sudah.' })
  })
}
const terbit = (periodeId: string) =>
  nilaiDampak.run(
    { instansiId: rumah.instansi.id, periodeId, revisi: 1 },
    depsPada(new Date('2026-07-01T02:00:00Z')),
  )
const dampakOf = async (a: Aksi) =>
  (await fresh.db.read({ instansiId: rumah.instansi.id }, (db) => listDampakTerbaru(db, [a.id]))).get(a.id)
const menolak = (p: Promise<unknown>, code: string) => expect(p).rejects.toMatchObject({ refusal: { code } })

describe('an expectation', () => {
  it('is written with its day and the figures known by then, and anew while nothing has opened', async () => {
    const a = await buat('Loket cepat')
    expect(await harap(a, unsur('waktu'))).toMatchObject({
      versi: 1,
      tanggal: '2025-12-31',
      acuan: { periodeId: rumah.periode.lama, revisi: 1, selesai: '2025-12-31' },
    })
    // The same form sent twice is one version.
    await harap(a, unsur('waktu'))
    await harap(a, unsur('waktu', { besar: '5' }))
    const versi = await fresh.db.read({ instansiId: rumah.instansi.id }, (db) => listVersiHarapan(db, a.id))
    expect(versi.map((v) => [v.versi, v.besar])).toEqual([
      [1, ''],
      [2, '5'],
    ])
    const jejak = await fresh.db.read({ instansiId: rumah.instansi.id }, (db) => listPeristiwa(db, a.id))
    expect(jejak.filter((p) => p.jenis === 'harapan')).toHaveLength(2)
  })

  it('is not changed once the periode that answers has opened', async () => {
    const a = await buat('Antrean daring')
    await harap(a, unsur('waktu'))
    await menolak(
      harap(a, unsur('biaya'), new Date('2025-12-31T17:00:00Z')),
      'tindak_lanjut.harapan_terkunci',
    )
    expect(
      (await fresh.db.read({ instansiId: rumah.instansi.id }, (db) => listHarapan(db, [a.id])))[0],
    ).toMatchObject({
      tolok: { unsur: 'waktu' },
    })
  })

  it('needs a published figure to start from, and somebody who may', async () => {
    const sepi = await buat('Apa saja', rumah.sepi.id)
    await menolak(harap(sepi, unsur('waktu')), 'tindak_lanjut.tanpa_acuan')
    const a = await buat('Papan biaya')
    await menolak(harap(a, unsur('tak_ada')), 'tindak_lanjut.tanpa_acuan')
    await menolak(
      harap(a, unsur('waktu'), malam, { kind: 'warga', instansiId: rumah.instansi.id }),
      'umum.tidak_ditemukan',
    )
  })

  it('is kept from change by the database itself', async () => {
    const a = await buat('Papan antrean')
    await harap(a, unsur('sarana'))
    for (const kalimat of [
      sql`update tindak_lanjut_harapan set besar = 1 where aksi_id = ${a.id}`,
      sql`delete from tindak_lanjut_harapan where aksi_id = ${a.id}`,
    ])
      await expect(tulis((trx) => kalimat.execute(trx))).rejects.toThrow(/permission denied|only added/)
    await expect(
      sql`update tindak_lanjut_harapan set besar = 1 where aksi_id = ${a.id}`.execute(fresh.owner),
    ).rejects.toThrow(/only added/)
  })
})

describe('a publication', () => {
  it('answers all that was hoped of it together, once, and closes the door behind it', async () => {
    const [naik, tetap, waktu] = [await buat('A'), await buat('B'), await buat('C')]
    await harap(naik, unsur('waktu', { besar: '3' }))
    await harap(tetap, unsur('perilaku'))
    await harap(waktu, { tolok: { jenis: 'waktu', layananId }, arah: 'naik', besar: '' })
    await tulis(async (trx) => {
      const ukur = { median: '2', satuan: 'hari', sumber: 'buku register' } as const
      await recordUkuran(trx, sistem, layananId, {
        dari: '2025-10-01',
        sampai: '2025-12-31',
        selesai: 200,
        tepat: 120,
        ...ukur,
      })
      await recordUkuran(trx, sistem, layananId, {
        dari: '2026-01-01',
        sampai: '2026-03-31',
        selesai: 100,
        tepat: 85,
        ...ukur,
      })
      await recordUkuran(trx, sistem, layananId, {
        dari: '2026-04-01',
        sampai: '2026-06-30',
        selesai: 110,
        tepat: 96,
        ...ukur,
      })
    })
    await selesaikan(naik, '2026-02-10')
    await terbit(rumah.periode.baru)
    await terbit(rumah.periode.baru)
    const satu = (await dampakOf(naik))!
    expect(satu).toMatchObject({ arah: 'naik', hasil: 'tercapai', tuntas: true, revisi: 1, acuanRevisi: 1 })
    expect(satu.angka).toMatchObject({ jenis: 'unsur', lama: { n: 320 }, baru: { n: 330 } })
    expect(await dampakOf(tetap)).toMatchObject({ arah: 'belum_terbukti', tuntas: false })
    const tiga = (await dampakOf(waktu))!
    expect(tiga).toMatchObject({ arah: 'naik', hasil: 'tercapai' })
    expect(tiga.angka).toMatchObject({
      lama: { tepat: 120, selesai: 200, persen: '60.0' },
      baru: { tepat: 181, selesai: 210, persen: '86.2' },
      selisih: '26.19',
    })
    // waktu (several actions hoped for it), sarana, perilaku and the promised time: four questions.
    expect([satu.keluarga, tiga.keluarga]).toEqual([4, 4])
    const semua = await fresh.db.read({ instansiId: rumah.instansi.id }, (db) => listDampak(db, [naik.id]))
    expect(semua).toHaveLength(1)
    // Whatever the clock says: there is a verdict.
    await menolak(harap(tetap, unsur('biaya')), 'tindak_lanjut.harapan_terkunci')
    await expect(
      sql`insert into tindak_lanjut_harapan (instansi_id, aksi_id, versi, jenis, kunci, instrumen, arah, tanggal,
          acuan_periode_id, acuan_revisi, acuan_selesai)
        select instansi_id, aksi_id, 9, jenis, 'biaya', instrumen, arah, tanggal, acuan_periode_id, acuan_revisi, acuan_selesai
        from tindak_lanjut_harapan where aksi_id = ${tetap.id}`.execute(fresh.owner),
    ).rejects.toThrow(/after the verdict/)
  })

  it('says nothing of an expectation that was written when it had begun, nor of one given up', async () => {
    const [telat, batal] = [await buat('D'), await buat('E')]
    await harap(telat, unsur('waktu'), new Date('2026-01-05T02:00:00Z'))
    await harap(batal, unsur('waktu'))
    await tulis((trx) =>
      gerakkanAksi(trx, depsPada(malam), sistem, batal.id, 'batalkan', {
        tanggal: '2025-12-31',
        uraian: 'Ganti.',
      }),
    )
    await terbit(rumah.periode.baru)
    expect([await dampakOf(telat), await dampakOf(batal)]).toEqual([undefined, undefined])
  })

  it('of another unit or questionnaire changes nothing', async () => {
    const a = await buat('F')
    await harap(a, unsur('waktu'))
    const jalan = (unitId: string, instrumen: string) =>
      tulis((trx) =>
        nilaiTerbitan(trx, depsPada(malam), rumah.instansi.id, { unitId, instrumen, periodeId: newId() }),
      )
    expect([await jalan(rumah.puskesmas.id, skm142017.kode), await jalan(rumah.dukcapil.id, 'spak')]).toEqual(
      [0, 0],
    )
    expect(await dampakOf(a)).toBeUndefined()
  })
})
