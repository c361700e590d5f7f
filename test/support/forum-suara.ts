import type { Kysely } from 'kysely'
import { newId, shortCode } from '../../src/kernel/ids.ts'
import type { Database } from '../../src/platform/db/types.ts'
import type { KeadaanForum } from '../../src/instruments/fkp/rules.ts'
import '../../src/instruments/fkp/tables.ts'
import '../../src/instruments/fkp/suara/index.ts'
import { buildKantor, type Kantor } from './kantor.ts'

/** A forum of a dinas that people vote in, and the office around it. */
export interface ForumUji extends Kantor {
  readonly id: string
  readonly slug: string
  readonly kode: string
  readonly forum: { readonly instansiId: string; readonly id: string }
  readonly setKeadaan: (keadaan: KeadaanForum) => Promise<void>
}

export async function buildForumSuara(
  owner: Kysely<Database>,
  keadaan: KeadaanForum = 'berlangsung',
): Promise<ForumUji> {
  const kantor = await buildKantor(owner)
  const id = newId()
  const slug = `forum-${shortCode(6)}`
  const kode = shortCode(6)
  const own = { instansi_id: kantor.instansiId }
  await owner
    .insertInto('fkp_forum')
    .values({
      ...own,
      id,
      unit_id: kantor.dinas,
      slug,
      kode,
      tema: 'Loket kependudukan yang lebih cepat',
      jenis: 'standar_pelayanan',
      mode: 'tatap_muka',
      tanggal: '2026-11-19',
      mulai: '09:00',
      selesai: '12:00',
      keadaan,
    })
    .execute()
  await owner
    .insertInto('registry_alamat')
    .values({ ...own, alamat: `forum/${slug}`, jenis: 'forum', sasaran_id: id })
    .execute()
  return {
    ...kantor,
    id,
    slug,
    kode,
    forum: { instansiId: kantor.instansiId, id },
    setKeadaan: async (baru) => {
      await owner.updateTable('fkp_forum').set({ keadaan: baru }).where('id', '=', id).execute()
    },
  }
}
