import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { readConfig } from '../../../platform/config/index.ts'
import type { Deps } from '../../../platform/deps.ts'
import { unseal } from '../../../platform/kunci/segel.ts'
import type { Langkah } from '../forum/alur.ts'
import { changeForum, createForum, moveForum } from '../forum/commands.ts'
import type { IsiForum } from '../forum/schema.ts'
import { fkp } from '../index.ts'
import { getForum, type Forum } from '../store.ts'
import { registerPeserta } from './commands.ts'
import { kirimUndanganForum } from './kirim.ts'
import { listPeserta, type Peserta } from './store.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: Deps & { readonly asked: { job: string; payload: Record<string, unknown> }[] }
let petugas: Pejabat
let forum: Forum
let P: string
let kini = new Date('2026-11-22T03:00:00Z')
const scope = () => ({ instansiId: rumah.instansi.id })
const meja = (siapa: Pejabat): Meja => buildMeja(deps, siapa, '/kerja/fkp', [fkp.kerja!(deps)])
const peserta = (): Promise<Peserta[]> =>
  fresh.db.read(scope(), (db) => listPeserta(db, forum.id, undefined, 500))
const isi: IsiForum = {
  unitId: '',
  layananId: null,
  tema: 'Waktu tunggu di poli',
  jenis: 'permasalahan',
  mode: 'tatap_muka',
  tanggal: '2026-12-10',
  mulai: '09:00',
  selesai: '11:30',
  tempat: 'Aula puskesmas',
  tautanDaring: '',
  fasilitator: '',
  uraian: '',
}

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  const config = readConfig({
    SAMBUT_SMTP_URL: 'smtps://a:b@mail.example',
    SAMBUT_SMTP_DARI: 'Kabupaten <forum@kab.example>',
  })
  deps = buildDeps(fresh.db, { now: () => kini, config }) as typeof deps
  petugas = await rumah.pejabat({ peran: 'petugas', unitId: rumah.puskesmas.id })
  forum = await fresh.db.write(scope(), (trx) =>
    createForum(trx, rumah.sistem, { ...isi, unitId: rumah.puskesmas.id }),
  )
  P = `/kerja/fkp/${forum.id}/peserta`
})
afterAll(() => fresh.drop())

/** The messages in the outbox, opened as the sender opens them. */
async function kotak(): Promise<{ tujuan: string; isi: Record<string, unknown> }[]> {
  const rows = await fresh.db.read(scope(), (db) =>
    db.selectFrom('channels_pesan').selectAll().orderBy('created_at').orderBy('id').execute(),
  )
  const key = deps.deriveKey('channels.pesan')
  const buka = (id: string, kolom: string, data: Uint8Array) =>
    unseal(key, data, `channels_pesan/${rumah.instansi.id}/${id}/${kolom}`)
  return rows.map((r) => ({
    tujuan: buka(r.id, 'tujuan', r.tujuan!),
    isi: JSON.parse(buka(r.id, 'isi', r.isi!)) as Record<string, unknown>,
  }))
}
const jalankan = async (): Promise<void> => {
  for (const { payload } of deps.asked.splice(0).filter((a) => a.job === kirimUndanganForum.name))
    await kirimUndanganForum.run(payload as never, deps)
}

const status = (nama: string, baru: 'bersedia' | 'berhalangan') =>
  sql`update fkp_peserta set status = ${baru} where nama = ${nama}`.execute(fresh.owner)

