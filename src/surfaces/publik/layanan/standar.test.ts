import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { buildPeramban, type Peramban } from '../../../../test/support/peramban.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import { actOn, pengaduan } from '../../../instruments/pengaduan/index.ts'
import {
  createVersi,
  gerakkan,
  recordUkuran,
  type IsiStandar,
} from '../../../instruments/standar-pelayanan/index.ts'
import type { Deps } from '../../../platform/deps.ts'
import { publikRoutes } from '../index.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: Deps
let w: Peramban
const hari = '2026-11-20'
const isi: IsiStandar = {
  deskripsi: 'Periksa dokter tanpa menginap.',
  tahap: [
    {
      nama: '',
      persyaratan: ['KTP', 'Surat </script><b>rujukan'],
      prosedur: ['Daftar', 'Diperiksa'],
      waktu: { angka: 2, satuan: 'jam', catatan: '' },
    },
  ],
  biaya: { jenis: 'tarif', tarif: [{ nama: 'Umum', rupiah: 20_000 }], catatan: '' },
  produk: ['Pemeriksaan'],
  pengaduan: ['Loket pengaduan'],
  dasarHukum: ['UU 17/2023'],
  sarana: ['RAHASIA sarana'],
  kompetensi: ['RAHASIA kompetensi'],
  pengawasan: ['RAHASIA pengawasan'],
  jumlahPelaksana: { orang: 3, catatan: 'RAHASIA jumlah' },
  jaminan: ['RAHASIA jaminan'],
  keamanan: ['RAHASIA keamanan'],
  evaluasi: ['RAHASIA evaluasi'],
  kanal: ['loket'],
  tautan: '',
  lokasi: 'Poli 2',
  jam: 'Senin–Sabtu',
}
const scope = () => ({ instansiId: rumah.instansi.id })
const alamat = (): string => `/layanan/${rumah.layanan.slug}`
const baca = async (path: string): Promise<string> =>
  (await (await w.get(path)).text())
    .replaceAll(/<(style|script)[^>]*>.*?<\/\1>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => new Date('2026-11-22T03:00:00Z') })
  w = buildPeramban(deps, [publikRoutes(deps)])
})
afterAll(() => fresh.drop())

describe('the page of a service', () => {
  it('says that nothing is promised yet, and shows no draft', async () => {
    await fresh.db.write(scope(), (trx) => createVersi(trx, deps, rumah.sistem, rumah.layanan.id, isi))
    const teks = await baca(alamat())
    expect(teks).toContain('belum dipublikasikan')
    expect(teks).not.toContain('Periksa dokter')
  })

  it('says what to bring, how long, how much and where, and keeps the internal eight inside', async () => {
    await fresh.db.write(scope(), async (trx) => {
      const { id } = await trx.selectFrom('standar_versi').select('id').executeTakeFirstOrThrow()
      await gerakkan(trx, deps, rumah.sistem, id, 'catat_sk', { tanggal: hari, nomor: 'SK/9' })
      await gerakkan(trx, deps, rumah.sistem, id, 'publikasikan', { tanggal: hari })
    })
    const teks = await baca(alamat())
    for (const x of [
      '2 jam',
      'Umum: Rp 20.000',
      'Poli 2',
      'Yang perlu disiapkan KTP',
      'Diperiksa',
      'SK SK/9',
      'belum diukur',
    ])
      expect(teks).toContain(x)
    expect(await (await w.get(alamat())).text()).not.toContain('RAHASIA')
  })

  it('sets the promise beside what was measured', async () => {
    const ukuran = {
      dari: '2026-07-01',
      sampai: '2026-09-30',
      selesai: 200,
      tepat: 150,
      satuan: 'jam',
      sumber: 'register',
    } as const
    await fresh.db.write(scope(), (trx) =>
      recordUkuran(trx, rumah.sistem, rumah.layanan.id, { ...ukuran, median: '1.5' }),
    )
    const cepat = await baca(alamat())
    expect(cepat).toContain(
      'dari 200 permohonan yang selesai, 150 (75,0%) selesai dalam waktu yang dijanjikan',
    )
    expect(cepat).toContain('Sesuai janji')
    await fresh.db.write(scope(), (trx) =>
      recordUkuran(trx, rumah.sistem, rumah.layanan.id, { ...ukuran, median: '2.5' }),
    )
    expect(await baca(alamat())).toContain('Lebih lambat dari janji')
  })

  it('counts the reports everybody may see, and no secret one', async () => {
    const pengelola = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
    for (const rahasia of [false, false, true]) {
      const { id } = await terimaAduan(deps, rumah.instansi.id, { rahasia, layananId: rumah.layanan.id })
      await fresh.db.write(scope(), (trx) =>
        actOn(trx, deps, pengelola, id, 'disposisi', { unitId: rumah.puskesmas.id }),
      )
    }
    expect(await baca(alamat())).toContain(
      '2 laporan terbuka tentang layanan ini; 0 sudah dijawab atau selesai',
    )
  })

  it('leads to the reports of its unit alone, and to a form that names the service', async () => {
    const lain = await terimaAduan(deps, rumah.instansi.id, { judul: 'Jalan kecamatan berlubang' })
    const pengelola = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
    await fresh.db.write(scope(), (trx) =>
      actOn(trx, deps, pengelola, lain.id, 'disposisi', { unitId: rumah.kecamatan.id }),
    )
    const warga = buildPeramban(deps, [pengaduan.warga!(deps)])
    const html = await (await w.get(alamat())).text()
    const buka = async (kata: string): Promise<string> => {
      const [, href] = new RegExp(`<a href="([^"]+)">${kata}`).exec(html)!
      return (await warga.get(href!.replaceAll('&amp;', '&'))).text()
    }
    const daftar = await buka('Lihat laporan')
    expect(daftar).not.toContain('Jalan kecamatan berlubang')
    expect(daftar).toContain('/pengaduan/laporan/')
    expect(await buka('Laporkan masalah')).toMatch(/<option [^>]*selected[^>]*>Rawat Jalan</)
  })

  it('says the same to machines, whole and without a way out of its element', async () => {
    const html = await (await w.get(alamat())).text()
    const [, teks = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
    const data = JSON.parse(teks) as Record<string, unknown>
    expect(data).toMatchObject({
      '@type': ['GovernmentService', 'cpsv:PublicService'],
      name: 'Rawat Jalan',
      'cv:processingTime': ['PT2H'],
      'cv:hasCost': [{ 'dct:description': 'Umum', 'cv:hasValue': 20_000, 'cv:currency': 'IDR' }],
      provider: { name: 'Puskesmas Contoh' },
    })
    expect(JSON.stringify(data['cv:hasInputType'])).toContain('</script><b>rujukan')
    expect(data['@id']).toMatch(/^http:\/\/.*\/layanan\/rawat-jalan\?instansi=/)
  })

  it('is found in everyday words and in spite of a slip', async () => {
    expect(await baca('/layanan?q=berobat')).toContain('Rawat Jalan')
    const salah = await baca('/layanan?q=rawt+jlan')
    expect(salah).toContain('Rawat Jalan')
    expect(salah).toContain('Kami membaca “rawt” sebagai “rawat”')
  })

  it('speaks English around the words of the unit', async () => {
    const html = await (await w.get(`${alamat()}?bahasa=en`)).text()
    expect(html).toContain('What to bring')
    expect(html).toContain('<ul lang="id">')
  })
})
