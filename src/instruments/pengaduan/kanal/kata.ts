/** What a reporter reads on the telephone: short, and in Indonesian, because nothing says another language. */
export const kataKanal = {
  lain: 'Laporan lain: awali dengan BARU.',
  terima: (kode: string, pin: string, tautan: string): string =>
    `Laporan Anda kami terima. Kode: ${kode}, PIN: ${pin}. Simpan keduanya. Lihat perkembangannya di ${tautan}\nMau menambah keterangan atau foto? Balas saja pesan ini. Laporan lain: awali dengan BARU.`,
  tambah: (kode: string): string => `Tambahan Anda masuk ke laporan ${kode}.`,
  tutup: (kode: string, tautan: string, bukaLagi: boolean): string =>
    `Laporan ${kode} sudah ditutup. Kata-kata Anda kami simpan. ${bukaLagi ? `Bila belum selesai, buka kembali di ${tautan}. ` : ''}Laporan lain: awali dengan BARU.`,
  diteruskan: (kode: string, ke: string, dibawa: boolean): string =>
    dibawa
      ? `Laporan ${kode} sudah kami teruskan ke ${ke}. Kata-kata Anda kami sampaikan ke sana.`
      : `Laporan ${kode} sudah kami teruskan ke ${ke}. Kata-kata Anda kami simpan di sini; sampaikan juga ke sana.`,
  status: (kode: string, keadaan: string, tautan: string): string =>
    `Laporan ${kode}: ${keadaan}. Selengkapnya: ${tautan}`,
  pandu: (nama: string, tautan: string): string =>
    `Ini layanan pengaduan ${nama}. Tulis dalam satu pesan: apa yang terjadi, di mana, kapan. Boleh kirim foto dan lokasi. Atau lewat ${tautan}`,
}
