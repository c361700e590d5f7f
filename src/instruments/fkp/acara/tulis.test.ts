import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildForum } from '../../../../test/support/forum.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { listCatatan } from '../../../platform/audit/index.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Forum } from '../store.ts'
import {
  agreeKesepakatan,
  editKesepakatan,
  withdrawKesepakatan,
  type IsianKesepakatan,
} from './kesepakatan.ts'
import { editNotulen, keepDraf, recordNotulen, withdrawNotulen, type IsianNotulen } from './notulen.ts'
import { HADIR_TERBANYAK, listButirAgenda } from './store-hadir.ts'
import { findDraf, listNotulen } from './store-notulen.ts'
import { listKesepakatan } from './store-kesepakatan.ts'
import { listUsulan } from './store-usulan.ts'
import { composeAcara } from './susun.ts'
import { ANTREAN_USULAN } from '../antrean.ts'
import { decideUsulan, declineUsulan, proposeUsulan } from './usulan.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: Deps
let a: Pejabat
let b: Pejabat
let kini = new Date('2026-11-12T03:00:00Z')
const scope = () => ({ instansiId: rumah.instansi.id })
const tulis = <T>(run: (trx: Trx) => Promise<T>): Promise<T> => fresh.db.write(scope(), run)
const baca = <T>(run: (db: Db) => Promise<T>): Promise<T> => fresh.db.read(scope(), run)

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => kini })
  a = await rumah.pejabat({ peran: 'petugas', unitId: rumah.puskesmas.id })
  b = await rumah.pejabat({ peran: 'petugas', unitId: rumah.puskesmas.id })
})
afterAll(() => fresh.drop())

const kata = (isi: string, over: Partial<IsianNotulen> = {}): IsianNotulen => ({
  pukul: '09:30',
  pembicara: 'pengguna',
  jenis: 'tanggapan',
  agendaId: null,
  isi,
  ...over,
})
const butir = (over: Partial<IsianKesepakatan> = {}): IsianKesepakatan => ({
  agendaId: null,
  masalah: 'Antrean dua jam',
  perbaikan: 'Buka loket ketiga pada jam ramai',
  penanggungJawab: 'Kepala tata usaha',
  tenggat: '2027-01-31',
  ...over,
})
const forum = (keadaan: Forum['keadaan'] = 'berlangsung') => buildForum(fresh.db, deps, rumah, { keadaan })

it('counts the points of the agenda as the papers do: those that were taken, from one', async () => {
  const f = await buildForum(fresh.db, deps, rumah, { agenda: ['Parkir', 'Loket', 'Toilet'] })
  await tulis((trx) =>
    trx
      .updateTable('fkp_agenda')
      .set({ keputusan: 'dibuang' })
      .where('forum_id', '=', f.id)
      .where('judul', '=', 'Parkir')
      .execute(),
  )
  expect((await baca((db) => listButirAgenda(db, f.id))).map((a) => [a.nomor, a.judul])).toEqual([
    [1, 'Loket'],
    [2, 'Toilet'],
  ])
})

it('counts everybody who was there, also those the paper has no line for', async () => {
  const f = await forum('selesai')
  await tulis((trx) =>
    sql`insert into fkp_peserta (instansi_id, id, forum_id, nama, kelompok, sumber, status, hadir_at)
      select ${f.instansiId}, gen_random_uuid(), ${f.id}, 'Warga ' || n, 'oms', 'di_tempat', 'hadir', now()
      from generate_series(1, ${HADIR_TERBANYAK}) n`.execute(trx),
  )
  const isian = { nomor: '1', tanggal: '2026-11-12', tempat: 'Contoh', nama: '', nip: '', jabatan: '' }
  const { isi } = await baca((db) =>
    composeAcara(db, deps, f, isian, { revisi: 1, suara: null, beku: false }),
  )
  expect(isi.hadir).toMatchObject({
    jumlah: HADIR_TERBANYAK + 1,
    kelompok: { oms: HADIR_TERBANYAK, pengguna: 1 },
  })
  expect(isi.penandatangan).toHaveLength(HADIR_TERBANYAK)
})

