export const id = {
  judul: 'Beri suara atas pernyataan',
  isi: (n: string) =>
    `${n} pernyataan pendek, satu per satu: setuju, tidak setuju, atau lewati. Tanpa akun dan tanpa nama, sekitar satu menit.`,
  tombol: 'Mulai memberi suara',
  hasil: 'Apa kata peserta',
  hasilIsi: (orang: string, suara: string) =>
    `${orang} orang memberi ${suara} suara. Lihat apa yang disetujui semua kelompok dan di mana pendapat berbeda.`,
  hasilTombol: 'Lihat hasil pemungutan suara',
}
export const en: typeof id = {
  judul: 'Vote on statements',
  isi: (n) =>
    `${n} short statements, one after another: agree, disagree or pass. No account, no name, about a minute.`,
  tombol: 'Start voting',
  hasil: 'What participants say',
  hasilIsi: (orang, suara) =>
    `${orang} people gave ${suara} votes. See what all groups agree on and where opinions differ.`,
  hasilTombol: 'See the result of the voting',
}
export const kataBagian = { id, en }
