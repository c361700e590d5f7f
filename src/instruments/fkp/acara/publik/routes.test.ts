import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../../test/support/database.ts'
import { buildDeps } from '../../../../../test/support/deps.ts'
import { buildForum } from '../../../../../test/support/forum.ts'
import { buildRumah, type Rumah } from '../../../../../test/support/registry.ts'
import { newId } from '../../../../kernel/ids.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { AppEnv } from '../../../../platform/http/env.ts'
import { createShell } from '../../../../platform/http/shell.ts'
import { Hono } from 'hono'
import { putAlamat } from '../../../../registry/index.ts'
import type { Forum } from '../../store.ts'
import { agreeKesepakatan } from '../kesepakatan.ts'
import { verifyBerkasAcara } from '../isi.ts'
import { putAcara } from '../store-acara.ts'
import { insertBerkas } from '../store-berkas.ts'
import { listUsulan } from '../store-usulan.ts'
import { putPeserta } from '../../suara/pemilih.ts'
import { decideUsulan } from '../usulan.ts'
import { composeAcara } from '../susun.ts'
import { freezeAcara } from '../tetapkan.ts'
import { hasilRoutes } from './routes.tsx'

let fresh: FreshDb
let rumah: Rumah
let deps: Deps
let app: Hono<AppEnv>
let kini = new Date('2026-11-13T03:00:00Z')
const scope = () => ({ instansiId: rumah.instansi.id })

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => kini })
  app = createShell({ baseUrl: deps.config.baseUrl, log: deps.log, render: (_, f) => f.message })
  app.route('/', hasilRoutes(deps))
})
afterAll(() => fresh.drop())

/** An ended forum with one point, at its public address. */
async function usai(keadaan: Forum['keadaan'] = 'selesai'): Promise<Forum> {
  const f = await buildForum(fresh.db, deps, rumah, {
    keadaan: 'berlangsung',
    hadir: [{ nama: 'Siti Aminah', telepon: '+6281234567890', jenisKelamin: 'P' }],
  })
  await fresh.db.write(scope(), async (trx) => {
    await putAlamat(trx, {
      alamat: `forum/${f.slug}`,
      instansiId: f.instansiId,
      jenis: 'forum',
      sasaranId: f.id,
    })
    await agreeKesepakatan(trx, deps, rumah.sistem, f.id, newId(), {
      agendaId: null,
      masalah: 'Antrean dua jam',
      perbaikan: 'Buka loket ketiga',
      penanggungJawab: 'Kepala tata usaha',
      tenggat: '2027-01-31',
    })
    await trx.updateTable('fkp_forum').set({ keadaan }).where('id', '=', f.id).execute()
  })
  return { ...f, keadaan }
}
const bekukan = (f: Forum) =>
  fresh.db.write(scope(), async (trx) => {
    const isian = {
      nomor: 'BA-1',
      tanggal: '2026-11-13',
      tempat: 'Contoh',
      nama: 'dr. Sri',
      nip: '19',
      jabatan: 'Kepala',
    }
    await putAcara(trx, f.instansiId, f.id, { hari_usul: 0 })
    const s = await composeAcara(trx, deps, f, isian, { revisi: 1, suara: null, beku: false })
    await freezeAcara(trx, deps, rumah.sistem, f.id, { ...isian, dilihat: s.sidikTinjauan, versiIds: [] })
  })
const post = (f: Forum, isian: Record<string, string>) =>
  app.request(`/forum/${f.slug}/berita-acara`, {
    method: 'POST',
    body: new URLSearchParams(isian),
    headers: { 'sec-fetch-site': 'same-origin' },
  })
const teks = async (path: string): Promise<string> => (await app.request(path)).text()

