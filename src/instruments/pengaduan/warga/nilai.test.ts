import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildKantorAduan, type KantorAduan } from '../../../../test/support/kantor-aduan.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { buildPeramban } from '../../../../test/support/peramban.ts'
import { newId } from '../../../kernel/ids.ts'
import { findRincian } from '../rincian.ts'
import { canNilai } from '../status/rules.ts'
import { wargaRoutes } from './index.ts'

let k: KantorAduan
beforeAll(async () => {
  k = await buildKantorAduan()
}, 60_000)
afterAll(() => k.fresh.drop())

it('rates every answer once, however often it is pressed, and the last rating counts', async () => {
  const { id, kode, pin } = await terimaAduan(k.deps, k.rumah.instansi.id)
  const w = buildPeramban(k.deps, [wargaRoutes(k.deps)])
  await w.post('/pengaduan/lacak', new URLSearchParams({ kode, pin }))
  const alamat = `/pengaduan/lacak/${kode}`
  const kirim = async (aksi: string, isi: Record<string, string>, kunci = newId()): Promise<number> =>
    (await w.post(alamat, new URLSearchParams({ aksi, kunci, ...isi }))).status
  const nilai = (n: string, kunci?: string) => kirim('nilai', { nilai: n }, kunci)
  const halaman = async () => (await w.get(alamat)).text()
  /** How many ratings its history holds, and the one a recap takes. */
  const tercatat = async () => {
    const r = (await k.baca((db) => findRincian(db, id, k.deps.now())))!
    const { rows } = await sql<{ nilai: number }>`select nilai from pengaduan where id = ${id}`.execute(
      k.fresh.owner,
    )
    return [r.peristiwa.filter((e) => e.aksi === 'nilai').length, rows[0]!.nilai]
  }
  await k.act(k.pengelola, id, 'disposisi', { unitId: k.rumah.dinas.id })
  await k.act(k.penghubung, id, 'jawab')
  const kunci = newId()
  expect([await nilai('2', kunci), await nilai('2', kunci)]).toEqual([303, 303])
  // From a page that was opened before it was rated.
  expect(await nilai('5')).toBe(409)
  expect(await tercatat()).toEqual([1, 2])
  expect(await halaman()).not.toContain('value="nilai"')
  await k.act(k.pengelola, id, 'tutup')
  expect(await nilai('5')).toBe(409)

  expect(await kirim('buka_kembali', { isi: 'Masih padam.' })).toBe(303)
  expect(await halaman()).not.toContain('value="nilai"')
  await k.act(k.penghubung, id, 'jawab')
  const html = await halaman()
  expect(html).toContain('value="nilai"')
  expect(html).toContain('Nilai Anda sebelumnya: 2 dari 5.')
  expect([await nilai('5'), await nilai('1')]).toEqual([303, 409])
  expect(await tercatat()).toEqual([2, 5])
  expect(await halaman()).toContain('Nilai Anda: 5 dari 5')
})

it.each([
  [[], true],
  [['jawab', 'nilai'], false],
  [['jawab', 'nilai', 'balas', 'tanggapi', 'tutup'], false],
  [['jawab', 'nilai', 'jawab'], true],
  [['jawab', 'nilai', 'tutup', 'buka_kembali', 'tanggapi', 'tutup'], true],
  [['jawab', 'nilai', 'jawab', 'nilai'], false],
] as const)('after %j it may be rated: %s', (aksi, boleh) => {
  expect(canNilai(aksi.map((a) => ({ aksi: a, data: {} })))).toBe(boleh)
})

it('takes an answer given at LAPOR! for an answer', () => {
  const selaraskan = (status: string) => ({ aksi: 'selaraskan', data: { status } }) as const
  const dinilai = { aksi: 'nilai', data: {} } as const
  expect(canNilai([dinilai, selaraskan('dijawab')])).toBe(true)
  expect(canNilai([dinilai, selaraskan('ditutup_sistem')])).toBe(false)
})
