import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { fkp } from '../index.ts'
import { barisPeserta } from '../peserta/commands.ts'
import { computeKomposisi } from '../peserta/komposisi.ts'
import { insertPeserta, listPeserta, type Peserta } from '../peserta/store.ts'
import { listAnggota } from '../peserta/store-hitung.ts'
import { insertForum } from '../store.ts'
import { batasOf, hapusKontakLama, retensiKontakTiapMalam } from './jalan.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: ReturnType<typeof buildDeps>
let admin: Pejabat
const R = '/kerja/fkp/retensi'
const scope = () => ({ instansiId: rumah.instansi.id })
const meja = (siapa: Pejabat): Meja => buildMeja(deps, siapa, '/kerja/fkp', [fkp.kerja!(deps)])
const peserta = (id: string): Promise<Peserta[]> =>
  fresh.db.read(scope(), (db) => listPeserta(db, id, undefined, 10))
const jalankan = () => hapusKontakLama(deps, rumah.instansi.id)

/** A forum of that day, with one who can be reached and one who cannot. */
async function buatForum(tanggal: string): Promise<string> {
  const milik = { instansiId: rumah.instansi.id, id: newId() }
  const orang = { lembaga: '', jabatan: '', kelompok: 'oms', rentan: ['lansia'] } as const
  await fresh.db.write(scope(), async (trx) => {
    await insertForum(trx, {
      instansi_id: milik.instansiId,
      id: milik.id,
      unit_id: rumah.puskesmas.id,
      slug: `forum-${tanggal}`,
      kode: tanggal.slice(2).replaceAll('-', ''),
      tema: 'Antrean',
      jenis: 'permasalahan',
      mode: 'tatap_muka',
      tanggal,
      mulai: '09:00',
      selesai: '11:00',
      keadaan: 'ditetapkan',
    })
    const sumber = { sumber: 'undangan', status: 'bersedia' } as const
    await insertPeserta(trx, [
      barisPeserta(
        deps,
        milik,
        { ...orang, nama: 'Sri', kontak: { surel: 'sri@warga.example', telepon: '+628123' } },
        sumber,
      ),
      barisPeserta(deps, milik, { ...orang, nama: 'Tono', kontak: { surel: '', telepon: '' } }, sumber),
    ])
  })
  return milik.id
}
let lama: string
let baru: string

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => new Date('2026-11-22T03:00:00Z') })
  admin = await rumah.pejabat({ peran: 'admin_instansi', unitId: null })
  lama = await buatForum('2024-11-21')
  baru = await buatForum('2024-11-22')
})
afterAll(() => fresh.drop())

describe('contacts of participants', () => {
  it('are kept until an admin of the instansi says for how long, and on what basis', async () => {
    expect(await jalankan()).toEqual({ forum: 0, kontak: 0 })
    const kepala = await rumah.pejabat({ peran: 'kepala_unit', unitId: rumah.puskesmas.id })
    expect((await meja(kepala).get(R)).status).toBe(403)
    expect((await meja(kepala).post(R, { aktif: 'nyala', dasar: 'x', bulan: '1' })).status).toBe(403)
    expect(await (await meja(kepala).get('/kerja/fkp')).text()).not.toContain(R)
    const p = meja(admin)
    expect(await (await p.get('/kerja/fkp')).text()).toContain(`href="${R}"`)
    const awal = await (await p.get(R)).text()
    expect(awal).toContain('value="24"')
    expect(awal).toContain('bukan ketentuan hukum')
    expect(awal).toContain('Bila dinyalakan sekarang, kontak 1 orang dari 1 forum dihapus malam ini.')
    const salah = await p.post(R, { aktif: 'nyala', dasar: '', bulan: '24 bulan' })
    expect(salah.status).toBe(422)
    const teks = await salah.text()
    for (const kata of ['Tulis dasarnya', 'Tulis angka bulat dari 1', 'value="24 bulan"'])
      expect(teks).toContain(kata)
    for (const bulan of ['1.200', '24'])
      expect((await p.post(R, { aktif: 'mati', dasar: '', bulan })).status).toBe(303)
    expect(await jalankan()).toEqual({ forum: 0, kontak: 0 })
    expect((await peserta(lama))[0]!.kontak).not.toBeNull()
  })

  it('go when their time is over; names, groups and counts stay, and it is written down', async () => {
    const hitung = () =>
      fresh.db.read(scope(), async (db) => computeKomposisi(await listAnggota(db, lama), false))
    const semula = await hitung()
    const p = meja(admin)
    expect((await p.post(R, { aktif: 'nyala', dasar: 'JRA 12/2024', bulan: '24' })).status).toBe(303)
    await retensiKontakTiapMalam.run({}, deps)
    expect(await jalankan()).toEqual({ forum: 0, kontak: 0 })
    expect(await peserta(lama)).toMatchObject([
      { nama: 'Sri', kelompok: 'oms', kontak: null, sidik: null },
      { nama: 'Tono', kontak: null },
    ])
    expect(await hitung()).toEqual(semula)
    // Two years to the day are not over yet.
    expect((await peserta(baru))[0]!.kontak).not.toBeNull()
    const catatan = await fresh.db.read(scope(), (db) =>
      db
        .selectFrom('audit_catatan')
        .select(['peristiwa', 'data'])
        .where('peristiwa', 'like', 'fkp.retensi.%')
        .orderBy('peristiwa', 'desc')
        .execute(),
    )
    expect(catatan.map((c) => c.peristiwa)).toEqual([
      'fkp.retensi.kontak',
      'fkp.retensi.atur',
      'fkp.retensi.atur',
      'fkp.retensi.atur',
    ])
    expect(catatan[0]!.data).toEqual({ n: 1, bulan: 24 })
  })

  it('go by the calendar of the instansi, also between midnight there and midnight at Greenwich', async () => {
    const pada = (iso: string) =>
      fresh.db.read(scope(), (db) => batasOf(db, rumah.instansi.id, 3, new Date(iso)))
    // 31 May there, 30 May at Greenwich: less three months is the last day of February, not the day after it.
    expect(await pada('2026-05-30T19:50:00Z')).toBe('2026-02-28')
    expect(await pada('2026-05-30T03:00:00Z')).toBe('2026-02-28')
    expect(await pada('2026-06-01T19:50:00Z')).toBe('2026-03-02')
  })
})
