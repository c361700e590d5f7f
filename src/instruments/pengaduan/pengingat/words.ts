export const id = {
  subjek: 'Pengaduan yang menunggu Anda',
  unit: (lewat: number, hariIni: number) =>
    [
      lewat > 0 && `${lewat} laporan yang Anda tangani sudah lewat waktu.`,
      hariIni > 0 && `${hariIni} laporan yang Anda tangani jatuh tempo hari ini.`,
    ]
      .filter(Boolean)
      .join('\n'),
  pengelola: (lewat: number, hariIni: number) =>
    [
      lewat > 0 && `${lewat} laporan di tangan pengelola sudah lewat waktu.`,
      hariIni > 0 && `${hariIni} laporan di tangan pengelola jatuh tempo hari ini.`,
    ]
      .filter(Boolean)
      .join('\n'),
  apip: (lewat: number, hariIni: number) =>
    [
      lewat > 0 && `${lewat} laporan berkadar pengawasan sudah lewat waktu.`,
      hariIni > 0 && `${hariIni} laporan berkadar pengawasan jatuh tempo hari ini.`,
    ]
      .filter(Boolean)
      .join('\n'),
  barisLama: (unit: string, n: number) => `${unit}: ${n} laporan lewat waktu lebih dari 5 hari kerja`,
  pengelolaLama: (n: number) =>
    `Pengelola pengaduan, belum disalurkan: ${n} laporan lewat waktu lebih dari 5 hari kerja`,
  atasan: (daftar: string) =>
    `Laporan warga berikut lama tidak disalurkan atau tidak dijawab. Mohon perhatian pimpinan.\n\n${daftar}`,
  baru: (n: string) => `${n} laporan menunggu diverifikasi dan disalurkan`,
  tersendat: (n: string) => `${n} laporan lewat waktu atau bolak-balik antarunit`,
  jawab: (n: string) => `${n} laporan perlu dijawab`,
  jawabLewat: (n: string) => `${n} laporan lewat waktu dijawab`,
  lihatLagi: (n: string) => `${n} laporan waktunya dilihat lagi`,
  persetujuan: (n: string) => `${n} konsep jawaban atau penutupan menunggu persetujuan Anda`,
  lihat: 'Yang paling dekat tenggatnya di atas.',
}
export const en: typeof id = {
  subjek: 'Reports waiting for you',
  unit: (lewat, hariIni) =>
    [lewat > 0 && `${lewat} reports in your hands are late.`, hariIni > 0 && `${hariIni} are due today.`]
      .filter(Boolean)
      .join('\n'),
  pengelola: (lewat, hariIni) =>
    [lewat > 0 && `${lewat} reports with the manager are late.`, hariIni > 0 && `${hariIni} are due today.`]
      .filter(Boolean)
      .join('\n'),
  apip: (lewat, hariIni) =>
    [
      lewat > 0 && `${lewat} reports under supervision are late.`,
      hariIni > 0 && `${hariIni} reports under supervision are due today.`,
    ]
      .filter(Boolean)
      .join('\n'),
  barisLama: (unit, n) => `${unit}: ${n} reports more than 5 working days late`,
  pengelolaLama: (n) => `Complaints manager, not routed yet: ${n} reports more than 5 working days late`,
  atasan: (daftar) =>
    `These reports of citizens have long been left unrouted or without an answer.\n\n${daftar}`,
  baru: (n) => `${n} reports wait to be verified and routed`,
  tersendat: (n) => `${n} reports are late or go to and fro`,
  jawab: (n) => `${n} reports to answer`,
  jawabLewat: (n) => `${n} reports are late to answer`,
  lihatLagi: (n) => `${n} reports to look at again`,
  persetujuan: (n) => `${n} draft answers or closings wait for your word`,
  lihat: 'What is due first is at the top.',
}
export const kataPengingat = { id, en }
