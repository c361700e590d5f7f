import { keepDraft } from '../../../platform/http/draf.ts'
import type { Ctx } from '../../../platform/http/env.ts'
import { readForm, type RawForm } from '../../../platform/http/form.ts'
import { batasUnggah, readLampiran, type AturanLampiran, type LampiranSiap } from './baca.ts'
import { sebabDitolak } from './words.ts'

/** A form that may bring files: they go to the disk as they arrive, and none is larger than any instansi takes. */
export const readFormBerkas = (c: Ctx): Promise<RawForm> => readForm(c, batasUnggah)

/** The files of one field of a form: ready to be kept, or one sentence to stand beside the field. */
export async function readFormLampiran(
  c: Ctx,
  form: RawForm,
  aturan: AturanLampiran,
  field = 'lampiran',
): Promise<{ readonly siap: readonly LampiranSiap[]; readonly error?: string }> {
  const mentah = (form.semuaFiles[field] ?? []).map((f) => ({ nama: f.name, isi: f }))
  const hasil = form.lewat?.[field] ?? (await readLampiran(mentah, aturan, (isi) => keepDraft(c, isi)))
  return 'siap' in hasil ? hasil : { siap: [], error: sebabDitolak(c.var.lang, hasil, aturan) }
}
