import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import { buildRumahTerbit, type RumahTerbit } from '../../../../test/support/terbit.ts'
import { readZip } from '../../../../test/support/zip.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Trx } from '../../../platform/db/types.ts'
import { createPejabat, loadActor } from '../../../registry/index.ts'
import { listBukti } from '../bukti/store.ts'
import { gerakkanAksi } from '../gerak.ts'
import { mejaRoutes } from '../meja/routes.ts'
import { takeRencana } from '../rencana/ambil.ts'
import type { Aksi } from '../store.ts'

let fresh: FreshDb
let rumah: RumahTerbit
let deps: ReturnType<typeof buildDeps>
let meja: Meja
let aksi: Aksi
const M = '/kerja/tindak-lanjut'
const tulis = <T>(run: (trx: Trx) => Promise<T>): Promise<T> =>
  fresh.db.write({ instansiId: rumah.instansi.id }, run)

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumahTerbit(fresh.db)
  deps = buildDeps(fresh.db, { now: () => new Date('2026-11-22T03:00:00Z') })
  const sistem = { kind: 'sistem', instansiId: rumah.instansi.id, nama: 'uji' } as const
  const akunId = newId()
  await tulis((trx) =>
    createPejabat(trx, sistem, {
      akunId,
      nama: 'Sri',
      jabatan: 'Kepala',
      surel: `${akunId}@contoh.go.id`,
      penugasan: [{ peran: 'kepala_unit', unitId: rumah.dukcapil.id }],
    }),
  )
  const kepala: Pejabat = (await loadActor(fresh.db, akunId))!
  meja = buildMeja(deps, kepala, M, [mejaRoutes(deps)])
  aksi = (await tulis((trx) => takeRencana(trx, deps, sistem, rumah.periode.baru)))[0]!
  await tulis((trx) => gerakkanAksi(trx, deps, kepala, aksi.id, 'mulai', { tanggal: '2026-11-22' }))
})
afterAll(() => fresh.drop())

const MERAH = { r: 200, g: 30, b: 40 }
async function kirim(background: { r: number; g: number; b: number }, keterangan: string): Promise<void> {
  const foto = await sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .png()
    .toBuffer()
  const form = new FormData()
  form.set('keterangan', keterangan)
  form.set('tanggal_bukti', '2026-11-20')
  form.set('berkas', new File([new Uint8Array(foto)], 'sesudah.png'))
  expect((await meja.upload(`${M}/${aksi.id}/bukti`, form)).status).toBe(303)
}
const unduh = async (bentuk: 'docx' | 'pdf'): Promise<Buffer> =>
  Buffer.from(await (await meja.get(`${M}/laporan/${rumah.periode.baru}/hasil.${bentuk}`)).arrayBuffer())
const gambarPdf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Subtype ?\/Image\b/g)?.length ?? 0

it('carries the photo that was brought as evidence, in Word and on paper; one taken back is gone', async () => {
  expect(gambarPdf(await unduh('pdf'))).toBe(0)
  await kirim(MERAH, 'Loket sesudah diperbaiki')
  await kirim({ r: 20, g: 60, b: 200 }, 'Foto keliru')
  const [, keliru] = await tulis((trx) => listBukti(trx, [aksi.id]))
  expect(
    (await meja.post(`${M}/${aksi.id}/bukti/${keliru!.id}/tarik`, { alasan: 'Loket lain' })).status,
  ).toBe(303)

  const docx = readZip(await unduh('docx'))
  const media = Object.keys(docx).filter((n) => n.startsWith('word/media/'))
  expect(media).toHaveLength(1)
  const { data, info } = await sharp(docx[media[0]!]).raw().toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([640, 480])
  for (const [i, c] of [MERAH.r, MERAH.g, MERAH.b].entries()) expect(Math.abs(data[i]! - c)).toBeLessThan(6)
  const isi = docx['word/document.xml']!.toString()
  expect(isi).toContain('Loket sesudah diperbaiki')
  expect(isi).not.toContain('Foto keliru')
  expect(gambarPdf(await unduh('pdf'))).toBe(1)
})
