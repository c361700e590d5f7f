export const id = {
  pengantar: (banyak: number) =>
    `${banyak === 9 ? 'Sembilan' : banyak} pertanyaan, ${banyak > 10 ? 'sekitar dua menit' : 'kurang dari satu menit'}. Tanpa nama, tanpa NIK, tanpa nomor HP.`,
  dari: (ke: number, semua: number) => `${ke} dari ${semua}`,
  layanan: 'Layanan yang Anda terima',
  pilihLayanan: 'Pilih layanan',
  tentang: 'Tentang Anda',
  tentangAlasan: 'Untuk menghitung siapa saja yang terwakili, bukan untuk mengenali Anda. Boleh dilewati.',
  usia: 'Usia (tahun)',
  saran: 'Saran atau cerita Anda',
  saranPetunjuk: 'Jangan menulis nama, NIK, atau nomor HP.',
  kirim: 'Kirim jawaban',
  kuki: 'Satu kuki dipakai agar kiriman ganda tidak dihitung dua kali; isinya angka acak, bukan identitas.',
  tidakDiisi: 'Tidak diisi',
  jawabSemua: (nomor: number) => `Pilih satu jawaban untuk pertanyaan ${nomor}.`,
  diLuar: (nomor: number, banyak: number) =>
    `Jawaban pertanyaan ${nomor} harus salah satu dari ${banyak === 4 ? 'empat' : banyak} pilihan yang tersedia.`,
  usiaSalah: 'Tulis usia dalam tahun, antara 10 dan 120, misalnya 35.',
  pilihanSalah: 'Pilih salah satu dari daftar.',
  layananKosong: 'Pilih layanan yang Anda terima.',
  layananAsing: 'Layanan yang dipilih tidak termasuk dalam survei ini. Pilih dari daftar.',
  saranPanjang: (batas: number) => `Saran terlalu panjang; paling banyak ${batas} huruf. Ringkaskan sedikit.`,
  takDikenal: (nama: string) => `Isian "${nama}" tidak dikenal pada formulir ini.`,
  ganda: (nama: string) => `Isian "${nama}" terkirim lebih dari satu kali. Pilih satu jawaban.`,
  periodeLain:
    'Periode survei ini sudah berganti sejak halaman dibuka. Periksa jawaban Anda lalu kirim sekali lagi.',
  terimaKasih: 'Terima kasih, jawaban Anda sudah tersimpan',
  sudahDiterima: 'Jawaban Anda sudah kami terima sebelumnya dan tetap dihitung satu kali.',
  selanjutnya: 'Apa yang terjadi sesudah ini',
  langkahHitung: (selesai: string) => `Survei berjalan sampai ${selesai}. Setelah itu nilainya dihitung.`,
  langkahUmum:
    'Kepala unit mengumumkan hasilnya, lengkap dengan jumlah responden dan rentang ketidakpastiannya.',
  langkahBaik:
    'Tiga unsur dengan nilai terendah dibuatkan rencana perbaikan dengan penanggung jawab dan waktunya.',
  lihatUnit: 'Lihat hasil dan perbaikan di unit ini',
  isiLagi: 'Isi untuk orang lain',
  tutup: 'Survei ini sedang tidak dibuka',
  tutupSejak: (nama: string, selesai: string) => `${nama} berakhir pada ${selesai}.`,
  bukaPada: (nama: string, mulai: string) =>
    `${nama} dibuka pada ${mulai}. Silakan kembali pada tanggal itu.`,
  belumAda: 'Unit ini belum membuka survei.',
  tidakTersimpan: 'Jawaban Anda tidak tersimpan karena survei ini tidak sedang dibuka.',
  tetapSuara: 'Anda tetap dapat melihat hasil survei dan perbaikan unit ini.',
}

export const en: typeof id = {
  pengantar: (banyak) =>
    `${banyak === 9 ? 'Nine' : banyak} questions, ${banyak > 10 ? 'about two minutes' : 'less than a minute'}. No name, no ID number, no phone number.`,
  dari: (ke, semua) => `${ke} of ${semua}`,
  layanan: 'The service you received',
  pilihLayanan: 'Choose a service',
  tentang: 'About you',
  tentangAlasan: 'To count who is represented, not to recognise you. You may skip this.',
  usia: 'Age (years)',
  saran: 'Your suggestion or story',
  saranPetunjuk: 'Please write no name, ID number or phone number.',
  kirim: 'Send answers',
  kuki: 'One cookie keeps a form that is sent twice from being counted twice; it holds a random number, no identity.',
  tidakDiisi: 'Not given',
  jawabSemua: (nomor) => `Choose one answer to question ${nomor}.`,
  diLuar: (nomor, banyak) =>
    `The answer to question ${nomor} must be one of the ${banyak === 4 ? 'four' : banyak} choices.`,
  usiaSalah: 'Write your age in years, between 10 and 120, for example 35.',
  pilihanSalah: 'Choose one from the list.',
  layananKosong: 'Choose the service you received.',
  layananAsing: 'The chosen service is not part of this survey. Choose from the list.',
  saranPanjang: (batas) => `The suggestion is too long; at most ${batas} letters. Please shorten it.`,
  takDikenal: (nama) => `The field "${nama}" is not known on this form.`,
  ganda: (nama) => `The field "${nama}" was sent more than once. Choose one answer.`,
  periodeLain:
    'The survey period has changed since this page was opened. Check your answers and send once more.',
  terimaKasih: 'Thank you, your answers are saved',
  sudahDiterima: 'We had already received your answers; they are counted once.',
  selanjutnya: 'What happens next',
  langkahHitung: (selesai) => `The survey runs until ${selesai}. Then the index is calculated.`,
  langkahUmum:
    'The head of the unit publishes the result with the number of respondents and its uncertainty.',
  langkahBaik: 'The three weakest elements get an improvement plan with an owner and a date.',
  lihatUnit: 'See results and improvements of this unit',
  isiLagi: 'Answer for someone else',
  tutup: 'This survey is not open at the moment',
  tutupSejak: (nama, selesai) => `${nama} ended on ${selesai}.`,
  bukaPada: (nama, mulai) => `${nama} opens on ${mulai}. Please come back then.`,
  belumAda: 'This unit has not opened a survey yet.',
  tidakTersimpan: 'Your answers were not saved because this survey is not open.',
  tetapSuara: 'You can still see the survey results and improvements of this unit.',
}

export type Kata = typeof id
export const kata = { id, en }
