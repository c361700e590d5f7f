import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildKantor, type Kantor } from '../../../../test/support/kantor.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import type { Peran } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { fromNilai } from '../jawaban/rules.ts'
import { insertJawaban } from '../jawaban/store-tulis.ts'
import { changePeriode, createPeriode } from '../periode/commands.ts'
import { periodeRoutes } from '../periode/routes.tsx'
import { findPeriode } from '../periode/store.ts'
import { publishPeriode } from '../terbitan/commands.ts'
import { findTerbitan } from '../terbitan/store.ts'
import { fieldPopulasi } from './schema.ts'
import { listPopulasi } from './store.ts'

let uji: FreshDb
let kantor: Kantor
let id: string

beforeAll(async () => {
  uji = await freshDb()
})
afterAll(() => uji.drop())
const deps = () => buildDeps(uji.db, { now: () => new Date('2026-06-15T02:00:00Z') })
const sit = (peran: Peran, unitId: string | null): Meja =>
  buildMeja(deps(), kantor.pejabat(peran, unitId), '/kerja/survei', [periodeRoutes(deps())])
const input = () => ({
  unitId: kantor.dinas,
  layananIds: [kantor.layanan.ktp, kantor.layanan.akta].toSorted(),
  nama: 'Semester I 2026',
  mulai: '2026-01-05',
  selesai: '2026-06-30',
  populasi: null,
})
const fill = (layananId: string, n: number) =>
  uji.db.write(kantor.scope, (trx) =>
    insertJawaban(
      trx,
      kantor.instansiId,
      id,
      Array.from({ length: n }, () => ({
        id: newId(),
        kunciKirim: newId(),
        layananId,
        saluran: 'daring' as const,
        kumpulanId: null,
        jawaban: fromNilai([3, 3, 4, 3, 3, 3, 4, 3, 3]),
        tanggal: '2026-06-10',
        responden: { jenisKelamin: null, usia: null, pendidikan: null, pekerjaan: null },
        saran: null,
        sidik: null,
        createdBy: null,
      })),
    ),
  )
const typed = (change: Record<string, string> = {}) => ({
  metode: 'krejcie_morgan',
  galat: '0.05',
  hingga: 'ya',
  palingSedikit: '5',
  populasi: '',
  [fieldPopulasi(kantor.layanan.ktp)]: '1.200',
  [fieldPopulasi(kantor.layanan.akta)]: '300',
  ...change,
})
const save = (change?: Record<string, string>) =>
  sit('petugas', kantor.dinas).post(`/kerja/survei/${id}/sampel`, typed(change))
const read = <T>(run: Parameters<typeof uji.db.read<T>>[1]) => uji.db.read(kantor.scope, run)

beforeEach(async () => {
  kantor = await buildKantor(uji.owner)
  id = await uji.db.write(kantor.scope, (trx) =>
    createPeriode(trx, deps(), kantor.pejabat('kepala_unit', null), input()),
  )
})

