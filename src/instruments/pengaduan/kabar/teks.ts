import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Kanal } from '../../../platform/channels/index.ts'
import { showKode } from '../kode.ts'
import type { Status } from '../status/rules.ts'
import type { Peristiwa } from '../store.ts'

/** Acts a reporter is told of. What he did himself he knows, save that it arrived. */
export const aksiBerkabar = [
  'terima',
  'disposisi',
  'kembalikan',
  'teruskan',
  'terima_kembali',
  'minta_kelengkapan',
  'tanggapi',
  'jawab',
  'tutup',
  'buka_kembali',
  'arsip',
  'gabung',
] as const
export type AksiBerkabar = (typeof aksiBerkabar)[number]

/** LAPOR! tells the state alone: the news is that of the act that leads there here, if anybody is told of that. */
const menurutStatus: Record<Status, AksiBerkabar | undefined> = {
  diterima: undefined,
  menunggu_kelengkapan: 'minta_kelengkapan',
  terverifikasi: undefined,
  terdisposisi: 'disposisi',
  bukan_wewenang: undefined,
  ditindaklanjuti: 'tanggapi',
  dijawab: 'jawab',
  ditanggapi_pelapor: undefined,
  dibuka_kembali: 'buka_kembali',
  diteruskan: 'teruskan',
  ditutup_pelapor: undefined,
  ditutup_admin: 'tutup',
  ditutup_sistem: 'tutup',
  diarsipkan_admin: 'arsip',
  diarsipkan_sistem: 'arsip',
  diarsipkan_pelapor: undefined,
  diblokir: undefined,
}

const isBerkabar = (aksi: string): aksi is AksiBerkabar => (aksiBerkabar as readonly string[]).includes(aksi)

/** Which news an event is; undefined: nobody is told of it. */
export function beritaOf({
  aksi,
  pelaku,
  data,
}: Pick<Peristiwa, 'aksi' | 'pelaku' | 'data'>): AksiBerkabar | undefined {
  if (aksi === 'selaraskan') return menurutStatus[data['status'] as Status]
  return isBerkabar(aksi) && (pelaku !== 'pelapor' || aksi === 'terima') ? aksi : undefined
}

const kabar: Record<Bahasa, Record<AksiBerkabar, string>> = {
  id: {
    terima: 'sudah kami terima',
    disposisi: 'sudah diberikan kepada unit yang menangani',
    kembalikan: 'dikembalikan unit yang memegangnya dan sedang dicarikan unit yang tepat',
    teruskan: 'diteruskan ke instansi lain yang berwenang',
    terima_kembali: 'diterima kembali dari instansi lain',
    minta_kelengkapan: 'menunggu keterangan tambahan dari Anda',
    tanggapi: 'sudah ditanggapi',
    jawab: 'sudah dijawab',
    tutup: 'sudah selesai',
    buka_kembali: 'dibuka kembali',
    arsip: 'diarsipkan',
    gabung: 'digabung dengan laporan lain tentang hal yang sama',
  },
  en: {
    terima: 'has been received',
    disposisi: 'is now with the office that handles it',
    kembalikan: 'was given back by the office that had it; the right one is being sought',
    teruskan: 'was passed on to the body responsible',
    terima_kembali: 'came back from another body',
    minta_kelengkapan: 'waits for more from you',
    tanggapi: 'has a response',
    jawab: 'has been answered',
    tutup: 'is closed',
    buka_kembali: 'was reopened',
    arsip: 'was archived',
    gabung: 'was merged with another about the same matter',
  },
}

const bersama: Record<Bahasa, (apa: string) => string> = {
  id: (apa) => `ditangani bersama laporan lain tentang hal yang sama, yang ${apa}`,
  en: (apa) => `is handled together with another of the same matter, which ${apa}`,
}

/** Told with the reason its officer gave, as the tracking page shows it. */
const BERALASAN: ReadonlySet<AksiBerkabar> = new Set(['kembalikan', 'teruskan', 'terima_kembali'])
const ALASAN_TERPANJANG = 300

