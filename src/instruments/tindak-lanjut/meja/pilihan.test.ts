import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildMeja } from '../../../../test/support/meja.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { findInstrumenBawaan, seedPeriode } from '../../survei/index.ts'
import { createAksi } from '../commands.ts'
import { findAksi } from '../store.ts'
import { mejaRoutes } from './routes.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: ReturnType<typeof buildDeps>
let petugas: Pejabat
let lain: Pejabat
const M = '/kerja/tindak-lanjut'
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => new Date('2026-11-22T03:00:00Z') })
  petugas = await rumah.pejabat({ peran: 'petugas', unitId: rumah.puskesmas.id })
  lain = await rumah.pejabat({ peran: 'petugas', unitId: rumah.kecamatan.id })
})
afterAll(() => fresh.drop())

const scope = () => ({ instansiId: rumah.instansi.id })
const meja = () => buildMeja(deps, petugas, M, [mejaRoutes(deps)])
/** What a browser sends of a form that is left as it came: of every list the chosen one, else the first. */
function terpilih(html: string): Record<string, string> {
  const isi: Record<string, string> = {}
  for (const [, nama, opsi] of html.matchAll(/<select[^>]*name="([^"]+)"[^>]*>([^]*?)<\/select>/g)) {
    const list = [...opsi!.matchAll(/<option([^>]*)>/g)].map((m) => m[1]!)
    const satu = list.find((o) => /\bselected\b/.test(o)) ?? list[0] ?? ''
    isi[nama!] = /value="([^"]*)"/.exec(satu)?.[1] ?? ''
  }
  return isi
}
const diketik = {
  masalah: 'Calo di halaman.',
  kegiatan: 'Menertibkan jasa pengisian formulir.',
  penanggung_jawab: 'Sekretaris',
  cara: 'tanggal',
  tenggat: '2027-03-31',
  tampil: '1',
}

it('ties an action to an element of another questionnaire than the SKM, by its name, and keeps it when it is mended', async () => {
  const spak = findInstrumenBawaan('spak', 1)!
  const periodeId = await fresh.db.write(scope(), (trx) =>
    seedPeriode(trx, { log: deps.log, enqueue: async () => {} }, rumah.sistem, {
      unitId: rumah.puskesmas.id,
      nama: 'SPAK 2026',
      mulai: '2026-01-01',
      selesai: '2026-06-30',
      populasi: 120,
      dibukaAt: new Date('2026-01-01T01:00:00Z'),
      ditutupAt: new Date('2026-07-01T01:00:00Z'),
      jawaban: {
        benih: 'spak',
        jumlah: 100,
        mulai: '2026-01-01',
        selesai: '2026-06-30',
        zona: 'WIB',
        layanan: [{ id: rumah.layanan.id, bobot: 1, geser: 0, gratis: true }],
        model: { mutu: 0.3, unsur: { percaloan: -0.8 } },
        bidang: 'kesehatan',
        kertas: 0.3,
        instrumen: spak,
      },
      rencana: null,
      terbitan: [{ pada: new Date('2026-07-10T01:00:00Z'), oleh: 'Sri', alasan: '', alasanMinimum: '' }],
    }),
  )
  const asal = { asal: 'unsur', asal_id: periodeId, asal_kunci: 'percaloan' }
  const form = await (await meja().get(`${M}/baru?${new URLSearchParams(asal)}`)).text()
  const nama = spak.unsur.find((u) => u.kunci === 'percaloan')!.nama.id
  expect(terpilih(form)['unsur']).toBe('percaloan')
  const jadi = await meja().post(`${M}/baru`, { ...terpilih(form), ...asal, ...diketik, kunci: newId() })
  const alamat = /\/kerja\/tindak-lanjut\/([0-9a-f-]{36})/.exec(jadi.headers.get('location')!)!
  expect(await (await meja().get(alamat[0]!)).text()).toContain(nama)
  const harapan = await (await meja().get(`${alamat[0]!}/harapan`)).text()
  expect(terpilih(harapan)['tolok']).toBe(`unsur:${spak.kode}/percaloan`)
  const ubah = await (await meja().get(`${alamat[0]!}/ubah`)).text()
  const dilihat = /name="dilihat" value="(\d+)"/.exec(ubah)![1]!
  const res = await meja().post(`${alamat[0]!}/ubah`, {
    ...terpilih(ubah),
    ...diketik,
    kegiatan: 'Menertibkan calo.',
    dilihat,
  })
  expect(res.status).toBe(303)
  expect(await fresh.db.read(scope(), (db) => findAksi(db, alamat[1]!))).toMatchObject({
    kegiatan: 'Menertibkan calo.',
    unsur: 'percaloan',
  })
})

it('loses neither a service that is no longer given nor whoever answers for it from elsewhere', async () => {
  const a = await fresh.db.write(scope(), (trx) =>
    createAksi(trx, deps, rumah.sistem, {
      unitId: rumah.puskesmas.id,
      asal: 'usulan',
      asalTeks: '',
      masalah: diketik.masalah,
      kegiatan: diketik.kegiatan,
      penanggungJawab: 'Sekretaris',
      tenggat: '2027-03-31',
      layananId: rumah.layanan.id,
      penanggungJawabId: lain.id,
    }),
  )
  await sql`update registry_layanan set aktif = false where id = ${rumah.layanan.id}`.execute(fresh.owner)
  const pilih = terpilih(await (await meja().get(`${M}/${a.id}/ubah`)).text())
  expect(pilih).toMatchObject({ layanan: rumah.layanan.id, orang: lain.id })
  const baru = await (await meja().get(`${M}/baru`)).text()
  expect(baru).not.toContain(rumah.layanan.id)
  expect(baru).not.toContain(lain.id)
})
