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

it('asks for late ones only where something can be late', async () => {
  const meja = k.meja(k.pengelola)
  const pada = async (query: string): Promise<[boolean, boolean]> => {
    const html = await (await meja.get(`/kerja/pengaduan?${query}`)).text()
    const kotak = /<input[^>]*name="terlambat"[^>]*>/.exec(html)?.[0]
    return [kotak !== undefined, kotak?.includes(' checked') ?? false]
  }
  for (const tab of ['baru', 'tersendat', 'unit'])
    expect([tab, await pada(`tab=${tab}&terlambat=ya`)]).toEqual([tab, [true, true]])
  for (const tab of ['pelapor', 'selesai'])
    expect([tab, await pada(`tab=${tab}&terlambat=ya`)]).toEqual([tab, [false, false]])
  // A search looks through every state.
  expect(await pada('tab=selesai&cari=jalan&terlambat=ya')).toEqual([true, true])
  // What cannot be asked filters nothing: the settled one is there.
  const selesai = await (await meja.get('/kerja/pengaduan?tab=selesai&terlambat=ya')).text()
  expect(selesai).toContain('Diarsipkan')
})