describe('the sampling plan', () => {
  it('says what is missing before anybody counted the users', async () => {
    const html = await (await sit('petugas', kantor.dinas).get(`/kerja/survei/${id}/sampel`)).text()
    expect(html).toContain('jumlah pengguna layanan belum diisi')
    expect(html).toContain('Populasi tidak diketahui')
  })

  it('shares the minimum over the services and says live who is still missing', async () => {
    expect((await save()).status).toBe(303)
    expect((await read((db) => findPeriode(db, id)))?.populasi).toBe(1500)
    await fill(kantor.layanan.ktp, 208)
    const desk = sit('petugas', kantor.dinas)
    const html = await (await desk.get(`/kerja/survei/${id}/sampel`)).text()
    expect(html).toContain('Paling sedikit 306 responden dari 1.500 pengguna layanan')
    expect(html).toMatch(/Kurang 37 dari KTP elektronik<\/b>, sisa 12 hari kerja/)
    expect(html).toMatch(/Kurang 61 dari Akta kelahiran/)
    expect(html).toContain('Di bawah jumlah minimum')
    // The same on the front page of the period.
    expect(await (await desk.get(`/kerja/survei/${id}`)).text()).toContain('Kurang 37 dari KTP elektronik')
  })

  it('takes the whole alone when services cannot be told apart', async () => {
    const none = { [fieldPopulasi(kantor.layanan.ktp)]: '', [fieldPopulasi(kantor.layanan.akta)]: '' }
    expect((await save({ ...none, populasi: '1000' })).status).toBe(303)
    expect((await read((db) => findPeriode(db, id)))?.populasi).toBe(1000)
    expect((await read((db) => listPopulasi(db, id))).size).toBe(0)
  })

  it.each([
    ['some services only', { populasi: '' }, true, 'Isi juga layanan ini'],
    ['another whole', { populasi: '1000' }, false, 'Jumlah per layanan adalah 1.500'],
    ['an unknown formula', { metode: 'isaac' }, false, 'Pilih rumus dari daftar'],
    ['a word for a number', { palingSedikit: 'sepuluh' }, false, 'Tulis angka 0 sampai 1000'],
  ])('keeps what was typed and refuses %s', async (_what, change, partial, message) => {
    const res = await save({ ...change, ...(partial ? { [fieldPopulasi(kantor.layanan.akta)]: '' } : {}) })
    expect(res.status).toBe(422)
    const html = await res.text()
    expect(html).toContain(message)
    expect(html).toContain('value="1.200"')
  })

  it('is another unit’s secret, and a pembina only looks on', async () => {
    const path = `/kerja/survei/${id}/sampel`
    expect((await sit('petugas', kantor.lain).get(path)).status).toBe(404)
    expect((await sit('petugas', kantor.lain).post(path, typed())).status).toBe(404)
    expect((await sit('pembina', null).post(path, typed())).status).toBe(403)
    expect(await (await sit('pembina', null).get(path)).text()).not.toContain('Simpan rencana')
  })

  it('loses the users of a service that left the period, and the whole follows', async () => {
    await save()
    await uji.db.write(kantor.scope, (trx) =>
      changePeriode(trx, kantor.pejabat('kepala_unit', null), id, {
        ...input(),
        layananIds: [kantor.layanan.ktp],
        populasi: 1500,
      }),
    )
    expect(await read((db) => listPopulasi(db, id))).toEqual(new Map([[kantor.layanan.ktp, 1200]]))
    expect((await read((db) => findPeriode(db, id)))?.populasi).toBe(1200)
  })

  it('may be corrected after publication: the revision beside it says so, the first stays', async () => {
    await save({ metode: 'slovin', galat: '0.1' })
    await fill(kantor.layanan.ktp, 80)
    await fill(kantor.layanan.akta, 20)
    const kepala = kantor.pejabat('kepala_unit', null)
    const publish = (alasan: string) =>
      uji.db.write(kantor.scope, (trx) =>
        publishPeriode(trx, { ...deps(), enqueue: async () => {} }, kepala, id, {
          alasan,
          alasanMinimum: 'Loket tutup.',
          tutup: true,
        }),
      )
    await publish('')
    const first = (await read((db) => findTerbitan(db, id, 1)))!.isi
    expect(first).toMatchObject({ populasi: 1500, minimum: 94, mencapaiMinimum: true })
    expect(first.sampel).toMatchObject({ metode: 'slovin', keabsahan: 'memenuhi', sasaran: 94 })
    expect(first.sampel?.layanan.map((l) => l.sasaran).toSorted()).toEqual([19, 75])

    expect((await save({ [fieldPopulasi(kantor.layanan.akta)]: '30000' })).status).toBe(303)
    await publish('Jumlah pengguna diperbaiki menurut register.')
    const second = (await read((db) => findTerbitan(db, id, 2)))!.isi
    expect(second).toMatchObject({ populasi: 31_200, mencapaiMinimum: false })
    expect(second.sampel?.keabsahan).toBe('di_bawah_minimum')
    expect((await read((db) => findTerbitan(db, id, 1)))!.isi).toEqual(first)
  })
})
