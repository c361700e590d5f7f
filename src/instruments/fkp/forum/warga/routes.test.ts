import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../../test/support/database.ts'
import { buildDeps } from '../../../../../test/support/deps.ts'
import { isianIkut, isiForum } from '../../../../../test/support/forum-buat.ts'
import { buildRumah, type Rumah } from '../../../../../test/support/registry.ts'
import { newId } from '../../../../kernel/ids.ts'
import { createShell } from '../../../../platform/http/shell.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { addPokok } from '../../agenda/commands.ts'
import { fkp } from '../../index.ts'
import { listPeserta, type Peserta } from '../../peserta/store.ts'
import type { Forum } from '../../store.ts'
import { createForum, moveForum } from '../commands.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: Deps & { readonly asked: unknown[] }
let kini = new Date('2026-11-22T03:00:00Z')
let forum: Forum
let tersembunyi: Forum

const scope = () => ({ instansiId: rumah.instansi.id })
const app = () => {
  const shell = createShell({ baseUrl: deps.config.baseUrl, log: deps.log, render: (_, f) => f.message })
  shell.route('/', fkp.warga!(deps))
  return shell
}
const get = async (path: string) => app().request(path)
const teks = async (path: string): Promise<string> => (await get(path)).text()
const post = async (path: string, isi: Record<string, string>) =>
  app().request(path, {
    method: 'POST',
    body: new URLSearchParams(isi),
    headers: { 'sec-fetch-site': 'same-origin' },
  })
const peserta = (): Promise<Peserta[]> =>
  fresh.db.read(scope(), (db) => listPeserta(db, forum.id, undefined, 500))

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => kini })
  const buat = (tema: string) =>
    fresh.db.write(scope(), (trx) =>
      createForum(
        trx,
        rumah.sistem,
        isiForum(rumah.puskesmas.id, {
          layananId: rumah.layanan.id,
          tema,
          mode: 'campuran',
          tempat: 'Aula </script> puskesmas',
          tautanDaring: 'https://rapat.example/rahasia',
          uraian: 'Kami ingin mendengar.',
        }),
      ),
    )
  forum = await buat('Waktu tunggu di poli')
  tersembunyi = await buat('Belum diumumkan sama sekali')
  await fresh.db.write(scope(), async (trx) => {
    await addPokok(trx, rumah.sistem, forum.id, { id: newId(), judul: 'Antrean pagi', angka: '' })
    await moveForum(trx, deps, rumah.sistem, forum.id, 'umumkan')
  })
})
afterAll(() => fresh.drop())

