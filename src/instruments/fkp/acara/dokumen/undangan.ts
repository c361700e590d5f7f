import type { Db } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { Report } from '../../../../reports/model.ts'
import { loadSurat } from '../../peserta/muat-surat.ts'
import { suratUndangan } from '../../peserta/surat.ts'
import type { Forum } from '../../store.ts'

/** The letter that went out, as the evidence set carries it; undefined where nobody was invited. */
export async function loadUndangan(
  db: Db,
  deps: Pick<Deps, 'now' | 'config'>,
  f: Forum,
): Promise<Report | undefined> {
  const { agenda, peserta, kepala } = await loadSurat(db, deps, f)
  return peserta.some((p) => p.sumber === 'undangan') ? suratUndangan(f, agenda, peserta, kepala) : undefined
}
