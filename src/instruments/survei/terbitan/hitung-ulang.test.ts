import { sql } from 'kysely'
import pino from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { fillPeriode, pejabatUji, variedJawaban } from '../../../../test/support/jawaban.ts'
import { buildPeriode, type PeriodeUji } from '../../../../test/support/periode.ts'
import { publishPeriode } from './commands.ts'
import { hitungUlang } from './hitung-ulang.ts'
import { hashJson } from './sidik.ts'

let uji: FreshDb
let p: PeriodeUji
const deps = {
  now: () => new Date('2026-12-01T03:00:00Z'),
  log: pino({ level: 'silent' }),
  enqueue: async () => undefined,
}
const publish = (alasan = '') =>
  uji.db.write({ instansiId: p.instansiId }, (trx) =>
    publishPeriode(trx, deps, pejabatUji(p, 'kepala_unit'), p.id, {
      alasan,
      alasanMinimum: '',
      tutup: false,
    }),
  )

beforeAll(async () => {
  uji = await freshDb()
})
afterAll(() => uji.drop())
beforeEach(async () => {
  await sql`truncate survei_terbitan, survei_jawaban, survei_agregat, survei_agregat_demografi, audit_catatan,
    audit_ujung`.execute(uji.owner)
  await sql`delete from survei_periode_layanan`.execute(uji.owner)
  await sql`delete from survei_periode`.execute(uji.owner)
  p = await buildPeriode(uji.owner, { ditutup: true })
  await fillPeriode(uji.db, p, variedJawaban(p, 31))
  await publish()
  await publish('Rencana tindak lanjut dilengkapi.')
})

const tamper = async (statement: string): Promise<string[]> => {
  await sql.raw(statement).execute(uji.owner)
  return hitungUlang(uji.owner)
}

it('finds nothing wrong with what was counted and published honestly', async () => {
  expect(await hitungUlang(uji.owner)).toEqual([])
})

it('compares what is of one moment while answers keep arriving', async () => {
  const masuk = (async () => {
    for (let i = 0; i < 12; i++) await fillPeriode(uji.db, p, variedJawaban(p, 20))
  })()
  for (let i = 0; i < 5; i++) expect(await hitungUlang(uji.owner)).toEqual([])
  await masuk
})

it('also works inside one scope, and then sees only that instansi', async () => {
  await tamper(`update survei_agregat set n = n + 1`)
  const inside = await uji.db.read({ instansiId: p.instansiId }, (db) => hitungUlang(db))
  const outside = await uji.db.read({ instansiId: p.unitId }, (db) => hitungUlang(db))
  expect([inside.length, outside]).toEqual([2, []])
})

describe('a running aggregate', () => {
  it('that says more people or points than there are is named with both numbers', async () => {
    const [first, ...rest] = await tamper(
      `update survei_agregat set n = n + 2, jumlah_baris = jumlah_baris + 50 where layanan_id = '${p.layananIds[0]}'`,
    )
    expect(rest).toEqual([])
    expect(first).toBe(
      `Dinas Uji, Semester II 2026: hitungan berjalan layanan “Layanan 1” mencatat 18 orang dan 498 poin, sedangkan jawabannya 16 orang dan 448 poin.`,
    )
  })
  it.each([
    ['total per unsur', `update survei_agregat set total[3] = total[3] + 1 where layanan_id =`],
    ['sum of squares', `update survei_agregat set jumlah_kuadrat = jumlah_kuadrat + 1 where layanan_id =`],
    ['number of flags', `update survei_agregat set n_ganda = n_ganda + 1 where layanan_id =`],
  ])('with a wrong %s is named', async (_what, statement) => {
    const found = await tamper(`${statement} '${p.layananIds[1]}'`)
    expect(found).toEqual([expect.stringContaining('berbeda pada jumlah per unsur, jumlah kuadrat')])
  })
  it('that is missing is named', async () => {
    expect(await tamper(`delete from survei_agregat where layanan_id = '${p.layananIds[1]}'`)).toEqual([
      expect.stringContaining('mencatat 0 orang dan 0 poin, sedangkan jawabannya 15 orang'),
    ])
  })
  it('of a group of respondents is checked too', async () => {
    expect(
      await tamper(
        `update survei_agregat_demografi set n = n + 1 where dimensi = 'usia' and nilai = '30–39'`,
      ),
    ).toEqual([expect.stringContaining('hitungan berjalan usia “30–39” mencatat')])
  })
})

