import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { KeadaanForum } from '../rules.ts'
import type { TabForum } from './tab.ts'

const id = {
  judul: 'Forum konsultasi publik',
  halamanWarga: 'Halaman untuk warga',
  tab: {
    ringkasan: 'Ringkasan',
    agenda: 'Agenda',
    peserta: 'Peserta',
    suara: 'Suara',
    notulen: 'Notulen',
    'berita-acara': 'Berita acara',
    bukti: 'Bukti',
  } satisfies Record<TabForum, string>,
  keadaan: {
    persiapan: 'Persiapan',
    diumumkan: 'Diumumkan',
    berlangsung: 'Berlangsung',
    selesai: 'Selesai',
    ditetapkan: 'Berita acara ditetapkan',
    batal: 'Batal',
  } satisfies Record<KeadaanForum, string>,
}

const en: typeof id = {
  judul: 'Public consultation forums',
  halamanWarga: 'Page for citizens',
  tab: {
    ringkasan: 'Overview',
    agenda: 'Agenda',
    peserta: 'Participants',
    suara: 'Opinions',
    notulen: 'Minutes',
    'berita-acara': 'Record',
    bukti: 'Evidence',
  },
  keadaan: {
    persiapan: 'In preparation',
    diumumkan: 'Announced',
    berlangsung: 'Under way',
    selesai: 'Finished',
    ditetapkan: 'Record signed',
    batal: 'Cancelled',
  },
}

export const kataBingkai: Readonly<Record<Bahasa, typeof id>> = { id, en }
