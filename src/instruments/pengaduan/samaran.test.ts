import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildKantorAduan, type KantorAduan } from '../../../test/support/kantor-aduan.ts'
import { terimaAduan } from '../../../test/support/pengaduan.ts'
import { buildPeramban } from '../../../test/support/peramban.ts'
import { newId } from '../../kernel/ids.ts'
import { actOn } from './commands.ts'
import { findTerbuka } from './luar/terbuka.ts'
import { pecahkan } from './meja/olah.ts'
import { listPublik } from './publik/store.ts'
import { hapusBagian } from './retensi/hapus.ts'
import { insertTanggapan } from './tanggapan/store.ts'
import type { PengaduanBaru } from './terima.ts'
import { wargaRoutes } from './warga/index.ts'

let k: KantorAduan
beforeAll(async () => {
  k = await buildKantorAduan()
}, 60_000)
afterAll(() => k.fresh.drop())

const pelapor = { nama: 'Hj. Siti Aminah', alamat: '', telepon: '+6281234567890', surel: '', kabar: null }
const ISI = 'Sumur warga keruh di belakang pasar, kata siti aminah. Lapor: Aminah. Wassalam, SITI'
const terima = async (over: Partial<PengaduanBaru> = {}) =>
  (await terimaAduan(k.deps, k.rumah.instansi.id, { pelapor, isi: ISI, ...over })).id
const sidikOf = async (id: string): Promise<string[]> =>
  (await sql<{ s: string[] }>`select nama_sidik as s from pengaduan where id = ${id}`.execute(k.fresh.owner))
    .rows[0]!.s
const salur = (id: string) =>
  k.tulis((trx) => actOn(trx, k.deps, k.pengelola, id, 'disposisi', { unitId: k.rumah.dinas.id }))

describe("the reporter's own name", () => {
  it('stands at no public door, however it is written, neither in the letter nor in its answer', async () => {
    const id = await terima({ judul: 'Keluhan Aminah soal sumur', lokasi: 'rumah Siti Aminah, RT 3' })
    const jawab = newId()
    await salur(id)
    await k.tulis(async (trx) => {
      await insertTanggapan(trx, {
        instansi_id: k.rumah.instansi.id,
        pengaduan_id: id,
        id: jawab,
        jenis: 'jawaban',
        isi: 'Kami sudah menemui siti aminah; Aminah setuju.',
      })
      await actOn(trx, k.deps, k.pengelola, id, 'jawab', { tanggapanId: jawab })
    })
    const w = buildPeramban(k.deps, [wargaRoutes(k.deps)])
    const halaman = await (await w.get(`/pengaduan/laporan/${id}`)).text()
    expect(halaman).toContain('Sumur warga keruh di belakang pasar, kata [nama]. Lapor: [nama].')
    expect(halaman).toContain('Keluhan [nama] soal sumur')
    expect(halaman).toContain('rumah [nama], RT 3')
    expect(halaman).toContain('Kami sudah menemui [nama]; [nama] setuju.')
    const mirip = await w.post('/pengaduan/mirip', new URLSearchParams({ isi: ISI.slice(0, 45) }))
    const pintu = [
      halaman,
      await (await w.get('/pengaduan')).text(),
      await (await w.get('/pengaduan/umpan.atom')).text(),
      await mirip.text(),
      JSON.stringify(await k.baca((db) => findTerbuka(db, k.deps, id))),
    ]
    for (const [i, teks] of pintu.entries()) {
      expect([i, teks.includes('[nama] soal sumur')]).toEqual([i, true])
      expect([i, /\b(?:siti|aminah)\b/i.exec(teks)?.[0]]).toEqual([i, undefined])
    }
  })

  it('finds the letter for nobody who searches by it, nor by a number that is masked, and what stands behind it is still found', async () => {
    const lama = await terima({
      isi: 'Aminah bukan nama saya, tetapi nama toko.',
      pelapor: { ...pelapor, nama: 'Budi' },
    })
    const baru = await terima({ isi: `${ISI} NIK 3321010101900001.` })
    for (const id of [lama, baru]) await salur(id)
    const cari = (q: string, limit = 1) =>
      k.baca(async (db) => (await listPublik(db, k.deps, { q }, undefined, limit)).map((p) => p.id))
    for (const q of ['siti', '"siti aminah"', '3321010101900001'])
      expect(await cari(q, 50)).not.toContain(baru)
    expect(await cari('sumur -aminah', 50)).toContain(baru)
    expect(await cari('sumur keruh', 50)).toContain(baru)
    expect(await cari('aminah')).toEqual([lama])
  })

  it("is kept as fingerprints that are this letter's own, and not at all for an anonymous one", async () => {
    const [satu, dua] = [await sidikOf(await terima()), await sidikOf(await terima())]
    expect(satu).toHaveLength(2)
    for (const s of [...satu, ...dua]) expect(s).toMatch(/^[0-9a-f]{12}$/)
    expect(satu.filter((s) => dua.includes(s))).toEqual([])
    expect(await sidikOf(await terima({ anonim: true }))).toEqual([])
  })

  it('is taken out of the parts of a split letter, and of nobody else’s', async () => {
    const id = await terima()
    const bagian = [{ judul: 'Kata Aminah', isi: 'Toko Aminah bising.' }]
    const [anak] = await k.tulis((trx) => pecahkan(trx, k.deps, k.pengelola, id, bagian, newId()))
    const lain = await terima({ pelapor: { ...pelapor, nama: 'Rudi' }, ...bagian[0] })
    for (const x of [anak!, lain]) await salur(x)
    expect((await k.baca((db) => findTerbuka(db, k.deps, anak!)))?.isi).toBe('Toko [nama] bising.')
    expect((await k.baca((db) => findTerbuka(db, k.deps, lain)))?.isi).toBe('Toko Aminah bising.')
  })

  it('stays out of the text when the identity is erased, and its fingerprints go with the text', async () => {
    const id = await terima()
    await salur(id)
    await k.tulis((trx) => hapusBagian.identitas(trx, [id]))
    expect((await k.baca((db) => findTerbuka(db, k.deps, id)))?.isi).not.toMatch(/siti|aminah/i)
    await k.tulis((trx) => hapusBagian.cerita(trx, [id]))
    expect(await sidikOf(id)).toEqual([])
  })
})

it('every public text goes through the one mask', () => {
  const berkas = ['src/instruments/pengaduan', 'src/surfaces'].flatMap((dir) =>
    readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((nama) => join(dir, nama)),
  )
  const langsung = berkas.filter(
    (b) => /\.tsx?$/.test(b) && /maskPribadi|maskDiri/.test(readFileSync(b, 'utf8')),
  )
  expect(langsung.toSorted()).toEqual([
    'src/instruments/pengaduan/samaran.test.ts',
    'src/instruments/pengaduan/samaran.ts',
  ])
})
