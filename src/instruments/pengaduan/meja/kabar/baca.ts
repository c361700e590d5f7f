import { listPesanByKaitan, type PesanTercatat } from '../../../../platform/channels/index.ts'
import type { Db } from '../../../../platform/db/types.ts'
import { KAITAN_KABAR } from '../../kabar/kirim-pelapor.ts'
import { KUNCI_PERBAIKAN } from '../../perbaikan/kabar.ts'

/** Everything this house writes about one complaint: news of its steps, receipts of mails, answers in a conversation. */
export const KAITAN_SEMUA = [KAITAN_KABAR, 'pengaduan.surel', 'pengaduan.percakapan'] as const

/** One message about a complaint, for the desk: never its text, never its address. */
export interface KabarTercatat extends PesanTercatat {
  /** Which step it tells of, that of the letter it was merged into, or that what the letter led to is done; undefined: a receipt or an answer to a message. */
  readonly tentang: number | 'induk' | 'perbaikan' | undefined
  /** To the reporter, or to somebody who follows. */
  readonly kepada: 'pelapor' | 'pengikut'
}

const PALING = 100

/** The latest first. */
export async function listKabar(db: Db, pengaduanId: string): Promise<KabarTercatat[]> {
  return (await listPesanByKaitan(db, KAITAN_SEMUA, pengaduanId, PALING)).map((p) => {
    const [jenis, , urutan, siapa] = (p.kunci ?? '').split(':')
    const kabar = jenis === KAITAN_KABAR
    return {
      ...p,
      tentang: kabar
        ? urutan === 'induk'
          ? urutan
          : Number(urutan)
        : jenis === KUNCI_PERBAIKAN
          ? 'perbaikan'
          : undefined,
      kepada: kabar && siapa !== 'pelapor' ? 'pengikut' : 'pelapor',
    }
  })
}
