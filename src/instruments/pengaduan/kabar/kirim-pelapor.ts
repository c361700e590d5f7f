import { enqueuePesan, type Kanal } from '../../../platform/channels/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { findPesanAt, JENDELA_WA_MS } from '../kanal/percakapan.ts'
import { catatSuratKeluar } from '../kanal/surel/keluar.ts'
import { findKotak } from '../kanal/surel/kotak.ts'
import { tandaOf } from '../kanal/surel/tanda.ts'
import { openPelapor, sidikOf, type Pelapor } from '../pelapor.ts'
import type { Pengaduan } from '../rules.ts'
import type { IsiKabar } from './teks.ts'

/** What messages about a complaint are filed under, for the desk. */
export const KAITAN_KABAR = 'pengaduan.kabar'

/** News to the reporter himself, by the way he chose. Where mails are read, what he answers finds its complaint. */
export async function kirimPelapor(
  trx: Trx,
  deps: Pick<Deps, 'enqueue' | 'deriveKey'>,
  p: Pengaduan,
  isiOf: (kanal: Kanal, tujuan: string) => IsiKabar & { readonly kunci: string },
): Promise<void> {
  const pelapor = p.anonim ? undefined : await openPelapor(trx, deps, p)
  if (!pelapor?.kabar) return
  const { instansiId, id } = p
  const kanal = pelapor.kabar
  const tujuan = kanal === 'surel' ? pelapor.surel : pelapor.telepon
  if (tujuan === '') return
  const isi = isiOf(kanal, tujuan)
  const kotak = kanal === 'surel' ? await findKotak(trx) : undefined
  const dibaca = kotak?.aktif === true
  const bebas = await bebasSampai(trx, deps, instansiId, pelapor)
  const pesan = await enqueuePesan(trx, deps, instansiId, {
    ...isi,
    kanal,
    tujuan,
    ...(dibaca && {
      subjek: `${isi.subjek} ${tandaOf(deps, instansiId, p.kode)}`,
      balasKe: kotak.kotak.alamat,
    }),
    ...(bebas && { bebasSampai: bebas }),
    keperluan: 'pengaduan',
    kaitan: { jenis: KAITAN_KABAR, id },
  })
  if (dibaca && pesan.baru) await catatSuratKeluar(trx, { instansiId, pengaduanId: id, pesanId: pesan.id })
}

/** WhatsApp takes free text for a day after the person's own message; afterwards only the template of `pengaduan` goes. */
async function bebasSampai(
  trx: Trx,
  deps: Pick<Deps, 'deriveKey'>,
  instansiId: string,
  pelapor: Pelapor,
): Promise<string | undefined> {
  if (pelapor.kabar !== 'whatsapp') return undefined
  const [sidik] = sidikOf(deps, instansiId, { telepon: pelapor.telepon, surel: '' })
  const at = sidik === undefined ? undefined : await findPesanAt(trx, 'whatsapp', sidik)
  return at && new Date(at.getTime() + JENDELA_WA_MS).toISOString()
}
