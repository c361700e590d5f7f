/** A statement with the leaning of two invented camps and of everybody between them: chance to agree and to disagree. */
export type PernyataanContoh = readonly [
  teks: string,
  a: readonly [number, number],
  b: readonly [number, number],
]

/** About the rooms of an office. Camp a comes to the counter, camp b wants everything on the telephone; much they share. */
const sarana: readonly PernyataanContoh[] = [
  ['Panggilan nomor harus terlihat dan terdengar juga dari teras.', [0.92, 0.03], [0.88, 0.05]],
  ['Jalur kursi roda dari pintu sampai loket dijaga tetap kosong.', [0.9, 0.02], [0.95, 0.01]],
  [
    'Komputer layanan mandiri boleh dipakai siapa saja, dengan petugas di dekatnya.',
    [0.86, 0.04],
    [0.93, 0.02],
  ],
  ['Nomor antrean sebaiknya hanya diambil lewat ponsel.', [0.06, 0.88], [0.72, 0.17]],
  ['Memperbaiki aplikasi lebih penting daripada menambah kursi dan loket.', [0.08, 0.83], [0.84, 0.07]],
  ['Mobil layanan keliling perlu datang ke desa setiap bulan.', [0.9, 0.02], [0.42, 0.33]],
  [
    'Kursi dekat loket disisihkan bagi lansia, penyandang disabilitas, dan ibu hamil.',
    [0.95, 0.01],
    [0.9, 0.02],
  ],
  ['Anjungan cetak mandiri lebih berguna daripada loket tambahan.', [0.3, 0.5], [0.86, 0.06]],
  ['Ruang tunggu perlu diperluas meskipun tempat parkir berkurang.', [0.74, 0.12], [0.34, 0.46]],
  ['Meja tulis dan formulir kertas boleh dihapus.', [0.36, 0.42], [0.9, 0.04]],
  ['Papan di ruang tunggu menyebut biaya dan waktu setiap layanan.', [0.88, 0.03], [0.82, 0.05]],
  ['Kerusakan lebih baik dilaporkan langsung ke petugas daripada lewat situs.', [0.7, 0.13], [0.14, 0.72]],
  ['Toilet dan jalur pejalan kaki diperiksa tiap pagi, dan hasilnya ditempel.', [0.66, 0.1], [0.38, 0.3]],
  ['Ruang tunggu perlu tempat menyusui yang tertutup.', [0.84, 0.03], [0.86, 0.03]],
  ['Pendingin ruangan didahulukan daripada kursi baru.', [0.56, 0.24], [0.5, 0.27]],
]

/** About how long a service may take, for a forum on a standard. */
const standar: readonly PernyataanContoh[] = [
  ['KTP elektronik sepatutnya jadi pada hari yang sama.', [0.72, 0.14], [0.9, 0.03]],
  ['Tiga hari kerja masih wajar asalkan tanggalnya ditepati.', [0.86, 0.05], [0.6, 0.26]],
  ['Setiap permohonan yang melewati janji waktu diberi tahu alasannya.', [0.9, 0.02], [0.95, 0.01]],
  ['Blangko yang habis diumumkan sebelum orang datang.', [0.92, 0.02], [0.94, 0.02]],
  ['KTP yang sudah jadi boleh dikirim ke rumah dengan biaya pemohon.', [0.3, 0.5], [0.86, 0.06]],
  ['Perekaman perlu dapat dilakukan di setiap kecamatan.', [0.93, 0.02], [0.7, 0.12]],
  ['Loket tetap buka pada jam istirahat dengan petugas bergantian.', [0.92, 0.03], [0.88, 0.05]],
  ['Permohonan lewat aplikasi dikerjakan lebih dahulu daripada yang datang.', [0.07, 0.86], [0.74, 0.14]],
  ['Persyaratan yang sudah ada di data dinas tidak diminta lagi.', [0.86, 0.04], [0.93, 0.02]],
  ['Petugas datang ke rumah untuk merekam lansia dan penyandang disabilitas.', [0.9, 0.03], [0.84, 0.05]],
]

export const pernyataanContoh = (jenis: string): readonly PernyataanContoh[] =>
  jenis === 'standar_pelayanan' ? standar : sarana

/** What citizens added, and why one was not shown. */
export const usulContoh: readonly (readonly [teks: string, alasan: string | null])[] = [
  ['Ada satu loket khusus untuk pengambilan dokumen yang sudah selesai.', null],
  ['Petugas loket tiga itu memang pemalas.', 'Menunjuk orang; sampaikan lewat pengaduan.'],
]
