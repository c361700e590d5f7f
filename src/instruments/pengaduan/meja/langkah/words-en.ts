import type { Langkah } from './daftar.ts'
import type { KataLangkah } from './words-id.ts'

export const langkahEn: Record<Langkah, KataLangkah> = {
  verifikasi: {
    judul: 'Verify the report',
    pengantar:
      'It is about our services and can be understood. Route it to a unit next, or answer it yourself.',
    tombol: 'Verify',
  },
  disposisi: {
    judul: 'Route to a unit',
    pengantar: (a, lama) =>
      `The unit answers within ${lama(a.tanggapan)} of routing. The age runs on from receipt.`,
    tombol: 'Route',
    teks: 'Message for the unit',
    teksPetunjuk: 'Read by staff only.',
  },
  klasifikasi: {
    judul: 'Classify',
    pengantar: 'The class decides terms and who may open the report. Every change is recorded.',
    tombol: 'Save class',
    teks: 'Reason',
    teksPetunjuk: 'Required for supervision, and whenever a class is changed.',
  },
  kategori: {
    judul: 'Choose a category',
    pengantar: 'For recaps and suggested units.',
    tombol: 'Save category',
  },
  minta_kelengkapan: {
    judul: 'Ask the reporter to complete it',
    pengantar: 'The clock stands still meanwhile. If nothing comes by the limit, the report is archived.',
    tombol: 'Send request',
    teks: 'What is missing?',
    teksPetunjuk: 'Read by the reporter. Name things one by one.',
  },
  lengkapi: {
    judul: 'Record completion',
    pengantar:
      'The reporter completed it by telephone or in person: write what was said. The clock runs again.',
    tombol: 'Save',
    teks: 'What the reporter said',
  },
  jawab: {
    judul: 'Answer the reporter',
    pengantar: 'Greet the reporter, say what was checked and done, and when it will be finished.',
    tombol: 'Send',
    teks: 'Answer',
    teksPetunjuk:
      'Read by the reporter, and by anybody when the report is public. No names or numbers of people.',
  },
  kembalikan: {
    judul: 'Not ours',
    pengantar:
      'The report goes back to the manager and its age runs on. After two returns the manager decides alone.',
    tombol: 'Send back',
    teks: 'Why, and whose is it in your view?',
    teksPetunjuk: 'Read by the reporter and the manager.',
  },
  teruskan: {
    judul: 'Pass to another agency',
    pengantar:
      'The reporter is told where it went and why. The day of receipt goes along, so its age does not begin anew.',
    tombol: 'Pass on',
    teks: 'Reason',
    teksPetunjuk: 'Read by the reporter.',
  },
  tutup: {
    judul: 'Close the report',
    pengantar: 'Only an answered report can be closed. The reporter can still reopen it.',
    tombol: 'Close',
    teks: 'Closing note',
    teksPetunjuk: 'Read by the reporter.',
  },
  buka_kembali: {
    judul: 'Reopen',
    pengantar: 'The clock runs on from what was used.',
    tombol: 'Reopen',
    teks: 'Reason',
    teksPetunjuk: 'Read by the reporter.',
  },
  arsip: {
    judul: 'Archive',
    pengantar: 'For reports nobody can act on. The reporter reads the reason.',
    tombol: 'Archive',
    teks: 'Explanation for the reporter',
  },
  blokir: {
    judul: 'Block',
    pengantar: 'For content against the law or attacking people. It vanishes from all public pages.',
    tombol: 'Block',
    teks: 'Reason',
    teksPetunjuk: 'Read by staff only.',
  },
  buka_blokir: { judul: 'Unblock', pengantar: 'The report returns to the new ones.', tombol: 'Unblock' },
  gabung: {
    judul: 'Merge with another report',
    pengantar: 'This one is done and its reporter is told to follow the other.',
    tombol: 'Merge',
    teks: 'Reason',
    teksPetunjuk: 'Read by the reporter.',
  },
  pecah: {
    judul: 'Split into several reports',
    pengantar:
      'One letter about several things becomes several, each with its own unit. Day of receipt, reporter and attachments go along.',
    tombol: 'Split',
  },
  rahasiakan: {
    judul: 'Make confidential',
    pengantar: 'A confidential report is seen by the manager and people named only, and not on public pages.',
    tombol: 'Make confidential',
  },
  tandai_ppid: {
    judul: 'Make it a PPID request',
    pengantar: (a, lama) =>
      `Terms follow UU 14/2008: ${lama(a.ppid)}, once ${lama(a.ppidPerpanjangan)} more. This cannot be undone.`,
    tombol: 'Make it a PPID request',
    teks: 'Note',
  },
  perpanjang_ppid: {
    judul: 'Extend the PPID request',
    pengantar: (a, lama) => `Once, ${lama(a.ppidPerpanjangan)}, with a written reason.`,
    tombol: 'Extend',
    teks: 'Reason',
    teksPetunjuk: 'Read by the applicant.',
  },
  terima_kembali: {
    judul: 'Take back',
    pengantar: 'The other agency returned it: it joins the new ones with the same age.',
    tombol: 'Take back',
    teks: 'Note',
  },
  jadwalkan: {
    judul: 'Look again on',
    pengantar: 'The day this report needs another look. It changes no term.',
    tombol: 'Save date',
  },
  catatan: {
    judul: 'Write an internal note',
    pengantar: 'Read only by staff who may open this report.',
    tombol: 'Save note',
    teks: 'Note',
  },
  orang: {
    judul: 'Who may open it',
    pengantar: 'This report is closed. Only people named here may open and handle it too.',
    tombol: 'Allow',
  },
}
