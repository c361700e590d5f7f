import type { Sistem } from '../kernel/actor.ts'
import { tanggalOf } from '../kernel/clock.ts'
import { listAnjungan, listPeriode, seedSaluran, skm142017 } from '../instruments/survei/index.ts'
import { listLayanan, listOrang, listUnit } from '../registry/index.ts'
import { kabupaten } from './kabupaten.ts'
import { unitDemo, type DepsDemo } from './muat.ts'

/** Opens the status screen of the invented kiosks; printed with the accounts. */
export const PIN_DEMO = '739251'
const UNIT = 'disdukcapil'
const PEWAWANCARA = 'pewawancara.disdukcapil@lembahsari.example'

const undangan = [
  'Anjasmara Prabandaru',
  'Candrakirana Maheswari',
  'Dewangga Wiranata',
  'Endahsari Puspaningrum',
  'Galuhsari Anindita',
  'Hastabrata Wicaksana',
  'Jenar Mahesa',
  'Kusumajati Wardhana',
  'Larasati Prameswari',
  'Manggala Yudha',
  'Nawangwulan Sekar',
  'Padmarini Ayuningtyas',
].map((nama, i) => ({
  nama,
  // Addresses that reach nobody (RFC 2606); every third has only a telephone number of no network.
  surel: i % 3 === 2 ? '' : `${nama.split(' ')[0]!.toLowerCase()}@warga.example`,
  telepon: i % 3 === 2 ? `+6281200000${String(100 + i)}` : '',
}))

/** Kiosks, counters, an interviewer, invitations and a sampling plan at one counter, once; visitors find each screen in use. */
export async function muatSaluran(deps: DepsDemo, instansiId: string): Promise<void> {
  const contoh = unitDemo.find((u) => u.kunci === UNIT)
  const sistem: Sistem = { kind: 'sistem', instansiId, nama: 'contoh' }
  await deps.db.write({ instansiId }, async (trx) => {
    const unit = (await listUnit(trx)).find((u) => u.slug === UNIT)
    const orang = (await listOrang(trx)).find((o) => o.surel === PEWAWANCARA)
    if (!unit || !orang || !contoh?.survei) return
    const hariIni = tanggalOf(deps.now(), kabupaten.zona)
    const berjalan = await listPeriode(trx, { units: [unit.id], status: 'berjalan' }, hariIni, { batas: 10 })
    const periode = berjalan.map((p) => p.periode).find((p) => p.instrumenKode === skm142017.kode)
    if (!periode || (await listAnjungan(trx, [unit.id])).length > 0) return
    const layanan = (await listLayanan(trx, unit.id)).flatMap((l) => {
      const own = contoh.layanan.find((x) => x.nama === l.nama)
      return own ? [{ id: l.id, bobot: own.bobot, geser: own.geser ?? 0, gratis: own.gratis ?? true }] : []
    })
    await seedSaluran(trx, deps, sistem, {
      unitId: unit.id,
      periodeId: periode.id,
      jawaban: {
        benih: `${UNIT} saluran`,
        mulai: periode.mulai,
        selesai: hariIni,
        zona: kabupaten.zona,
        layanan,
        model: contoh.survei.model,
        bidang: contoh.survei.bidang,
      },
      anjungan: ['Ruang tunggu utama', 'Mal Pelayanan Publik'],
      pin: PIN_DEMO,
      loket: ['Loket 1', 'Loket 2', 'Loket 3'],
      tugas: { orangId: orang.id, wilayah: 'Kelurahan Sumber Rejo', target: 20 },
      undangan,
      populasi: layanan.map((l) => Math.round(l.bobot * 38)),
    })
  })
}
