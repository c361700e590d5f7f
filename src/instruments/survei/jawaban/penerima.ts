import { createGroupCommit } from '../../../platform/db/kelompok.ts'
import type { OpenDb } from '../../../platform/db/types.ts'
import { isPolos, receiveDaring, receiveJawaban, type KirimanDaring } from './commands.ts'
import type { HasilMasuk } from './tipe.ts'

interface Masuk extends KirimanDaring {
  readonly hariIni: string
}

/** Answers of one periode that arrive together share a transaction; plain ones are a single statement. */
export function createPenerima(db: OpenDb): {
  receive: (kiriman: KirimanDaring, hariIni: string) => Promise<HasilMasuk>
} {
  const receive = (group: readonly Masuk[]): Promise<HasilMasuk[]> => {
    const [{ periode, hariIni }] = group as [Masuk]
    const rows = group.map((m) => m.jawaban)
    return db.write({ instansiId: periode.instansiId }, (trx) =>
      receiveJawaban(trx, periode.instansiId, periode.id, hariIni, rows),
    )
  }
  const alone = async (one: Masuk): Promise<HasilMasuk> => (await receive([one]))[0]!
  const polos = createGroupCommit<Masuk, HasilMasuk>({
    commit: async (group) => (await receiveDaring(db, group)) ?? receive(group),
    alone,
  })
  const lain = createGroupCommit<Masuk, HasilMasuk>({ commit: receive, alone })
  return {
    receive: (kiriman, hariIni) =>
      (isPolos(kiriman) ? polos : lain)(kiriman.periode.id, { ...kiriman, hariIni }),
  }
}
