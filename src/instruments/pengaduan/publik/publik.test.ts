import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { buildPeramban } from '../../../../test/support/peramban.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import { actOn, type Isian } from '../commands.ts'
import { klasifikasiList } from '../jam/rules.ts'
import { receiveLampiran, type LampiranSiap } from '../lampiran/index.ts'
import { isPublik } from '../rules.ts'
import { statusList, type Aksi } from '../status/rules.ts'
import { insertTanggapan } from '../tanggapan/store.ts'
import { wargaRoutes } from '../warga/index.ts'
import { publikSql } from './store.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: Deps
let pengelola: Pejabat
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db)
  pengelola = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
})
afterAll(() => fresh.drop())

const scope = () => ({ instansiId: rumah.instansi.id })
const get = async (path: string): Promise<{ status: number; text: string }> => {
  const res = await buildPeramban(deps, [wargaRoutes(deps)]).get(path)
  return { status: res.status, text: await res.text() }
}
const act = (actor: Pejabat, id: string, aksi: Aksi, isian?: Isian) =>
  fresh.db.write(scope(), (trx) => actOn(trx, deps, actor, id, aksi, isian))
const pelapor = {
  nama: 'Siti Aminah',
  alamat: '',
  telepon: '+6281234567890',
  surel: '',
  kabar: null,
} as const
/** What else an officer attaches to an answer. */
const berkasLain = (['application/pdf', 'audio/mpeg', 'video/mp4'] as const).map((jenis): LampiranSiap => ({
  isi: new Blob([jenis]),
  jenis,
  nama: `Surat Siti Aminah 3321 ${jenis}`,
}))
/** Received, given to the dinas, answered, with a file on each side. */
async function laporan(isi: string, over = {}) {
  const tanda = await terimaAduan(deps, rumah.instansi.id, {
    judul: isi,
    isi,
    pelapor,
    lokasi: `dekat ${isi}`,
    ...over,
  })
  const jawab = newId()
  await act(pengelola, tanda.id, 'disposisi', { unitId: rumah.dinas.id })
  await fresh.db.write(scope(), async (trx) => {
    for (const [id, jenis, keadaan, teks] of [
      [jawab, 'jawaban', 'terkirim', `Jawaban atas ${isi}`],
      [newId(), 'catatan', 'terkirim', `Catatan dalam ${isi}`],
      [newId(), 'jawaban', 'konsep', `Konsep ${isi}`],
      [newId(), 'balasan', 'terkirim', `Balasan ${isi}`],
    ] as const)
      await insertTanggapan(trx, {
        instansi_id: rumah.instansi.id,
        pengaduan_id: tanda.id,
        id,
        jenis,
        keadaan,
        isi: teks,
      })
    const untuk = { ...scope(), pengaduanId: tanda.id }
    const dinas = { ...untuk, tanggapanId: jawab, dari: 'pejabat' } as const
    const foto = (nama: string): LampiranSiap => ({ isi: new Blob([nama]), jenis: 'image/jpeg', nama })
    await receiveLampiran(trx, deps, { ...untuk, dari: 'pelapor' }, [foto('Bukti Siti Aminah.jpg')])
    await receiveLampiran(trx, deps, { ...dinas, tahap: 'sesudah' }, [
      foto('Rumah Siti Aminah.jpg'),
      ...berkasLain,
    ])
  })
  await act(pengelola, tanda.id, 'jawab', { tanggapanId: jawab })
  const { rows } = await sql<{ id: string; dari: string; jenis: string }>`
    select id, dari, jenis from pengaduan_lampiran where pengaduan_id = ${tanda.id}`.execute(fresh.owner)
  const lampiran = (dari: string): string =>
    rows.find((r) => r.dari === dari && r.jenis.startsWith('image/'))!.id
  return { ...tanda, lampiran, lain: rows.filter((r) => !r.jenis.startsWith('image/')).map((r) => r.id) }
}

