import { z } from 'zod'
import { enqueuePesan, type Kanal, type PesanBaru } from '../../../platform/channels/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { defineJob } from '../../../platform/jobs/define.ts'
import { getInstansi } from '../../../registry/index.ts'
import { findPesanAt, JENDELA_WA_MS } from '../kanal/percakapan.ts'
import { catatSuratKeluar } from '../kanal/surel/keluar.ts'
import { findKotak } from '../kanal/surel/kotak.ts'
import { tandaOf } from '../kanal/surel/tanda.ts'
import { openPelapor, sidikOf, type Pelapor } from '../pelapor.ts'
import { isPublik } from '../rules.ts'
import { findPengaduan, listPeristiwa, type Peristiwa } from '../store.ts'
import { computeKabar, isBerkabar } from './teks.ts'
import { listPengikut, openPengikut } from './pengikut.ts'

/** What messages about a complaint are filed under, for the desk. */
export const KAITAN_KABAR = 'pengaduan.kabar'

/** Tells of one event whoever asked to be told, after the change that made it has committed; the same event is told once. */
export const kabarkan = defineJob({
  name: 'pengaduan.kabar',
  payload: z.object({ instansiId: z.uuid(), id: z.uuid(), urutan: z.number().int() }),
  run: async ({ instansiId, id, urutan }, deps) =>
    deps.db.write({ instansiId }, (trx) => tell(trx, deps, instansiId, id, urutan)),
})

/** Invented letters of a demonstration are told to nobody: they come without a way to ask. */
export type BolehKabar = Partial<Pick<Deps, 'enqueue'>>

/** Asks for it in the transaction of the event; nothing for what nobody is told of. */
export async function enqueueKabar(
  trx: Trx,
  deps: BolehKabar,
  p: { readonly instansiId: string; readonly id: string },
  { aksi, pelaku, urutan }: Pick<Peristiwa, 'aksi' | 'pelaku' | 'urutan'>,
): Promise<void> {
  if (!isBerkabar(aksi, pelaku)) return
  await deps.enqueue?.(trx, kabarkan, { instansiId: p.instansiId, id: p.id, urutan })
}

async function tell(trx: Trx, deps: Deps, instansiId: string, id: string, urutan: number): Promise<void> {
  const p = await findPengaduan(trx, id)
  const peristiwa = (await listPeristiwa(trx, id)).find((e) => e.urutan === urutan)
  if (!p || !peristiwa || !isBerkabar(peristiwa.aksi, peristiwa.pelaku)) return
  const { aksi } = peristiwa
  const { nama: instansi } = await getInstansi(trx, instansiId)
  const { baseUrl } = deps.config
  const kirim = async (
    siapa: string,
    kanal: Kanal,
    tujuan: string,
    isi: ReturnType<typeof computeKabar> & Pick<PesanBaru, 'balasKe' | 'bebasSampai'>,
  ): ReturnType<typeof enqueuePesan> =>
    enqueuePesan(trx, deps, instansiId, {
      kanal,
      tujuan,
      ...isi,
      keperluan: 'pengaduan',
      kaitan: { jenis: KAITAN_KABAR, id },
      kunci: `${KAITAN_KABAR}:${id}:${urutan}:${siapa}`,
    })

  const pelapor = p.anonim ? undefined : await openPelapor(trx, deps, p)
  if (pelapor?.kabar) {
    const tujuan = pelapor.kabar === 'surel' ? pelapor.surel : pelapor.telepon
    const untuk = { instansi, baseUrl, kode: p.kode }
    const isi = computeKabar(aksi, pelapor.kabar, p.bahasa, untuk)
    // Where mails are read, an answer to this one finds its complaint by the tag.
    const kotak = pelapor.kabar === 'surel' ? await findKotak(trx) : undefined
    const dibaca = kotak?.aktif === true
    const subjek = dibaca ? `${isi.subjek} ${tandaOf(deps, instansiId, p.kode)}` : isi.subjek
    const bebas = await bebasSampai(trx, deps, instansiId, pelapor)
    const lewat = { ...(dibaca && { balasKe: kotak.kotak.alamat }), ...(bebas && { bebasSampai: bebas }) }
    if (tujuan !== '') {
      const { id: pesanId, baru } = await kirim('pelapor', pelapor.kabar, tujuan, {
        ...isi,
        ...lewat,
        subjek,
      })
      if (dibaca && baru) await catatSuratKeluar(trx, { instansiId, pengaduanId: id, pesanId })
    }
  }
  // Whoever follows sees only what everybody may see, now.
  if (!isPublik(p) || aksi === 'terima') return
  for (const row of await listPengikut(trx, id)) {
    const { kanal, tujuan, bahasa } = openPengikut(deps, instansiId, row)
    await kirim(row.id, kanal, tujuan, computeKabar(aksi, kanal, bahasa, { instansi, baseUrl, publikId: id }))
  }
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
