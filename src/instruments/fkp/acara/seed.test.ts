import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildForum } from '../../../../test/support/forum.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import { listAksiAsal } from '../../tindak-lanjut/index.ts'
import { acaraHariIni } from './hari-ini.ts'
import { hitungUlangAcara } from './hitung-ulang.ts'
import { seedAcara } from './seed.ts'
import { findBeritaAcara } from './store-acara.ts'
import { listUsulan } from './store-usulan.ts'

let fresh: FreshDb
let rumah: Rumah
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
})
afterAll(() => fresh.drop())

it('takes a forum that has ended all the way, once, and what it froze is what its hash says', async () => {
  const kini = new Date('2026-11-22T03:00:00Z')
  const deps = buildDeps(fresh.db, { now: () => kini })
  const f = await buildForum(fresh.db, deps, rumah, { keadaan: 'selesai', tanggal: '2026-10-15' })
  const scope = { instansiId: rumah.instansi.id }
  const kepala = await rumah.pejabat({ peran: 'kepala_unit', unitId: rumah.puskesmas.id })
  const hariIni = () => fresh.db.read(scope, (db) => acaraHariIni(db, kepala, kini, 'id'))
  expect((await hariIni()).map((x) => x.judul)).toEqual(['Berita acara siap ditetapkan'])
  for (const _ of [1, 2]) await fresh.db.write(scope, (trx) => seedAcara(trx, deps, rumah.sistem, f.id))
  await fresh.db.read(scope, async (db) => {
    const b = await findBeritaAcara(db, f.id)
    expect(b).toMatchObject({
      revisi: 1,
      tanggal: '2026-10-23',
      isi: { usulan: { diterima: 1, ditolak: 0 } },
    })
    expect(b!.isi.kesepakatan[2]!.masalah).toContain('ibu hamil')
    const aksi = await listAksiAsal(db, 'fkp', [f.id])
    expect(aksi.map((a) => `${a.status} ${a.unsur}`).toSorted()).toEqual([
      'berjalan waktu',
      'rencana waktu',
      'rencana waktu',
      'selesai waktu',
    ])
    expect(aksi.find((a) => a.status === 'selesai')!.selesaiPada! <= aksi[1]!.tenggat).toBe(true)
    expect(await listUsulan(db, f.id)).toHaveLength(1)
    expect(await hitungUlangAcara(db)).toEqual([])
  })
  expect(await hariIni()).toEqual([])
})
