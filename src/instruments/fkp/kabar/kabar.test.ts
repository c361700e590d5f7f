import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildMeja } from '../../../../test/support/meja.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import { newId } from '../../../kernel/ids.ts'
import { setKanal, type Kanal, type Pengaturan } from '../../../platform/channels/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import { unseal } from '../../../platform/kunci/segel.ts'
import { createAksi, gerakkanAksi, tambahBukti } from '../../tindak-lanjut/index.ts'
import { mejaAcaraRoutes } from '../acara/meja/routes.ts'
import { sealKontak, sidikKontak } from '../peserta/kontak.ts'
import { insertPeserta } from '../peserta/store.ts'
import { kabarkanPeserta } from './jobs.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: ReturnType<typeof buildDeps>
const forumId = newId()
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => new Date('2026-11-22T03:00:00Z') })
  await sql`insert into fkp_forum (instansi_id, id, unit_id, slug, kode, tema, jenis, mode, tanggal, mulai, selesai, keadaan)
    values (${rumah.instansi.id}, ${forumId}, ${rumah.puskesmas.id}, 'antrean-obat', 'abcdef', 'Antrean obat', 'permasalahan',
      'tatap_muka', '2026-10-01', '09:00', '11:00', 'ditetapkan')`.execute(fresh.owner)
})
afterAll(() => fresh.drop())

const tulis = <T>(run: (trx: Trx) => Promise<T>): Promise<T> =>
  fresh.db.write({ instansiId: rumah.instansi.id }, run)
async function peserta(surel: string, telepon: string, status: 'hadir' | 'bersedia'): Promise<void> {
  const [id, kontak] = [newId(), { surel, telepon }]
  await tulis((trx) =>
    insertPeserta(trx, [
      {
        instansi_id: rumah.instansi.id,
        id,
        forum_id: forumId,
        nama: `Warga ${id}`,
        kelompok: 'pengguna',
        kontak_sandi: sealKontak(deps, { instansiId: rumah.instansi.id, id }, kontak),
        kontak_sidik: sidikKontak(deps, forumId, kontak),
        sumber: 'mendaftar',
        status,
        hadir_at: status === 'hadir' ? deps.now() : null,
      },
    ]),
  )
}
async function pesan(): Promise<{ ke: string; isi: Record<string, unknown> }[]> {
  const { rows } = await sql<{ id: string; kanal: string; tujuan: Buffer; isi: Buffer }>`
    delete from channels_pesan where kaitan_id = ${forumId} returning id, kanal, tujuan, isi`.execute(
    fresh.owner,
  )
  const key = deps.deriveKey('channels.pesan')
  const buka = (id: string, b: Buffer, kolom: string): string =>
    unseal(key, b, `channels_pesan/${rumah.instansi.id}/${id}/${kolom}`)
  return rows
    .map((r) => ({
      ke: `${r.kanal} ${buka(r.id, r.tujuan, 'tujuan')}`,
      isi: JSON.parse(buka(r.id, r.isi, 'isi')) as Record<string, unknown>,
    }))
    .toSorted((a, b) => (a.ke < b.ke ? -1 : 1))
}
const nyalakan = (kanal: Kanal, pengaturan: object, aktif = true): Promise<void> =>
  tulis((trx) =>
    setKanal(
      trx,
      deps,
      rumah.instansi.id,
      { kanal, aktif, pengaturan: pengaturan as Pengaturan<Kanal>, rahasia: 'rahasia' },
      null,
    ),
  )
const SUREL = { host: 'x', port: 587, keamanan: 'starttls', pengguna: '', dari: 'a@b.id', namaDari: '' }
const SMS = {
  alamat: 'https://sms.example',
  cara: 'form',
  fieldTujuan: 'to',
  fieldTeks: 'text',
  fieldTetap: {},
  nomor: 'e164',
  headerNama: '',
  tandaBerhasil: '',
  jalurId: '',
}
const wa = (templat: object) => ({ alamat: 'https://wa.example', nomorId: '1', templat })

