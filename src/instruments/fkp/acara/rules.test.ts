import { describe, expect, it } from 'vitest'
import { kalenderKerja } from '../../../kernel/hari-kerja.ts'
import { computeBatasUsul, computeBukti, isTercatat, isUsulTerbuka, listHalangan } from './rules.ts'
import { tanggalTerbilang, terbilang } from './terbilang.ts'

const kalender = kalenderKerja([])

describe('the time for amendments', () => {
  it('counts working days, and the last one still counts', () => {
    const batas = computeBatasUsul('2026-11-12', 5, kalender)
    expect(batas).toBe('2026-11-19')
    expect(isUsulTerbuka('selesai', batas, '2026-11-19')).toBe(true)
    expect(isUsulTerbuka('selesai', batas, '2026-11-20')).toBe(false)
  })
  it('is skipped where everybody signs in the room', () => {
    expect(computeBatasUsul('2026-11-12', 0, kalender)).toBeNull()
    expect(isUsulTerbuka('selesai', null, '2026-11-12')).toBe(false)
  })
  it('does not begin before the forum has ended', () => {
    expect(isUsulTerbuka('berlangsung', '2026-11-19', '2026-11-12')).toBe(false)
  })
})

describe('what may be written when', () => {
  it.each([
    ['persiapan', '', false],
    ['berlangsung', '', true],
    ['selesai', '', true],
    ['ditetapkan', '', false],
    ['ditetapkan', 'salah ketik', true],
    ['batal', '', false],
  ] as const)('%s with reason %j: %s', (keadaan, alasan, boleh) => {
    expect(isTercatat(keadaan, alasan)).toBe(boleh)
  })

  const siap = {
    keadaan: 'selesai' as const,
    alasanRevisi: '',
    kesepakatan: 3,
    hadir: 20,
    menunggu: 0,
    batas: '2026-11-19',
    hariIni: '2026-11-20',
  }
  it('freezes what is whole', () => expect(listHalangan(siap)).toEqual([]))
  it.each([
    [{ keadaan: 'berlangsung' as const }, 'keadaan'],
    [{ kesepakatan: 0 }, 'tanpa_kesepakatan'],
    [{ hadir: 0 }, 'tanpa_hadir'],
    [{ menunggu: 2 }, 'usulan_menunggu'],
    [{ hariIni: '2026-11-19' }, 'masa_usul'],
  ])('%j stands in the way', (over, halangan) => {
    expect(listHalangan({ ...siap, ...over })).toEqual([halangan])
  })
  it('asks nobody again for a revision', () => {
    expect(
      listHalangan({ ...siap, keadaan: 'ditetapkan', alasanRevisi: 'x', hariIni: '2026-11-13' }),
    ).toEqual([])
    expect(listHalangan({ ...siap, keadaan: 'ditetapkan' })).toEqual(['keadaan'])
  })
})

it('names what of the evidence is missing', () => {
  const catatan = {
    undangan: 12,
    daftar_hadir: 20,
    notulen: 8,
    foto: 0,
    berita_acara: 1,
    rencana_aksi: 3,
    bukti: 0,
  }
  const list = computeBukti(catatan, { foto: 2 })
  expect(list.filter((b) => !b.ada).map((b) => b.jenis)).toEqual(['bukti'])
  expect(list.find((b) => b.jenis === 'foto')).toEqual({ jenis: 'foto', catatan: 0, berkas: 2, ada: true })
})

describe('a date in words', () => {
  it.each([
    [0, 'nol'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [20, 'dua puluh'],
    [99, 'sembilan puluh sembilan'],
    [100, 'seratus'],
    [111, 'seratus sebelas'],
    [1000, 'seribu'],
    [2026, 'dua ribu dua puluh enam'],
    [1999, 'seribu sembilan ratus sembilan puluh sembilan'],
    [45_001, 'empat puluh lima ribu satu'],
  ])('%d is %s', (n, kata) => expect(terbilang(n)).toBe(kata))
  it('is how a berita acara begins', () => {
    expect(tanggalTerbilang('2026-11-12')).toBe(
      'Kamis, tanggal dua belas bulan November tahun dua ribu dua puluh enam',
    )
  })
})
