import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildKantorAduan, type KantorAduan } from '../../../../test/support/kantor-aduan.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { aturanLampiranAwal, type LampiranSiap } from '../lampiran/baca.ts'
import { listLampiran, readLampiran, receiveLampiran } from '../lampiran/index.ts'
import { showKode, pinOf } from '../kode.ts'
import { openPelapor } from '../pelapor.ts'
import { canSee } from '../policy.ts'
import { hitungUlangPengaduan } from '../pengingat/hitung-ulang.ts'
import { findPublik, listPublik } from '../publik/store.ts'
import { findRincian } from '../rincian.ts'
import { findPengaduan } from '../store.ts'
import { listKelompokAduan } from '../rekap/kelompok.ts'
import { countPotong } from '../topik/store.ts'
import { loadLanjutan } from '../warga/lanjutan.ts'
import { gabungkan, pecahkan } from './olah.ts'

let k: KantorAduan
beforeAll(async () => {
  k = await buildKantorAduan()
}, 60_000)
afterAll(() => k.fresh.drop())

const terima = async (over = {}) => (await terimaAduan(k.deps, k.rumah.instansi.id, over)).id
const get = async (id: string) => (await k.baca((db) => findPengaduan(db, id)))!
const bagian = [
  { judul: 'Lampu padam di pasar', isi: 'Tiga malam gelap.' },
  { judul: 'Petugas meminta uang', isi: 'Diminta lima puluh ribu.' },
]
const pecah = (siapa: Pejabat, id: string, kunci = newId()) =>
  k.tulis((trx) => pecahkan(trx, k.deps, siapa, id, bagian, kunci))
const gabung = (siapa: Pejabat, id: string, kode: string) =>
  k.tulis((trx) => gabungkan(trx, k.deps, siapa, id, kode, 'Hal yang sama.'))
const lanjutanOf = (id: string) =>
  k.baca(async (db) => loadLanjutan(db, k.deps, (await findRincian(db, id, k.deps.now()))!))

