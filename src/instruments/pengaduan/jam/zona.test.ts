import { sql } from 'kysely'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildKantorAduan, type KantorAduan } from '../../../../test/support/kantor-aduan.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { addDays, OFFSET_HOURS, startOfTanggal, tanggalOf, type Zona } from '../../../kernel/clock.ts'
import {
  countHariKerja,
  ENAM_HARI,
  isHariKerja,
  kalenderKerja,
  type KalenderKerja,
} from '../../../kernel/hari-kerja.ts'
import { hitungUlangPengaduan } from '../pengingat/hitung-ulang.ts'
import { hitungTenggatUlang } from '../pengingat/kalender.ts'
import { profil62Tahun2018 } from './profil.ts'
import { computeJam, type AlatJam, type PeristiwaJam } from './rules.ts'

const ZONA: readonly Zona[] = ['WIB', 'WITA', 'WIT']
const JAM = 3_600_000
const libur = ['2026-12-24', '2026-12-25', '2027-01-01']
const alat: AlatJam = {
  aturan: profil62Tahun2018.isi,
  kalender: kalenderKerja(libur),
  zona: 'WIB',
  klasifikasiAwal: 'tidak_berkadar',
}
const tutup = (jamTutup: string | null): Pick<AlatJam, 'aturan'> => ({ aturan: { ...alat.aturan, jamTutup } })
/** When the clock on the wall of that zone shows it. */
const dinding = (teks: string, zona: Zona): Date =>
  new Date(Date.parse(`${teks}:00Z`) - OFFSET_HOURS[zona] * JAM)
const terima = (at: Date): PeristiwaJam => ({ aksi: 'terima', at })

it.each(ZONA)('counts by the day and the office hours of its own zone: %s', (zona) => {
  const verifikasi = (teks: string, jamTutup: string | null) =>
    computeJam([terima(dinding(teks, zona))], { ...alat, ...tutup(jamTutup), zona }).verifikasi.tenggat
  // Half past eleven on Friday night is still Friday, and after hours it is Monday; so is all of the weekend.
  expect(verifikasi('2026-11-13T23:30', null)).toEqual({
    tanggal: '2026-11-18',
    batas: dinding('2026-11-19T00:00', zona),
  })
  for (const teks of ['2026-11-13T16:00', '2026-11-13T23:30', '2026-11-14T09:00', '2026-11-16T08:00'])
    expect([teks, verifikasi(teks, '16:00')?.tanggal]).toEqual([teks, '2026-11-19'])
  expect(verifikasi('2026-11-13T15:59', '16:00')?.tanggal).toBe('2026-11-18')
})

const saat = fc
  .integer({ min: 0, max: 200 * 24 * 60 })
  .map((m) => new Date(Date.UTC(2026, 9, 1) + m * 60_000))
const kalender = fc
  .tuple(fc.boolean(), fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { maxLength: 40 }))
  .map(([enam, hari]) =>
    kalenderKerja(
      hari.map((h) => addDays('2026-10-01', h)),
      enam ? ENAM_HARI : undefined,
    ),
  )
const jamTutup = fc.constantFrom(null, '00:00', '14:30', '16:00', '23:59')
const kelas = fc.constantFrom('berkadar', 'tidak_berkadar', 'permintaan_informasi', 'aspirasi')

