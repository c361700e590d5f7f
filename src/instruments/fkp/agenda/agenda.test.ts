import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { isiForum } from '../../../../test/support/forum-buat.ts'
import { buildRumahTerbit, type RumahTerbit } from '../../../../test/support/terbit.ts'
import type { Sistem } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import { contohIsi } from '../../standar-pelayanan/contoh.ts'
import { createVersi, gerakkan } from '../../standar-pelayanan/commands.ts'
import { listLayanan } from '../../../registry/index.ts'
import { createForum, moveForum } from '../forum/commands.ts'
import type { Forum } from '../store.ts'
import { addPokok, decidePokok, drawAgenda, movePokok } from './commands.ts'
import { listAgenda, listPokok, type Pokok } from './store.ts'

let fresh: FreshDb
let rumah: RumahTerbit
let deps: Deps
let sistem: Sistem
let forum: Forum
const kini = new Date('2026-11-22T03:00:00Z')
const scope = () => ({ instansiId: rumah.instansi.id })
const pokok = (): Promise<Pokok[]> => fresh.db.read(scope(), (db) => listPokok(db, forum.id))
const tarik = async (): Promise<number> =>
  (await fresh.db.write(scope(), (trx) => drawAgenda(trx, deps, sistem, forum.id))).baru

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumahTerbit(fresh.db)
  deps = buildDeps(fresh.db, { now: () => kini })
  sistem = { kind: 'sistem', instansiId: rumah.instansi.id, nama: 'uji' }
  forum = await fresh.db.write(scope(), (trx) =>
    createForum(trx, sistem, isiForum(rumah.dukcapil.id, { tema: 'Waktu layanan di loket' })),
  )
})
afterAll(() => fresh.drop())

describe('an agenda drawn from the records', () => {
  it('begins with the three lowest unsur of the last publication, each with value, n and interval', async () => {
    expect(await tarik()).toBe(3)
    const list = await pokok()
    expect(list.map((p) => [p.asal, p.keputusan])).toEqual(Array.from({ length: 3 }, () => ['unsur', 'usul']))
    for (const p of list) {
      expect(p.angka).toMatch(
        /^Nilai \d+,\d\d \([A-D]\) dari [\d.]+ orang, sebenarnya antara \d+,\d\d dan \d+,\d\d\. SKM /,
      )
      expect(p.tautan).toContain(rumah.periode.baru)
    }
    const nilai = list.map((p) => Number(/^Nilai (\d+),(\d\d)/.exec(p.angka)!.slice(1).join('.')))
    expect(nilai).toEqual(nilai.toSorted((a, b) => a - b))
  })

  it('drawn again adds only what is new, and what was dropped stays dropped', async () => {
    const [satu] = await pokok()
    await fresh.db.write(scope(), (trx) =>
      decidePokok(trx, deps, sistem, forum.id, satu!.id, { keputusan: 'dibuang', alasan: 'Sudah dibahas.' }),
    )
    expect(await tarik()).toBe(0)
    await fresh.db.write(scope(), async (trx) => {
      const [layanan] = await listLayanan(trx, rumah.dukcapil.id)
      const v = await createVersi(trx, deps, sistem, layanan!.id, contohIsi)
      await gerakkan(trx, deps, sistem, v.id, 'bahas', { tanggal: '2026-11-20' })
    })
    expect(await tarik()).toBe(1)
    const list = await pokok()
    expect(list.find((p) => p.id === satu!.id)).toMatchObject({
      keputusan: 'dibuang',
      alasan: 'Sudah dibahas.',
    })
    expect(list.at(-1)).toMatchObject({ asal: 'standar', nomor: 4 })
  })

  it('takes own points once, keeps an order, and asks why something is left out', async () => {
    const isi = { id: newId(), judul: 'Parkir', angka: '' }
    const tulis = <T>(run: Parameters<typeof fresh.db.write<T>>[1]) => fresh.db.write(scope(), run)
    for (let i = 0; i < 2; i++) await tulis((trx) => addPokok(trx, sistem, forum.id, isi))
    const usul = (await pokok()).filter((p) => p.keputusan === 'usul')
    await tulis((trx) =>
      decidePokok(trx, deps, sistem, forum.id, usul[0]!.id, { keputusan: 'diterima', alasan: '' }),
    )
    const terima = async () =>
      (await fresh.db.read(scope(), (db) => listAgenda(db, forum.id))).map((p) => p.id)
    expect(await terima()).toEqual([usul[0]!.id, isi.id])
    await tulis((trx) => movePokok(trx, sistem, forum.id, isi.id, 'naik'))
    expect(await terima()).toEqual([isi.id, usul[0]!.id])
    await tulis((trx) => movePokok(trx, sistem, forum.id, isi.id, 'naik'))
    expect(await terima()).toEqual([isi.id, usul[0]!.id])
    await expect(
      tulis((trx) => decidePokok(trx, deps, sistem, forum.id, isi.id, { keputusan: 'dibuang', alasan: '' })),
    ).rejects.toThrow('Tulis alasannya.')
  })

  it('is closed with the forum', async () => {
    await fresh.db.write(scope(), (trx) =>
      moveForum(trx, deps, sistem, forum.id, 'batalkan', { alasan: 'Banjir.' }),
    )
    await expect(tarik()).rejects.toThrow('Agenda sudah ditutup')
  })
})
