const id = {
  banyakMendekat: (n: string) => `${n} periode hampir berakhir di bawah jumlah minimum`,
  banyakSelesai: (n: string) => `${n} periode sudah berakhir tetapi belum terbit`,
  banyakKosong: (n: string) => `${n} unit tidak punya periode survei yang terbuka`,
  lihat: 'Lihat daftarnya.',
  kurang: (periode: string, n: string) => `${periode} masih kurang ${n} responden`,
  hariTerakhir: (unit: string, akhir: string, lagi: string) => `${unit}. Hari terakhir ${akhir} (${lagi}).`,
  berakhir: (unit: string, n: string, akhir: string) => `${unit}, dari ${n} orang. Berakhir ${akhir}.`,
  terbitkan: (periode: string) => `Terbitkan hasil ${periode}`,
  sisaKertas: (periode: string) => `Masukkan sisa formulir kertas ${periode}`,
  menunggu: (periode: string) => `${periode} menunggu diterbitkan`,
  buka: 'Buka periode survei',
  kosong: (unit: string) =>
    `${unit} tidak punya periode yang terbuka. SKM dilakukan paling sedikit sekali setahun.`,
}

const en: typeof id = {
  banyakMendekat: (n) => `${n} periods are about to end below their minimum`,
  banyakSelesai: (n) => `${n} periods have ended but are not published`,
  banyakKosong: (n) => `${n} units have no open survey period`,
  lihat: 'See the list.',
  kurang: (periode, n) => `${periode} still lacks ${n} respondents`,
  hariTerakhir: (unit, akhir, lagi) => `${unit}. Last day ${akhir} (${lagi}).`,
  berakhir: (unit, n, akhir) => `${unit}, from ${n} people. Ended ${akhir}.`,
  terbitkan: (periode) => `Publish the result of ${periode}`,
  sisaKertas: (periode) => `Key in the remaining paper forms of ${periode}`,
  menunggu: (periode) => `${periode} waits to be published`,
  buka: 'Open a survey period',
  kosong: (unit) => `${unit} has no open period. The law asks for at least one SKM a year.`,
}

export const kataHariIni = { id, en }