describe('one letter split into several', () => {
  it('keeps day of receipt, reporter and files in each, and its code and PIN are told to the reporter', async () => {
    k.pukul('2026-11-10T02:00:00Z')
    const pelapor = { nama: 'Siti', alamat: '', telepon: '+6281234567890', surel: '', kabar: null }
    const id = await terima({ pelapor })
    const { siap } = (await readLampiran(
      [{ nama: 'bukti.pdf', isi: Buffer.from('%PDF-1.4 bukti') }],
      aturanLampiranAwal,
    )) as { siap: LampiranSiap[] }
    const untuk = { instansiId: k.rumah.instansi.id, pengaduanId: id, dari: 'pelapor' } as const
    await k.tulis((trx) => receiveLampiran(trx, k.deps, untuk, siap))
    k.pukul('2026-11-16T03:00:00Z')
    const anak = await pecah(k.pengelola, id)
    expect(anak).toHaveLength(2)
    for (const a of anak) {
      const p = await get(a)
      expect(p.diterimaAt.toISOString()).toBe('2026-11-10T02:00:00.000Z')
      expect((await k.tulis((trx) => openPelapor(trx, k.deps, p)))?.nama).toBe('Siti')
      expect((await k.baca((db) => listLampiran(db, a))).map((l) => l.nama)).toEqual(['bukti.pdf'])
    }
    const { pecahan } = await lanjutanOf(id)
    expect(pecahan.map((b) => b.nama).toSorted()).toEqual(bagian.map((b) => b.judul).toSorted())
    for (const b of pecahan) expect(b.pin).toBe(pinOf(k.deps, b.kode))
  })

  it('gives each its own files: what happens to one leaves the other alone', async () => {
    const id = await terima({ anonim: true })
    const { siap } = (await readLampiran(
      [{ nama: 'Siti Aminah.pdf', isi: Buffer.from('%PDF-1.4 x') }],
      aturanLampiranAwal,
    )) as { siap: LampiranSiap[] }
    const untuk = { instansiId: k.rumah.instansi.id, pengaduanId: id, dari: 'pelapor' } as const
    await k.tulis((trx) => receiveLampiran(trx, k.deps, { ...untuk, tanpaNama: true }, siap))
    const anak = await pecah(k.pengelola, id)
    const berkas = (await Promise.all([id, ...anak].map((a) => k.baca((db) => listLampiran(db, a))))).flat()
    expect(new Set(berkas.map((l) => l.kunci)).size).toBe(3)
    expect(berkas.map((l) => l.nama).join()).not.toContain('Siti')
    for (const a of anak) expect(await get(a)).toMatchObject({ anonim: true })
  })

  it('done twice with the same form is done once', async () => {
    const id = await terima()
    const kunci = newId()
    expect(await pecah(k.pengelola, id, kunci)).toHaveLength(2)
    expect(await pecah(k.pengelola, id, kunci)).toHaveLength(0)
    expect((await lanjutanOf(id)).pecahan).toHaveLength(2)
  })

  it('is verified where the whole was, by whom and when, and nowhere else', async () => {
    const baru = async () => {
      k.pukul('2026-11-02T03:00:00Z')
      return terima()
    }
    const bagianOf = async (id: string) => {
      k.pukul('2026-11-16T03:00:00Z')
      const semua = await Promise.all(
        (await pecah(k.pengelola, id)).map((a) => k.baca((db) => findRincian(db, a, k.deps.now()))),
      )
      return semua.map((r) => {
        const { dipenuhi, tenggat } = r!.jam.verifikasi
        const dari = r!.peristiwa[0]?.data['diverifikasi'] as { oleh?: string } | undefined
        return [r!.p.status, dipenuhi?.toISOString(), tenggat?.tanggal, dari?.oleh]
      })
    }
    const disalurkan = await baru()
    k.pukul('2026-11-03T03:00:00Z')
    await k.act(k.pengelola, disalurkan, 'disposisi', { unitId: k.rumah.dinas.id })
    const tepat = ['diterima', '2026-11-03T03:00:00.000Z', '2026-11-05', k.pengelola.id]
    expect(await bagianOf(disalurkan)).toEqual([tepat, tepat])
    const diperiksa = await baru()
    k.pukul('2026-11-03T03:00:00Z')
    await k.act(k.pengelola, diperiksa, 'verifikasi')
    expect(await bagianOf(diperiksa)).toEqual([tepat, tepat])
    const terlambat = await baru()
    k.pukul('2026-11-09T03:00:00Z')
    await k.act(k.pengelola, terlambat, 'disposisi', { unitId: k.rumah.dinas.id })
    const lewat = ['diterima', '2026-11-09T03:00:00.000Z', '2026-11-05', k.pengelola.id]
    const [satu] = await bagianOf(terlambat)
    expect(satu).toEqual(lewat)
    const belum = ['diterima', undefined, '2026-11-05', undefined]
    expect(await bagianOf(await baru())).toEqual([belum, belum])
    expect(await hitungUlangPengaduan(k.fresh.owner)).toEqual([])
  })

  it('counts the days its reporter had the whole for nobody in the parts either', async () => {
    k.pukul('2026-11-02T03:00:00Z')
    const id = await terima()
    k.pukul('2026-11-03T03:00:00Z')
    await k.act(k.pengelola, id, 'minta_kelengkapan')
    k.pukul('2026-11-10T03:00:00Z')
    await k.act(k.pengelola, id, 'lengkapi')
    const [bagian] = await pecah(k.pengelola, id)
    const [utuh, r] = await Promise.all(
      [id, bagian!].map((x) => k.baca((db) => findRincian(db, x, k.deps.now()))),
    )
    expect(r!.jam.jeda).toHaveLength(1)
    expect([r!.jam.jeda, r!.jam.selesai.tenggat]).toEqual([utuh!.jam.jeda, utuh!.jam.selesai.tenggat])
    expect(await hitungUlangPengaduan(k.fresh.owner)).toEqual([])
  })

  it('takes nothing secret out into the open', async () => {
    const id = await terima({ rahasia: true })
    for (const a of await pecah(k.pengelola, id)) {
      await k.act(k.pengelola, a, 'disposisi', { unitId: k.rumah.dinas.id })
      expect(await k.baca((db) => findPublik(db, k.deps, a))).toBeUndefined()
      expect(canSee(k.penghubung, await get(a))).toBe(false)
    }
  })

  it('leaves what stood under supervision under supervision, with its people and its term', async () => {
    const disebut = await k.jadikan('petugas', k.rumah.kecamatan.id)
    const id = await terima()
    await k.act(k.pengelola, id, 'kategori', { orangIds: [disebut.id] })
    await k.act(k.pengelola, id, 'klasifikasi', { klasifikasi: 'berkadar', alasan: 'Pungutan.' })
    await expect(pecah(k.pengelola, id)).rejects.toThrow('tidak ditemukan')
    for (const a of await pecah(k.apip, id)) {
      const p = await get(a)
      expect(p.klasifikasi).toBe('berkadar')
      expect([canSee(k.pengelola, p), canSee(k.apip, p), canSee(disebut, p)]).toEqual([false, true, true])
      const r = (await k.baca((db) => findRincian(db, a, k.deps.now())))!
      expect(r.jam.selesai.jangka.n).toBe(60)
    }
  })

  it('is for whoever manages complaints, not for a unit', async () => {
    const id = await terima()
    await k.act(k.pengelola, id, 'disposisi', { unitId: k.rumah.dinas.id })
    const dulu = (await k.baca((db) => listPublik(db, k.deps, {}, undefined, 100))).length
    await expect(pecah(k.penghubung, id)).rejects.toThrow('tidak dapat dilakukan')
    expect((await lanjutanOf(id)).pecahan).toEqual([])
    expect((await k.baca((db) => listPublik(db, k.deps, {}, undefined, 100))).length).toBe(dulu)
  })
})

