import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildKantorAduan, type KantorAduan } from '../../../../test/support/kantor-aduan.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'

let k: KantorAduan
beforeAll(async () => {
  k = await buildKantorAduan()
}, 60_000)
afterAll(() => k.fresh.drop())

it('counts anew at once after a step at this desk', async () => {
  const { id } = await terimaAduan(k.deps, k.rumah.instansi.id)
  await terimaAduan(k.deps, k.rumah.instansi.id)
  const meja = k.meja(k.pengelola)
  const baru = async (): Promise<string | undefined> =>
    /tab=baru"[^>]*>[^<]*<span class="redup num">(\d+)</.exec(
      await (await meja.get('/kerja/pengaduan?tab=baru')).text(),
    )?.[1]
  expect(await baru()).toBe('2')
  const arsip = { sebab: 'lain', teks: 'Bukan laporan.' }
  expect((await meja.post(`/kerja/pengaduan/${id}/langkah/arsip`, arsip)).status).toBe(303)
  expect(await baru()).toBe('1')
})
