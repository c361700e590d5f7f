import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { fillPeriode, pejabatUji, variedJawaban } from '../../../../test/support/jawaban.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import { buildPeriode, type PeriodeUji } from '../../../../test/support/periode.ts'
import type { Peran } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { rencanaRoutes } from './routes.tsx'
import { listRencana } from './store.ts'

let uji: FreshDb
let p: PeriodeUji
let at: string
beforeAll(async () => {
  uji = await freshDb()
})
afterAll(() => uji.drop())
beforeEach(async () => {
  p = await buildPeriode(uji.owner, { ditutup: true })
  at = `/kerja/survei/${p.id}/rencana`
  await fillPeriode(uji.db, p, variedJawaban(p, 12))
})

const sit = (peran: Peran, unitId?: string | null): Meja => {
  const deps = buildDeps(uji.db, { now: () => new Date('2026-11-21T02:00:00Z') })
  return buildMeja(deps, pejabatUji(p, peran, unitId), '/kerja/survei', [rencanaRoutes(deps)])
}
const typed = (over: Record<string, string | readonly string[]> = {}) => ({
  unsur: 'waktu',
  kegiatan: 'Membuka loket kedua pada jam ramai',
  tahun: '2027',
  triwulan: ['3', '1'],
  penanggungJawab: 'Kepala Seksi Pelayanan',
  aksi: 'tambah',
  ...over,
})
const rows = () => uji.db.read({ instansiId: p.instansiId }, (db) => listRencana(db, p.id))

describe('the plan', () => {
  it('puts the three lowest unsur first, says that nothing is planned and what the report will print', async () => {
    const html = await (await sit('petugas').get(at)).text()
    expect(html.match(/Prioritas \d/g)).toEqual(['Prioritas 1', 'Prioritas 2', 'Prioritas 3'])
    for (const nama of ['Waktu Penyelesaian', 'Biaya/Tarif', 'Sarana dan Prasarana'])
      expect(html).toContain(`<h2>${nama}</h2>`)
    expect(html).toContain('dicetak “belum diisi” pada laporan')
  })

  it('suggests the next quarter, and the unsur whose link was followed', async () => {
    const html = await (await sit('petugas').get(`${at}?unsur=sarana`)).text()
    expect(html).toContain('value="2027"')
    expect(html).toMatch(/<option value="sarana" selected/)
  })

  it('takes an action, leads back, and shows it under its unsur', async () => {
    const res = await sit('petugas').post(at, typed())
    expect([res.status, res.headers.get('location')]).toEqual([303, at])
    expect(await rows()).toMatchObject([
      {
        unsur: 'waktu',
        kegiatan: 'Membuka loket kedua pada jam ramai',
        waktu: { tahun: 2027, triwulan: [1, 3] },
        penanggungJawab: 'Kepala Seksi Pelayanan',
      },
    ])
    expect(await (await sit('petugas').get(at)).text()).toContain('TW I, TW III 2027')
  })

  it('takes actions for other unsur too, under a heading of their own', async () => {
    await sit('petugas').post(at, typed({ unsur: 'perilaku' }))
    const html = await (await sit('petugas').get(at)).text()
    expect(html).toContain('Unsur lain')
    expect(html).toContain('<h2>Perilaku Pelaksana</h2>')
  })

  it.each([
    ['unsur', { unsur: 'asing' }, 'Pilih unsur yang diperbaiki.'],
    ['kegiatan', { kegiatan: ' x ' }, 'Tulis kegiatan yang akan dilakukan'],
    ['tahun', { tahun: '27' }, 'Tulis tahun dengan empat angka'],
    ['triwulan', { triwulan: [] }, 'Pilih paling sedikit satu triwulan.'],
    ['penanggungJawab', { penanggungJawab: '' }, 'Tulis siapa yang bertanggung jawab'],
  ])('says what is wrong with %s and keeps what was typed, 422', async (field, over, message) => {
    const res = await sit('petugas').post(at, typed({ kegiatan: 'Loket <dua>', ...over }))
    const html = await res.text()
    expect(res.status).toBe(422)
    expect(html).toContain(message)
    expect(html).toContain(`href="#${field}"`)
    if (field !== 'kegiatan') expect(html).toContain('Loket &lt;dua>')
    expect(await rows()).toEqual([])
  })

  it('stops at forty lines', async () => {
    const desk = sit('petugas')
    for (let i = 0; i < 40; i++) await desk.post(at, typed())
    const res = await desk.post(at, typed())
    expect(res.status).toBe(422)
    expect(await res.text()).toContain('sudah 40 baris')
  }, 60_000)
})

