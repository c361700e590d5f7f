import {
  skm142017,
  unsurKunciList,
  type Jawaban,
  type Nilai,
} from '../../src/instruments/survei/instrumen.ts'
import type { LaporanSkm } from '../../src/instruments/survei/report-types.ts'
import { computeHasil } from '../../src/instruments/survei/rules-hasil.ts'
import { addJawaban, emptyAgregat, type Agregat } from '../../src/instruments/survei/rules.ts'

/** Mean answer per unsur in form order, so that waktu, sarana and prosedur come out lowest. */
const kecenderungan = [3.5, 3.25, 3.05, 3.95, 3.5, 3.55, 3.6, 3.2, 3.45]

/** The same answers on every run: a small linear congruential generator. */
function acak(benih: number): () => number {
  let x = benih
  return () => (x = (x * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
}

export function contohJawaban(n: number, benih = 7): Jawaban[] {
  const next = acak(benih)
  return Array.from({ length: n }, () => {
    const suasana = (next() - 0.5) * 0.8
    return Object.fromEntries(
      unsurKunciList.map((k, i) => {
        const x = Math.round(kecenderungan[i]! + suasana + (next() - 0.5) * 1.4)
        return [k, Math.min(4, Math.max(1, x)) as Nilai]
      }),
    ) as unknown as Jawaban
  })
}

export const contohAgregat = (n: number): Agregat => contohJawaban(n).reduce(addJawaban, emptyAgregat())

/** An invented unit with everything filled in, one blank action and a name that is too long for a careless cover. */
export function sampleLaporan(ubah: Partial<LaporanSkm> = {}): LaporanSkm {
  return {
    instansi: 'Pemerintah Kabupaten Rekabumi',
    unit: 'Dinas Kependudukan dan Pencatatan Sipil',
    periode: { nama: 'Semester I 2026', mulai: '2026-01-05', selesai: '2026-06-30' },
    hasil: computeHasil(contohAgregat(212), { populasi: 420, integritas: { garisLurus: 12, ganda: 1 } }),
    demografi: {
      jenisKelamin: [
        { label: 'Laki-laki', n: 98 },
        { label: 'Perempuan', n: 112 },
      ],
      pendidikan: [
        { label: 'SD', n: 12 },
        { label: 'SMP', n: 31 },
        { label: 'SMA', n: 103 },
        { label: 'Diploma (D1–D3)', n: 18 },
        { label: 'S1', n: 44 },
        { label: 'S2', n: 4 },
      ],
      pekerjaan: [
        { label: 'PNS', n: 14 },
        { label: 'Swasta', n: 71 },
        { label: 'Wirausaha', n: 62 },
        { label: 'Lainnya', n: 65 },
      ],
      layanan: [
        { label: 'Perekaman dan pencetakan KTP elektronik', n: 121 },
        { label: 'Akta kelahiran', n: 58 },
        { label: 'Pindah datang penduduk antarkabupaten/kota dan antarprovinsi', n: 33 },
      ],
    },
    tren: [
      { nama: 'Semester II 2024', n: 188, ikm: 82.11, mutu: 'B', selang95: [80.9, 83.32], bobot: 'tepat' },
      { nama: 'Semester I 2025', n: 195, ikm: 83.02, mutu: 'B', selang95: [81.9, 84.14], bobot: 'tepat' },
      {
        nama: 'Semester II 2025',
        n: 201,
        ikm: 84.36,
        mutu: 'B',
        selang95: [83.21, 85.51],
        bobot: 'tepat',
        unsur: { waktu: 74.1, sarana: 82.9, prosedur: 80.25 },
      },
    ],
    rtl: [
      {
        unsur: 'waktu',
        kegiatan: 'Menambah satu loket pencetakan pada pukul 08.00–11.00 dan memasang papan janji waktu',
        waktu: { tahun: 2026, triwulan: [3, 4] },
        penanggungJawab: 'Kepala Bidang Pelayanan Pendaftaran Penduduk',
      },
      {
        unsur: 'waktu',
        kegiatan: 'Mengirim pemberitahuan bila dokumen siap diambil',
        waktu: { tahun: 2026, triwulan: [4] },
        penanggungJawab: 'Kepala Bidang PIAK',
      },
      {
        unsur: 'prosedur',
        kegiatan: 'Menyederhanakan alur pindah datang',
        waktu: { tahun: 2026, triwulan: [] },
        penanggungJawab: '',
      },
    ],
    fkp: { tanggal: '2026-07-21' },
    jadwal: [
      { kegiatan: 'Persiapan: kuesioner, sampel, lokasi', waktu: '15–30 Desember 2025', hariKerja: 9 },
      { kegiatan: 'Pengumpulan data', waktu: '5 Januari–30 Juni 2026', hariKerja: 115 },
      { kegiatan: 'Pengolahan dan analisis', waktu: '1–7 Juli 2026', hariKerja: 5 },
      { kegiatan: 'Penyusunan dan pelaporan', waktu: '8–15 Juli 2026', hariKerja: 6 },
    ],
    naskah: {
      latarBelakang: 'Masyarakat berhak menilai pelayanan.\n\nSurvei ini caranya.',
      tujuan: 'Mengetahui kepuasan pengguna layanan.',
      pelaksana: 'Survei dilaksanakan oleh Dinas Kependudukan dan Pencatatan Sipil.',
      metode: 'Kuesioner sembilan unsur, daring dan kertas.',
      lokasi: 'Jalan Merdeka 1.',
      analisis: 'Unsur dengan nilai terendah adalah Waktu Penyelesaian (77,48).',
      penutup: 'Demikian laporan ini disusun.',
    },
    metode: ['Setiap unsur berbobot tepat 1/9.'],
    penandatangan: {
      tempat: 'Rekabumi',
      tanggal: '2026-07-15',
      jabatan: 'Kepala Dinas Kependudukan dan Pencatatan Sipil',
      nama: 'Dra. Contoh Nama Pejabat, M.Si.',
      pangkat: 'Pembina Utama Muda',
      nip: '19700101 199503 2 001',
    },
    instrumen: skm142017,
    publikasi: {
      revisi: 1,
      tanggal: '2026-07-15',
      hash: '3f1c9a7be2d04c5586a1f09b7d3e62c4aa10b9d8873f5e21c6047f98d2b3e5a1',
      alamat: 'https://sambut.rekabumi.go.id/unit/disdukcapil',
    },
    contoh: true,
    ...ubah,
  }
}
