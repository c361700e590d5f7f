import type { Refusal } from '../kernel/errors.ts'

export const registryErrors = {
  alamatTerpakai: {
    code: 'registri.alamat_terpakai',
    kind: 'conflict',
    message: 'Alamat halaman ini sudah dipakai. Pilih nama alamat yang lain.',
    en: 'This page address is taken. Choose another.',
  },
  indukMelingkar: {
    code: 'registri.induk_melingkar',
    kind: 'invalid',
    message: 'Unit tidak dapat ditempatkan di bawah dirinya sendiri atau di bawah unit bawahannya.',
    en: 'A unit cannot stand below itself or below a unit of its own.',
  },
  indukNonaktif: {
    code: 'registri.induk_nonaktif',
    kind: 'invalid',
    message: 'Unit induk ini sudah tidak aktif. Pilih unit induk yang masih aktif.',
    en: 'This parent unit is no longer active. Choose one that is.',
  },
  masihAdaBawahan: {
    code: 'registri.masih_ada_bawahan',
    kind: 'invalid',
    message: 'Nonaktifkan atau pindahkan dahulu unit-unit aktif di bawahnya.',
    en: 'Deactivate or move the active units below it first.',
  },
  adminTerakhir: {
    code: 'registri.admin_terakhir',
    kind: 'invalid',
    message: 'Instansi harus mempunyai paling sedikit satu admin yang aktif. Tunjuk admin lain dahulu.',
    en: 'An institution must have at least one active admin. Appoint another first.',
  },
  surelTerpakai: {
    code: 'registri.surel_terpakai',
    kind: 'conflict',
    message: 'Alamat surel ini sudah dipakai orang lain.',
    en: 'This e-mail address belongs to somebody else.',
  },
  liburSudahAda: {
    code: 'registri.libur_sudah_ada',
    kind: 'conflict',
    message: 'Tanggal ini sudah tercatat sebagai hari libur.',
    en: 'This date is already recorded as a holiday.',
  },
  rahasiaKosong: {
    code: 'registri.rahasia_kosong',
    kind: 'invalid',
    message: 'Tulis sandi atau tokennya.',
    en: 'Write the password or token.',
  },
  rahasiaPolos: {
    code: 'registri.rahasia_polos',
    kind: 'invalid',
    message:
      'Alamat ini http://, jadi sandi dapat dibaca siapa pun di tengah jalan. Tulis alamat https://, atau kosongkan sandinya.',
    en: 'This address is http://, so anybody on the way can read the secret. Write an https:// address, or leave the secret out.',
  },
  rahasiaLagi: {
    code: 'registri.rahasia_lagi',
    kind: 'invalid',
    message: 'Alamat servernya berubah. Tulis sandi atau tokennya sekali lagi.',
    en: 'The server has changed. Write its password or token once more.',
  },
} as const satisfies Record<string, Refusal>
