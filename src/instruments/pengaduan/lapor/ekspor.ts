import '../tables-luar.ts'
import { tanggalOf, type Tanggal, startOfTanggal, addDays } from '../../../kernel/clock.ts'
import type { Db, OpenDb } from '../../../platform/db/types.ts'
import type { Cell } from '../../../reports/xlsx.ts'
import { listUnit } from '../../../registry/index.ts'
import { laporOf } from '../status/lapor.ts'
import type { KanalMasuk } from '../rules.ts'
import type { Klasifikasi } from '../jam/rules.ts'
import { kolomLapor, type KolomLapor } from './rules.ts'
import type { BarisTersimpan } from './store.ts'

/** Who told us and how well it was rated are LAPOR!'s own to know. */
export const kolomEkspor = kolomLapor.filter((k) => k.kunci !== 'namaPelapor' && k.kunci !== 'rating')

const KELAS: Readonly<Record<Klasifikasi, string>> = {
  berkadar: 'Pengaduan Berkadar Pengawasan',
  tidak_berkadar: 'Pengaduan Tidak Berkadar Pengawasan',
  permintaan_informasi: 'Permintaan Informasi',
  aspirasi: 'Aspirasi',
}
/** "Sumber Laporan" as LAPOR!'s own exports spell it. */
const SUMBER: Readonly<Record<KanalMasuk, string>> = {
  web: 'Website Institusi',
  tatap_muka: 'Tatap Muka',
  telepon: 'Call Center',
  surat: 'Pos Surat',
  surel: 'Email Instansi',
  whatsapp: 'Whatsapp',
  sms: 'SMS',
  media_sosial: 'Facebook',
  open311: 'API',
  api: 'API',
  lapor: 'Website',
}
const BULAN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const SEKALI = 500

export interface PilihanEkspor {
  readonly instansiId: string
  readonly instansiNama: string
  readonly dari: Tanggal
  readonly sampai: Tanggal
  readonly hanyaBelum: boolean
}

const page = (db: Db, p: PilihanEkspor, after: { at: Date; id: string } | undefined) =>
  db
    .selectFrom('pengaduan as p')
    .leftJoin('pengaduan_lapor_baris as l', (j) =>
      j.onRef('l.instansi_id', '=', 'p.instansi_id').onRef('l.pengaduan_id', '=', 'p.id'),
    )
    .leftJoin('pengaduan_kategori as k', (j) =>
      j.onRef('k.instansi_id', '=', 'p.instansi_id').onRef('k.id', '=', 'p.kategori_id'),
    )
    .select(['p.id', 'p.diterima_at', 'p.klasifikasi', 'p.judul', 'p.isi', 'p.anonim', 'p.kanal'])
    .select(['p.sumber', 'p.unit_id', 'p.status', 'p.lokasi', 'p.lapor_tracking_id', 'l.baris'])
    .select(['k.nama as kategori', 'k.lapor_id'])
    .where('p.diterima_at', '>=', startOfTanggal(p.dari, 'WIB'))
    .where('p.diterima_at', '<', startOfTanggal(addDays(p.sampai, 1), 'WIB'))
    .where('p.rahasia', '=', false)
    .where((eb) => eb.or([eb('p.klasifikasi', 'is', null), eb('p.klasifikasi', '!=', 'berkadar')]))
    .$if(p.hanyaBelum, (q) => q.where('p.lapor_tracking_id', 'is', null))
    .$if(after !== undefined, (q) =>
      q.where((eb) =>
        eb.or([
          eb('p.diterima_at', '>', after!.at),
          eb.and([eb('p.diterima_at', '=', after!.at), eb('p.id', '>', after!.id)]),
        ]),
      ),
    )
    .orderBy('p.diterima_at')
    .orderBy('p.id')
    .limit(SEKALI)
    .execute()

/** Rows in the columns of the Laporan Ringkas, a few hundred at a time; none of what is rahasia or berkadar. */
export async function* eksporLapor(db: OpenDb, p: PilihanEkspor): AsyncGenerator<string[]> {
  const scope = { instansiId: p.instansiId }
  const unit = new Map((await db.read(scope, listUnit)).map((u) => [u.id, u.nama]))
  let after: { at: Date; id: string } | undefined
  for (;;) {
    const rows = await db.read(scope, (trx) => page(trx, p, after))
    for (const r of rows) {
      const at = new Date(r.diterima_at)
      const lama: BarisTersimpan = r.baris ?? {}
      const tanggal = tanggalOf(at, 'WIB')
      const menit = Math.floor((at.getTime() - startOfTanggal(tanggal, 'WIB').getTime()) / 60_000)
      const [y, m, d] = tanggal.split('-')
      const isi: Partial<Record<KolomLapor, string>> = {
        ...lama,
        trackingId: r.lapor_tracking_id ?? '',
        tanggal: `${d} ${BULAN[Number(m) - 1]} ${y}`,
        waktu: `${String(Math.floor(menit / 60)).padStart(2, '0')}:${String(menit % 60).padStart(2, '0')}`,
        klasifikasi: r.klasifikasi === null ? '' : KELAS[r.klasifikasi],
        kategoriId: r.lapor_id === null ? '' : String(r.lapor_id),
        kategori: r.kategori ?? '',
        judul: r.judul,
        isiAwal: lama.isiAwal ?? r.isi,
        isiAkhir: lama.isiAkhir || r.isi,
        tipe: r.anonim ? 'Anonim' : '',
        sumber: r.sumber || SUMBER[r.kanal],
        induk: lama.induk ?? p.instansiNama,
        terdisposisi: (r.unit_id === null ? undefined : unit.get(r.unit_id)) ?? lama.terdisposisi ?? '',
        status: laporOf(r.status),
        kota: lama.kota ?? '',
        kelurahan: lama.kelurahan ?? r.lokasi,
      }
      yield kolomEkspor.map(({ kunci }) => isi[kunci] ?? '')
    }
    const last = rows.at(-1)
    if (!last || rows.length < SEKALI) return
    after = { at: last.diterima_at, id: last.id }
  }
}

/** Text that a spreadsheet would take for a formula is kept a text. */
export const selTeks = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
const selCsv = (text: string): string => {
  const aman = selTeks(text)
  return /[",\n\r]/.test(aman) ? `"${aman.replaceAll('"', '""')}"` : aman
}
export async function* csvLapor(rows: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  yield `\uFEFF${kolomEkspor.map((k) => selCsv(k.judul)).join(',')}\r\n`
  for await (const row of rows) yield `${row.map(selCsv).join(',')}\r\n`
}

const WIDTHS = kolomEkspor.map(({ kunci }) => (kunci === 'isiAwal' || kunci === 'isiAkhir' ? 60 : 22))
export async function* selLapor(
  rows: AsyncIterable<readonly string[]>,
  p: PilihanEkspor,
  hariIni: Tanggal,
): AsyncGenerator<readonly Cell[]> {
  const pembuka: readonly (readonly string[])[] = [
    ['Judul Laporan', 'Laporan Ringkas'],
    [],
    ['Nama Instansi', p.instansiNama],
    [],
    ['Tanggal Generate', hariIni],
    [],
    ['Periode Masuk', `(${p.dari}) - (${p.sampai})`],
    [],
    [],
    [],
  ]
  yield* pembuka
  yield kolomEkspor.map((k) => k.judul)
  for await (const row of rows) yield row
}
export { WIDTHS as lebarEkspor }
