import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Aksi } from '../rules-alur.ts'

/** Every step: its button, what it means, and how it reads once done. */
const id = {
  aksi: {
    bahas: 'Bawa ke forum (FKP)',
    perbaiki: 'Kembalikan ke rancangan',
    sepakati: 'Catat berita acara',
    tetapkan: 'Tetapkan dengan SK',
    catat_sk: 'Catat SK yang sudah ada',
    publikasikan: 'Publikasikan',
    monev: 'Catat monev',
    tinjau: 'Tinjau ulang',
    lanjutkan: 'Nyatakan tetap berlaku',
  } satisfies Record<Aksi, string>,
  aksiPetunjuk: {
    bahas: 'Rancangan siap dibahas bersama pengguna, ahli, instansi terkait, OMS, dan media.',
    perbaiki: 'Isi dapat diubah lagi; berita acaranya dilepas.',
    sepakati: 'Nomor dan tanggal berita acara forum konsultasi publik.',
    tetapkan: 'Nomor dan tanggal SK, dan siapa yang menandatangani.',
    catat_sk: 'Standar ini sudah ditetapkan sebelum memakai Sambut.',
    publikasikan: 'Warga membacanya di halaman layanan; versi sebelumnya digantikan.',
    monev: 'Apa yang diperiksa dan apa hasilnya.',
    tinjau: 'Apa yang ditemukan. Bila isinya harus berubah, buat versi baru sesudah ini.',
    lanjutkan: 'Tidak ada yang berubah; jadwal tinjau dihitung dari tanggal ini.',
  } satisfies Record<Aksi, string>,
  aksiLampau: {
    buat: 'Dibuat',
    sunting: 'Isi diubah',
    bahas: 'Dibawa ke forum',
    perbaiki: 'Dikembalikan ke rancangan',
    sepakati: 'Berita acara dicatat',
    tetapkan: 'Ditetapkan dengan SK',
    catat_sk: 'SK lama dicatat',
    publikasikan: 'Dipublikasikan',
    monev: 'Dimonev',
    tinjau: 'Ditinjau ulang',
    lanjutkan: 'Dinyatakan tetap berlaku',
  } as Readonly<Record<string, string>>,
}
const en: typeof id = {
  aksi: {
    bahas: 'Take to the forum (FKP)',
    perbaiki: 'Back to draft',
    sepakati: 'Record the minutes',
    tetapkan: 'Decree by SK',
    catat_sk: 'Record an existing SK',
    publikasikan: 'Publish',
    monev: 'Record monitoring',
    tinjau: 'Review',
    lanjutkan: 'Confirm it stays in force',
  },
  aksiPetunjuk: {
    bahas: 'The draft is ready to be discussed with users, experts, other agencies, civil society and media.',
    perbaiki: 'The text can be changed again; its minutes are let go.',
    sepakati: 'Number and date of the minutes of the public forum.',
    tetapkan: 'Number and date of the decree, and who signs it.',
    catat_sk: 'This standard was decreed before Sambut was used.',
    publikasikan: 'Citizens read it on the page of the service; the version before is replaced.',
    monev: 'What was checked, and with what result.',
    tinjau: 'What was found. If the text has to change, begin a new version afterwards.',
    lanjutkan: 'Nothing changes; the review term runs from this date.',
  },
  aksiLampau: {
    buat: 'Begun',
    sunting: 'Text changed',
    bahas: 'Taken to the forum',
    perbaiki: 'Sent back to draft',
    sepakati: 'Minutes recorded',
    tetapkan: 'Decreed by SK',
    catat_sk: 'Existing SK recorded',
    publikasikan: 'Published',
    monev: 'Monitored',
    tinjau: 'Reviewed',
    lanjutkan: 'Confirmed in force',
  },
}
export const kataAksi: Record<Bahasa, typeof id> = { id, en }
