import type { Report } from '../../reports/model.ts'
import { formatDate } from '../../ui/format.ts'
import { babAnalisis, babPenutup } from './report-bab-analisis.ts'
import { babHasil } from './report-hasil.ts'
import { lampiranKuesioner } from './report-kuesioner.ts'
import { lampiranOlahan, lampiranTerbitan } from './report-lampiran.ts'
import { babPendahuluan, babPengumpulan } from './report-pengumpulan.ts'
import { isSkm } from './instrumen/ukuran.ts'
import { angka, judul, nilaiBermutu, rentang } from './report-teks.ts'
import type { LaporanSkm } from './report-types.ts'

export { judulBaku, type JudulKunci } from './report-naskah.ts'
export { isRencanaLengkap } from './report-rencana.ts'
export * from './report-types.ts'

export const TANDA_CONTOH = 'DATA CONTOH – seluruh isi rekaan'

/** The report BAB I–V that PermenPANRB 14/2017 asks for, in the words and on the scale of the questionnaire, as the model that DOCX and PDF are both set from. */
export function laporanSkm(l: LaporanSkm): Report {
  const tahun = l.periode.selesai.slice(0, 4)
  const { hasil } = l
  return {
    language: 'id',
    title: judul(l, 'laporan'),
    subtitle: l.layanan ? `${l.unit}\n${l.layanan}` : l.unit,
    owner: l.instansi,
    period: `Periode ${l.periode.nama}`,
    cover: {
      ...(l.logo ? { logo: { svg: l.logo, alt: `Logo ${l.instansi}` } } : {}),
      fields: [
        { label: 'Waktu survei', value: rentang(l.periode) },
        { label: 'Responden', value: `${angka(hasil.n)} orang` },
        { label: l.instrumen.indeks.singkatan, value: nilaiBermutu(hasil.ikm, hasil.mutu, l.instrumen) },
        ...(l.publikasi
          ? [
              {
                label: 'Diterbitkan',
                value: `${formatDate(l.publikasi.tanggal, 'id')}, revisi ${l.publikasi.revisi}`,
              },
            ]
          : [{ label: 'Status', value: 'Rancangan, belum diterbitkan' }]),
      ],
      place: [l.penandatangan.tempat, tahun].filter((teks) => teks !== '').join(', '),
    },
    contents: true,
    running: `${isSkm(l.instrumen) ? 'Laporan SKM' : l.instrumen.nama.id} ${l.unit} – ${l.periode.nama}`,
    ...(l.contoh ? { notice: TANDA_CONTOH } : {}),
    chapters: [
      babPendahuluan(l),
      babPengumpulan(l),
      babHasil(l),
      babAnalisis(l),
      babPenutup(l),
      lampiranKuesioner(l.instrumen, 1, l.terjemahan),
      lampiranOlahan(l, 2),
      ...lampiranTerbitan(l, 3),
    ],
  }
}
