import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildKantor, type Kantor } from '../../../../test/support/kantor.ts'
import { buildMeja } from '../../../../test/support/meja.ts'
import { hasProgram, sheets } from '../../../../test/support/office.ts'
import { computeHasil } from '../rules-hasil.ts'
import { CARA_BAKU } from '../sampel.ts'
import { setSampel } from '../sampel/store.ts'
import { seedPeriode } from '../seed.ts'
import { formatNumber } from '../../../ui/format.ts'
import { periodeRoutes } from '../periode/routes.tsx'
import { publishPeriode } from './commands.ts'
import { hitungUlang } from './hitung-ulang.ts'
import { groupLapisan } from './lapisan.ts'
import { terbitanRoutes } from './routes.tsx'
import { hashJson } from './sidik.ts'
import { FORMAT_LAMA, type TerbitanSkm } from './snapshot.ts'
import { getTerbitan } from './store.ts'
import { verifyTerbitanFile } from './verifikasi.ts'

let uji: FreshDb
let kantor: Kantor
let id: string
let terbitan: TerbitanSkm
const now = () => new Date('2026-07-10T00:00:00Z')
beforeAll(async () => {
  uji = await freshDb()
  kantor = await buildKantor(uji.owner)
  const sistem = { kind: 'sistem', instansiId: kantor.instansiId, nama: 'uji' } as const
  const deps = { log: pino({ level: 'silent' }), enqueue: async () => undefined, now }
  terbitan = await uji.db.write(kantor.scope, async (trx) => {
    id = await seedPeriode(trx, deps, sistem, {
      unitId: kantor.dinas,
      nama: 'Semester I 2026',
      mulai: '2026-01-01',
      selesai: '2026-06-30',
      populasi: 500,
      dibukaAt: new Date('2026-01-01T00:00:00Z'),
      ditutupAt: now(),
      jawaban: {
        benih: 'lapisan',
        jumlah: 240,
        mulai: '2026-01-01',
        selesai: '2026-06-30',
        zona: 'WIB',
        layanan: [
          { id: kantor.layanan.ktp, bobot: 3, geser: 0.6, gratis: true },
          { id: kantor.layanan.akta, bobot: 2, geser: -0.8, gratis: true },
        ],
        model: { mutu: 0.2, unsur: {} },
        bidang: 'kependudukan',
        kertas: 0.2,
      },
      rencana: null,
      terbitan: [],
    })
    await setSampel(
      trx,
      { instansiId: kantor.instansiId, id },
      {
        cara: CARA_BAKU,
        palingSedikit: 5,
        populasi: 500,
        perLayanan: new Map([
          [kantor.layanan.ktp, 300],
          [kantor.layanan.akta, 200],
        ]),
      },
    )
    await publishPeriode(trx, deps, sistem, id, { alasan: '', alasanMinimum: '', tutup: false })
    return (await getTerbitan(trx, id, 1)).isi
  })
})
afterAll(() => uji.drop())

const berkas = (change: (t: TerbitanSkm) => void = () => {}) => {
  const isi = structuredClone(terbitan)
  change(isi)
  return { hash: hashJson(isi), terbitan: isi }
}

