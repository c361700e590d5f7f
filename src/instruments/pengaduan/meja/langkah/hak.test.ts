import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildKantorAduan, type KantorAduan } from '../../../../../test/support/kantor-aduan.ts'
import { terimaAduan } from '../../../../../test/support/pengaduan.ts'
import type { Peran } from '../../../../kernel/actor.ts'
import { findPengaduan } from '../../store.ts'

let k: KantorAduan
beforeAll(async () => {
  k = await buildKantorAduan()
}, 60_000)
afterAll(() => k.fresh.drop())

const terima = async (over = {}): Promise<string> => (await terimaAduan(k.deps, k.rumah.instansi.id, over)).id
const kirim = (id: string, langkah: string, isi: Record<string, string> = {}) =>
  k.meja(k.pengelola).post(`/kerja/pengaduan/${id}/langkah/${langkah}`, isi)
const aksesOf = async (id: string) => (await k.baca((db) => findPengaduan(db, id)))!.akses

it('makes a PPID request of a request for information alone, once, whoever writes the form by hand', async () => {
  for (const jenis of ['pengaduan', 'aspirasi'] as const) {
    const res = await kirim(await terima({ jenis }), 'tandai_ppid')
    expect(res.status).toBe(409)
    expect(await res.text()).toContain('Hanya permintaan informasi')
  }
  const id = await terima({ jenis: 'permintaan_informasi' })
  expect((await kirim(id, 'tandai_ppid')).status).toBe(303)
  expect((await kirim(id, 'tandai_ppid')).status).toBe(409)
})

it.each<[Peran, number]>([
  ['penghubung', 303],
  ['petugas', 303],
  ['pembina', 422],
  ['pewawancara', 422],
  ['admin_instansi', 422],
])('names for a secret letter only whoever may handle one: %s → %i', async (peran, status) => {
  const orang = await k.jadikan(peran, peran === 'penghubung' ? k.rumah.dinas.id : null)
  const id = await terima({ rahasia: true })
  const sebut = await kirim(id, 'orang', { orang: orang.id })
  expect(sebut.status).toBe(status)
  if (status === 422) expect(await sebut.text()).toContain('href="#orang"')
  const salur = await kirim(await terima({ rahasia: true }), 'disposisi', {
    unit: k.rumah.dinas.id,
    orang: orang.id,
  })
  expect(salur.status).toBe(status)
  expect(await aksesOf(id)).toEqual(status === 303 ? [orang.id] : [])
})

it('names nobody for a letter that everybody at the desk may read, and nobody of another house', async () => {
  const biasa = await terima()
  expect((await kirim(biasa, 'orang', { orang: k.penghubung.id })).status).toBe(409)
  expect(await aksesOf(biasa)).toEqual([])
  const rahasia = await terima({ rahasia: true })
  const asing = '019a0000-0000-7000-8000-000000000001'
  expect((await kirim(rahasia, 'orang', { orang: asing })).status).toBe(422)
})
