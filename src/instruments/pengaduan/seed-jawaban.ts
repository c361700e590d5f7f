import type { Jenis } from './rules.ts'

/** Answers as good offices write them: polite, concrete, with a date. Invented. */
export const jawabanDemo: Readonly<Record<Jenis, readonly string[]>> = {
  pengaduan: [
    'Terima kasih telah melapor. Kami sudah memeriksa ke lapangan dan membenarkan keadaannya. Perbaikan selesai kemarin sore; bila masih terjadi, silakan balas laporan ini.',
    'Mohon maaf atas ketidaknyamanan Ibu/Bapak. Berkasnya sudah kami temukan dan kami selesaikan hari ini; dapat diambil di loket 2 setiap hari kerja tanpa antre.',
    'Terima kasih. Petugas yang bersangkutan sudah kami tegur, dan mulai Senin loket kedua dibuka pukul 07.30 sampai antrean habis.',
  ],
  permintaan_informasi: [
    'Terima kasih sudah bertanya. Syaratnya: KTP, kartu keluarga, dan surat pengantar. Tidak dipungut biaya, selesai paling lama tiga hari kerja, dan dapat diurus di kecamatan.',
  ],
  aspirasi: [
    'Terima kasih atas usulnya. Kami masukkan ke rencana perbaikan semester depan dan akan kami kabarkan hasilnya di halaman ini.',
  ],
}
export const perkembanganDemo = [
  'Terima kasih, laporan sudah kami terima dan petugas sedang memeriksa ke lokasi. Kami kabari lagi paling lambat Jumat.',
  'Kami sedang menunggu barang dari penyedia; perkiraan tiba minggu depan. Mohon maaf harus menunggu.',
]
export const balasanDemo = [
  'Terima kasih, sudah saya ambil. Semoga ke depan lebih cepat.',
  'Saya cek tadi pagi masih sama saja, belum ada perubahan.',
]
