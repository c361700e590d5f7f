import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../test/support/database.ts'
import { buildRumah, type Rumah } from '../../../test/support/registry.ts'
import type { Pejabat } from '../../kernel/actor.ts'
import type { Trx } from '../../platform/db/types.ts'
import { createLayanan, type Layanan } from '../../registry/index.ts'
import { createVersi, gerakkan, tulisIsi } from './commands.ts'
import { contohIsi } from './contoh.ts'
import type { Aksi } from './rules-alur.ts'
import { isiKosong } from './rules.ts'
import { findBerlaku, listLewatTinjau, listPeristiwa, listVersi, type Versi } from './store.ts'

let fresh: FreshDb
let rumah: Rumah
let petugas: Pejabat
let kepala: Pejabat
const deps = { now: () => new Date('2026-11-22T03:00:00Z') }
const hari = '2026-11-22'
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  petugas = await rumah.pejabat({ peran: 'petugas', unitId: rumah.puskesmas.id })
  kepala = await rumah.pejabat({ peran: 'kepala_unit', unitId: rumah.puskesmas.id })
})
afterAll(() => fresh.drop())

const write = <T>(run: (trx: Trx) => Promise<T>): Promise<T> =>
  fresh.db.write({ instansiId: rumah.instansi.id }, run)
let n = 0
const layananBaru = (): Promise<Layanan> =>
  write((trx) => createLayanan(trx, rumah.sistem, { unitId: rumah.puskesmas.id, nama: `Layanan uji ${++n}` }))
const ttd = { nama: 'dr. Contoh', nip: '', jabatan: 'Kepala Puskesmas' }

async function terbitkan(trx: Trx, layananId: string): Promise<Versi> {
  const v = await createVersi(trx, deps, petugas, layananId, contohIsi)
  await gerakkan(trx, deps, petugas, v.id, 'bahas', { tanggal: hari })
  await gerakkan(trx, deps, petugas, v.id, 'sepakati', { tanggal: hari, nomor: 'BA/1/2026' })
  await gerakkan(trx, deps, kepala, v.id, 'tetapkan', {
    tanggal: hari,
    nomor: 'SK/1/2026',
    penandatangan: ttd,
  })
  return gerakkan(trx, deps, petugas, v.id, 'publikasikan', { tanggal: hari })
}

