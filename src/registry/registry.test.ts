import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../test/support/database.ts'
import { buildRumah, type Rumah } from '../../test/support/registry.ts'
import { holds, type Actor } from '../kernel/actor.ts'
import { addHariKerja } from '../kernel/hari-kerja.ts'
import { newId } from '../kernel/ids.ts'
import { verifyChain } from '../platform/audit/index.ts'
import type { Trx } from '../platform/db/types.ts'
import { changeInstansi } from './instansi/commands.ts'
import { addLibur, addLiburNasional, changeLibur, deleteLibur } from './kalender/commands.ts'
import { changeLayanan } from './layanan/commands.ts'
import { changePejabat, createPejabat } from './orang/commands.ts'
import { changeUnit, createUnit, moveUnit, setUnitAktif } from './unit/commands.ts'
import {
  createInstansi,
  findAlamat,
  findInstansiBySlug,
  findUnit,
  findUnitBySlug,
  getInstansi,
  listInstansi,
  listLayanan,
  listLibur,
  listUnit,
  listWilayah,
  loadActor,
  loadKalender,
  loadWilayah,
  putAlamat,
} from './index.ts'

let house: FreshDb
let rumah: Rumah
beforeAll(async () => {
  house = await freshDb()
  rumah = await buildRumah(house.db)
})
afterAll(() => house.drop())

const inHouse = <T>(run: (trx: Trx) => Promise<T>, instansiId = rumah.instansi.id): Promise<T> =>
  house.db.write({ instansiId }, run)
const refusal = (code: string) => ({ refusal: { code } })

describe('an instansi', () => {
  it('is found by its slug from anywhere, and lists on the portal', async () => {
    const found = await house.db.read({ instansiId: null }, (db) =>
      findInstansiBySlug(db, rumah.instansi.slug),
    )
    expect(found).toMatchObject({
      id: rumah.instansi.id,
      slug: 'kabupaten-contoh',
      zona: 'WIB',
      rekaan: false,
    })
    expect(await house.db.read({ instansiId: null }, listInstansi)).toHaveLength(1)
  })
  it('gets a second address when two of one name share a server, units too', async () => {
    const lain = await buildRumah(house.db)
    expect(lain.instansi.slug).toBe('kabupaten-contoh-kabupaten')
    expect(lain.puskesmas.slug).toBe('puskesmas-contoh-kabupaten-contoh-kabupaten')
    const alamat = await house.db.read({ instansiId: null }, (db) =>
      findAlamat(db, `unit/${lain.puskesmas.slug}`),
    )
    expect(alamat).toMatchObject({ instansiId: lain.instansi.id, sasaranId: lain.puskesmas.id })
  })
  it('is changed by its admin, not by a pembina, and never made by a person', async () => {
    const admin = await rumah.pejabat({ peran: 'admin_instansi', unitId: null })
    const pembina = await rumah.pejabat({ peran: 'pembina', unitId: null })
    const ubah = { ...rumah.instansi, nama: 'Kabupaten Contoh Baru', zona: 'WIT', aksen: '#1d4f91' } as const
    await expect(inHouse((trx) => changeInstansi(trx, pembina, ubah))).rejects.toMatchObject(
      refusal('umum.tidak_berwenang'),
    )
    await inHouse((trx) => changeInstansi(trx, admin, ubah))
    expect(await inHouse((trx) => getInstansi(trx, rumah.instansi.id))).toMatchObject({ zona: 'WIT' })
    await expect(
      inHouse((trx) => createInstansi(trx, admin, { nama: 'x', jenis: 'kota' })),
    ).rejects.toMatchObject(refusal('umum.tidak_berwenang'))
  })
})

