/** What a reporter reads on the telephone: short, and in Indonesian, because nothing says another language. */
export const kataKanal = {
  terima: (kode: string, pin: string, tautan: string): string =>
    `Laporan Anda kami terima. Kode: ${kode}, PIN: ${pin}. Simpan keduanya. Lihat perkembangannya di ${tautan}\nMau menambah keterangan atau foto? Balas saja pesan ini. Laporan lain: awali dengan BARU.`,
  tambah: (kode: string): string => `Tambahan Anda masuk ke laporan ${kode}.`,
  tutup: (kode: string, tautan: string): string =>
    `Laporan ${kode} sudah ditutup. Kata-kata Anda kami simpan. Bila belum selesai, buka kembali di ${tautan}. Laporan lain: awali dengan BARU.`,
  status: (kode: string, keadaan: string, tautan: string): string =>
    `Laporan ${kode}: ${keadaan}. Selengkapnya: ${tautan}`,
  pandu: (nama: string, tautan: string): string =>
    `Ini layanan pengaduan ${nama}. Tulis dalam satu pesan: apa yang terjadi, di mana, kapan. Boleh kirim foto dan lokasi. Atau lewat ${tautan}`,
}
