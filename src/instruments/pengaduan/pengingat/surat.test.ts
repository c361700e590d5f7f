import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startSmtp, textOf, type ServerSurel } from '../../../../test/support/smtp.ts'
import { buildKantorAduan, type KantorAduan } from '../../../../test/support/kantor-aduan.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { kirimPesan } from '../../../platform/channels/index.ts'
import { readConfig, type Config } from '../../../platform/config/index.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import { setIsi } from '../pengaturan/isi.ts'
import { kirimPengingat } from './surat.ts'

let k: KantorAduan
let disebut: Pejabat
let pembina: Pejabat
let smtp: ServerSurel
let config: Config

beforeAll(async () => {
  k = await buildKantorAduan()
  smtp = await startSmtp()
  config = readConfig({
    SAMBUT_SMTP_URL: `smtp://127.0.0.1:${smtp.port}?tls=tanpa`,
    SAMBUT_SMTP_DARI: 'sambut@kab.go.id',
  })
  disebut = await k.jadikan('petugas', k.rumah.kecamatan.id)
  pembina = await k.jadikan('pembina', null)
  k.pukul('2026-11-02T03:00:00Z')
  const buat = async (over: object, berkadar = false) => {
    const pelapor = { nama: 'Siti Aminah', alamat: '', telepon: '+6281234567890', surel: '', kabar: null }
    const { id } = await terimaAduan(k.deps, k.rumah.instansi.id, { pelapor, ...over })
    const orangIds = 'rahasia' in over || berkadar ? { orangIds: [disebut.id] } : {}
    await k.act(k.pengelola, id, 'disposisi', { unitId: k.rumah.dinas.id, ...orangIds })
    if (berkadar)
      await k.act(k.pengelola, id, 'klasifikasi', { klasifikasi: 'berkadar', alasan: 'Pungutan.' })
  }
  await buat({})
  await buat({ rahasia: true })
  await buat({ rahasia: true })
  await buat({}, true)
}, 60_000)
afterAll(async () => {
  await smtp.stop()
  await k.fresh.drop()
})

/** Every mail that left in one morning: to whom, and what it says above the link. */
async function surat(iso: string, kali = 1): Promise<Map<string, string>> {
  k.pukul(iso)
  k.deps.asked.length = 0
  smtp.kotak.length = 0
  const deps = { ...k.deps, config }
  for (let i = 0; i < kali; i++) await k.tulis((trx) => kirimPengingat(trx, deps, k.rumah.instansi.id))
  for (const a of k.deps.asked as { job: string; payload: Parameters<typeof kirimPesan.run>[0] }[])
    if (a.job === kirimPesan.name) await kirimPesan.run(a.payload, deps)
  const pos = smtp.kotak.map((m) => [m.kepada[0]!, textOf(m.mentah).replaceAll('\r', '')] as const)
  expect(new Set(pos.map(([siapa]) => siapa)).size).toBe(pos.length)
  return new Map(pos)
}
const surelOf = async (p: Pejabat): Promise<string> =>
  (await sql<{ surel: string }>`select surel from registry_orang where id = ${p.id}`.execute(k.fresh.owner))
    .rows[0]!.surel

it('counts for each what he may open, and nothing else', async () => {
  const pos = await surat('2026-11-23T01:00:00Z')
  const baca = async (p: Pejabat) => pos.get(await surelOf(p)) ?? ''
  expect(await baca(k.penghubung)).toContain('1 laporan yang Anda tangani sudah lewat waktu.')
  expect(await baca(k.kepala)).toContain('1 laporan yang Anda tangani sudah lewat waktu.')
  expect(await baca(disebut)).toContain('3 laporan yang Anda tangani sudah lewat waktu.')
  expect(await baca(k.apip)).toContain('1 laporan berkadar pengawasan sudah lewat waktu.')
  expect(await baca(k.pengelola)).toContain('Dinas Kesehatan: 3 laporan')
  expect(await baca(pembina)).toContain('Dinas Kesehatan: 1 laporan')
})

it('says neither who complained nor a word of what was said', async () => {
  const semua = [...(await surat('2026-11-24T01:00:00Z')).values(), ...smtp.kotak.map((m) => m.mentah)].join()
  for (const bocor of ['Siti', '81234567890', 'lampu', 'Lampu', 'Randu', 'Pungutan'])
    expect(semua).not.toContain(bocor)
})

it('goes out once a day, however often the clock strikes, and to each address once', async () => {
  await k.tulis(async (trx) =>
    setIsi(trx, k.rumah.instansi.id, 'meja', {
      eskalasi: ['sekda@kab.go.id', (await surelOf(pembina)).toUpperCase()],
    }),
  )
  const pos = await surat('2026-11-25T01:00:00Z', 3)
  expect(pos.get('sekda@kab.go.id')).toContain('Dinas Kesehatan: 1 laporan')
  expect([...pos.keys()].filter((x) => x.toLowerCase() === x)).toHaveLength(pos.size)
})

it('climbs from the manager to the top, too, with no word of what is kept secret or under supervision', async () => {
  k.pukul('2026-11-02T03:00:00Z')
  const baru = async (over = {}) => (await terimaAduan(k.deps, k.rumah.instansi.id, over)).id
  await baru()
  await baru({ rahasia: true })
  await k.act(k.pengelola, await baru(), 'klasifikasi', { klasifikasi: 'berkadar', alasan: 'Pungutan.' })
  const dikembalikan = await baru()
  await k.act(k.pengelola, dikembalikan, 'disposisi', { unitId: k.rumah.dinas.id })
  await k.act(k.penghubung, dikembalikan, 'kembalikan', { alasan: 'Bukan tugas kami.' })
  const atas = async (iso: string) => {
    const pos = await surat(iso)
    return [pos.get('sekda@kab.go.id'), pos.get(await surelOf(k.pengelola)), pos.get(await surelOf(pembina))]
  }
  const N = 'Pengelola pengaduan, belum disalurkan:'
  // Due on 5 November; five working days late is not yet more than five.
  const [sebelum, pengelola] = await atas('2026-11-12T01:00:00Z')
  expect(sebelum ?? '').not.toContain(N)
  expect(pengelola).toContain('3 laporan di tangan pengelola sudah lewat waktu.')
  const [sesudah] = await atas('2026-11-13T01:00:00Z')
  expect(sesudah).toContain(`${N} 1 laporan lewat waktu`)
  // The one that came back was due on 9 November.
  const [sekda, lagi, pimpinan] = await atas('2026-11-18T01:00:00Z')
  expect(sekda).toContain(`${N} 2 laporan lewat waktu`)
  expect(pimpinan).toContain(`${N} 2 laporan lewat waktu`)
  expect(lagi).toContain('3 laporan di tangan pengelola sudah lewat waktu.')
  expect(lagi).not.toContain(N)
})

it('keeps quiet on a day off, and where no mail is set up', async () => {
  expect((await surat('2026-11-28T01:00:00Z')).size).toBe(0)
  k.pukul('2026-11-27T01:00:00Z')
  expect(await k.tulis((trx) => kirimPengingat(trx, k.deps, k.rumah.instansi.id))).toBe(0)
})
