import type { Block, Chapter, Table } from '../../reports/model.ts'
import { formatDate } from '../../ui/format.ts'
import type { Instrumen } from './instrumen.ts'
import { isSkm } from './instrumen/ukuran.ts'
import { computePerubahan, perubahanTeks, unsurTeks } from './report-analisis.ts'
import { grafikTren } from './report-grafik.tsx'
import { isRencanaLengkap, tabelRencana } from './report-rencana.ts'
import { angka, daftar, KOSONG, namaUnsur, judul, nilai2, paragraf } from './report-teks.ts'
import type { LaporanSkm, TitikTren } from './report-types.ts'

const kini = (l: LaporanSkm): TitikTren => ({
  nama: l.periode.nama,
  n: l.hasil.n,
  ikm: l.hasil.ikm,
  mutu: l.hasil.mutu,
  selang95: l.hasil.selang95,
  bobot: l.hasil.bobot,
})

function tabelTren(semua: readonly TitikTren[], { indeks, kategori }: Instrumen): Table {
  const bermutu = kategori.length > 0
  return {
    kind: 'table',
    caption: `${indeks.singkatan} menurut periode`,
    columns: [
      { header: 'Periode', width: 30 },
      { header: 'Responden', align: 'right', width: 14 },
      { header: indeks.singkatan, align: 'right', width: 12 },
      { header: 'Selang 95%', align: 'right', width: 20 },
      ...(bermutu ? [{ header: 'Mutu', align: 'center', width: 10 } as const] : []),
      { header: 'Perubahan', align: 'right', width: 14 },
    ],
    rows: semua.map((t, i) => [
      t.nama,
      angka(t.n),
      nilai2(t.ikm),
      t.selang95 ? `${nilai2(t.selang95[0])}–${nilai2(t.selang95[1])}` : '–',
      ...(bermutu ? [t.mutu] : []),
      bedaTeks(semua[i - 1], t),
    ]),
  }
}

function bedaTeks(lama: TitikTren | undefined, t: TitikTren): string {
  if (!lama || (lama.bobot ?? t.bobot) !== (t.bobot ?? lama.bobot)) return '–'
  const { arah, selisih } = computePerubahan(lama.ikm, t.ikm)
  return `${{ naik: '+', turun: '−', tetap: '' }[arah]}${angka(selisih)}`
}

function tren(l: LaporanSkm): Block[] {
  const lama = l.tren.at(-1)
  if (!lama)
    return [
      { kind: 'paragraph', text: 'Ini periode pertama yang tercatat, sehingga tren belum dapat disajikan.' },
    ]
  const semua = [...l.tren, kini(l)]
  return [
    { kind: 'paragraph', text: perubahanTeks(lama, l.hasil, l.instrumen) },
    tabelTren(semua, l.instrumen),
    grafikTren(semua, l.instrumen),
  ]
}

function forum(l: LaporanSkm): string {
  return l.fkp
    ? `Rencana ini telah dibahas bersama masyarakat dalam forum konsultasi publik pada ${formatDate(l.fkp.tanggal, 'id')}.`
    : `Rencana ini dibahas dalam forum konsultasi publik pada ${KOSONG} (tanggal belum diisi).`
}

export function babAnalisis(l: LaporanSkm): Chapter {
  return {
    label: 'BAB IV',
    title: judul(l, 'bab4'),
    blocks: [
      {
        kind: 'heading',
        level: 2,
        number: '4.1',
        text: `Kelebihan dan kelemahan unsur${isSkm(l.instrumen) ? ' pelayanan' : ''}`,
      },
      ...paragraf(l.naskah.analisis),
      { kind: 'list', items: unsurTeks(l) },
      { kind: 'heading', level: 2, number: '4.2', text: 'Rencana tindak lanjut' },
      ...paragraf(judul(l, 'rencanaTindakLanjut')),
      { kind: 'paragraph', text: forum(l) },
      tabelRencana(l),
      {
        kind: 'heading',
        level: 2,
        number: '4.3',
        text: `Tren nilai ${isSkm(l.instrumen) ? 'SKM' : l.instrumen.indeks.singkatan}`,
      },
      ...tren(l),
    ],
  }
}

export function babPenutup(l: LaporanSkm): Chapter {
  const { hasil, penandatangan: p } = l
  const lama = l.tren.at(-1)
  const prioritas = daftar(hasil.prioritas.terpilih.map((u) => namaUnsur(u, l.instrumen)))
  return {
    label: 'BAB V',
    title: judul(l, 'bab5'),
    blocks: [
      ...paragraf(l.naskah.penutup),
      ...(lama ? paragraf(perubahanTeks(lama, hasil, l.instrumen)) : []),
      {
        kind: 'paragraph',
        text: isRencanaLengkap(l)
          ? `Perbaikan didahulukan pada unsur ${prioritas}.`
          : `Perbaikan didahulukan pada unsur ${prioritas}. Rencana tindak lanjutnya masih perlu dilengkapi.`,
      },
      {
        kind: 'signature',
        place: p.tempat,
        date: p.tanggal ? formatDate(p.tanggal, 'id') : KOSONG,
        signers: [
          {
            role: p.jabatan,
            name: p.nama,
            details: [p.pangkat ?? '', p.nip ? `NIP ${p.nip}` : ''].filter((teks) => teks !== ''),
          },
        ],
      },
    ],
  }
}
