import fc from 'fast-check'
import { expect, it } from 'vitest'
import { laporOf, statusOfLapor } from './lapor.ts'
import {
  aksiList,
  AWAL,
  isSelesai,
  listAksi,
  nextKedudukan,
  peralihanList,
  statusList,
  type Kedudukan,
  type Pelaku,
} from './rules.ts'

const walk = (...langkah: [Parameters<typeof nextKedudukan>[1], Pelaku][]): Kedudukan | undefined =>
  langkah.reduce<Kedudukan | undefined>((k, [aksi, oleh]) => k && nextKedudukan(k, aksi, oleh), AWAL)

it('takes a complaint from the door to its closing', () => {
  expect(walk(['disposisi', 'pengelola'], ['tanggapi', 'unit'], ['jawab', 'unit'])?.status).toBe('dijawab')
  expect(
    walk(['disposisi', 'pengelola'], ['jawab', 'unit'], ['tutup', 'sistem'], ['buka_kembali', 'pelapor'])
      ?.status,
  ).toBe('dibuka_kembali')
})

it('goes back to where it was when the reporter has completed it', () => {
  expect(walk(['disposisi', 'pengelola'], ['minta_kelengkapan', 'unit'], ['lengkapi', 'pelapor'])).toEqual({
    status: 'terdisposisi',
    sebelumnya: null,
  })
  expect(walk(['minta_kelengkapan', 'pengelola'], ['lengkapi', 'pelapor'])?.status).toBe('diterima')
})

it('closes nothing without an answer, and lets no unit send a letter elsewhere by itself', () => {
  expect(walk(['disposisi', 'pengelola'], ['tutup', 'unit'])).toBeUndefined()
  expect(walk(['disposisi', 'pengelola'], ['teruskan', 'unit'])).toBeUndefined()
  for (const oleh of ['unit', 'pengelola', 'sistem'] as const)
    expect(walk(['disposisi', 'pengelola'], ['tanggapi', 'unit'], ['tutup', oleh])).toBeUndefined()
  expect(walk(['disposisi', 'pengelola'], ['tanggapi', 'unit'], ['tutup', 'pelapor'])).toBeDefined()
})

it('has one road at most for every place, act and person', () => {
  for (const status of statusList)
    for (const aksi of aksiList)
      for (const oleh of ['pelapor', 'pengelola', 'unit', 'sistem'] as const) {
        const jalan = peralihanList.filter(
          (x) => x.aksi === aksi && x.oleh.includes(oleh) && x.dari.includes(status),
        )
        expect(jalan.length, `${status} ${aksi} ${oleh}`).toBeLessThanOrEqual(1)
      }
})

it('never leaves anybody in a corner: every place can be left by somebody, whatever happened before', () => {
  const pelaku = fc.constantFrom<Pelaku>('pelapor', 'pengelola', 'unit', 'sistem')
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), pelaku), { maxLength: 30 }), (langkah) => {
      let kini = AWAL
      for (const [pilih, oleh] of langkah) {
        const mungkin = listAksi(kini, oleh)
        if (mungkin.length === 0) continue
        kini = nextKedudukan(kini, mungkin[pilih % mungkin.length]!, oleh)!
        expect(kini.status === 'menunggu_kelengkapan').toBe(kini.sebelumnya !== null)
        if (!isSelesai(kini.status)) expect(listAksi(kini, 'pengelola')).toContain('arsip')
        else expect(listAksi(kini, 'pengelola').some((a) => a !== 'rahasiakan')).toBe(true)
      }
    }),
  )
})

it('maps one to one to the values of LAPOR!', () => {
  const lapor = statusList.filter((s) => !['bukan_wewenang', 'diteruskan', 'dibuka_kembali'].includes(s))
  expect(lapor.map((s) => statusOfLapor(laporOf(s)))).toEqual(lapor)
  expect(statusOfLapor('Terdisposisi ke Dinas Pekerjaan Umum')).toBe('terdisposisi')
  expect(statusOfLapor('Entah')).toBeUndefined()
})
