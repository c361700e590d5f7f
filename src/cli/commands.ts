import type { Run } from './command.ts'

interface Entry {
  readonly ringkas: string
  /** Loaded only when asked for: computing an index needs no database driver. */
  readonly load: () => Promise<{ readonly run: Run }>
}

/** Every command of `npx sambut`, in plain sight. */
export const commands: Readonly<Record<string, Entry>> = {
  hitung: {
    ringkas: 'indeks dari berkas CSV atau XLSX, tanpa server',
    load: () => import('./hitung.ts'),
  },
  'peta-opini': {
    ringkas: 'kelompok pendapat dan kesepakatan dari suara forum, tanpa server',
    load: () => import('./peta-opini.ts'),
  },
  'hitung-ulang': {
    ringkas: 'hitung ulang semua angka dan bandingkan',
    load: () => import('./hitung-ulang.ts'),
  },
  'impor-lapor': {
    ringkas: 'masukkan Laporan Ringkas dari SP4N-LAPOR!',
    load: () => import('./impor-lapor.ts'),
  },
  verifikasi: { ringkas: 'periksa rantai catatan audit', load: () => import('./verifikasi.ts') },
  cadangkan: { ringkas: 'cadangkan basis data dan berkas', load: () => import('./cadangkan.ts') },
  pulihkan: { ringkas: 'pulihkan cadangan ke tempat kosong', load: () => import('./pulihkan.ts') },
  migrasi: { ringkas: 'bawa basis data ke versi terpasang', load: () => import('./migrasi.ts') },
  benih: { ringkas: 'isi basis data kosong dengan kabupaten contoh', load: () => import('./benih.ts') },
  kerja: { ringkas: 'pekerjaan latar dalam proses tersendiri', load: () => import('./kerja.ts') },
  rute: { ringkas: 'ukur ketepatan usulan tujuan laporan', load: () => import('./rute.ts') },
  pengguna: { ringkas: 'kelola akun petugas', load: () => import('./pengguna.ts') },
}
