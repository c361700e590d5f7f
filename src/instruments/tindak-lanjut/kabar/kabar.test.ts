import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildPintu } from '../../../../test/support/pintu.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Trx } from '../../../platform/db/types.ts'
import { unseal } from '../../../platform/kunci/segel.ts'
import { tambahBukti } from '../bukti/commands.ts'
import { createAksi, type AksiBaru } from '../commands.ts'
import { gerakkanAksi } from '../gerak.ts'
import { aksiSelesai } from '../jobs.ts'
import type { Aksi } from '../store.ts'
import { kabarkanSelesai } from './jobs.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: ReturnType<typeof buildDeps>
let kategori: string
const kini = new Date('2026-11-22T03:00:00Z')
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => kini })
  kategori = newId()
  await sql`insert into pengaduan_kategori (instansi_id, id, nama, mulai)
    values (${rumah.instansi.id}, ${kategori}, 'Antrean', '2020-01-01')`.execute(fresh.owner)
})
afterAll(() => fresh.drop())
beforeEach(() => void (deps.asked.length = 0))

const tulis = <T>(run: (trx: Trx) => Promise<T>): Promise<T> =>
  fresh.db.write({ instansiId: rumah.instansi.id }, run)
const surel = (alamat: string) =>
  ({ nama: 'Siti', alamat: '', telepon: '', surel: alamat, kabar: 'surel' }) as const
async function aduan(
  over: Parameters<typeof terimaAduan>[2] = {},
  klasifikasi = 'tidak_berkadar',
): Promise<{ id: string; kode: string; pin: string }> {
  const tanda = await terimaAduan(deps, rumah.instansi.id, over)
  await sql`update pengaduan set unit_id = ${rumah.puskesmas.id}, kategori_id = ${kategori}, status = 'ditindaklanjuti',
    klasifikasi = ${klasifikasi} where id = ${tanda.id}`.execute(fresh.owner)
  return tanda
}
/** An action closed today, and what the house then asked to be done. */
async function selesaikan(over: Partial<AksiBaru>): Promise<Aksi> {
  const a = await tulis(async (trx) => {
    const { id } = await createAksi(trx, deps, rumah.sistem, {
      unitId: rumah.puskesmas.id,
      asal: 'klaster',
      asalId: kategori,
      asalTeks: 'x',
      masalah: 'MASALAH DALAM',
      kegiatan: 'Membuka loket kedua',
      penanggungJawab: 'x',
      tenggat: '2027-01-01',
      disetujuiPada: '2026-11-22',
      ...over,
    })
    await gerakkanAksi(trx, deps, rumah.sistem, id, 'mulai', { tanggal: '2026-11-22' })
    const bukti = {
      jenis: 'tautan',
      tanggal: '2026-11-22',
      keterangan: 'x',
      tautan: `https://x.example/${id}`,
    } as const
    await tambahBukti(trx, deps, rumah.sistem, id, bukti)
    return gerakkanAksi(trx, deps, rumah.sistem, id, 'selesaikan', {
      tanggal: '2026-11-22',
      uraian: 'Sudah.',
    })
  })
  expect(deps.asked).toContainEqual({
    job: aksiSelesai.name,
    payload: { instansiId: rumah.instansi.id, aksiId: a.id },
  })
  return a
}
const kabarkan = async (a: Aksi): Promise<void> => {
  for (let i = 0; i < 2; i++) await kabarkanSelesai.run({ instansiId: rumah.instansi.id, aksiId: a.id }, deps)
}
async function terkirim(a: Aksi): Promise<{ tujuan: string; isi: Record<string, string> }[]> {
  const { rows } = await sql<{ id: string; tujuan: Buffer; isi: Buffer }>`
    select id, tujuan, isi from channels_pesan where kunci like ${`tindak-lanjut.selesai:${a.id}:%`} order by id`.execute(
    fresh.owner,
  )
  const key = deps.deriveKey('channels.pesan')
  const buka = (r: { id: string }, b: Buffer, kolom: string): string =>
    unseal(key, b, `channels_pesan/${rumah.instansi.id}/${r.id}/${kolom}`)
  return rows.map((r) => ({
    tujuan: buka(r, r.tujuan, 'tujuan'),
    isi: JSON.parse(buka(r, r.isi, 'isi')) as Record<string, string>,
  }))
}

