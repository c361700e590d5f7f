/** Of who serves, where, and who listens. */
export const rencanaOrang = {
  kompetensi: [
    {
      kegiatan:
        'Melatih seluruh petugas loket tentang persyaratan terbaru dan membuat satu buku tanya-jawab bersama',
      penanggungJawab: 'Subbagian Kepegawaian',
      hasil: 'Semua petugas loket sudah dilatih, dan jawabannya sama karena memakai satu buku tanya-jawab.',
      bukti: 'Daftar hadir dan sertifikat pelatihan',
    },
    {
      kegiatan: 'Menunjuk satu petugas rujukan tiap layanan dan mengadakan bedah kasus setiap dua minggu',
      penanggungJawab: 'Kepala Unit',
      hasil: 'Setiap layanan punya petugas rujukan; bedah kasus berjalan setiap dua minggu.',
      bukti: 'Catatan bedah kasus',
    },
    {
      kegiatan: 'Mengajukan dua formasi pengganti dan menempatkan pendamping dari unit lain selama kosong',
      penanggungJawab: 'Subbagian Kepegawaian',
      hasil: 'Dua formasi pengganti sudah diajukan, dan pendamping dari unit lain membantu selama kosong.',
      bukti: 'Surat penempatan pendamping',
    },
    {
      kegiatan:
        'Menguji pengetahuan petugas loket tiap tiga bulan dengan kasus nyata dan melatih ulang yang perlu',
      penanggungJawab: 'Subbagian Kepegawaian',
      hasil: 'Petugas loket diuji tiap tiga bulan dengan kasus nyata; yang perlu sudah dilatih ulang.',
      bukti: 'Rekap uji petugas',
    },
  ],
  perilaku: [
    {
      kegiatan:
        'Pelatihan sapa dan dengar bagi petugas loket, larangan memakai gawai pribadi di meja layanan',
      penanggungJawab: 'Subbagian Kepegawaian',
      hasil:
        'Petugas loket sudah dilatih menyapa dan mendengar; gawai pribadi tidak dipakai lagi di meja layanan.',
      bukti: 'Daftar hadir pelatihan',
    },
    {
      kegiatan:
        'Membahas komentar survei tentang sikap petugas dalam apel Senin dan memberi penghargaan petugas pilihan warga',
      penanggungJawab: 'Kepala Unit',
      hasil:
        'Komentar tentang sikap petugas dibahas setiap Senin, dan warga memilih petugas teladan tiap bulan.',
      bukti: 'Catatan apel Senin',
    },
    {
      kegiatan: 'Memasang nama petugas di setiap meja dan menyediakan tombol nilai sesudah dilayani',
      penanggungJawab: 'Subbagian Umum',
      hasil: 'Nama petugas terpasang di setiap meja, dan warga dapat menilai sesudah dilayani.',
      bukti: 'Papan nama di meja layanan',
    },
    {
      kegiatan: 'Menggilir petugas loket setiap dua jam pada hari ramai supaya tetap ramah sampai sore',
      penanggungJawab: 'Koordinator Pelayanan',
      hasil: 'Petugas loket bergantian setiap dua jam pada hari ramai.',
      bukti: 'Jadwal giliran petugas',
    },
  ],
  sarana: [
    {
      kegiatan: 'Menambah 40 kursi tunggu, memperbaiki pendingin ruangan, dan membuka ruang menyusui',
      penanggungJawab: 'Subbagian Umum',
      hasil: 'Kursi tunggu sudah ditambah, pendingin ruangan diperbaiki, dan ruang menyusui dibuka.',
      bukti: 'Ruang tunggu sesudah perbaikan',
    },
    {
      kegiatan:
        'Membebaskan jalur kursi roda, memperbaiki toilet, dan menambah pengeras suara antrean di teras',
      penanggungJawab: 'Subbagian Umum',
      hasil: 'Jalur kursi roda bebas, toilet diperbaiki, dan panggilan antrean terdengar sampai teras.',
      bukti: 'Jalur kursi roda dan toilet',
    },
    {
      kegiatan: 'Memasang layar antrean baru, lampu baca, dan tempat pengisian daya di ruang tunggu',
      penanggungJawab: 'Subbagian Umum',
      hasil: 'Layar antrean baru, lampu baca, dan tempat pengisian daya sudah terpasang.',
      bukti: 'Layar antrean yang baru',
    },
    {
      kegiatan: 'Menata ulang parkir dengan jalur pejalan kaki dan tempat khusus penyandang disabilitas',
      penanggungJawab: 'Subbagian Umum',
      hasil: 'Parkir ditata ulang dengan jalur pejalan kaki dan tempat khusus penyandang disabilitas.',
      bukti: 'Parkir sesudah ditata',
    },
    {
      kegiatan: 'Menyediakan air minum, pojok anak, dan kipas tambahan pada hari ramai',
      penanggungJawab: 'Subbagian Umum',
      hasil: 'Air minum dan pojok anak tersedia, dan kipas ditambah pada hari ramai.',
      bukti: 'Pojok anak di ruang tunggu',
    },
  ],
  pengaduan: [
    {
      kegiatan:
        'Membuka kotak saran tiap Jumat dan menempel jawaban atas semua aduan di ruang tunggu setiap bulan',
      penanggungJawab: 'Pejabat Pengelola Pengaduan',
      hasil: 'Kotak saran dibuka tiap Jumat; jawaban atas semua aduan ditempel setiap bulan.',
      bukti: 'Rekap pengaduan yang ditempel',
    },
    {
      kegiatan:
        'Mengganti nomor pengaduan yang mati, menjawab setiap aduan paling lama lima hari kerja, dan mencatatnya',
      penanggungJawab: 'Pejabat Pengelola Pengaduan',
      hasil: 'Nomor pengaduan sudah diganti, dan setiap aduan dijawab paling lama lima hari kerja.',
      bukti: 'Buku jawaban pengaduan',
    },
    {
      kegiatan: 'Mengirim jawaban tertulis kepada setiap pengadu yang meninggalkan alamat',
      penanggungJawab: 'Pejabat Pengelola Pengaduan',
      hasil: 'Setiap pengadu yang meninggalkan alamat menerima jawaban tertulis.',
      bukti: 'Salinan jawaban tanpa nama',
    },
    {
      kegiatan:
        'Menunjuk petugas pengaduan yang tidak merangkap tugas lain dan memasang namanya di pintu masuk',
      penanggungJawab: 'Kepala Unit',
      hasil: 'Petugas pengaduan tidak merangkap tugas lain; namanya terpasang di pintu masuk.',
      bukti: 'Surat penunjukan petugas',
    },
  ],
}
