/** Of what one must bring, do, wait, pay, and gets. */
export const rencanaAlur = {
  persyaratan: [
    {
      kegiatan:
        'Menyamakan daftar persyaratan di loket, papan, dan situs, lalu menghapus fotokopi dokumen yang datanya sudah ada',
      penanggungJawab: 'Koordinator Pelayanan',
      hasil:
        'Daftar syarat di loket, papan, dan situs sudah sama; fotokopi yang datanya sudah ada tidak diminta lagi.',
      bukti: 'Papan syarat yang baru',
    },
    {
      kegiatan: 'Menempel contoh formulir terisi di tiap meja tulis dan di pintu masuk',
      penanggungJawab: 'Subbagian Umum',
      hasil: 'Contoh formulir terisi ada di tiap meja tulis; yang salah isi berkurang.',
      bukti: 'Contoh formulir di meja tulis',
    },
    {
      kegiatan:
        'Menyediakan pemeriksaan syarat lewat pesan singkat sebelum pemohon datang, dijawab pada hari kerja yang sama',
      penanggungJawab: 'Seksi Pelayanan',
      hasil: 'Syarat dapat ditanyakan lewat pesan singkat dan dijawab pada hari kerja yang sama.',
      bukti: 'Rekap pesan yang dijawab',
    },
    {
      kegiatan:
        'Meniadakan surat pengantar yang tidak diwajibkan peraturan dan mengumumkannya ke desa dan kelurahan',
      penanggungJawab: 'Kepala Unit',
      hasil:
        'Surat pengantar yang tidak diwajibkan peraturan tidak diminta lagi; desa dan kelurahan sudah diberi tahu.',
      bukti: 'Surat edaran ke desa dan kelurahan',
    },
  ],
  prosedur: [
    {
      kegiatan:
        'Memangkas alur menjadi satu loket penerimaan dan memasang papan alur berhuruf besar di pintu masuk',
      penanggungJawab: 'Koordinator Pelayanan',
      hasil: 'Berkas kini diterima di satu loket, dan papan alur berhuruf besar terpasang di pintu masuk.',
      bukti: 'Papan alur di pintu masuk',
    },
    {
      kegiatan: 'Menempatkan satu petugas penyapa pada jam 08.00–10.00 untuk mengarahkan pengunjung',
      penanggungJawab: 'Subbagian Umum',
      hasil: 'Petugas penyapa mengarahkan pengunjung setiap pagi pukul 08.00–10.00.',
      bukti: 'Jadwal petugas penyapa',
    },
    {
      kegiatan:
        'Menghapus formulir kertas bagi yang sudah mendaftar daring dan menyatukan nomor antrean semua loket',
      penanggungJawab: 'Koordinator Pelayanan',
      hasil: 'Yang sudah mendaftar daring tidak mengisi kertas lagi; nomor antrean semua loket sudah satu.',
      bukti: 'Nomor antrean tunggal',
    },
    {
      kegiatan: 'Mengumumkan perubahan jadwal paling lambat sehari sebelumnya di media sosial dan papan desa',
      penanggungJawab: 'Subbagian Umum',
      hasil: 'Perubahan jadwal diumumkan sehari sebelumnya di media sosial dan papan desa.',
      bukti: 'Pengumuman perubahan jadwal',
    },
  ],
  waktu: [
    {
      kegiatan: 'Membuka dua loket tambahan pada hari Senin dan mengatur istirahat petugas bergantian',
      penanggungJawab: 'Koordinator Pelayanan',
      hasil: 'Dua loket tambahan buka setiap Senin, dan petugas beristirahat bergantian.',
      bukti: 'Jadwal loket tambahan',
    },
    {
      kegiatan: 'Menempel janji waktu tiap layanan di loket dan mengabari pemohon lewat pesan bila meleset',
      penanggungJawab: 'Seksi Pelayanan',
      hasil: 'Janji waktu tertempel di tiap loket; pemohon dikabari lewat pesan bila meleset.',
      bukti: 'Janji waktu di loket',
    },
    {
      kegiatan:
        'Menyiapkan petugas cadangan terlatih untuk setiap loket sehingga layanan tidak berhenti saat ada yang cuti',
      penanggungJawab: 'Subbagian Kepegawaian',
      hasil: 'Setiap loket punya petugas cadangan; tidak ada loket yang tutup karena cuti.',
      bukti: 'Daftar petugas cadangan',
    },
    {
      kegiatan: 'Mengukur waktu tunggu tiap hari dari nomor antrean dan membahasnya dalam apel Jumat',
      penanggungJawab: 'Kepala Unit',
      hasil: 'Waktu tunggu diukur tiap hari dan dibahas setiap Jumat.',
      bukti: 'Catatan waktu tunggu harian',
    },
    {
      kegiatan:
        'Memindahkan permohonan yang tidak perlu tatap muka ke kotak serah, selesai dalam dua hari kerja',
      penanggungJawab: 'Seksi Pelayanan',
      hasil:
        'Permohonan yang tidak perlu tatap muka cukup dimasukkan ke kotak serah dan selesai dalam dua hari kerja.',
      bukti: 'Kotak serah di pintu masuk',
    },
  ],
  biaya: [
    {
      kegiatan:
        'Menempel tarif resmi dan kata “GRATIS” di tiap loket, serta menerima pembayaran nontunai dengan bukti',
      penanggungJawab: 'Bendahara Penerimaan',
      hasil: 'Tarif resmi tertempel di tiap loket, dan pembayaran nontunai selalu disertai bukti.',
      bukti: 'Papan tarif di loket',
    },
    {
      kegiatan:
        'Menertibkan perantara di halaman kantor bersama Satpol PP dan mengumumkan nomor pengaduan pungutan',
      penanggungJawab: 'Subbagian Umum',
      hasil: 'Perantara di halaman kantor ditertibkan; nomor pengaduan pungutan terpampang di gerbang.',
      bukti: 'Penertiban bersama Satpol PP',
    },
    {
      kegiatan: 'Menghitung biaya di muka dan memberi pemohon lembar rincian sebelum membayar',
      penanggungJawab: 'Bendahara Penerimaan',
      hasil: 'Pemohon menerima lembar rincian biaya sebelum membayar.',
      bukti: 'Lembar rincian biaya',
    },
    {
      kegiatan: 'Menerima pembayaran lewat QRIS di semua loket dan menutup pembayaran tunai di meja petugas',
      penanggungJawab: 'Bendahara Penerimaan',
      hasil: 'Semua loket menerima QRIS; tidak ada lagi pembayaran tunai di meja petugas.',
      bukti: 'Kode QRIS di loket',
    },
  ],
  produk: [
    {
      kegiatan: 'Menambah pemeriksaan ejaan oleh pemohon di layar sebelum dokumen dicetak',
      penanggungJawab: 'Seksi Pelayanan',
      hasil: 'Pemohon memeriksa ejaan di layar sebelum dokumennya dicetak; cetak ulang berkurang.',
      bukti: 'Layar pemeriksaan di loket',
    },
    {
      kegiatan: 'Menyediakan dokumen jadi dalam bentuk berkas bertanda tangan elektronik yang dapat diunduh',
      penanggungJawab: 'Seksi Pelayanan',
      hasil: 'Dokumen jadi dapat diunduh sebagai berkas bertanda tangan elektronik.',
      bukti: 'Halaman unduh dokumen',
    },
    {
      kegiatan: 'Memeriksa setiap hasil layanan oleh dua orang dan mencatat salah cetak tiap minggu',
      penanggungJawab: 'Koordinator Pelayanan',
      hasil: 'Hasil layanan diperiksa dua orang sebelum diserahkan; salah cetak dicatat tiap minggu.',
      bukti: 'Lembar periksa hasil layanan',
    },
    {
      kegiatan: 'Memperbaiki dokumen yang keliru pada hari yang sama tanpa antre ulang',
      penanggungJawab: 'Seksi Pelayanan',
      hasil: 'Dokumen yang keliru diperbaiki pada hari yang sama tanpa antre ulang.',
      bukti: 'Buku perbaikan dokumen',
    },
  ],
}