const kata = {
  id: {
    alasan: (a: string) => `Alasannya: ${a}`,
    lihat: 'Lihat dengan kode dan PIN Anda:',
    lihatTerbuka: 'Lihat di sini:',
    pinLama: (lama: string) => `PIN-nya tertulis di halaman laporan ${lama}`,
    bukaLama: 'Buka halaman itu dengan kode dan PIN lama Anda:',
  },
  en: {
    alasan: (a: string) => `The reason: ${a}`,
    lihat: 'See it with your code and PIN:',
    lihatTerbuka: 'See it here:',
    pinLama: (lama: string) => `Its PIN stands on the page of report ${lama}`,
    bukaLama: 'Open that page with your old code and PIN:',
  },
}

export interface IsiKabar {
  readonly subjek: string
  readonly teks: string
  readonly isian: { readonly kode: string; readonly kabar: string; readonly tautan: string }
  readonly tautan: string
}

/**
 * What goes out: never the story, never the PIN. A follower is not the reporter: instead of the code he gets the address of the
 * public page.
 */
export function computeKabar(
  aksi: AksiBerkabar,
  kanal: Kanal,
  lang: Bahasa,
  untuk: { readonly instansi: string; readonly baseUrl: string } &
    /** `asalKode`: it came out of that letter, whose page alone shows the new PIN. */
    (
      | {
          readonly kode: string
          readonly asalKode?: string | undefined
          readonly alasan?: string | undefined
        }
      | { readonly publikId: string }
      /** To whoever wrote `kode`, of the letter it was merged into; `publikId` where everybody may read that. */
      | { readonly kode: string; readonly indukPublikId: string | null }
    ),
): IsiKabar {
  const milik = 'kode' in untuk
  const kode = milik ? showKode(untuk.kode) : ''
  const induk = 'indukPublikId' in untuk
  const publikId = induk ? untuk.indukPublikId : milik ? null : untuk.publikId
  const asal = 'asalKode' in untuk && untuk.asalKode !== undefined ? showKode(untuk.asalKode) : undefined
  const tautan =
    publikId === null
      ? `${untuk.baseUrl}/pengaduan/lacak?kode=${asal ?? kode}`
      : `${untuk.baseUrl}/pengaduan/laporan/${publikId}`
  const en = lang === 'en'
  const apa = induk ? bersama[lang](kabar[lang][aksi]) : kabar[lang][aksi]
  const nama = milik
    ? `${en ? 'Report' : 'Laporan'} ${kode}`
    : en
      ? 'The report you follow'
      : 'Laporan yang Anda ikuti'
  const kalimat = `${nama} ${apa}.`
  const k = kata[lang]
  const alasan = 'alasan' in untuk && BERALASAN.has(aksi) ? ringkas(untuk.alasan ?? '') : ''
  const tambahan = [
    ...(alasan === '' ? [] : [k.alasan(alasan)]),
    ...(asal === undefined ? [] : [`${k.pinLama(asal)}.`]),
  ]
  const cara = publikId !== null ? k.lihatTerbuka : asal === undefined ? k.lihat : k.bukaLama
  const teks =
    kanal === 'sms'
      ? [kalimat, ...tambahan, tautan].join(' ')
      : `${[kalimat, ...tambahan].join('\n\n')}

${cara}
${tautan}

${untuk.instansi}`
  return {
    subjek: kalimat.replace(/\.$/, ''),
    teks,
    isian: { kode: milik ? kode : nama, kabar: [apa, ...tambahan].join('. ').replace(/\.$/, ''), tautan },
    tautan,
  }
}

/** On one line: a template takes no breaks, and an SMS is short. */
const ringkas = (alasan: string): string => {
  const baris = alasan.replaceAll(/\s+/g, ' ').trim()
  return baris.length <= ALASAN_TERPANJANG ? baris : `${baris.slice(0, ALASAN_TERPANJANG).trimEnd()}…`
}
