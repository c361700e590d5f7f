import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildKantorAduan, type KantorAduan } from '../../../../../test/support/kantor-aduan.ts'
import { terimaAduan } from '../../../../../test/support/pengaduan.ts'
import type { Pejabat, Warga } from '../../../../kernel/actor.ts'
import { actOn } from '../../commands.ts'
import type { Aksi } from '../../status/rules.ts'

let k: KantorAduan
beforeAll(async () => {
  k = await buildKantorAduan()
}, 60_000)
afterAll(() => k.fresh.drop())

type Siapa = 'pelapor' | 'unit' | 'pengelola'
/** A letter with the unit, after these acts. */
async function sesudah(...langkah: [Aksi, Siapa][]): Promise<string> {
  const warga: Warga = { kind: 'warga', instansiId: k.rumah.instansi.id }
  const { id } = await terimaAduan(k.deps, k.rumah.instansi.id)
  await k.act(k.pengelola, id, 'disposisi', { unitId: k.rumah.dinas.id })
  const siapa = { pelapor: warga, unit: k.penghubung, pengelola: k.pengelola }
  for (const [aksi, oleh] of langkah) await k.tulis((trx) => actOn(trx, k.deps, siapa[oleh], id, aksi))
  return id
}
const alamat = (id: string): string => `/kerja/pengaduan/${id}/langkah/tutup`
const ditawari = async (siapa: Pejabat, id: string): Promise<boolean> =>
  (await (await k.meja(siapa).get(`/kerja/pengaduan/${id}`)).text()).includes(alamat(id))

it.each<[string, [Aksi, Siapa][]]>([
  ['given to a unit', []],
  ['with a note on the progress', [['tanggapi', 'unit']]],
  [
    'where the reporter wrote after a note',
    [
      ['tanggapi', 'unit'],
      ['balas', 'pelapor'],
    ],
  ],
  [
    'answered, closed, opened again, and only noted since',
    [
      ['jawab', 'unit'],
      ['tutup', 'unit'],
      ['buka_kembali', 'pelapor'],
      ['tanggapi', 'unit'],
      ['balas', 'pelapor'],
    ],
  ],
])('neither offers nor takes the closing of a letter %s', async (_, langkah) => {
  const id = await sesudah(...langkah)
  for (const siapa of [k.penghubung, k.pengelola]) {
    expect(await ditawari(siapa, id)).toBe(false)
    const res = await k.meja(siapa).post(alamat(id), { teks: 'Selesai.' })
    expect(res.status).toBe(409)
    const html = await res.text()
    expect(html).toContain('Laporan hanya dapat ditutup setelah dijawab.')
    expect(html).toContain('Selesai.')
  }
})

it.each<[string, [Aksi, Siapa][]]>([
  ['is answered', [['jawab', 'unit']]],
  [
    'was answered before the reporter wrote again',
    [
      ['jawab', 'unit'],
      ['balas', 'pelapor'],
    ],
  ],
])('closes what %s', async (_, langkah) => {
  const id = await sesudah(...langkah)
  expect(await ditawari(k.penghubung, id)).toBe(true)
  expect((await k.meja(k.penghubung).post(alamat(id), { teks: 'Selesai.' })).status).toBe(303)
})
