import { AppError, common } from '../../../../kernel/errors.ts'
import type { Db } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { getInstansi, getUnit, type Instansi, type Unit } from '../../../../registry/index.ts'
import { listAksiAsal, type Aksi } from '../../../tindak-lanjut/index.ts'
import { findForum, type Forum } from '../../store.ts'
import { findBeritaAcara, type BeritaAcara } from '../store-acara.ts'
import { listBerkas, type BerkasForum } from '../store-berkas.ts'
import { listKesepakatan } from '../store-kesepakatan.ts'
import { listUsulan, type Usulan } from '../store-usulan.ts'
import { loadMasaUsul, type MasaUsul } from '../usulan.ts'

/** One agreed point as everybody may read it. */
export interface ButirPublik {
  readonly id: string
  readonly masalah: string
  readonly perbaikan: string
  readonly penanggungJawab: string
  readonly tenggat: string
  /** What became of it; undefined while it is no action of the register yet. */
  readonly aksi?: Pick<Aksi, 'status' | 'kemajuan' | 'tenggat' | 'selesaiPada' | 'hasil' | 'ringkasPublik'>
}

export interface HasilForum {
  readonly forum: Forum
  readonly instansi: Instansi
  readonly unit: Unit
  readonly beku: BeritaAcara | undefined
  readonly butir: readonly ButirPublik[]
  readonly usulan: readonly Usulan[]
  readonly masa: MasaUsul
  readonly foto: readonly BerkasForum[]
}

/** A forum whose result may be looked at: it has ended, or its berita acara is frozen. */
export async function getForumUsai(db: Db, id: string): Promise<Forum> {
  const f = await findForum(db, id)
  if (!f || (f.keadaan !== 'selesai' && f.keadaan !== 'ditetapkan')) throw new AppError(common.notFound)
  return f
}

export async function loadHasil(db: Db, deps: Pick<Deps, 'now'>, forumId: string): Promise<HasilForum> {
  const forum = await getForumUsai(db, forumId)
  const beku = await findBeritaAcara(db, forumId)
  // What everybody may read is what was frozen; before that, the draft the participants are asked about.
  const butir = beku?.isi.kesepakatan ?? (await listKesepakatan(db, forumId))
  const aksi = new Map((await listAksiAsal(db, 'fkp', [forumId])).map((a) => [a.asalKunci, a]))
  const tampil = new Set(beku?.isi.foto.map((x) => x.sha256))
  return {
    forum,
    instansi: await getInstansi(db, forum.instansiId),
    unit: await getUnit(db, forum.unitId),
    beku,
    butir: butir.map(({ id, masalah, perbaikan, penanggungJawab, tenggat }) => {
      const a = aksi.get(id)
      return {
        id,
        masalah,
        perbaikan,
        penanggungJawab,
        tenggat,
        ...(a && a.status !== 'usulan' && { aksi: a }),
      }
    }),
    usulan: await listUsulan(db, forumId),
    masa: await loadMasaUsul(db, deps, forum),
    foto: (await listBerkas(db, forumId)).filter((b) => b.jenis === 'foto' && tampil.has(b.sha256)),
  }
}