describe('one merged into another', () => {
  it('is done, and its reporter is shown the way to the other only when everybody may read that', async () => {
    const [satu, dua, rahasia] = [await terima(), await terima(), await terima({ rahasia: true })]
    await k.act(k.pengelola, satu, 'disposisi', { unitId: k.rumah.dinas.id })
    await gabung(k.pengelola, dua, showKode((await get(satu)).kode))
    expect((await get(dua)).status).toBe('diarsipkan_admin')
    expect((await lanjutanOf(dua)).induk).toEqual({ keadaan: 'ditangani', publikId: satu })
    await k.act(k.pengelola, satu, 'rahasiakan', { rahasia: true })
    expect((await lanjutanOf(dua)).induk).toEqual({ keadaan: 'ditangani', publikId: null })
    // Whoever reads the other is told nothing of those that were merged into it.
    expect((await lanjutanOf(satu)).pecahan).toEqual([])
    const tiga = await terima()
    await gabung(k.pengelola, tiga, (await get(rahasia)).kode)
    expect((await lanjutanOf(tiga)).induk).toEqual({ keadaan: 'diperiksa', publikId: null })
  })

  it('stays a voice of the topic, and goes along when the other is merged, too', async () => {
    const kategori = await k.tulis(async (trx) => {
      const { rows } = await sql<{ id: string }>`insert into pengaduan_kategori (instansi_id, id, nama, mulai)
        values (${k.rumah.instansi.id}, gen_random_uuid(), 'Lampu jalan', '2020-01-01') returning id`.execute(
        trx,
      )
      return rows[0]!.id
    })
    const banyak = async () => {
      const zona = 'WIB' as const
      const rentang = {
        unitId: k.rumah.dinas.id,
        kategoriId: kategori,
        dari: '2026-11-01',
        sampai: '2026-11-30',
        zona,
      }
      const [potong, kelompok] = await k.baca((db) =>
        Promise.all([
          countPotong(db, rentang, 30),
          listKelompokAduan(db, { unitIds: null, sejak: new Date('2026-11-01'), palingSedikit: 1 }),
        ]),
      )
      return [[...potong.values()], kelompok.filter((x) => x.kategoriId === kategori).map((x) => x.n)]
    }
    const [a, b, c, d] = [await terima(), await terima(), await terima(), await terima()]
    for (const id of [b, c]) {
      await k.act(k.pengelola, id, 'kategori', { kategoriId: kategori })
      await k.act(k.pengelola, id, 'disposisi', { unitId: k.rumah.dinas.id })
    }
    expect(await banyak()).toEqual([[2], [2]])
    await gabung(k.pengelola, a, (await get(b)).kode)
    expect(await banyak()).toEqual([[3], [3]])
    await gabung(k.pengelola, b, (await get(c)).kode)
    expect(await banyak()).toEqual([[3], [3]])
    expect((await lanjutanOf(a)).induk?.publikId).toBe(c)
    // A part that was split off and thrown away was merged into nothing.
    await k.act(k.pengelola, d, 'kategori', { kategoriId: kategori })
    const [, sampah] = await pecah(k.pengelola, d)
    await k.act(k.pengelola, sampah!, 'arsip', { alasan: 'Tidak jelas.' })
    await k.act(k.pengelola, a, 'buka_kembali', { alasan: 'Ternyata lain.' })
    expect(await banyak()).toEqual([[2], [2]])
  })

  it('is refused with itself, with what is done, with what one may not see, and with what is not there', async () => {
    const [id, selesai, tertutup] = [await terima(), await terima(), await terima()]
    await k.act(k.pengelola, selesai, 'arsip', { alasan: 'Tidak jelas.' })
    await k.act(k.pengelola, tertutup, 'klasifikasi', { klasifikasi: 'berkadar', alasan: 'Pungutan.' })
    for (const kode of [
      ...(await Promise.all([id, selesai, tertutup].map(async (x) => (await get(x)).kode))),
      'k7qmx2pa9d',
      'bukan kode',
    ])
      await expect(gabung(k.pengelola, id, kode)).rejects.toThrow('Tulis kode laporan lain')
  })

  it('keeps its place in the queue when it is opened again', async () => {
    const [satu, dua] = [await terima(), await terima()]
    await gabung(k.pengelola, dua, (await get(satu)).kode)
    const lama = (await get(dua)).diterimaAt
    await k.act(k.pengelola, dua, 'buka_kembali', { alasan: 'Ternyata lain.' })
    expect(await get(dua)).toMatchObject({ status: 'diterima', diterimaAt: lama })
    expect((await lanjutanOf(dua)).induk).toBeNull()
  })
})
