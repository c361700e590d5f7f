import type { Zona } from '../../../kernel/clock.ts'
import { bold, type Block, type Report } from '../../../reports/model.ts'
import { qrSvg } from '../../../reports/qr.ts'
import { formatDate, formatDateLong } from '../../../ui/format.ts'
import type { Pokok } from '../agenda/store.ts'
import { jamTeks } from '../forum/kapan.ts'
import { kataForum } from '../forum/words.ts'
import { kataWarga } from '../forum/warga/words.ts'
import type { Forum } from '../store.ts'
import { tempatTeks } from './kabar-teks.ts'
import type { Peserta } from './store.ts'

/** Whose paper it is. */
export interface KepalaSurat {
  readonly instansi: string
  readonly rekaan: boolean
  readonly zona: Zona
  readonly unit: string
  readonly kontak: string
  readonly kepala: { readonly nama: string; readonly nip: string; readonly jabatan: string }
  /** Public page of the forum. */
  readonly alamat: string
  readonly hariIni: string
}

/** To be written in by hand. */
export const TITIK = '……………………'
export const TANDA_CONTOH = 'DATA CONTOH, BUKAN DATA NYATA'

/** When and where one meets. */
export const faktaSurat = (
  f: Forum,
  zona: Zona,
  lain: readonly { readonly label: string; readonly value: string }[] = [],
): Block => ({
  kind: 'fields',
  fields: [
    { label: 'Hari, tanggal', value: formatDateLong(f.tanggal, 'id') },
    { label: 'Waktu', value: `pukul ${jamTeks(f.mulai, 'id')}–${jamTeks(f.selesai, 'id')} ${zona}` },
    { label: 'Tempat', value: tempatTeks(f) },
    ...lain,
  ],
})

/** What every paper of a forum begins with. */
export const dasarSurat = (
  k: Pick<KepalaSurat, 'unit' | 'instansi' | 'rekaan'>,
): Pick<Report, 'language' | 'owner' | 'contents' | 'notice'> => ({
  language: 'id',
  owner: `${k.unit}, ${k.instansi}`,
  contents: false,
  ...(k.rekaan && { notice: TANDA_CONTOH }),
})

/**
 * One letter for all, with whom it invites in an annex: names and organisations, never a contact. Whoever registered himself or
 * came unregistered was not invited.
 */
export function suratUndangan(
  f: Forum,
  agenda: readonly Pokok[],
  peserta: readonly Peserta[],
  k: KepalaSurat,
): Report {
  const nama = kataWarga.id.kelompokNama
  const diundang = peserta.filter((p) => p.sumber === 'undangan')
  return {
    ...dasarSurat(k),
    title: 'Undangan Forum Konsultasi Publik',
    subtitle: f.tema,
    running: `Undangan forum: ${f.tema}`,
    chapters: [
      {
        title: 'Undangan',
        blocks: [
          {
            kind: 'fields',
            fields: [
              { label: 'Nomor', value: TITIK },
              { label: 'Hal', value: 'Undangan forum konsultasi publik' },
              { label: 'Yth.', value: 'Daftar undangan terlampir' },
            ],
          },
          {
            kind: 'paragraph',
            text: [
              `Penyelenggara pelayanan wajib mengikutsertakan masyarakat (UU 25/2009, PermenPANRB 16/2017). Karena itu kami mengundang Bapak/Ibu ke forum konsultasi publik dengan tema `,
              bold(f.tema),
              ' yang akan diadakan pada:',
            ],
          },
          faktaSurat(f, k.zona, [
            { label: 'Jenis forum', value: kataForum.id.jenis[f.jenis] },
            ...(f.fasilitator === '' ? [] : [{ label: 'Fasilitator', value: f.fasilitator }]),
          ]),
          ...acara(agenda),
          {
            kind: 'paragraph',
            text: `Kehadiran dan keperluan khusus, misalnya juru bahasa isyarat atau jalan untuk kursi roda, dapat disampaikan lewat ${k.alamat}${k.kontak === '' ? '' : ` atau ${k.kontak}`}. Atas perhatian dan kehadirannya kami ucapkan terima kasih.`,
          },
          {
            kind: 'signature',
            place: TITIK,
            date: tanggalSurat(f, diundang, k),
            signers: [
              {
                role: k.kepala.jabatan || `Kepala ${k.unit}`,
                name: k.kepala.nama || TITIK,
                ...(k.kepala.nip !== '' && { details: [`NIP ${k.kepala.nip}`] }),
              },
            ],
          },
          // A letter of one page: whoever has the list has the code beside it.
          ...(diundang.length === 0 ? [kode(k.alamat)] : []),
        ],
      },
      ...(diundang.length === 0
        ? []
        : [
            {
              label: 'Lampiran',
              title: 'Daftar undangan',
              blocks: [
                {
                  kind: 'table' as const,
                  columns: [
                    { header: 'No', width: 0.3, align: 'right' as const },
                    { header: 'Nama', width: 1.4 },
                    { header: 'Jabatan, organisasi', width: 1.6 },
                    { header: 'Kelompok' },
                  ],
                  rows: diundang.map((p, i) => [
                    String(i + 1),
                    p.nama,
                    [p.jabatan, p.lembaga].filter(Boolean).join(', ') || '–',
                    nama[p.kelompok],
                  ]),
                },
                kode(k.alamat),
              ],
            },
          ]),
    ],
  }
}

/**
 * The day the first one went out; today while it has not, and to be written in by hand once the forum's day is past: a letter of
 * afterwards invites nobody.
 */
function tanggalSurat(f: Forum, diundang: readonly Peserta[], k: KepalaSurat): string {
  const terkirim = diundang.flatMap((p) => p.undanganAt ?? []).toSorted((a, b) => a.getTime() - b.getTime())
  if (terkirim[0]) return formatDate(terkirim[0], 'id', k.zona)
  return k.hariIni > f.tanggal ? TITIK : formatDate(k.hariIni, 'id')
}

const kode = (alamat: string): Block => ({
  kind: 'figure',
  svg: qrSvg(alamat, { title: 'Kode QR halaman forum' }),
  caption: 'Halaman forum dan pendaftaran',
  alt: `Kode QR menuju ${alamat}`,
  width: 0.2,
})

const acara = (agenda: readonly Pokok[]): Block[] =>
  agenda.length === 0
    ? []
    : [
        { kind: 'paragraph', text: 'Agenda:' },
        {
          kind: 'list',
          ordered: true,
          items: agenda.map((a) => (a.angka === '' ? [bold(a.judul)] : [bold(a.judul), `. ${a.angka}`])),
        },
      ]
