import { isTanggal } from '../../../../kernel/clock.ts'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import { isId } from '../../../../kernel/ids.ts'
import type { RawForm } from '../../../../platform/http/form.ts'
import { klasifikasiList, type Klasifikasi } from '../../jam/rules.ts'
import type { Bagian } from '../olah.ts'
import type { Langkah } from './daftar.ts'
import type { kataLangkah } from './words.ts'

type K = (typeof kataLangkah)['id']

/** Everything any step may bring, as far as it made sense. */
export interface IsianLangkah {
  readonly teks: string
  readonly unitId: string
  readonly pendukung: readonly string[]
  readonly orangIds: readonly string[]
  readonly klasifikasi: Klasifikasi | undefined
  readonly kategoriId: string
  readonly jenis: 'tanggapan' | 'jawaban'
  readonly konsepId: string | undefined
  readonly cara: 'konsep' | 'kirim'
  readonly tujuan: string
  readonly tujuanNama: string
  readonly sebab: string
  readonly kodeInduk: string
  readonly bagian: readonly Bagian[]
  readonly kunci: string
  readonly tanggal: string
}

export const PECAH_PALING_BANYAK = 5
const PANJANG = 8000
const TEKS_WAJIB = new Set<Langkah>([
  'minta_kelengkapan',
  'lengkapi',
  'jawab',
  'kembalikan',
  'teruskan',
  'buka_kembali',
  'blokir',
  'gabung',
  'perpanjang_ppid',
  'catatan',
])

export function readIsian(form: RawForm): IsianLangkah {
  const one = (name: string): string => (form.one[name] ?? '').trim()
  const ids = (name: string): string[] => [...new Set(form.many[name] ?? [])].filter(isId).slice(0, 50)
  const usul = one('usul')
  return {
    teks: one('teks'),
    unitId: isId(one('unit')) ? one('unit') : isId(usul) ? usul : '',
    pendukung: ids('pendukung'),
    orangIds: ids('orang'),
    klasifikasi: klasifikasiList.find((x) => x === one('klasifikasi')),
    kategoriId: isId(one('kategori')) ? one('kategori') : '',
    jenis: one('jenis') === 'tanggapan' ? 'tanggapan' : 'jawaban',
    konsepId: isId(one('konsep')) ? one('konsep') : undefined,
    cara: one('aksi') === 'konsep' ? 'konsep' : 'kirim',
    tujuan: one('tujuan'),
    tujuanNama: one('tujuanNama').slice(0, 200),
    sebab: one('sebab'),
    kodeInduk: one('kodeInduk') || one('kembar'),
    bagian: Array.from({ length: PECAH_PALING_BANYAK }, (_, i) => ({
      judul: one(`judul${i + 1}`).slice(0, 200),
      isi: one(`isi${i + 1}`),
    })),
    kunci: isId(one('kunci')) ? one('kunci') : '',
    tanggal: one('tanggal'),
  }
}

/** What is missing, by field. */
export function checkIsian(
  langkah: Langkah,
  i: IsianLangkah,
  k: K,
  hariIni: string,
): FieldErrors | undefined {
  const errors: Record<string, string> = {}
  if (TEKS_WAJIB.has(langkah) && i.teks === '') errors['teks'] = k.wajib
  if (i.teks.length > PANJANG) errors['teks'] = k.terlalupanjang
  if (langkah === 'disposisi' && i.unitId === '') errors['unit'] = k.pilihUnit
  if (langkah === 'klasifikasi' && !i.klasifikasi) errors['klasifikasi'] = k.pilih
  if (langkah === 'kategori' && i.kategoriId === '') errors['kategori'] = k.pilih
  if (langkah === 'teruskan') {
    if (i.tujuan === '') errors['tujuan'] = k.pilih
    if (i.tujuan === 'lain' && i.tujuanNama === '') errors['tujuanNama'] = k.wajib
  }
  if (langkah === 'arsip' && !(i.sebab in k.alasanArsipList)) errors['sebab'] = k.pilih
  if (langkah === 'arsip' && i.sebab === 'lain' && i.teks === '') errors['teks'] = k.wajib
  if (langkah === 'gabung' && i.kodeInduk === '') errors['kodeInduk'] = k.wajib
  if (langkah === 'pecah') {
    const isi = i.bagian.filter((b) => b.judul !== '' || b.isi !== '')
    if (isi.length < 2 || isi.some((b) => b.judul === '' || b.isi === '')) errors['judul1'] = k.pecahSedikit
  }
  if (langkah === 'jadwalkan' && i.tanggal !== '' && !(isTanggal(i.tanggal) && i.tanggal >= hariIni))
    errors['tanggal'] = k.tanggalSalah
  if (langkah === 'orang' && i.orangIds.length === 0) errors['orang'] = k.pilih
  return Object.keys(errors).length > 0 ? errors : undefined
}
