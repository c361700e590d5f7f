import type { Hono } from 'hono'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { pejabatUji } from '../../../../test/support/jawaban.ts'
import { buildPeriode, type PeriodeUji } from '../../../../test/support/periode.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { createShell } from '../../../platform/http/shell.ts'
import { skm142017, type Instrumen } from '../instrumen.ts'
import { getAgregat } from '../jawaban/store-agregat.ts'
import { eachJawaban } from '../jawaban/store.ts'
import type { JawabanTersimpan } from '../jawaban/tipe.ts'
import { jawabanRoutes } from '../jawaban/routes.tsx'
import { closePeriode, createPeriode } from '../periode/commands.ts'
import { listTautanPeriode } from '../periode/store-tautan.ts'
import { findPeriode } from '../periode/store.ts'
import { countPilihan, summarizeAngka } from '../periode/store-tambahan.ts'
import { publishPeriode } from '../terbitan/commands.ts'
import { hitungUlang } from '../terbitan/hitung-ulang.ts'
import { getTerbitan } from '../terbitan/store.ts'
import { listTerbitan } from '../terbitan/store-ringkasan.ts'
import { verifyTerbitanFile } from '../terbitan/verifikasi.ts'
import { f03Daring, f03Luring } from './bawaan/f03.ts'
import { spak, spkp } from './bawaan/zona-integritas.ts'
import { insertInstrumen, markStatus } from './store.ts'

let uji: FreshDb
let p: PeriodeUji
let app: Hono<AppEnv>
const deps = {
  now: () => new Date('2026-11-20T03:00:00Z'),
  log: pino({ level: 'silent' }),
  enqueue: async () => undefined,
}

beforeAll(async () => {
  uji = await freshDb()
  p = await buildPeriode(uji.owner)
  const all = buildDeps(uji.db, { now: deps.now })
  app = createShell({ baseUrl: all.config.baseUrl, log: all.log, render: (_, f) => f.message })
  app.route('/', jawabanRoutes(all))
})
afterAll(() => uji.drop())

const write = <T>(run: Parameters<typeof uji.db.write<T>>[1]): Promise<T> =>
  uji.db.write({ instansiId: p.instansiId }, run)
const read = <T>(run: Parameters<typeof uji.db.read<T>>[1]): Promise<T> =>
  uji.db.read({ instansiId: p.instansiId }, run)

/** Opens a periode with an instrument and says at which address it is answered. */
async function open(instrumen: string): Promise<{ id: string; kode: string }> {
  const id = await write((trx) =>
    createPeriode(trx, deps, pejabatUji(p, 'kepala_unit'), {
      unitId: p.unitId,
      layananIds: [...p.layananIds],
      nama: instrumen,
      mulai: '2026-11-01',
      selesai: '2026-11-30',
      populasi: null,
      instrumen,
    }),
  )
  const [tautan] = await read(async (db) => listTautanPeriode(db, (await findPeriode(db, id))!))
  return { id, kode: tautan!.kode }
}

