/** What follows "Nama:", "Yth." or a greeting at the end and is no person: an office, a place, the next field of a form. */
export const BUKAN_ORANG: ReadonlySet<string> = new Set(
  `alamat badan balai bagian bank bidang bkd bpbd bpjs bpn cv dinkes dinsos dishub disdik disdukcapil disnaker diskominfo dlh dpmptsp dpr dprd
dpu dpupr dukcapil dusun gang hal hp indonesia instansi jabatan jalan jenis jl jln kabupaten kampung kantor kapolres kapolsek kec kecamatan
keluarga kelamin kelompok kelurahan kementerian kemenag kepentingan keperluan komisi kominfo kota ktp kua layanan lembaga lokasi loket lpse
masjid masyarakat menteri mpp nik no nomor ombudsman opd organisasi ormas panitia pasar pdam pekerjaan pelapor pemda pemdes pemerintah pemkab
pemkot pemohon pemprov penanggung pengadu pengelola pengirim pengurus perihal perumahan perusahaan pln polres polsek posyandu provinsi pt
puskesmas redaksi rektor rs rsud rukun saluran samsat satpol sd sekolah seluruh sma smk smp surel status tahun tanggal telepon telp tempat
tertanda tim toko ttd ttl umur unit universitas upt uptd usia wa warung whatsapp wilayah yayasan email hormat salam wassalam wasalam wassalamualaikum
assalamualaikum alhamdulillah amin aamiin semoga sekian selamat demikian maaf terimakasih makasih trims thanks regards sukses mantap maju jaya
pendidikan kesehatan kependudukan perhubungan pekerjaan perbaikan perizinan keuangan lingkungan sosial`.split(
    /\s+/,
  ),
)

/** Small words after "nama saya" and the like that are no name; what is written with a capital is not looked up here. */
export const BUKAN_NAMA_KECIL: ReadonlySet<string> = new Set(
  `aja aku aktif asli beda benar beserta blm cocok cuman dulu disini disana disitu dobel double duplikat ejaan ga gak ganda ganti hilang
ikut ingin itulah jelas jg kemudian ketika kini kk kosong krn lahir lalu lapor lenyap lengkap lewat malah masuk mengenai menjadi mestinya muncul
ndak ngga nggak nonaktif numpang oleh pas pasien pelajar mahasiswa pindah pribadi rupanya salah samakan sbg sdh sebagai secara sehingga sekalian
sekarang selaku selama sendiri sesuai sini situ spt sejak tadinya tdk ternyata tinggal tlg tp tsb umumnya usaha utk valid via walau
juga keluar lho loh sih deh dong kan nih yaitu yakni ialah`.split(/\s+/),
)
