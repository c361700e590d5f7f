import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Trx } from '../../../platform/db/types.ts'
import { unseal } from '../../../platform/kunci/segel.ts'
import { createAksi, gerakkanAksi, tambahBukti } from '../../tindak-lanjut/index.ts'
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
async function tujuan(): Promise<string[]> {
  const { rows } = await sql<{ id: string; kanal: string; tujuan: Buffer }>`
    select id, kanal, tujuan from channels_pesan where kaitan_id = ${forumId} order by id`.execute(
    fresh.owner,
  )
  const key = deps.deriveKey('channels.pesan')
  return rows
    .map((r) => `${r.kanal} ${unseal(key, r.tujuan, `channels_pesan/${rumah.instansi.id}/${r.id}/tujuan`)}`)
    .toSorted()
}

it('tells those who attended and can be reached, once each, however often it is heard', async () => {
  await peserta('siti@contoh.id', '', 'hadir')
  await peserta('', '+6281234567890', 'hadir')
  await peserta('', '', 'hadir')
  await peserta('tidak-datang@contoh.id', '', 'bersedia')
  const aksi = await tulis(async (trx) => {
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
    return gerakkanAksi(trx, deps, rumah.sistem, id, 'selesaikan', { tanggal: '2026-11-22', uraian: 'Ya.' })
  })
  for (let i = 0; i < 2; i++)
    await kabarkanPeserta.run({ instansiId: rumah.instansi.id, aksiId: aksi.id }, deps)
  expect(await tujuan()).toEqual(['sms +6281234567890', 'surel siti@contoh.id'])
})
