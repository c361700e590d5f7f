import { countHariKerja, type KalenderKerja } from '../../kernel/hari-kerja.ts'
import { addDays, tanggalOf, type Tanggal, type Zona } from '../../kernel/clock.ts'
import { formatDateRange } from '../../ui/format.ts'
import type { Instrumen } from './instrumen.ts'
import { listBarisTanda } from './terbitan/baris-tanda.ts'
import { instrumenTerbit } from './terbitan/instrumen-terbit.ts'
import { KOSONG as TIDAK_DIISI } from './jawaban/rules.ts'
import { kunciJadwal, tahapList, type Tahap } from './naskah/naskah.ts'
import { parseWaktu } from './rencana/rules.ts'
import type { JudulKunci } from './report-naskah.ts'
import { KOSONG } from './report-teks.ts'
import type { Demografi, Hitungan, Kegiatan, LaporanSkm } from './report-types.ts'
import type { IsiTerbitan, RincianTerbitan, TerbitanSkm } from './terbitan/snapshot.ts'

export interface OpsiLaporan {
  /** With it the report is for the house: no group hidden, NIP under the signature. Without it, for everyone. */
  readonly rincian?: Pick<RincianTerbitan, 'nip' | 'demografi' | 'layanan'>
  /** Fingerprint of the publication; absent for a draft. */
  readonly hash?: string
  /** Where the published record stands. */
  readonly alamat?: string
  readonly zona: Zona
  /** Counts the working days of each stage; without it they stay blank. */
  readonly kalender?: KalenderKerja
  readonly media?: LaporanSkm['media']
  readonly logo?: string
  readonly judul?: Partial<Readonly<Record<JudulKunci, string>>>
}

type Isi = IsiTerbitan | TerbitanSkm
const isTerbit = (isi: Isi): isi is TerbitanSkm => 'revisi' in isi

/** From what a publication freezes (or a draft of it) to what the report is written from. */
export function laporanDariTerbitan(isi: Isi, opsi: OpsiLaporan): LaporanSkm {
  const { naskah } = isi
  const instrumen = instrumenTerbit(isi)
  const [satu, ...lain] = isi.layanan
  return {
    instansi: isi.instansi.nama,
    unit: isi.unit.nama,
    ...(satu && lain.length === 0 ? { layanan: satu.nama } : {}),
    periode: isi.periode,
    hasil: isi.hasil,
    demografi: demografiOf(isi, instrumen, opsi),
    ...(isi.sampel ? { sampel: sampelOf(isi, isi.sampel, opsi) } : {}),
    tren: isi.tren,
    rtl: isi.rencana.map((r) => ({ ...r, waktu: parseWaktu(r.waktu) })),
    ...(naskah.fkpTanggal ? { fkp: { tanggal: naskah.fkpTanggal } } : {}),
    jadwal: tahapList.map((tahap) => kegiatan(tahap, naskah, opsi.kalender)),
    naskah,
    ...(opsi.judul ? { judul: opsi.judul } : {}),
    ...(isTerbit(isi) && isi.alasanMinimum ? { alasanMinimum: isi.alasanMinimum } : {}),
    metode: isi.metode,
    ...(isi.lapisan ? { lapisan: isi.lapisan } : {}),
    tanda: listBarisTanda(isi),
    ...(isi.terjemahan ? { terjemahan: isi.terjemahan } : {}),
    ...(isi.tanda.tanpaTanda ? { tanpaTanda: isi.tanda.tanpaTanda } : {}),
    penandatangan: {
      tempat: naskah.tempat,
      tanggal: naskah.tanggal || null,
      jabatan: naskah.jabatan,
      nama: naskah.nama || KOSONG,
      ...(opsi.rincian?.nip ? { nip: opsi.rincian.nip } : {}),
    },
    instrumen,
    ...(isTerbit(isi) && opsi.hash ? { publikasi: publikasi(isi, opsi.hash, opsi) } : {}),
    ...(opsi.media ? { media: opsi.media } : {}),
    contoh: isi.instansi.rekaan,
    ...(opsi.logo ? { logo: opsi.logo } : {}),
  }
}

