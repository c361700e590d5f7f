const id = {
  pilih: 'Centang',
  judul: 'Tolak banyak sekaligus',
  isi: 'Bila seseorang membanjiri forum: centang usulan di atas, tulis satu alasan, lalu pilih tombolnya. Yang sudah diputus tidak memenuhi antrean lagi.',
  alasan: 'Alasan',
  dicentang: 'Tolak yang dicentang',
  lainnya: 'Tolak yang tidak dicentang',
}
const en: typeof id = {
  pilih: 'Tick',
  judul: 'Turn away many at once',
  isi: 'If somebody floods the forum: tick proposals above, write one reason, then choose a button. What is decided on no longer fills the queue.',
  alasan: 'Reason',
  dicentang: 'Turn away those ticked',
  lainnya: 'Turn away those not ticked',
}
export const kataTolak = { id, en }
