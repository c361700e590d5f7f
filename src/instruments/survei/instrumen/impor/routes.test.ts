import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../../test/support/database.ts'
import { buildDeps } from '../../../../../test/support/deps.ts'
import { buildKantor, type Kantor } from '../../../../../test/support/kantor.ts'
import { buildMeja, type Meja } from '../../../../../test/support/meja.ts'
import { terkunci } from '../../../../../test/support/terkunci.ts'
import { xlsx } from '../../../../../test/support/xlsx.ts'
import type { Peran } from '../../../../kernel/actor.ts'
import { renderXlsx } from '../../../../reports/xlsx.ts'
import { instrumenRoutes } from '../meja/routes.ts'
import { findInstrumenTersimpan } from '../store.ts'

let uji: FreshDb
let kantor: Kantor
let at: string

beforeAll(async () => {
  uji = await freshDb()
})
afterAll(() => uji.drop())
const sit = (peran: Peran): Meja => {
  const deps = buildDeps(uji.db)
  return buildMeja(deps, kantor.pejabat(peran, kantor.dinas), '/kerja/survei', [instrumenRoutes(deps)])
}
beforeEach(async () => {
  kantor = await buildKantor(uji.owner)
  const res = await sit('kepala_unit').post('/kerja/survei/instrumen/baru', {
    dari: 'skm-14-2017/1',
    nama: 'SKM kami',
    unit: kantor.dinas,
  })
  at = res.headers.get('location')!
})

const isi = async () => {
  const kode = at.split('/').at(-2)!
  return (await uji.db.read(kantor.scope, (db) => findInstrumenTersimpan(db, kode, 1)))!.isi
}
function kirim(desk: Meja, content: string | Uint8Array, name = 'formulir.xlsx'): Promise<Response> {
  const form = new FormData()
  form.set('berkas', new File([typeof content === 'string' ? content : new Uint8Array(content)], name))
  return desk.upload(`${at}/impor`, form)
}
const xlsForm = () =>
  renderXlsx({
    title: 'Formulir',
    author: 'Uji',
    sheets: [
      {
        name: 'survey',
        widths: [],
        rows: [
          ['type', 'name', 'label::Bahasa Indonesia (id)', 'label::Jawa (jv)'],
          ['select_one puas', 'puas', 'Seberapa puas Anda?', 'Sepinten marem panjenengan?'],
          ['geopoint', 'lokasi', 'Di mana?', ''],
          ['text', 'saran_lain', 'Saran lain?', ''],
        ],
      },
      {
        name: 'choices',
        widths: [],
        rows: [
          ['list_name', 'name', 'label::Bahasa Indonesia (id)'],
          ...['Sangat puas', 'Puas', 'Kurang', 'Tidak'].map((label, i) => ['puas', String(i + 1), label]),
        ],
      },
    ],
  })

describe('an uploaded questionnaire', () => {
  it('is shown with what comes in and what not, and comes in when agreed', async () => {
    const desk = sit('kepala_unit')
    const res = await kirim(desk, await xlsForm())
    expect(res.status).toBe(303)
    const html = await (await desk.get(`${at}/impor`)).text()
    for (const part of ['2 pertanyaan dapat masuk', 'Lembar survey, baris 3', 'Letak di peta', 'bahasa Jawa'])
      expect(html).toContain(part)
    expect((await isi()).tambahan).toEqual([])
    await desk.post(`${at}/impor`, { aksi: 'masukkan', sebagai_puas: 'nilai_balik' })
    const now = await isi()
    expect(now.tambahan.map((t) => t.kunci)).toEqual(['saran_lain'])
    expect(now.pertanyaan.at(-1)!.pilihan.map((o) => o.label.id)).toEqual([
      'Tidak',
      'Kurang',
      'Puas',
      'Sangat puas',
    ])
    const again = await desk.post(`${at}/impor`, { aksi: 'masukkan' })
    expect(again.status).toBe(409)
    expect((await isi()).tambahan).toHaveLength(1)
    const added = await desk.post(`${at}/terjemahan`, { bahasa: 'jv', kode: '', unit: '' })
    expect(await (await desk.get(added.headers.get('location')!)).text()).toContain(
      'Sepinten marem panjenengan?',
    )
  })

  it('is forgotten when cancelled', async () => {
    const desk = sit('kepala_unit')
    await kirim(desk, JSON.stringify({ elements: [{ type: 'text', name: 'a', title: 'A?' }] }), 'a.json')
    expect(await (await desk.get(`${at}/impor`)).text()).toContain('1 pertanyaan dapat masuk')
    await desk.post(`${at}/impor`, { aksi: 'batal' })
    expect(await (await desk.get(`${at}/impor`)).text()).toContain('Berkas kuesioner')
  })

  it.each([
    ['nothing', ''],
    ['something else', 'a;b;c'],
    ['a bomb', xlsx({ survey: `<worksheet><sheetData>${' '.repeat(40_000_000)}</sheetData></worksheet>` })],
    ['six megabytes', '{'.padEnd(6 << 20, ' ')],
    ['a text of a megabyte', JSON.stringify({ elements: 'x'.repeat(1 << 20) })],
  ])('is refused in a sentence beside the field when it is %s', async (_, content) => {
    const res = await kirim(sit('kepala_unit'), content)
    expect(res.status).toBe(422)
    expect(await res.text()).toContain('id="berkas-salah"')
  })

  it.each(terkunci)('says that a form is locked by a password (%s)', async (_, isi) => {
    const res = await kirim(sit('kepala_unit'), isi)
    expect(res.status).toBe(422)
    expect(await res.text()).toContain('Berkas ini dilindungi kata sandi.')
  })

  it('of 200 MB is turned away before it is read', async () => {
    const res = await kirim(sit('kepala_unit'), Buffer.alloc(200 << 20))
    expect(res.status).toBe(413)
  })

  it('may be brought by head and admin only, and never into a ready one', async () => {
    expect((await sit('petugas').get(`${at}/impor`)).status).toBe(403)
    expect((await kirim(sit('petugas'), '{}')).status).toBe(403)
    await sit('kepala_unit').post(at, { aksi: 'siap' })
    expect((await kirim(sit('kepala_unit'), '{}')).status).toBe(403)
  })
})
