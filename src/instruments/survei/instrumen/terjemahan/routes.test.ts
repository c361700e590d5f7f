import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../../test/support/database.ts'
import { buildDeps } from '../../../../../test/support/deps.ts'
import { buildKantor, type Kantor } from '../../../../../test/support/kantor.ts'
import { buildMeja, type Meja } from '../../../../../test/support/meja.ts'
import type { Peran } from '../../../../kernel/actor.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { skm142017 } from '../../instrumen.ts'
import { instrumenRoutes } from '../meja/routes.ts'
import { listBahasaFormulir } from './cari.ts'
import { namaIsian } from './isian.ts'

let uji: FreshDb
let kantor: Kantor
let deps: Deps

beforeAll(async () => {
  uji = await freshDb()
})
afterAll(() => uji.drop())
beforeEach(async () => {
  kantor = await buildKantor(uji.owner)
  deps = buildDeps(uji.db)
})

const SKM = '/kerja/survei/instrumen/skm-14-2017/1/terjemahan'
const sit = (peran: Peran, unitId: string | null): Meja =>
  buildMeja(deps, kantor.pejabat(peran, unitId), '/kerja/survei', [instrumenRoutes(deps)])
const kepala = (): Meja => sit('kepala_unit', kantor.dinas)
const admin = (): Meja => sit('admin_instansi', null)
const text = async (res: Response | Promise<Response>): Promise<string> => (await res).text()
async function mulai(desk: Meja, unit: string, bahasa = 'jv'): Promise<string> {
  const res = await desk.post(SKM, { bahasa, kode: '', unit })
  expect(res.status).toBe(303)
  return res.headers.get('location')!
}
const [satu, dua] = skm142017.pertanyaan.map((p) => p.teks.id)
const isian = (words: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([asal, teks]) => [namaIsian(asal), teks]))
const bagiWarga = (atas: readonly string[]) =>
  uji.db.read(kantor.scope, (db) => listBahasaFormulir(db, 'skm-14-2017', atas))

describe('a unit’s own language for an official form', () => {
  it('is written beside the Indonesian, says what is missing, and reaches respondents when offered', async () => {
    const desk = kepala()
    const at = await mulai(desk, kantor.dinas)
    const html = await text(desk.get(at))
    expect(html).toContain(
      'belum diterjemahkan</span> <small class="redup">responden melihat bahasa Indonesia',
    )
    expect(html).toContain(satu)
    expect((await desk.post(at, { aksi: 'tawarkan' })).status).toBe(409)
    expect(
      (
        await desk.post(at, {
          aksi: 'simpan',
          ...isian({ [satu!]: 'Kados pundi?', 'Sangat sesuai': 'Trep' }),
        })
      ).status,
    ).toBe(303)
    expect(await text(desk.get(at))).toContain('lang="jv"')
    expect(await bagiWarga([kantor.dinas])).toEqual(new Map())
    await desk.post(at, { aksi: 'tawarkan' })
    const words = (await bagiWarga([kantor.upt, kantor.dinas])).get('jv')
    expect(words?.get(satu!)).toBe('Kados pundi?')
    expect(words?.has(dua!)).toBe(false)
    expect(await bagiWarga([kantor.lain])).toEqual(new Map())
    expect(await text(desk.get(SKM))).toContain('2 dari')
    const belum = await text(desk.get(`${at}?belum`))
    expect(belum).not.toContain('Kados pundi?')
    expect(belum).toContain(dua)
  })

  it('leaves alone what the form did not show, and takes an emptied box as no translation', async () => {
    const desk = kepala()
    const at = await mulai(desk, kantor.dinas)
    await desk.post(at, isian({ [satu!]: 'Setunggal', [dua!]: 'Kalih' }))
    await desk.post(at, isian({ [satu!]: '' }))
    await desk.post(at, { aksi: 'tawarkan' })
    expect([...(await bagiWarga([kantor.dinas])).get('jv')!]).toEqual([[dua, 'Kalih']])
  })

  it('goes before what the instansi translated, sentence by sentence', async () => {
    const semua = await mulai(admin(), '')
    await admin().post(semua, isian({ [satu!]: 'umum 1', [dua!]: 'umum 2' }))
    await admin().post(semua, { aksi: 'tawarkan' })
    const own = await mulai(kepala(), kantor.dinas)
    await kepala().post(own, isian({ [dua!]: 'dinas 2' }))
    await kepala().post(own, { aksi: 'tawarkan' })
    const words = (await bagiWarga([kantor.upt, kantor.dinas])).get('jv')!
    expect([words.get(satu!), words.get(dua!)]).toEqual(['umum 1', 'dinas 2'])
    expect((await bagiWarga([kantor.lain])).get('jv')!.get(dua!)).toBe('umum 2')
  })

  it('keeps a too long sentence on screen with the reason', async () => {
    const at = await mulai(kepala(), kantor.dinas)
    const res = await kepala().post(at, isian({ [satu!]: 'x'.repeat(1001) }))
    expect(res.status).toBe(422)
    expect(await res.text()).toContain('paling banyak 1000 huruf')
  })

  it('takes any language by its code, once for each unit, and never Indonesian', async () => {
    const desk = kepala()
    const unit = kantor.dinas
    expect((await desk.post(SKM, { bahasa: '', kode: 'jv-java', unit })).status).toBe(303)
    expect((await desk.post(SKM, { bahasa: '', kode: 'jv-Java', unit })).status).toBe(409)
    for (const kode of ['id', 'bukan kode', ''])
      expect((await desk.post(SKM, { bahasa: '', kode, unit })).status).toBe(422)
    expect((await desk.post(SKM, { bahasa: 'en', kode: '', unit })).status).toBe(403)
  })

  it('is written down, and may be deleted', async () => {
    const at = await mulai(kepala(), kantor.dinas)
    await kepala().post(at, isian({ [satu!]: 'Kados pundi?' }))
    await kepala().post(at, { aksi: 'hapus' })
    expect((await kepala().get(at)).status).toBe(404)
    const rows = await uji.owner
      .selectFrom('audit_catatan')
      .select('peristiwa')
      .where('sasaran_id', '=', at.split('/').at(-1)!)
      .orderBy('urut')
      .execute()
    expect(rows.map((r) => r.peristiwa.split('.').at(-1))).toEqual(['buat', 'ubah', 'hapus'])
  })
})

