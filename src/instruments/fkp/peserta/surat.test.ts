import { describe, expect, it } from 'vitest'
import { newId } from '../../../kernel/ids.ts'
import type { Block, Report } from '../../../reports/model.ts'
import type { Forum } from '../store.ts'
import { daftarHadir, tabelHadir } from './daftar-hadir.ts'
import type { Peserta } from './store.ts'
import { suratUndangan, type KepalaSurat } from './surat.ts'

const forum: Forum = {
  instansiId: newId(),
  id: newId(),
  unitId: newId(),
  layananId: null,
  slug: 'antrean',
  kode: 'abcdef',
  tema: 'Antrean',
  jenis: 'permasalahan',
  mode: 'campuran',
  tanggal: '2026-12-10',
  mulai: '09:00',
  selesai: '11:30',
  tempat: 'Aula',
  tautanDaring: 'https://rapat.example/rahasia',
  fasilitator: '',
  uraian: '',
  keadaan: 'diumumkan',
  diumumkanAt: new Date('2026-11-20T00:00:00Z'),
  batalAlasan: '',
  urutan: 1,
  undanganUrutan: 0,
  createdAt: new Date('2026-11-20T00:00:00Z'),
}
const kepala: KepalaSurat = {
  instansi: 'Kabupaten Uji',
  rekaan: true,
  zona: 'WITA',
  unit: 'Puskesmas',
  kontak: '',
  kepala: { nama: '', nip: '', jabatan: '' },
  alamat: 'https://uji.example/forum/antrean',
  hariIni: '2026-11-22',
}
const orang = (nama: string, sumber: Peserta['sumber'], over: Partial<Peserta> = {}): Peserta => ({
  instansiId: forum.instansiId,
  id: newId(),
  forumId: forum.id,
  nama,
  lembaga: '',
  jabatan: '',
  kelompok: 'pengguna',
  rentan: [],
  kontak: Buffer.from('rahasia'),
  sidik: 'rahasia',
  kebutuhan: '',
  sumber,
  status: 'bersedia',
  hadirAt: null,
  undanganAt: null,
  undanganUrutan: null,
  undanganKanal: [],
  ...over,
})
const list = [
  orang('Sri', 'undangan', { jabatan: 'Ketua', lembaga: 'Karang Taruna', kelompok: 'oms' }),
  orang('Budi', 'mendaftar'),
]
const blocks = (r: Report): Block[] => r.chapters.flatMap((c) => c.blocks)
const rows = (b: Block | undefined): readonly unknown[] => (b?.kind === 'table' ? b.rows : [])

describe('the papers of an invitation', () => {
  it('name in the annex of the letter whoever was invited, and nobody else', () => {
    const surat = suratUndangan(forum, [], list, kepala)
    expect(rows(blocks(surat).find((b) => b.kind === 'table'))).toEqual([
      ['1', 'Sri', 'Ketua, Karang Taruna', 'Organisasi masyarakat sipil'],
    ])
    expect(JSON.stringify(surat)).not.toMatch(/rahasia/)
    expect(suratUndangan(forum, [], [list[1]!], kepala).chapters).toHaveLength(1)
  })

  it('bear the day the first one went out, and none of a day after the forum', () => {
    const tanggal = (k: KepalaSurat, p: readonly Peserta[]) =>
      blocks(suratUndangan(forum, [], p, k)).flatMap((b) => (b.kind === 'signature' ? [b.date] : []))
    const terkirim = [
      orang('Sri', 'undangan', { undanganAt: new Date('2026-11-25T17:00:00Z') }),
      orang('Tuti', 'undangan', { undanganAt: new Date('2026-11-24T17:00:00Z') }),
    ]
    expect(tanggal(kepala, list)).toEqual(['22 November 2026'])
    expect(tanggal({ ...kepala, hariIni: '2026-12-20' }, terkirim)).toEqual(['25 November 2026'])
    expect(tanggal({ ...kepala, hariIni: '2026-12-20' }, list)).toEqual(['……………………'])
  })

  it('are one list for the door and for the evidence: signed by everybody, with lines for those who are not on it', () => {
    const pintu = daftarHadir(forum, kepala, list, 2)
    expect(rows(blocks(pintu).find((b) => b.kind === 'table'))).toEqual([
      ['1', 'Sri', 'Ketua, Karang Taruna', 'Organisasi masyarakat sipil', ''],
      ['2', 'Budi', '', 'Pengguna layanan', ''],
      ['3', '', '', '', ''],
      ['4', '', '', '', ''],
    ])
    expect(JSON.stringify(pintu)).toContain('pukul 09.00–11.30 WITA')
    expect(JSON.stringify(pintu)).toContain('Aula, atau daring')
    expect(rows(blocks(daftarHadir(forum, kepala, list)).find((b) => b.kind === 'table'))).toHaveLength(2)
    expect(rows(tabelHadir(list))[0]).toEqual([
      '1',
      'Sri',
      'Ketua, Karang Taruna',
      'Organisasi masyarakat sipil',
    ])
  })
})
