import type { SkmKunci } from './instrumen.ts'

/** One line of an invented action plan. */
export interface RencanaContoh {
  readonly kegiatan: string
  readonly penanggungJawab: string
}

/** What a unit might promise for an unsur that came out low: something one can see done or not done. */
export const rencanaUmum: Readonly<Record<SkmKunci, readonly [RencanaContoh, ...RencanaContoh[]]>> = {
  persyaratan: [
    {
      kegiatan:
        'Menyamakan daftar persyaratan di loket, papan, dan situs, lalu menghapus fotokopi dokumen yang datanya sudah ada',
      penanggungJawab: 'Koordinator Pelayanan',
    },
    {
      kegiatan: 'Menempel contoh formulir terisi di tiap meja tulis dan di pintu masuk',
      penanggungJawab: 'Subbagian Umum',
    },
    {
      kegiatan:
        'Menyediakan pemeriksaan syarat lewat pesan singkat sebelum pemohon datang, dijawab pada hari kerja yang sama',
      penanggungJawab: 'Seksi Pelayanan',
    },
  ],
  prosedur: [
    {
      kegiatan:
        'Memangkas alur menjadi satu loket penerimaan dan memasang papan alur berhuruf besar di pintu masuk',
      penanggungJawab: 'Koordinator Pelayanan',
    },
    {
      kegiatan: 'Menempatkan satu petugas penyapa pada jam 08.00–10.00 untuk mengarahkan pengunjung',
      penanggungJawab: 'Subbagian Umum',
    },
    {
      kegiatan:
        'Menghapus formulir kertas bagi yang sudah mendaftar daring dan menyatukan nomor antrean semua loket',
      penanggungJawab: 'Koordinator Pelayanan',
    },
    {
      kegiatan: 'Mengumumkan perubahan jadwal paling lambat sehari sebelumnya di media sosial dan papan desa',
      penanggungJawab: 'Subbagian Umum',
    },
  ],
  waktu: [
    {
      kegiatan: 'Membuka dua loket tambahan pada hari Senin dan mengatur istirahat petugas bergantian',
      penanggungJawab: 'Koordinator Pelayanan',
    },
    {
      kegiatan: 'Menempel janji waktu tiap layanan di loket dan mengabari pemohon lewat pesan bila meleset',
      penanggungJawab: 'Seksi Pelayanan',
    },
    {
      kegiatan:
        'Menyiapkan petugas cadangan terlatih untuk setiap loket sehingga layanan tidak berhenti saat ada yang cuti',
      penanggungJawab: 'Subbagian Kepegawaian',
    },
    {
      kegiatan: 'Mengukur waktu tunggu tiap hari dari nomor antrean dan membahasnya dalam apel Jumat',
      penanggungJawab: 'Kepala Unit',
    },
    {
      kegiatan:
        'Memindahkan permohonan yang tidak perlu tatap muka ke kotak serah, selesai dalam dua hari kerja',
      penanggungJawab: 'Seksi Pelayanan',
    },
  ],
  biaya: [
    {
      kegiatan:
        'Menempel tarif resmi dan kata “GRATIS” di tiap loket, serta menerima pembayaran nontunai dengan bukti',
      penanggungJawab: 'Bendahara Penerimaan',
    },
    {
      kegiatan:
        'Menertibkan perantara di halaman kantor bersama Satpol PP dan mengumumkan nomor pengaduan pungutan',
      penanggungJawab: 'Subbagian Umum',
    },
  ],
  produk: [
    {
      kegiatan: 'Menambah pemeriksaan ejaan oleh pemohon di layar sebelum dokumen dicetak',
      penanggungJawab: 'Seksi Pelayanan',
    },
    {
      kegiatan: 'Menyediakan dokumen jadi dalam bentuk berkas bertanda tangan elektronik yang dapat diunduh',
      penanggungJawab: 'Seksi Pelayanan',
    },
  ],
  kompetensi: [
    {
      kegiatan:
        'Melatih seluruh petugas loket tentang persyaratan terbaru dan membuat satu buku tanya-jawab bersama',
      penanggungJawab: 'Subbagian Kepegawaian',
    },
    {
      kegiatan: 'Menunjuk satu petugas rujukan tiap layanan dan mengadakan bedah kasus setiap dua minggu',
      penanggungJawab: 'Kepala Unit',
    },
    {
      kegiatan: 'Mengajukan dua formasi pengganti dan menempatkan pendamping dari unit lain selama kosong',
      penanggungJawab: 'Subbagian Kepegawaian',
    },
  ],
  perilaku: [
    {
      kegiatan:
        'Pelatihan sapa dan dengar bagi petugas loket, larangan memakai gawai pribadi di meja layanan',
      penanggungJawab: 'Subbagian Kepegawaian',
    },
    {
      kegiatan:
        'Membahas komentar survei tentang sikap petugas dalam apel Senin dan memberi penghargaan petugas pilihan warga',
      penanggungJawab: 'Kepala Unit',
    },
  ],
  sarana: [
    {
      kegiatan: 'Menambah 40 kursi tunggu, memperbaiki pendingin ruangan, dan membuka ruang menyusui',
      penanggungJawab: 'Subbagian Umum',
    },
    {
      kegiatan:
        'Membebaskan jalur kursi roda, memperbaiki toilet, dan menambah pengeras suara antrean di teras',
      penanggungJawab: 'Subbagian Umum',
    },
    {
      kegiatan: 'Memasang layar antrean baru, lampu baca, dan tempat pengisian daya di ruang tunggu',
      penanggungJawab: 'Subbagian Umum',
    },
    {
      kegiatan: 'Menata ulang parkir dengan jalur pejalan kaki dan tempat khusus penyandang disabilitas',
      penanggungJawab: 'Subbagian Umum',
    },
    {
      kegiatan: 'Menyediakan air minum, pojok anak, dan kipas tambahan pada hari ramai',
      penanggungJawab: 'Subbagian Umum',
    },
  ],
  pengaduan: [
    {
      kegiatan:
        'Membuka kotak saran tiap Jumat dan menempel jawaban atas semua aduan di ruang tunggu setiap bulan',
      penanggungJawab: 'Pejabat Pengelola Pengaduan',
    },
    {
      kegiatan:
        'Mengganti nomor pengaduan yang mati, menjawab setiap aduan paling lama lima hari kerja, dan mencatatnya',
      penanggungJawab: 'Pejabat Pengelola Pengaduan',
    },
    {
      kegiatan: 'Mengirim jawaban tertulis kepada setiap pengadu yang meninggalkan alamat',
      penanggungJawab: 'Pejabat Pengelola Pengaduan',
    },
  ],
}
