import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { unseal } from '../../../platform/kunci/segel.ts'
import { actOn, type Isian } from '../commands.ts'
import { parseTanda } from '../kanal/surel/tanda.ts'
import { pinOf, showKode } from '../kode.ts'
import { pecahkan } from '../meja/olah.ts'
import type { Aksi } from '../status/rules.ts'
import { kabarkan } from './jobs.ts'
import { insertPengikut } from './pengikut.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: ReturnType<typeof buildDeps>
let pengelola: Pejabat
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db)
  pengelola = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
})
afterAll(() => fresh.drop())
beforeEach(() => void (deps.asked.length = 0))

const scope = () => ({ instansiId: rumah.instansi.id })
const siti = {
  nama: 'Siti',
  alamat: '',
  telepon: '+6281234567890',
  surel: 'siti@contoh.id',
  kabar: 'surel',
} as const
const act = (id: string, aksi: Aksi, isian?: Isian) =>
  fresh.db.write(scope(), (trx) => actOn(trx, deps, pengelola, id, aksi, isian))
/** Runs what was asked for, twice, and opens what then lies in the outbox. */
async function kabarOf(
  id: string,
): Promise<{ kanal: string; tujuan: string; isi: Record<string, unknown> }[]> {
  for (const a of deps.asked.splice(0) as {
    job: string
    payload: { instansiId: string; id: string; urutan: number }
  }[])
    for (let i = 0; i < 2 && a.job === kabarkan.name; i++) await kabarkan.run(a.payload, deps)
  const { rows } = await sql<{ id: string; kanal: string; tujuan: Buffer; isi: Buffer }>`
    select id, kanal, tujuan, isi from channels_pesan where kaitan_id = ${id} order by id`.execute(
    fresh.owner,
  )
  const key = deps.deriveKey('channels.pesan')
  const buka = (r: { id: string }, b: Buffer, kolom: string): string =>
    unseal(key, b, `channels_pesan/${rumah.instansi.id}/${r.id}/${kolom}`)
  return rows.map((r) => ({
    kanal: r.kanal,
    tujuan: buka(r, r.tujuan, 'tujuan'),
    isi: JSON.parse(buka(r, r.isi, 'isi')) as Record<string, unknown>,
  }))
}

it('tells of receipt and of each step once, without the story and without the PIN', async () => {
  const { id, kode } = await terimaAduan(deps, rumah.instansi.id, { pelapor: siti })
  await act(id, 'disposisi', { unitId: rumah.dinas.id })
  await act(id, 'kategori')
  await act(id, 'jawab')
  const kabar = await kabarOf(id)
  expect(kabar.map((k) => [k.kanal, k.tujuan, k.isi['subjek']])).toEqual([
    ['surel', 'siti@contoh.id', `Laporan ${showKode(kode)} sudah kami terima`],
    ['surel', 'siti@contoh.id', `Laporan ${showKode(kode)} sudah diberikan kepada unit yang menangani`],
    ['surel', 'siti@contoh.id', `Laporan ${showKode(kode)} sudah dijawab`],
  ])
  const semua = JSON.stringify(kabar)
  expect(semua).not.toContain(pinOf(deps, kode))
  expect(semua).not.toContain('Lampu')
})

it('tells of a transfer with its reason, save of a letter few may read', async () => {
  const transfer = async (rahasia: boolean) => {
    const { id } = await terimaAduan(deps, rumah.instansi.id, { pelapor: siti, rahasia })
    await act(id, 'disposisi', { unitId: rumah.dinas.id })
    await act(id, 'kembalikan', { alasan: 'Itu jalan\nprovinsi.' })
    await act(id, 'teruskan', { alasan: 'Wewenang provinsi.', tujuan: 'Provinsi Contoh' })
    await act(id, 'terima_kembali', { alasan: 'Kami tangani.' })
    return (await kabarOf(id)).slice(2).map((x) => String(x.isi['teks']))
  }
  const terbuka = await transfer(false)
  expect(terbuka).toEqual([
    expect.stringMatching(/dikembalikan unit yang memegangnya[^]*Alasannya: Itu jalan provinsi\./),
    expect.stringMatching(/diteruskan ke instansi lain[^]*Alasannya: Wewenang provinsi\./),
    expect.stringMatching(/diterima kembali dari instansi lain[^]*Alasannya: Kami tangani\./),
  ])
  const rahasia = await transfer(true)
  expect(rahasia).toHaveLength(3)
  expect(rahasia.join()).not.toContain('Alasannya')
})

