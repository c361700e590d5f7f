import type { SebabSerbuan } from './rules.ts'

export const id = {
  judul: 'Sebentar lagi terkirim',
  mengapa:
    'Alamat ini sedang menerima kiriman yang sangat banyak. Jawaban Anda tersimpan di halaman ini dan belum dihitung.',
  kerja: 'Perangkat Anda mengerjakan hitungan kecil selama satu-dua detik, lalu jawaban terkirim sendiri.',
  kirim: 'Kirim jawaban saya',
  meja: {
    judul: 'Penjagaan dari kiriman otomatis',
    lead: 'Menyala sendiri bila satu tautan atau satu perangkat mengirim jauh lebih banyak daripada yang mungkin di tempatnya. Warga tetap dapat mengirim: ponselnya menghitung sebentar, atau ia menunggu sebentar.',
    sebab: {
      tautan: (n: string, batas: string): string =>
        `${n} kiriman dalam 10 menit lewat satu tautan; batasnya ${batas}.`,
      perangkat: (n: string): string =>
        `${n} kiriman dalam 10 menit dari satu perangkat; lebih banyak daripada yang dapat dibaca.`,
    } satisfies Record<SebabSerbuan, (n: string, batas: string) => string>,
    tautan: 'Tautan',
    hariIni: (nama: string): string => `${nama} mendapat kiriman otomatis`,
    hariIniApa: (n: string): string =>
      `${n} kiriman ditahan sejak penjagaan menyala. Warga tetap dapat menjawab.`,
  },
}

export const en: typeof id = {
  judul: 'Sent in a moment',
  mengapa:
    'This address is receiving very many forms just now. Your answers are kept on this page and not counted yet.',
  kerja:
    'Your device does a small calculation for a second or two, then your answers are sent by themselves.',
  kirim: 'Send my answers',
  meja: {
    judul: 'Guard against automatic sendings',
    lead: 'Switches itself on when one link or one device sends far more than its place can produce. Citizens can still answer: their phone calculates for a moment, or they wait for a moment.',
    sebab: {
      tautan: (n, batas) => `${n} forms in 10 minutes by one link; the limit is ${batas}.`,
      perangkat: (n) => `${n} forms in 10 minutes from one device; more than can be read.`,
    },
    tautan: 'Link',
    hariIni: (nama) => `${nama} gets automatic sendings`,
    hariIniApa: (n) => `${n} forms were held since the guard switched on. Citizens can still answer.`,
  },
}

export const kataSerbuan = { id, en }
