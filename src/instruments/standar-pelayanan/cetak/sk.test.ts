import { describe, expect, it } from 'vitest'
import { contohIsi } from '../contoh.ts'
import type { Versi } from '../store.ts'
import type { KepalaCetak } from './kepala.ts'
import { skStandar } from './sk.ts'

const kepala: KepalaCetak = {
  instansi: 'Kabupaten Contoh',
  slug: 'contoh',
  rekaan: false,
  unit: 'Puskesmas Contoh',
  alamat: '',
  kontak: '',
  layanan: 'Rawat jalan',
  layananSlug: 'rawat-jalan',
}
const teks = (over: Partial<Versi>): string =>
  JSON.stringify(
    skStandar(
      {
        nomor: 1,
        isi: contohIsi,
        sk: null,
        beritaAcara: null,
        penandatangan: null,
        ...over,
      } as Versi,
      kepala,
    ),
  )

describe('the decree of a standard', () => {
  const forum = 'dibahas bersama masyarakat'

  it('names the berita acara of the forum, or leaves its number to be filled in', () => {
    expect(teks({ beritaAcara: { nomor: 'BA-7', tanggal: '2026-03-02' } })).toContain(
      'berita acara nomor BA-7 tanggal 2 Maret 2026',
    )
    expect(teks({})).toContain('berita acara nomor …')
  })

  it('taken in without a berita acara claims no forum', () => {
    expect(teks({ sk: { nomor: 'SK/1', tanggal: '2026-03-02' } })).not.toContain(forum)
  })

  it('names each law once, however the unit writes it', () => {
    const dasarHukum = [
      'UU Nomor 25 Tahun 2009 tentang Pelayanan Publik',
      'PP 96/2012',
      'PermenPANRB 15/2014',
      'Permen PANRB Nomor 15 Tahun 2014',
      'Peraturan Menteri PANRB 15/2014',
      'PP 25/2018 tentang hal lain',
    ]
    const isi = { ...contohIsi, dasarHukum }
    const mengingat = teks({ isi }).split('Mengingat')[1]!.split('MEMUTUSKAN')[0]!
    for (const x of ['PP 96/2012', 'PermenPANRB', 'Permen PANRB', 'PANRB 15/2014', 'UU Nomor 25'])
      expect(mengingat).not.toContain(x)
    expect(mengingat).toContain('PP 25/2018 tentang hal lain')
  })
})
