import type { Refusal } from '../../kernel/errors.ts'

/** What the register of actions refuses, in words a person can act on. */
export const tindakLanjutErrors = {
  tidakMungkin: {
    code: 'tindak_lanjut.tidak_mungkin',
    kind: 'conflict',
    message:
      'Langkah ini tidak dapat dilakukan pada keadaan tindakan sekarang. Muat ulang halaman untuk melihat keadaannya.',
    en: 'This step cannot be taken from where the action stands now. Reload the page to see where that is.',
  },
  didahului: {
    code: 'tindak_lanjut.didahului',
    kind: 'conflict',
    message:
      'Orang lain sudah mengubah tindakan ini sesudah halaman Anda dibuka. Isian Anda masih ada di bawah; bandingkan dahulu, lalu simpan lagi.',
    en: 'Somebody else changed this action after you opened the page. What you typed is still below; compare first, then save again.',
  },
  terkunci: {
    code: 'tindak_lanjut.terkunci',
    kind: 'conflict',
    message: 'Tindakan yang sudah selesai atau batal tidak diubah lagi. Buka lagi dahulu bila memang keliru.',
    en: 'An action that is done or cancelled is no longer changed. Reopen it first if that was a mistake.',
  },
  belumBerjalan: {
    code: 'tindak_lanjut.belum_berjalan',
    kind: 'conflict',
    message: 'Kemajuan dicatat pada tindakan yang sedang berjalan. Mulai dahulu tindakannya.',
    en: 'Progress is reported on an action that is under way. Start the action first.',
  },
  tanpaBukti: {
    code: 'tindak_lanjut.tanpa_bukti',
    kind: 'conflict',
    message:
      'Tindakan belum mempunyai bukti, jadi belum dapat diselesaikan. Tambahkan foto, berkas atau tautan dahulu.',
    en: 'The action has no evidence yet, so it cannot be closed. Add a photo, a file or a link first.',
  },
  tanpaUraian: {
    code: 'tindak_lanjut.tanpa_uraian',
    kind: 'invalid',
    message: 'Tulis uraiannya: apa yang dilakukan, atau mengapa langkah ini diambil.',
    en: 'Write it down: what was done, or why this step is taken.',
  },
  tanggalMendahului: {
    code: 'tindak_lanjut.tanggal_mendahului',
    kind: 'invalid',
    message: 'Tanggal ini mendahului hari tindakannya disetujui. Periksa tahun dan bulannya.',
    en: 'This day lies before the day on which the action was approved. Check the year and the month.',
  },
  tanggalTerbalik: {
    code: 'tindak_lanjut.tanggal_terbalik',
    kind: 'invalid',
    message: 'Tenggat tidak boleh mendahului tanggal mulai.',
    en: 'The due date cannot come before the start.',
  },
  buktiTerlaluBanyak: {
    code: 'tindak_lanjut.bukti_terlalu_banyak',
    kind: 'invalid',
    message: 'Tindakan ini sudah mempunyai 60 bukti. Tarik dahulu yang tidak perlu.',
    en: 'This action already has 60 pieces of evidence. Withdraw what is not needed first.',
  },
  tanggalLaporan: {
    code: 'tindak_lanjut.tanggal_laporan',
    kind: 'invalid',
    message:
      'Tanggal laporan tidak boleh di depan hari ini, dan tidak boleh mendahului laporan survei atau tindakan terakhir yang selesai.',
    en: 'The date of the report cannot lie ahead of today, nor before the survey report or the last action that was done.',
  },
  laporanKosong: {
    code: 'tindak_lanjut.laporan_kosong',
    kind: 'conflict',
    message: 'Belum ada rencana yang disetujui untuk survei ini, jadi belum ada yang dilaporkan.',
    en: 'No plan has been approved for this survey yet, so there is nothing to report.',
  },
} as const satisfies Record<string, Refusal>
