import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../../test/support/database.ts'
import { buildDeps } from '../../../../../test/support/deps.ts'
import { buildKantor, type Kantor } from '../../../../../test/support/kantor.ts'
import { buildMeja, type Meja } from '../../../../../test/support/meja.ts'
import type { Peran } from '../../../../kernel/actor.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { findInstrumenTersimpan } from '../store.ts'
import { instrumenRoutes } from './routes.ts'

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

const DASAR = '/kerja/survei/instrumen'
const sit = (peran: Peran, unitId: string | null): Meja =>
  buildMeja(deps, kantor.pejabat(peran, unitId), '/kerja/survei', [instrumenRoutes(deps)])
const kepala = (): Meja => sit('kepala_unit', kantor.dinas)
const text = async (res: Response | Promise<Response>): Promise<string> => (await res).text()

/** Makes one from the SKM and returns its address. */
async function buat(desk = kepala(), dari = 'skm-14-2017/1', unit: string = kantor.dinas): Promise<string> {
  const res = await desk.post(`${DASAR}/baru`, { dari, nama: 'SKM Dinas Kami', unit })
  expect(res.status).toBe(303)
  return res.headers.get('location')!
}
const isiOf = async (at: string) => {
  const [kode, versi] = at.split('/').slice(-2)
  const found = await uji.db.read(kantor.scope, (db) => findInstrumenTersimpan(db, kode!, Number(versi)))
  return found!
}
const pilihan4 = { pilihan_1: 'Buruk', pilihan_2: 'Kurang', pilihan_3: 'Baik', pilihan_4: 'Sangat baik' }

describe('the list', () => {
  it('shows what is locked, with its law, and what is one’s own, with its state', async () => {
    const desk = kepala()
    const empty = await text(desk.get(DASAR))
    expect(empty).toContain('Belum ada instrumen sendiri')
    expect(empty).toContain('Nomor 14 Tahun 2017')
    const at = await buat(desk)
    const html = await text(desk.get(DASAR))
    expect(html).toContain(`href="${at}"`)
    expect(html).toContain('Disusun')
    expect(html).toContain('Dinas Kependudukan')
  })

  it('lets nobody else see it, officers look, and only head and admin make one', async () => {
    const at = await buat()
    expect(await text(sit('kepala_unit', kantor.lain).get(DASAR))).not.toContain('SKM Dinas Kami')
    expect((await sit('kepala_unit', kantor.lain).get(at)).status).toBe(404)
    const petugas = sit('petugas', kantor.upt)
    expect(await text(petugas.get(DASAR))).toContain('SKM Dinas Kami')
    expect(await text(petugas.get(at))).toContain('Anda dapat melihat instrumen ini')
    expect((await petugas.get(`${DASAR}/baru`)).status).toBe(403)
    expect((await petugas.get(`${at}/bobot`)).status).toBe(403)
    expect((await petugas.post(at, { aksi: 'siap' })).status).toBe(403)
    expect((await petugas.post(`${at}/bobot`, { aksi: 'rata' })).status).toBe(403)
  })

  it('answers a wrong form with the same form', async () => {
    const res = await kepala().post(`${DASAR}/baru`, { dari: 'x', nama: 'ab', unit: '' })
    expect(res.status).toBe(422)
    const html = await res.text()
    expect(html).toContain('Pilih formulir asal')
    expect(html).toContain('value="ab"')
    expect(
      (await kepala().post(`${DASAR}/baru`, { dari: 'skm-14-2017/1', nama: 'Untuk semua', unit: '' })).status,
    ).toBe(422)
  })

  it('knows no address that names nothing', async () => {
    for (const at of ['tiada/1', 'skm-14-2017/2', 'skm-14-2017/x', "a'/1", 'A/1'])
      expect((await kepala().get(`${DASAR}/${at}`)).status).toBe(404)
  })
})

