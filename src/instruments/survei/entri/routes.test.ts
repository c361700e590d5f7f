import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bukaSemester } from '../../../../test/support/semester.ts'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildKantor, type Kantor } from '../../../../test/support/kantor.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import type { Peran } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { closePeriode } from '../periode/commands.ts'
import { getAgregat } from '../jawaban/store-agregat.ts'
import { entriRoutes } from './routes.tsx'

let uji: FreshDb
let kantor: Kantor
let id: string
let now = ''

beforeAll(async () => {
  uji = await freshDb()
})
afterAll(() => uji.drop())

const deps = () => buildDeps(uji.db, { now: () => new Date(now) })
const sistem = () => ({ kind: 'sistem', instansiId: kantor.instansiId, nama: 'uji' }) as const
const sit = (peran: Peran, unitId: string | null): Meja =>
  buildMeja(deps(), kantor.pejabat(peran, unitId), '/kerja/survei', [entriRoutes(deps())])
const petugas = (): Meja => sit('petugas', kantor.dinas)

beforeEach(async () => {
  now = '2026-03-01T02:00:00Z'
  kantor = await buildKantor(uji.owner)
  id = await bukaSemester(uji.db, deps(), kantor)
})

const path = (): string => `/kerja/survei/${id}/kertas`
const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)![1]!

/** Opens the page as a person does, for its hidden key, and types into it. */
async function open(desk: Meja, query = ''): Promise<Record<string, string>> {
  const html = await (await desk.get(path() + query)).text()
  return {
    kunci: hidden(html, 'kunci'),
    kumpulan: hidden(html, 'kumpulan'),
    cara: html.includes('name="cara"') ? hidden(html, 'cara') : '',
    layanan: kantor.layanan.ktp,
    tanggal: '2026-02-10',
  }
}
const agregat = () => uji.db.read(kantor.scope, (db) => getAgregat(db, id))

