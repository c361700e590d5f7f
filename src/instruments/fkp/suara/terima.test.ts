import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildForumSuara, type ForumUji } from '../../../../test/support/forum-suara.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import type { Suara } from '../peta/matriks.ts'
import { acak } from '../peta/acak.ts'
import { addPernyataan, aturSuara, decidePernyataan } from './commands.ts'
import { hitungUlangSuara } from './hitung-ulang.ts'
import { recordLembar } from './kertas.ts'
import { createPenerima } from './penerima.ts'
import { computePetaForum } from './peta-forum.ts'
import { sidikSuara } from './sidik.ts'
import { findPemungutan } from './store-pemungutan.ts'
import { findPeta } from './store-peta.ts'
import { listPernyataan, type Pernyataan } from './store-pernyataan.ts'
import { listSuaraTahap } from './store-tahap.ts'
import { claimPemilih, putPemilih } from './store-suara.ts'
import { recordSuara, type HasilKirim } from './terima.ts'
import { proposePernyataan } from './usul.ts'

let fresh: FreshDb
let f: ForumUji
let petugas: Pejabat
let deps: ReturnType<typeof buildDeps>
const clock = { now: new Date('2026-11-19T02:00:00Z') }

beforeAll(async () => {
  fresh = await freshDb()
})
afterAll(() => fresh.drop())
beforeEach(async () => {
  f = await buildForumSuara(fresh.owner)
  petugas = f.pejabat('petugas', f.dinas)
  deps = buildDeps(fresh.db, { now: () => clock.now })
  await tambah([
    'Loket buka pada jam istirahat.',
    'Antrean diambil lewat ponsel.',
    'Berkas boleh dikirim ke rumah.',
  ])
})

const tulis = <T>(run: Parameters<typeof fresh.db.write<T>>[1]): Promise<T> => fresh.db.write(f.scope, run)
const baca = <T>(run: Parameters<typeof fresh.db.read<T>>[1]): Promise<T> => fresh.db.read(f.scope, run)
const tambah = (list: readonly string[]) =>
  tulis((trx) =>
    addPernyataan(
      trx,
      deps,
      petugas,
      f.id,
      list.map((teks) => ({ teks, asal: 'petugas' })),
    ),
  )
const kirim = (
  sidik: string,
  suara: Readonly<Record<number, Suara>>,
  terdaftar = false,
): Promise<HasilKirim[]> =>
  tulis((trx) =>
    recordSuara(trx, deps, f.forum, [
      {
        pemilih: { sidik, terdaftar },
        suara: Object.entries(suara).map(([n, nilai]) => ({ nomor: Number(n), nilai })),
        at: clock.now,
      },
    ]),
  )
const daftar = (): Promise<Pernyataan[]> => baca((db) => listPernyataan(db, f.id))
const hitungan = async (): Promise<number[][]> =>
  (await daftar())
    .filter((p) => p.nomor !== null)
    .map((p) => [p.setuju, p.tidak, p.lewat, p.terdaftar.setuju])
const sehat = async (): Promise<void> => expect(await baca(hitungUlangSuara)).toEqual([])

