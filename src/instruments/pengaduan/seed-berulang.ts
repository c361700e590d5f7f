import type { Kisah } from './seed-kisah.ts'

const tentangKtp = (judul: string, isi: string, tempat = 'Disdukcapil'): Kisah => ({
  unit: 'disdukcapil',
  kategori: 'KTP elektronik',
  judul,
  isi,
  tempat,
})

/** What several people wrote about one thing: no single answer mends it. All invented. */
export const kisahBerulang: readonly Kisah[] = [
  tentangKtp(
    'KTP dijanjikan dua minggu, sudah enam minggu',
    'Waktu merekam saya diberi tahu dua minggu. Sekarang minggu keenam dan jawabannya masih menunggu blangko.',
  ),
  tentangKtp(
    'Bolak-balik menanyakan KTP yang belum dicetak',
    'Rumah saya empat puluh kilometer dari kantor. Saya sudah empat kali datang hanya untuk bertanya; tidak ada kabar lewat pesan.',
  ),
  tentangKtp(
    'Kapan KTP anak saya selesai?',
    'Anak saya merekam KTP pertama bulan lalu. Tidak ada yang dapat menyebut tanggalnya, padahal dibutuhkan untuk mendaftar kuliah.',
  ),
  tentangKtp(
    'KTP pengganti yang rusak tidak kunjung jadi',
    'KTP lama sudah ditarik, yang baru belum ada. Surat keterangan sementaranya ditolak bank.',
  ),
  tentangKtp(
    'Yang datang belakangan lebih dulu dicetak',
    'Tetangga saya merekam seminggu sesudah saya dan KTP-nya sudah jadi. Mohon urutannya jelas.',
    'Loket pengambilan Disdukcapil',
  ),
  tentangKtp(
    'Tidak diberi tahu KTP sudah bisa diambil',
    'Ternyata KTP saya selesai tiga minggu lalu. Tidak ada pesan apa pun, jadi saya datang dua kali sia-sia sebelum itu.',
    'Loket pengambilan Disdukcapil',
  ),
]
