import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tanggalOf } from '../../../kernel/clock.ts'
import { kalenderKerja } from '../../../kernel/hari-kerja.ts'
import { AWAL, listAksi, nextKedudukan, type Aksi, type Pelaku } from '../status/rules.ts'
import { jedaBawaan, readBawaan } from './jeda.ts'
import { pickProfil, profil62Tahun2018 } from './profil.ts'
import {
  classifyLangkah,
  computeJam,
  computeUmur,
  listJeda,
  type AlatJam,
  type Jeda,
  type Klasifikasi,
  type PeristiwaJam,
} from './rules.ts'

const alat: AlatJam = {
  aturan: profil62Tahun2018.isi,
  // 24 and 25 December 2026: cuti bersama and Natal.
  kalender: kalenderKerja(['2026-12-24', '2026-12-25']),
  zona: 'WIB',
  klasifikasiAwal: 'tidak_berkadar',
}
const at = (text: string): Date => new Date(`${text.includes('T') ? text : `${text}T09:00`}:00+07:00`)
const e = (aksi: PeristiwaJam['aksi'], kapan: string, klasifikasi?: Klasifikasi): PeristiwaJam => ({
  aksi,
  at: at(kapan),
  ...(klasifikasi && { klasifikasi }),
})
const masuk = e('terima', '2026-11-13')

it('gives three working days to verify, five to answer, fourteen to settle', () => {
  const jam = computeJam([masuk, e('disposisi', '2026-11-17')], alat)
  expect(jam.verifikasi.tenggat?.tanggal).toBe('2026-11-18')
  expect(jam.tanggapan?.tenggat?.tanggal).toBe('2026-11-24')
  expect(jam.selesai.tenggat?.tanggal).toBe('2026-12-03')
  expect(classifyLangkah(jam.verifikasi, at('2026-12-01'))).toBe('tepat')
  expect(classifyLangkah(jam.tanggapan!, at('2026-11-24T23:59'))).toBe('berjalan')
  expect(classifyLangkah(jam.tanggapan!, at('2026-11-25T00:00'))).toBe('terlambat')
})

it('steps over cuti bersama and Natal', () => {
  const jam = computeJam(
    [e('terima', '2026-12-21'), e('klasifikasi', '2026-12-21', 'permintaan_informasi')],
    alat,
  )
  expect(jam.selesai.tenggat?.tanggal).toBe('2026-12-30')
})

it('waits while the reporter is asked, and shows no date until then', () => {
  const tanya = [masuk, e('minta_kelengkapan', '2026-11-17')]
  expect(computeJam(tanya, alat).selesai.tenggat).toBeNull()
  expect(computeJam(tanya, alat).kelengkapan?.tanggal).toBe('2026-12-17')
  expect(computeJam([...tanya, e('klasifikasi', '2026-11-18')], alat).kelengkapan?.tanggal).toBe('2026-12-17')
  const jawab = computeJam([...tanya, e('lengkapi', '2026-11-19')], alat)
  expect(jawab.selesai.tenggat?.tanggal).toBe('2026-12-07')
  expect(jawab.kelengkapan).toBeNull()
})

it('keeps the age through a transfer, and gives the next unit its own five days', () => {
  const pindah = [
    masuk,
    e('disposisi', '2026-11-16'),
    e('kembalikan', '2026-11-20'),
    e('disposisi', '2026-11-23'),
  ]
  const jam = computeJam(pindah, alat)
  expect(jam.selesai.tenggat?.tanggal).toBe('2026-12-03')
  expect(jam.tanggapan?.tenggat?.tanggal).toBe('2026-11-23')
  expect(jam.unit?.tenggat?.tanggal).toBe('2026-11-30')
})

it('settles at the final answer nobody contradicted, not at the silence after it', () => {
  const jam = computeJam(
    [masuk, e('disposisi', '2026-11-16'), e('jawab', '2026-12-03'), e('tutup', '2026-12-17')],
    alat,
  )
  expect(classifyLangkah(jam.selesai, at('2027-01-05'))).toBe('tepat')
})