describe('a translation by file', () => {
  const kirim = (desk: Meja, at: string, isi: string): Promise<Response> => {
    const form = new FormData()
    form.set('berkas', new File([isi], 'jawa.csv'))
    return desk.upload(`${at}/berkas`, form)
  }

  it('goes out as CSV and comes back for a look before it is saved', async () => {
    const desk = kepala()
    const at = await mulai(desk, kantor.dinas)
    const csv = await text(desk.get(`${at}/terjemahan.csv`))
    expect(csv).toContain('bagian;id;jv')
    const filled = `${csv.replace(`${satu};`, `${satu};Kados pundi?`)}pilihan;Tidak ada di sini;X\r\n`
    const res = await kirim(desk, at, filled)
    expect(res.status).toBe(200)
    const html = await res.text()
    expect(html).toContain('1 terjemahan dibaca dari berkas dan belum disimpan')
    expect(html).toContain('“Tidak ada di sini” tidak ada pada kuesioner ini')
    expect(html).toContain('Kados pundi?')
    expect(await text(desk.get(at))).not.toContain('Kados pundi?')
  })

  it('is refused without harm when it is something else', async () => {
    const desk = kepala()
    const at = await mulai(desk, kantor.dinas)
    expect((await kirim(desk, at, 'halo')).status).toBe(422)
    expect((await kirim(desk, at, 'a'.repeat(2 << 20))).status).toBe(422)
    expect((await desk.upload(`${at}/berkas`, new FormData())).status).toBe(422)
  })
})

describe('who may', () => {
  it('officers look, other units see nothing, and what is of the instansi its admin changes', async () => {
    const at = await mulai(kepala(), kantor.dinas)
    const petugas = sit('petugas', kantor.dinas)
    expect(await text(petugas.get(at))).toContain('Anda dapat melihat terjemahan ini')
    expect((await petugas.post(at, isian({ [satu!]: 'x' }))).status).toBe(403)
    expect((await sit('kepala_unit', kantor.lain).get(at)).status).toBe(404)
    const semua = await mulai(admin(), '', 'su')
    expect((await kepala().post(semua, isian({ [satu!]: 'x' }))).status).toBe(403)
    expect((await kepala().post(SKM, { bahasa: 'ban', kode: '', unit: '' })).status).toBe(403)
  })
})
