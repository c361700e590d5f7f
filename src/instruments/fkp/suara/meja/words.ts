import type { TahapSuara } from '../rules.ts'
import type { SalahDeret } from '../lembar-teks.ts'

const id = {
  bagian: { pernyataan: 'Pernyataan', kertas: 'Lembar kertas', hasil: 'Hasil' },
  orang: 'Memberi suara',
  orangSatuan: 'orang',
  orangDasar: (terdaftar: string, kertas: string) =>
    `${terdaftar} terdaftar, ${kertas} di antaranya lewat kertas`,
  hadir: 'Tercatat hadir',
  hadirDasar: 'dari daftar hadir',
  suara: 'Suara masuk',
  suaraSatuan: 'suara',
  suaraDasar: (n: string) => `atas ${n} pernyataan yang tampil`,
  lebih: (n: string) =>
    `Pemilih lebih banyak ${n} orang daripada yang hadir. Itu wajar bila alamatnya dibagikan; bandingkan hasil dengan dan tanpa yang tidak terdaftar.`,
  atur: 'Pemungutan suara',
  kini: { buka: 'Sekarang dibuka', tutup: 'Sekarang ditutup' },
  tahap: 'Suara diterima',
  tahapNama: {
    sebelum: 'Sebelum forum (sejak diumumkan)',
    selama: 'Selama forum berlangsung',
    sesudah: 'Sesudah forum, sampai berita acara',
  } satisfies Record<TahapSuara, string>,
  usulWarga: 'Peserta boleh mengusulkan pernyataan',
  hanyaTerdaftar: 'Hasil untuk umum hanya menghitung peserta terdaftar',
  lain: 'Aturan lain',
  simpan: 'Simpan',
  tersimpan: 'Tersimpan.',
  layar: 'Layar ruangan',
  layarIsi: {
    ajakan: 'Layar menampilkan cara ikut dan jumlah orang. Hasil belum terlihat, supaya tidak memengaruhi.',
    hasil: 'Layar menampilkan hasil yang berjalan.',
  },
  layarHasil: 'Tampilkan hasil di layar',
  layarAjakan: 'Sembunyikan hasil dari layar',
  bukaLayar: 'Buka layar',
  bukaWarga: 'Halaman pemungutan suara',
  menunggu: (n: string) => `Usulan peserta yang menunggu (${n})`,
  menungguIsi:
    'Tampilkan yang dapat dijawab setuju atau tidak. Yang menyebut nama orang, menghina, atau di luar tema tidak ditampilkan, dengan alasan.',
  tampilkan: 'Tampilkan',
  tolak: 'Jangan tampilkan',
  alasan: 'Alasan, dapat dibaca siapa saja',
  tambah: 'Tambah pernyataan',
  tambahLabel: 'Satu pernyataan per baris',
  tambahPetunjuk:
    'Kalimat yang dapat dijawab setuju atau tidak, satu gagasan setiap baris, 10 sampai 200 huruf.',
  tambahTombol: 'Tambah',
  meta: 'Hanya menerangkan siapa pesertanya (misalnya: “Saya tinggal di desa”); tidak ikut membentuk kelompok',
  agenda: 'Ambil dari agenda',
  agendaIsi: 'Ubah menjadi kalimat yang dapat dijawab setuju atau tidak, lalu centang.',
  agendaTombol: 'Tambah yang dicentang',
  ditambah: (n: string) => `${n} pernyataan ditambahkan.`,
  serupa: 'Tidak ditambahkan karena sudah ada yang serupa:',
  kosong: 'Tulis paling sedikit satu pernyataan.',
  barisSalah: (n: number, min: number, maks: number) => `Baris ${n} harus ${min} sampai ${maks} huruf.`,
  daftar: 'Semua pernyataan',
  daftarCatatan: 'Nomornya tetap: sama di ponsel, di lembar kertas, dan di unduhan.',
  daftarKosong: 'Belum ada pernyataan',
  daftarKosongIsi:
    'Tulis 8 sampai 20 pernyataan yang beragam: yang mudah disepakati dan yang mungkin membelah.',
  kolom: {
    nomor: 'No.',
    teks: 'Pernyataan',
    asal: 'Dari',
    hitung: 'Setuju · tidak · lewati',
    keadaan: 'Keadaan',
    aksi: 'Ubah',
  },
  asal: { petugas: 'petugas', peserta: 'peserta', agenda: 'agenda' },
  keadaan: { menunggu: 'Menunggu', tampil: 'Tampil', ditolak: 'Tidak tampil' },
  metaTanda: 'keterangan peserta',
  keluarkan: 'Jangan tampilkan lagi',
  jadikanMeta: 'Tandai sebagai keterangan peserta',
  bukanMeta: 'Hitung sebagai pendapat',
  tutupUbah: 'Berita acara sudah ditetapkan, jadi pernyataan dan suara tidak diubah lagi.',

  kertas: 'Ketik lembar suara',
  kertasIsi:
    'Untuk yang tidak memakai ponsel: cetak lembarnya, bagikan, lalu ketik satu per satu. Satu lembar satu orang.',
  cetak: 'Cetak lembar suara',
  cetakDari: 'Nomor pertama',
  cetakSampai: 'Nomor terakhir',
  cetakTombol: 'Unduh PDF',
  lembar: 'Nomor lembar',
  deret: 'Suara, satu angka setiap pernyataan',
  deretPetunjuk: (n: string) =>
    `1 setuju, 2 tidak setuju, 3 lewati, 0 tidak diisi. Ketik ${n} angka menurut urutan di bawah, lalu Enter.`,
  ganti: 'Ganti isinya: lembar ini pernah diketik dan yang benar adalah yang ini',
  simpanLembar: 'Simpan, lanjut lembar berikutnya',
  lembarSalah: 'Tulis nomor lembar, 1 sampai 99999.',
  tanda: (s: SalahDeret): string =>
    s.jenis === 'tanda'
      ? `Tanda ke-${s.ke} “${s.isi}” tidak ada; pilihannya 1, 2, 3, atau 0.`
      : s.ada < s.seharusnya
        ? `Baru ${s.ada} angka; kurang ${s.seharusnya - s.ada}.`
        : `Ada ${s.ada} angka; kelebihan ${s.ada - s.seharusnya}.`,
  disimpan: {
    tersimpan: (n: string, suara: string) => `Lembar ${n} tersimpan: ${suara} suara.`,
    diganti: (n: string, suara: string) => `Isi lembar ${n} diganti: ${suara} suara.`,
    sudah: (n: string) => `Lembar ${n} sudah tersimpan sebelumnya dan tetap dihitung satu kali.`,
  },
  kosongLembar: 'Lembar ini tidak berisi satu suara pun.',
  urutan: 'Urutan pada lembar',
  sudahKertas: (n: string) => `${n} lembar sudah diketik.`,

  hasil: 'Hasil',
  lingkup: 'Yang dihitung',
  lingkupSemua: (n: string) => `Semua pemilih (${n})`,
  lingkupTerdaftar: (n: string) => `Hanya terdaftar (${n})`,
  unduh: 'Unduh data suara',
  unduhIsi:
    'Bentuknya sama dengan ekspor Polis. Perintah npx sambut peta-opini menghitung peta yang sama dari kedua berkas ini sesudah pemungutan ditutup. Setiap unduhan dicatat.',
  sidik: 'Sidik data suara sekarang (SHA-256)',
  sidikNanti: 'Sidik data suara ditampilkan sesudah pemungutan ditutup dan petanya selesai dihitung.',
  lamaPeta: 'Peta dihitung ulang beberapa detik sesudah suara terakhir.',
}

