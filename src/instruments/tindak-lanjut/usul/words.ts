/** Words of the proposals drawn from published surveys and complaints. */
const id = {
  judul: 'Usulan dari data',
  pengantar:
    'Unsur terlemah survei yang sudah terbit dan keluhan yang berulang, dengan angkanya. Data menunjukkan masalah; tindakannya ditulis orang.',
  dariSurvei: (unit: string, periode: string) => `${unit}: ${periode}`,
  terbit: (tgl: string, n: string) => `Terbit ${tgl}, ${n} responden`,
  nilai: (v: string) => `Nilai ${v}`,
  antara: (a: string, b: string) => `sebenarnya antara ${a} dan ${b}`,
  rendah: (p: string, n: string, dari: string) => `${p} jawaban rendah (${n} dari ${dari})`,
  tema: 'Saran berbicara tentang',
  tulis: 'Tulis tindakan',
  sudah: (n: string) => `${n} tindakan sudah dicatat`,
  belum: 'Belum ada tindakan',
  aduan: 'Keluhan yang berulang',
  aduanPengantar:
    'Paling sedikit lima laporan sejenis pada satu unit dalam dua belas bulan. Laporan rahasia tidak dihitung.',
  aduanKosong: 'Tidak ada keluhan yang berulang.',
  surveiKosong: 'Belum ada survei yang terbit.',
  jumlah: (n: string, terbuka: string) => `${n} laporan, ${terbuka} belum dijawab`,
  asalUnsur: (unsur: string, nilai: string, periode: string, n: string) =>
    `Unsur ${unsur}, nilai ${nilai} pada ${periode} (${n} responden)`,
  masalahUnsur: (unsur: string, nilai: string, n: string) =>
    `${unsur} termasuk yang paling lemah: nilai ${nilai} dari ${n} responden.`,
  asalKlaster: (kategori: string, n: string) => `${n} laporan tentang ${kategori} dalam dua belas bulan`,
  masalahKlaster: (kategori: string, n: string) => `${n} warga melaporkan hal yang sama: ${kategori}.`,
  asalPengaduan: (tanggal: string, topik: string | null) =>
    `Laporan warga yang diterima ${tanggal}${topik === null ? '' : `, tentang ${topik}`}`,
  faktanya: 'Faktanya',
  unit: 'Unit',
  keluhan: 'Keluhan',
  lihatSemua: 'Semua tindakan',
}
const en: typeof id = {
  judul: 'Proposals from data',
  pengantar:
    'The weakest elements of published surveys and recurring complaints, with their figures. Data shows the problem; a person writes the action.',
  dariSurvei: (unit, periode) => `${unit}: ${periode}`,
  terbit: (tgl, n) => `Published ${tgl}, ${n} respondents`,
  nilai: (v) => `Value ${v}`,
  antara: (a, b) => `truly between ${a} and ${b}`,
  rendah: (p, n, dari) => `${p} low answers (${n} of ${dari})`,
  tema: 'Remarks speak of',
  tulis: 'Write an action',
  sudah: (n) => `${n} actions recorded`,
  belum: 'No action yet',
  aduan: 'Recurring complaints',
  aduanPengantar:
    'At least five reports of one kind about one unit within twelve months. Secret ones are not counted.',
  aduanKosong: 'No complaint recurs.',
  surveiKosong: 'No survey has been published yet.',
  jumlah: (n, terbuka) => `${n} reports, ${terbuka} unanswered`,
  asalUnsur: (unsur, nilai, periode, n) =>
    `Element ${unsur}, value ${nilai} in ${periode} (${n} respondents)`,
  masalahUnsur: (unsur, nilai, n) => `${unsur} is among the weakest: value ${nilai} from ${n} respondents.`,
  asalKlaster: (kategori, n) => `${n} reports about ${kategori} within twelve months`,
  masalahKlaster: (kategori, n) => `${n} citizens reported the same: ${kategori}.`,
  asalPengaduan: (tanggal, topik) =>
    `A citizen’s report received ${tanggal}${topik === null ? '' : `, about ${topik}`}`,
  faktanya: 'The facts',
  unit: 'Unit',
  keluhan: 'Complaint',
  lihatSemua: 'All actions',
}
export const kataUsul = { id, en }
