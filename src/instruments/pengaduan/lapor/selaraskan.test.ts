import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { buildPeramban } from '../../../../test/support/peramban.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import { listPesanByKaitan } from '../../../platform/channels/index.ts'
import { beritaOf } from '../kabar/teks.ts'
import { kabarkan } from '../kabar/jobs.ts'
import { KAITAN_KABAR } from '../kabar/kirim-pelapor.ts'
import { berkasOmbudsman } from '../ombudsman/laporan.ts'
import { findRincian } from '../rincian.ts'
import { statusList, type Status } from '../status/rules.ts'
import { lockPengaduan } from '../store.ts'
import { wargaRoutes } from '../warga/index.ts'
import { listJejak } from '../warga/jejak.ts'
import { selaraskan } from './selaraskan.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: ReturnType<typeof buildDeps>
const kini = new Date('2026-11-22T03:00:00Z')
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => kini })
})
afterAll(() => fresh.drop())
beforeEach(() => void (deps.asked.length = 0))

const scope = () => ({ instansiId: rumah.instansi.id })
const pelapor = { nama: 'Siti', alamat: '', telepon: '', surel: 'siti@contoh.id', kabar: 'surel' } as const
/** A letter of this house that LAPOR! moved. */
async function dipindah(status: Status, alasan = '') {
  const tanda = await terimaAduan(deps, rumah.instansi.id, { pelapor })
  deps.asked.length = 0
  await fresh.db.write(scope(), async (trx) =>
    selaraskan(trx, deps, rumah.sistem, (await lockPengaduan(trx, tanda.id))!, {
      status,
      lapor: 'Kata LAPOR!',
      alasan,
    }),
  )
  return tanda
}

it('is a step with words on the tracking page and in the file for the Ombudsman, whatever LAPOR! says', async () => {
  for (const status of statusList) {
    const { id, kode, pin } = await dipindah(status, 'Menunggu anggaran.')
    const r = (await fresh.db.read(scope(), (db) => findRincian(db, id, kini)))!
    const [idn, eng] = (['id', 'en'] as const).map((lang) => listJejak(r, lang).at(-1)!.judul)
    expect([status, idn, eng]).toEqual([
      status,
      expect.stringMatching(/^Kabar dari SP4N-LAPOR!: \S/),
      expect.stringMatching(/^News from SP4N-LAPOR!: \S/),
    ])
    expect(JSON.stringify(berkasOmbudsman(r, kini))).toContain(idn)
    if (status !== 'dijawab') continue
    const w = buildPeramban(deps, [wargaRoutes(deps)])
    await w.post('/pengaduan/lacak', new URLSearchParams({ kode, pin }))
    const html = await (await w.get(`/pengaduan/lacak/${kode}`)).text()
    expect(html).toContain('Kabar dari SP4N-LAPOR!: Sudah dijawab')
    expect(html).toContain('Menunggu anggaran.')
  }
})

it('keeps why LAPOR! blocked it to the house', async () => {
  const { id } = await dipindah('diblokir', 'Menyebut nama orang.')
  const r = (await fresh.db.read(scope(), (db) => findRincian(db, id, kini)))!
  expect(listJejak(r, 'id').at(-1)!.alasan).toBeNull()
})

it('is told once to the reporter, as the same state reached here would be', async () => {
  const { id } = await dipindah('dijawab')
  expect(deps.asked).toHaveLength(1)
  const { job, payload } = deps.asked[0] as { job: string; payload: Parameters<typeof kabarkan.run>[0] }
  expect(job).toBe(kabarkan.name)
  for (let i = 0; i < 2; i++) await kabarkan.run(payload, deps)
  const pesan = await fresh.db.read(scope(), (db) => listPesanByKaitan(db, [KAITAN_KABAR], id, 10))
  expect(pesan.map((p) => [p.kanal, p.kunci])).toEqual([['surel', `${KAITAN_KABAR}:${id}:2:pelapor`]])
})

it.each([
  ['terdisposisi', 'disposisi'],
  ['menunggu_kelengkapan', 'minta_kelengkapan'],
  ['ditindaklanjuti', 'tanggapi'],
  ['dijawab', 'jawab'],
  ['ditutup_sistem', 'tutup'],
  ['diarsipkan_admin', 'arsip'],
  // What he did himself he knows, and of these nobody is told here.
  ['ditutup_pelapor', undefined],
  ['diarsipkan_pelapor', undefined],
  ['terverifikasi', undefined],
  ['diblokir', undefined],
] as const)('%s is the news of %s', async (status, berita) => {
  expect(beritaOf({ aksi: 'selaraskan', pelaku: 'sistem', data: { status } })).toBe(berita)
  await dipindah(status)
  expect(deps.asked).toHaveLength(berita === undefined ? 0 : 1)
})
