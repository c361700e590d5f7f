import type { Pilihan } from '../rules.ts'

export const id = {
  judul: 'Beri suara',
  pengantar:
    'Setuju atau tidak dengan pernyataan di bawah? Tidak perlu nama atau akun. Boleh berhenti kapan saja.',
  ke: (ke: string, dari: string) => `Pernyataan ke-${ke} dari ${dari}`,
  pilihan: { setuju: 'Setuju', tidak: 'Tidak setuju', lewat: 'Lewati' } satisfies Record<Pilihan, string>,
  sisa: (n: string) =>
    `Masih ada ${n} pernyataan. Suara yang sudah Anda beri tersimpan; boleh berhenti kapan saja.`,
  terakhir: 'Ini pernyataan terakhir untuk Anda.',
  tombol: 'Dengan papan ketik, di antara jawaban: 1 setuju, 2 tidak setuju, 3 lewati.',
  barusan: (pilihan: string) => `Tersimpan: ${pilihan}.`,
  ubah: 'Ubah',
  ubahJudul: 'Ubah suara Anda',
  ubahKini: (pilihan: string) => `Suara Anda sekarang: ${pilihan}.`,
  kembali: 'Kembali ke pernyataan berikutnya',
  selesai: 'Terima kasih, suara Anda lengkap',
  selesaiIsi: (n: string) =>
    `Anda sudah memberi suara atas semua ${n} pernyataan. Pernyataan baru dari peserta lain mungkin menyusul; buka lagi halaman ini nanti.`,
  belumAda: 'Belum ada pernyataan',
  belumAdaIsi: 'Penyelenggara belum menulis pernyataan untuk forum ini. Buka lagi halaman ini nanti.',
  usulDahulu: 'Anda boleh mengusulkan yang pertama.',
  punyaku: 'Suara yang sudah Anda beri',
  usul: 'Usulkan pernyataan',
  usulLabel: 'Satu pendapat atau usul, satu kalimat',
  usulPetunjuk:
    'Tulis supaya orang lain dapat menjawab setuju atau tidak. Penyelenggara membacanya dahulu, lalu peserta lain memberi suara. Jangan menyebut nama orang.',
  usulDahuluSuara: (n: string, seorang: string) =>
    `Beri suara atas ${n} pernyataan lagi, lalu Anda dapat mengusulkan sampai ${seorang} pernyataan sekaligus.`,
  bukaUsul: 'Sudah memberi suara: buka formulirnya',
  usulContoh: 'Misalnya: Loket tetap buka pada jam istirahat.',
  kirimUsul: 'Kirim usulan',
  usulTerkirim: 'Usulan Anda diterima',
  usulTerkirimIsi: 'Penyelenggara membacanya dahulu. Bila ditampilkan, peserta lain memberi suara atasnya.',
  usulanku: 'Usulan Anda',
  usulanKeadaan: {
    menunggu: 'Sedang dibaca penyelenggara.',
    tampil: 'Ditampilkan.',
    ditolak: 'Tidak ditampilkan:',
  },
  usulSerupa: 'Pernyataan serupa sudah ada',
  usulSerupaTampil: (teks: string) => `“${teks}” Beri suara atas pernyataan itu saja.`,
  usulSerupaMenunggu: 'Usulan yang hampir sama sudah dikirim orang lain dan sudah atau sedang diperiksa.',
  keSerupa: 'Beri suara atas pernyataan itu',
  teksPendek: (min: number) => `Tulis paling sedikit ${min} huruf.`,
  teksPanjang: (maks: number, ada: number) =>
    `Paling banyak ${maks} huruf; sekarang ${ada}. Pendekkan menjadi satu kalimat.`,
  pilih: 'Pilih setuju, tidak setuju, atau lewati.',
  takAda: 'Pernyataan itu sudah tidak ditampilkan. Ini pernyataan berikutnya.',
  tutup: 'Pemungutan suara sedang tidak dibuka',
  takDihitung: (n: string) =>
    `Pemungutan suara sedang tidak dibuka, jadi ${n} suara yang baru Anda kirim tidak dihitung. Suara yang terkirim sebelumnya tetap tersimpan.`,
  tutupSebelum: (tanggal: string) => `Suara diterima saat forum berlangsung, ${tanggal}.`,
  tutupSesudah: 'Forum sudah berakhir. Terima kasih kepada semua yang ikut.',
  tutupSementara: 'Penyelenggara membukanya pada waktunya. Suara yang sudah Anda beri tersimpan.',
  keForum: 'Tentang forum ini',
  keHasil: 'Lihat hasilnya',
  rahasia: 'Suara Anda tidak disimpan bersama nama. Penyelenggara hanya melihat jumlahnya.',
  terdaftar: 'Anda memberi suara sebagai peserta terdaftar.',
  putus: 'Sambungan terputus. Suara Anda disimpan di ponsel ini dan dikirim begitu tersambung lagi.',
  menunggu: (n: string) => `${n} suara menunggu dikirim`,
  gagal: 'Suara ini tidak diterima. Muat ulang halaman.',
  jaga: {
    suara: {
      judul: 'Sebentar lagi tersimpan',
      mengapa:
        'Forum ini sedang menerima sangat banyak pemilih baru. Suara Anda ada di halaman ini dan belum dihitung.',
      kerja: 'Perangkat Anda mengerjakan hitungan kecil selama satu-dua detik, lalu suara terkirim sendiri.',
      kirim: 'Kirim suara saya',
    },
    usul: {
      judul: 'Sebentar lagi terkirim',
      mengapa:
        'Forum ini sedang menerima sangat banyak usulan. Usulan Anda ada di halaman ini dan belum terkirim.',
      kerja: 'Perangkat Anda mengerjakan hitungan kecil selama satu-dua detik, lalu usulan terkirim sendiri.',
      kirim: 'Kirim usulan saya',
    },
  },
}

