import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import {
  baris,
  buildKantorImpor,
  csv,
  formOf,
  imporDi,
  JUDUL,
  UNSUR,
  type KantorImpor,
} from '../../../../test/support/impor.ts'
import type { Meja } from '../../../../test/support/meja.ts'
import { terkunci } from '../../../../test/support/terkunci.ts'
import { newId } from '../../../kernel/ids.ts'
import { renderXlsx } from '../../../reports/xlsx.ts'
import { closePeriode, createPeriode } from '../periode/commands.ts'

let uji: FreshDb
let k: KantorImpor

beforeAll(async () => {
  uji = await freshDb()
})
afterAll(() => uji.drop())
beforeEach(async () => {
  k = await buildKantorImpor(uji)
})

const sistem = () => ({ kind: 'sistem', instansiId: k.kantor.instansiId, nama: 'uji' }) as const
const petugas = (): Meja => k.sit('petugas', k.kantor.dinas)

describe('a screen in English', () => {
  it('says in English what is wrong in a row, what was skipped, and downloads it so', async () => {
    const desk = petugas()
    const { at } = await k.preview(
      desk,
      csv(baris('344334312', 'P;34;Antre lama'), baris('344334912', 'X;34;'), baris('', 'L;50;')),
    )
    const html = await (await desk.get(`${at}?bahasa=en`)).text()
    expect(html).toContain('is not a value from 1–4.')
    expect(html).not.toMatch(/bukan nilai|kosong; isi|tidak dipahami|Baris \d/)
    const query = /kesalahan\.csv\?([^"]+)/.exec(html)![1]!.replaceAll('&amp;', '&')
    const list = await (await desk.get(`${at}/kesalahan.csv?${query}&bahasa=en`)).text()
    expect(list).toContain('row;column;content;message')
    expect(list).toContain('Row 3, column')
  })
})

describe('preview and agreement', () => {
  it('shows what would come in, takes it in on agreement, and forgets the file', async () => {
    const desk = petugas()
    const { at, html } = await k.preview(
      desk,
      csv(baris('344334312', 'P;34;Antre lama'), baris('333333333', 'L;50;', 'akta  KELAHIRAN')),
    )
    expect(html).toContain('2 baris')
    expect(html).toContain('siap dimasukkan.')
    expect(html).toContain('Antre lama')
    expect((await k.agregat()).semua.n).toBe(0)
    expect(await k.files()).toHaveLength(1)
    const res = await desk.post(at, formOf(html))
    expect(res.status).toBe(303)
    expect(await (await desk.get(res.headers.get('location')!)).text()).toContain('2 jawaban dimasukkan')
    const { semua, perLayanan, nGarisLurus } = await k.agregat()
    expect(semua).toMatchObject({ n: 2, total: { sarana: 4, pengaduan: 5 } })
    expect(perLayanan.get(k.kantor.layanan.akta)?.n).toBe(1)
    expect(nGarisLurus).toBe(1)
    expect(await k.files()).toHaveLength(0)
    const audit = await uji.owner
      .selectFrom('audit_catatan')
      .select('data')
      .where('peristiwa', '=', 'survei.impor.masuk')
      .where('sasaran_id', '=', k.id)
      .executeTakeFirstOrThrow()
    expect(audit.data).toMatchObject({ masuk: 2, dilewati: 0 })
  })

  it('reads an XLSX the same', async () => {
    const book = await renderXlsx({
      title: 'x',
      author: 'x',
      sheets: [
        {
          name: 'Jawaban',
          widths: [10],
          rows: [JUDUL.split(';'), ['2026-02-01', 'KTP elektronik', 3, 4, 4, 3, 3, 4, 3, 1, 2, 'P', 34, '']],
        },
      ],
    })
    const desk = petugas()
    const { at, html } = await k.preview(desk, new Uint8Array(book), 'rekap.xlsx')
    expect(html).toContain('Pratinjau rekap.xlsx')
    await desk.post(at, formOf(html))
    expect((await k.agregat()).semua).toMatchObject({ n: 1, total: { sarana: 1, pengaduan: 2 } })
  })

  it('adds nothing when the same file comes again, and says so', async () => {
    const desk = petugas()
    const content = csv(baris('344334312'), baris('444444444'))
    const { at, html } = await k.preview(desk, content)
    await desk.post(at, formOf(html))
    const again = await k.preview(desk, content, 'nama-lain.csv')
    expect(again.at).toBe(`${at}?sudah=1`)
    expect(again.html).toContain('Tidak ada yang ditambahkan.')
    expect((await desk.post(at, formOf(html))).headers.get('location')).toContain('sudah=1')
    expect((await k.agregat()).semua.n).toBe(2)
    expect(await k.files()).toHaveLength(0)
  })

  it('leads to the same preview when the same file is uploaded twice before agreement', async () => {
    const desk = petugas()
    const content = csv(baris('344334312'))
    const first = await k.preview(desk, content)
    expect((await k.preview(desk, content)).at).toBe(first.at)
    expect(await k.files()).toHaveLength(1)
  })

  it('lets only one of two agreements at once take the rows in', async () => {
    const desk = petugas()
    const { at, html } = await k.preview(desk, csv(...Array.from({ length: 30 }, () => baris('344334312'))))
    const done = await Promise.all([desk.post(at, formOf(html)), desk.post(at, formOf(html))])
    expect(done.map((r) => r.status)).toEqual([303, 303])
    expect((await k.agregat()).semua.n).toBe(30)
  })

  it('is cancelled without a trace in the answers', async () => {
    const desk = petugas()
    const { at } = await k.preview(desk, csv(baris('344334312')))
    expect((await desk.post(at, { aksi: 'batal' })).status).toBe(303)
    expect((await desk.get(at)).status).toBe(404)
    expect(await k.files()).toHaveLength(0)
    expect((await k.agregat()).semua.n).toBe(0)
  })
})

describe('what the file does not say', () => {
  it('asks what U8 and U9 mean, and counts by the answer', async () => {
    const desk = petugas()
    const numbered = `layanan;${Array.from({ length: 9 }, (_, i) => `U${i + 1}`).join(';')}\nKTP elektronik;3;3;3;3;3;3;3;1;2\n`
    const { at, html } = await k.preview(desk, numbered)
    expect(html).toContain('Apa arti U8 dan U9')
    const list = { ...formOf(html), urutan: 'daftar' }
    const changed = await desk.post(at, list)
    expect(changed.headers.get('location')).toContain('berubah=1')
    expect((await k.agregat()).semua.n).toBe(0)
    const seen = await (await desk.get(changed.headers.get('location')!)).text()
    await desk.post(at, formOf(seen))
    expect((await k.agregat()).semua.total).toMatchObject({ pengaduan: 1, sarana: 2 })
  })

  it('asks for the day and the service of rows without one', async () => {
    const desk = petugas()
    const bare = `${UNSUR}\n3;4;4;3;3;4;3;1;2\n3;3;3;3;3;3;3;3;4\n`
    const { at, html } = await k.preview(desk, bare)
    expect(html).toContain('Tanggal untuk 2 baris tanpa tanggal')
    expect(html).toContain('Belum ada baris yang siap')
    const chosen = {
      ...formOf(html),
      aksi: 'pratinjau',
      layanan_umum: k.kantor.layanan.akta,
      tanggal: '2026-02-02',
    }
    const seen = await (await desk.get((await desk.post(at, chosen)).headers.get('location')!)).text()
    expect(seen).toContain('2 baris')
    await desk.post(at, formOf(seen))
    expect((await k.agregat()).perLayanan.get(k.kantor.layanan.akta)?.n).toBe(2)
  })

  it('lets a strange name of a service be matched, or leaves its rows out', async () => {
    const desk = petugas()
    const { at, html } = await k.preview(desk, csv(baris('344334312', 'P;34;', 'e-KTP'), baris('333333334')))
    expect(html).toContain('“e-KTP” (1 baris) adalah layanan')
    expect(html).toContain('1 baris belum jelas layanannya')
    const form = formOf(html)
    const name = Object.keys(form).find((n) => n.startsWith('l_') && form[n] === '')!
    const matched = { ...form, aksi: 'pratinjau', [name]: k.kantor.layanan.ktp }
    const seen = await (await desk.get((await desk.post(at, matched)).headers.get('location')!)).text()
    expect(seen).not.toContain('belum jelas layanannya')
    await desk.post(at, formOf(seen))
    expect((await k.agregat()).perLayanan.get(k.kantor.layanan.ktp)?.n).toBe(2)
  })
})

describe('what is wrong in the file', () => {
  it('names every wrong cell by row and column, leaves its row out, and gives the whole list', async () => {
    const desk = petugas()
    const wrong = Array.from({ length: 60 }, () => baris('344374312'))
    const { at, html } = await k.preview(
      desk,
      csv(baris('344334312'), ...wrong, baris('344334312', 'P;34;', 'KTP elektronik', '2025-12-31')),
    )
    expect(html).toContain('61 kesalahan ditemukan')
    expect(html).toMatch(/Baris 3, kolom produk \(G\)/)
    expect(html).toContain('Dan 11 lagi.')
    const list = /href="([^"]+kesalahan\.csv[^"]*)"/.exec(html)![1]!.replaceAll('&amp;', '&')
    const text = await (await desk.get(list)).text()
    expect(text.trim().split('\r\n')).toHaveLength(62)
    expect(text).toContain('31 Desember 2025 di luar periode (5 Januari 2026 sampai 1 Maret 2026)')
    await desk.post(at, formOf(html))
    expect((await k.agregat()).semua.n).toBe(1)
  })

  it('says which columns are missing and offers nothing to agree to', async () => {
    const { html } = await k.preview(petugas(), 'persyaratan;prosedur;wktu\n3;3;3\n')
    expect(html).toContain('Kolom waktu (Waktu Penyelesaian) tidak ada.')
    expect(html).toContain('Tidak ada baris yang dapat dimasukkan')
    expect(html).not.toContain('value="masukkan"')
  })

  it('says that there is nothing under the heading', async () => {
    const { html } = await k.preview(petugas(), csv())
    expect(html).toContain('Di bawah judul kolom tidak ada satu pun baris jawaban.')
    expect(html).not.toContain('value="masukkan"')
  })

  it('names foreign columns, warns of personal data, and stores neither', async () => {
    const content = `NIK;catatan;${JUDUL}\n3201;x;${baris('344334312')}\n`
    const { html } = await k.preview(petugas(), content)
    expect(html).toContain('tidak dikenal dan tidak dihitung: B (&quot;catatan&quot;)')
    expect(html).toContain('data pribadi')
    expect(html).toContain('dilewati')
  })

  it('cuts a comment of ten thousand letters and says so', async () => {
    const desk = petugas()
    const { at, html } = await k.preview(desk, csv(baris('344334312', `P;34;${'a'.repeat(10_000)}`)))
    expect(html).toContain('saran 10000 huruf, dipotong menjadi 1000')
    await desk.post(at, formOf(html))
    expect((await k.agregat()).semua.n).toBe(1)
  })

  it.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3])],
    ['a broken XLSX', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9, 9, 9, 9, 9, 9, 9])],
  ])('answers %s with a sentence, 422', async (_, bytes) => {
    const res = await k.upload(petugas(), bytes, 'x.xlsx')
    expect(res.status).toBe(422)
    expect(await res.text()).toContain('href="#berkas"')
    expect(await k.files()).toHaveLength(0)
  })

  it.each(terkunci)('says that a file is locked by a password (%s), and keeps none of it', async (_, isi) => {
    const res = await k.upload(petugas(), isi, 'skm.xlsx')
    expect(res.status).toBe(422)
    expect(await res.text()).toContain('Berkas ini dilindungi kata sandi. Simpan salinan .xlsx tanpa')
    expect(await k.files()).toHaveLength(0)
  })

  it('asks for a file when none was chosen', async () => {
    const res = await petugas().upload(k.path, new FormData())
    expect(res.status).toBe(422)
    expect(await res.text()).toContain('Pilih berkas CSV atau XLSX dahulu.')
  })

  it('shows a hostile file name and cell as text only', async () => {
    const { html } = await k.preview(
      petugas(),
      csv(baris('344334312', 'P;34;<script>alert(1)</script>')),
      '<img src=x onerror=alert(1)>.csv',
    )
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('<img src=x')
  })
})

