export const id = {
  judul: (n: number): string => `Kabar yang dikirim (${n})`,
  pengantar:
    'Apa yang dikirim kepada pelapor dan pengikut, dan sampai di mana. Isi dan alamatnya tidak ditampilkan.',
  kolom: { apa: 'Tentang', lewat: 'Lewat', kapan: 'Kapan', keadaan: 'Keadaan' },
  kepada: { pelapor: 'pelapor', pengikut: 'pengikut' },
  tanda: 'Tanda terima atau balasan pesan',
  induk: 'Jawaban laporan yang menampungnya',
  perbaikan: 'Yang dibenahi sudah selesai',
  coba: (n: number): string => `dicoba ${n} kali`,
  lagi: (t: string): string => `dicoba lagi ${t}`,
  ulang: 'Kirim lagi',
  ulangApa: (apa: string): string => `Kirim lagi: ${apa}`,
  gagal: (n: number): string =>
    `${n} kabar tidak sampai. Sebabnya ada di “Kabar yang dikirim”; pelapor mungkin belum tahu.`,
}
export const en: typeof id = {
  judul: (n) => `News sent (${n})`,
  pengantar:
    'What was sent to the reporter and to followers, and how far it came. Texts and addresses are not shown.',
  kolom: { apa: 'About', lewat: 'By', kapan: 'When', keadaan: 'State' },
  kepada: { pelapor: 'reporter', pengikut: 'follower' },
  tanda: 'Receipt or answer to a message',
  induk: 'Answer of the report it was merged into',
  perbaikan: 'What was mended is done',
  coba: (n) => `tried ${n} times`,
  lagi: (t) => `again ${t}`,
  ulang: 'Send again',
  ulangApa: (apa) => `Send again: ${apa}`,
  gagal: (n) =>
    `${n} messages did not arrive. The reason stands under “News sent”; the reporter may not know yet.`,
}
export const kataKabar = { id, en }