describe('the editor', () => {
  it('changes words, warns as long as they differ from the official ones, and no longer than that', async () => {
    const desk = kepala()
    const at = await buat(desk)
    expect(await text(desk.get(at))).not.toContain('tidak lagi sebanding')
    const form = { teks: 'Seberapa cepat kami melayani?', petunjuk: '', unsur: 'waktu', unsur_nama: '' }
    const resmi = (await isiOf(at)).isi.pertanyaan[2]!
    const labels = Object.fromEntries(resmi.pilihan.map((p) => [`pilihan_${p.nilai}`, p.label.id]))
    expect((await desk.post(`${at}/pertanyaan/waktu`, { ...form, ...labels })).status).toBe(303)
    const html = await text(desk.get(at))
    expect(html).toContain('Hasil tidak lagi sebanding dengan unit lain')
    expect(html).toContain('Seberapa cepat kami melayani?')
    expect((await isiOf(at)).isi.pertanyaan[2]).toMatchObject({
      kunci: 'waktu',
      teks: { id: 'Seberapa cepat kami melayani?' },
      pilihan: resmi.pilihan,
    })
    await desk.post(`${at}/pertanyaan/waktu`, { ...form, ...labels, teks: resmi.teks.id })
    expect(await text(desk.get(at))).not.toContain('tidak lagi sebanding')
  })

  it('adds an unsur, says what the weights add up to, shares evenly, and marks it ready', async () => {
    const desk = kepala()
    const at = await buat(desk)
    await desk.post(`${at}/pertanyaan/baru`, {
      teks: 'Bagaimana antreannya?',
      unsur: 'baru',
      unsur_nama: 'Antrean',
      ...pilihan4,
    })
    const html = await text(desk.get(at))
    expect(html).toContain('Belum dapat ditandai siap')
    expect(html).not.toContain('value="siap"')
    expect((await desk.post(at, { aksi: 'siap' })).status).toBe(409)
    await desk.post(`${at}/bobot`, { bobot_antrean: '0,1' })
    const bobot = await text(desk.get(`${at}/bobot`))
    expect(bobot).toContain('Jumlah bobot 11/10: lebih 1/10 dari 1.')
    expect((await desk.post(`${at}/bobot`, { aksi: 'rata' })).status).toBe(303)
    expect(await text(desk.get(`${at}/bobot`))).toContain('Jumlah bobot 1, tepat')
    expect((await desk.post(at, { aksi: 'siap' })).headers.get('location')).toBe(`${at}?siap`)
    expect((await isiOf(at)).status).toBe('siap')
    expect(await text(desk.get(at))).toContain('Tekan “Ubah lagi”')
    expect((await desk.get(`${at}/bobot`)).status).toBe(403)
  })

  it('names every field of a wrong question and keeps what was typed', async () => {
    const desk = kepala()
    const at = await buat(desk)
    const res = await desk.post(`${at}/pertanyaan/baru`, {
      teks: 'x'.repeat(1001),
      unsur: 'tiada',
      pilihan_1: 'Satu',
    })
    expect(res.status).toBe(422)
    const html = await res.text()
    for (const part of ['Terlalu panjang', 'Pilih unsur dari daftar', 'jawaban bernilai 2', 'value="Satu"'])
      expect(html).toContain(part)
    const bobot = await desk.post(`${at}/bobot`, { bobot_waktu: 'sepersembilan' })
    expect(bobot.status).toBe(422)
    expect(await bobot.text()).toContain('value="sepersembilan"')
  })

  it('adds extra questions with a condition in the words of the answer', async () => {
    const desk = kepala()
    const at = await buat(desk)
    const add = (fields: Record<string, string>) => desk.post(`${at}/tambahan/baru`, fields)
    await add({ teks: 'Pernah melapor?', jenis: 'pilihan', pilihan: 'Ya\nTidak\n' })
    await add({
      teks: 'Melapor tentang apa?',
      jenis: 'teks_panjang',
      wajib: 'ya',
      syarat: 'pernah_melapor',
      syarat_operator: 'sama',
      syarat_nilai: 'ya',
    })
    const { isi } = await isiOf(at)
    expect(isi.tambahan).toEqual([
      {
        kunci: 'pernah_melapor',
        jenis: 'pilihan',
        teks: { id: 'Pernah melapor?' },
        pilihan: [
          { nilai: 'ya', label: { id: 'Ya' } },
          { nilai: 'tidak', label: { id: 'Tidak' } },
        ],
      },
      {
        kunci: 'melapor_tentang_apa',
        jenis: 'teks_panjang',
        teks: { id: 'Melapor tentang apa?' },
        wajib: true,
        tampilJika: { pertanyaan: 'pernah_melapor', operator: 'sama', nilai: 'ya' },
      },
    ])
    expect(await text(desk.get(at))).toContain('Tampil bila “Pernah melapor?” dijawab “Ya”')
    const wrong = await add({
      teks: 'Kapan?',
      jenis: 'tanggal',
      syarat: 'pernah_melapor',
      syarat_operator: 'sama',
      syarat_nilai: 'mungkin',
    })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Jawabannya salah satu dari: Ya, Tidak.')
  })

  it('keeps the code of an option whose words are mended', async () => {
    const desk = kepala()
    const at = await buat(desk)
    await desk.post(`${at}/tambahan/baru`, { teks: 'Warna?', jenis: 'pilihan', pilihan: 'Merh\nBiru' })
    await desk.post(`${at}/tambahan/warna`, { teks: 'Warna?', jenis: 'pilihan', pilihan: 'Merah\nBiru' })
    expect((await isiOf(at)).isi.tambahan[0]!.pilihan!.map((p) => [p.nilai, p.label.id])).toEqual([
      ['merh', 'Merah'],
      ['biru', 'Biru'],
    ])
  })

  it('moves and removes questions', async () => {
    const desk = kepala()
    const at = await buat(desk)
    await desk.post(at, { aksi: 'naik:pertanyaan:prosedur' })
    await desk.post(`${at}/pertanyaan/biaya`, { aksi: 'hapus' })
    const { isi } = await isiOf(at)
    expect(isi.pertanyaan.map((p) => p.kunci).slice(0, 3)).toEqual(['prosedur', 'persyaratan', 'waktu'])
    expect(isi.unsur.map((u) => u.kunci)).not.toContain('biaya')
    expect(await text(desk.get(at))).toContain('Jumlah bobot 8/9: kurang 1/9 dari 1.')
  })

  it('changes name, target, figure, grades and what is asked about the person', async () => {
    const desk = kepala()
    const at = await buat(desk, 'templat-internal/1')
    const fields = {
      nama: 'Suara Pegawai',
      sasaran: 'pegawai',
      singkatan: 'Indeks pegawai',
      indeks_nama: 'Indeks suara pegawai',
      kali: '20',
      kategori: 'A; Baik; 60\nB; Kurang; 20',
      responden: ['usia'],
    }
    expect((await desk.post(`${at}/dasar`, fields)).status).toBe(303)
    const { isi, nama } = await isiOf(at)
    expect(nama).toBe('Suara Pegawai')
    expect(isi.kategori.map((k) => [k.kode, k.mulai])).toEqual([
      ['A', '60'],
      ['B', '20'],
    ])
    expect(isi.responden.map((f) => f.kunci)).toEqual(['usia'])
    const res = await desk.post(`${at}/dasar`, { ...fields, kali: '0', kategori: 'A 60' })
    expect(res.status).toBe(422)
    expect(await res.text()).toContain('Baris 1 harus berisi kode; sebutan; batas bawah')
  })

  it('deletes what nobody uses', async () => {
    const desk = kepala()
    const at = await buat(desk)
    expect((await desk.post(at, { aksi: 'hapus' })).headers.get('location')).toBe(DASAR)
    expect((await desk.get(at)).status).toBe(404)
  })

  it('shows a built-in form locked', async () => {
    const desk = kepala()
    const html = await text(desk.get(`${DASAR}/spkp/1`))
    expect(html).toContain('Formulir resmi ini terkunci')
    expect(html).not.toContain('Tambah pertanyaan')
    expect((await desk.post(`${DASAR}/spkp/1`, { aksi: 'hapus' })).status).toBe(404)
    expect((await desk.get(`${DASAR}/spkp/1/bobot`)).status).toBe(403)
  })
})