it.each([
  ['id', 'surel', 'PIN-nya tertulis di halaman laporan', 'Buka halaman itu dengan kode dan PIN lama Anda:'],
  ['en', 'sms', 'Its PIN stands on the page of report', 'http'],
] as const)('says in %s by %s where the PIN of a split letter stands', async (bahasa, kabar, di, cara) => {
  const { id, kode } = await terimaAduan(deps, rumah.instansi.id, { pelapor: { ...siti, kabar }, bahasa })
  const [anak] = await fresh.db.write(scope(), (trx) =>
    pecahkan(trx, deps, pengelola, id, [{ judul: 'Bagian kedua', isi: 'Drainase tersumbat.' }], newId()),
  )
  const [k] = (await kabarOf(anak!)).map((x) => String(x.isi['teks']))
  expect(k).toContain(`${di} ${showKode(kode)}.`)
  expect(k).toContain(cara)
  expect(k).toContain(`/pengaduan/lacak?kode=${showKode(kode)}`)
})

it('puts a tag into the subject where a mailbox is read, so that an answer finds its complaint', async () => {
  const kotak = {
    host: 'x',
    port: 993,
    keamanan: 'tls',
    pengguna: 'x',
    folder: 'INBOX',
    alamat: 'aduan@contoh.id',
  }
  await sql`insert into pengaduan_luar_setelan (instansi_id, nama, aktif, isi)
    values (${rumah.instansi.id}, 'kotak_surel', true, ${JSON.stringify(kotak)})`.execute(fresh.owner)
  const { id, kode } = await terimaAduan(deps, rumah.instansi.id, { pelapor: siti })
  const [k] = await kabarOf(id)
  expect(parseTanda(deps, rumah.instansi.id, String(k?.isi['subjek']))).toBe(kode)
  await sql`delete from pengaduan_luar_setelan where instansi_id = ${rumah.instansi.id}`.execute(fresh.owner)
})

it('writes in the language of the complaint, and by SMS in one line', async () => {
  const { id } = await terimaAduan(deps, rumah.instansi.id, {
    pelapor: { ...siti, kabar: 'sms' },
    bahasa: 'en',
  })
  const [k] = await kabarOf(id)
  expect([k?.kanal, k?.tujuan]).toEqual(['sms', '+6281234567890'])
  expect(k?.isi['teks']).toMatch(/^Report [A-Z0-9-]{11} has been received\. http\S+$/)
})

it('tells nobody who did not ask for it, and nobody of an anonymous one', async () => {
  const diam = await terimaAduan(deps, rumah.instansi.id, { pelapor: { ...siti, kabar: null } })
  const anonim = await terimaAduan(deps, rumah.instansi.id, { pelapor: siti, anonim: true })
  expect([await kabarOf(diam.id), await kabarOf(anonim.id)]).toEqual([[], []])
})

it('tells whoever follows, by the public address alone, and no longer once it is secret', async () => {
  const { id, kode } = await terimaAduan(deps, rumah.instansi.id)
  const ikut = () =>
    fresh.db.write(scope(), (trx) =>
      insertPengikut(
        trx,
        deps,
        { ...scope(), pengaduanId: id },
        { kanal: 'surel', tujuan: 'Budi@contoh.id', bahasa: 'id' },
      ),
    )
  expect([await ikut(), await ikut()]).toEqual([true, false])
  await act(id, 'disposisi', { unitId: rumah.dinas.id })
  const [k, ...lain] = await kabarOf(id)
  expect([k?.tujuan, lain.length]).toEqual(['Budi@contoh.id', 0])
  expect(JSON.stringify(k)).not.toContain(showKode(kode))
  await act(id, 'rahasiakan', { rahasia: true })
  await act(id, 'jawab')
  expect(await kabarOf(id)).toHaveLength(1)
  const tersimpan = await sql<{ data: Buffer }>`select data from pengaduan_pengikut`.execute(fresh.owner)
  expect(tersimpan.rows[0]!.data.toString('latin1')).not.toContain('contoh.id')
})
