/** Participants are written to in Indonesian: nobody asked them for another language. */
export const kataKabar = {
  subjek: (tema: string): string => `Yang disepakati dalam forum “${tema}” sudah dikerjakan`,
  tanpaJudul: 'Sebuah tindakan yang disepakati sudah selesai.',
  teks: (tema: string, judul: string, tautan: string, instansi: string): string =>
    `Anda hadir dalam forum konsultasi “${tema}”. Salah satu yang disepakati di sana sudah selesai:\n\n${judul}\n\nLihat apa yang dilakukan dan hasilnya:\n${tautan}\n\n${instansi}`,
  sms: (tema: string, tautan: string): string =>
    `Yang disepakati dalam forum "${tema}" sudah dikerjakan. ${tautan}`,
} as const
