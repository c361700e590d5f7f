import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { fillPeriode, pejabatUji, variedJawaban } from '../../../../test/support/jawaban.ts'
import { buildPeriode } from '../../../../test/support/periode.ts'
import { skm142017 } from '../instrumen.ts'
import { publishPeriode } from './commands.ts'
import { hashJson } from './sidik.ts'
import type { BerkasTerbitan, TerbitanSkm } from './snapshot.ts'
import { getTerbitan } from './store.ts'
import { isBerkasTerbitan, verifyTerbitanFile } from './verifikasi.ts'

let uji: FreshDb
let asli: BerkasTerbitan
beforeAll(async () => {
  uji = await freshDb()
  const p = await buildPeriode(uji.owner, { ditutup: true })
  const deps = {
    now: () => new Date('2026-12-01T03:00:00Z'),
    log: pino({ level: 'silent' }),
    enqueue: async () => undefined,
  }
  await fillPeriode(uji.db, p, variedJawaban(p, 23))
  await uji.owner.updateTable('survei_periode').set({ populasi: 400 }).where('id', '=', p.id).execute()
  asli = await uji.db.write({ instansiId: p.instansiId }, async (trx) => {
    const { hash } = await publishPeriode(trx, deps, pejabatUji(p, 'kepala_unit'), p.id, {
      alasan: '',
      alasanMinimum: 'Layanan baru dibuka.',
      tutup: false,
    })
    return { hash, terbitan: (await getTerbitan(trx, p.id, 1)).isi }
  })
})
afterAll(() => uji.drop())

/** As a careful forger would: the content changed and the hash made to fit. */
const forge = (change: (t: TerbitanSkm) => void): BerkasTerbitan => {
  const terbitan = structuredClone(asli.terbitan)
  change(terbitan)
  return { hash: hashJson(terbitan), terbitan }
}

/** As publications were before they held their questionnaire: by name and by the fingerprint of its earlier spelling. */
function lama(t: TerbitanSkm, versi = 1): void {
  delete t.instrumen.isi
  t.instrumen.versi = versi
  t.instrumen.hash = '3c00a7e1b00a32c1cb7787d1c3edfb8ab45915d36516b97ee9a88b5b86d3a2cc'
}

describe('a downloaded publication', () => {
  it('from before questionnaires were frozen inside still verifies', () => {
    expect(verifyTerbitanFile(forge((t) => lama(t)))).toEqual([])
  })

  it('verifies without a server, also after other software has reordered and indented it', () => {
    expect(verifyTerbitanFile(asli)).toEqual([])
    const { terbitan, hash } = asli
    const reordered = JSON.stringify(
      { terbitan: Object.fromEntries(Object.entries(terbitan).toReversed()), hash },
      null,
      4,
    )
    expect(verifyTerbitanFile(JSON.parse(reordered))).toEqual([])
  })

  it('shows a single changed word', () => {
    const changed = structuredClone(asli)
    changed.terbitan.oleh = 'Orang lain'
    expect(verifyTerbitanFile(changed)).toEqual([
      'Isi berkas tidak cocok dengan hash-nya: berkas ini diubah.',
    ])
  })

  it.each<[string, (t: TerbitanSkm) => void, string]>([
    ['index', (t) => (t.hasil.ikm = 99), 'Indeks tertulis 99,00, dihitung ulang 79,11.'],
    ['grade', (t) => (t.hasil.mutu = 'A'), 'Nilai unsur, selang, atau mutu tidak mengikuti'],
    ['interval', (t) => (t.hasil.selang95 = [79, 80]), 'Nilai unsur, selang, atau mutu tidak mengikuti'],
    ['total', (t) => (t.agregat.total['waktu']! += 1), 'Jumlah nilai per unsur tidak sama'],
    ['impossible total', (t) => (t.agregat.total['waktu'] = 4 * 23 + 1), 'di luar kemungkinan 1–4'],
    ['minimum', (t) => (t.minimum = 20), 'Jumlah minimum responden tidak mengikuti'],
    ['missing reason', (t) => (t.alasanMinimum = null), 'di bawah jumlah minimum tanpa alasan'],
    ['questionnaire', (t) => (t.instrumen.hash = 'a'.repeat(64)), 'Kuesionernya bukan skm-14-2017 versi 1'],
    ['version', (t) => (t.instrumen.versi = 9), 'Kuesionernya bukan skm-14-2017 versi 9'],
    ['unknown version', (t) => lama(t, 9), 'skm-14-2017 versi 9 tidak dikenal'],
    [
      'questionnaire inside it',
      (t) => (t.instrumen.isi = { ...skm142017, konversi: { kali: '26' } }),
      'Kuesionernya bukan skm-14-2017 versi 1',
    ],
    ['service counts', (t) => (t.layanan[0]!.n = 40), 'Jumlah per layanan tidak sama'],
    [
      'a group of three',
      (t) => t.demografi.push({ dimensi: 'usia', nilai: 'x', n: 3, ikm: 1 }),
      'kurang dari 5 orang',
    ],
    ['nobody', (t) => (t.agregat.n = 0), 'Tidak ada satu pun responden.'],
  ])(
    'whose hash was made to fit a false %s is still caught by its own figures',
    (_what, change, expected) => {
      expect(verifyTerbitanFile(forge(change))).toContainEqual(expect.stringContaining(expected))
    },
  )

  it.each([[null], [[]], [{}], [{ hash: 'x', terbitan: {} }], ['teks']])(
    '%j is told to be something else',
    (json) => {
      expect(verifyTerbitanFile(json)).toEqual([expect.stringContaining('bukan data terbitan SKM')])
    },
  )

  it('is recognised among other files', () => {
    expect([
      isBerkasTerbitan(asli),
      isBerkasTerbitan({ format: 'sambut-audit-1' }),
      isBerkasTerbitan(null),
    ]).toEqual([true, false, false])
  })
})
