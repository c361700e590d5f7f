import { rename, writeFile } from 'node:fs/promises'
import { AppError, type Refusal } from '../../kernel/errors.ts'
import type { Chapter, Report } from '../../reports/model.ts'
import { renderPaper } from '../../reports/paper.ts'
import { formatDateRange } from '../../ui/format.ts'
import { skm142017 } from './instrumen.ts'
import { analisisText } from './naskah/teks.ts'
import { unsurTeks } from './report-analisis.ts'
import { bobotTeks } from './report-bobot.ts'
import { grafikUnsur } from './report-grafik.tsx'
import { catatanData, kalimatIkm, tabelDemografi, tabelMutu, tabelUnsur } from './report-hasil.ts'
import { lampiranOlahan } from './report-lampiran.ts'
import { judulBaku } from './report-naskah.ts'
import { tabelRencana } from './report-rencana.ts'
import { angka, KOSONG, nilaiBermutu } from './report-teks.ts'
import type { Demografi, Hitungan } from './report-types.ts'
import type { Hasil } from './rules-hasil.ts'

/** What a spreadsheet alone can tell. */
export interface IsiBerkas {
  readonly hasil: Hasil
  /** Name of the file the answers came from. */
  readonly berkas: string
  readonly tanggal?: { readonly awal: string; readonly akhir: string } | undefined
  /** Counts per column; '' counts those who gave none. */
  readonly demografi: readonly {
    readonly kunci: string
    readonly jumlah: readonly { readonly nilai: string; readonly n: number }[]
  }[]
}

function demografiOf(isi: IsiBerkas): Demografi {
  const list = (kunci: string): Hitungan[] => {
    const pilihan = skm142017.responden.find((r) => r.kunci === kunci)?.pilihan ?? []
    return (isi.demografi.find((d) => d.kunci === kunci)?.jumlah ?? [])
      .filter((j) => j.nilai !== '')
      .map((j) => ({ label: pilihan.find((p) => p.nilai === j.nilai)?.label.id ?? j.nilai, n: j.n }))
  }
  return {
    jenisKelamin: list('jenis_kelamin'),
    usia: list('usia'),
    pendidikan: list('pendidikan'),
    pekerjaan: list('pekerjaan'),
    layanan: list('layanan'),
  }
}

/** A short report without a unit: figures and analysis; what only a person knows is left as dots to fill in. */
export function laporanBerkas(isi: IsiBerkas): Report {
  const { hasil } = isi
  const rentang = isi.tanggal ? formatDateRange(isi.tanggal.awal, isi.tanggal.akhir, 'id') : KOSONG
  const responden = tabelDemografi({ hasil, demografi: demografiOf(isi) })
  const chapters: Chapter[] = [
    {
      label: 'BAB I',
      title: 'Hasil',
      blocks: [
        kalimatIkm(hasil, '', skm142017),
        tabelUnsur(hasil, skm142017),
        { kind: 'note', text: bobotTeks(hasil, skm142017) },
        ...tabelMutu(skm142017),
        grafikUnsur(hasil, skm142017),
        ...catatanData(hasil),
      ],
    },
    ...(responden.length > 0
      ? [{ label: 'BAB II', title: 'Karakteristik responden', blocks: responden }]
      : []),
    {
      label: responden.length > 0 ? 'BAB III' : 'BAB II',
      title: 'Analisis dan rencana tindak lanjut',
      blocks: [
        { kind: 'paragraph', text: analisisText(hasil) },
        { kind: 'list', items: unsurTeks({ hasil, tren: [], instrumen: skm142017 }) },
        { kind: 'paragraph', text: judulBaku.rencanaTindakLanjut },
        tabelRencana({ hasil, rtl: [], instrumen: skm142017 }),
        {
          kind: 'signature',
          place: KOSONG,
          date: KOSONG,
          signers: [{ role: `Kepala ${KOSONG}`, name: KOSONG, details: [`NIP ${KOSONG}`] }],
        },
      ],
    },
    lampiranOlahan({ hasil, metode: [], instrumen: skm142017 }, 1),
  ]
  return {
    language: 'id',
    title: judulBaku.laporan,
    subtitle: `Unit: ${KOSONG}`,
    owner: `Instansi: ${KOSONG}`,
    period: `Periode: ${KOSONG}`,
    cover: {
      fields: [
        { label: 'Waktu survei', value: rentang },
        { label: 'Responden', value: `${angka(hasil.n)} orang` },
        { label: 'IKM', value: nilaiBermutu(hasil.ikm, hasil.mutu, skm142017) },
        { label: 'Dihitung dari', value: isi.berkas },
      ],
      place: `${KOSONG}, ${isi.tanggal?.akhir.slice(0, 4) ?? '………'}`,
    },
    contents: true,
    running: 'Laporan SKM',
    chapters,
  }
}

export const bukanLaporan = {
  code: 'survei.laporan_akhiran',
  kind: 'invalid',
  message: 'Nama berkas laporan harus berakhiran .docx atau .pdf.',
  en: 'The name of the report file must end in .docx or .pdf.',
} as const satisfies Refusal

/** Writes the report of `sambut hitung --laporan`; the file appears whole or not at all. */
export async function writeLaporan(isi: IsiBerkas, path: string): Promise<void> {
  const akhiran = /\.(docx|pdf)$/i.exec(path)?.[1]?.toLowerCase()
  if (akhiran === undefined) throw new AppError(bukanLaporan)
  const report = laporanBerkas(isi)
  const sementara = `${path}.sementara`
  await writeFile(sementara, await renderPaper(report, akhiran === 'pdf' ? 'pdf' : 'docx'))
  await rename(sementara, path)
}
