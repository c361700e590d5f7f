import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { RawForm } from '../../../platform/http/form.ts'
import { readLampiran, type AturanLampiran, type BerkasMentah, type LampiranSiap } from './baca.ts'
import { sebabDitolak } from './words.ts'

/** The files of one field of a form: ready to be kept, or one sentence to stand beside the field. */
export async function readFormLampiran(
  form: RawForm,
  aturan: AturanLampiran,
  lang: Bahasa,
  field = 'lampiran',
): Promise<{ readonly siap: readonly LampiranSiap[]; readonly error?: string }> {
  const files = form.semuaFiles[field] ?? []
  // Sizes are known before a byte is copied.
  const besar = files.find((f) => f.size > aturan.ukuranMaks)
  const mentah: BerkasMentah[] = []
  if (!besar && files.length <= aturan.banyakMaks)
    for (const f of files) mentah.push({ nama: f.name, isi: new Uint8Array(await f.arrayBuffer()) })
  const hasil = besar
    ? ({ sebab: 'terlalu_besar', nama: besar.name } as const)
    : files.length > aturan.banyakMaks
      ? ({ sebab: 'terlalu_banyak', nama: '' } as const)
      : await readLampiran(mentah, aturan)
  return 'siap' in hasil ? hasil : { siap: [], error: sebabDitolak(lang, hasil, aturan) }
}