describe('an ordinary report', () => {
  it('stands in list, search, feed and on its own page with its answer, masked and without a name', async () => {
    const { id, lampiran } = await laporan(
      'Sumur keruh, hubungi Pak Budi Santoso 0812-3456-7890 NIK 3321010101900001',
    )
    for (const path of [
      '/pengaduan',
      '/pengaduan?q=sumur',
      '/pengaduan/umpan.atom',
      `/pengaduan/laporan/${id}`,
    ]) {
      const { status, text } = await get(path)
      expect([path, status, text.includes('Sumur keruh')]).toEqual([path, 200, true])
      for (const rahasia of ['Siti', 'Budi Santoso', '3456', '3321010101900001'])
        expect(text).not.toContain(rahasia)
    }
    const { text } = await get(`/pengaduan/laporan/${id}`)
    expect(text).toContain('Jawaban atas Sumur')
    for (const dalam of ['Catatan dalam', 'Konsep', 'Balasan Sumur', 'Siti'])
      expect(text).not.toContain(dalam)
    expect((await get(`/pengaduan/laporan/${id}/lampiran/${lampiran('pelapor')}`)).status).toBe(404)
  })

  it('is listed by unit and by where it is, page after page without a gap', async () => {
    for (let i = 0; i < 23; i++) await laporan(`Jalan berlubang nomor ${i}`)
    const seen = new Set<string>()
    let path: string | undefined = '/pengaduan?status=dijawab&unit=dinas-kesehatan'
    while (path) {
      const { text } = await get(path)
      for (const [, id] of text.matchAll(/\/pengaduan\/laporan\/([0-9a-f-]{36})"/g)) seen.add(id!)
      path = /<a href="(\/pengaduan\?[^"]*sesudah=[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(seen.size).toBe(24)
    expect((await get('/pengaduan?status=selesai')).text).toContain('Belum ada laporan yang cocok')
  })

  it('gives everybody the pictures of its answer under names of their own, and no other file', async () => {
    const { id, lampiran, lain } = await laporan('Trotoar pecah')
    const { text } = await get(`/pengaduan/laporan/${id}`)
    expect(text).toContain('>Foto sesudah 1</a>')
    expect(text).not.toContain('Siti')
    expect(lain).toHaveLength(3)
    for (const l of lain) {
      expect(text).not.toContain(l)
      expect((await get(`/pengaduan/laporan/${id}/lampiran/${l}`)).status).toBe(404)
    }
    const foto = await buildPeramban(deps, [wargaRoutes(deps)]).get(
      `/pengaduan/laporan/${id}/lampiran/${lampiran('pejabat')}`,
    )
    expect([foto.status, foto.headers.get('content-disposition')]).toEqual([
      200,
      `inline; filename="foto-sesudah-1.jpg"; filename*=UTF-8''foto-sesudah-1.jpg`,
    ])
  })
})

describe.each([
  ['a rahasia one', { rahasia: true }, undefined],
  ['one made rahasia later', {}, (id: string) => act(pengelola, id, 'rahasiakan', { rahasia: true })],
  [
    'a berkadar one',
    {},
    (id: string) => act(pengelola, id, 'klasifikasi', { klasifikasi: 'berkadar', alasan: 'Menuduh.' }),
  ],
  ['a blocked one', {}, (id: string) => act(pengelola, id, 'blokir', { alasan: 'Memaki.' })],
  ['a withdrawn one', {}, (id: string) => act(pengelola, id, 'arsip', { alasan: 'Ganda.' })],
])('%s', (_nama, over, lalu) => {
  it('cannot be reached by anybody from any public address, list, search or feed', async () => {
    const kata = `gurita${newId().slice(-6)}`
    const { id, lampiran } = await laporan(`Ada ${kata} di kantor ini`, over)
    await lalu?.(id)
    const tidakAda = await get(`/pengaduan/laporan/${newId()}`)
    expect(tidakAda.status).toBe(404)
    for (const sub of ['', `/lampiran/${lampiran('pejabat')}`, `/lampiran/${lampiran('pelapor')}`])
      expect(await get(`/pengaduan/laporan/${id}${sub}`)).toEqual(tidakAda)
    for (const path of [
      '/pengaduan',
      `/pengaduan?q=${kata}`,
      '/pengaduan/umpan.atom',
      `/pengaduan/umpan.atom?q=${kata}`,
    ]) {
      const { text } = await get(path)
      expect(text).not.toContain(id)
      expect(text.replaceAll(`value="${kata}"`, '').replaceAll(`q=${kata}`, '')).not.toContain(kata)
    }
    const peramban = buildPeramban(deps, [wargaRoutes(deps)])
    const ikut = await peramban.post(
      `/pengaduan/laporan/${id}/ikuti`,
      new URLSearchParams({ kontak: 'budi@contoh.id' }),
    )
    expect(ikut.status).toBe(404)
    const mirip = await peramban.post(
      '/pengaduan/mirip',
      new URLSearchParams({ isi: `Ada ${kata} di kantor ini juga, besar` }),
    )
    expect(await mirip.text()).not.toContain(id)
  })
})

it('one not looked at yet is not shown', async () => {
  const { id } = await terimaAduan(deps, rumah.instansi.id)
  expect((await get(`/pengaduan/laporan/${id}`)).status).toBe(404)
})

it('says in SQL what isPublik says', async () => {
  for (const status of statusList)
    for (const rahasia of [true, false])
      for (const klasifikasi of [...klasifikasiList, null]) {
        const { rows } = await sql<{ ya: boolean }>`select ${publikSql} as ya from
          (select ${rahasia}::boolean as rahasia, ${klasifikasi}::text as klasifikasi, ${status}::text as status) p`.execute(
          fresh.owner,
        )
        expect([status, rahasia, klasifikasi, rows[0]!.ya]).toEqual([
          status,
          rahasia,
          klasifikasi,
          isPublik({ status, rahasia, klasifikasi }),
        ])
      }
})
