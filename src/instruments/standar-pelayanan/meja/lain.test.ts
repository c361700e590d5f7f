import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import type { Deps } from '../../../platform/deps.ts'
import { createVersi, gerakkan } from '../commands.ts'
import { contohIsi } from '../contoh.ts'
import { findMaklumat } from '../maklumat/store.ts'
import { listMedia } from '../media.ts'
import { findLayananStandar } from '../store-layanan.ts'
import { listUkuran } from '../ukuran.ts'
import { mejaRoutes } from './routes.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: Deps
let petugas: Meja
let kepala: Meja
let lain: Meja
let versiId: string
const M = '/kerja/standar-pelayanan'
const hari = '2026-11-20'
const scope = () => ({ instansiId: rumah.instansi.id })
const teksPdf = (isi: ArrayBuffer): string =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: Buffer.from(isi), encoding: 'utf8' }).replaceAll(
    /\s+/g,
    ' ',
  )

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => new Date('2026-11-22T03:00:00Z') })
  const orang = async (peran: 'petugas' | 'kepala_unit', unitId: string): Promise<Meja> =>
    buildMeja(deps, await rumah.pejabat({ peran, unitId }), M, [mejaRoutes(deps)])
  petugas = await orang('petugas', rumah.puskesmas.id)
  kepala = await orang('kepala_unit', rumah.puskesmas.id)
  lain = await orang('petugas', rumah.kecamatan.id)
  await fresh.db.write(scope(), async (trx) => {
    const v = await createVersi(trx, deps, rumah.sistem, rumah.layanan.id, contohIsi)
    versiId = v.id
    const penandatangan = { nama: 'dr. Sri', nip: '19701332', jabatan: 'Kepala Puskesmas' }
    await gerakkan(trx, deps, rumah.sistem, v.id, 'catat_sk', {
      tanggal: hari,
      nomor: 'SK/7/2026',
      penandatangan,
    })
    await gerakkan(trx, deps, rumah.sistem, v.id, 'publikasikan', { tanggal: hari })
  })
})
afterAll(() => fresh.drop())