it('is due on a working day, and what came later is never due earlier', () => {
  const sela = fc.integer({ min: 0, max: 4 * 24 * 60 })
  fc.assert(
    fc.property(
      saat,
      sela,
      kalender,
      jamTutup,
      fc.constantFrom(...ZONA),
      kelas,
      (a, menit, k, t, zona, kls) => {
        const dengan: AlatJam = { ...alat, ...tutup(t), kalender: k, zona, klasifikasiAwal: kls }
        const dulu = computeJam([terima(a)], dengan)
        const lalu = computeJam([terima(new Date(a.getTime() + menit * 60_000))], dengan)
        for (const langkah of ['verifikasi', 'selesai'] as const)
          expect(dulu[langkah].tenggat!.batas <= lalu[langkah].tenggat!.batas).toBe(true)
        expect(isHariKerja(dulu.verifikasi.tenggat!.tanggal, k)).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})
type Hasil = ReturnType<typeof computeJam>

const riwayat = fc
  .array(
    fc.record({
      aksi: fc.constantFrom('disposisi', 'kembalikan', 'minta_kelengkapan', 'lengkapi', 'tanggapi', 'jawab'),
      unitId: fc.constantFrom('rumah sakit', 'dinas'),
      sela: fc.integer({ min: 1, max: 12 * 24 * 60 }),
    }),
    { maxLength: 12 },
  )
  .chain((langkah) => saat.map((mulai) => ({ langkah, mulai })))
  .map(({ langkah, mulai }) => {
    let at = mulai.getTime()
    return [
      terima(mulai),
      ...langkah.map(({ aksi, unitId, sela }) => ({ aksi, unitId, at: new Date((at += sela * 60_000)) })),
    ] as PeristiwaJam[]
  })
const geser = (p: readonly PeristiwaJam[], jam: number): PeristiwaJam[] =>
  p.map((e) => ({ ...e, at: new Date(e.at.getTime() + jam * JAM) }))

it('says the same days to everybody whose clock on the wall showed the same', () => {
  fc.assert(
    fc.property(riwayat, kalender, jamTutup, fc.constantFrom(...ZONA), (semua, k, t, zona) => {
      const jauh = OFFSET_HOURS[zona] - OFFSET_HOURS.WIB
      const hari = (j: Hasil) =>
        [j.verifikasi, j.tanggapan, j.unit, j.selesai].map((l) => l?.tenggat?.tanggal ?? null)
      const dengan: AlatJam = { ...alat, ...tutup(t), kalender: k }
      const disini = computeJam(semua, dengan)
      const disana = computeJam(geser(semua, -jauh), { ...dengan, zona })
      expect(hari(disana)).toEqual(hari(disini))
    }),
  )
})

it('gives a unit that works six days its own term by them, and moves nothing the reporter was promised', () => {
  const kalenderUnit = new Map<string, KalenderKerja>([['rumah sakit', kalenderKerja(libur, ENAM_HARI)]])
  fc.assert(
    fc.property(riwayat, (semua) => {
      const [sama, lain] = [computeJam(semua, alat), computeJam(semua, { ...alat, kalenderUnit })]
      expect({ ...lain, unit: null }).toEqual({ ...sama, unit: null })
      const pemegang = semua.findLast((e) => e.aksi === 'disposisi')
      if (pemegang?.unitId !== 'rumah sakit') expect(lain.unit).toEqual(sama.unit)
      else if (lain.jeda.length === 0) {
        const { mulai, tenggat } = lain.unit!
        const n = countHariKerja(tanggalOf(mulai, 'WIB'), tenggat!.tanggal, kalenderUnit.get('rumah sakit')!)
        expect(n).toBe(alat.aturan.tanggapan.n)
        expect(tenggat!.batas <= sama.unit!.tenggat!.batas).toBe(true)
      }
    }),
  )
})

describe('in a house in Papua with a hospital', () => {
  let k: KantorAduan
  beforeAll(async () => {
    k = await buildKantorAduan()
    await sql`update registry_instansi set zona = 'WIT' where instansi_id = ${k.rumah.instansi.id}`.execute(
      k.fresh.owner,
    )
    await minggu(6)
  }, 60_000)
  afterAll(() => k.fresh.drop())
  const minggu = (hari: 6 | null) =>
    sql`update registry_unit set hari_kerja = ${hari} where id = ${k.rumah.dinas.id}`.execute(k.fresh.owner)
  const tenggat = async (id: string): Promise<Record<string, string | null>> => {
    const row = await k.fresh.owner
      .selectFrom('pengaduan')
      .select(['tenggat_verifikasi', 'tenggat_tanggapan', 'tenggat_unit', 'tenggat_berikut'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const hari = (at: Date | null) => at && addDays(tanggalOf(at, 'WIT'), -1)
    expect(
      Object.values(row).every((at) => !at || +at === +startOfTanggal(tanggalOf(at, 'WIT'), 'WIT')),
    ).toBe(true)
    return Object.fromEntries(
      Object.entries(row).map(([nama, at]) => [nama.slice('tenggat_'.length), hari(at)]),
    )
  }

  it('every term that is kept ends by that zone, and the hospital’s by its Saturdays', async () => {
    k.pukul('2026-11-13T14:30:00Z')
    const { id } = await terimaAduan(k.deps, k.rumah.instansi.id)
    expect(await tenggat(id)).toMatchObject({ verifikasi: '2026-11-18', berikut: '2026-11-18' })
    k.pukul('2026-11-19T01:00:00Z')
    await k.act(k.pengelola, id, 'disposisi', { unitId: k.rumah.dinas.id })
    const dinas = { tanggapan: '2026-11-26', unit: '2026-11-25', berikut: '2026-11-25' }
    expect(await tenggat(id)).toMatchObject(dinas)
    await k.act(k.pengelola, id, 'disposisi', { unitId: k.rumah.kecamatan.id })
    expect(await tenggat(id)).toMatchObject({ tanggapan: '2026-11-26', unit: '2026-11-26' })
    await k.act(k.pengelola, id, 'disposisi', { unitId: k.rumah.dinas.id })
    const periksa = () => k.fresh.owner.transaction().execute((trx) => hitungUlangPengaduan(trx))
    expect([await tenggat(id), await periksa()]).toMatchObject([dinas, []])
    // A unit that changes its week moves its open terms, as a holiday does.
    await hitungTenggatUlang(k.deps, k.rumah.instansi.id)
    await minggu(null)
    expect(await hitungTenggatUlang(k.deps, k.rumah.instansi.id)).toBe(1)
    expect([await tenggat(id), await periksa()]).toMatchObject([{ unit: '2026-11-26' }, []])
    await minggu(6)
    expect(await hitungTenggatUlang(k.deps, k.rumah.instansi.id)).toBe(1)
    expect(await tenggat(id)).toMatchObject(dinas)
  })

  it('the desk counts the days left to the hospital by its own week', async () => {
    k.pukul('2026-11-19T01:00:00Z')
    const { id } = await terimaAduan(k.deps, k.rumah.instansi.id)
    await k.act(k.pengelola, id, 'disposisi', { unitId: k.rumah.dinas.id })
    const html = await (await k.meja(k.penghubung).get(`/kerja/pengaduan/${id}`)).text()
    expect(html).toMatch(/Jawaban unit yang sekarang[^]{0,200}25 November 2026 \(5 hari kerja lagi\)/)
  })
})
