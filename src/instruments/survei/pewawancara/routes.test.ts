import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { batchUji, isianUji, sealUji, Tablet } from '../../../../test/support/anjungan.ts'
import { bukaSemester } from '../../../../test/support/semester.ts'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildKantor, type Kantor } from '../../../../test/support/kantor.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import type { Pejabat, Peran } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { createPejabat } from '../../../registry/index.ts'
import { periodeRoutes } from '../periode/routes.tsx'
import type { Tanda } from '../anjungan/tipe.ts'
import { tugasHariIni } from './hari-ini.ts'
import { wawancaraRoutes } from './routes.tsx'

let uji: FreshDb
let kantor: Kantor
let periodeId: string
let wulan: Pejabat
let now = ''
beforeAll(async () => {
  uji = await freshDb()
})
afterAll(() => uji.drop())

const deps = () => buildDeps(uji.db, { now: () => new Date(now) })
const sistem = () => ({ kind: 'sistem', instansiId: kantor.instansiId, nama: 'uji' }) as const
const sit = (pejabat: Pejabat): Meja =>
  buildMeja(deps(), pejabat, '/kerja/survei', [wawancaraRoutes(deps()), periodeRoutes(deps())])
const as = (peran: Peran, unitId: string | null): Meja => sit(kantor.pejabat(peran, unitId))
const petugas = (): Meja => as('petugas', kantor.dinas)

async function appoint(nama: string, peran: Peran, unitId: string): Promise<Pejabat> {
  const akunId = newId()
  const orang = await uji.db.write(kantor.scope, (trx) =>
    createPejabat(trx, sistem(), {
      akunId,
      nama,
      jabatan: '',
      surel: `${akunId}@contoh.go.id`,
      penugasan: [{ peran, unitId }],
    }),
  )
  return { ...kantor.pejabat(peran, unitId), id: orang.id, nama }
}

beforeEach(async () => {
  now = '2026-03-02T02:00:00Z'
  kantor = await buildKantor(uji.owner)
  wulan = await appoint('Wulan', 'pewawancara', kantor.dinas)
  periodeId = await bukaSemester(uji.db, deps(), kantor)
})

const path = (): string => `/kerja/survei/${periodeId}/wawancara`
const isian = (over: Record<string, string> = {}): Record<string, string> => ({
  orang: wulan.id,
  wilayah: 'Kecamatan Timur',
  layanan: '',
  target: '40',
  ...over,
})
const tugasId = async (): Promise<string> =>
  (await uji.owner
    .selectFrom('survei_tugas')
    .select('id')
    .where('periode_id', '=', periodeId)
    .executeTakeFirst())!.id

/** The interviewer opens the own assignment on a phone. */
async function open(tablet: Tablet, id: string): Promise<string> {
  const res = await sit(wulan).post(`/kerja/survei/tugas/${id}/buka`, {})
  expect(res.status).toBe(303)
  tablet.jar.take(res.headers.getSetCookie())
  return res.headers.get('location')!
}

describe('assigning', () => {
  it('asks somebody of the unit to interview so many people in an area, and shows how far it has come', async () => {
    expect((await petugas().post(path(), isian())).status).toBe(303)
    const html = await (await petugas().get(path())).text()
    expect(html).toContain('Kecamatan Timur')
    expect(html).toContain('0 dari 40')
  })

  it.each([
    ['nobody', { orang: '' }, 'Pilih orang dari daftar.'],
    ['a stranger', { orang: '0198f0c2-0000-7000-8000-000000000000' }, 'tidak bertugas di unit ini'],
    ['no number', { target: 'banyak' }, 'misalnya 40'],
    ['nothing to do', { target: '0' }, 'misalnya 40'],
    [
      'a foreign service',
      { layanan: '0198f0c2-0000-7000-8000-000000000000' },
      'tidak termasuk dalam periode ini',
    ],
  ])('answers %s beside the field and keeps the rest', async (_, over, sentence) => {
    const res = await petugas().post(path(), isian(over))
    expect(res.status).toBe(422)
    const html = await res.text()
    expect(html).toContain(sentence)
    expect(html).toContain('value="Kecamatan Timur"')
  })

  it('sends out nobody who works elsewhere', async () => {
    const lain = await appoint('Tono', 'pewawancara', kantor.lain)
    expect((await petugas().post(path(), isian({ orang: lain.id }))).status).toBe(422)
    expect(await (await petugas().get(path())).text()).not.toContain('Tono')
  })

  it('is seen from above and not from beside; only the unit assigns', async () => {
    expect((await as('pembina', null).get(path())).status).toBe(200)
    expect((await as('pembina', null).post(path(), isian())).status).toBe(403)
    expect((await as('petugas', kantor.lain).get(path())).status).toBe(404)
    expect((await as('petugas', kantor.lain).post(path(), isian())).status).toBe(404)
  })
})