const send = (kode: string, isi: Record<string, string | string[]>): Promise<Response> => {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(isi)) for (const v of [value].flat()) body.append(name, v)
  return Promise.resolve(
    app.request(`/s/${kode}`, {
      method: 'POST',
      body: body.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
  )
}
const semua = (i: Instrumen, nilai: number): Record<string, string> => ({
  ...Object.fromEntries(i.pertanyaan.map((q) => [q.kunci, String(nilai)])),
  layanan: p.layananIds[0]!,
})

describe.each([
  [spak, 5, 3.33, 5],
  [spkp, 6, 4, 6],
  [f03Luring, 4, 4, undefined],
  [f03Daring, 0, 0, undefined],
] as const)('$kode', (i, nilai, indeks, rata) => {
  it('is asked, counted, published and verified on its own scale', async () => {
    const { id, kode } = await open(`${i.kode}/${i.versi}`)
    const form = await (await app.request(`/s/${kode}`)).text()
    expect(form).toContain(i.nama.id)
    expect(form.match(/<fieldset class="q"/g)!.length).toBeGreaterThanOrEqual(i.pertanyaan.length)
    const first = i.pertanyaan[0]!.kunci
    const luar = await send(kode, { ...semua(i, nilai), [first]: String(i.skala.max + 1) })
    expect(luar.status).toBe(422)
    expect((await send(kode, { ...semua(i, nilai), asing: '1' })).status).toBe(422)
    for (let n = 0; n < 6; n++) expect((await send(kode, semua(i, nilai))).status).toBe(303)
    await write((trx) => closePeriode(trx, deps, pejabatUji(p, 'kepala_unit'), id))
    await write((trx) =>
      publishPeriode(trx, deps, pejabatUji(p, 'kepala_unit'), id, {
        alasan: '',
        alasanMinimum: '',
        tutup: false,
      }),
    )
    const t = await read((db) => getTerbitan(db, id, 1))
    expect([t.isi.hasil.ikm, t.isi.hasil.rataRata, t.isi.hasil.mutu]).toEqual([indeks, rata, ''])
    expect(t.isi.instrumen.isi?.kode).toBe(i.kode)
    expect(verifyTerbitanFile(JSON.parse(JSON.stringify({ hash: t.hash, terbitan: t.isi })))).toEqual([])
    expect(await read((db) => hitungUlang(db))).toEqual([])
    // A series of its own: the SKM knows nothing of it.
    expect(await read((db) => listTerbitan(db, p.unitId))).toEqual([])
    expect((await read((db) => listTerbitan(db, p.unitId, i.kode))).map((x) => x.ikm)).toEqual([indeks])
  })
})

describe('a unit’s own questionnaire with other questions', () => {
  const sendiri: Instrumen = {
    ...skm142017,
    kode: 'antrean-kami',
    jenis: 'sendiri',
    induk: { kode: skm142017.kode, versi: 1 },
    unsur: [...skm142017.unsur, { kunci: 'antrean', nama: { id: 'Antrean' }, bobot: '1/9' }].map((u) => ({
      ...u,
      bobot: u.kunci === 'antrean' ? '1/2' : '1/18',
    })),
    pertanyaan: [
      ...skm142017.pertanyaan,
      ...['antrean_lama', 'antrean_tertib'].map((kunci) => ({
        kunci,
        unsur: 'antrean',
        teks: { id: `Bagaimana ${kunci}?` },
        pilihan: skm142017.pertanyaan[0]!.pilihan,
      })),
    ],
    tambahan: [
      {
        kunci: 'kanal',
        jenis: 'pilihan_ganda',
        teks: { id: 'Dari mana Anda tahu?' },
        pilihan: ['situs', 'tetangga', 'radio'].map((nilai) => ({ nilai, label: { id: nilai } })),
      },
      {
        kunci: 'menunggu',
        jenis: 'angka',
        teks: { id: 'Berapa menit Anda menunggu?' },
        wajib: true,
        batas: { min: '0', maks: '600' },
        tampilJika: { pertanyaan: 'antrean_lama', operator: 'kurang', nilai: 3 },
      },
    ],
  }
  let alamat: { id: string; kode: string }
  beforeAll(async () => {
    await write(async (trx) => {
      await insertInstrumen(trx, p.instansiId, { isi: sendiri, unitId: p.unitId, createdBy: null })
      await markStatus(trx, { kode: sendiri.kode, versi: 1 }, 'siap')
    })
    alamat = await open('antrean-kami/1')
  })

  it('stands there in full without JavaScript, each condition in words', async () => {
    const res = await app.request(`/s/${alamat.kode}`)
    const html = await res.text()
    expect(html).toContain('Berapa menit Anda menunggu?')
    expect(html).toContain('Hanya jika jawaban &quot;Bagaimana antrean_lama?&quot; di bawah')
    expect(html).toContain('<sb-jika')
    expect(html).not.toMatch(/name="menunggu"[^>]*required/)
    expect(res.headers.get('content-security-policy')).toContain("script-src 'self'")
  })
  it('asks for what is due, leaves aside what is not, and says what is wrong', async () => {
    const baik = { ...semua(sendiri, 4), kanal: ['radio', 'situs'] }
    expect((await send(alamat.kode, { ...baik, menunggu: 'lama sekali' })).status).toBe(303)
    const lama = { ...baik, antrean_lama: '1' }
    const kosong = await send(alamat.kode, lama)
    expect(kosong.status).toBe(422)
    const html = await kosong.text()
    expect(html).toContain('Berapa menit Anda menunggu')
    expect(html).toMatch(/value="radio"[^>]*checked/)
    expect((await send(alamat.kode, { ...lama, menunggu: '601' })).status).toBe(422)
    expect((await send(alamat.kode, { ...lama, menunggu: '12,5' })).status).toBe(303)
    expect((await send(alamat.kode, { ...lama, menunggu: '30' })).status).toBe(303)
    expect((await send(alamat.kode, { ...lama, menunggu: '30', kanal: 'tv' })).status).toBe(422)
    const rows = await read(async (db) => {
      const list: JawabanTersimpan[] = []
      for await (const page of eachJawaban(db, p.instansiId, alamat.id)) list.push(...page)
      return list
    })
    expect(rows.map((r) => r.tambahan)).toEqual([
      { kanal: ['situs', 'radio'] },
      { kanal: ['situs', 'radio'], menunggu: '12.5' },
      { kanal: ['situs', 'radio'], menunggu: '30' },
    ])
    expect(await read((db) => summarizeAngka(db, alamat.id, 'menunggu'))).toEqual({
      n: 2,
      rata: '21.25',
      median: '21.25',
      min: '12.5',
      maks: '30',
    })
    const pilihan = await read((db) => countPilihan(db, alamat.id, ['kanal']))
    expect(pilihan.toSorted((a, b) => (a.nilai < b.nilai ? -1 : 1))).toEqual([
      { kunci: 'kanal', nilai: 'radio', n: 3 },
      { kunci: 'kanal', nilai: 'situs', n: 3 },
    ])
  })
  it('weighs two questions of one unsur together: half the index from the queue', async () => {
    const { semua: a } = await read((db) => getAgregat(db, alamat.id))
    // Nine fours at 1/18 and (4 + 4)/2, (1 + 4)/2, (1 + 4)/2 at 1/2, over 36: 36 · 4, 36 · 3.25, 36 · 3.25.
    expect([a.n, a.jumlahBaris]).toEqual([3, 144 + 117 + 117])
    expect(await read((db) => hitungUlang(db))).toEqual([])
  })
})
