export const id = {
  judul: 'Sebentar lagi terkirim',
  mengapa:
    'Halaman ini sedang menerima kiriman yang sangat banyak. Laporan Anda tersimpan di halaman ini dan belum terkirim.',
  kerja: 'Perangkat Anda mengerjakan hitungan kecil selama satu-dua detik, lalu laporan terkirim sendiri.',
  kirim: 'Kirim laporan saya',
  tanpaBerkas:
    'Lampiran Anda belum ikut. Sesudah laporan diterima, tambahkan lewat halaman “Lihat laporan” dengan kode dan PIN.',
  meja: {
    judul: 'Penjagaan formulir dari kiriman otomatis',
    lead: 'Menyala sendiri bila formulir warga menerima jauh lebih banyak kiriman daripada biasanya. Warga tetap dapat melapor: ponselnya menghitung sebentar, atau ia menunggu sebentar.',
    sebab: (n: string, batas: string): string => `${n} kiriman dalam 10 menit; batasnya ${batas}.`,
    belum: 'Belum pernah menyala dalam setahun terakhir.',
    hariIni: 'Formulir pengaduan mendapat kiriman otomatis',
    hariIniApa: (n: string): string =>
      `${n} kiriman ditahan sejak penjagaan menyala. Warga tetap dapat melapor.`,
  },
}

export const en: typeof id = {
  judul: 'Sent in a moment',
  mengapa:
    'This page is receiving very many forms just now. Your report is kept on this page and not sent yet.',
  kerja: 'Your device does a small calculation for a second or two, then your report is sent by itself.',
  kirim: 'Send my report',
  tanpaBerkas:
    'Your files are not with it yet. Once the report is received, add them on its tracking page with code and PIN.',
  meja: {
    judul: 'Guard of the form against automatic sendings',
    lead: 'Switches itself on when the citizens’ form receives far more than usual. Citizens can still report: their phone calculates for a moment, or they wait for a moment.',
    sebab: (n, batas) => `${n} forms in 10 minutes; the limit is ${batas}.`,
    belum: 'It was never on within the last year.',
    hariIni: 'The complaint form gets automatic sendings',
    hariIniApa: (n) => `${n} forms were held since the guard switched on. Citizens can still report.`,
  },
}

export const kataSerbuan = { id, en }
