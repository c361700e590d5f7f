import type { Refusal } from '../../../kernel/errors.ts'

export const instrumenErrors = {
  sudahSiap: {
    code: 'survei.instrumen_siap',
    kind: 'conflict',
    message: 'Instrumen ini sudah ditandai siap. Tekan “Ubah lagi” dahulu.',
    en: 'This questionnaire is marked ready. Press “Change again” first.',
  },
  sudahDipakai: {
    code: 'survei.instrumen_dipakai',
    kind: 'conflict',
    message:
      'Versi ini sudah dipakai sebuah periode, jadi tidak berubah dan tidak dihapus. Tekan “Buat versi baru”.',
    en: 'A period already uses this version, so it is not changed and not deleted. Press “Make a new version”.',
  },
  adaDraf: {
    code: 'survei.instrumen_ada_draf',
    kind: 'conflict',
    message: 'Sudah ada versi baru yang masih disusun. Lanjutkan yang itu.',
    en: 'A newer version is still being put together. Continue with that one.',
  },
  belumBenar: {
    code: 'survei.instrumen_belum_benar',
    kind: 'conflict',
    message: 'Instrumen ini belum dapat ditandai siap. Perbaiki dahulu yang tertulis di bawah.',
    en: 'This questionnaire cannot be marked ready yet. Mend what is listed below first.',
  },
  imporHilang: {
    code: 'survei.instrumen_impor_hilang',
    kind: 'conflict',
    message: 'Berkas itu sudah dimasukkan atau dibatalkan. Unggah lagi bila perlu.',
    en: 'That file was taken in or cancelled already. Upload it again if needed.',
  },
  terlaluBesar: {
    code: 'survei.instrumen_terlalu_besar',
    kind: 'invalid',
    message: 'Kuesioner ini sudah terlalu panjang: paling banyak 60 pertanyaan tambahan dan 60 unsur.',
    en: 'This questionnaire is too long: at most 60 extra questions and 60 unsur.',
  },
} as const satisfies Record<string, Refusal>