describe('the rows', () => {
  it('a changed answer breaks aggregate, figures and fingerprints', async () => {
    const found = (
      await tamper(`update survei_jawaban set nilai[1] = 4, jumlah = jumlah + 1, garis_lurus = false
        where urut = (select min(urut) from survei_jawaban where nilai[1] = 3)`)
    ).join('\n')
    expect(found).toContain('hitungan berjalan layanan')
    expect(found).toContain('terbitan revisi 1 tidak cocok dengan jawabannya')
    expect(found).toContain('terbitan revisi 2 menyebut indeks')
  })
  it('an answer moved to another day is seen by the fingerprint', async () => {
    const found = await tamper(
      `update survei_jawaban set tanggal = '2026-10-01' where urut = (select min(urut) from survei_jawaban)`,
    )
    expect(found).toContainEqual(expect.stringContaining('revisi 1 tidak cocok dengan jawabannya'))
  })
  it('a deleted answer is seen', async () => {
    const found = await tamper(
      `delete from survei_jawaban where urut = (select max(urut) from survei_jawaban)`,
    )
    expect(found).toContainEqual(
      expect.stringContaining('terbitan revisi 1 menyebut 31 responden, dihitung ulang 30.'),
    )
  })
  it('an answer that contradicts itself is counted and its number given', async () => {
    const [first] = await tamper(`update survei_jawaban set jumlah = 36
      where urut = (select min(urut) from survei_jawaban)`)
    expect(first).toMatch(/: 1 jawaban rusak \(yang pertama nomor \d+\)/)
  })
})

describe('a publication', () => {
  const set = (path: string, value: string): string =>
    `update survei_terbitan set snapshot = jsonb_set(snapshot, '{${path}}', '${value}') where revisi = 1`
  it.each([
    ['a prettier index', set('publik,hasil,ikm', '99.99'), 'menyebut indeks 99,99, dihitung ulang 79,12.'],
    ['another name on it', set('publik,oleh', '"Orang lain"'), 'hash yang tersimpan: isinya diubah.'],
    ['a better grade', set('publik,hasil,mutu', '"A"'), 'berbeda pada nilai unsur, selang, atau mutu'],
    ['another n', set('publik,hasil,n', '310'), 'menyebut 310 responden, dihitung ulang 31.'],
    ['another minimum', set('publik,minimum', '5'), 'jumlah minimum responden'],
    ['another service figure', set('publik,layanan,0,n', '17'), 'angka per layanan'],
    ['another group', set('rincian,demografi,0,n', '99'), 'angka per kelompok responden'],
    ['other flags', set('publik,tanda,ganda', '9'), 'jawaban bertanda'],
    ['another signer number', set('rincian,nip', '"1"'), 'rinciannya diubah'],
    ['an unknown field', set('publik,baru', '1'), 'tidak dapat dibaca'],
    [
      'another column',
      `update survei_terbitan set sampai_urut = sampai_urut + 1 where revisi = 1`,
      'kolom tabel',
    ],
    ['another hash', `update survei_terbitan set hash = repeat('a', 64) where revisi = 1`, 'jejak audit'],
    ['no audit line', `truncate audit_catatan`, 'tidak tercatat pada jejak audit'],
    ['a revision taken away', `delete from survei_terbitan where revisi = 1`, 'terbitan revisi 1 hilang.'],
    [
      'one that was never announced',
      `update survei_periode set revisi = 1`,
      'tetapi periode mencatat 1 terbitan',
    ],
  ])('with %s is named', async (_what, statement, expected) => {
    expect(await tamper(statement)).toContainEqual(expect.stringContaining(expected))
  })

  it('whose forger also recomputed its hash is betrayed by the audit trail', async () => {
    const row = await uji.owner
      .selectFrom('survei_terbitan')
      .selectAll()
      .where('revisi', '=', 2)
      .executeTakeFirst()
    const { publik, rincian } = row!.snapshot as { publik: Record<string, unknown>; rincian: unknown }
    const forged = { ...publik, oleh: 'Orang lain' }
    await sql`update survei_terbitan set hash = ${hashJson(forged)},
      snapshot = ${JSON.stringify({ publik: forged, rincian })}::jsonb where revisi = 2`.execute(uji.owner)
    expect(await hitungUlang(uji.owner)).toEqual([
      'Dinas Uji, Semester II 2026: terbitan revisi 2 tidak cocok dengan hash yang tercatat pada jejak audit.',
    ])
  })
})
