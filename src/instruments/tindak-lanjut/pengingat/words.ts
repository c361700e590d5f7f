import { formatDate, formatNumber } from '../../../ui/format.ts'

/** Words of the reminder; mail of an office is in Indonesian. */
export const kataIngat = {
  subjek: 'Tindak lanjut yang perlu diperhatikan',
  lewat: 'Sudah lewat tenggat:',
  segera: 'Segera jatuh tenggat:',
  baris: (nomor: string, kegiatan: string, tenggat: string, sisa: number) =>
    `- ${nomor} ${kegiatan} (tenggat ${formatDate(tenggat, 'id')}, ${
      sisa < 0
        ? `terlambat ${formatNumber(-sisa, 'id')} hari`
        : sisa === 0
          ? 'hari ini'
          : `${formatNumber(sisa, 'id')} hari lagi`
    })`,
  penutup: 'Catat kemajuan atau hambatannya, atau nyatakan selesai dengan buktinya.',
}
