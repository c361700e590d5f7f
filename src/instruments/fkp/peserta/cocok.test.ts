import { describe, expect, it } from 'vitest'
import { cocokkan, type Orang, type OrangAda } from './cocok.ts'

const hp = (telepon: string, surel = '') => ({ kontak: { telepon, surel } })
const surel = (alamat: string) => hp('', alamat)

const orang = (nama: string, over: Partial<Orang> = {}): Orang => ({
  nama,
  lembaga: '',
  jabatan: '',
  kelompok: 'pengguna',
  kontak: { surel: '', telepon: '' },
  ...over,
})
const ada = (id: string, nama: string, over: Partial<OrangAda> = {}): OrangAda => ({
  ...orang(nama),
  id,
  status: 'diundang',
  ...over,
})
const nama = (list: readonly Orang[]): string[] => list.map((o) => o.nama)

describe('a list beside the list there is', () => {
  it('adds whoever is not on it; by contact whoever has one, by everything that is written whoever has none', () => {
    const hasil = cocokkan(
      [orang('Bu Sri', hp('s')), orang('Budi'), orang('Budi', { lembaga: 'RT 5' }), orang('Ani')],
      [ada('1', 'Sri Lestari', hp('s')), ada('2', 'budi')],
      false,
    )
    expect([nama(hasil.baru), hasil.sudahAda]).toEqual([['Budi', 'Ani'], 2])
    expect(hasil.baru[0]!.lembaga).toBe('RT 5')
  })

  it('takes two lines that say the same for two people, as often as they are written', () => {
    const dua = [orang('Siti'), orang('Siti')]
    expect(cocokkan(dua, [], false).baru).toHaveLength(2)
    expect(cocokkan(dua, [ada('1', 'Siti')], false).baru).toHaveLength(1)
    expect(cocokkan(dua, [ada('1', 'Siti'), ada('2', 'Siti')], false).baru).toHaveLength(0)
  })

  it('takes a contact that was not known for the same person, and another one for somebody else', () => {
    for (const hadir of [false, true]) {
      const list = [ada('1', 'Budi'), ada('2', 'Ani', hp('a')), ada('3', 'Budi', hp('c'))]
      const lines = [orang('Budi', hp('b')), orang('Ani', hp('x')), orang('Budi', hp('c'))]
      const hasil = cocokkan(lines, list, hadir)
      expect(hasil.lengkapi).toEqual([{ id: '1', ...hp('b') }])
      expect([nama(hasil.baru), hasil.tandai]).toEqual([['Ani'], hadir ? ['1', '3'] : []])
    }
  })

  it('knows by his number on the signed list whoever was invited by mail, and keeps both', () => {
    const list = [ada('1', 'Budi', surel('budi@x.id')), ada('2', 'Ani', hp('2', 'ani@x.id'))]
    const satu = cocokkan([orang('budi', hp('1')), orang('Ani', hp('2'))], list, true)
    expect(satu).toMatchObject({
      baru: [],
      tandai: ['1', '2'],
      lengkapi: [{ id: '1', ...hp('1', 'budi@x.id') }],
    })
    // An office has one number, and everybody his own address.
    expect(nama(cocokkan([orang('Tuti', hp('2', 'tuti@x.id'))], list, false).baru)).toEqual(['Tuti'])
  })

  it('of those who came marks who was expected, though the paper has no contact, and nobody twice', () => {
    const list = [ada('1', 'Sri', { ...hp('s'), status: 'bersedia' }), ada('2', 'Tono', { status: 'hadir' })]
    expect(cocokkan([orang('sri'), orang('Tono'), orang('Wati')], list, true)).toMatchObject({
      tandai: ['1'],
      sudahAda: 1,
      baru: [{ nama: 'Wati' }],
    })
    // One telephone in a house is two people.
    expect(nama(cocokkan([orang('Bapak', hp('s'))], list, true).baru)).toEqual(['Bapak'])
  })
})
