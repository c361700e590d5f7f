import { expect, it } from 'vitest'
import { buildDeps } from '../../../test/support/deps.ts'
import type { OpenDb } from '../db/types.ts'
import { createPencatatSerbuan, type CatatanSerbuan } from './catat-serbuan.ts'

const { log } = buildDeps({} as OpenDb)
const kini = new Date('2026-11-20T03:00:00Z')

it('keeps the newest count, however long the database takes over an older one', async () => {
  const tersimpan = new Map<string, CatatanSerbuan & { readonly baru: boolean }>()
  let lepas = (): void => undefined
  let pertama = true
  const pencatat = createPencatatSerbuan<string>(log, async (_, catatan, baru) => {
    if (pertama) {
      pertama = false
      await new Promise<void>((resolve) => (lepas = resolve))
    }
    tersimpan.set(catatan.id, { ...catatan, baru })
  })
  pencatat.tahan('a', 'a', 601, kini)
  await new Promise(setImmediate)
  for (let n = 602; n <= 700; n++) pencatat.tahan('a', 'a', n, kini)
  pencatat.lolos('a', kini)
  const selesai = pencatat.flush()
  await new Promise(setImmediate)
  lepas()
  await selesai
  expect([...tersimpan.values()]).toMatchObject([{ puncak: 700, ditahan: 100, lolos: 1, baru: false }])
})

it('says that it is new also when more were held while the first writing failed', async () => {
  const baru: boolean[] = []
  let gagal: (err: Error) => void = () => undefined
  const pencatat = createPencatatSerbuan<string>(log, async (_t, _c, isNew) => {
    baru.push(isNew)
    if (baru.length === 1) await new Promise((_, reject) => (gagal = reject))
  })
  pencatat.tahan('a', 'a', 601, kini)
  await new Promise(setImmediate)
  pencatat.tahan('a', 'a', 602, kini)
  const selesai = pencatat.flush()
  gagal(new Error('busy'))
  await selesai
  await pencatat.flush()
  pencatat.tahan('a', 'a', 603, kini)
  await pencatat.flush()
  expect(baru).toEqual([true, true, false])
})

it('tries again what could not be written, and still says that it is new', async () => {
  const baru: boolean[] = []
  const pencatat = createPencatatSerbuan<string>(log, (_t, _c, isNew) => {
    baru.push(isNew)
    return baru.length === 1 ? Promise.reject(new Error('busy')) : Promise.resolve()
  })
  pencatat.tahan('a', 'a', 601, kini)
  await pencatat.flush()
  await pencatat.flush()
  expect(baru).toEqual([true, true])
})
