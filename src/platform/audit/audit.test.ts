import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../test/support/database.ts'
import type { Actor, Pejabat } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import { canonicalJson, type Json } from './canonical.ts'
import { exportChain, listCatatan, record, verifyChain, verifyFile } from './index.ts'

let house: FreshDb
beforeAll(async () => {
  house = await freshDb()
})
afterAll(() => house.drop())

const benih = (instansiId: string): Actor => ({ kind: 'sistem', instansiId, nama: 'benih' })
const write = (actor: Actor, peristiwa: string, data?: Record<string, Json>): Promise<void> =>
  house.db.write({ instansiId: actor.instansiId }, (trx) => record(trx, actor, peristiwa, 'x-1', data))

beforeEach(async () => {
  await sql`truncate audit_catatan, audit_ujung`.execute(house.owner)
})

describe('the trail', () => {
  it('keeps who, what and about what, with the roles but without the name', async () => {
    const id = newId()
    const actor: Pejabat = {
      kind: 'pejabat',
      id: newId(),
      instansiId: id,
      nama: 'Siti Aminah',
      penugasan: [
        { peran: 'petugas', unitId: newId() },
        { peran: 'kepala_unit', unitId: null },
        { peran: 'petugas', unitId: null },
      ],
      unitIds: {
        admin_instansi: new Set(),
        pembina: new Set(),
        kepala_unit: new Set(),
        petugas: new Set(),
        pewawancara: new Set(),
        pengelola_pengaduan: new Set(),
        penghubung: new Set(),
        apip: new Set(),
      },
    }
    await write(actor, 'survei.periode.terbit', { revisi: 1 })
    const [line] = await house.db.read({ instansiId: id }, (db) => listCatatan(db, 'x-1'))
    expect(line).toMatchObject({
      urut: 1,
      pelaku: { jenis: 'pejabat', id: actor.id, peran: ['kepala_unit', 'petugas'] },
      peristiwa: 'survei.periode.terbit',
      data: { revisi: 1 },
    })
    expect(JSON.stringify(line)).not.toContain('Siti')
  })

  it('is kept or lost together with the change it tells of', async () => {
    const actor = benih(newId())
    const failing = house.db.write({ instansiId: actor.instansiId }, async (trx) => {
      await record(trx, actor, 'a.b', 'x-1')
      throw new Error('the change failed')
    })
    await expect(failing).rejects.toThrow('the change failed')
    expect((await verifyChain(house.owner)).rantai).toEqual([])
  })

  it('stays one unbroken chain when many write at once', async () => {
    const [a, b] = [benih(newId()), benih(newId())]
    await Promise.all(Array.from({ length: 40 }, (_, i) => write(i % 2 ? a : b, 'a.b', { i })))
    const { rantai, masalah } = await verifyChain(house.owner)
    expect(masalah).toEqual([])
    expect(rantai.map((r) => r.jumlah)).toEqual([20, 20])
  })

  it.each([
    ['update', `update audit_catatan set peristiwa = 'lain'`],
    ['delete', `delete from audit_catatan`],
    ['truncate', `truncate audit_catatan`],
  ])('gives the application no way to %s a line', async (_name, statement) => {
    const actor = benih(newId())
    await write(actor, 'a.b')
    const attempt = house.db.write({ instansiId: actor.instansiId }, (trx) => sql.raw(statement).execute(trx))
    await expect(attempt).rejects.toThrow(/permission denied/)
  })

  it('cannot be written in the name of another house', async () => {
    const attempt = house.db.write({ instansiId: newId() }, (trx) => record(trx, benih(newId()), 'a.b', 'x'))
    await expect(attempt).rejects.toThrow(/row-level security/)
  })
})

