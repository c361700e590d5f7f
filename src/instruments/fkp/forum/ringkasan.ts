import type { Pejabat } from '../../../kernel/actor.ts'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Tanggal } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import { findLayanan } from '../../../registry/index.ts'
import { formatNumber } from '../../../ui/index.ts'
import { listPokok } from '../agenda/store.ts'
import { computeKomposisi } from '../peserta/komposisi.ts'
import { listAnggota } from '../peserta/store-hitung.ts'
import { canSusunForum, canTandaTanganForum } from '../policy.ts'
import { findPeralihan } from '../rules.ts'
import type { Forum } from '../store.ts'
import { langkahList } from './alur.ts'

/** What the first page of a forum says beside the forum itself. */
export async function muatRingkasan(db: Db, actor: Pejabat, forum: Forum, hariIni: Tanggal, lang: Bahasa) {
  const susun = canSusunForum(actor, forum.unitId)
  const tandaTangan = canTandaTanganForum(actor, forum.unitId)
  const pokok = await listPokok(db, forum.id)
  const anggota = await listAnggota(db, forum.id)
  const banyak = (k: string): string => formatNumber(pokok.filter((p) => p.keputusan === k).length, lang)
  return {
    layanan: forum.layananId === null ? null : ((await findLayanan(db, forum.layananId))?.nama ?? null),
    boleh: { susun, tandaTangan },
    langkah: langkahList.filter((aksi) => {
      const p = findPeralihan(forum.keadaan, aksi)
      if (!p || (aksi === 'mulai' && forum.tanggal > hariIni)) return false
      return p.oleh === 'tandatangan' ? tandaTangan : susun
    }),
    siap: {
      agenda: { diterima: banyak('diterima'), usul: banyak('usul') },
      terisi: computeKomposisi(anggota, false).terisi,
      diundang: formatNumber(anggota.filter((a) => a.diundang).length, lang),
    },
  }
}
