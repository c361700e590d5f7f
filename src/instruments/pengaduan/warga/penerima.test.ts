import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { aduanBaru } from '../../../../test/support/pengaduan.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import { newId } from '../../../kernel/ids.ts'
import { openPelapor } from '../pelapor.ts'
import { createPenerimaAduan } from './commands.ts'

let fresh: FreshDb
let rumah: Rumah
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
}, 60_000)
afterAll(() => fresh.drop())

const siti = { nama: 'Siti "S", {x}', alamat: '', telepon: '+628123', surel: '', kabar: 'whatsapp' } as const

it('takes many at once, each with its own words, reporter and terms, and one sent twice once', async () => {
  const deps = buildDeps(fresh.db)
  const terima = createPenerimaAduan(deps)
  const kunci = newId()
  const forms = Array.from({ length: 30 }, (_, i) =>
    aduanBaru({
      kunciKirim: i % 10 === 3 ? kunci : newId(),
      isi: `Baris ${i % 10 === 3 ? 3 : i}: "kutip", {kurung}, NULL, koma \\ garis\nbaru`,
      jenis: i % 2 === 0 ? 'permintaan_informasi' : 'pengaduan',
      anonim: i % 5 === 0,
      pelapor: i % 3 === 0 ? siti : null,
    }),
  )
  const tanda = await Promise.all(forms.map((f) => terima(rumah.instansi.id, f)))
  expect(tanda.filter((t) => !t.baru)).toHaveLength(2)
  expect(new Set([3, 13, 23].map((i) => tanda[i]!.kode)).size).toBe(1)
  expect(new Set(tanda.map((t) => t.kode)).size).toBe(28)
  await fresh.db.read({ instansiId: rumah.instansi.id }, async (db) => {
    const rows = await db
      .selectFrom('pengaduan')
      .select(['id', 'isi', 'jenis', 'klasifikasi', 'tenggat_selesai', 'urutan'])
      .execute()
    expect(rows).toHaveLength(28)
    const lama = new Map(rows.map((r) => [r.klasifikasi, r.tenggat_selesai?.getTime()]))
    expect(lama.get('permintaan_informasi')).toBeLessThan(lama.get(null)!)
    for (const [i, t] of tanda.entries()) {
      const row = rows.find((r) => r.id === t.id)!
      expect([i, row.isi, row.urutan]).toEqual([i, forms[i]!.isi, 1])
      const pelapor = await openPelapor(db as never, deps, { instansiId: rumah.instansi.id, id: t.id })
      if (t.baru) expect([i, pelapor]).toEqual([i, i % 3 === 0 && i % 5 !== 0 ? siti : undefined])
    }
  })
  // Told of: those who gave a way, are not anonymous and were new.
  expect(deps.asked).toHaveLength(tanda.filter((t, i) => t.baru && i % 3 === 0 && i % 5 !== 0).length)
})
