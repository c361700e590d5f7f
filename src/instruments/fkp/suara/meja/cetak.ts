import type { Deps } from '../../../../platform/deps.ts'
import { renderTypst } from '../../../../reports/pdf.ts'
import { qrSvg } from '../../../../reports/qr.ts'
import { formatDateLong } from '../../../../ui/format.ts'
import type { Forum } from '../../store.ts'
import type { Pernyataan } from '../store-pernyataan.ts'
import templat from './lembar.typ'

/** Sheets of one print: enough for a hall, and a file that still opens. */
export const LEMBAR_MAKS = 300

/** Voting sheets with their numbers printed, so that each is typed in once. */
export function lembarPdf(
  deps: Pick<Deps, 'config'>,
  forum: Forum,
  kepala: { readonly instansi: string; readonly unit: string; readonly rekaan: boolean },
  pernyataan: readonly Pernyataan[],
  dari: number,
  sampai: number,
): Promise<Buffer> {
  const alamat = `${deps.config.baseUrl}/forum/${forum.slug}/suara`
  const pendek = alamat.replace(/^https?:\/\//, '')
  return renderTypst(templat, {
    judul: `Lembar suara ${forum.tema}`,
    instansi: kepala.instansi,
    unit: kepala.unit,
    tema: forum.tema,
    tanggal: formatDateLong(forum.tanggal, 'id'),
    lembar: Array.from({ length: sampai - dari + 1 }, (_, i) => dari + i),
    pernyataan: pernyataan.map((s) => ({ nomor: s.nomor, teks: s.teks })),
    alamat: pendek,
    qr: qrSvg(alamat, { title: 'Kode QR pemungutan suara' }),
    qrAlt: `Kode QR menuju ${pendek}`,
    ...(kepala.rekaan && { contoh: 'Contoh: seluruh data pada lembar ini rekaan.' }),
  })
}
