import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../../test/support/database.ts'
import { buildDeps } from '../../../../../test/support/deps.ts'
import { buildForumSuara, type ForumUji } from '../../../../../test/support/forum-suara.ts'
import { buildMeja, type Meja } from '../../../../../test/support/meja.ts'
import { newId } from '../../../../kernel/ids.ts'
import type { HasilPeta } from '../../peta/hasil.ts'
import { hitungUlangSuara } from '../hitung-ulang.ts'
import { suaraKerjaRoutes } from '../index.ts'
import { seedSuara } from '../seed.ts'
import { findPeta } from '../store-peta.ts'
import { findPemungutan } from '../store-pemungutan.ts'
import { listPernyataan } from '../store-pernyataan.ts'
import { proposePernyataan } from '../usul.ts'

let fresh: FreshDb
let f: ForumUji
let meja: Meja
let deps: ReturnType<typeof buildDeps>
const alamat = (bagian = '') => `/kerja/fkp/${f.id}/suara${bagian}`

beforeAll(async () => {
  fresh = await freshDb()
})
afterAll(() => fresh.drop())
beforeEach(async () => {
  f = await buildForumSuara(fresh.owner)
  deps = buildDeps(fresh.db)
  meja = sebagai('petugas', f.dinas)
})
const sebagai = (peran: 'petugas' | 'pembina', unit: string | null): Meja =>
  buildMeja(deps, f.pejabat(peran, unit), '/kerja/fkp', [suaraKerjaRoutes(deps)])
const baca = <T>(run: Parameters<typeof fresh.db.read<T>>[1]): Promise<T> => fresh.db.read(f.scope, run)
const TIGA = 'Loket buka pada jam istirahat.\n\nAntrean diambil lewat ponsel.\nBerkas boleh dikirim ke rumah.'

