import type { Trx } from '../../../platform/db/types.ts'

export async function setNaskah(
  trx: Trx,
  periodeId: string,
  naskah: Readonly<Record<string, string>>,
): Promise<void> {
  await trx
    .updateTable('survei_periode')
    .set({ naskah: JSON.stringify(naskah) })
    .where('id', '=', periodeId)
    .execute()
}
