import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildKantor, type Kantor } from '../../../../test/support/kantor.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { fromNilai } from '../jawaban/rules.ts'
import { insertJawaban } from '../jawaban/store-tulis.ts'
import { closePeriode, createPeriode } from './commands.ts'
import { surveiHariIni } from './hari-ini.ts'

let uji: FreshDb
let kantor: Kantor
const now = new Date('2026-06-24T02:00:00Z')
const deps = { now: () => now }

beforeAll(async () => {
  uji = await freshDb()
})
afterAll(() => uji.drop())
beforeEach(async () => {
  kantor = await buildKantor(uji.owner)
})

const sistem = () => ({ kind: 'sistem', instansiId: kantor.instansiId, nama: 'uji' }) as const

async function open(nama: string, mulai: string, selesai: string, n: number, unitId = kantor.upt) {
  const layananId = unitId === kantor.upt ? kantor.layanan.upt : kantor.layanan.ktp
  return uji.db.write(kantor.scope, async (trx) => {
    const id = await createPeriode(trx, deps, sistem(), {
      unitId,
      layananIds: [layananId],
      nama,
      mulai,
      selesai,
      populasi: 10,
    })
    const rows = Array.from({ length: n }, () => ({
      id: newId(),
      kunciKirim: newId(),
      layananId,
      saluran: 'kertas' as const,
      kumpulanId: null,
      jawaban: fromNilai([3, 3, 3, 3, 3, 3, 3, 3, 4]),
      tanggal: mulai,
      responden: { jenisKelamin: null, usia: null, pendidikan: null, pekerjaan: null },
      saran: null,
      sidik: null,
      createdBy: null,
    }))
    await insertJawaban(trx, kantor.instansiId, id, rows)
    return id
  })
}
const items = (actor: Pejabat) => uji.db.read(kantor.scope, (db) => surveiHariIni(db, actor, now, 'id'))
const judul = async (actor: Pejabat): Promise<string[]> => (await items(actor)).map((i) => i.judul)
const upt = (peran: 'petugas' | 'kepala_unit') => kantor.pejabat(peran, kantor.upt)

it('warns in the last week of a period below its minimum, not earlier and not when there are enough', async () => {
  await open('Hampir habis', '2026-06-01', '2026-07-01', 4)
  expect(await items(upt('petugas'))).toEqual([
    {
      judul: 'Hampir habis masih kurang 6 responden',
      keterangan: 'UPT Kependudukan Kecamatan Timur. Hari terakhir 1 Juli 2026 (7 hari lagi).',
      href: expect.stringContaining('/kerja/survei/'),
      nada: 'perhatian',
    },
  ])
  await uji.owner.updateTable('survei_periode').set({ selesai: '2026-07-02' }).execute()
  expect(await items(upt('petugas'))).toEqual([])
  await uji.owner.updateTable('survei_periode').set({ selesai: '2026-07-01', populasi: 4 }).execute()
  expect(await items(upt('petugas'))).toEqual([])
})

it('asks the head to publish what has ended, and the petugas for the rest of the paper', async () => {
  await open('Sudah lewat', '2026-01-05', '2026-06-20', 12)
  await open('Kini', '2026-06-21', '2026-12-31', 12)
  expect(await judul(upt('kepala_unit'))).toEqual(['Terbitkan hasil Sudah lewat'])
  expect(await judul(upt('petugas'))).toEqual(['Masukkan sisa formulir kertas Sudah lewat'])
  expect(await judul(kantor.pejabat('pembina', null))).toEqual(['Sudah lewat menunggu diterbitkan'])
})

it('calls a result late that is not published a month after the end, and is silent once it is', async () => {
  const id = await open('Semester lalu', '2025-07-01', '2025-12-31', 12)
  await open('Kini', '2026-06-21', '2026-12-31', 12)
  await uji.db.write(kantor.scope, (trx) => closePeriode(trx, deps, sistem(), id))
  expect((await items(upt('kepala_unit'))).map((i) => i.nada)).toEqual(['terlambat'])
  await uji.owner.updateTable('survei_periode').set({ revisi: 1 }).where('id', '=', id).execute()
  expect(await items(upt('kepala_unit'))).toEqual([])
})

it('asks to open a period where none is open, but not whoever may not', async () => {
  expect((await items(upt('petugas'))).map((i) => [i.judul, i.href])).toEqual([
    ['Buka periode survei', `/kerja/survei/baru?unit=${kantor.upt}`],
  ])
  expect(await items(kantor.pejabat('pembina', null))).toEqual([])
  await open('Nanti', '2026-08-01', '2026-12-31', 0)
  expect(await items(upt('petugas'))).toEqual([])
})

it('becomes one line with a number when there are many', async () => {
  for (const year of [2021, 2022, 2023, 2024])
    await open(`Tahun ${year}`, `${year}-01-01`, `${year}-12-31`, 1, kantor.dinas)
  const pembina = await items(kantor.pejabat('pembina', null))
  expect(pembina.map((i) => i.judul)).toEqual(['4 periode sudah berakhir tetapi belum terbit'])
  expect(pembina[0]!.nada).toBe('terlambat')
})

it('says nothing of other units', async () => {
  await open('Sudah lewat', '2026-01-05', '2026-06-20', 12)
  const lain = await items(kantor.pejabat('kepala_unit', kantor.lain))
  expect(lain.map((i) => i.href)).toEqual([`/kerja/survei/baru?unit=${kantor.lain}`])
})