describe('the desk of the voting', () => {
  it('adds several statements at once; a line too short comes back with everything that was typed', async () => {
    const salah = await meja.post(alamat('/tambah'), { teks: `${TIGA}\nPendek` })
    expect(salah.status).toBe(422)
    const html = await salah.text()
    expect(html).toContain('Baris 5 harus 10 sampai 200 huruf.')
    expect(html).toContain('Antrean diambil lewat ponsel.')
    const buku = Array.from({ length: 501 }, (_, i) => `Pernyataan tentang hal ${i}.`).join('\n')
    const penuh = await meja.post(alamat('/tambah'), { teks: buku })
    expect(penuh.status).toBe(422)
    expect(await penuh.text()).toMatch(/paling banyak 500 pernyataan[^]*Pernyataan tentang hal 500\./)
    const res = await meja.post(alamat('/tambah'), { teks: TIGA })
    expect(res.headers.get('location')).toBe(`${alamat()}?ditambah=3`)
    expect(await (await meja.get(`${alamat()}?ditambah=3`)).text()).toContain('3 pernyataan ditambahkan.')
    const lagi = await meja.post(alamat('/tambah'), { teks: 'antrean diambil lewat ponsel' })
    expect(await lagi.text()).toContain('sudah ada yang serupa')
  })

  it('takes statements from the agenda, in words that can be agreed with', async () => {
    const pokok = newId()
    await fresh.owner
      .insertInto('fkp_agenda')
      .values({
        instansi_id: f.instansiId,
        id: pokok,
        forum_id: f.id,
        nomor: 1,
        asal: 'usulan',
        judul: 'Waktu tunggu',
        keputusan: 'diterima',
      })
      .execute()
    await meja.post(alamat('/agenda'), {
      pilih: pokok,
      [`teks-${pokok}`]: 'Waktu tunggu 30 menit sudah wajar.',
    })
    expect((await baca((db) => listPernyataan(db, f.id)))[0]).toMatchObject({
      asal: 'agenda',
      agendaId: pokok,
      teks: 'Waktu tunggu 30 menit sudah wajar.',
    })
  })

  it('shows what waits, and takes it out only with a reason that stays when it is missing', async () => {
    await fresh.db.write(f.scope, (trx) =>
      proposePernyataan(trx, deps, f.forum, { sidik: 'a', terdaftar: false }, 'Petugas memakai papan nama.'),
    )
    const [s] = await baca((db) => listPernyataan(db, f.id))
    expect(await (await meja.get(alamat())).text()).toContain('Usulan peserta yang menunggu (1)')
    expect((await meja.post(alamat(`/${s!.id}/tolak`), { alasan: ' ' })).status).toBe(422)
    expect((await meja.post(alamat(`/${s!.id}/tolak`), { alasan: 'Sudah berjalan.' })).status).toBe(303)
    expect((await baca((db) => listPernyataan(db, f.id)))[0]).toMatchObject({
      keadaan: 'ditolak',
      nomor: null,
    })
  })

  it('opens and closes phases, and shows results on the screen when told', async () => {
    await meja.post(alamat('/atur'), { tahap: ['selama', 'sesudah'], lain: ['terdaftar'] })
    await meja.post(alamat('/layar'), { layar: 'hasil' })
    expect(await baca((db) => findPemungutan(db, f.id))).toMatchObject({
      tahap: ['selama', 'sesudah'],
      usulWarga: false,
      hanyaTerdaftar: true,
      layar: 'hasil',
    })
  })

  it('keys in paper sheets: number and digits, the next number ready, a second time only when told to replace', async () => {
    await meja.post(alamat('/tambah'), { teks: TIGA })
    const salah = await meja.post(alamat('/kertas'), { lembar: '', deret: '19' })
    expect(salah.status).toBe(422)
    expect(await salah.text()).toMatch(/Tanda ke-2 “9” tidak ada.*kurang 1/)
    const res = await meja.post(alamat('/kertas'), { lembar: '7', deret: '1 2 0' })
    expect(res.status).toBe(303)
    const next = await (await meja.get(res.headers.get('location')!)).text()
    expect(next).toContain('Lembar 7 tersimpan: 2 suara.')
    expect(next).toContain('value="8"')
    expect(next).toMatch(/<input[^>]*name="diisi"[^>]*value="selama"[^>]*checked/)
    await f.setKeadaan('selesai')
    const pos = await meja.post(alamat('/kertas'), { lembar: '8', deret: '110', diisi: 'sebelum' })
    expect(await (await meja.get(pos.headers.get('location')!)).text()).toMatch(
      /<input[^>]*name="diisi"[^>]*value="sebelum"[^>]*checked/,
    )
    const hasil = await (await meja.get(alamat('/hasil'))).text()
    expect(hasil).toMatch(/Kapan suara diberikan[^]*Sebelum forum[^]*Saat forum berlangsung/)
    const beda = await meja.post(alamat('/kertas'), { lembar: '7', deret: '111' })
    expect(beda.status).toBe(422)
    expect(await beda.text()).toContain('name="ganti"')
    expect((await meja.post(alamat('/kertas'), { lembar: '7', deret: '111', ganti: '1' })).status).toBe(303)
    expect(await baca((db) => findPemungutan(db, f.id))).toMatchObject({ kertas: 2, suara: 5 })
  })

  it('prints numbered sheets', async () => {
    await meja.post(alamat('/tambah'), { teks: TIGA })
    const pdf = await meja.get(alamat('/kertas/lembar.pdf?dari=5&sampai=7'))
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    const isi = Buffer.from(await pdf.arrayBuffer())
    expect(isi.subarray(0, 5).toString()).toBe('%PDF-')
  }, 60_000)

  it('is read by those who watch over all, written by the unit, and unknown to others', async () => {
    const pembina = sebagai('pembina', null)
    const html = await (await pembina.get(alamat())).text()
    expect(html).not.toContain('name="teks"')
    expect((await pembina.post(alamat('/tambah'), { teks: TIGA })).status).toBe(403)
    // Nor is what he typed judged first.
    for (const [ke, isi] of [
      ['/tambah', { teks: '' }],
      ['/agenda', {}],
      ['/kertas', { lembar: '', deret: '9' }],
    ] as const)
      expect([ke, (await pembina.post(alamat(ke), isi)).status]).toEqual([ke, 403])
    expect((await sebagai('petugas', f.lain).get(alamat())).status).toBe(404)
  })
})

