import type { Bahasa } from '../../kernel/bahasa.ts'
import type { Kanal } from './sender.ts'
import type { StatusPesan } from './tables.ts'

const id = {
  kanal: { surel: 'Surel', whatsapp: 'WhatsApp', sms: 'SMS' } satisfies Record<Kanal, string>,
  status: {
    menunggu: 'Menunggu',
    terkirim: 'Terkirim',
    diterima: 'Sampai',
    gagal: 'Gagal',
    dibatalkan: 'Dibatalkan',
  } satisfies Record<StatusPesan, string>,
  alasan: {
    terputus:
      'Sambungan terputus saat mengirim. Pesan mungkin sudah sampai, jadi tidak dikirim ulang sendiri.',
    koneksi: 'Penyedia tidak dapat dihubungi.',
    alamat_dalam: 'Alamat penyedia ada di jaringan dalam. Pengelola server harus mengizinkannya dahulu.',
    polos:
      'Kata sandi tidak dikirim lewat http:// karena dapat dibaca siapa pun di tengah jalan. Pakai alamat https://.',
    dialihkan: 'Penyedia mengalihkan ke alamat lain. Periksa alamatnya.',
    tls: 'Sambungan terenkripsi gagal. Periksa sertifikat dan pilihan keamanan.',
    auth: 'Penyedia menolak nama pengguna, sandi, atau token.',
    pengirim: 'Server surel menolak alamat pengirim.',
    mati: 'Kanal ini sedang dimatikan.',
    nomor: 'Nomor telepon ini tidak dapat menerima pesan.',
    'smtp.550': 'Alamat surel ini tidak ada atau ditolak penerima.',
    'smtp.552': 'Kotak surat penerima penuh atau pesannya terlalu besar.',
    'smtp.553': 'Alamat surel ini tidak sah.',
    'smtp.554': 'Server surel menolak pesan ini.',
    'wa.templat': 'Templat WhatsApp untuk pesan ini belum diatur.',
    'wa.131026': 'Nomor ini tidak dapat menerima WhatsApp.',
    'wa.131021': 'Nomor penerima sama dengan nomor pengirim.',
    'wa.131030': 'Nomor ini belum terdaftar sebagai penerima uji di Meta.',
    'wa.131047': 'WhatsApp hanya menerima templat: orang ini tidak menulis dalam 24 jam terakhir.',
    'wa.131049': 'WhatsApp menahan pesan ini agar penerima tidak terlalu sering dikirimi.',
    'wa.131050': 'Penerima meminta tidak dikirimi lagi.',
    'wa.132000': 'Jumlah isian tidak cocok dengan templat WhatsApp.',
    'wa.132001': 'Templat WhatsApp tidak ada atau belum disetujui.',
    'wa.132015': 'Templat WhatsApp sedang dijeda Meta.',
    'wa.190': 'Token WhatsApp sudah tidak berlaku.',
    'wa.131042': 'Pembayaran akun WhatsApp bermasalah.',
    'sms.jawaban': 'Gerbang SMS menjawab, tetapi tidak menyatakan berhasil.',
  } as Readonly<Record<string, string>>,
  sementara: (kode: string): string => `Penyedia meminta mencoba lagi nanti (${kode}).`,
  lain: (kode: string): string => `Penyedia menolak pesan ini (${kode}).`,
  laju: 'Penyedia membatasi kecepatan kirim.',
}

const en: typeof id = {
  kanal: { surel: 'E-mail', whatsapp: 'WhatsApp', sms: 'SMS' },
  status: {
    menunggu: 'Waiting',
    terkirim: 'Sent',
    diterima: 'Delivered',
    gagal: 'Failed',
    dibatalkan: 'Cancelled',
  },
  alasan: {
    terputus:
      'The line broke while sending. The message may have arrived, so it is not sent again by itself.',
    koneksi: 'The provider cannot be reached.',
    alamat_dalam: 'The provider’s address is inside the private network. The operator must allow it first.',
    polos: 'A secret is not sent by http://, where anybody on the way can read it. Use an https:// address.',
    dialihkan: 'The provider redirects elsewhere. Check the address.',
    tls: 'The encrypted line failed. Check the certificate and the security setting.',
    auth: 'The provider refused the user name, password or token.',
    pengirim: 'The mail server refused the sender’s address.',
    mati: 'This channel is switched off.',
    nomor: 'This telephone number cannot receive messages.',
    'smtp.550': 'This mail address does not exist or is refused.',
    'smtp.552': 'The mailbox is full or the message too large.',
    'smtp.553': 'This mail address is not valid.',
    'smtp.554': 'The mail server refused this message.',
    'wa.templat': 'No WhatsApp template is set up for this message.',
    'wa.131026': 'This number cannot receive WhatsApp.',
    'wa.131021': 'Recipient and sender are the same number.',
    'wa.131030': 'This number is not on Meta’s list of test recipients.',
    'wa.131047': 'WhatsApp takes only templates: this person has not written in the last 24 hours.',
    'wa.131049': 'WhatsApp held this message back so that the person is not written to too often.',
    'wa.131050': 'The person asked for no more messages.',
    'wa.132000': 'The number of values does not fit the WhatsApp template.',
    'wa.132001': 'The WhatsApp template does not exist or is not approved.',
    'wa.132015': 'Meta has paused the WhatsApp template.',
    'wa.190': 'The WhatsApp token is no longer valid.',
    'wa.131042': 'There is a payment problem with the WhatsApp account.',
    'sms.jawaban': 'The SMS gateway answered, but did not say that it worked.',
  },
  sementara: (kode) => `The provider asks to try again later (${kode}).`,
  lain: (kode) => `The provider refused this message (${kode}).`,
  laju: 'The provider limits how fast messages may be sent.',
}

export const kata: Record<Bahasa, typeof id> = { id, en }

const LAJU = new Set(['http.429', 'wa.4', 'wa.80007', 'wa.130429', 'wa.131048', 'wa.131056'])

/** A failure in words an officer understands; the code stands beside what has no sentence of its own. */
export function alasanKata(kode: string, lang: Bahasa): string {
  const k = kata[lang]
  const known = k.alasan[kode]
  if (known) return known
  if (LAJU.has(kode)) return k.laju
  return /^smtp\.4|^http\.503|^wa\.(1|2|131000|131016|131057|133004)$/.test(kode)
    ? k.sementara(kode)
    : k.lain(kode)
}