describe('a standard of service', () => {
  it('takes no step of a day before the last one, nor is published before the version it takes the place of', async () => {
    const l = await layananBaru()
    const mundur = { refusal: { code: 'standar.tanggal_mundur' } }
    const v = await write((trx) => terbitkan(trx, l.id))
    const gerak = (id: string, aksi: Aksi, tanggal: string, siapa = petugas) =>
      write((trx) =>
        gerakkan(trx, deps, siapa, id, aksi, { tanggal, nomor: 'x', catatan: 'x', penandatangan: ttd }),
      )
    await expect(gerak(v.id, 'monev', '2026-11-21')).rejects.toMatchObject(mundur)
    const baru = await write((trx) => createVersi(trx, deps, petugas, l.id))
    await gerak(baru.id, 'bahas', '2026-10-01')
    await gerak(baru.id, 'sepakati', '2026-10-09')
    await expect(gerak(baru.id, 'tetapkan', '2026-10-02', kepala)).rejects.toMatchObject(mundur)
    await gerak(baru.id, 'tetapkan', '2026-10-09', kepala)
    await expect(gerak(baru.id, 'publikasikan', '2026-11-21')).rejects.toMatchObject(mundur)
    expect((await gerak(baru.id, 'publikasikan', hari)).terbit).toBe(hari)
  })

  it('goes from draft to the public, every step kept with its person and audited', async () => {
    const l = await layananBaru()
    const v = await write((trx) => terbitkan(trx, l.id))
    expect(v).toMatchObject({
      keadaan: 'dipublikasikan',
      nomor: 1,
      terbit: hari,
      tinjauPada: '2027-11-22',
      sk: { nomor: 'SK/1/2026', tanggal: hari },
      beritaAcara: { nomor: 'BA/1/2026' },
      penandatangan: ttd,
    })
    const jejak = await write((trx) => listPeristiwa(trx, v.id))
    expect(jejak.map((p) => [p.urutan, p.aksi, p.orangId])).toEqual([
      [1, 'buat', petugas.id],
      [2, 'bahas', petugas.id],
      [3, 'sepakati', petugas.id],
      [4, 'tetapkan', kepala.id],
      [5, 'publikasikan', petugas.id],
    ])
    const audit = await fresh.owner
      .selectFrom('audit_catatan')
      .select('peristiwa')
      .where('sasaran_id', '=', v.id)
      .orderBy('urut')
      .execute()
    expect(audit.map((a) => a.peristiwa)).toEqual(jejak.map((p) => `standar.versi.${p.aksi}`))
  })

  it('is replaced by its next version only when that one is published, and every version stays', async () => {
    const l = await layananBaru()
    const lama = await write((trx) => terbitkan(trx, l.id))
    const baru = await write((trx) => createVersi(trx, deps, petugas, l.id))
    expect(baru.isi).toEqual(lama.isi)
    expect((await write((trx) => findBerlaku(trx, l.id)))?.id).toBe(lama.id)
    await write(async (trx) => {
      await gerakkan(trx, deps, kepala, baru.id, 'catat_sk', {
        tanggal: hari,
        nomor: 'SK/2',
        penandatangan: ttd,
      })
      await gerakkan(trx, deps, petugas, baru.id, 'publikasikan', { tanggal: hari })
    })
    const semua = await write((trx) => listVersi(trx, l.id))
    expect(semua.map((v) => [v.nomor, v.diganti])).toEqual([
      [2, null],
      [1, hari],
    ])
  })

  it('is signed by the head and not by staff', async () => {
    const l = await layananBaru()
    const ditolak = write(async (trx) => {
      const v = await createVersi(trx, deps, petugas, l.id, contohIsi)
      await gerakkan(trx, deps, petugas, v.id, 'catat_sk', { tanggal: hari, nomor: '1', penandatangan: ttd })
    })
    await expect(ditolak).rejects.toMatchObject({ refusal: { code: 'umum.tidak_berwenang' } })
  })

  it('is not discussed with an empty component, nor signed with thirteen', async () => {
    const l = await layananBaru()
    await expect(
      write(async (trx) => {
        const v = await createVersi(trx, deps, petugas, l.id)
        await gerakkan(trx, deps, petugas, v.id, 'bahas', { tanggal: hari })
      }),
    ).rejects.toMatchObject({ refusal: { code: 'standar.belum_lengkap' } })
    await expect(
      write(async (trx) => {
        const v = await createVersi(trx, deps, petugas, l.id, { ...contohIsi, evaluasi: [] })
        await gerakkan(trx, deps, petugas, v.id, 'bahas', { tanggal: hari })
        await gerakkan(trx, deps, petugas, v.id, 'sepakati', { tanggal: hari, nomor: '1' })
        await gerakkan(trx, deps, kepala, v.id, 'tetapkan', { tanggal: hari, nomor: '1' })
      }),
    ).rejects.toMatchObject({ refusal: { code: 'standar.belum_lengkap' } })
  })

  it('has one version under way at a time', async () => {
    const l = await layananBaru()
    await write((trx) => createVersi(trx, deps, petugas, l.id))
    await expect(write((trx) => createVersi(trx, deps, petugas, l.id))).rejects.toMatchObject({
      refusal: { code: 'standar.sudah_ada_revisi' },
    })
  })

  it('tells whoever saves second that somebody was quicker; the same page sent twice is one change', async () => {
    const l = await layananBaru()
    const v = await write((trx) => createVersi(trx, deps, petugas, l.id))
    const satu = { ...isiKosong, deskripsi: 'Satu' }
    const jadi = await write((trx) => tulisIsi(trx, deps, petugas, v.id, satu, v.urutan))
    const lagi = await write((trx) => tulisIsi(trx, deps, petugas, v.id, satu, v.urutan))
    expect(lagi.urutan).toBe(jadi.urutan)
    await expect(
      write((trx) => tulisIsi(trx, deps, kepala, v.id, { ...isiKosong, deskripsi: 'Dua' }, v.urutan)),
    ).rejects.toMatchObject({ refusal: { code: 'standar.didahului' } })
  })

  it('is not found by staff of another unit while it is a draft', async () => {
    const lain = await rumah.pejabat({ peran: 'petugas', unitId: rumah.kecamatan.id })
    const l = await layananBaru()
    const v = await write((trx) => createVersi(trx, deps, petugas, l.id))
    await expect(write((trx) => tulisIsi(trx, deps, lain, v.id, isiKosong, v.urutan))).rejects.toMatchObject({
      refusal: { kind: 'not_found' },
    })
  })

  it('is late for review from the day after, and on time again when the review is done', async () => {
    const l = await layananBaru()
    const v = await write((trx) => terbitkan(trx, l.id))
    const lewat = (h: string): Promise<string[]> =>
      write(async (trx) =>
        (await listLewatTinjau(trx, h, rumah.puskesmas.id)).filter((x) => x.id === v.id).map((x) => x.id),
      )
    expect(await lewat('2027-11-22')).toEqual([])
    expect(await lewat('2027-11-23')).toEqual([v.id])
    await write(async (trx) => {
      await gerakkan(trx, deps, petugas, v.id, 'tinjau', { tanggal: '2027-11-25', catatan: 'Masih sesuai.' })
      await gerakkan(trx, deps, kepala, v.id, 'lanjutkan', { tanggal: '2027-11-26' })
    })
    expect(await lewat('2028-11-26')).toEqual([])
    expect(await lewat('2028-11-27')).toEqual([v.id])
  })
})