describe('where the users of every service were counted', () => {
  it('the published interval is that of the strata, narrower when services differ', () => {
    const { lapisan, hasil, agregat } = terbitan
    expect(new Set(lapisan!.map((l) => l.populasi))).toEqual(new Set([200, 300]))
    const acak = computeHasil(agregat, { populasi: 500 }).selang95!
    expect(hasil.selang95![1] - hasil.selang95![0]).toBeLessThan(acak[1] - acak[0])
    expect(terbitan.metode.join(' ')).toContain('berlapis menurut layanan')
  })

  it('anybody can follow it, and nobody can change it', async () => {
    expect(verifyTerbitanFile(berkas())).toEqual([])
    expect(await uji.db.read(kantor.scope, (db) => hitungUlang(db))).toEqual([])
    expect(verifyTerbitanFile(berkas((t) => (t.lapisan![0]!.jumlahKuadrat += 1)))).toContain(
      'Jumlah lapisan selang tidak sama dengan jumlah responden.',
    )
    expect(verifyTerbitanFile(berkas((t) => delete t.lapisan))).toContain(
      'Selangnya tidak berlapis, padahal pengguna setiap layanan diketahui.',
    )
    expect(verifyTerbitanFile(berkas((t) => (t.lapisan![0]!.populasi = 9)))).toContain(
      'Lapisan selangnya bukan layanan dalam rencana sampel.',
    )
  })

  it('a publication of the first format stays right with the plain interval it was published with', () => {
    const lama = berkas((t) => {
      t.format = FORMAT_LAMA
      delete t.lapisan
      delete t.terjemahan
      delete t.media
      t.hasil.selang95 = [...computeHasil(t.agregat, { populasi: 500 }).selang95!]
    })
    expect(verifyTerbitanFile(lama)).toEqual([])
    const palsu = berkas((t) => {
      t.format = FORMAT_LAMA
      delete t.lapisan
    })
    expect(verifyTerbitanFile(palsu)).toEqual([
      'Nilai unsur, selang, atau mutu tidak mengikuti dari jumlah nilainya.',
    ])
  })

  it('the desk shows the interval that is published, and says how it was made', async () => {
    const deps = buildDeps(uji.db, { now })
    const meja = buildMeja(deps, kantor.pejabat('petugas', kantor.dinas), '/kerja/survei', [
      periodeRoutes(deps),
    ])
    const [bawah, atas] = terbitan.hasil.selang95!.map((x) => formatNumber(x, 'id', 2))
    const html = await (await meja.get(`/kerja/survei/${id}`)).text()
    expect(html).toContain(`Nilai sebenarnya kemungkinan besar antara ${bawah} dan ${atas}.`)
    expect(html).toContain('Dihitung berlapis per layanan')
    const tanda = terbitan.hasil.kepastian === 'ambang' ? ', ambang' : ''
    expect(await (await meja.get('/kerja/survei')).text()).toContain(`${terbitan.hasil.mutu}${tanda}<`)
  })

  it.runIf(hasProgram('soffice'))(
    'the workbook of the office computes it too',
    { timeout: 90_000 },
    async () => {
      const deps = buildDeps(uji.db, { now })
      const meja = buildMeja(deps, kantor.pejabat('kepala_unit', kantor.dinas), '/kerja/survei', [
        terbitanRoutes(deps),
      ])
      const res = await meja.get(`/kerja/survei/${id}/terbitan/1/laporan.xlsx`)
      const olah = sheets(Buffer.from(await res.arrayBuffer()))['Pengolahan']!
      const ujung = olah.filter((r) => r[1]?.startsWith('Selang 95%')).map((r) => Number(r[2]))
      expect(ujung).toEqual(terbitan.hasil.selang95)
    },
  )
})

describe('strata', () => {
  const rencana = [
    { id: 'a', populasi: 50 },
    { id: 'b', populasi: 30 },
    { id: 'c', populasi: 20 },
  ]
  it('put all hidden services together, so that no sum of the few is told', () => {
    const tampak = [
      { id: 'a', n: 20 },
      { id: 'b', n: null },
      { id: 'c', n: null },
    ]
    expect(groupLapisan(tampak, rencana)).toEqual([
      { layanan: ['a'], populasi: 50 },
      { layanan: ['b', 'c'], populasi: 50 },
    ])
  })
  it('are none where one service was not counted, or all is one', () => {
    const tampak = rencana.map(({ id }) => ({ id, n: 9 }))
    expect(groupLapisan(tampak, [...rencana.slice(1), { id: 'a', populasi: null }])).toBeUndefined()
    expect(groupLapisan(tampak.slice(1, 2), rencana)).toBeUndefined()
  })
})