describe('the preview', () => {
  it('is the respondent’s own page, checks like it, and keeps nothing', async () => {
    const desk = kepala()
    const at = `${DASAR}/spkp/1`
    const html = await text(desk.get(`${at}/pratinjau`))
    expect(html).toContain('Tidak ada yang tersimpan')
    expect(html).toContain('Kirim jawaban')
    expect((await desk.post(`${at}/pratinjau`, {})).status).toBe(422)
    const names = [...html.matchAll(/type="radio" name="([^"]+)" value="4"/g)].map((m) => m[1]!)
    const fields = Object.fromEntries(names.map((n) => [n, '4']))
    const done = await desk.post(`${at}/pratinjau`, fields)
    expect(done.headers.get('location')).toBe(`${at}/pratinjau?terkirim`)
    const rows = await uji.owner.selectFrom('survei_jawaban').select('id').execute()
    expect(rows).toEqual([])
  })

  it('shows a draft with its extra questions, and only to whoever may see it', async () => {
    const at = await buat()
    await kepala().post(`${at}/tambahan/baru`, { teks: 'Apa kesan Anda?', jenis: 'teks' })
    expect(await text(sit('petugas', kantor.upt).get(`${at}/pratinjau`))).toContain('Apa kesan Anda?')
    expect((await sit('petugas', kantor.lain).get(`${at}/pratinjau`)).status).toBe(404)
  })
})
