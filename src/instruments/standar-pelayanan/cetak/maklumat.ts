import { formatDate } from '../../../ui/format.ts'
import { bold, type Report } from '../../../reports/model.ts'
import { renderTypst } from '../../../reports/pdf.ts'
import { qrSvg } from '../../../reports/qr.ts'
import mark from '../../../ui/mark.svg'
import type { Maklumat } from '../maklumat/store.ts'
import { TANDA_CONTOH, type KepalaCetak } from './kepala.ts'
import templat from './maklumat.typ'
import stiker from './stiker.typ'

type Kepala = Pick<KepalaCetak, 'instansi' | 'unit' | 'rekaan'>

/** To be changed by hand. */
export const maklumatDocx = (m: Maklumat, k: Kepala): Report => ({
  language: 'id',
  title: 'Maklumat Pelayanan',
  subtitle: k.unit,
  owner: k.instansi,
  contents: false,
  running: `Maklumat pelayanan ${k.unit}`,
  ...(k.rekaan && { notice: TANDA_CONTOH }),
  chapters: [
    {
      title: 'Dengan ini kami menyatakan',
      blocks: [
        { kind: 'list', ordered: true, items: [m.kesanggupan, m.kewajiban, m.sanksi] },
        ...(m.skNomor
          ? [{ kind: 'paragraph' as const, text: ['Ditetapkan dengan SK nomor ', bold(m.skNomor)] }]
          : []),
        {
          kind: 'signature',
          place: m.tempat,
          date: formatDate(m.tanggal, 'id'),
          signers: [
            {
              role: m.penandatangan.jabatan,
              name: m.penandatangan.nama,
              ...(m.penandatangan.nip && { details: [`NIP ${m.penandatangan.nip}`] }),
            },
          ],
        },
      ],
    },
  ],
})

const tanda = mark.replaceAll('currentColor', '#26306b')
const pendek = (alamat: string): string => alamat.replace(/^https?:\/\//, '')

/** To hang on the wall: one page, three statements, one signature. */
export const maklumatPdf = (m: Maklumat, k: Kepala): Promise<Buffer> =>
  renderTypst(templat, {
    judul: `Maklumat pelayanan ${k.unit}`,
    instansi: k.instansi,
    unit: k.unit,
    pernyataan: [m.kesanggupan, m.kewajiban, m.sanksi],
    tempat: `${m.tempat}, ${formatDate(m.tanggal, 'id')}`,
    ttd: m.penandatangan,
    ...(m.skNomor && { sk: `SK nomor ${m.skNomor}` }),
    tanda,
    ...(k.rekaan && { contoh: TANDA_CONTOH }),
  })

/** For the counter's glass: the QR leads to the page of the service. */
export const stikerPdf = (k: KepalaCetak, alamat: string): Promise<Buffer> =>
  renderTypst(stiker, {
    judul: `Stiker ${k.layanan}`,
    instansi: k.instansi,
    unit: k.unit,
    layanan: k.layanan,
    alamat: pendek(alamat),
    qr: qrSvg(alamat, { title: 'Kode QR halaman layanan', strength: 'Q' }),
    qrAlt: `Kode QR menuju ${pendek(alamat)}`,
    tanda,
    ...(k.rekaan && { contoh: TANDA_CONTOH }),
  })