const en: typeof id = {
  bagian: { pernyataan: 'Statements', kertas: 'Paper sheets', hasil: 'Result' },
  orang: 'Have voted',
  orangSatuan: 'people',
  orangDasar: (terdaftar, kertas) => `${terdaftar} registered, ${kertas} of them on paper`,
  hadir: 'Noted as present',
  hadirDasar: 'from the attendance list',
  suara: 'Votes',
  suaraSatuan: 'votes',
  suaraDasar: (n) => `on ${n} statements shown`,
  lebih: (n) =>
    `${n} more people have voted than are present. That is natural where the address was passed on; compare the result with and without those not registered.`,
  atur: 'Voting',
  kini: { buka: 'Open now', tutup: 'Closed now' },
  tahap: 'Votes are taken',
  tahapNama: {
    sebelum: 'Before the forum (once announced)',
    selama: 'While the forum is under way',
    sesudah: 'After the forum, until the record',
  },
  usulWarga: 'Participants may propose statements',
  hanyaTerdaftar: 'The public result counts registered participants only',
  lain: 'Other rules',
  simpan: 'Save',
  tersimpan: 'Saved.',
  layar: 'Screen in the room',
  layarIsi: {
    ajakan:
      'The screen shows how to join and how many have. Results are hidden, so that they influence nobody.',
    hasil: 'The screen shows results as they come.',
  },
  layarHasil: 'Show results on the screen',
  layarAjakan: 'Hide results from the screen',
  bukaLayar: 'Open the screen',
  bukaWarga: 'Voting page',
  menunggu: (n) => `Proposals that wait (${n})`,
  menungguIsi:
    'Show what can be answered by agree or disagree. What names persons, insults or is off the theme is not shown, with a reason.',
  tampilkan: 'Show',
  tolak: 'Do not show',
  alasan: 'Reason, for everybody to read',
  tambah: 'Add statements',
  tambahLabel: 'One statement a line',
  tambahPetunjuk: 'Sentences that can be agreed or disagreed with, one idea a line, 10 to 200 letters.',
  tambahTombol: 'Add',
  meta: 'Only describes who takes part (such as “I live in a village”); does not form groups',
  agenda: 'Take from the agenda',
  agendaIsi: 'Turn it into a sentence that can be agreed or disagreed with, then tick it.',
  agendaTombol: 'Add what is ticked',
  ditambah: (n) => `${n} statements added.`,
  serupa: 'Not added because there is a similar one:',
  kosong: 'Write at least one statement.',
  barisSalah: (n, min, maks) => `Line ${n} must have ${min} to ${maks} letters.`,
  daftar: 'All statements',
  daftarCatatan: 'Numbers stay: the same on telephones, on paper and in downloads.',
  daftarKosong: 'No statements yet',
  daftarKosongIsi: 'Write 8 to 20 that differ: some easy to agree on, some that may divide.',
  kolom: {
    nomor: 'No.',
    teks: 'Statement',
    asal: 'From',
    hitung: 'Agree · disagree · pass',
    keadaan: 'State',
    aksi: 'Change',
  },
  asal: { petugas: 'staff', peserta: 'participant', agenda: 'agenda' },
  keadaan: { menunggu: 'Waiting', tampil: 'Shown', ditolak: 'Not shown' },
  metaTanda: 'describes participants',
  keluarkan: 'Show no longer',
  jadikanMeta: 'Mark as describing participants',
  bukanMeta: 'Count as an opinion',
  tutupUbah: 'The record is signed, so statements and votes are no longer changed.',

  kertas: 'Key in voting sheets',
  kertasIsi:
    'For those without a telephone: print the sheets, hand them out, then key them in one by one. One sheet, one person.',
  cetak: 'Print voting sheets',
  cetakDari: 'First number',
  cetakSampai: 'Last number',
  cetakTombol: 'Download PDF',
  lembar: 'Number of the sheet',
  deret: 'Votes, one digit a statement',
  deretPetunjuk: (n) =>
    `1 agree, 2 disagree, 3 pass, 0 left empty. Type ${n} digits in the order below, then Enter.`,
  ganti: 'Replace its votes: this sheet was keyed in before and this is what is right',
  simpanLembar: 'Save, next sheet',
  lembarSalah: 'Write the number of the sheet, 1 to 99999.',
  tanda: (s) =>
    s.jenis === 'tanda'
      ? `Character ${s.ke} “${s.isi}” does not exist; choices are 1, 2, 3 or 0.`
      : s.ada < s.seharusnya
        ? `Only ${s.ada} digits; ${s.seharusnya - s.ada} missing.`
        : `${s.ada} digits; ${s.ada - s.seharusnya} too many.`,
  disimpan: {
    tersimpan: (n, suara) => `Sheet ${n} saved: ${suara} votes.`,
    diganti: (n, suara) => `Sheet ${n} replaced: ${suara} votes.`,
    sudah: (n) => `Sheet ${n} had been saved before and is still counted once.`,
  },
  kosongLembar: 'This sheet has not a single vote.',
  urutan: 'Order on the sheet',
  sudahKertas: (n) => `${n} sheets have been keyed in.`,

  hasil: 'Result',
  lingkup: 'Who is counted',
  lingkupSemua: (n) => `All voters (${n})`,
  lingkupTerdaftar: (n) => `Registered only (${n})`,
  unduh: 'Download the votes',
  unduhIsi:
    'In the shape of a Polis export. The command npx sambut peta-opini computes the same map from these two files once voting is closed. Each download is recorded.',
  sidik: 'Hash of the votes now (SHA-256)',
  sidikNanti: 'The hash of the votes is shown once voting is closed and the map is computed.',
  lamaPeta: 'The map is computed anew a few seconds after the last vote.',
}

export const kataMeja = { id, en }