describe('who and when', () => {
  it('refuses plainly once the period is closed, with the file still there', async () => {
    const desk = petugas()
    const { at, html } = await k.preview(desk, csv(baris('344334312')))
    await uji.db.write(k.kantor.scope, (trx) => closePeriode(trx, k.deps, sistem(), k.id))
    const res = await desk.post(at, formOf(html))
    expect(res.status).toBe(409)
    expect(await res.text()).toContain('Periode ini sudah ditutup.')
    expect(await k.files()).toHaveLength(1)
    expect(await (await desk.get(k.path)).text()).toContain('Periode ini sudah ditutup.')
    expect((await k.upload(desk, csv(baris('111111112')))).status).toBe(409)
    expect((await k.agregat()).semua.n).toBe(0)
  })

  it('says that a file is gone when it is', async () => {
    const desk = petugas()
    const { at, html } = await k.preview(desk, csv(baris('344334312')))
    for (const key of await k.files()) await k.deps.files.remove(key)
    expect((await desk.get(at)).status).toBe(409)
    expect((await desk.post(at, formOf(html))).status).toBe(409)
  })

  it('is 404 for another unit and 403 for a pembina', async () => {
    const { at, html } = await k.preview(petugas(), csv(baris('344334312')))
    const other = k.sit('kepala_unit', k.kantor.lain)
    for (const p of [k.path, at, `${k.path}/contoh.csv`, `${at}/kesalahan.csv`])
      expect((await other.get(p)).status, p).toBe(404)
    expect((await other.post(at, formOf(html))).status).toBe(404)
    expect((await k.upload(other, csv(baris('111111112')))).status).toBe(404)
    expect((await k.upload(k.sit('pembina', null), csv(baris('111111112')))).status).toBe(403)
    expect((await petugas().get(`${k.path}/${newId()}`)).status).toBe(404)
  })
})

