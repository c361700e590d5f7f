import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildRumahTerbit, type RumahTerbit } from '../../../../test/support/terbit.ts'
import type { Sistem } from '../../../kernel/actor.ts'
import type { Db } from '../../../platform/db/types.ts'
import { createLog } from '../../../platform/log/index.ts'
import { publishPeriode } from '../terbitan/commands.ts'
import { createArsip } from './arsip.ts'

let uji: FreshDb
let satu: RumahTerbit
let dua: RumahTerbit
beforeAll(async () => {
  uji = await freshDb()
  satu = await buildRumahTerbit(uji.db)
  dua = await buildRumahTerbit(uji.db, { nama: 'Kota Lain' })
})
afterAll(() => uji.drop())

const read = <T>(rumah: RumahTerbit, run: (db: Db) => Promise<T>): Promise<T> =>
  uji.db.read({ instansiId: rumah.instansi.id }, run)
const namaOf = (list: readonly { nama: string }[]): string[] => list.map((h) => h.nama)

describe('what was published, remembered', () => {
  it('gives the newest of every unit, and the newest of a year', async () => {
    const arsip = createArsip()
    const terbaru = await read(satu, (db) => arsip.listTerbaru(db))
    expect(new Set(terbaru.map((h) => h.unitId))).toEqual(new Set([satu.dukcapil.id, satu.puskesmas.id]))
    expect(new Set(namaOf(terbaru))).toEqual(new Set(['Semester I 2026']))
    expect(namaOf(await read(satu, (db) => arsip.listTerbaru(db, 2025)))).toEqual(['Semester II 2025'])
    expect(await read(satu, (db) => arsip.listTahun(db))).toEqual([2026, 2025])
    expect(namaOf(await read(satu, (db) => arsip.listHasil(db, '2025-01-01', satu.dukcapil.id)))).toEqual([
      'Semester II 2025',
      'Semester I 2026',
    ])
  })

  it('shows no house what another published, however well it remembers it', async () => {
    const arsip = createArsip()
    const kunci = { periodeId: satu.periode.baru, revisi: 1 }
    expect(await read(satu, (db) => arsip.find(db, satu.dukcapil.id, kunci))).toBeDefined()
    expect(await read(dua, (db) => arsip.find(db, dua.dukcapil.id, kunci))).toBeUndefined()
    const seen = await read(dua, (db) => arsip.listTerbaru(db))
    expect(new Set(seen.map((h) => h.unitId))).toEqual(new Set([dua.dukcapil.id, dua.puskesmas.id]))
  })

  it('knows a revision at once, and keeps the publication before it', async () => {
    const arsip = createArsip()
    const sebelum = await read(dua, (db) => arsip.findTerbaru(db, dua.dukcapil.id))
    expect(sebelum?.revisi).toBe(1)
    const sistem: Sistem = { kind: 'sistem', instansiId: dua.instansi.id, nama: 'uji' }
    const deps = { now: () => new Date(), log: createLog('silent'), enqueue: async () => {} }
    await uji.db.write({ instansiId: dua.instansi.id }, (trx) =>
      publishPeriode(trx, deps, sistem, dua.periode.baru, {
        alasan: 'Nama layanan diperbaiki.',
        alasanMinimum: '',
        tutup: false,
      }),
    )
    const sesudah = await read(dua, (db) => arsip.findTerbaru(db, dua.dukcapil.id))
    expect(sesudah).toMatchObject({ revisi: 2, isi: { alasan: 'Nama layanan diperbaiki.' } })
    const lama = await read(dua, (db) =>
      arsip.find(db, dua.dukcapil.id, { periodeId: dua.periode.baru, revisi: 1 }),
    )
    expect(lama?.hash).toBe(sebelum?.hash)
  })

  it('answers the same when it may remember almost nothing', async () => {
    const [pelupa, ingat] = [createArsip({ banyak: 1, utuh: 1 }), createArsip()]
    for (let i = 0; i < 2; i++) {
      const a = await read(satu, (db) => pelupa.listHasil(db, '2025-01-01'))
      expect(a).toEqual(await read(satu, (db) => ingat.listHasil(db, '2025-01-01')))
      expect(a).toHaveLength(3)
    }
  })
})