describe('the result of a forum, for everybody', () => {
  it.each(['berlangsung', 'diumumkan', 'batal'] as const)('is not there while the forum is %s', async (k) => {
    const f = await usai(k)
    expect((await app.request(`/forum/${f.slug}/berita-acara`)).status).toBe(404)
  })

  it('holds the eleventh amendment within ten minutes with what was written, but nobody who was invited', async () => {
    const f = await usai()
    const kirim = (isi: string, cookie = '') =>
      app.request(`/forum/${f.slug}/berita-acara`, {
        method: 'POST',
        body: new URLSearchParams({ isi, nama: '', kunci: newId() }),
        headers: { 'sec-fetch-site': 'same-origin', cookie },
      })
    for (let i = 0; i < 10; i++) expect((await kirim(`Naskah ${i}`)).status).toBe(303)
    const ditahan = await kirim('Butir 1 keliru')
    expect(ditahan.status).toBe(429)
    expect(await ditahan.text()).toMatch(/name="isi" value="Butir 1 keliru"[^]*name="tiket"/)
    const id = newId()
    await fresh.owner
      .insertInto('fkp_peserta')
      .values({
        instansi_id: f.instansiId,
        id,
        forum_id: f.id,
        nama: 'Siti',
        kelompok: 'pengguna',
        sumber: 'undangan',
        status: 'bersedia',
      })
      .execute()
    const buka = new Hono<AppEnv>().get('/', (c) => c.json(putPeserta(c, deps, f, id)))
    const cookie = (await buka.request('/')).headers.get('set-cookie')!.split(';')[0]!
    expect((await kirim('Butir 1 keliru', cookie)).status).toBe(303)
  })

  it('takes an amendment once, without a name if need be, and shows it only when a person has read it', async () => {
    const f = await usai()
    const alamat = `/forum/${f.slug}/berita-acara`
    const awal = await teks(alamat)
    for (const x of ['Rancangan berita acara', 'Antrean dua jam', '19 November 2026'])
      expect(awal).toContain(x)
    expect((await post(f, { isi: ' ', nama: 'x'.repeat(101) })).status).toBe(422)
    const isian = { isi: 'Seharusnya dua loket', nama: 'Bu Tini', kunci: newId() }
    for (const _ of [1, 2]) expect((await post(f, isian)).status).toBe(303)
    const menunggu = await teks(alamat)
    expect(menunggu).toContain('1 usul sedang dibaca')
    expect(menunggu).not.toContain('Seharusnya dua loket')
    await fresh.db.write(scope(), async (trx) => {
      const [u] = await listUsulan(trx, f.id)
      await decideUsulan(trx, deps, rumah.sistem, f.id, u!.id, {
        keadaan: 'ditolak',
        alasan: 'Ruangnya tidak cukup',
        tampil: true,
      })
    })
    const diputus = await teks(alamat)
    for (const x of ['Seharusnya dua loket', 'dari Bu Tini', 'Ruangnya tidak cukup'])
      expect(diputus).toContain(x)
  })

  it('keeps back the words that a person marked so', async () => {
    const f = await usai()
    await post(f, { isi: 'NIK saya 3201…', kunci: newId() })
    await fresh.db.write(scope(), async (trx) => {
      const [u] = await listUsulan(trx, f.id)
      const putusan = { keadaan: 'ditolak', alasan: 'Memuat data pribadi', tampil: false } as const
      await decideUsulan(trx, deps, rumah.sistem, f.id, u!.id, putusan)
    })
    const halaman = await teks(`/forum/${f.slug}/berita-acara`)
    expect(halaman).not.toContain('NIK saya')
    expect(halaman).toContain('Isi usul ini tidak ditampilkan')
  })

  it('says what was typed again when it comes too late', async () => {
    const f = await usai()
    kini = new Date('2026-11-20T03:00:00Z')
    const jawab = await post(f, { isi: 'Terlambat sedikit', kunci: newId() })
    kini = new Date('2026-11-13T03:00:00Z')
    expect(jawab.status).toBe(409)
    expect(await jawab.text()).toContain('Masa usul perbaikan sudah berakhir')
  })

  it('is, once frozen, a page with the state of each action and documents without a telephone number', async () => {
    const f = await usai()
    const alamat = `/forum/${f.slug}/berita-acara`
    expect((await app.request(`${alamat}.pdf`)).status).toBe(404)
    await bekukan(f)
    const halaman = await teks(alamat)
    for (const x of ['Belum dimulai', '0 dari 1 kesepakatan', 'BA-1', 'SHA-256']) expect(halaman).toContain(x)
    const jawab = await app.request(`${alamat}.json`)
    const isi = await jawab.text()
    expect(verifyBerkasAcara(JSON.parse(isi))).toEqual([])
    expect(isi).not.toMatch(/81234567890|0812 3456|telepon|kelamin/)
    const etag = jawab.headers.get('etag')!
    expect((await app.request(`${alamat}.json`, { headers: { 'if-none-match': etag } })).status).toBe(304)
    for (const _ of [1, 2]) {
      const docx = Buffer.from(await (await app.request(`${alamat}.docx`)).arrayBuffer())
      expect(docx.subarray(0, 2).toString()).toBe('PK')
    }
    const terlambat = await post(f, { isi: 'Toilet tidak disebut', kunci: newId() })
    expect(terlambat.status).toBe(409)
    const kembali = await terlambat.text()
    for (const x of ['Yang Anda tulis belum tersimpan', 'Toilet tidak disebut']) expect(kembali).toContain(x)
  })

  it('says on an English page that the papers are Indonesian, and marks what the unit wrote as such', async () => {
    const f = await usai()
    await bekukan(f)
    const catatan = 'Official papers to download are in Indonesian'
    const en = await teks(`/forum/${f.slug}/berita-acara?bahasa=en`)
    for (const x of [catatan, '<span lang="id">Kepala tata usaha</span>']) expect(en).toContain(x)
    expect(await teks(`/forum/${f.slug}/berita-acara`)).not.toContain(catatan)
  })

  it('shows a photo that the frozen one names, and none before or beside it', async () => {
    const f = await usai()
    const simpan = async (nama: string): Promise<string> => {
      const [id, isi] = [newId(), Buffer.from(nama)]
      const kunci = `${f.instansiId}/fkp/${f.id}/${nama}.jpg`
      await deps.files.put(kunci, isi, 'image/jpeg')
      await fresh.db.write(scope(), (trx) =>
        insertBerkas(trx, {
          instansi_id: f.instansiId,
          id,
          forum_id: f.id,
          jenis: 'foto',
          kunci,
          nama: `${nama}.jpg`,
          tipe: 'image/jpeg',
          ukuran: isi.length,
          sha256: createHash('sha256').update(isi).digest('hex'),
        }),
      )
      return id
    }
    const buka = async (id: string): Promise<number> =>
      (await app.request(`/forum/${f.slug}/berita-acara/foto/${id}`)).status
    const disebut = await simpan('rapat')
    expect(await buka(disebut)).toBe(404)
    await bekukan(f)
    const sesudah = await simpan('sesudah')
    expect([await buka(disebut), await buka(sesudah), await buka(newId()), await buka('x')]).toEqual([
      200, 404, 404, 404,
    ])
    const halaman = await teks(`/forum/${f.slug}/berita-acara`)
    expect([halaman.includes(disebut), halaman.includes(sesudah)]).toEqual([true, false])
  })
})