describe('the participants at the desk', () => {
  it('are added one by one or as a list; what is wrong stays in the box with its sentence', async () => {
    const p = meja(petugas)
    expect(await (await p.get(P)).text()).toContain('0 dari 5 kelompok terwakili')
    const satu = await p.post(`${P}/satu`, {
      nama: 'Sri Lestari',
      kelompok: 'pengguna',
      lembaga: '',
      jabatan: '',
      surel: 'Sri@warga.example',
      telepon: '',
      rentan: ['lansia'],
    })
    expect(satu.headers.get('location')).toBe(`${P}?masuk=1&tanda=0&ada=0`)
    const daftar =
      'Sri L; warga; sri@warga.example\nDr. Wulan; Universitas Sari; akademisi; wulan@u.example\nTanpa Kelompok'
    const tempel = await p.post(`${P}/tempel`, { 'daftar-teks': daftar })
    expect(tempel.status).toBe(422)
    const teks = await tempel.text()
    expect(teks).toContain('Baris 3 (Tanpa Kelompok)')
    expect(/<textarea[^>]*>([^<]*)<\/textarea>/.exec(teks)![1]).toBe('Tanpa Kelompok')
    const form = new FormData()
    form.append('daftar-teks', '')
    form.append('berkas', new File(['\uFEFFNama,Unsur,Instansi\r\nBagas,Media,"Radio, Sari"\r\n'], 'd.csv'))
    expect((await p.upload(`${P}/tempel`, form)).headers.get('location')).toBe(`${P}?masuk=1&tanda=0&ada=0`)
    expect((await peserta()).map((x) => [x.nama, x.kelompok, x.lembaga])).toEqual([
      ['Bagas', 'media', 'Radio, Sari'],
      ['Dr. Wulan', 'ahli', 'Universitas Sari'],
      ['Sri Lestari', 'pengguna', ''],
    ])
    const halaman = await (await p.get(P)).text()
    expect(halaman).toContain('3 dari 5 kelompok terwakili')
    expect(halaman).toContain('instansi terkait, organisasi masyarakat')
    expect(halaman).not.toContain('warga.example')
  })

  it('keep their contacts sealed; whoever looks at one is written down', async () => {
    const [, wulan] = await peserta()
    const p = meja(petugas)
    const lihat = await p.post(`${P}/${wulan!.id}/kontak`, {})
    expect(await lihat.text()).toContain('wulan@u.example')
    const catatan = await fresh.db.read(scope(), (db) =>
      db
        .selectFrom('audit_catatan')
        .select('data')
        .where('peristiwa', '=', 'fkp.peserta.kontak.baca')
        .execute(),
    )
    expect(JSON.stringify(catatan)).toContain(wulan!.id)
    const pembina = await rumah.pejabat({ peran: 'pembina', unitId: null })
    expect((await meja(pembina).get(P)).status).toBe(200)
    expect((await meja(pembina).post(`${P}/${wulan!.id}/kontak`, {})).status).toBe(403)
    const asing = await rumah.pejabat({ peran: 'petugas', unitId: rumah.kecamatan.id })
    for (const path of [P, `${P}/undangan`, `${P}/undangan.pdf`, `${P}/daftar-hadir.pdf`, `${P}/layar`])
      expect([path, (await meja(asing).get(path)).status]).toEqual([path, 404])
    expect((await meja(asing).post(`${P}/tempel`, { 'daftar-teks': '' })).status).toBe(404)
  })

  it('are invited once each, with a calendar entry of their own', async () => {
    const p = meja(petugas)
    expect((await p.post(`${P}/undangan`, { kanal: 'surel' })).status).toBe(409)
    await fresh.db.write(scope(), (trx) => moveForum(trx, deps, rumah.sistem, forum.id, 'umumkan'))
    // Whoever said that he cannot come is not asked again.
    await p.post(`${P}/tempel`, { 'daftar-teks': 'Yono; warga; yono@warga.example' })
    await status('Yono', 'berhalangan')
    for (let i = 0; i < 2; i++) {
      expect((await p.post(`${P}/undangan`, { kanal: 'surel' })).status).toBe(303)
      await jalankan()
    }
    const surat = await kotak()
    expect(surat.map((s) => s.tujuan).toSorted()).toEqual(['sri@warga.example', 'wulan@u.example'])
    const sri = surat.find((s) => s.tujuan.startsWith('sri'))!.isi
    expect(sri['teks']).toContain('Kamis, 10 Desember 2026, pukul 09.00–11.30')
    expect(sri['tautan']).toMatch(/\/forum\/waktu-tunggu-di-poli-2026\/undangan\/[\w-]{22}$/)
    expect(sri['kalender']).toMatchObject({ metode: 'REQUEST' })
    const ics = (sri['kalender'] as { isi: string }).isi.replaceAll('\r\n ', '')
    expect(ics).toContain('SEQUENCE:0')
    expect(ics).toContain('mailto:sri@warga.example')
    expect(ics).toContain('ORGANIZER;CN="Puskesmas Contoh":mailto:forum@kab.example')
    expect(await (await p.get(P)).text()).toContain('Surel: menunggu')
    expect(await (await p.get(`${P}/undangan`)).text()).toContain('2 pesan')
  })

  const ubah = (tempat: string) =>
    fresh.db.write(scope(), async (trx) => {
      const f = await getForum(trx, forum.id)
      await changeForum(trx, deps, rumah.sistem, f.id, { ...isi, unitId: f.unitId, tempat }, f.urutan)
    })
  const gerak = async (aksi: Langkah, alasan = ''): Promise<void> => {
    await fresh.db.write(scope(), (trx) => moveForum(trx, deps, rumah.sistem, forum.id, aksi, { alasan }))
    await jalankan()
  }
  const jadwal = async () =>
    (await kotak()).filter((s) => String(s.isi['subjek']).startsWith('Jadwal')).map((s) => s.isi)

  /** Who was told of this place. */
  const diberitahu = async (tempat: string): Promise<string[]> =>
    (await jadwal())
      .map((s) => String(s['teks']))
      .filter((teks) => teks.includes(tempat))
      .map((teks) => /^Yth\. (.*),/.exec(teks)![1]!)
      .toSorted()
  const daftar = (nama: string) =>
    fresh.db.write(scope(), (trx) =>
      registerPeserta(
        trx,
        deps,
        rumah.sistem,
        forum.id,
        {
          nama,
          lembaga: '',
          jabatan: '',
          kelompok: 'pengguna',
          rentan: [],
          kebutuhan: '',
          kontak: { surel: `${nama.toLowerCase()}@warga.example`, telepon: '' },
        },
        newId(),
      ),
    )

  it('hear of a new place; an invitation that is sent at the same moment does not take its place', async () => {
    await ubah('Balai desa')
    await meja(petugas).post(`${P}/undangan`, { kanal: 'surel' })
    deps.asked.reverse()
    await jalankan()
    expect(await diberitahu('Balai desa')).toEqual(['Dr. Wulan', 'Sri Lestari'])
    expect(((await jadwal())[0]!['kalender'] as { isi: string }).isi).toContain('SEQUENCE:1')
  })

  it('hear of it also when they registered themselves, unless they cannot come', async () => {
    await daftar('Yani')
    await daftar('Yusuf')
    await status('Yusuf', 'berhalangan')
    await ubah('Balai kota')
    await jalankan()
    expect(await diberitahu('Balai kota')).toEqual(['Dr. Wulan', 'Sri Lestari', 'Yani'])
  })

  it('hear of what was changed while the announcement was withdrawn, once it is announced again', async () => {
    await gerak('tarik')
    await ubah('Aula desa')
    await jalankan()
    expect(await diberitahu('Aula desa')).toEqual([])
    await gerak('umumkan')
    expect(await diberitahu('Aula desa')).toEqual(['Dr. Wulan', 'Sri Lestari', 'Yani'])
    expect(((await jadwal()).at(-1)!['kalender'] as { isi: string }).isi).toContain('SEQUENCE:3')
  })

  it('hear of the end of it all, also when the announcement had been withdrawn before', async () => {
    await gerak('tarik')
    await gerak('batalkan', 'Banjir.')
    const batal = (await kotak()).filter((s) => String(s.isi['subjek']).startsWith('Forum dibatalkan'))
    expect(batal.map((s) => s.tujuan)).toHaveLength(3)
    expect(batal[0]!.isi['teks']).toContain('Banjir.')
    expect(batal[0]!.isi['kalender']).toMatchObject({ metode: 'CANCEL' })
    expect((batal[0]!.isi['kalender'] as { isi: string }).isi).toContain('STATUS:CANCELLED')
    await expect(daftar('Terlambat')).rejects.toThrow('tidak dapat dilakukan')
  })

  it('are noted as present from the paper list, by the keyboard, and mistakes are taken back', async () => {
    await sql`update fkp_forum set keadaan = 'berlangsung' where id = ${forum.id}`.execute(fresh.owner)
    const p = meja(petugas)
    const [bagas, wulan, sri] = await peserta()
    const semulaDi = (html: string) => [...html.matchAll(/name="semula" value="([^"]+)"/g)].map((m) => m[1]!)
    const simpan = (semula: string[], hadir: string[]) => p.post(`${P}/kehadiran`, { semula, hadir })
    const kosong = semulaDi(await (await p.get(P)).text())
    expect((await simpan(kosong, [bagas!.id, sri!.id])).headers.get('location')).toBe(`${P}?hadir=1`)
    expect((await peserta()).slice(0, 3).map((x) => x.status)).toEqual(['hadir', 'diundang', 'hadir'])
    // A page from before they came has no say about them.
    await simpan(kosong, [wulan!.id])
    expect((await peserta()).slice(0, 3).map((x) => x.status)).toEqual(['hadir', 'hadir', 'hadir'])
    await simpan(semulaDi(await (await p.get(P)).text()), [sri!.id])
    expect((await peserta()).slice(0, 3).map((x) => x.status)).toEqual(['bersedia', 'bersedia', 'hadir'])
    expect((await p.post(`${P}/${sri!.id}/hapus`, {})).status).toBe(409)
  })

  it('are taken from the paper list: who was expected is marked, who was not is added, and twice is as once', async () => {
    const p = meja(petugas)
    const datang = { datang: 'Pak Kebetulan; Karang Taruna; oms\nbagas; media' }
    expect((await p.post(`${P}/hadir`, datang)).headers.get('location')).toBe(`${P}?masuk=1&tanda=1&ada=0`)
    const lagi = (await p.post(`${P}/hadir`, datang)).headers.get('location')!
    expect(lagi).toBe(`${P}?masuk=0&tanda=0&ada=2`)
    expect(await (await p.get(lagi)).text()).toContain('2 sudah ada di daftar.')
    expect((await peserta()).filter((x) => /kebetulan|bagas/i.test(x.nama))).toMatchObject([
      { nama: 'Bagas', status: 'hadir', sumber: 'undangan' },
      { nama: 'Pak Kebetulan', status: 'hadir', sumber: 'di_tempat' },
    ])
  })

  it('get the contact the paper list has of them, and stand there once', async () => {
    const p = meja(petugas)
    await p.post(`${P}/hadir`, { datang: 'Pak Kebetulan; Karang Taruna; oms; 0812 9999 8888' })
    const semua = (await peserta()).filter((x) => x.nama === 'Pak Kebetulan')
    expect(semua).toHaveLength(1)
    const html = await (await p.post(`${P}/${semua[0]!.id}/kontak`, {})).text()
    expect(html).toContain('+6281299998888')
  })

  it('stand on paper: a letter with its list, and the list for the door', async () => {
    const p = meja(petugas)
    for (const [path, awal] of [
      [`${P}/undangan.pdf`, '%PDF'],
      [`${P}/undangan.docx`, 'PK'],
      [`${P}/daftar-hadir.pdf`, '%PDF'],
    ] as const) {
      const r = await p.get(path)
      expect([path, r.status]).toEqual([path, 200])
      expect(
        Buffer.from(await r.arrayBuffer())
          .toString('latin1')
          .startsWith(awal),
      ).toBe(true)
    }
    expect(await (await p.get(`${P}/layar`)).text()).toContain(forum.kode.toUpperCase())
  })

  it('are acted upon on the page of the list where they stand', async () => {
    const p = meja(petugas)
    const banyak = Array.from({ length: 100 }, (_, i) => `Warga ${String(i).padStart(3, '0')}; warga`)
    await p.post(`${P}/tempel`, {
      'daftar-teks': [...banyak, 'Zainal; oms; z@warga.example', 'Zubaidah; oms; z@x.example'].join('\n'),
    })
    await p.post(`${P}/tempel`, { 'daftar-teks': 'Anang; oms; 08123456789\nZulfa; oms; z@y.example' })
    const satu = await (await p.get(P)).text()
    const dua = /href="([^"]*sesudah=[^"]*)"/.exec(satu)![1]!.replaceAll('&amp;', '&')
    const zainal = (await peserta()).find((x) => x.nama === 'Zainal')!
    const aksi = (apa: string): string =>
      new RegExp(`formaction="([^"]*${zainal.id}/${apa}[^"]*)"`).exec(halaman)![1]!.replaceAll('&amp;', '&')
    const halaman = await (await p.get(dua)).text()
    expect(await (await p.post(aksi('kontak'), {})).text()).toContain('z@warga.example')
    const kembali = (await p.post(aksi('hapus'), {})).headers.get('location')!
    const sesudah = await (await p.get(kembali)).text()
    expect(sesudah).toContain('Sudah dihapus dari daftar.')
    expect(sesudah).toContain('Zubaidah')
    expect(sesudah).not.toContain('Anang')
  })
})
