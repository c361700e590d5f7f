import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { Details, formatDateShort, formatNumber, Table, type Column } from '../../../ui/index.ts'
import { hurufKolom } from '../hitung/galat.ts'
import type { Kolom } from '../hitung/kolom.ts'
import { getUnsur, teksOf, type FieldResponden, type Instrumen } from '../instrumen.ts'
import { toNilai } from '../jawaban/rules.ts'
import type { BarisImpor, TujuanImpor } from './baca.ts'
import type { Pratinjau } from './pratinjau.ts'
import { kataImpor } from './words.ts'

interface Props {
  readonly desk: { readonly lang: Bahasa }
  readonly pratinjau: Pratinjau
  readonly tujuan: TujuanImpor
}

const labelOf = (kunci: FieldResponden, lang: Bahasa, { responden }: Instrumen): string => {
  const field = responden.find((f) => f.kunci === kunci)
  return field ? teksOf(field.label, lang) : kunci.replaceAll('_', ' ')
}

export function BagianContoh({ desk, pratinjau, tujuan }: Props): JSX.Element {
  const { lang } = desk
  const k = kataImpor[lang]
  const { instrumen } = tujuan
  const label = (kunci: FieldResponden): string => labelOf(kunci, lang, instrumen)
  const nama = new Map(tujuan.layanan.map((l) => [l.id, l.nama]))
  const columns: Column<BarisImpor>[] = [
    { key: 'baris', label: k.baris, cell: (b) => formatNumber(b.baris, lang) },
    { key: 'tanggal', label: k.tanggalKolom, tight: true, cell: (b) => formatDateShort(b.isi.tanggal, lang) },
    ...(tujuan.layanan.length > 0
      ? [{ key: 'layanan', label: k.layanan, cell: (b: BarisImpor) => nama.get(b.isi.layananId) }]
      : []),
    ...instrumen.pertanyaan.map((u, i) => ({
      key: u.kunci,
      label: u.kunci,
      numeric: true,
      cell: (b: BarisImpor) => toNilai(b.isi.jawaban, instrumen)[i],
    })),
    { key: 'jk', label: label('jenis_kelamin'), cell: (b) => b.isi.responden.jenisKelamin ?? '–' },
    { key: 'usia', label: label('usia'), numeric: true, cell: (b) => b.isi.responden.usia ?? '–' },
    { key: 'pendidikan', label: label('pendidikan'), cell: (b) => b.isi.responden.pendidikan ?? '–' },
    { key: 'pekerjaan', label: label('pekerjaan'), cell: (b) => b.isi.responden.pekerjaan ?? '–' },
    { key: 'saran', label: k.saran, cell: (b) => b.isi.saran?.slice(0, 60) ?? '–' },
  ]
  return (
    <Table
      caption={k.contohJudul(formatNumber(pratinjau.contoh.length, lang))}
      lang={lang}
      narrow="gulir"
      columns={columns}
      rows={pratinjau.contoh}
      rowKey={(b) => b.baris}
    />
  )
}

export function BagianKolom({ desk, pratinjau, tujuan }: Props): JSX.Element | null {
  const { lang } = desk
  const k = kataImpor[lang]
  if (pratinjau.kolom.length === 0) return null
  return (
    <Details summary={k.kolomJudul}>
      <Table
        caption={k.kolomJudul}
        captionHidden
        lang={lang}
        columns={[
          { key: 'huruf', label: k.kolomHuruf, cell: (c) => hurufKolom(c.indeks) },
          { key: 'judul', label: k.kolomNama, cell: (c) => c.judul },
          { key: 'peran', label: k.kolomDibaca, cell: (c) => peranTeks(c, lang, tujuan.instrumen) },
        ]}
        rows={pratinjau.kolom}
        rowKey={(c) => c.indeks}
      />
    </Details>
  )
}

function peranTeks({ peran }: Kolom, lang: Bahasa, instrumen: Instrumen): string {
  const k = kataImpor[lang]
  if (peran.jenis === 'unsur') {
    const p = instrumen.pertanyaan.find((x) => x.kunci === peran.kunci)
    return p ? `${teksOf(getUnsur(p.unsur, instrumen).nama, lang)} (${p.kunci})` : peran.kunci
  }
  if (peran.jenis === 'responden') {
    const { kunci } = peran
    if (kunci === 'tanggal') return k.tanggalKolom.toLowerCase()
    return kunci === 'saran' ? k.saran.toLowerCase() : labelOf(kunci, lang, instrumen)
  }
  return peran.jenis === 'nomor' ? k.nomorKolom : k.dilewatiKolom
}