it('settles at no note on the progress, and at no answer that was contradicted', () => {
  const salur = [masuk, e('disposisi', '2026-11-16'), e('tanggapi', '2026-11-17')]
  const selesai = (...akhir: PeristiwaJam[]) => {
    const { selesai: s } = computeJam([...salur, ...akhir], alat)
    return [s.dipenuhi && tanggalOf(s.dipenuhi, 'WIB'), classifyLangkah(s, at('2027-06-01'))]
  }
  const tutup = e('tutup', '2027-03-01')
  expect(selesai(tutup)).toEqual(['2027-03-01', 'lewat'])
  const jawab = e('jawab', '2026-11-18')
  expect(selesai(jawab, tutup)).toEqual(['2026-11-18', 'tepat'])
  expect(selesai(jawab, e('nilai', '2026-11-19'), tutup)).toEqual(['2026-11-18', 'tepat'])
  for (const aksi of ['balas', 'tanggapi'] as const)
    expect([aksi, ...selesai(jawab, e(aksi, '2026-11-19'), tutup)]).toEqual([aksi, '2027-03-01', 'lewat'])
  const dibuka = [e('tutup', '2026-11-20'), e('buka_kembali', '2026-11-23'), e('tanggapi', '2026-11-24')]
  expect(selesai(jawab, ...dibuka, tutup)).toEqual(['2027-03-01', 'lewat'])
  expect(selesai(jawab, ...dibuka, e('jawab', '2026-11-25'), tutup)).toEqual(['2026-11-25', 'tepat'])
})

it('runs on when the reporter says it is not solved: only the days in his hands are taken out', () => {
  const sampaiJawab = [masuk, e('disposisi', '2026-11-16'), e('jawab', '2026-11-18')]
  expect(computeJam(sampaiJawab, alat).tutupOtomatis?.tanggal).toBe('2026-12-02')
  const balas = computeJam([...sampaiJawab, e('balas', '2026-11-25')], alat)
  // 19, 20, 23, 24 and 25 November were the reporter's.
  expect(balas.selesai.tenggat?.tanggal).toBe('2026-12-10')
  expect(balas.tutupOtomatis).toBeNull()
  const buka = computeJam([...sampaiJawab, e('tutup', '2026-12-03'), e('buka_kembali', '2026-12-07')], alat)
  expect(buka.selesai.dipenuhi).toBeNull()
  expect(buka.selesai.tenggat?.tanggal).toBe('2026-12-22')
})

it('takes the class into account when it is given, and the earlier of law and practice', () => {
  const jam = computeJam([masuk, e('klasifikasi', '2026-11-16', 'berkadar')], alat)
  // 60 working days would end in February 2027; Perpres 76/2013 says 60 days.
  expect(jam.selesai.dasar).toBe('hukum')
  expect(jam.selesai.tenggat?.tanggal).toBe('2027-01-12')
})

it('keeps a PPID request apart: ten working days, seven more once', () => {
  const ppid = [masuk, e('tandai_ppid', '2026-11-16')]
  expect(computeJam(ppid, alat).selesai.tenggat?.tanggal).toBe('2026-11-27')
  expect(computeJam([...ppid, e('perpanjang_ppid', '2026-11-25')], alat).selesai.tenggat?.tanggal).toBe(
    '2026-12-08',
  )
})

it('counts what comes after closing time from the next working day, where the profile says so', () => {
  const sore = { ...alat, aturan: { ...alat.aturan, jamTutup: '16:00' } }
  const terima = (kapan: string): string | undefined =>
    computeJam([e('terima', kapan)], sore).verifikasi.tenggat?.tanggal
  expect(terima('2026-11-16T15:59')).toBe('2026-11-19')
  expect(terima('2026-11-16T16:00')).toBe('2026-11-20')
  expect(terima('2026-11-14T20:00')).toBe('2026-11-19')
})

it('is born under the youngest profile that had begun', () => {
  const baru = { ...profil62Tahun2018, id: 'x', mulai: '2026-12-01' }
  expect(pickProfil([baru], '2026-11-30').id).toBeNull()
  expect(pickProfil([baru], '2026-12-01').id).toBe('x')
})

const HARI = 86_400_000
/** Any history the states allow, at any pace. */
const riwayat = fc
  .array(
    fc.record({
      pilih: fc.nat(),
      oleh: fc.constantFrom<Pelaku>('pelapor', 'pengelola', 'unit', 'sistem'),
      sela: fc.integer({ min: 0, max: 9 * 24 }),
    }),
    { maxLength: 25 },
  )
  .map((langkah) => {
    let kini = AWAL
    let saat = masuk.at.getTime()
    const peristiwa: PeristiwaJam[] = [masuk]
    for (const { pilih, oleh, sela } of langkah) {
      const mungkin = listAksi(kini, oleh)
      if (mungkin.length === 0) continue
      const aksi: Aksi = mungkin[pilih % mungkin.length]!
      saat += (sela * HARI) / 24
      kini = nextKedudukan(kini, aksi, oleh)!
      peristiwa.push({ aksi, at: new Date(saat) })
    }
    return peristiwa
  })
const libur = fc
  .uniqueArray(fc.integer({ min: 0, max: 300 }), { maxLength: 60 })
  .map((hari) => kalenderKerja(hari.map((h) => tanggalOf(new Date(masuk.at.getTime() + h * HARI), 'WIB'))))

