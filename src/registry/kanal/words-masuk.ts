import type { HitunganMasuk, KanalMasuk } from '../../platform/channels/index.ts'
import type { MasukField } from './schema-masuk.ts'

/** Words of what comes in by a channel. */
export const id = {
  judul: 'Kabar dan pesan masuk',
  apa: {
    whatsapp:
      'Meta memberi tahu Sambut apakah pesan sampai, dan meneruskan pesan warga. Isi App Secret dari Meta, lalu daftarkan alamat dan kata sandi verifikasi di Meta, WhatsApp, Configuration.',
    sms: 'Bila gerbang dapat meneruskan SMS dari warga, daftarkan alamat di bawah pada gerbang itu dan tulis nama isian yang dipakainya.',
  } satisfies Record<KanalMasuk, string>,
  alamat: 'Alamat panggilan (webhook)',
  token: {
    whatsapp: 'Kata sandi verifikasi (verify token)',
    sms: 'Token, pada header Authorization: Bearer …, atau ?token=… bila gerbang tidak dapat memakai header',
  } satisfies Record<KanalMasuk, string>,
  hitungan: 'Pesan masuk, 30 hari terakhir',
  jumlah: (n: HitunganMasuk, f: (n: number) => string): string =>
    `${f(n.diolah)} diteruskan, ${f(n.menunggu)} menunggu, ${f(n.gagal)} ditolak, ${f(n.dihitung)} hanya dihitung`,
  belumDidengar:
    'Belum ada bagian Sambut yang membaca pesan warga. Pesan yang masuk dihitung, isinya tidak disimpan.',
  adaGagal: 'Ada pesan yang ditolak bagian yang membacanya. Isinya dihapus 30 hari setelah masuk.',
  field: {
    rahasiaMasuk: 'App Secret',
    masukDari: 'Nama isian nomor pengirim',
    masukTeks: 'Nama isian teks pesan',
    masukId: 'Nama isian nomor pesan',
    masukWaktu: 'Nama isian waktu',
  } satisfies Record<MasukField, string>,
  petunjuk: {
    rahasiaMasuk:
      'Dari Meta for Developers, App settings, Basic. Dipakai untuk memeriksa tanda tangan setiap panggilan.',
    masukDari: 'Misalnya from, atau data.from pada JSON.',
    masukTeks: 'Misalnya message.',
    masukId: 'Agar pesan yang dikirim dua kali tidak dihitung dua kali.',
    masukWaktu: 'Waktu lengkap dengan zona, atau detik sejak 1970. Selain itu dipakai waktu diterima.',
  } satisfies Record<MasukField, string>,
  rahasiaAda: 'Sudah tersimpan dan tidak ditampilkan lagi. Isi hanya bila diganti.',
  buka: 'Buka alamat masuk',
  simpan: 'Simpan',
  tokenBaru: 'Buat token baru',
  tutup: 'Tutup alamat masuk',
}

export const en: typeof id = {
  judul: 'News and incoming messages',
  apa: {
    whatsapp:
      'Meta tells Sambut whether messages arrive, and hands on what citizens write. Fill in the app secret, then register address and verify token at Meta, WhatsApp, Configuration.',
    sms: 'If the gateway can hand on messages of citizens, register the address below with it and write the field names it uses.',
  },
  alamat: 'Address to call (webhook)',
  token: {
    whatsapp: 'Verify token',
    sms: 'Token, in the header Authorization: Bearer …, or ?token=… if the gateway can send no header',
  },
  hitungan: 'Incoming messages, last 30 days',
  jumlah: (n, f) =>
    `${f(n.diolah)} handed on, ${f(n.menunggu)} waiting, ${f(n.gagal)} refused, ${f(n.dihitung)} only counted`,
  belumDidengar:
    'No part of Sambut reads messages of citizens yet. They are counted, their text is not kept.',
  adaGagal:
    'Some messages were refused by the part that reads them. Their text is erased 30 days after they came.',
  field: {
    rahasiaMasuk: 'App secret',
    masukDari: 'Field name of the sender’s number',
    masukTeks: 'Field name of the text',
    masukId: 'Field name of the message number',
    masukWaktu: 'Field name of the time',
  },
  petunjuk: {
    rahasiaMasuk: 'From Meta for Developers, App settings, Basic. It checks the signature of every call.',
    masukDari: 'For example from, or data.from in JSON.',
    masukTeks: 'For example message.',
    masukId: 'So that a message sent twice is not counted twice.',
    masukWaktu: 'Full time with its zone, or seconds since 1970. Otherwise the time of arrival is used.',
  },
  rahasiaAda: 'Stored, and not shown again. Fill in only to replace it.',
  buka: 'Open the incoming address',
  simpan: 'Save',
  tokenBaru: 'Make a new token',
  tutup: 'Close the incoming address',
}

export const kata = { id, en }