function sampelOf(
  isi: Isi,
  sampel: NonNullable<Isi['sampel']>,
  { rincian }: OpsiLaporan,
): NonNullable<LaporanSkm['sampel']> {
  const layanan = new Map((rincian?.layanan ?? isi.layanan).map((l) => [l.id, l]))
  return {
    cara: { metode: sampel.metode, galat: sampel.galat, hingga: sampel.hingga },
    layanan: sampel.layanan.flatMap(({ id, populasi, sasaran }) => {
      const l = layanan.get(id)
      return l && populasi !== null && sasaran !== null ? [{ nama: l.nama, populasi, sasaran, n: l.n }] : []
    }),
  }
}

function publikasi(isi: TerbitanSkm, hash: string, opsi: OpsiLaporan): NonNullable<LaporanSkm['publikasi']> {
  return {
    revisi: isi.revisi,
    ...(isi.alasan ? { alasan: isi.alasan } : {}),
    tanggal: tanggalOf(new Date(isi.terbitPada), opsi.zona),
    hash,
    ...(opsi.alamat ? { alamat: opsi.alamat } : {}),
  }
}

const namaTahap: Record<Tahap, string> = {
  persiapan: 'Persiapan: kuesioner, sampel, lokasi',
  pengumpulan: 'Pengumpulan data',
  pengolahan: 'Pengolahan dan analisis',
  pelaporan: 'Penyusunan dan pelaporan',
}

function kegiatan(tahap: Tahap, naskah: Isi['naskah'], kalender: KalenderKerja | undefined): Kegiatan {
  const mulai: Tanggal = naskah[kunciJadwal(tahap, 'mulai')]
  const selesai: Tanggal = naskah[kunciJadwal(tahap, 'selesai')]
  const isLengkap = mulai !== '' && selesai !== '' && mulai <= selesai
  return {
    kegiatan: namaTahap[tahap],
    waktu: isLengkap ? formatDateRange(mulai, selesai, 'id') : KOSONG,
    hariKerja: isLengkap && kalender ? countHariKerja(addDays(mulai, -1), selesai, kalender) : null,
  }
}

function demografiOf(isi: Isi, instrumen: Instrumen, { rincian }: OpsiLaporan): Demografi {
  const semua = rincian?.demografi ?? isi.demografi
  const list = (dimensi: 'jenis_kelamin' | 'usia' | 'pendidikan' | 'pekerjaan'): Hitungan[] => {
    const pilihan = instrumen.responden.find((r) => r.kunci === dimensi)?.pilihan ?? []
    const label = (nilai: string): string =>
      nilai === TIDAK_DIISI ? 'Tidak diisi' : (pilihan.find((p) => p.nilai === nilai)?.label.id ?? nilai)
    // Ages have no list: from young to old, the youngest group begins with a sign.
    const urut = (nilai: string): number =>
      dimensi === 'usia' && nilai !== TIDAK_DIISI
        ? Number.parseInt(nilai.replace('<', ''), 10) - (nilai.startsWith('<') ? 1 : 0)
        : (pilihan.findIndex((p) => p.nilai === nilai) + 1 || 999) - 1
    return semua
      .filter((d) => d.dimensi === dimensi)
      .toSorted((a, b) => urut(a.nilai) - urut(b.nilai))
      .map((d) => ({ label: label(d.nilai), n: d.n }))
  }
  const layanan = rincian?.layanan ?? isi.layanan
  return {
    jenisKelamin: list('jenis_kelamin'),
    usia: list('usia'),
    pendidikan: list('pendidikan'),
    pekerjaan: list('pekerjaan'),
    layanan: layanan.map((l) => ({ label: l.nama, n: l.n })),
  }
}