describe('the public side of a forum', () => {
  it('says what, when, where and how to take part; the link of the meeting stays with those invited', async () => {
    const isi = await teks(`/forum/${forum.slug}`)
    for (const kata of [
      'Waktu tunggu di poli',
      'Kamis, 10 Desember 2026, pukul 09.00–11.30',
      'Puskesmas Contoh',
      'Antrean pagi',
      'Ikut forum ini',
    ])
      expect(isi).toContain(kata)
    expect(isi).not.toContain('rapat.example')
    const jsonld = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(isi)![1]!
    expect(JSON.parse(jsonld)).toMatchObject({
      '@type': 'Event',
      location: { name: 'Aula </script> puskesmas' },
    })
    expect(await teks('/forum')).toContain(`/forum/${forum.slug}`)
    const ics = await teks(`/forum/${forum.slug}/forum.ics`)
    expect(ics).toContain('METHOD:PUBLISH')
    expect(ics).toContain('SUMMARY:Forum konsultasi publik: Waktu tunggu')
    expect(await teks(`/forum/${forum.slug}/forum.ics?bahasa=en`)).toContain(
      'SUMMARY:Public consultation forum: Waktu tunggu',
    )
  })

  it('knows nothing of a forum that was not announced, nor of addresses out of shape', async () => {
    const periksa = async (): Promise<void> => {
      expect(await teks('/forum')).not.toContain('Belum diumumkan')
      for (const path of [
        `/forum/${tersembunyi.slug}`,
        `/forum/${tersembunyi.slug}/daftar`,
        `/forum/${tersembunyi.slug}/suara`,
        `/forum/k/${tersembunyi.kode}`,
        '/forum/tidak-ada',
        `/forum/${'x'.repeat(300)}`,
        `/forum/${forum.slug}/undangan/${'A'.repeat(22)}`,
      ])
        expect([path, (await get(path)).status]).toEqual([path, 404])
    }
    await periksa()
    // A draft that is dropped was never anybody's business either.
    await fresh.db.write(scope(), (trx) =>
      moveForum(trx, deps, rumah.sistem, tersembunyi.id, 'batalkan', { alasan: 'Temanya keliru.' }),
    )
    await periksa()
  })

  it('takes a registration once, keeps the contact sealed, and opens the own page', async () => {
    const satu = isianIkut({ surel: 'Budi@warga.example', kebutuhan: 'Kursi roda' })
    const r = await post(`/forum/${forum.slug}/daftar`, satu)
    expect(r.status).toBe(303)
    const pribadi = r.headers.get('location')!
    expect((await post(`/forum/${forum.slug}/daftar`, satu)).headers.get('location')).toBe(pribadi)
    expect((await peserta()).filter((p) => p.nama === 'Budi Santoso')).toHaveLength(1)
    const [p] = await peserta()
    expect(Buffer.from(p!.kontak!).toString('latin1')).not.toContain('warga.example')
    expect(p).toMatchObject({ status: 'bersedia', sumber: 'mendaftar', kebutuhan: 'Kursi roda' })
    const isi = await teks(pribadi)
    expect(isi).toContain('Selamat datang, Budi Santoso.')
    expect(isi).toContain('https://rapat.example/rahasia')
    expect(isi).not.toContain('budi@warga.example')
    expect(await teks(`/forum/${forum.slug}`)).not.toContain('Budi')
  })

  it('does not tell who is registered: a known contact is answered as a new one is', async () => {
    const r = await post(
      `/forum/${forum.slug}/daftar`,
      isianIkut({ nama: 'Orang Lain', surel: 'budi@warga.example' }),
    )
    expect(r.headers.get('location')).toMatch(/\/undangan\/[\w-]{22}\?baru=1$/)
    const sama = (await peserta()).filter((p) => p.sidik !== null)
    expect(sama).toHaveLength(2)
    expect(sama[0]!.sidik).toBe(sama[1]!.sidik)
  })

  it('hands nobody’s page to whoever guesses the number of his sending', async () => {
    const [p] = await peserta()
    const r = await post(`/forum/${forum.slug}/daftar`, isianIkut({ kunci: p!.id, nama: 'Penyusup' }))
    expect(r.headers.get('location')).toBeNull()
  })

  it('gives back what was typed', async () => {
    const r = await post(
      `/forum/${forum.slug}/daftar`,
      isianIkut({ nama: 'A', kelompok: 'penyelenggara', surel: 'budi@', telepon: '12', lembaga: 'RT 05' }),
    )
    expect(r.status).toBe(422)
    const isi = await r.text()
    for (const kata of [
      'Tulis nama Anda.',
      'Pilih salah satu.',
      'Tulis surel seperti',
      'value="RT 05"',
      'value="budi@"',
    ])
      expect(isi).toContain(kata)
  })

  it('lets the own answer change, be withdrawn, and on the day become presence', async () => {
    const daftar = async (nama: string) =>
      (await post(`/forum/${forum.slug}/daftar`, isianIkut({ nama }))).headers.get('location')!.split('?')[0]!
    const status = async (nama: string) => (await peserta()).find((p) => p.nama === nama)?.status
    const sri = await daftar('Sri Lestari')
    await post(`${sri}/jawab`, { jawab: 'berhalangan' })
    expect(await status('Sri Lestari')).toBe('berhalangan')
    await post(`${sri}/hadir`, {})
    expect(await status('Sri Lestari')).toBe('berhalangan')
    const tono = await daftar('Tono')
    expect((await post(`${tono}/hapus`, {})).headers.get('location')).toBe(`/forum/${forum.slug}?terhapus=1`)
    expect(await status('Tono')).toBeUndefined()
    expect((await get(tono)).status).toBe(404)
    kini = new Date('2026-12-10T01:00:00Z')
    expect(await teks(sri)).toContain('Saya hadir')
    await post(`${sri}/hadir`, {})
    expect(await status('Sri Lestari')).toBe('hadir')
    expect(await teks(sri)).toContain('Kehadiran Anda tercatat')
    // Who was there stays in the record.
    expect((await post(`${sri}/hapus`, {})).headers.get('location')).toBe(sri)
    expect(await status('Sri Lestari')).toBe('hadir')
    kini = new Date('2026-11-22T03:00:00Z')
  })

  it('marks those in the room by its code, and shows the list to nobody', async () => {
    const buka = `/forum/k/${forum.kode}`
    expect(await teks(buka)).toContain('Kehadiran dicatat pada hari forum.')
    expect((await post(buka, isianIkut({ nama: 'Terlalu Pagi' }))).status).toBe(409)
    kini = new Date('2026-12-10T01:00:00Z')
    const budi = isianIkut({ nama: 'budi   SANTOSO' })
    for (let i = 0; i < 2; i++)
      expect((await post(buka, budi)).headers.get('location')).toBe(`${buka}?hadir=1`)
    const list = (await peserta()).filter((p) => /budi/i.test(p.nama))
    expect(list).toMatchObject([{ nama: 'Budi Santoso', status: 'hadir', sumber: 'mendaftar' }])
    expect(await teks(buka)).not.toContain('Budi')
    kini = new Date('2026-11-22T03:00:00Z')
  })

  it('opens a typed code however it is written, and says when it is wrong', async () => {
    const tanya = (kode: string) => post('/forum/k', { kode, instansi: rumah.instansi.slug })
    const { kode } = forum
    expect(
      (await tanya(` ${kode.slice(0, 3).toUpperCase()}-${kode.slice(3)} `)).headers.get('location'),
    ).toBe(`/forum/k/${kode}`)
    const salah = await tanya('zzz999')
    expect(salah.status).toBe(422)
    expect(await salah.text()).toContain('Kode itu tidak dikenal')
  })

  it('is gentle when very many register at once', async () => {
    let akhir: Response | undefined
    for (let i = 0; i < 125; i++)
      akhir = await post(`/forum/${forum.slug}/daftar`, isianIkut({ nama: `Orang ${i}` }))
    expect(akhir!.status).toBe(429)
    expect(await akhir!.text()).toContain('value="Orang 124"')
  })

  it('takes nobody once the day is over, though nobody began or ended the forum', async () => {
    kini = new Date('2026-12-10T18:00:00Z')
    const halaman = await teks(`/forum/${forum.slug}`)
    expect(halaman).not.toContain('Ikut forum ini')
    expect(halaman).toContain('pendaftaran ditutup')
    const r = await post(`/forum/${forum.slug}/daftar`, isianIkut({ nama: 'Terlambat' }))
    expect(await teks(r.headers.get('location')!)).toContain('isian Anda tidak tersimpan')
    expect((await peserta()).some((p) => p.nama === 'Terlambat')).toBe(false)
    kini = new Date('2026-11-22T03:00:00Z')
  })

  it('says afterwards how many of the public came; the organiser’s own people are not counted', async () => {
    await sql`update fkp_peserta set status = 'hadir', hadir_at = now() where nama like 'Orang 1_'`.execute(
      fresh.owner,
    )
    await sql`update fkp_peserta set kelompok = 'penyelenggara' where nama in ('Orang 10', 'Orang 11')`.execute(
      fresh.owner,
    )
    await sql`update fkp_forum set keadaan = 'selesai' where id = ${forum.id}`.execute(fresh.owner)
    const hadir = (await peserta()).filter((p) => p.status === 'hadir')
    expect(hadir.filter((p) => p.kelompok === 'penyelenggara')).toHaveLength(2)
    expect(await teks(`/forum/${forum.slug}`)).toContain(
      `${hadir.length - 2} orang dari 1 kelompok masyarakat hadir.`,
    )
  })
})
