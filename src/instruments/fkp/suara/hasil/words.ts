export const id = {
  judul: 'Hasil pemungutan suara',
  belum: 'Hasil belum diumumkan',
  belumIsi: 'Hasilnya ditampilkan di sini sesudah forum berakhir dan pemungutan suara ditutup.',
  kosong: 'Tidak ada suara yang masuk untuk forum ini.',
  sedikit: (n: string, min: number) =>
    `Baru ${n} orang yang memberi suara. Dengan kurang dari ${min} orang hasilnya dapat menunjuk orangnya, jadi tidak ditampilkan.`,
  ringkas: (orang: string, suara: string, pernyataan: string) =>
    `${orang} orang memberi ${suara} suara atas ${pernyataan} pernyataan.`,
  terdaftarSaja: (n: string, semua: string) =>
    `Yang dihitung hanya ${n} peserta terdaftar, dari ${semua} orang yang memberi suara.`,
  takTerdaftar: (n: string) =>
    `${n} di antaranya tidak terdaftar sebagai peserta: siapa pun yang membuka alamatnya boleh memberi suara.`,
  cara: 'Suara tidak disimpan bersama nama. Kelompok dihitung dari pola jawaban, bukan dari siapa orangnya.',
  cacah: 'Suara atas setiap pernyataan',
  cacahCatatan: (min: number) => `Pernyataan dengan kurang dari ${min} suara tidak dirinci.`,
  pernyataan: 'Pernyataan',
  setuju: 'Setuju',
  tidak: 'Tidak setuju',
  lewat: 'Lewati',
  suara: 'Suara',
  anda: 'Anda',
  andaDiSini:
    'Tanda “Anda” pada gambar adalah tempat jawaban Anda sendiri. Hanya peramban ini yang melihatnya.',
  dikeluarkan: 'Pernyataan yang tidak ditampilkan',
  alasan: 'Alasan',
  sidik: 'Sidik data suara (SHA-256)',
  sidikIsi: 'Siapa pun yang memegang berkas suara mendapat sidik yang sama; berita acara mencantumkannya.',
  keForum: 'Kembali ke halaman forum',
  persen: (n: string, dari: string) => `${n}\u00a0(${dari})`,
}
export const en: typeof id = {
  judul: 'Result of the voting',
  belum: 'The result is not out yet',
  belumIsi: 'It is shown here after the forum is over and voting is closed.',
  kosong: 'No votes came in for this forum.',
  sedikit: (n, min) =>
    `Only ${n} people have voted. With fewer than ${min} the result could point to persons, so it is not shown.`,
  ringkas: (orang, suara, pernyataan) => `${orang} people gave ${suara} votes on ${pernyataan} statements.`,
  terdaftarSaja: (n, semua) =>
    `Only the ${n} registered participants are counted, of ${semua} people who voted.`,
  takTerdaftar: (n) => `${n} of them are not registered participants: whoever opens the address may vote.`,
  cara: 'Votes are not kept with names. Groups are computed from patterns of answers, not from who people are.',
  cacah: 'Votes on each statement',
  cacahCatatan: (min) => `Statements with fewer than ${min} votes are not broken down.`,
  pernyataan: 'Statement',
  setuju: 'Agree',
  tidak: 'Disagree',
  lewat: 'Pass',
  suara: 'Votes',
  anda: 'You',
  andaDiSini: 'The mark “You” in the picture is where your own answers stand. Only this browser sees it.',
  dikeluarkan: 'Statements that are not shown',
  alasan: 'Reason',
  sidik: 'Hash of the votes (SHA-256)',
  sidikIsi: 'Whoever has the file of votes gets the same hash; the berita acara states it.',
  keForum: 'Back to the page of the forum',
  persen: (n, dari) => `${n}\u00a0(${dari})`,
}
export const kataHasil = { id, en }
