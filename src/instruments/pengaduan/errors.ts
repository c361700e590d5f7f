import type { Refusal } from '../../kernel/errors.ts'

/** What the complaints room refuses, in words a person can act on. */
export const pengaduanErrors = {
  tidakMungkin: {
    code: 'pengaduan.tidak_mungkin',
    kind: 'conflict',
    message:
      'Langkah ini tidak dapat dilakukan pada keadaan laporan sekarang. Muat ulang halaman untuk melihat keadaannya.',
    en: 'This step cannot be taken from where the report stands now. Reload the page to see where that is.',
  },
  perluAlasan: {
    code: 'pengaduan.perlu_alasan',
    kind: 'invalid',
    message: 'Tulis alasannya: pelapor dan atasan akan membacanya.',
    en: 'Write the reason: the reporter and your superior will read it.',
  },
  perluJawaban: {
    code: 'pengaduan.perlu_jawaban',
    kind: 'conflict',
    message: 'Laporan hanya dapat ditutup setelah dijawab. Tulis jawabannya dahulu.',
    en: 'A report can be closed only after it was answered. Write the answer first.',
  },
  pinSalah: {
    code: 'pengaduan.pin_salah',
    kind: 'invalid',
    message: 'Kode atau PIN tidak cocok. Periksa lagi tanda terima Anda.',
    en: 'Code or PIN do not match. Check your receipt again.',
  },
  terlaluSering: {
    code: 'pengaduan.terlalu_sering',
    kind: 'too_many',
    message: 'PIN salah terlalu sering untuk kode ini. Coba lagi satu jam lagi.',
    en: 'Too many wrong PINs for this code. Try again in an hour.',
  },
  sedangDipindai: {
    code: 'pengaduan.sedang_dipindai',
    kind: 'conflict',
    message: 'Berkas ini sedang diperiksa dari virus. Coba buka lagi sebentar lagi.',
    en: 'This file is being checked for viruses. Try to open it again in a while.',
  },
  ppidSaja: {
    code: 'pengaduan.ppid_saja',
    kind: 'conflict',
    message: 'Perpanjangan hanya ada untuk permohonan PPID, satu kali.',
    en: 'Only a PPID request can be extended, once.',
  },
  ppidJenis: {
    code: 'pengaduan.ppid_jenis',
    kind: 'conflict',
    message: 'Hanya permintaan informasi yang dapat menjadi permohonan PPID, satu kali.',
    en: 'Only a request for information can become a PPID request, once.',
  },
  bukanPenanggap: {
    code: 'pengaduan.bukan_penanggap',
    kind: 'invalid',
    message:
      'Pilih orang yang aktif dan menangani pengaduan: yang lain tidak boleh membaca laporan yang dijaga.',
    en: 'Choose somebody who is active and handles complaints: others may not read a report that is kept back.',
  },
  kabarTakUlang: {
    code: 'pengaduan.kabar_tak_ulang',
    kind: 'conflict',
    message: 'Kabar ini tidak dapat dikirim lagi: sudah terkirim, sedang dikirim, atau isinya sudah dihapus.',
    en: 'This message cannot be sent again: it was sent, is being sent, or its text is gone.',
  },
  pemeriksaLain: {
    code: 'pengaduan.pemeriksa_lain',
    kind: 'conflict',
    message: 'Unit ini meminta penutupan diperiksa orang lain: yang menjawab tidak dapat menutupnya sendiri.',
    en: 'This unit wants closing checked by another: whoever answered cannot close it.',
  },
  perluPerbaikan: {
    code: 'pengaduan.perlu_perbaikan',
    kind: 'invalid',
    message: 'Tulis apa yang perlu diperbaiki. Hanya dibaca petugas.',
    en: 'Write what must be mended. Only staff read it.',
  },
  konsepBerubah: {
    code: 'pengaduan.konsep_berubah',
    kind: 'conflict',
    message: 'Konsep ini baru saja diubah penulisnya. Baca lagi yang tertulis sekarang, lalu putuskan.',
    en: 'Its author has just changed this draft. Read what it says now, then decide.',
  },
  perluAlasanTahan: {
    code: 'pengaduan.perlu_alasan_tahan',
    kind: 'invalid',
    message: 'Tulis mengapa laporan ini tidak boleh dihapus.',
    en: 'Write why this report must not be erased.',
  },
  profilTerpakai: {
    code: 'pengaduan.profil_terpakai',
    kind: 'conflict',
    message:
      'Jangka waktu ini sudah dipakai laporan, jadi tidak dapat dihapus lagi. Tambahkan jangka waktu baru yang berlaku mulai hari lain.',
    en: 'Reports were received under these terms, so they cannot be deleted any more. Add new terms in force from another day.',
  },
  induk: {
    code: 'pengaduan.induk',
    kind: 'invalid',
    message: 'Tulis kode laporan lain yang masih terbuka dan boleh Anda lihat.',
    en: 'Write the code of another report that is still open and that you may see.',
  },
} as const satisfies Record<string, Refusal>
