import { randomBytes } from 'node:crypto'
import type { Tanggal } from '../../../kernel/clock.ts'
import { hashJson } from '../../../platform/audit/index.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { getInstansi, getUnit } from '../../../registry/index.ts'
import type { Anggota } from '../peserta/komposisi.ts'
import { unsealKontak } from '../peserta/kontak.ts'
import { listAnggota } from '../peserta/store-hitung.ts'
import type { Forum } from '../store.ts'
import {
  FORMAT_BERITA_ACARA,
  sidikRahasia,
  type IsiBeritaAcara,
  type RahasiaAcara,
  type SidikSuara,
} from './isi.ts'
import { pernyataanAwal } from './pernyataan.ts'
import { findAcara } from './store-acara.ts'
import { listBerkas } from './store-berkas.ts'
import { listButirAgenda, listHadir, type ButirAgenda } from './store-hadir.ts'
import { listKesepakatan } from './store-kesepakatan.ts'
import { listNotulen } from './store-notulen.ts'
import { listUsulan } from './store-usulan.ts'

/** What the head adds when he freezes it. */
export interface IsianTetap {
  readonly nomor: string
  readonly tanggal: Tanggal
  readonly tempat: string
  readonly nama: string
  readonly nip: string
  readonly jabatan: string
}

/** Salt of a draft: nothing of it is kept, so there is nothing to guess. */
const TANPA_GARAM = ''

export interface Susunan {
  readonly isi: IsiBeritaAcara
  readonly rahasia: RahasiaAcara
  /** Of what a signer reads before he signs. */
  readonly sidikTinjauan: string
}

type Kunci = Pick<Deps, 'deriveKey'>

/** The berita acara as it stands now. `beku`: it will be kept, so its salt is real. */
export async function composeAcara(
  db: Db,
  deps: Kunci,
  f: Forum,
  isian: IsianTetap,
  opsi: { readonly revisi: number; readonly suara: SidikSuara | null; readonly beku: boolean },
): Promise<Susunan> {
  const [instansi, unit, acara] = [
    await getInstansi(db, f.instansiId),
    await getUnit(db, f.unitId),
    await findAcara(db, f.id),
  ]
  const [agenda, hadir, butir, notulen, usulan, berkas] = [
    await listButirAgenda(db, f.id),
    await listHadir(db, f.id),
    await listKesepakatan(db, f.id),
    await listNotulen(db, f.id),
    await listUsulan(db, f.id),
    await listBerkas(db, f.id),
  ]
  const awal = pernyataanAwal(unit.nama)
  const rahasia: RahasiaAcara = {
    garam: opsi.beku ? randomBytes(32).toString('hex') : TANPA_GARAM,
    nip: isian.nip,
    penandatangan: hadir.map((h) => ({
      nama: h.nama,
      telepon: unsealKontak(deps, { instansiId: f.instansiId, id: h.id }, h.kontakSandi).telepon,
      jenisKelamin: h.jenisKelamin ?? '',
    })),
  }
  const isi: IsiBeritaAcara = {
    format: FORMAT_BERITA_ACARA,
    revisi: opsi.revisi,
    alasan: acara.alasanRevisi,
    nomor: isian.nomor,
    tanggal: isian.tanggal,
    tempat: isian.tempat,
    instansi: { id: instansi.id, nama: instansi.nama, slug: instansi.slug },
    unit: { id: unit.id, nama: unit.nama, slug: unit.slug },
    forum: {
      id: f.id,
      slug: f.slug,
      tema: f.tema,
      jenis: f.jenis,
      mode: f.mode,
      tanggal: f.tanggal,
      mulai: f.mulai,
      selesai: f.selesai,
      tempat: f.tempat,
      fasilitator: f.fasilitator,
    },
    agenda: agenda.map(({ nomor, judul, angka }) => ({ nomor, judul, angka })),
    hadir: hitungHadir(await listAnggota(db, f.id)),
    kesepakatan: butir.map((k) => ({
      id: k.id,
      agenda: nomorAgenda(agenda, k.agendaId),
      masalah: k.masalah,
      perbaikan: k.perbaikan,
      penanggungJawab: k.penanggungJawab,
      tenggat: k.tenggat,
    })),
    pernyataan: {
      kepala: acara.pernyataanKepala || awal.kepala,
      peserta: acara.pernyataanPeserta || awal.peserta,
    },
    kepala: { nama: isian.nama, jabatan: isian.jabatan },
    penandatangan: hadir.map(({ nama, jabatan, lembaga, kelompok }) => ({
      nama,
      jabatan,
      lembaga,
      kelompok,
    })),
    usulan: {
      diterima: usulan.filter((u) => u.keadaan === 'diterima').length,
      ditolak: usulan.filter((u) => u.keadaan === 'ditolak').length,
    },
    foto: berkas.filter((b) => b.jenis === 'foto').map(({ sha256, keterangan }) => ({ sha256, keterangan })),
    sidikNotulen: hashJson(
      notulen.map((n) => ({
        pukul: n.pukul,
        pembicara: n.pembicara,
        jenis: n.jenis,
        agenda: nomorAgenda(agenda, n.agendaId),
        isi: n.isi,
      })),
    ),
    sidikPenandatangan: sidikRahasia(rahasia),
    suara: opsi.suara,
  }
  // Number, date and names are what the form itself asks; the salt is new each time.
  const { nomor: _n, tanggal: _t, tempat: _p, kepala: _k, sidikPenandatangan: _s, ...dibaca } = isi
  return { isi, rahasia, sidikTinjauan: hashJson({ ...dibaca, penandatangan: rahasia.penandatangan }) }
}

const nomorAgenda = (agenda: readonly ButirAgenda[], id: string | null): number | null =>
  agenda.find((a) => a.id === id)?.nomor ?? null

/** Everybody who was there, not only those the paper has lines for. */
function hitungHadir(anggota: readonly Anggota[]): IsiBeritaAcara['hadir'] {
  const hadir = anggota.filter((a) => a.hadir)
  const kelompok: Record<string, number> = {}
  for (const h of hadir) kelompok[h.kelompok] = (kelompok[h.kelompok] ?? 0) + 1
  return { jumlah: hadir.length, kelompok, rentan: hadir.filter((h) => h.rentan.length > 0).length }
}
