import type { Refusal } from '../kernel/errors.ts'

export const registryErrors = {
  alamatTerpakai: {
    code: 'registri.alamat_terpakai',
    kind: 'conflict',
    message: 'Alamat halaman ini sudah dipakai. Pilih nama alamat yang lain.',
  },
  indukMelingkar: {
    code: 'registri.induk_melingkar',
    kind: 'invalid',
    message: 'Unit tidak dapat ditempatkan di bawah dirinya sendiri atau di bawah unit bawahannya.',
  },
  indukNonaktif: {
    code: 'registri.induk_nonaktif',
    kind: 'invalid',
    message: 'Unit induk ini sudah tidak aktif. Pilih unit induk yang masih aktif.',
  },
  masihAdaBawahan: {
    code: 'registri.masih_ada_bawahan',
    kind: 'invalid',
    message: 'Nonaktifkan atau pindahkan dahulu unit-unit aktif di bawahnya.',
  },
  adminTerakhir: {
    code: 'registri.admin_terakhir',
    kind: 'invalid',
    message: 'Instansi harus mempunyai paling sedikit satu admin yang aktif. Tunjuk admin lain dahulu.',
  },
  surelTerpakai: {
    code: 'registri.surel_terpakai',
    kind: 'conflict',
    message: 'Alamat surel ini sudah dipakai orang lain.',
  },
  liburSudahAda: {
    code: 'registri.libur_sudah_ada',
    kind: 'conflict',
    message: 'Tanggal ini sudah tercatat sebagai hari libur.',
  },
} as const satisfies Record<string, Refusal>