export const en: typeof id = {
  judul: 'Vote',
  pengantar: 'Do you agree with the statement below? No name or account needed. You may stop at any time.',
  ke: (ke, dari) => `Statement ${ke} of ${dari}`,
  pilihan: { setuju: 'Agree', tidak: 'Disagree', lewat: 'Pass' },
  sisa: (n) => `${n} statements are left. The votes you gave are kept; you may stop at any time.`,
  terakhir: 'This is the last statement for you.',
  tombol: 'By keyboard, at the answers: 1 agree, 2 disagree, 3 pass.',
  barusan: (pilihan) => `Saved: ${pilihan}.`,
  ubah: 'Change',
  ubahJudul: 'Change your vote',
  ubahKini: (pilihan) => `Your vote now: ${pilihan}.`,
  kembali: 'Back to the next statement',
  selesai: 'Thank you, your votes are complete',
  selesaiIsi: (n) =>
    `You have voted on all ${n} statements. New ones from other participants may follow; open this page again later.`,
  belumAda: 'There are no statements yet',
  belumAdaIsi: 'The organiser has not written statements for this forum. Open this page again later.',
  usulDahulu: 'You may propose the first one.',
  punyaku: 'Votes you have given',
  usul: 'Propose a statement',
  usulLabel: 'One opinion or proposal, one sentence',
  usulPetunjuk:
    'Write it so that others can agree or disagree. The organiser reads it first, then other participants vote on it. Name no persons.',
  usulDahuluSuara: (n, seorang) =>
    `Vote on ${n} more ${n === '1' ? 'statement' : 'statements'}, then you may have up to ${seorang} proposals waiting at once.`,
  bukaUsul: 'Voted already: open the form',
  usulContoh: 'For example: Counters stay open during the lunch break.',
  kirimUsul: 'Send the proposal',
  usulTerkirim: 'Your proposal was received',
  usulTerkirimIsi: 'The organiser reads it first. If it is shown, other participants vote on it.',
  usulanku: 'Your proposals',
  usulanKeadaan: { menunggu: 'Being read by the organiser.', tampil: 'Shown.', ditolak: 'Not shown:' },
  usulSerupa: 'There is a similar statement',
  usulSerupaTampil: (teks) => `“${teks}” Vote on that one instead.`,
  usulSerupaMenunggu: 'Somebody else sent nearly the same, and it was or is being looked at.',
  keSerupa: 'Vote on that statement',
  teksPendek: (min) => `Write at least ${min} letters.`,
  teksPanjang: (maks, ada) => `At most ${maks} letters; now ${ada}. Shorten it to one sentence.`,
  pilih: 'Choose agree, disagree or pass.',
  takAda: 'That statement is no longer shown. Here is the next one.',
  tutup: 'Voting is not open now',
  takDihitung: (n) =>
    `Voting is not open now, so ${n === '1' ? 'the vote' : `the ${n} votes`} you sent just now ${n === '1' ? 'was' : 'were'} not counted. Those sent before are kept.`,
  tutupSebelum: (tanggal) => `Votes are taken during the forum, ${tanggal}.`,
  tutupSesudah: 'The forum is over. Thanks to everybody who took part.',
  tutupSementara: 'The organiser opens it in due time. The votes you gave are kept.',
  keForum: 'About this forum',
  keHasil: 'See the result',
  rahasia: 'Your votes are not kept with a name. The organiser only sees how many there are.',
  terdaftar: 'You vote as a registered participant.',
  putus: 'The line is down. Your votes are kept on this phone and sent as soon as it is back.',
  menunggu: (n) => `${n} votes wait to be sent`,
  gagal: 'This vote was not accepted. Load the page again.',
  jaga: {
    suara: {
      judul: 'Saved in a moment',
      mengapa:
        'This forum is receiving very many new voters just now. Your vote is on this page and not counted yet.',
      kerja: 'Your device does a small calculation for a second or two, then your vote is sent by itself.',
      kirim: 'Send my vote',
    },
    usul: {
      judul: 'Sent in a moment',
      mengapa:
        'This forum is receiving very many proposals just now. Yours is on this page and not sent yet.',
      kerja:
        'Your device does a small calculation for a second or two, then your proposal is sent by itself.',
      kirim: 'Send my proposal',
    },
  },
}

export const kataSuara = { id, en }