describe('a vote', () => {
  it('counts once however often it is sent, and a changed one takes the place of the old', async () => {
    await kirim('a', { 1: 1 })
    await kirim('a', { 1: 1 })
    expect(await hitungan()).toEqual([
      [1, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ])
    await kirim('a', { 1: -1, 2: 0 })
    await kirim('b', { 1: 1 }, true)
    expect(await hitungan()).toEqual([
      [1, 1, 0, 1],
      [0, 0, 1, 0],
      [0, 0, 0, 0],
    ])
    expect(await baca((db) => findPemungutan(db, f.id))).toMatchObject({ pemilih: 2, terdaftar: 1, suara: 3 })
    await sehat()
  })

  it('is refused while votes are not taken, and stays where it was', async () => {
    await kirim('a', { 1: 1 })
    await f.setKeadaan('selesai')
    expect(await kirim('a', { 1: -1 })).toEqual(['tutup'])
    expect((await hitungan())[0]).toEqual([1, 0, 0, 0])
    await tulis((trx) => aturSuara(trx, deps, petugas, f.id, { tahap: ['sesudah'] }))
    expect(await kirim('a', { 1: -1 })).toEqual([{ diterima: [1] }])
  })

  it('on a statement that is not shown is not stored, and the others of the same sending are', async () => {
    const [, kedua] = await daftar()
    await tulis((trx) =>
      decidePernyataan(trx, deps, petugas, f.id, kedua!.id, {
        aksi: 'tolak',
        alasan: 'Menyebut nama orang.',
      }),
    )
    expect(await kirim('a', { 1: 1, 2: 1, 99: 1 })).toEqual([{ diterima: [1] }])
  })

  it('asks for one map, not for one each', async () => {
    for (const sidik of ['a', 'b', 'c']) await kirim(sidik, { 1: 1 })
    expect(deps.asked.filter((j) => (j as { job: string }).job === 'fkp.peta.hitung')).toHaveLength(1)
  })

  it('of a whole hall at once is stored for every one who was answered', async () => {
    const terima = createPenerima(deps)
    const hasil = await Promise.all(
      Array.from({ length: 120 }, (_, i) =>
        terima(f.forum, {
          pemilih: { sidik: `orang ${i % 60}`, terdaftar: i % 2 === 0 },
          suara: [{ nomor: 1 + (i % 3), nilai: i % 5 === 0 ? -1 : 1 }],
          at: clock.now,
        }),
      ),
    )
    expect(hasil.every((h) => h !== 'tutup' && h.diterima.length === 1)).toBe(true)
    expect(await baca((db) => findPemungutan(db, f.id))).toMatchObject({ pemilih: 60 })
    await sehat()
  })
})

describe('whoever votes before he is known as a participant', () => {
  it('is registered with all his votes, once', async () => {
    await kirim('tamu', { 1: 1, 2: -1 })
    expect(await tulis((trx) => claimPemilih(trx, f.id, 'tamu', 'peserta'))).toBe(true)
    expect((await hitungan())[0]).toEqual([1, 0, 0, 1])
    await kirim('tamu lain', { 1: 1 })
    expect(await tulis((trx) => claimPemilih(trx, f.id, 'tamu lain', 'peserta'))).toBe(false)
    await tulis((trx) => putPemilih(trx, f.instansiId, f.id, [{ sidik: 'pengusul', terdaftar: false }]))
    expect(await tulis((trx) => claimPemilih(trx, f.id, 'pengusul', 'peserta lain'))).toBe(false)
    await kirim('peserta lain', { 1: 1 }, true)
    expect(await baca((db) => findPemungutan(db, f.id))).toMatchObject({ pemilih: 3, terdaftar: 1 })
  })
})

describe('a proposed statement', () => {
  const usul = (teks: string, sidik = 'a') =>
    tulis((trx) => proposePernyataan(trx, deps, f.forum, { sidik, terdaftar: true }, teks))

  it('waits for a moderator, gets its number when it is shown, and is told when it was there', async () => {
    expect(await usul('Petugas memakai papan nama.')).toEqual({ jenis: 'diterima' })
    expect(await usul('petugas memakai papan nama')).toEqual({ jenis: 'serupa', nomor: null, teks: null })
    expect(await usul('Loket sebaiknya buka pada jam istirahat')).toMatchObject({ jenis: 'serupa', nomor: 1 })
    const baru = (await daftar()).find((p) => p.keadaan === 'menunggu')!
    expect(baru.nomor).toBeNull()
    const tampilkan = () =>
      tulis((trx) => decidePernyataan(trx, deps, petugas, f.id, baru.id, { aksi: 'tampilkan' }))
    await tampilkan()
    await tampilkan()
    expect((await daftar()).map((p) => p.nomor)).toEqual([1, 2, 3, 4])
    await sehat()
  })

  it('makes nobody a voter: only who votes is counted, whatever he proposed before', async () => {
    await usul('Petugas memakai papan nama.')
    await usul('Loket sebaiknya buka pada jam istirahat', 'b')
    const jumlah = () => baca((db) => findPemungutan(db, f.id))
    expect(await jumlah()).toMatchObject({ pemilih: 0, terdaftar: 0 })
    await sehat()
    await kirim('a', { 1: 1 })
    await kirim('a', { 2: 1 })
    expect(await jumlah()).toMatchObject({ pemilih: 1, suara: 2 })
    await kirim('b', { 1: 1 })
    expect(await jumlah()).toMatchObject({ pemilih: 2, suara: 3 })
    await sehat()
  })

  it('of a stranger is taken once he has voted on three of those shown', async () => {
    const tamu = () =>
      tulis((trx) =>
        proposePernyataan(trx, deps, f.forum, { sidik: 'tamu', terdaftar: false }, 'Perlu ada kotak saran.'),
      )
    await kirim('tamu', { 1: 1, 2: 1 })
    await expect(tamu()).rejects.toMatchObject({ refusal: { code: 'fkp.suara.suara_dahulu' } })
    await kirim('tamu', { 3: 0 })
    expect(await tamu()).toEqual({ jenis: 'diterima' })
  })

  it('of one telephone does not fill the queue', async () => {
    const kata = ['kursi tunggu', 'air minum', 'ruang laktasi', 'papan tarif', 'kotak saran', 'jalur lansia']
    for (const k of kata.slice(0, 5)) await usul(`Perlu ada ${k} di setiap loket.`)
    await expect(usul('Perlu ada jalur lansia di setiap loket.')).rejects.toThrow('masih diperiksa')
    expect(await usul('Perlu ada jalur lansia di setiap loket.', 'b')).toEqual({ jenis: 'diterima' })
  })
})

describe('the desk', () => {
  it('adds several statements, leaves out what is there already and says so', async () => {
    const hasil = await tambah([
      'Parkir gratis bagi pemohon.',
      'antrean diambil lewat ponsel',
      'Parkir gratis bagi pemohon',
    ])
    expect(hasil).toEqual({
      ditambah: 1,
      serupa: ['antrean diambil lewat ponsel', 'Parkir gratis bagi pemohon'],
    })
  })

  it('takes no more statements than a forum can hold, and says that instead of calling them alike', async () => {
    const banyak = Array.from({ length: 498 }, (_, i) => `Usul nomor${i} tentang hal${i}.`)
    await expect(tambah(banyak)).rejects.toMatchObject({ refusal: { code: 'fkp.suara.pernyataan_penuh' } })
    expect(await daftar()).toHaveLength(3)
    expect(await tambah(banyak.slice(0, 2))).toEqual({ ditambah: 2, serupa: [] })
  })

  it('takes a statement out only with a reason, and nobody outside the unit may', async () => {
    const [satu] = await daftar()
    const tolak = (actor: Pejabat, alasan: string) =>
      tulis((trx) => decidePernyataan(trx, deps, actor, f.id, satu!.id, { aksi: 'tolak', alasan }))
    await expect(tolak(petugas, '')).rejects.toThrow('Tulis alasan')
    await expect(tolak(f.pejabat('pembina', null), 'x')).rejects.toThrow('tidak berwenang')
    await expect(tolak(f.pejabat('petugas', f.lain), 'x')).rejects.toThrow('tidak ditemukan')
  })

  it('changes nothing after the berita acara', async () => {
    await f.setKeadaan('ditetapkan')
    await expect(tambah(['Parkir gratis bagi pemohon.'])).rejects.toThrow('ditetapkan')
  })

  it('keeps what a sheet said of a statement that was taken out since, and knows the sheet again', async () => {
    const ketik = (suara: Readonly<Record<number, Suara>>, ganti = false) =>
      tulis((trx) =>
        recordLembar(trx, deps, petugas, f.id, {
          lembar: 3,
          suara: new Map(Object.entries(suara).map(([n, x]) => [Number(n), x])),
          ganti,
        }),
      )
    await ketik({ 1: 1, 2: -1 })
    const [, kedua] = await daftar()
    await tulis((trx) =>
      decidePernyataan(trx, deps, petugas, f.id, kedua!.id, { aksi: 'tolak', alasan: 'Menyebut orang.' }),
    )
    expect(await ketik({ 1: 1 })).toBe('sudah')
    expect(await ketik({ 1: -1 }, true)).toBe('diganti')
    expect(await hitungan()).toEqual([
      [0, 1, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 0, 0],
    ])
    await sehat()
  })

  it('counts a sheet typed after the meeting in the phase it was filled in, the meeting where nobody says otherwise', async () => {
    const ketik = (lembar: number, diisi?: string, ganti = false) =>
      tulis((trx) =>
        recordLembar(trx, deps, petugas, f.id, { lembar, diisi, suara: new Map([[1, 1]]), ganti }),
      )
    await kirim('a', { 1: 1, 2: 1 })
    await f.setKeadaan('selesai')
    for (const [lembar, diisi] of [
      [1, undefined],
      [2, 'sebelum'],
      [3, 'sesudah'],
    ] as const)
      await ketik(lembar, diisi)
    const hasil = async () =>
      (await baca((db) => listSuaraTahap(db, f.id))).map((w) => [w.tahap, w.orang, w.kertas, w.suara])
    expect(await hasil()).toEqual([
      ['sebelum', 1, 1, 1],
      ['selama', 2, 1, 3],
      ['sesudah', 1, 1, 1],
    ])
    expect(await ketik(3, 'sesudah')).toBe('sudah')
    await expect(ketik(3)).rejects.toMatchObject({ refusal: { code: 'fkp.suara.lembar_ada' } })
    expect(await ketik(3, undefined, true)).toBe('diganti')
    expect(await hasil()).toEqual([
      ['sebelum', 1, 1, 1],
      ['selama', 3, 2, 4],
    ])
    await sehat()
  })

  it('types a paper sheet once; the same number with other votes only when told to replace them', async () => {
    const ketik = (suara: Readonly<Record<number, Suara>>, ganti = false) =>
      tulis((trx) =>
        recordLembar(trx, deps, petugas, f.id, {
          lembar: 12,
          suara: new Map(Object.entries(suara).map(([n, x]) => [Number(n), x])),
          ganti,
        }),
      )
    expect(await ketik({ 1: 1, 2: -1 })).toBe('tersimpan')
    expect(await ketik({ 1: 1, 2: -1 })).toBe('sudah')
    await expect(ketik({ 1: -1 })).rejects.toThrow('sudah diketik')
    expect(await ketik({ 1: -1, 3: 0 }, true)).toBe('diganti')
    expect(await hitungan()).toEqual([
      [0, 1, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 1, 0],
    ])
    expect(await baca((db) => findPemungutan(db, f.id))).toMatchObject({ kertas: 1, terdaftar: 1, suara: 2 })
    await sehat()
  })
})

describe('the map of a forum', () => {
  const ramai = async (): Promise<void> => {
    await tambah(Array.from({ length: 9 }, (_, i) => `Usul tentang hal ${'abcdefghi'[i]} lain${i}.`))
    const next = acak(7)
    for (let i = 0; i < 40; i++) {
      const kubu = i % 2 === 0 ? 1 : -1
      const suara = Object.fromEntries(
        Array.from({ length: 12 }, (_, j) => [j + 1, (next() < 0.1 ? 0 : j < 8 ? kubu : 1) as Suara]),
      )
      await kirim(`sidik ${i}`, suara, i < 30)
    }
  }

  it('is kept for everybody and for the registered, led on while people vote and final when they no longer do', async () => {
    await ramai()
    await computePetaForum(deps, f.forum)
    const berjalan = await baca((db) => findPeta(db, f.id, 'semua'))
    expect(berjalan).toMatchObject({ cara: 'berjalan', sidik: '', sajian: { orang: 40, pernyataan: 12 } })
    expect((await baca((db) => findPeta(db, f.id, 'terdaftar')))?.sajian.orang).toBe(30)
    expect(berjalan?.sajian.kelompok).toHaveLength(2)
    await f.setKeadaan('selesai')
    await computePetaForum(deps, f.forum)
    const akhir = await baca((db) => findPeta(db, f.id, 'semua'))
    expect(akhir?.cara).toBe('akhir')
    expect(akhir?.sidik).toBe((await baca((db) => sidikSuara(db, f.id))).sidik)
    expect((await daftar()).some((p) => p.ekstremitas > 0)).toBe(true)
  })

  it('has a hash that one changed vote changes, and a vote sent again does not', async () => {
    await ramai()
    const sidik = async () => (await baca((db) => sidikSuara(db, f.id))).sidik
    const dulu = await sidik()
    await kirim('sidik 3', { 1: -1 }, true)
    expect(await sidik()).toBe(dulu)
    await kirim('sidik 3', { 1: 1 }, true)
    expect(await sidik()).not.toBe(dulu)
  })
})
