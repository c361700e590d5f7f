import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { actOn } from '../commands.ts'
import { belajarRute, kecamatanOf, learnFrom, suggestByTeks } from './belajar.ts'
import { trainRute } from './model.ts'
import { decodeModel, encodeModel } from './simpan.ts'
import { KEWILAYAHAN, listContoh } from './store.ts'
import { suggestUnit } from './usul.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: Deps
let pengelola: Pejabat

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db)
  pengelola = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
})
afterAll(() => fresh.drop())

const bahan = (teks: string) => ({ teks, tempat: '', kategori: '' })
const scope = () => ({ instansiId: rumah.instansi.id })
const usulkan = (teks: string, d = deps) =>
  fresh.db.read(scope(), (db) => suggestByTeks(db, d, rumah.instansi.id, bahan(teks)))
async function salurkan(judul: string, unitId: string, over = {}): Promise<string> {
  const { id } = await terimaAduan(deps, rumah.instansi.id, {
    judul,
    isi: `${judul} sejak kemarin.`,
    ...over,
  })
  await fresh.db.write(scope(), (trx) => actOn(trx, deps, pengelola, id, 'disposisi', { unitId }))
  return id
}

it('says nothing until there is enough to learn from', async () => {
  expect(await belajarRute(deps, rumah.instansi.id)).toBe(0)
  expect(await usulkan('obat habis')).toEqual([])
})

it('learns from what was routed, leaves out what is nobody’s business, and suggests with its words', async () => {
  for (let i = 0; i < 20; i++) {
    await salurkan(`Obat habis di poli ${i}`, rumah.dinas.id)
    await salurkan(`Antrean dokter gigi lama nomor ${i}`, rumah.puskesmas.id)
  }
  await salurkan('Surat domisili lama', rumah.kecamatan.id)
  await salurkan('Rahasia sekali', rumah.dinas.id, { rahasia: true })
  const contoh = await fresh.db.read(scope(), listContoh)
  expect(contoh).toHaveLength(41)
  expect(contoh.some((c) => c.teks.includes('Rahasia'))).toBe(false)
  expect(contoh.find((c) => c.teks.startsWith('Surat'))?.tujuan).toBe(KEWILAYAHAN)
  expect(await belajarRute(deps, rumah.instansi.id)).toBe(41)
  const [satu] = await usulkan('obat di apotek poli habis lagi')
  expect(satu).toMatchObject({ tujuan: rumah.dinas.id })
  expect(satu!.kata).toContain('obat')
})

it('turns an office of an area into the one of the place, and a word into a unit', async () => {
  await sql`update registry_unit set wilayah_kode = '73.71.04', urutan = 2 where id = ${rumah.kecamatan.id}`.execute(
    fresh.owner,
  )
  // A puskesmas in that area, before it in the list, is nobody's office of an area.
  await sql`update registry_unit set wilayah_kode = '73.71.04', urutan = 1 where id = ${rumah.puskesmas.id}`.execute(
    fresh.owner,
  )
  const usul = await fresh.db.read(scope(), (db) =>
    suggestUnit(
      db,
      {
        tujuanUnitId: null,
        layananId: null,
        kategoriId: null,
        wilayahKode: '73.71.04.1001',
        judul: '',
        isi: '',
      },
      [
        { tujuan: KEWILAYAHAN, peluang: 0.6, kata: [] },
        { tujuan: rumah.dinas.id, peluang: 0.3, kata: ['obat'] },
        { tujuan: rumah.puskesmas.id, peluang: 0.01, kata: [] },
      ],
    ),
  )
  expect(usul).toEqual([
    { unitId: rumah.kecamatan.id, alasan: 'wilayah' },
    { unitId: rumah.dinas.id, alasan: 'teks', kata: ['obat'] },
  ])
  expect(kecamatanOf('73.71.04.1001')).toBe('73.71.04')
})

it('knows at once where a person has just sent one', async () => {
  const teks = 'Kursi roda rusak di lobi'
  const peluang = async (): Promise<number> =>
    (await usulkan(teks)).find((u) => u.tujuan === rumah.puskesmas.id)!.peluang
  const lalu = await peluang()
  for (let i = 0; i < 3; i++)
    await learnFrom(deps, { instansiId: rumah.instansi.id, id: await salurkan(teks, rumah.puskesmas.id) })
  expect(await peluang()).toBeGreaterThan(lalu)
})

it('still knows it when the file is read again, as another process does', async () => {
  const teks = 'Lampu ruang tunggu padam'
  const lain = (): Deps => ({ ...deps, files: { ...deps.files } })
  const peluang = async (): Promise<number> =>
    (await usulkan(teks, lain())).find((u) => u.tujuan === rumah.puskesmas.id)!.peluang
  await belajarRute(deps, rumah.instansi.id)
  const lalu = await peluang()
  for (let i = 0; i < 3; i++) await salurkan(teks, rumah.puskesmas.id)
  expect(await peluang()).toBeGreaterThan(lalu)
})

it('keeps a model as it is, and takes no other file for one', async () => {
  const model = await trainRute([
    { teks: 'obat habis', tujuan: 'a', tempat: '', kategori: '' },
    { teks: 'obat habis lagi', tujuan: 'a', tempat: '', kategori: '' },
    { teks: 'jalan rusak', tujuan: 'b', tempat: 'x', kategori: '' },
  ])
  const isi = encodeModel(model)
  expect(decodeModel(isi)).toEqual(model)
  expect(decodeModel(isi.subarray(0, isi.length - 4))).toBeUndefined()
  const dulu = Buffer.from(isi)
  dulu.write('"bentuk":1', dulu.indexOf('"bentuk":'))
  expect(decodeModel(dulu)).toBeUndefined()
  expect(decodeModel(Buffer.from('bukan model'))).toBeUndefined()
})
