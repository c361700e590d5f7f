import type { Deps } from '../../../platform/deps.ts'
import type { Ctx } from '../../../platform/http/env.ts'
import type { RawForm } from '../../../platform/http/form.ts'
import { readFormLampiran, sebabDitolak, type LampiranSiap } from '../lampiran/index.ts'
import { getTitipan } from '../lampiran/titip.ts'
import type { KonteksAduan } from './konteks.ts'

/** Files of this sending and those that wait since an earlier one. */
export async function collectBerkas(
  c: Ctx,
  deps: Deps,
  form: RawForm,
  k: Pick<KonteksAduan, 'aturan'>,
): Promise<{ siap: readonly LampiranSiap[]; error?: string }> {
  const lama = await getTitipan(deps, form.one['titipan'] ?? '')
  const { lang } = c.var
  const baru = await readFormLampiran(c, form, k.aturan)
  const siap = [...lama, ...baru.siap]
  if (baru.error !== undefined) return { siap: lama, error: baru.error }
  return siap.length > k.aturan.banyakMaks
    ? { siap: lama, error: sebabDitolak(lang, { sebab: 'terlalu_banyak', nama: '' }, k.aturan) }
    : { siap }
}