describe('the tree of units', () => {
  it('shows only the own house', async () => {
    const lain = await buildRumah(house.db, 'Kota Lain')
    expect(await inHouse((trx) => findUnit(trx, lain.dinas.id))).toBeUndefined()
    expect(await inHouse((trx) => findUnitBySlug(trx, lain.dinas.slug))).toBeUndefined()
    expect((await inHouse(listUnit)).map((u) => u.id)).not.toContain(lain.dinas.id)
  })
  it('keeps the printed address of a unit when its name changes', async () => {
    await inHouse((trx) =>
      changeUnit(trx, rumah.sistem, rumah.kecamatan.id, { nama: 'Kecamatan Lain', jenis: 'kecamatan' }),
    )
    expect(await inHouse((trx) => findUnitBySlug(trx, 'kecamatan-contoh'))).toMatchObject({
      nama: 'Kecamatan Lain',
    })
  })
  it('refuses a move that would make a ring, also when two moves meet', async () => {
    const { dinas, kecamatan, sistem } = rumah
    await expect(inHouse((trx) => moveUnit(trx, sistem, dinas.id, rumah.puskesmas.id))).rejects.toMatchObject(
      refusal('registri.induk_melingkar'),
    )
    const both = await Promise.allSettled([
      inHouse((trx) => moveUnit(trx, sistem, dinas.id, kecamatan.id)),
      inHouse((trx) => moveUnit(trx, sistem, kecamatan.id, dinas.id)),
    ])
    expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected'])
    await inHouse((trx) => moveUnit(trx, sistem, dinas.id, null)).catch(() => undefined)
    await inHouse((trx) => moveUnit(trx, sistem, kecamatan.id, null))
  })
  it('closes a unit only after those below it, and opens it only under an open parent', async () => {
    const { dinas, puskesmas, sistem } = rumah
    const set = (id: string, aktif: boolean): Promise<void> =>
      inHouse((trx) => setUnitAktif(trx, sistem, id, aktif))
    await expect(set(dinas.id, false)).rejects.toMatchObject(refusal('registri.masih_ada_bawahan'))
    await set(puskesmas.id, false)
    await set(dinas.id, false)
    await expect(set(puskesmas.id, true)).rejects.toMatchObject(refusal('registri.induk_nonaktif'))
    await set(dinas.id, true)
    await set(puskesmas.id, true)
  })
  it('is looked after by an admin of a unit from there down: 403 beside it, 404 in another house', async () => {
    const actor = await rumah.pejabat({ peran: 'admin_instansi', unitId: rumah.dinas.id })
    const rename = (id: string): Promise<void> =>
      inHouse((trx) => changeUnit(trx, actor, id, { nama: 'Puskesmas Sehat', jenis: 'puskesmas' }))
    await rename(rumah.puskesmas.id)
    await expect(rename(rumah.kecamatan.id)).rejects.toMatchObject(refusal('umum.tidak_berwenang'))
    const lain = await buildRumah(house.db, 'Kota Seberang')
    await expect(rename(lain.dinas.id)).rejects.toMatchObject(refusal('umum.tidak_ditemukan'))
    await expect(
      inHouse((trx) => createUnit(trx, actor, { nama: 'Baru', jenis: 'uptd', indukId: null })),
    ).rejects.toMatchObject(refusal('umum.tidak_berwenang'))
    await expect(
      inHouse((trx) => createUnit(trx, actor, { nama: 'Baru', jenis: 'uptd', indukId: lain.dinas.id })),
    ).rejects.toMatchObject(refusal('umum.tidak_ditemukan'))
  })
  it('refuses an address that leads elsewhere already', async () => {
    const put = (sasaranId: string): Promise<void> =>
      inHouse((trx) =>
        putAlamat(trx, { alamat: 's/abc', instansiId: rumah.instansi.id, jenis: 'survei', sasaranId }),
      )
    const id = newId()
    await put(id)
    await put(id)
    await expect(put(newId())).rejects.toMatchObject(refusal('registri.alamat_terpakai'))
  })
})

describe('a layanan', () => {
  it('is renamed and closed by the admin of its unit', async () => {
    const admin = await rumah.pejabat({ peran: 'admin_instansi', unitId: rumah.puskesmas.id })
    await inHouse((trx) =>
      changeLayanan(trx, admin, rumah.layanan.id, { nama: 'Poli Umum', urutan: 1, aktif: false }),
    )
    expect(await inHouse((trx) => listLayanan(trx, rumah.puskesmas.id))).toMatchObject([
      { nama: 'Poli Umum', slug: 'rawat-jalan', aktif: false },
    ])
    expect(await inHouse((trx) => listLayanan(trx, rumah.dinas.id))).toEqual([])
  })
})

