/** What an invited person reads. */
const id = {
  janji:
    'Undangan ini milik Anda dan berlaku satu kali. Kami mencatat bahwa undangannya sudah dipakai, tetapi tidak mencatat jawaban mana milik siapa.',
  sudahJudul: 'Undangan ini sudah dipakai',
  sudahIsi: 'Jawaban untuk undangan ini sudah kami terima. Terima kasih; Anda tidak perlu menjawab lagi.',
  sudahBukan:
    'Bukan Anda yang menjawab? Jawaban tidak menyimpan nama, jadi tidak dapat ditarik. Anda tetap dapat mengisi formulir umum di bawah ini.',
  asingJudul: 'Tautan undangan ini tidak berlaku',
  asingIsi:
    'Mungkin tautannya terpotong saat disalin, atau masa undangannya sudah lewat. Anda tetap dapat menjawab lewat formulir umum.',
  formulirUmum: 'Buka formulir umum',
  tidakTersimpan: 'Jawaban yang baru saja dikirim tidak disimpan.',
  berhentiJudul: 'Tidak ingin diingatkan lagi?',
  berhentiIsi:
    'Kami tidak akan mengirim pengingat untuk undangan ini. Undangannya sendiri tetap dapat dipakai.',
  berhentiTombol: 'Jangan ingatkan lagi',
  berhentiSelesai: 'Baik, Anda tidak akan diingatkan lagi',
  berhentiSelesaiIsi: 'Undangan Anda tetap dapat dipakai bila berubah pikiran.',
  jawabSekarang: 'Jawab survei',
}

const en: typeof id = {
  janji:
    'This invitation is yours and can be used once. We note that it was used, but not which answers are whose.',
  sudahJudul: 'This invitation has been used',
  sudahIsi: 'We have received the answers to this invitation. Thank you; there is no need to answer again.',
  sudahBukan:
    'Was it not you? Answers carry no name, so they cannot be taken back. You can still fill in the open form below.',
  asingJudul: 'This invitation link is not valid',
  asingIsi:
    'Perhaps the link was cut when it was copied, or the time of the invitation is over. You can still answer by the open form.',
  formulirUmum: 'Open form',
  tidakTersimpan: 'The answers just sent were not saved.',
  berhentiJudul: 'No more reminders?',
  berhentiIsi: 'We will send no reminder for this invitation. The invitation itself stays valid.',
  berhentiTombol: 'No more reminders',
  berhentiSelesai: 'All right, you will not be reminded again',
  berhentiSelesaiIsi: 'Your invitation stays valid if you change your mind.',
  jawabSekarang: 'Answer the survey',
}

export const kataWarga = { id, en }
