import { newId } from '../../src/kernel/ids.ts'
import type { OpenDb } from '../../src/platform/db/types.ts'
import type { Deps } from '../../src/platform/deps.ts'
import { seal } from '../../src/platform/kunci/segel.ts'
import '../../src/instruments/fkp/tables.ts'
import type { Forum } from '../../src/instruments/fkp/index.ts'
import { findForum } from '../../src/instruments/fkp/index.ts'
import type { Rumah } from './registry.ts'

export interface PesertaUji {
  readonly nama: string
  readonly kelompok?: 'pengguna' | 'ahli' | 'instansi_terkait' | 'oms' | 'media' | 'penyelenggara'
  readonly telepon?: string
  readonly surel?: string
  readonly jenisKelamin?: 'L' | 'P'
  readonly jabatan?: string
  readonly lembaga?: string
}

/** A forum under way with people in the room, written straight into its tables. */
export async function buildForum(
  db: OpenDb,
  deps: Pick<Deps, 'deriveKey'>,
  rumah: Pick<Rumah, 'instansi' | 'puskesmas'>,
  over: {
    readonly keadaan?: Forum['keadaan']
    readonly tema?: string
    readonly tanggal?: string
    readonly hadir?: readonly PesertaUji[]
    readonly agenda?: readonly string[]
  } = {},
): Promise<Forum> {
  const instansi_id = rumah.instansi.id
  const [id, ekor] = [newId(), newId().replaceAll('-', '').slice(-10)]
  return db.write({ instansiId: instansi_id }, async (trx) => {
    await trx
      .insertInto('fkp_forum')
      .values({
        instansi_id,
        id,
        unit_id: rumah.puskesmas.id,
        slug: `forum-${ekor}`,
        kode: ekor.slice(-6).toUpperCase(),
        tema: over.tema ?? 'Antrean pendaftaran rawat jalan',
        jenis: 'permasalahan',
        mode: 'tatap_muka',
        tanggal: over.tanggal ?? '2026-11-12',
        mulai: '09:00',
        selesai: '12:00',
        tempat: 'Aula Puskesmas Contoh',
        keadaan: over.keadaan ?? 'berlangsung',
      })
      .execute()
    for (const [i, judul] of (over.agenda ?? ['Lama menunggu di loket']).entries())
      await trx
        .insertInto('fkp_agenda')
        .values({
          instansi_id,
          id: newId(),
          forum_id: id,
          nomor: i + 1,
          asal: i === 0 ? 'unsur' : 'usulan',
          asal_kunci: i === 0 ? `${newId()}/waktu` : '',
          judul,
          angka: 'nilai 71,20 dari 212 orang',
          keputusan: 'diterima',
        })
        .execute()
    for (const [i, p] of (over.hadir ?? [{ nama: 'Siti Aminah' }]).entries()) {
      const pid = newId()
      await trx
        .insertInto('fkp_peserta')
        .values({
          instansi_id,
          id: pid,
          forum_id: id,
          nama: p.nama,
          lembaga: p.lembaga ?? '',
          jabatan: p.jabatan ?? '',
          kelompok: p.kelompok ?? 'pengguna',
          jenis_kelamin: p.jenisKelamin ?? null,
          kontak_sandi:
            p.telepon || p.surel
              ? seal(
                  deps.deriveKey('fkp.peserta.kontak'),
                  JSON.stringify({ surel: p.surel ?? '', telepon: p.telepon ?? '' }),
                  `fkp_peserta/${instansi_id}/${pid}`,
                )
              : null,
          sumber: 'undangan',
          status: 'hadir',
          // In the order in which they are named.
          hadir_at: new Date(Date.parse('2026-11-12T02:00:00Z') + i * 1000),
          hadir_cara: 'qr',
        })
        .execute()
    }
    return (await findForum(trx, id))!
  })
}