describe('minutes', () => {
  it('keep the text of two people who type at the same time, and one form sent twice once', async () => {
    const f = await forum()
    const [k1, k2] = [newId(), newId()]
    await Promise.all([
      tulis((trx) => recordNotulen(trx, deps, a, f.id, k1, kata('Dari meja kiri'))),
      tulis((trx) => recordNotulen(trx, deps, b, f.id, k2, kata('Dari meja kanan'))),
      tulis((trx) => recordNotulen(trx, deps, a, f.id, k1, kata('Dari meja kiri'))),
    ])
    const isi = (await baca((db) => listNotulen(db, f.id))).map((n) => n.isi)
    expect(isi.toSorted()).toEqual(['Dari meja kanan', 'Dari meja kiri'])
  })

  it('stand in the order of the meeting, whoever sent first', async () => {
    const f = await forum()
    for (const [isi, pukul] of [
      ['ketiga', ''],
      ['kedua', '10:15'],
      ['pertama', '09:05'],
    ] as const)
      await tulis((trx) => recordNotulen(trx, deps, a, f.id, newId(), kata(isi, { pukul })))
    expect((await baca((db) => listNotulen(db, f.id))).map((n) => n.isi)).toEqual([
      'pertama',
      'kedua',
      'ketiga',
    ])
  })

  it('refuse to write over somebody else, and say so', async () => {
    const f = await forum()
    await tulis((trx) => recordNotulen(trx, deps, a, f.id, newId(), kata('semula')))
    const [n] = await baca((db) => listNotulen(db, f.id))
    await tulis((trx) => editNotulen(trx, deps, b, f.id, n!.id, 0, kata('oleh B')))
    await expect(
      tulis((trx) => editNotulen(trx, deps, a, f.id, n!.id, 0, kata('oleh A'))),
    ).rejects.toMatchObject({ refusal: { code: 'fkp.acara_didahului' } })
    // The same words sent again are no conflict.
    await tulis((trx) => editNotulen(trx, deps, b, f.id, n!.id, 0, kata('oleh B')))
    expect((await baca((db) => listNotulen(db, f.id)))[0]).toMatchObject({ isi: 'oleh B', urutan: 1 })
  })

  it('keep a draft for its author alone, and let it go when the entry is sent', async () => {
    const f = await forum()
    const kunci = newId()
    await tulis((trx) => keepDraf(trx, deps, a, f.id, kunci, kata('Baru setengah')))
    await tulis((trx) => keepDraf(trx, deps, a, f.id, kunci, kata('Baru setengah kalimat')))
    expect((await baca((db) => findDraf(db, f.id, a.id)))?.isi).toBe('Baru setengah kalimat')
    expect(await baca((db) => findDraf(db, f.id, b.id))).toBeUndefined()
    expect(await baca((db) => listNotulen(db, f.id))).toEqual([])
    await tulis((trx) => recordNotulen(trx, deps, a, f.id, kunci, kata('Satu kalimat penuh')))
    // A late draft does not undo what was sent.
    await tulis((trx) => keepDraf(trx, deps, a, f.id, kunci, kata('Baru')))
    expect(await baca((db) => findDraf(db, f.id, a.id))).toBeUndefined()
    expect((await baca((db) => listNotulen(db, f.id))).map((n) => n.isi)).toEqual(['Satu kalimat penuh'])
  })

  it('are withdrawn without being lost, and every change stands in the audit', async () => {
    const f = await forum()
    await tulis((trx) => recordNotulen(trx, deps, a, f.id, newId(), kata('salah catat')))
    const [n] = await baca((db) => listNotulen(db, f.id))
    await tulis((trx) => withdrawNotulen(trx, deps, b, f.id, n!.id))
    expect(await baca((db) => listNotulen(db, f.id))).toEqual([])
    const catatan = await baca((db) => listCatatan(db, f.id))
    expect(catatan.map((c) => c.peristiwa).toSorted()).toEqual(['fkp.notulen.catat', 'fkp.notulen.tarik'])
  })

  it.each(['persiapan', 'diumumkan', 'ditetapkan', 'batal'] as const)('are closed in %s', async (keadaan) => {
    const f = await forum(keadaan)
    await expect(tulis((trx) => recordNotulen(trx, deps, a, f.id, newId(), kata('x')))).rejects.toMatchObject(
      { refusal: { code: 'fkp.acara_tertutup' } },
    )
  })

  it('are not there for somebody of another unit, and not to be written by who only watches', async () => {
    const f = await forum()
    const lain = await rumah.pejabat({ peran: 'petugas', unitId: rumah.kecamatan.id })
    const pembina = await rumah.pejabat({ peran: 'pembina', unitId: null })
    const coba = (p: Pejabat) => tulis((trx) => recordNotulen(trx, deps, p, f.id, newId(), kata('x')))
    await expect(coba(lain)).rejects.toMatchObject({ refusal: { kind: 'not_found' } })
    await expect(coba(pembina)).rejects.toMatchObject({ refusal: { kind: 'forbidden' } })
  })
})

