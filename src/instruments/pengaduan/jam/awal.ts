import { sql } from 'kysely'
import { addDays, tanggalOf, type Tanggal, type Zona } from '../../../kernel/clock.ts'
import { prepared } from '../../../platform/db/pipeline.ts'
import type { Db } from '../../../platform/db/types.ts'
import { buildKalender, type JenisLibur } from '../../../registry/index.ts'
import { klasifikasiAwalOf, type Jenis } from '../rules.ts'
import { pickProfil } from './profil.ts'
import type { AlatJam, ProfilKebijakan } from './rules.ts'

/** Longer than any term from receipt: what lies beyond is loaded with the whole calendar when something happens to it. */
const HARI_KE_DEPAN = 1100

interface Dasar {
  readonly zona: Zona
  readonly hari_kerja: number
  readonly cuti_bersama_libur: boolean
  readonly profil: readonly ProfilKebijakan[] | null
  readonly libur: readonly { readonly tanggal: Tanggal; readonly jenis: JenisLibur }[] | null
}

/** What the clock of a new complaint is wound with, asked in one question: every complaint that comes in pays for it. */
export async function loadAlatAwal(
  db: Db,
  instansiId: string,
  diterimaAt: Date,
  jenis: Jenis,
): Promise<AlatJam & { readonly profilId: string | null }> {
  const dari = diterimaAt.toISOString().slice(0, 10)
  const { rows } = await sql<Dasar>`${prepared} select i.zona, i.hari_kerja, i.cuti_bersama_libur,
      (select jsonb_agg(jsonb_build_object('id', p.id, 'nama', p.nama, 'dasar', p.dasar, 'mulai', p.mulai, 'isi', p.isi))
        from pengaduan_profil p where p.instansi_id = i.instansi_id) as profil,
      (select jsonb_agg(jsonb_build_object('tanggal', l.tanggal, 'jenis', l.jenis)) from registry_libur l
        where l.instansi_id = i.instansi_id and l.tanggal between ${addDays(dari, -2)}::date
          and ${addDays(dari, HARI_KE_DEPAN)}::date) as libur
    from registry_instansi i where i.instansi_id = ${instansiId}`.execute(db)
  const dasar = rows[0]
  if (!dasar) throw new Error('the instansi is outside the scope of this transaction')
  const profil = pickProfil(dasar.profil ?? [], tanggalOf(diterimaAt, dasar.zona))
  return {
    profilId: profil.id,
    aturan: profil.isi,
    kalender: buildKalender(
      (dasar.libur ?? []).map((l) => ({ ...l, nama: '', dasar: '' })),
      { hariKerja: dasar.hari_kerja === 6 ? 6 : 5, cutiBersamaLibur: dasar.cuti_bersama_libur },
    ),
    zona: dasar.zona,
    klasifikasiAwal: klasifikasiAwalOf(jenis),
  }
}