async function selesaikan(): Promise<string> {
  return tulis(async (trx) => {
    const { id } = await createAksi(trx, deps, rumah.sistem, {
      unitId: rumah.puskesmas.id,
      asal: 'fkp',
      asalId: forumId,
      asalTeks: 'Berita acara, butir 1',
      masalah: 'x',
      kegiatan: 'Membuka loket obat kedua',
      penanggungJawab: 'x',
      tenggat: '2027-01-01',
      disetujuiPada: '2026-11-22',
    })
    await gerakkanAksi(trx, deps, rumah.sistem, id, 'mulai', { tanggal: '2026-11-22' })
    const bukti = {
      jenis: 'tautan',
      tanggal: '2026-11-22',
      keterangan: 'x',
      tautan: 'https://x.example',
    } as const
    await tambahBukti(trx, deps, rumah.sistem, id, bukti)
    await gerakkanAksi(trx, deps, rumah.sistem, id, 'selesaikan', { tanggal: '2026-11-22', uraian: 'Ya.' })
    return id
  })
}
const kabarkan = async (aksiId: string): Promise<void> => {
  for (let i = 0; i < 2; i++) await kabarkanPeserta.run({ instansiId: rumah.instansi.id, aksiId }, deps)
}

it('tells those who attended and can be reached, once each, however often it is heard', async () => {
  await peserta('siti@contoh.id', '', 'hadir')
  await peserta('', '+6281234567890', 'hadir')
  await peserta('budi@contoh.id', '+6281200000000', 'hadir')
  await peserta('', '', 'hadir')
  await peserta('tidak-datang@contoh.id', '', 'bersedia')
  await nyalakan('surel', SUREL)
  await nyalakan('sms', SMS)
  await kabarkan(await selesaikan())
  expect((await pesan()).map((p) => p.ke)).toEqual([
    'sms +6281234567890',
    'surel budi@contoh.id',
    'surel siti@contoh.id',
  ])
})

it('goes by WhatsApp to whoever left only a number where the office has a template for it, and not by that of the survey', async () => {
  const undangan = { nama: 'undangan_survei', bahasa: 'id', isian: ['nama', 'tautan'] }
  await nyalakan('whatsapp', wa({ undangan, forum: undangan }))
  await kabarkan(await selesaikan())
  expect((await pesan()).map((p) => p.ke)).toContain('sms +6281234567890')
  await nyalakan('whatsapp', wa({ undangan, kabarForum: { ...undangan, nama: 'kabar_forum' } }))
  await kabarkan(await selesaikan())
  const satu = (await pesan()).at(-1)
  expect(satu!.ke).toBe('whatsapp +6281234567890')
  expect(satu!.isi).toMatchObject({
    keperluan: 'kabarForum',
    isian: { tema: 'Antrean obat', kabar: 'Membuka loket obat kedua' },
  })
})

it('takes the way that is open where somebody left two, and waits where all are shut', async () => {
  await nyalakan('surel', SUREL, false)
  await kabarkan(await selesaikan())
  const semua = (await pesan()).map((p) => p.ke)
  expect(semua).toEqual(['surel siti@contoh.id', 'whatsapp +6281200000000', 'whatsapp +6281234567890'])
})

it('is announced at the desk in plain words, with the channels as they stand', async () => {
  const halaman = async (bahasa: string): Promise<string> => {
    const kepala = await rumah.pejabat({ peran: 'kepala_unit', unitId: rumah.puskesmas.id })
    const meja = buildMeja(deps, kepala, '/kerja/fkp', [mejaAcaraRoutes(deps)])
    return (await meja.get(`/kerja/fkp/${forumId}/berita-acara${bahasa}`)).text()
  }
  expect(await halaman('')).not.toContain('Kabar kepada yang hadir')
  await sql`insert into fkp_berita_acara (instansi_id, id, forum_id, revisi, nomor, tanggal, isi, hash, ttd_sandi, ditetapkan_at)
    values (${rumah.instansi.id}, ${newId()}, ${forumId}, 1, 'BA-1', '2026-10-02', '{"suara":null}', ${'a'.repeat(64)}, 'x', now())`.execute(
    fresh.owner,
  )
  await kabarkan(await selesaikan())
  const id = await halaman('')
  for (const x of ['Kanal surel mati', 'nomor HP: lewat WhatsApp', '0 kabar terkirim, 3 menunggu, 0 gagal'])
    expect(id).toContain(x)
  expect(await halaman('?bahasa=en')).toContain('Whoever left only a mobile number: by WhatsApp.')
})
