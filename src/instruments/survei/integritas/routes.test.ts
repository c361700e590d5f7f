import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import {
  fillPeriode,
  jawabanUji,
  nilai,
  pejabatUji,
  variedJawaban,
} from '../../../../test/support/jawaban.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import { buildPeriode, type PeriodeUji } from '../../../../test/support/periode.ts'
import type { Peran } from '../../../kernel/actor.ts'
import { getAgregat } from '../jawaban/store-agregat.ts'
import { periodeRoutes } from '../periode/routes.tsx'
import { publishPeriode } from '../terbitan/commands.ts'
import { hitungUlang } from '../terbitan/hitung-ulang.ts'
import { findTerbitan } from '../terbitan/store.ts'
import { periksaJawaban } from './jobs.ts'

let uji: FreshDb
let p: PeriodeUji
const deps = () => buildDeps(uji.db, { now: () => new Date('2026-11-21T02:00:00Z') })
beforeAll(async () => {
  uji = await freshDb()
})
afterAll(() => uji.drop())
beforeEach(async () => {
  p = await buildPeriode(uji.owner)
  await fillPeriode(uji.db, p, [
    ...variedJawaban(p, 20),
    jawabanUji(p, { durasi: 7, saran: 'cepat sekali' }),
    jawabanUji(p, { durasi: 8 }),
    jawabanUji(p, { jawaban: nilai(4, 4, 4, 4, 4, 4, 4, 4, 4) }),
  ])
  await periksaJawaban.run({}, deps())
})

const sit = (peran: Peran): Meja =>
  buildMeja(deps(), pejabatUji(p, peran), '/kerja/survei', [periodeRoutes(deps())])
const at = (query = ''): string => `/kerja/survei/${p.id}/tanda${query}`
const html = async (peran: Peran, query = ''): Promise<string> => (await sit(peran).get(at(query))).text()
const agregat = () => uji.db.read({ instansiId: p.instansiId }, (db) => getAgregat(db, p.id))
const urutOf = (page: string): string[] =>
  [...page.matchAll(/name="jawaban" value="(\d+)"/g)].map((m) => m[1]!)

describe('flagged answers on the desk', () => {
  it('say why in figures, how many, and what the index is with and without them', async () => {
    const page = await html('kepala_unit')
    expect(page).toContain('Selesai dalam 7 detik; membaca pertanyaannya saja perlu 18 detik.')
    expect(page).toContain('Semua unsur diberi nilai yang sama.')
    expect(page).toContain('Semua jawaban yang masuk')
    expect(page).toContain('Tanpa semua yang bertanda')
    expect(urutOf(page)).toHaveLength(3)
    expect(urutOf(await html('kepala_unit', '?alasan=cepat'))).toHaveLength(2)
    expect(urutOf(await html('kepala_unit', '?alasan=ganda'))).toHaveLength(0)
    expect(await html('kepala_unit', '?alasan=lain')).toContain('cepat sekali')
  })

  it('are decided about by whoever signs, with a reason; a petugas looks on', async () => {
    const page = await html('petugas')
    expect(urutOf(page)).toHaveLength(0)
    expect(page).toContain('Yang memutuskan adalah kepala unit')
    const isi = { aksi: 'keluarkan', semua: 'ya', alasan: 'Diisi petugas saat pelatihan.' }
    expect((await sit('petugas').post(at('?alasan=cepat'), isi)).status).toBe(403)
    const tanpa = await sit('kepala_unit').post(at('?alasan=cepat'), { ...isi, alasan: 'ya' })
    expect(tanpa.status).toBe(422)
    expect(await tanpa.text()).toContain('Tulis alasan putusan ini')
    const kosong = await sit('kepala_unit').post(at(), {
      aksi: 'hitung',
      alasan: 'Sudah ditanyakan satu per satu.',
    })
    expect(kosong.status).toBe(422)
    expect(await kosong.text()).toContain('Sudah ditanyakan satu per satu.')
    expect((await agregat()).semua.n).toBe(23)
  })

  it('leave every figure when taken out, come back when counted again, and never are any other answers', async () => {
    const isi = { aksi: 'keluarkan', semua: 'ya', alasan: 'Diisi petugas saat pelatihan.' }
    const sebelum = (await agregat()).semua
    const res = await sit('kepala_unit').post(at('?alasan=cepat'), isi)
    expect(res.status).toBe(303)
    expect((await agregat()).semua.n).toBe(21)
    const page = await html('kepala_unit')
    expect(page).toContain('Yang dihitung sekarang')
    expect(page).toContain('Diisi petugas saat pelatihan.')
    expect(urutOf(await html('kepala_unit', '?putusan=belum'))).toHaveLength(1)
    const [satu] = urutOf(await html('kepala_unit', '?alasan=cepat'))
    await sit('kepala_unit').post(at(), {
      aksi: 'hitung',
      jawaban: satu!,
      alasan: 'Ternyata pengguna sungguhan.',
    })
    expect((await agregat()).semua.n).toBe(22)
    await sit('kepala_unit').post(at('?alasan=cepat'), { ...isi, aksi: 'hitung' })
    expect((await agregat()).semua).toEqual(sebelum)
    const biasa = await sit('kepala_unit').post(at(), { ...isi, semua: '', jawaban: '1' })
    expect(biasa.status).toBe(422)
  })
})

