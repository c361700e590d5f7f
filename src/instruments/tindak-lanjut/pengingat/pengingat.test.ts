import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import { startSmtp, textOf, type ServerSurel } from '../../../../test/support/smtp.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import { kirimPesan } from '../../../platform/channels/index.ts'
import { readConfig } from '../../../platform/config/index.ts'
import { createAksi, ubahAksi } from '../commands.ts'
import { tindakLanjutHariIni } from './hari-ini.ts'
import { kirimPengingat } from './kirim.ts'
import { macamIngat } from './rules.ts'

let fresh: FreshDb
let rumah: Rumah
let smtp: ServerSurel
let deps: ReturnType<typeof buildDeps>
let kepala: Pejabat
let pemilik: Pejabat
let lain: Pejabat
let kini = new Date('2026-06-01T01:00:00Z')
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  smtp = await startSmtp()
  const config = readConfig({
    SAMBUT_SMTP_URL: `smtp://127.0.0.1:${smtp.port}?tls=tanpa`,
    SAMBUT_SMTP_DARI: 'sambut@kab.go.id',
  })
  deps = buildDeps(fresh.db, { now: () => kini, config })
  kepala = await rumah.pejabat({ peran: 'kepala_unit', unitId: rumah.puskesmas.id })
  pemilik = await rumah.pejabat({ peran: 'petugas', unitId: rumah.kecamatan.id })
  lain = await rumah.pejabat({ peran: 'petugas', unitId: rumah.kecamatan.id })
}, 60_000)
afterAll(async () => {
  await smtp.stop()
  await fresh.drop()
})

const scope = () => ({ instansiId: rumah.instansi.id })
const isian = {
  masalah: 'Antre.',
  kegiatan: 'Membuka loket kedua.',
  penanggungJawab: 'Kepala Tata Usaha',
  tenggat: '2026-06-30',
}
async function surat(hari: string): Promise<string[]> {
  kini = new Date(`${hari}T01:00:00Z`)
  deps.asked.length = 0
  smtp.kotak.length = 0
  for (let i = 0; i < 2; i++)
    await fresh.db.write(scope(), (trx) => kirimPengingat(trx, deps, rumah.instansi.id))
  for (const a of deps.asked as { job: string; payload: Parameters<typeof kirimPesan.run>[0] }[])
    if (a.job === kirimPesan.name) await kirimPesan.run(a.payload, deps)
  return smtp.kotak.map((m) => textOf(m.mentah))
}
const surelOf = async (p: Pejabat): Promise<string> =>
  (await sql<{ surel: string }>`select surel from registry_orang where id = ${p.id}`.execute(fresh.owner))
    .rows[0]!.surel

it.each([
  ['2026-06-15', undefined],
  ['2026-06-16', '14'],
  ['2026-06-26', '14'],
  ['2026-06-27', '3'],
  ['2026-06-30', '3'],
  ['2026-07-01', 'lewat'],
])('on %s an action due on 30 June is reminded of as %s', (hari, macam) => {
  expect(macamIngat('2026-06-30', hari)).toBe(macam)
})

it('is said to owner and head, once for each of the three days, and anew when the deadline moves', async () => {
  const a = await fresh.db.write(scope(), (trx) =>
    createAksi(trx, deps, rumah.sistem, {
      ...isian,
      unitId: rumah.puskesmas.id,
      asal: 'usulan',
      asalTeks: '',
      penanggungJawabId: pemilik.id,
      disetujuiPada: '2026-05-01',
    }),
  )
  expect(await surat('2026-06-15')).toEqual([])
  const dua = await surat('2026-06-16')
  expect(dua).toHaveLength(2)
  expect(dua[0]).toContain('TL-2026-0001 Membuka loket kedua.')
  expect(dua[0]).toContain('14 hari lagi')
  expect(smtp.kotak.flatMap((m) => m.kepada).toSorted()).toEqual(
    [await surelOf(kepala), await surelOf(pemilik)].toSorted(),
  )
  expect(await surat('2026-06-20')).toEqual([])
  expect(await surat('2026-06-27')).toHaveLength(2)
  const lewat = await surat('2026-07-04')
  expect(lewat[0]).toContain('terlambat 4 hari')
  expect(await surat('2026-07-05')).toEqual([])
  await fresh.db.write(scope(), (trx) =>
    ubahAksi(
      trx,
      deps,
      rumah.sistem,
      a.id,
      { ...isian, penanggungJawabId: pemilik.id, tenggat: '2026-07-10' },
      a.urutan,
    ),
  )
  expect(await surat('2026-07-06')).toHaveLength(2)
})

it('stands on the first page of who works on it, and of nobody else', async () => {
  const baca = (p: Pejabat, hari: string) =>
    fresh.db.read(scope(), (db) => tindakLanjutHariIni(db, p, new Date(`${hari}T01:00:00Z`), 'id'))
  expect((await baca(kepala, '2026-07-06')).map((i) => i.judul)).toEqual([
    '1 tindakan jatuh tenggat dalam 14 hari',
  ])
  expect((await baca(pemilik, '2026-07-11')).map((i) => [i.judul, i.nada])).toEqual([
    ['1 tindakan lewat tenggat', 'terlambat'],
  ])
  expect(await baca(lain, '2026-07-11')).toEqual([])
})
