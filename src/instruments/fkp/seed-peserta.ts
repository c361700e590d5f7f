import type { OrangDaftar } from './peserta/daftar.ts'
import type { Rentan, StatusPeserta } from './peserta/golongan.ts'
import type { Peserta } from './peserta/store.ts'
import type { KelompokPeserta } from './rules.ts'

/** An invented participant. */
export interface PesertaContoh extends Omit<OrangDaftar, 'kontak'> {
  readonly kebutuhan: string
  readonly kelamin: 'L' | 'P'
  readonly sumber: Peserta['sumber']
  readonly status: StatusPeserta
}

const orang = (
  kelompok: KelompokPeserta,
  nama: string,
  kelamin: 'L' | 'P',
  [jabatan, lembaga]: readonly [string, string],
  over: Partial<Pick<PesertaContoh, 'kebutuhan' | 'sumber' | 'status'>> & { rentan?: readonly Rentan[] } = {},
): PesertaContoh => ({
  nama,
  lembaga,
  jabatan,
  kelompok,
  kelamin,
  rentan: over.rentan ?? [],
  kebutuhan: over.kebutuhan ?? '',
  sumber: over.sumber ?? 'undangan',
  status: over.status ?? 'hadir',
})

const SENDIRI = ['', ''] as const

/** Held: every group was there. */
const selesai: readonly PesertaContoh[] = [
  orang('penyelenggara', 'Gandara Mahesapati', 'L', ['Kepala Dinas', 'Disdukcapil Lembah Sari']),
  orang('penyelenggara', 'Kirana Sekarwangi', 'P', ['Petugas Pelayanan', 'Disdukcapil Lembah Sari']),
  orang('pengguna', 'Wiji Prameswara', 'L', SENDIRI, { sumber: 'mendaftar' }),
  orang('pengguna', 'Sulastri Dewandari', 'P', ['', 'Pedagang Pasar Wening'], { rentan: ['lansia'] }),
  orang('pengguna', 'Jaka Tirtamaya', 'L', ['', 'Petani Desa Randu Lor'], { rentan: ['pelosok'] }),
  orang('pengguna', 'Ningrum Asmarani', 'P', SENDIRI, {
    rentan: ['disabilitas'],
    kebutuhan: 'Jalan untuk kursi roda',
    sumber: 'mendaftar',
  }),
  orang('pengguna', 'Raka Saptanugraha', 'L', ['', 'Mahasiswa'], { sumber: 'di_tempat' }),
  orang('pengguna', 'Mayang Puspitarini', 'P', SENDIRI, { rentan: ['ibu_anak'] }),
  orang('pengguna', 'Danu Wicaksana', 'L', SENDIRI, { status: 'berhalangan' }),
  orang('ahli', 'Dr. Laras Candrawati', 'P', ['Dosen Administrasi Publik', 'Universitas Lembah Sari']),
  orang('ahli', 'Bimo Karyantara', 'L', ['Konsultan tata kelola', '']),
  orang('instansi_terkait', 'Endah Mulyasari', 'P', ['Sekretaris', 'Kecamatan Bukit Randuwangi']),
  orang('instansi_terkait', 'Suryo Pranawa', 'L', ['Kepala Bidang Aplikasi', 'Diskominfo Lembah Sari']),
  orang('instansi_terkait', 'Hesti Ratnaningtyas', 'P', ['Kepala Seksi', 'Kantor Kementerian Agama'], {
    status: 'berhalangan',
  }),
  orang('oms', 'Ki Bayu Wiratama', 'L', ['Ketua', 'Forum Warga Lembah Sari']),
  orang('oms', 'Gending Larasati', 'P', ['Pendamping', 'Komunitas Difabel Sari'], {
    rentan: ['disabilitas'],
    kebutuhan: 'Juru bahasa isyarat',
  }),
  orang('oms', 'Sena Adiwangsa', 'L', ['Pengurus', 'Karang Taruna Wening']),
  orang('media', 'Tari Kusumaningrat', 'P', ['Wartawan', 'Harian Lembah']),
  orang('media', 'Pandu Wiranata', 'L', ['Penyiar', 'Radio Suara Sari'], { sumber: 'di_tempat' }),
]

/** To come: the media have not been found yet, and the desk says so. */
const mendatang: readonly PesertaContoh[] = [
  orang('penyelenggara', 'Gandara Mahesapati', 'L', ['Kepala Dinas', 'Disdukcapil Lembah Sari'], {
    status: 'bersedia',
  }),
  orang('pengguna', 'Sulastri Dewandari', 'P', ['', 'Pedagang Pasar Wening'], {
    rentan: ['lansia'],
    status: 'bersedia',
  }),
  orang('pengguna', 'Arum Wijayanti', 'P', SENDIRI, { sumber: 'mendaftar', status: 'bersedia' }),
  orang('pengguna', 'Tegar Bagaskara', 'L', ['', 'Buruh bangunan'], { status: 'diundang' }),
  orang('ahli', 'Dr. Laras Candrawati', 'P', ['Dosen Administrasi Publik', 'Universitas Lembah Sari'], {
    status: 'berhalangan',
  }),
  orang('ahli', 'Bimo Karyantara', 'L', ['Konsultan tata kelola', ''], { status: 'diundang' }),
  orang('instansi_terkait', 'Endah Mulyasari', 'P', ['Sekretaris', 'Kecamatan Bukit Randuwangi'], {
    status: 'bersedia',
  }),
  orang('oms', 'Gending Larasati', 'P', ['Pendamping', 'Komunitas Difabel Sari'], {
    rentan: ['disabilitas'],
    kebutuhan: 'Juru bahasa isyarat',
    status: 'bersedia',
  }),
]

export const pesertaContoh = { selesai, mendatang } as const