describe('one line of it', () => {
  it('is changed and removed by form', async () => {
    const desk = sit('petugas')
    await desk.post(at, typed())
    const [row] = await rows()
    const one = `${at}/${row!.id}`
    expect(await (await desk.get(one)).text()).toContain('Membuka loket kedua')
    expect((await desk.post(one, typed({ kegiatan: 'Menambah petugas', aksi: 'simpan' }))).status).toBe(303)
    expect(await rows()).toMatchObject([{ id: row!.id, kegiatan: 'Menambah petugas' }])
    expect((await desk.post(one, typed({ tahun: '', aksi: 'simpan' }))).status).toBe(422)
    expect((await desk.post(one, { aksi: 'hapus' })).status).toBe(303)
    expect(await rows()).toEqual([])
    expect((await desk.post(one, { aksi: 'hapus' })).status).toBe(404)
  })

  it('of another periode is not found, though the id is right', async () => {
    await sit('petugas').post(at, typed())
    const [row] = await rows()
    const mine = p
    p = await buildPeriode(uji.owner)
    const other = sit('petugas')
    expect((await other.post(`/kerja/survei/${p.id}/rencana/${row!.id}`, { aksi: 'hapus' })).status).toBe(404)
    expect((await other.post(`/kerja/survei/${mine.id}/rencana/${row!.id}`, { aksi: 'hapus' })).status).toBe(
      404,
    )
    p = mine
    expect(await rows()).toHaveLength(1)
  })
})

it('lets a pembina look but not touch, and shows another unit nothing', async () => {
  await sit('petugas').post(at, typed())
  const [row] = await rows()
  const pembina = sit('pembina', null)
  const html = await (await pembina.get(at)).text()
  expect(html).toContain('Membuka loket kedua')
  expect(html).not.toContain('Tambah kegiatan')
  expect((await pembina.get(`${at}/${row!.id}`)).status).toBe(403)
  expect((await pembina.post(at, typed())).status).toBe(403)
  expect((await sit('petugas', newId()).get(at)).status).toBe(404)
  expect((await sit('petugas', newId()).post(at, typed())).status).toBe(404)
})

it('is the register’s once the result is out: here it is read, and there it is written', async () => {
  const desk = sit('petugas')
  await desk.post(at, typed())
  const [row] = await rows()
  await uji.owner.updateTable('survei_periode').set({ revisi: 1 }).where('id', '=', p.id).execute()
  const html = await (await desk.get(at)).text()
  expect(html).toContain('Membuka loket kedua')
  expect(html).toContain(`/kerja/tindak-lanjut/baru?asal=unsur&amp;asal_id=${p.id}&amp;asal_kunci=waktu`)
  expect(html).not.toMatch(/name="kegiatan"|rencana\/[0-9a-f-]{36}"/)
  const one = `${at}/${row!.id}`
  for (const res of [
    await desk.post(at, typed({ kegiatan: 'Menambah petugas' })),
    await desk.get(one),
    await desk.post(one, typed({ kegiatan: 'Lain sama sekali', aksi: 'simpan' })),
    await desk.post(one, { aksi: 'hapus' }),
  ])
    expect(res.status).toBe(409)
  expect(await rows()).toEqual([row])
})

it('waits for answers where there are none', async () => {
  p = await buildPeriode(uji.owner)
  const html = await (await sit('petugas').get(`/kerja/survei/${p.id}/rencana`)).text()
  expect(html).toContain('Belum ada jawaban')
})