describe('an interviewer', () => {
  it('sees the own assignments and nothing else of the survey', async () => {
    await petugas().post(path(), isian())
    const own = sit(wulan)
    const list = await own.get('/kerja/survei')
    expect(list.headers.get('location')).toBe('/kerja/survei/tugas')
    const html = await (await own.get('/kerja/survei/tugas')).text()
    expect(html).toContain('Kecamatan Timur')
    for (const to of [path(), `/kerja/survei/${periodeId}`, `/kerja/survei/${periodeId}/saran`])
      expect((await own.get(to)).status, to).toBe(404)
    const items = await uji.db.read(kantor.scope, (db) => tugasHariIni(db, wulan, 'id'))
    expect(items).toMatchObject([
      { judul: 'Wawancara Kecamatan Timur', keterangan: '0 dari 40, sampai 30 Juni 2026' },
    ])
  })

  it('cannot open what another was asked to do', async () => {
    await petugas().post(path(), isian())
    const tono = await appoint('Tono', 'pewawancara', kantor.dinas)
    expect((await sit(tono).post(`/kerja/survei/tugas/${await tugasId()}/buka`, {})).status).toBe(404)
  })

  it('collects on the phone; answers are marked, counted once and credited to the assignment', async () => {
    await petugas().post(path(), isian({ layanan: kantor.layanan.akta }))
    const tablet = new Tablet(deps())
    const alamat = await open(tablet, await tugasId())
    const bekal = await tablet.bekal(alamat)
    expect(bekal.tugas).toEqual({ wilayah: 'Kecamatan Timur', layanan: 'Akta kelahiran', target: 40 })
    const { layanan: _, ...jawab } = isianUji('')
    const rows = await Promise.all([1, 2].map(() => sealUji(bekal, jawab, { pada: now, selisih: 0 })))
    await tablet.send(alamat, batchUji(rows))
    const tanda = (await (await tablet.send(alamat, batchUji(rows))).json()) as Tanda
    expect(tanda).toMatchObject({ masuk: 2, hasil: [{ hasil: 'sudah' }, { hasil: 'sudah' }] })
    expect(await (await petugas().get(path())).text()).toContain('2 dari 40')
    const stored = await uji.owner
      .selectFrom('survei_jawaban')
      .select(['saluran', 'kumpulan_id', 'created_by', 'layanan_id'])
      .where('periode_id', '=', periodeId)
      .execute()
    expect(stored[0]).toEqual({
      saluran: 'wawancara',
      kumpulan_id: await tugasId(),
      created_by: wulan.id,
      layanan_id: kantor.layanan.akta,
    })
  })

  it('changes the phone and loses nothing: the old one sends when it is opened there again', async () => {
    await petugas().post(path(), isian())
    const [lama, baru] = [new Tablet(deps()), new Tablet(deps())]
    const alamat = await open(lama, await tugasId())
    const bekal = await lama.bekal(alamat)
    const k = await sealUji(bekal, isianUji(kantor.layanan.ktp), { pada: now, selisih: 0 })
    now = '2026-03-05T02:00:00Z'
    expect(await open(baru, await tugasId())).toBe(alamat)
    expect((await lama.send(alamat, batchUji([k]))).status).toBe(403)
    await open(lama, await tugasId())
    const tanda = (await (await lama.send(alamat, batchUji([k], { dikirim: now }))).json()) as Tanda
    expect(tanda.hasil[0]?.hasil).toBe('diterima')
    const { tanggal } = (await uji.owner
      .selectFrom('survei_jawaban')
      .select('tanggal')
      .where('periode_id', '=', periodeId)
      .executeTakeFirst())!
    expect(tanggal).toBe('2026-03-02')
  })

  it('asks nobody new once stopped, but what is on the phone still comes in', async () => {
    await petugas().post(path(), isian())
    const id = await tugasId()
    const tablet = new Tablet(deps())
    const alamat = await open(tablet, id)
    const bekal = await tablet.bekal(alamat)
    const k = await sealUji(bekal, isianUji(kantor.layanan.ktp), { pada: now, selisih: 0 })
    expect((await as('petugas', kantor.lain).post(`${path()}/${id}/henti`, {})).status).toBe(404)
    expect((await petugas().post(`${path()}/${id}/henti`, {})).status).toBe(303)
    const tanda = (await (await tablet.send(alamat, batchUji([k]))).json()) as Tanda
    expect(tanda.hasil[0]?.hasil).toBe('diterima')
    expect(tanda.bekal?.kuesioner).toBeUndefined()
    expect((await sit(wulan).post(`/kerja/survei/tugas/${id}/buka`, {})).status).toBe(404)
  })

  it('answers for no periode but that of the assignment', async () => {
    await petugas().post(path(), isian())
    const tablet = new Tablet(deps())
    const alamat = await open(tablet, await tugasId())
    const bekal = await tablet.bekal(alamat)
    const k = await sealUji(bekal, isianUji(kantor.layanan.ktp), { pada: now, selisih: 0, periode: newId() })
    const tanda = (await (await tablet.send(alamat, batchUji([k]))).json()) as Tanda
    expect(tanda.hasil[0]).toMatchObject({ hasil: 'ditahan', alasan: 'periode_asing' })
  })
})
