import type { AlasanTanda } from './rules.ts'

type Bukti = Readonly<Record<string, number>>
const jeda = (detik: number): string => (detik < 120 ? `${detik} detik` : `${Math.round(detik / 60)} menit`)
const gap = (detik: number): string =>
  detik < 120 ? `${detik} seconds` : `${Math.round(detik / 60)} minutes`

export const id = {
  judul: 'Jawaban yang perlu diperiksa',
  pengantar:
    'Tanda bukan tuduhan: orang yang puas boleh memberi nilai tertinggi di semua pertanyaan, dan satu ponsel boleh dipakai sekeluarga. Tidak ada yang dihapus. Kepala unit memutuskan, alasannya tercatat dan ikut terbit.',
  kosong: 'Tidak ada jawaban bertanda.',
  kosongSaringan: 'Tidak ada jawaban bertanda yang cocok dengan saringan ini.',
  bandingJudul: 'Apakah nilainya berubah?',
  yangDihitung: 'Yang dihitung',
  responden: 'Responden',
  nilai: 'Nilai',
  mutu: 'Mutu',
  masuk: 'Semua jawaban yang masuk',
  dihitung: 'Yang dihitung sekarang',
  tanpaTanda: 'Tanpa semua yang bertanda',
  saringan: 'Saring menurut tanda',
  semua: 'Semua tanda',
  semuaPutusan: 'Semua',
  belum: 'Belum diputuskan',
  sudah: 'Sudah diputuskan',
  alasan: {
    garis_lurus: 'Nilai sama semua',
    ganda: 'Perangkat atau isi sama',
    cepat: 'Terlalu cepat',
    lonjakan: 'Lonjakan',
    beruntun: 'Satu tangan mengisi banyak',
    teks_sama: 'Saran sama',
    berkas_keliru: 'Berkas keliru',
  } satisfies Record<AlasanTanda, string>,
  bukti: {
    garis_lurus: () => 'Semua unsur diberi nilai yang sama.',
    ganda: () => 'Perangkat yang sama, atau formulir dengan isi yang sama, sudah ada sebelumnya.',
    cepat: (b) => `Selesai dalam ${b['detik']} detik; membaca pertanyaannya saja perlu ${b['batas']} detik.`,
    lonjakan: (b) =>
      `${b['banyak']} jawaban dalam ${b['menit']} menit lewat satu tautan; biasanya paling banyak ${b['biasa']}.`,
    beruntun: (b) =>
      `${b['banyak']} jawaban hampir sama berturut-turut dalam ${jeda(b['detik']!)} dari ${b['perangkat'] ? 'satu perangkat' : 'satu tautan'}.`,
    teks_sama: (b) => `Saran sepanjang ini sama persis pada ${b['banyak']} jawaban.`,
    berkas_keliru: (b) =>
      `Masuk dari berkas impor yang kemudian dinyatakan keliru, bersama ${b['banyak']} jawaban.`,
  } satisfies Record<AlasanTanda, (b: Bukti) => string>,
  pilih: (n: number) => `Pilih jawaban nomor ${n}`,
  jawaban: 'Jawaban',
  mengapa: 'Mengapa bertanda',
  putusan: 'Putusan',
  putusanBelum: 'belum',
  putusanKata: { keluarkan: 'Tidak dihitung', hitung: 'Tetap dihitung' },
  putuskan: 'Putuskan',
  yangDiputuskan: 'Yang diputuskan',
  layanan: 'Layanan',
  putuskanPengantar: 'Centang jawaban di daftar, atau putuskan sekaligus semua yang cocok dengan saringan.',
  semuaCocok: (n: string) => `Semua ${n} jawaban yang cocok dengan saringan ini`,
  alasanPutusan: 'Alasan putusan',
  alasanPetunjuk:
    'Misalnya: diisi petugas saat pelatihan tanggal 3. Jangan menulis nama orang; alasan ini ikut terbit.',
  keluarkan: 'Jangan hitung',
  hitung: 'Tetap hitung',
  bukanAnda: 'Yang memutuskan adalah kepala unit atau admin instansi.',
  sesudahTerbit: 'Hasil periode ini sudah terbit. Putusan baru tampil pada revisi berikutnya.',
  riwayat: 'Putusan sebelumnya',
  tersimpan: (n: string) => `Putusan atas ${n} jawaban tercatat.`,
  tampil: (n: number) => `${n} di halaman ini`,
  oleh: 'oleh',
  orang: 'jawaban',
}

export const en: typeof id = {
  judul: 'Answers that need a look',
  pengantar:
    'A flag is no accusation: a contented person may give nine fours, and a family may share one telephone. Nothing is deleted. The head of the unit decides; the reason is recorded and published.',
  kosong: 'No answer is flagged.',
  kosongSaringan: 'No flagged answer matches this filter.',
  bandingJudul: 'Does it change the figure?',
  yangDihitung: 'What is counted',
  responden: 'Respondents',
  nilai: 'Value',
  mutu: 'Grade',
  masuk: 'Everything that came in',
  dihitung: 'What is counted now',
  tanpaTanda: 'Without all flagged ones',
  saringan: 'Filter by flag',
  semua: 'All flags',
  semuaPutusan: 'All',
  belum: 'Not decided',
  sudah: 'Decided',
  alasan: {
    garis_lurus: 'All values equal',
    ganda: 'Same device or content',
    cepat: 'Too fast',
    lonjakan: 'Burst',
    beruntun: 'One hand for many',
    teks_sama: 'Same comment',
    berkas_keliru: 'Wrong file',
  },
  bukti: {
    garis_lurus: () => 'All elements were given the same value.',
    ganda: () => 'The same device, or a form with the same content, was there before.',
    cepat: (b) => `Done in ${b['detik']} seconds; reading the questions alone takes ${b['batas']}.`,
    lonjakan: (b) =>
      `${b['banyak']} answers in ${b['menit']} minutes by one link; usually at most ${b['biasa']}.`,
    beruntun: (b) =>
      `${b['banyak']} nearly equal answers in a row within ${gap(b['detik']!)} from one ${b['perangkat'] ? 'device' : 'link'}.`,
    teks_sama: (b) => `A comment this long is exactly the same in ${b['banyak']} answers.`,
    berkas_keliru: (b) => `Came in with a file of ${b['banyak']} answers that was later declared wrong.`,
  },
  pilih: (n) => `Choose answer number ${n}`,
  jawaban: 'Answer',
  mengapa: 'Why flagged',
  putusan: 'Decision',
  putusanBelum: 'none',
  putusanKata: { keluarkan: 'Not counted', hitung: 'Counted' },
  putuskan: 'Decide',
  yangDiputuskan: 'What is decided about',
  layanan: 'Service',
  putuskanPengantar: 'Tick answers in the list, or decide about all that match the filter at once.',
  semuaCocok: (n) => `All ${n} answers that match this filter`,
  alasanPutusan: 'Reason for the decision',
  alasanPetunjuk:
    'For example: filled in by staff in a training on the 3rd. Write no names; the reason is published.',
  keluarkan: 'Do not count',
  hitung: 'Count them',
  bukanAnda: 'The head of the unit or the admin of the institution decides.',
  sesudahTerbit: 'This period is published. A new decision shows in the next revision.',
  riwayat: 'Earlier decisions',
  tersimpan: (n) => `The decision about ${n} answers is recorded.`,
  tampil: (n) => `${n} on this page`,
  oleh: 'by',
  orang: 'answers',
}

export const kataTanda = { id, en }
