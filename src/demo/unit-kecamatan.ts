import { nipRekaan } from './kabupaten.ts'
import { kodeKecamatan } from './wilayah.ts'
import type { LayananContoh, UnitContoh } from './tipe.ts'

const layananKecamatan: readonly LayananContoh[] = [
  { nama: 'Legalisasi Surat Keterangan', bobot: 30, geser: 0.1 },
  { nama: 'Perekaman KTP Elektronik', bobot: 26, geser: -0.1 },
  { nama: 'Surat Keterangan Ahli Waris', bobot: 12, geser: -0.25 },
  { nama: 'Dispensasi Nikah', bobot: 9, geser: 0.15 },
  { nama: 'Rekomendasi Izin Keramaian', bobot: 8 },
]

const kecamatan = (
  nomor: number,
  nama: string,
  camat: string,
  jalan: string,
  survei: NonNullable<UnitContoh['survei']>,
  banyakLayanan = layananKecamatan.length,
): UnitContoh => ({
  kunci: `kecamatan-${nama.toLowerCase().replaceAll(' ', '-')}`,
  nama: `Kecamatan ${nama}`,
  singkatan: `Kecamatan ${nama}`,
  jenis: 'kecamatan',
  wilayahKode: kodeKecamatan(nama),
  alamat: `${jalan}, Kecamatan ${nama}`,
  kepala: { nama: camat, nip: nipRekaan(14 + nomor), jabatan: 'Camat' },
  layanan: layananKecamatan.slice(0, banyakLayanan),
  survei,
})

export const unitKecamatan: readonly UnitContoh[] = [
  kecamatan(1, 'Telaga Wening', 'Jayengrana Kertanegara, S.IP.', 'Jalan Telaga Nomor 1', {
    bidang: 'kecamatan',
    irama: 'semester',
    jumlah: 236,
    populasi: 540,
    model: { mutu: 0.85, unsur: { waktu: 0.25 } },
    kertas: 0.35,
  }),
  kecamatan(
    2,
    'Bukit Randuwangi',
    'Rangga Tirtayuda Wirapati, S.STP.',
    'Jalan Raya Bukit Kilometer 20',
    {
      bidang: 'kecamatan',
      irama: 'semester',
      jumlah: 128,
      populasi: 175,
      model: { mutu: 0.2, unsur: { waktu: -0.3, sarana: -0.35 } },
      kertas: 0.8,
      lalai: true,
    },
    4,
  ),
  kecamatan(3, 'Muara Cendana', 'Sekar Arumdalu, S.Sos., M.AP.', 'Jalan Pelabuhan Kecil Nomor 1', {
    bidang: 'kecamatan',
    irama: 'semester',
    jumlah: 168,
    populasi: null,
    model: { mutu: 0.55, unsur: { perilaku: 0.2 } },
    arah: 0.04,
    kertas: 0.5,
  }),
]