describe('nine digits and Enter', () => {
  it('stores the form in the order of the paper, tells its number and value, and keeps the pile', async () => {
    const desk = petugas()
    const fields = await open(desk)
    const res = await desk.post(path(), {
      ...fields,
      deret: '344334312',
      jenis_kelamin: 'P',
      usia: '41',
      pendidikan: 'SMA',
      pekerjaan: 'WIRAUSAHA',
    })
    expect(res.status).toBe(303)
    const { semua } = await agregat()
    expect(semua).toMatchObject({ n: 1, total: { persyaratan: 3, prosedur: 4, sarana: 1, pengaduan: 2 } })
    const html = await (await desk.get(res.headers.get('location')!)).text()
    expect(html).toContain('Formulir kertas ke-1 tersimpan: nilai 75,0')
    expect(html).toContain('Jawabannya 3 4 4 3 3 4 3 1 2.')
    expect(html).toContain(`<option value="${kantor.layanan.ktp}" selected`)
    expect(html).toContain('value="2026-02-10"')
    expect(hidden(html, 'kumpulan')).toBe(fields['kumpulan'])
    expect(hidden(html, 'kunci')).not.toBe(fields['kunci'])
  })

  it('writes who keyed it in, and the audit line', async () => {
    const desk = petugas()
    await desk.post(path(), { ...(await open(desk)), deret: '333333334' })
    const row = await uji.owner
      .selectFrom('survei_jawaban')
      .select(['saluran', 'created_by', 'kumpulan_id', 'sidik'])
      .where('periode_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ saluran: 'kertas', created_by: expect.any(String), sidik: null })
    const audit = await uji.owner
      .selectFrom('audit_catatan')
      .select('data')
      .where('peristiwa', '=', 'survei.kertas.masuk')
      .where('sasaran_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(audit.data).toMatchObject({ kumpulanId: row.kumpulan_id })
  })

  it('counts the same page sent twice once, and says so', async () => {
    const desk = petugas()
    const fields = { ...(await open(desk)), deret: '344334343' }
    await desk.post(path(), fields)
    const again = await desk.post(path(), fields)
    expect(again.status).toBe(303)
    expect((await agregat()).semua.n).toBe(1)
    const html = await (await desk.get(again.headers.get('location')!)).text()
    expect(html).toContain('sudah tersimpan sebelumnya')
  })

  it('does not swallow the same page sent with other content, and takes it when sent once more', async () => {
    const desk = petugas()
    const fields = await open(desk)
    await desk.post(path(), { ...fields, deret: '344334343' })
    const other = await desk.post(path(), { ...fields, deret: '111111112' })
    expect(other.status).toBe(422)
    const html = await other.text()
    expect(html).toContain('sudah pernah dikirim dengan isi lain')
    expect(html).toContain('value="111111112"')
    const next = await desk.post(path(), { ...fields, kunci: hidden(html, 'kunci'), deret: '111111112' })
    expect(next.status).toBe(303)
    expect((await agregat()).semua.n).toBe(2)
  })

  it('flags a form with the same content as another, and a straight line, without refusing either', async () => {
    const desk = petugas()
    const same = { deret: '333333333', jenis_kelamin: 'L', usia: '30' }
    await desk.post(path(), { ...(await open(desk)), ...same })
    const res = await desk.post(path(), { ...(await open(desk)), ...same })
    const html = await (await desk.get(res.headers.get('location')!)).text()
    expect(html).toContain('Formulir kertas ke-2 tersimpan')
    expect(html).toContain('Isinya sama persis dengan formulir lain')
    expect(html).toContain('Semua unsur dijawab sama')
    expect(await agregat()).toMatchObject({ nGanda: 1, nGarisLurus: 2 })
  })

  it('does not call two people duplicates who said nothing of themselves', async () => {
    const desk = petugas()
    await desk.post(path(), { ...(await open(desk)), deret: '344334343' })
    await desk.post(path(), { ...(await open(desk)), deret: '344334343' })
    expect(await agregat()).toMatchObject({ semua: { n: 2 }, nGanda: 0 })
  })
})

describe('what was typed wrongly', () => {
  it.each([
    [{ deret: '344374343' }, 'Angka ke-5: 7 tidak ada; pilihannya 1–4.'],
    [{ deret: '34433434' }, 'Baru 8 angka; kurang 1.'],
    [{ deret: '34433434344' }, 'Ada 11 angka; kelebihan 2.'],
    [{ deret: '34b334343' }, 'Tanda ke-3 “b” bukan angka.'],
    [{ deret: '' }, 'Ketik 9 angka'],
    [{ usia: '7' }, 'Tulis usia dalam tahun'],
    [{ pendidikan: 'TK' }, 'Pilih salah satu dari daftar.'],
    [{ layanan: '' }, 'Pilih layanan'],
    [{ tanggal: '2026-01-04' }, 'Tanggal formulir harus antara 5 Januari 2026 dan 1 Maret 2026.'],
    [{ tanggal: '2026-03-02' }, 'Tanggal formulir harus antara'],
    [{ tanggal: '10/02/2026' }, 'Tulis tanggal yang ada di kalender.'],
    [{ saran: 'x'.repeat(1001) }, 'Saran terlalu panjang'],
    [{ kunci: 'x' }, 'Halaman ini tidak lengkap.'],
  ])('%o is answered by a sentence, and stays on the page', async (change, sentence) => {
    const desk = petugas()
    const fields = { ...(await open(desk)), deret: '344334343', saran: 'Ruang tunggu <sempit>', ...change }
    const res = await desk.post(path(), fields)
    const html = await res.text()
    expect(res.status).toBe(422)
    expect(html).toContain(sentence)
    if (!('saran' in change)) expect(html).toContain('Ruang tunggu &lt;sempit>')
    expect((await agregat()).semua.n).toBe(0)
  })

  it('refuses a service of another unit as one that is not in this survey', async () => {
    const desk = petugas()
    const res = await desk.post(path(), {
      ...(await open(desk)),
      deret: '344334343',
      layanan: kantor.layanan.lain,
    })
    expect(res.status).toBe(422)
  })
})

describe('one by one', () => {
  it('shows nine questions with the official words and stores the choices', async () => {
    const desk = petugas()
    const html = await (await desk.get(`${path()}?cara=satuan`)).text()
    expect(html).toContain('4. Dikelola dengan baik')
    const fields = await open(desk, '?cara=satuan')
    const answers = {
      persyaratan: '3',
      prosedur: '3',
      waktu: '2',
      biaya: '4',
      produk: '3',
      kompetensi: '3',
      perilaku: '4',
      sarana: '1',
      pengaduan: '2',
    }
    const missing = await desk.post(path(), { ...fields, ...answers, waktu: '' })
    expect(await missing.text()).toContain('Pilih satu jawaban untuk pertanyaan 3.')
    const res = await desk.post(path(), { ...fields, ...answers })
    expect(res.headers.get('location')).toContain('cara=satuan')
    expect((await agregat()).semua.total).toMatchObject({ waktu: 2, sarana: 1, pengaduan: 2 })
  })
})

describe('who and when', () => {
  it('still takes paper after the last day, with the last day as its date', async () => {
    now = '2026-07-03T02:00:00Z'
    const desk = petugas()
    const html = await (await desk.get(path())).text()
    expect(html).toContain('value="2026-06-30"')
    const res = await desk.post(path(), { ...(await open(desk)), deret: '344334343' })
    expect(res.status).toBe(303)
  })

  it('refuses plainly once closed, and keeps what was typed', async () => {
    const desk = petugas()
    const fields = { ...(await open(desk)), deret: '344334343' }
    await uji.db.write(kantor.scope, (trx) => closePeriode(trx, deps(), sistem(), id))
    const html = await (await desk.get(path())).text()
    expect(html).toContain('Periode ini sudah ditutup.')
    expect(html).toContain(`/kerja/survei/${id}/buka-lagi`)
    const res = await desk.post(path(), fields)
    expect(res.status).toBe(409)
    expect(await res.text()).toContain('value="344334343"')
    expect((await agregat()).semua.n).toBe(0)
  })

  it('takes nothing before the first day', async () => {
    now = '2026-01-04T02:00:00Z'
    const desk = petugas()
    expect(await (await desk.get(path())).text()).toContain('belum mulai')
    const kunci = newId()
    const fields = { kunci, kumpulan: kunci, layanan: kantor.layanan.ktp, tanggal: '2026-01-05' }
    const res = await desk.post(path(), { ...fields, deret: '344334343' })
    expect(res.status).toBe(422)
    expect((await agregat()).semua.n).toBe(0)
  })

  it('is 404 for another unit and 403 for a pembina', async () => {
    const fields = { ...(await open(petugas())), deret: '344334343' }
    const other = sit('petugas', kantor.lain)
    expect((await other.get(path())).status).toBe(404)
    expect((await other.post(path(), fields)).status).toBe(404)
    const pembina = sit('pembina', null)
    expect((await pembina.get(path())).status).toBe(403)
    expect((await pembina.post(path(), fields)).status).toBe(403)
  })
})