describe('a publication', () => {
  const scope = () => ({ instansiId: p.instansiId })
  const terbit = () =>
    uji.db.write(scope(), (trx) =>
      publishPeriode(trx, deps(), pejabatUji(p, 'kepala_unit'), p.id, {
        alasan: 'Putusan ditinjau kembali.',
        alasanMinimum: '',
        tutup: true,
      }),
    )
  const isi = { aksi: 'keluarkan', semua: 'ya', alasan: 'Diisi Pak Budi saat pelatihan.' }
  const terbitan = async (revisi: number) =>
    (await uji.db.read(scope(), (db) => findTerbitan(db, p.id, revisi)))!.isi

  it('counts without them, tells number, reason and the other index, and can be counted again later', async () => {
    await fillPeriode(
      uji.db,
      p,
      Array.from({ length: 6 }, () => jawabanUji(p, { durasi: 5 })),
    )
    await periksaJawaban.run({}, deps())
    await sit('kepala_unit').post(at('?alasan=cepat'), isi)
    await terbit()
    await sit('kepala_unit').post(at('?alasan=cepat'), { ...isi, aksi: 'hitung' })
    await terbit()
    const [satu, dua] = [await terbitan(1), await terbitan(2)]
    expect(satu.hasil.n).toBe(21)
    expect(satu.tanda.dikeluarkan).toMatchObject({
      n: 8,
      masuk: 29,
      dengan: { n: 29 },
      putusan: [{ putusan: 'keluarkan', n: 8, alasan: 'Diisi Pak [nama] saat pelatihan.' }],
    })
    expect(satu.metode.join(' ')).toContain('8 dari 29 jawaban yang masuk tidak dihitung')
    expect(dua.hasil.n).toBe(29)
    expect(await uji.db.read(scope(), hitungUlang)).toEqual([])
  })

  it('does not give away a few people by the difference of two figures or two revisions', async () => {
    await sit('kepala_unit').post(at('?alasan=cepat'), isi)
    await terbit()
    const { tanda } = await terbitan(1)
    expect(tanda.tanpaTanda).toBeNull()
    expect(tanda.dikeluarkan).toMatchObject({ n: 2, dengan: null })
    await sit('kepala_unit').post(at('?alasan=cepat'), { ...isi, aksi: 'hitung' })
    await expect(terbit()).rejects.toThrow('berbeda satu sampai empat jawaban')
  })

  const orang = (n: number, pendidikan: string) =>
    Array.from({ length: n }, () =>
      jawabanUji(p, {
        durasi: 5,
        responden: { jenisKelamin: 'P', usia: 34, pendidikan, pekerjaan: 'SWASTA' },
      }),
    )

  it('does not give away one person by the difference from a revision further back', async () => {
    await fillPeriode(uji.db, p, orang(6, 'S1'))
    await periksaJawaban.run({}, deps())
    const bertanda = urutOf(await html('kepala_unit', '?alasan=cepat'))
    await terbit()
    await sit('kepala_unit').post(at('?alasan=cepat'), isi)
    await terbit()
    const kembali = { aksi: 'hitung', alasan: isi.alasan, jawaban: bertanda.slice(1) }
    await sit('kepala_unit').post(at('?alasan=cepat'), kembali)
    await expect(terbit()).rejects.toThrow('dari salah satu terbitan sebelumnya')
    const tukar = { ...kembali, jawaban: bertanda.slice(0, 1) }
    await sit('kepala_unit').post(at('?alasan=cepat'), tukar)
    expect((await terbit()).revisi).toBe(3)
    expect(await uji.db.read(scope(), hitungUlang)).toEqual([])
  })

  it('does not give away a small group by leaving it out once all its people are taken out', async () => {
    await fillPeriode(uji.db, p, [...orang(3, 'S3'), ...orang(5, 'S1')])
    await periksaJawaban.run({}, deps())
    await terbit()
    await sit('kepala_unit').post(at('?alasan=cepat'), isi)
    await terbit()
    const pendidikan = async (revisi: number) =>
      (await terbitan(revisi)).demografi.filter((d) => d.dimensi === 'pendidikan').map((d) => [d.nilai, d.n])
    expect(await pendidikan(1)).toEqual([
      ['S1', 23],
      ['S3', null],
      ['SMA', null],
    ])
    // With SMA = 5 shown here, 31 − 23 − 5 = 3 would be the three of the revision before.
    expect(await pendidikan(2)).toEqual([
      ['S1', null],
      ['SMA', null],
    ])
    expect(await uji.db.read(scope(), hitungUlang)).toEqual([])
  })
})