describe('the verifier', () => {
  const id = newId()
  beforeEach(async () => {
    for (let i = 1; i <= 6; i++)
      await write(benih(id), 'a.b', { i, nilai: 3.62, daftar: ['b', 'a'], kosong: null })
  })
  const tamper = async (statement: string): Promise<[number, string][]> => {
    await sql.raw(statement).execute(house.owner)
    const { masalah } = await verifyChain(house.owner)
    return masalah.map((m) => [m.urut, m.pesan])
  }

  it('finds nothing wrong with an untouched chain', async () => {
    expect((await verifyChain(house.owner)).masalah).toEqual([])
  })
  it.each([
    ['data', `data = '{"i": 99}'`],
    ['event', `peristiwa = 'a.c'`],
    ['time', `pada = pada - interval '1 day'`],
    ['person', `pelaku_id = 'orang-lain'`],
    ['role', `peran = '{pembina}'`],
    ['thing', `sasaran_id = 'x-2'`],
  ])('names the line whose %s was changed', async (_what, change) => {
    expect(await tamper(`update audit_catatan set ${change} where urut = 3`)).toEqual([
      [3, 'Isi baris tidak cocok dengan sidiknya: baris ini diubah.'],
    ])
  })
  it('notices a line that was taken out', async () => {
    expect(await tamper(`delete from audit_catatan where urut = 4`)).toEqual([
      [5, 'Ada 1 baris hilang sebelum baris ini.'],
    ])
  })
  it('notices lines cut off the end', async () => {
    expect(await tamper(`delete from audit_catatan where urut > 4`)).toEqual([
      [6, 'Rantai berakhir di baris 4; 2 baris terakhir hilang.'],
    ])
  })
  it('notices a changed line whose own hash was made to fit, by the next line', async () => {
    const forged = await tamper(`update audit_catatan set hash = repeat('a', 64) where urut = 2`)
    expect(forged.map(([urut]) => urut)).toEqual([2, 3])
  })
  it('notices a chain whose tip was removed or set back', async () => {
    expect(await tamper(`update audit_ujung set urut = 2`)).toHaveLength(1)
    expect(await tamper(`delete from audit_ujung`)).toHaveLength(1)
  })
})

describe('an exported chain', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'audit-')), 'audit.jsonl')
  const id = newId()
  beforeEach(async () => {
    for (let i = 1; i <= 5; i++) await write(benih(id), 'a.b', { i })
    expect(await exportChain(house.owner, id, file)).toBe(5)
  })
  const lines = (): string[] => readFileSync(file, 'utf8').trimEnd().split('\n')
  const check = async (changed: string[]): Promise<number[]> => {
    writeFileSync(file, changed.join('\n'))
    return (await verifyFile(file)).masalah.map((m) => m.urut)
  }

  it('verifies without a database', async () => {
    const { rantai, masalah } = await verifyFile(file)
    expect(masalah).toEqual([])
    expect(rantai).toMatchObject([{ instansiId: id, jumlah: 5 }])
  })
  it('shows a changed, a missing, a broken and a swapped line', async () => {
    const good = lines()
    expect(await check(good.map((l, i) => (i === 3 ? l.replace('"i":3', '"i":4') : l)))).toEqual([3])
    expect(await check(good.toSpliced(3, 1))).toEqual([4])
    expect(await check(good.toSpliced(3, 1, '{"rusak"'))).toEqual([3, 4])
    expect(await check(good.slice(0, -1))).toEqual([5])
    expect(await check([...good.slice(0, 2), good[3]!, good[2]!, ...good.slice(4)])).not.toEqual([])
  })
  it('says so when the file is something else', async () => {
    expect(await check(['nama,nilai', 'a,1'])).toEqual([0])
    expect(await check([''])).toEqual([0])
  })
})

describe('canonical JSON', () => {
  it('is one text for one value, whatever the order of keys, and reads back as the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value as Json)
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
    expect(canonicalJson({ b: 1, a: [true, undefined as never, 'x'].slice(0, 1) as Json })).toBe(
      '{"a":[true],"b":1}',
    )
  })
  it('refuses what JSON cannot say', () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(RangeError)
  })
})