describe('the votes of a forum that is over', () => {
  beforeEach(async () => {
    await f.setKeadaan('selesai')
    await fresh.db.write(f.scope, (trx) => seedSuara(trx, deps, f.instansiId))
  })

  it('as demonstration are two camps that share much, some of them on paper', async () => {
    await fresh.db.write(f.scope, (trx) => seedSuara(trx, deps, f.instansiId))
    expect(await baca((db) => findPemungutan(db, f.id))).toMatchObject({
      pemilih: 60,
      terdaftar: 15,
      kertas: 5,
    })
    const peta = await baca((db) => findPeta(db, f.id, 'semua'))
    expect(peta).toMatchObject({ cara: 'akhir', sajian: { orang: 60 } })
    expect(peta!.sajian.kelompok.length).toBeGreaterThanOrEqual(2)
    expect(peta!.sajian.bersama.length).toBeGreaterThanOrEqual(3)
    expect(await baca(hitungUlangSuara)).toEqual([])
    expect(await (await meja.get(alamat('/hasil'))).text()).toContain('Hanya terdaftar (15)')
  })

  it('of very many people are not read by a page: the hash is shown once it is kept', async () => {
    const sidik = /<code class="pecah">[0-9a-f]{64}/
    const hasil = async (): Promise<string> => (await meja.get(alamat('/hasil'))).text()
    expect(await hasil()).toMatch(sidik)
    const besar = (versi: number) =>
      fresh.owner
        .updateTable('fkp_pemungutan')
        .set({ suara: 20_000, versi })
        .where('forum_id', '=', f.id)
        .execute()
    const { versi } = await baca((db) => findPemungutan(db, f.id))
    await besar(versi)
    expect(await hasil()).toMatch(sidik)
    await besar(versi + 1)
    expect((await hasil()).split('Unduh data suara')[1]).toContain('sesudah pemungutan ditutup')
  })

  it('downloaded give the same map by the command, and the hash of the two files is the one that is kept', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'sambut-suara-'))
    try {
      for (const nama of ['participants-votes.csv', 'comments.csv']) {
        const res = await meja.get(alamat(`/hasil/${nama}`))
        expect(res.status).toBe(200)
        writeFileSync(join(dir, nama), Buffer.from(await res.arrayBuffer()))
      }
      const sidik = execFileSync('sh', ['-c', 'sha256sum participants-votes.csv comments.csv | sha256sum'], {
        cwd: dir,
      })
        .toString()
        .slice(0, 64)
      const peta = (await baca((db) => findPeta(db, f.id, 'semua')))!
      expect(sidik).toBe(peta.sidik)
      const json = execFileSync(
        process.execPath,
        [
          'bin/sambut.mjs',
          'peta-opini',
          join(dir, 'participants-votes.csv'),
          '--pernyataan',
          join(dir, 'comments.csv'),
          '--json',
        ],
        { encoding: 'utf8' },
      )
      const hasil = JSON.parse(json) as HasilPeta
      expect(hasil.pusat).toEqual(peta.sumbu.pusat)
      expect(hasil.komponen).toEqual(peta.sumbu.komponen)
      expect(hasil.k).toBe(peta.sajian.kelompok.length)
      expect(hasil.kelompok.map((g) => g.anggota.length)).toEqual(peta.sajian.kelompok.map((g) => g.orang))
      expect(hasil.kelompok.map((g) => g.pusat)).toEqual(peta.sajian.kelompok.map((g) => g.pusat))
      expect(hasil.pusat).toEqual(peta.sumbu.pusat)
      expect(hasil.kestabilan?.sebutan).toBe(peta.sajian.kestabilan?.sebutan)
    } finally {
      rmSync(dir, { recursive: true })
    }
  }, 60_000)
})