it('never restarts and never runs backwards, whatever happens', () => {
  fc.assert(
    fc.property(riwayat, libur, (semua, kalender) => {
      const dengan = { ...alat, kalender }
      let umur = 0
      for (let n = 1; n <= semua.length; n++) {
        const lalu = semua.slice(0, n)
        const jam = computeJam(lalu, dengan)
        expect(jam.selesai.mulai).toEqual(masuk.at)
        for (const saat of [
          lalu.at(-1)!.at,
          semua[n]?.at ?? new Date(lalu.at(-1)!.at.getTime() + 40 * HARI),
        ]) {
          const kini = computeUmur(masuk.at, saat, jam.jeda, dengan)
          expect(kini).toBeGreaterThanOrEqual(umur)
          umur = kini
        }
      }
    }),
  )
})

it('says the same from the events again, and a transfer never moves the day of settlement', () => {
  fc.assert(
    fc.property(riwayat, libur, (semua, kalender) => {
      const dengan = { ...alat, kalender }
      const jam = computeJam(semua, dengan)
      expect(computeJam(structuredClone(semua), dengan)).toEqual(jam)
      const tanpaPindah = semua.filter((p) => p.aksi !== 'kembalikan')
      expect(computeJam(tanpaPindah, dengan).selesai).toEqual(jam.selesai)
    }),
  )
})

it('goes on elsewhere as if nothing but the days in the reporter’s hands had happened here', () => {
  fc.assert(
    fc.property(
      riwayat,
      riwayat,
      libur,
      fc.integer({ min: 0, max: 90 }),
      (sini, sana, kalender, kemudian) => {
        const dengan = { ...alat, kalender }
        const pergi = sini.at(-1)!.at
        const jeda = readBawaan(structuredClone(jedaBawaan(listJeda(sini), pergi)))
        const lanjut = sana
          .slice(1)
          .map((p) => ({ ...p, at: new Date(p.at.getTime() - masuk.at.getTime() + pergi.getTime()) }))
        const dibawa = computeJam([{ ...masuk, jeda }, ...lanjut], dengan)
        const diulang = jeda.flatMap(({ dari, sampai }): PeristiwaJam[] => [
          { aksi: 'minta_kelengkapan', at: dari },
          { aksi: 'lengkapi', at: sampai! },
        ])
        const sendiri = computeJam([masuk, ...diulang, ...lanjut], dengan)
        expect([dibawa.jeda, dibawa.selesai]).toEqual([sendiri.jeda, sendiri.selesai])
        const kini = new Date(pergi.getTime() + kemudian * HARI)
        const umur = (di: readonly Jeda[]): number => computeUmur(masuk.at, kini, di, dengan)
        if (lanjut.length === 0) expect(umur(dibawa.jeda)).toBeGreaterThanOrEqual(umur(listJeda(sini)))
      },
    ),
  )
})

it('is late when more of its days were used up than it had, and not while fewer were', () => {
  fc.assert(
    fc.property(riwayat, libur, fc.integer({ min: 0, max: 90 }), (semua, kalender, kemudian) => {
      const dengan = { ...alat, kalender, aturan: { ...alat.aturan, batasHukum: null } }
      const jam = computeJam(semua, dengan)
      if (jam.selesai.dipenuhi) return
      const kini = new Date(semua.at(-1)!.at.getTime() + kemudian * HARI)
      const umur = computeUmur(masuk.at, kini, jam.jeda, dengan)
      const keadaan = classifyLangkah(jam.selesai, kini)
      if (umur > jam.selesai.jangka.n) expect(keadaan).toBe('terlambat')
      if (umur < jam.selesai.jangka.n) expect(keadaan).not.toBe('terlambat')
    }),
  )
})

it('takes from LAPOR! where a complaint stands, and invents no day for it', () => {
  const tutup: PeristiwaJam = { aksi: 'selaraskan', at: at('2027-03-01'), status: 'ditutup_sistem' }
  const jam = computeJam([masuk, tutup], alat)
  for (const langkah of [jam.verifikasi, jam.tanggapan!, jam.selesai])
    expect(classifyLangkah(langkah, at('2027-03-02'))).toBe('tanpa_tanggal')
  const dibuka = computeJam([masuk, tutup, e('buka_kembali', '2027-03-03')], alat)
  expect(classifyLangkah(dibuka.selesai, at('2027-03-04'))).toBe('terlambat')
})

it('keeps the clock running for what LAPOR! has only passed on', () => {
  const pindah: PeristiwaJam = { aksi: 'selaraskan', at: at('2026-11-20'), status: 'terdisposisi' }
  const jam = computeJam([masuk, pindah], alat)
  expect(jam.verifikasi.tanpaTanggal).toBe(true)
  expect(jam.tanggapan).toBeNull()
  expect(jam.selesai.tenggat?.tanggal).toBe('2026-12-03')
})