describe('agreed points', () => {
  it('are numbered one by one, also when two are sent at once', async () => {
    const f = await forum()
    const kunci = newId()
    await Promise.all([
      tulis((trx) => agreeKesepakatan(trx, deps, a, f.id, kunci, butir())),
      tulis((trx) => agreeKesepakatan(trx, deps, b, f.id, newId(), butir({ masalah: 'Loket gelap' }))),
      tulis((trx) => agreeKesepakatan(trx, deps, a, f.id, kunci, butir())),
    ])
    expect((await baca((db) => listKesepakatan(db, f.id))).map((k) => k.nomor)).toEqual([1, 2])
  })

  it('are worded anew or withdrawn with a reason', async () => {
    const f = await forum()
    await tulis((trx) => agreeKesepakatan(trx, deps, a, f.id, newId(), butir()))
    const [k] = await baca((db) => listKesepakatan(db, f.id))
    await tulis((trx) => editKesepakatan(trx, deps, b, f.id, k!.id, 0, butir({ tenggat: '2027-03-31' })))
    await expect(
      tulis((trx) => editKesepakatan(trx, deps, a, f.id, k!.id, 0, butir({ masalah: 'lain' }))),
    ).rejects.toMatchObject({ refusal: { code: 'fkp.acara_didahului' } })
    await tulis((trx) => withdrawKesepakatan(trx, deps, a, f.id, k!.id, 'Bukan kewenangan unit'))
    expect(await baca((db) => listKesepakatan(db, f.id))).toEqual([])
    expect(await baca((db) => listKesepakatan(db, f.id, true))).toMatchObject([
      { keadaan: 'ditarik', tenggat: '2027-03-31', alasanTarik: 'Bukan kewenangan unit' },
    ])
  })
})

describe('amendments', () => {
  const warga = () => ({ kind: 'warga' as const, instansiId: rumah.instansi.id })
  const usul = { kesepakatanId: null, isi: 'Butir 1 seharusnya dua loket', nama: '' }

  it('are taken until the last working day, once, and decided by a person with a reason', async () => {
    const f = await forum('selesai')
    const kunci = newId()
    for (const _ of [1, 2]) await tulis((trx) => proposeUsulan(trx, deps, warga(), f.id, kunci, usul))
    const [u] = await baca((db) => listUsulan(db, f.id))
    const putusan = { keadaan: 'diterima' as const, alasan: 'Benar, dua loket', tampil: true }
    await tulis((trx) => decideUsulan(trx, deps, a, f.id, u!.id, putusan))
    await tulis((trx) => decideUsulan(trx, deps, a, f.id, u!.id, putusan))
    await expect(
      tulis((trx) => decideUsulan(trx, deps, b, f.id, u!.id, { ...putusan, keadaan: 'ditolak' })),
    ).rejects.toMatchObject({ refusal: { code: 'fkp.usul_sudah_diputus' } })
    expect(await baca((db) => listUsulan(db, f.id))).toMatchObject([
      { keadaan: 'diterima', alasan: 'Benar, dua loket' },
    ])
  })

  it('of strangers leave room for those the organiser knows, and many are declined at once', async () => {
    const f = await forum('selesai')
    await fresh.owner
      .insertInto('fkp_usulan')
      .values(
        Array.from({ length: ANTREAN_USULAN.umum }, () => ({
          instansi_id: f.instansiId,
          id: newId(),
          forum_id: f.id,
          kunci: newId(),
          isi: 'xxxx',
        })),
      )
      .execute()
    const kirim = (dikenal: boolean) =>
      tulis((trx) => proposeUsulan(trx, deps, warga(), f.id, newId(), usul, () => Promise.resolve(dikenal)))
    await expect(kirim(false)).rejects.toMatchObject({ refusal: { code: 'fkp.usul_penuh' } })
    await kirim(true)
    const semua = await baca((db) => listUsulan(db, f.id))
    const naskah = semua.filter((u) => u.isi === 'xxxx').map((u) => u.id)
    const buang = () => tulis((trx) => declineUsulan(trx, deps, a, f.id, naskah, 'Dikirim naskah'))
    expect([await buang(), await buang()]).toEqual([ANTREAN_USULAN.umum, 0])
    expect(await baca((db) => listUsulan(db, f.id))).toContainEqual(
      expect.objectContaining({ isi: usul.isi, keadaan: 'menunggu' }),
    )
    await kirim(false)
  })

  it('come too late after that day, and too early while people still talk', async () => {
    const [selesai, jalan] = [await forum('selesai'), await forum()]
    const kirim = (f: Forum) => tulis((trx) => proposeUsulan(trx, deps, warga(), f.id, newId(), usul))
    await expect(kirim(jalan)).rejects.toMatchObject({ refusal: { code: 'fkp.usul_tutup' } })
    kini = new Date('2026-11-20T03:00:00Z')
    await expect(kirim(selesai)).rejects.toMatchObject({ refusal: { code: 'fkp.usul_tutup' } })
    kini = new Date('2026-11-12T03:00:00Z')
  })
})