describe('what stands around a standard', () => {
  it('records what was measured of the promise; the same span again takes its place', async () => {
    const isian = {
      dari: '2026-07-01',
      sampai: '2026-09-30',
      selesai: '1.200',
      tepat: '1100',
      median: '1,5',
      satuan: 'hari_kerja',
      sumber: 'register',
    }
    const alamat = `${M}/${rumah.layanan.id}/ukuran`
    expect((await petugas.post(alamat, isian)).status).toBe(303)
    expect((await petugas.post(alamat, { ...isian, tepat: '1150' })).status).toBe(303)
    const list = await fresh.db.read(scope(), (db) => listUkuran(db, rumah.layanan.id, 9))
    expect(list).toMatchObject([{ selesai: 1200, tepat: 1150, median: '1.5' }])
    const salah = await petugas.post(alamat, { ...isian, tepat: '1201', sampai: '2026-06-30', median: 'dua' })
    expect(salah.status).toBe(422)
    const teks = await salah.text()
    for (const x of ['Tidak dapat lebih banyak', 'Tanggal akhir lebih dahulu', 'Tulis angka', 'value="dua"'])
      expect(teks).toContain(x)
    expect((await lain.post(alamat, isian)).status).toBe(403)
  })

  it('keeps a log of media that counts one notice once, and forgets what was written by mistake', async () => {
    const isian = {
      media: 'website',
      media_tanggal: hari,
      media_tautan: 'https://contoh.example/sp',
      keterangan: '',
    }
    const alamat = `${M}/${rumah.layanan.id}/media`
    await petugas.post(alamat, isian)
    await petugas.post(alamat, isian)
    const list = await fresh.db.read(scope(), (db) =>
      listMedia(db, { perihal: 'standar', layananId: rumah.layanan.id }),
    )
    expect(list).toHaveLength(1)
    expect(
      (await petugas.post(alamat, { ...isian, media: 'radio', media_tautan: 'javascript:1' })).status,
    ).toBe(422)
    expect((await lain.post(`${alamat}/${list[0]!.id}/hapus`, {})).status).toBe(403)
    await petugas.post(`${alamat}/${list[0]!.id}/hapus`, {})
    expect(
      await fresh.db.read(scope(), (db) =>
        listMedia(db, { perihal: 'standar', layananId: rumah.layanan.id }),
      ),
    ).toEqual([])
  })

  it('says of SIPPN when and where, or not at all', async () => {
    const alamat = `${M}/${rumah.layanan.id}/sippn`
    expect((await petugas.post(alamat, { sippn: 'ya', sippn_tautan: '', sippn_tanggal: '' })).status).toBe(
      422,
    )
    const isian = {
      sippn: 'ya',
      sippn_tautan: 'https://sippn.example/1',
      sippn_tanggal: hari,
      kata: 'dokter, poli',
    }
    expect((await petugas.post(alamat, isian)).status).toBe(303)
    expect(await fresh.db.read(scope(), (db) => findLayananStandar(db, rumah.layanan.id))).toEqual({
      kata: 'dokter, poli',
      sippn: true,
      sippnTautan: 'https://sippn.example/1',
      sippnTanggal: hari,
    })
  })

  it('lets the head alone sign the pledge of the unit, and keeps the one before', async () => {
    const alamat = `${M}/maklumat/${rumah.puskesmas.id}`
    const isian = {
      tanggal: hari,
      tempat: 'Wening',
      kesanggupan: 'Kami sanggup.',
      kewajiban: 'Kami wajib.',
      sanksi: 'Kami siap.',
      nama: 'dr. Sri',
      jabatan: 'Kepala',
      sk: '',
      nip: '',
    }
    expect((await petugas.post(alamat, isian)).status).toBe(403)
    expect((await kepala.post(alamat, { ...isian, sanksi: '' })).status).toBe(422)
    expect((await kepala.post(alamat, isian)).status).toBe(303)
    expect((await kepala.post(alamat, { ...isian, kesanggupan: 'Kami lebih sanggup.' })).status).toBe(303)
    expect((await fresh.db.read(scope(), (db) => findMaklumat(db, rumah.puskesmas.id)))?.kesanggupan).toBe(
      'Kami lebih sanggup.',
    )
    const { rows } = await fresh.db.read(scope(), async (db) => ({
      rows: await db.selectFrom('standar_maklumat').select('diganti').orderBy('id').execute(),
    }))
    expect(rows.map((r) => r.diganti)).toEqual([hari, null])
    // What was corrected on the same day is kept, whatever of it; the same page twice is one pledge.
    const benar = { ...isian, kesanggupan: 'Kami lebih sanggup.', sanksi: 'Kami siap diganti.', nip: '1970' }
    const banyak = async () =>
      (await fresh.db.read(scope(), (db) => db.selectFrom('standar_maklumat').select('id').execute())).length
    await kepala.post(alamat, benar)
    const jadi = await banyak()
    await Promise.all([kepala.post(alamat, benar), kepala.post(alamat, benar)])
    expect(await banyak()).toBe(jadi)
    const html = await (await kepala.get(alamat)).text()
    for (const x of ['Kami siap diganti.', 'NIP 1970', 'Maklumat sebelumnya', 'Kami sanggup.'])
      expect(html).toContain(x)
    const mundur = await kepala.post(alamat, { ...benar, tanggal: '2020-01-01', tempat: 'Wening Lor' })
    expect(mundur.status).toBe(422)
    expect(await mundur.text()).toMatch(/tanggal maklumat yang sekarang berlaku[^]*value="Wening Lor"/)
  })

  it('writes down where the pledge hangs, apart from what is known of the standards', async () => {
    const alamat = `${M}/maklumat/${rumah.puskesmas.id}`
    const isian = { media: 'cetak', media_tanggal: hari, media_tautan: '', keterangan: 'Papan ruang tunggu' }
    expect((await petugas.post(`${alamat}/media`, { ...isian, media: '' })).status).toBe(422)
    expect((await petugas.post(`${alamat}/media`, isian)).status).toBe(303)
    await petugas.post(`${alamat}/media`, isian)
    const d = { perihal: 'maklumat', unitId: rumah.puskesmas.id } as const
    const list = await fresh.db.read(scope(), (db) => listMedia(db, d))
    expect(list.map((m) => m.keterangan)).toEqual(['Papan ruang tunggu'])
    expect(await (await petugas.get(alamat)).text()).toContain('Papan ruang tunggu')
    expect(await (await petugas.get(`${M}/${rumah.layanan.id}`)).text()).not.toContain('Papan ruang tunggu')
    const lain = `${M}/maklumat/${rumah.kecamatan.id}/media`
    expect((await petugas.post(lain, isian)).status).toBe(403)
    // Through another service's door it is not taken out.
    await petugas.post(`${M}/${rumah.layanan.id}/media/${list[0]!.id}/hapus`, {})
    expect(await fresh.db.read(scope(), (db) => listMedia(db, d))).toHaveLength(1)
    await petugas.post(`${alamat}/media/${list[0]!.id}/hapus`, {})
    expect(await fresh.db.read(scope(), (db) => listMedia(db, d))).toEqual([])
  })

  it.runIf(existsSync('/usr/bin/pdftotext'))(
    'prints the decree with fourteen components, the sheet with six, the pledge and the sticker',
    async () => {
      const ambil = async (path: string): Promise<string> => {
        const res = await petugas.get(path)
        expect([path, res.status, res.headers.get('content-type')]).toEqual([path, 200, 'application/pdf'])
        return teksPdf(await res.arrayBuffer())
      }
      const sk = await ambil(`${M}/versi/${versiId}/sk.pdf`)
      for (const x of [
        'SK/7/2026',
        'Dasar hukum',
        'Evaluasi kinerja pelaksana',
        '14. ',
        'MEMUTUSKAN',
        'NIP 19701332',
      ])
        expect(sk).toContain(x)
      const lembar = await ambil(`${M}/versi/${versiId}/lembar.pdf`)
      for (const x of ['Surat keterangan hilang', 'Gratis', 'Halaman layanan']) expect(lembar).toContain(x)
      for (const x of ['Kompetensi pelaksana', 'Evaluasi kinerja', 'Diawasi Inspektorat'])
        expect(lembar).not.toContain(x)
      expect(await ambil(`${M}/maklumat/${rumah.puskesmas.id}/maklumat.pdf`)).toContain('Kami lebih sanggup.')
      expect(await ambil(`${M}/versi/${versiId}/stiker.pdf`)).toContain('Rawat Jalan')
      const docx = await petugas.get(`${M}/versi/${versiId}/sk.docx`)
      expect(
        Buffer.from(await docx.arrayBuffer())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK')
      expect((await petugas.get(`${M}/maklumat/${rumah.kecamatan.id}/maklumat.pdf`)).status).toBe(404)
    },
    60_000,
  )
})