it('tells everybody who complained of the topic once, a person with two letters too, and leads to the public page', async () => {
  await aduan({ pelapor: surel('siti@contoh.id') })
  await aduan({ pelapor: surel('Siti@contoh.id') })
  await aduan({ pelapor: surel('budi@contoh.id') })
  await aduan({ pelapor: { ...surel('diam@contoh.id'), kabar: null } })
  await aduan({ anonim: true })
  await aduan({ rahasia: true, pelapor: surel('rahasia@contoh.id') })
  await aduan({ pelapor: surel('berkadar@contoh.id') }, 'berkadar')
  const a = await selesaikan({})
  await kabarkan(a)
  const list = await terkirim(a)
  expect(list.map((k) => k.tujuan.toLowerCase()).toSorted()).toEqual(['budi@contoh.id', 'siti@contoh.id'])
  const siti = list.find((k) => k.tujuan.toLowerCase() === 'siti@contoh.id')!
  expect(siti.isi['subjek']).toMatch(
    /^Laporan \S+ ikut melahirkan sebuah perbaikan, dan perbaikan itu sudah selesai$/,
  )
  expect(siti.isi['teks']).toContain('Membuka loket kedua')
  expect(siti.isi['tautan']).toContain(`/unit/${rumah.puskesmas.slug}/tindak-lanjut/tl-2026-`)
  expect(JSON.stringify(list)).not.toMatch(/DALAM|Lampu/)
  const { rows } = await sql`select 1 from pengaduan_perbaikan where aksi_id = ${a.id}`.execute(fresh.owner)
  expect(rows).toHaveLength(5)
})

it('tells the reporter of one letter, even a secret one, without a word that is not public', async () => {
  const { id } = await aduan({ rahasia: true, pelapor: surel('sendiri@contoh.id') })
  const a = await selesaikan({ asal: 'pengaduan', asalId: id })
  await kabarkan(a)
  const [k] = await terkirim(a)
  expect(k?.tujuan).toBe('sendiri@contoh.id')
  expect(k?.isi['teks']).not.toContain('loket kedua')
  expect(k?.isi['tautan']).toContain('/pengaduan/lacak?kode=')
})

it('shows it to whoever is anonymous on the tracking page', async () => {
  const tanda = await aduan({ anonim: true })
  const a = await selesaikan({})
  await kabarkan(a)
  const pintu = buildPintu(fresh)
  const masuk = await pintu.app.request('/pengaduan/lacak', {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ kode: tanda.kode, pin: tanda.pin }),
  })
  const cookie = masuk.headers
    .getSetCookie()
    .map((x) => x.split(';')[0])
    .join('; ')
  const html = await (await pintu.app.request(masuk.headers.get('location')!, { headers: { cookie } })).text()
  expect(html).toContain('Yang dibenahi')
  expect(html).toContain('Membuka loket kedua')
})

it('tells nobody of an action that was reopened before anybody read of it, nor of one that no letter led to', async () => {
  await aduan({ pelapor: surel('nanti@contoh.id') })
  const a = await selesaikan({})
  await tulis((trx) =>
    gerakkanAksi(trx, deps, rumah.sistem, a.id, 'buka_lagi', { tanggal: '2026-11-22', uraian: 'Keliru.' }),
  )
  await kabarkan(a)
  const lain = await selesaikan({ asal: 'usulan', asalId: null })
  await kabarkan(lain)
  expect([await terkirim(a), await terkirim(lain)]).toEqual([[], []])
})
