/** The two statements a berita acara carries, as a unit may take or rewrite them. */
export const pernyataanAwal = (unit: string): { readonly kepala: string; readonly peserta: string } => ({
  kepala: `Kepala ${unit} menerima seluruh usulan rekomendasi perbaikan yang disepakati dalam forum ini dan berkomitmen menindaklanjutinya sesuai jangka waktu penyelesaian di atas.`,
  peserta:
    'Peserta forum mengawal pelaksanaan kesepakatan ini dan berhak menanyakan perkembangannya kepada penyelenggara sampai selesai.',
})