describe('a person', () => {
  it('holds a role in the unit given and below, nowhere else', async () => {
    const actor = await rumah.pejabat({ peran: 'petugas', unitId: rumah.dinas.id })
    expect(actor.nama).toBe('Sri Rahayu')
    expect(holds(actor, ['petugas'], rumah.puskesmas.id)).toBe(true)
    expect(holds(actor, ['petugas'], rumah.kecamatan.id)).toBe(false)
    expect(holds(actor, ['kepala_unit'], rumah.puskesmas.id)).toBe(false)
  })
  it('is nobody without an account here, or once no longer active', async () => {
    expect(await loadActor(house.db, newId())).toBeUndefined()
    const akunId = newId()
    const orang = await inHouse((trx) =>
      createPejabat(trx, rumah.sistem, { akunId, nama: 'Budi', surel: 'budi@contoh.go.id', penugasan: [] }),
    )
    expect(await loadActor(house.db, akunId)).toMatchObject({ id: orang.id })
    await inHouse((trx) => changePejabat(trx, rumah.sistem, orang.id, { ...orang, aktif: false }))
    expect(await loadActor(house.db, akunId)).toBeUndefined()
  })
  it('cannot be given a unit of another house', async () => {
    const lain = await buildRumah(house.db, 'Kota Ketiga')
    const baru = {
      akunId: newId(),
      nama: 'X',
      surel: 'x@contoh.go.id',
      penugasan: [{ peran: 'petugas', unitId: lain.dinas.id } as const],
    }
    await expect(inHouse((trx) => createPejabat(trx, rumah.sistem, baru))).rejects.toMatchObject(
      refusal('umum.tidak_ditemukan'),
    )
  })
  it('stays admin when he or she is the last one', async () => {
    const lain = await buildRumah(house.db, 'Kota Keempat')
    const satu = await lain.pejabat({ peran: 'admin_instansi', unitId: null })
    const resign = (actor: Actor, id: string): Promise<unknown> =>
      house.db.write({ instansiId: lain.instansi.id }, (trx) =>
        changePejabat(trx, actor, id, { nama: 'X', jabatan: '', aktif: true, penugasan: [] }),
      )
    await expect(resign(satu, satu.id)).rejects.toMatchObject(refusal('registri.admin_terakhir'))
    const dua = await lain.pejabat({ peran: 'admin_instansi', unitId: null })
    await resign(dua, satu.id)
  })
})

describe('the calendar', () => {
  it('comes with the decreed days of 2024 to 2027', async () => {
    const days = await inHouse((trx) => listLibur(trx, 2026))
    expect(days).toHaveLength(25)
    expect(days.find((d) => d.tanggal === '2026-08-17')).toMatchObject({ jenis: 'libur_nasional' })
    expect(days[0]?.dasar).toContain('SKB')
  })
  it('moves deadlines when a day is added, and cuti bersama only where it counts', async () => {
    const { sistem, instansi } = rumah
    const due = async (): Promise<string> =>
      addHariKerja('2026-12-23', 1, await inHouse((trx) => loadKalender(trx, instansi.id)))
    expect(await due()).toBe('2026-12-28')
    await inHouse((trx) =>
      addLibur(trx, sistem, {
        tanggal: '2026-12-28',
        jenis: 'libur_daerah',
        nama: 'Hari Jadi',
        dasar: 'SE Bupati',
      }),
    )
    expect(await due()).toBe('2026-12-29')
    await inHouse((trx) => changeInstansi(trx, sistem, { ...instansi, cutiBersamaLibur: false }))
    expect(await due()).toBe('2026-12-24')
    await inHouse((trx) => deleteLibur(trx, sistem, '2026-12-28'))
    await inHouse((trx) => changeInstansi(trx, sistem, instansi))
  })
  it('refuses a second entry for one day, keeps edits when the decree is loaded again', async () => {
    const { sistem } = rumah
    const libur = { tanggal: '2027-08-17', jenis: 'libur_nasional', nama: 'HUT RI', dasar: '' } as const
    await expect(inHouse((trx) => addLibur(trx, sistem, libur))).rejects.toMatchObject(
      refusal('registri.libur_sudah_ada'),
    )
    await inHouse((trx) => changeLibur(trx, sistem, '2027-08-17', libur))
    await inHouse((trx) => deleteLibur(trx, sistem, '2027-12-25'))
    expect(await inHouse((trx) => addLiburNasional(trx, sistem, 2027))).toBe(1)
    const days = await inHouse((trx) => listLibur(trx, 2027))
    expect(days.find((d) => d.tanggal === '2027-08-17')?.nama).toBe('HUT RI')
  })
})

describe('the areas of Indonesia', () => {
  it('load once and are found by words or by code, with where they lie', async () => {
    expect(await loadWilayah(house.owner)).toBeGreaterThan(90_000)
    expect(await loadWilayah(house.owner)).toBe(0)
    const found = await inHouse((trx) => listWilayah(trx, 'demak kab'))
    expect(found[0]).toMatchObject({ kode: '33.21', jenis: 'kabupaten', letak: 'Jawa Tengah' })
    expect((await inHouse((trx) => listWilayah(trx, '33.21.01')))[0]).toMatchObject({ jenis: 'kecamatan' })
    expect(await inHouse((trx) => listWilayah(trx, '100%'))).toEqual([])
  })
})

it('leaves an unbroken trail of all of it', async () => {
  const { rantai, masalah } = await verifyChain(house.owner)
  expect(masalah).toEqual([])
  expect(rantai.length).toBeGreaterThan(3)
})
