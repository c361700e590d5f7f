import { afterAll, beforeAll, expect, it } from 'vitest'
import { eicar, hasClamd, startClamd } from '../../../../test/support/clamd.ts'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildMeja } from '../../../../test/support/meja.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import type { AlamatClamd } from '../../../platform/files/index.ts'
import { createAksi } from '../commands.ts'
import { mejaRoutes } from '../meja/routes.ts'
import { listBukti } from './store.ts'

let fresh: FreshDb
let rumah: Rumah
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
})
afterAll(() => fresh.drop())

const M = '/kerja/tindak-lanjut'
/** One file handed in at a desk whose scanner is there; the answer, and what was kept. */
async function kirim(clamd: AlamatClamd, isi: Buffer) {
  const polos = buildDeps(fresh.db, { now: () => new Date('2026-11-22T03:00:00Z') })
  const deps = { ...polos, config: { ...polos.config, clamd } }
  const petugas = await rumah.pejabat({ peran: 'petugas', unitId: rumah.puskesmas.id })
  const a = await fresh.db.write({ instansiId: rumah.instansi.id }, (trx) =>
    createAksi(trx, deps, rumah.sistem, {
      unitId: rumah.puskesmas.id,
      asal: 'usulan',
      asalTeks: '',
      masalah: 'Antrean obat terlalu lama.',
      kegiatan: 'Membuka loket obat kedua.',
      penanggungJawab: 'Kepala Instalasi Farmasi',
      tenggat: '2027-03-31',
      disetujuiPada: '2026-11-01',
    }),
  )
  const form = new FormData()
  form.set('keterangan', 'Jadwal loket')
  form.set('tanggal_bukti', '2026-11-20')
  form.set('berkas', new File([new Uint8Array(isi)], 'jadwal.pdf'))
  const res = await buildMeja(deps, petugas, M, [mejaRoutes(deps)]).upload(`${M}/${a.id}/bukti`, form)
  const kunci: string[] = []
  for await (const k of deps.files.list(`${rumah.instansi.id}/tindak-lanjut`)) kunci.push(k)
  const baris = await fresh.db.read({ instansiId: rumah.instansi.id }, (db) => listBukti(db, [a.id]))
  return { status: res.status, teks: await res.text(), kunci: kunci.length, baris: baris.length }
}
const pdf = (isi: string | Buffer): Buffer => Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.from(isi)])

it.runIf(hasClamd)(
  'keeps what the scanner found clean, and nothing of the rest',
  { timeout: 60_000 },
  async () => {
    const clamd = await startClamd()
    expect(await kirim(clamd.alamat, pdf('jadwal'))).toMatchObject({ status: 303, kunci: 1, baris: 1 })
    const jahat = await kirim(clamd.alamat, pdf(eicar))
    expect(jahat).toMatchObject({ status: 422, kunci: 0, baris: 0 })
    for (const x of ['memuat virus', 'value="Jadwal loket"']) expect(jahat.teks).toContain(x)
    await clamd.stop()
  },
)

it('keeps nothing while the scanner gives no answer, and what was typed stays', async () => {
  const nanti = await kirim({ path: '/tidak/ada.ctl' }, pdf('jadwal'))
  expect(nanti).toMatchObject({ status: 409, kunci: 0, baris: 0 })
  for (const x of ['Pemindai virus', 'Jadwal loket']) expect(nanti.teks).toContain(x)
})
