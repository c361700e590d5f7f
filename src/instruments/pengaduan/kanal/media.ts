import { z } from 'zod'
import { defineJob } from '../../../platform/jobs/define.ts'
import { fetchMediaWhatsapp } from '../../../platform/channels/index.ts'
import { bawaBilaDiteruskan } from '../meja/terusan/susulan.ts'
import { lockPengaduan } from '../store.ts'
import { loadAturanLampiran, readLampiran, receiveLampiran } from '../lampiran/index.ts'

/** Fetches what came with a WhatsApp message, after the message itself was taken. Twice is once: the same bytes are kept once. */
export const ambilMedia = defineJob({
  name: 'pengaduan.kanal.media',
  payload: z.object({
    instansiId: z.uuid(),
    pengaduanId: z.uuid(),
    tanggapanId: z.uuid().nullable(),
    mediaId: z.string().max(200),
    nama: z.string().max(255),
  }),
  run: async ({ instansiId, pengaduanId, tanggapanId, mediaId, nama }, deps) => {
    const scope = { instansiId }
    const aturan = await deps.db.read(scope, loadAturanLampiran)
    const hasil = await deps.db.read(scope, (trx) =>
      fetchMediaWhatsapp(trx, deps, instansiId, mediaId, aturan.ukuranMaks),
    )
    if (hasil === 'nanti') throw new Error('the provider could not hand the file over now')
    const baca = hasil === 'tidak' ? undefined : await readLampiran([{ nama, isi: hasil.isi }], aturan)
    if (!baca || !('siap' in baca)) {
      deps.log.info({ instansiId, pengaduanId }, 'pengaduan: a file of a message could not be taken')
      return
    }
    await deps.db.write(scope, async (trx) => {
      const p = await lockPengaduan(trx, pengaduanId)
      await receiveLampiran(trx, deps, { instansiId, pengaduanId, tanggapanId, dari: 'pelapor' }, baca.siap)
      if (p) await bawaBilaDiteruskan(trx, deps, p, tanggapanId)
    })
  },
})
