import type { Aksi } from '../../status/rules.ts'
import type { Rinci } from '../rinci.ts'

/** What an officer can do from the page of a complaint; each has an address of its own. */
export const langkahList = [
  'disposisi',
  'jawab',
  'verifikasi',
  'minta_kelengkapan',
  'lengkapi',
  'kembalikan',
  'tutup',
  'buka_kembali',
  'terima_kembali',
  'buka_blokir',
  'klasifikasi',
  'kategori',
  'catatan',
  'jadwalkan',
  'orang',
  'teruskan',
  'gabung',
  'pecah',
  'rahasiakan',
  'tandai_ppid',
  'perpanjang_ppid',
  'arsip',
  'blokir',
] as const satisfies readonly (Aksi | 'catatan' | 'orang')[]
export type Langkah = (typeof langkahList)[number]

export const isLangkah = (text: string | undefined): text is Langkah => langkahList.some((l) => l === text)

/** May this person take this step now? The rules of status/ have the last word when it is taken. */
export function isTerbuka(langkah: Langkah, r: Rinci): boolean {
  if (langkah === 'catatan') return true
  if (langkah === 'orang') return r.terbatas && r.pelaku === 'pengelola'
  // Secret because the reporter asked for it: an officer may close it to others, never open it.
  if (langkah === 'rahasiakan') return r.aksi.includes(langkah) && !r.p.rahasia
  if (langkah === 'tutup') return r.aksi.includes(langkah) && !r.pengerja
  if (langkah === 'jawab') return r.aksi.includes('jawab') || r.aksi.includes('tanggapi')
  if (langkah === 'tandai_ppid')
    return r.aksi.includes(langkah) && !r.rincian.ppid && r.p.jenis === 'permintaan_informasi'
  if (langkah === 'perpanjang_ppid')
    return r.aksi.includes(langkah) && r.rincian.ppid && !r.peristiwa.some((e) => e.aksi === langkah)
  return r.aksi.includes(langkah)
}

/** What is done to few letters: within reach, not in the way. */
export const jarangList: ReadonlySet<Langkah> = new Set([
  'teruskan',
  'gabung',
  'pecah',
  'rahasiakan',
  'tandai_ppid',
  'perpanjang_ppid',
  'arsip',
  'blokir',
])

export const listTerbuka = (r: Rinci): Langkah[] => langkahList.filter((l) => isTerbuka(l, r))

/** The one thing most people come to this page for. */
export function utamaOf(r: Rinci): Langkah | undefined {
  const terbuka = listTerbuka(r)
  const pengelola = r.pelaku === 'pengelola' && r.p.unitId === null
  const urutan: Langkah[] = pengelola
    ? ['terima_kembali', 'disposisi', 'lengkapi', 'buka_kembali']
    : ['jawab', 'lengkapi', 'tutup', 'buka_kembali']
  if (r.p.status === 'dijawab') return terbuka.find((l) => l === 'tutup')
  return urutan.find((l) => terbuka.includes(l))
}
