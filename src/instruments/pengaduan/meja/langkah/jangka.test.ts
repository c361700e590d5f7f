import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildKantorAduan, type KantorAduan } from '../../../../../test/support/kantor-aduan.ts'
import { terimaAduan } from '../../../../../test/support/pengaduan.ts'
import { newId } from '../../../../kernel/ids.ts'
import { profil62Tahun2018 } from '../../jam/profil.ts'
import type { Langkah } from './daftar.ts'

let k: KantorAduan
beforeAll(async () => {
  k = await buildKantorAduan()
}, 60_000)
afterAll(() => k.fresh.drop())

it('says in a step the terms of the profile the letter was born under', async () => {
  const baca = async (id: string, langkah: Langkah) =>
    (await k.meja(k.pengelola).get(`/kerja/pengaduan/${id}/langkah/${langkah}`)).text()
  const terima = () =>
    terimaAduan(k.deps, k.rumah.instansi.id, { jenis: 'permintaan_informasi', diterimaAt: k.deps.now() })
  const lama = await terima()
  const isi = {
    ...profil62Tahun2018.isi,
    tanggapan: { n: 3, satuan: 'hari_kerja' },
    ppid: { n: 8, satuan: 'hari_kerja' },
    ppidPerpanjangan: { n: 6, satuan: 'hari_kalender' },
  }
  await k.fresh.owner
    .insertInto('pengaduan_profil')
    .values({
      instansi_id: k.rumah.instansi.id,
      id: newId(),
      nama: 'Baru',
      mulai: '2026-11-01',
      isi: JSON.stringify(isi),
    })
    .execute()
  const baru = await terima()
  expect(await baca(lama.id, 'disposisi')).toContain('paling lambat 5 hari kerja sejak disalurkan')
  expect(await baca(baru.id, 'disposisi')).toContain('paling lambat 3 hari kerja sejak disalurkan')
  expect(await baca(baru.id, 'tandai_ppid')).toContain('8 hari kerja, dapat diperpanjang sekali 6 hari.')
  await k.act(k.pengelola, baru.id, 'tandai_ppid')
  expect(await baca(baru.id, 'perpanjang_ppid')).toContain('Satu kali, 6 hari, dengan alasan')
})