describe('examples and the round trip', () => {
  it.each(['csv', 'xlsx'])('takes its own %s example in as it is', async (kind) => {
    const desk = petugas()
    const bytes = new Uint8Array(await (await desk.get(`${k.path}/contoh.${kind}`)).arrayBuffer())
    const { html } = await k.preview(desk, bytes, `contoh.${kind}`)
    expect(html).toContain('1 baris')
    expect(html).toContain('Tidak ada kesalahan.')
  })

  it('takes back a download of another period, row for row', async () => {
    const desk = petugas()
    const { at, html } = await k.preview(
      desk,
      csv(baris('344334312', 'P;34;"dua ""kata""; titik koma"'), baris('222222221', 'L;;', 'Akta kelahiran')),
    )
    await desk.post(at, formOf(html))
    const before = await k.agregat()
    const bytes = new Uint8Array(await (await desk.get(`/kerja/survei/${k.id}/jawaban.csv`)).arrayBuffer())
    const id = await uji.db.write(k.kantor.scope, (trx) =>
      createPeriode(trx, k.deps, sistem(), {
        unitId: k.kantor.dinas,
        layananIds: [k.kantor.layanan.ktp, k.kantor.layanan.akta].toSorted(),
        nama: 'Salinan',
        mulai: '2025-07-01',
        selesai: '2026-01-04',
        populasi: null,
      }),
    )
    await uji.owner
      .updateTable('survei_periode')
      .set({ selesai: '2026-06-30' })
      .where('id', '=', id)
      .execute()
    k = imporDi(uji, k.kantor, k.deps, id)
    const back = await k.preview(desk, bytes)
    await desk.post(back.at, formOf(back.html))
    const after = await k.agregat()
    expect(after.semua).toEqual(before.semua)
    expect(after.perLayanan).toEqual(before.perLayanan)
  })
})
