import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildKantorAduan, type KantorAduan } from '../../../../test/support/kantor-aduan.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { buildPeramban } from '../../../../test/support/peramban.ts'
import { receiveLampiran } from '../lampiran/index.ts'
import { berkasOmbudsman } from '../ombudsman/laporan.ts'
import { findRincian, type Rincian } from '../rincian.ts'
import { wargaRoutes } from '../warga/index.ts'
import { listJejak } from '../warga/jejak.ts'
import { replyFromOutside } from './balas.ts'

let k: KantorAduan
beforeAll(async () => {
  k = await buildKantorAduan()
}, 60_000)
afterAll(() => k.fresh.drop())

const ISI = 'Sudah dua malam padam lagi.'
const rincian = (id: string): Promise<Rincian> =>
  k.baca(async (db) => (await findRincian(db, id, k.deps.now()))!)
const balas = (id: string, isi: string) =>
  k.tulis((trx) => replyFromOutside(trx, k.deps, { instansiId: k.rumah.instansi.id, id }, isi))
/** Answered and closed on Monday, written to on Wednesday. */
async function ditutup() {
  k.pukul('2026-11-16T03:00:00Z')
  const tanda = await terimaAduan(k.deps, k.rumah.instansi.id)
  await k.act(k.pengelola, tanda.id, 'disposisi', { unitId: k.rumah.dinas.id })
  await k.act(k.penghubung, tanda.id, 'jawab')
  await k.act(k.pengelola, tanda.id, 'tutup')
  k.pukul('2026-11-18T03:00:00Z')
  const hasil = await balas(tanda.id, ISI)
  if (hasil.hasil !== 'tutup') throw new Error(hasil.hasil)
  return { ...tanda, tanggapanId: hasil.tanggapanId }
}

describe('what a reporter writes after the end', () => {
  it('stands on the tracking page with its file, in the file for the Ombudsman and at the desk', async () => {
    const { id, kode, pin, tanggapanId } = await ditutup()
    await k.tulis((trx) =>
      receiveLampiran(
        trx,
        k.deps,
        { instansiId: k.rumah.instansi.id, pengaduanId: id, tanggapanId, dari: 'pelapor' },
        [{ isi: new Blob(['malam']), jenis: 'image/jpeg', nama: 'gelap.jpg' }],
      ),
    )
    const w = buildPeramban(k.deps, [wargaRoutes(k.deps)])
    await w.post('/pengaduan/lacak', new URLSearchParams({ kode, pin }))
    const html = await (await w.get(`/pengaduan/lacak/${kode}`)).text()
    for (const text of [ISI, 'disimpan tanpa membuka kembali laporan', 'gelap.jpg'])
      expect(html).toContain(text)
    // It moved nothing: the step that counts now is still the closing.
    expect(/<li class="kini"><b>([^<]*)/.exec(html)![1]).toBe('Laporan selesai')
    const r = await rincian(id)
    expect(r.p.status).toBe('ditutup_admin')
    const { chapters } = berkasOmbudsman(r, k.deps.now())
    for (const [judul, text] of [
      ['Perjalanan laporan', 'disimpan tanpa membuka kembali laporan'],
      ['Surat-menyurat', ISI],
      ['Daftar lampiran', 'gelap.jpg'],
    ] as const)
      expect(JSON.stringify(chapters.find((c) => c.title === judul))).toContain(text)
    expect(await (await k.meja(k.pengelola).get(`/kerja/pengaduan/${id}`)).text()).toContain(ISI)
  })

  it('stands between the steps before and after it', async () => {
    const { id } = await ditutup()
    k.pukul('2026-11-20T03:00:00Z')
    await k.act(k.pengelola, id, 'buka_kembali', { alasan: 'Padam lagi.' })
    const jejak = listJejak(await rincian(id), 'id')
    expect(jejak.slice(-3).map((j) => [j.judul, j.isi])).toEqual([
      ['Laporan selesai', null],
      ['Tulisan Anda, disimpan tanpa membuka kembali laporan', ISI],
      ['Laporan dibuka kembali', null],
    ])
  })
})

it('shows once what is written while it is open', async () => {
  const { id } = await terimaAduan(k.deps, k.rumah.instansi.id)
  await balas(id, ISI)
  const jejak = listJejak(await rincian(id), 'en')
  expect(jejak.filter((j) => j.isi === ISI).map((j) => j.judul)).toEqual(['You replied'])
})
