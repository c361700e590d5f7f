import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { actOn, type Isian } from '../commands.ts'
import { receiveLampiran } from '../lampiran/index.ts'
import { hitungUlangPengaduan } from '../pengingat/hitung-ulang.ts'
import { countRekap } from '../rekap/store.ts'
import { parseMasa } from '../rekap/masa.ts'
import type { Aksi } from '../status/rules.ts'
import { insertTanggapan } from '../tanggapan/store.ts'
import { jalankanRetensi, listJalan } from './jalan.ts'
import { aturRetensi } from './profil.ts'
import { isMungkinYatim, profilRetensiAwal, suratTerlaluLama, type ProfilRetensi } from './rules.ts'
import { listTerhapus, selesaiSql } from './store.ts'
import { findTahan, lepasTahan, tahanPengaduan, tahanUntukOmbudsman } from './tahan.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: ReturnType<typeof buildDeps>
let kini = new Date('2026-11-16T03:00:00Z')
let pengelola: Pejabat
let penghubung: Pejabat
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => kini })
  pengelola = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
  penghubung = await rumah.pejabat({ peran: 'penghubung', unitId: rumah.dinas.id })
})
afterAll(() => fresh.drop())

const scope = () => ({ instansiId: rumah.instansi.id })
const act = (actor: Pejabat, id: string, aksi: Aksi, isian?: Isian) =>
  fresh.db.write(scope(), (trx) => actOn(trx, deps, actor, id, aksi, isian))
const atur = (over: Partial<ProfilRetensi>) =>
  fresh.db.write(scope(), (trx) => aturRetensi(trx, pengelola, { ...profilRetensiAwal, ...over }))
const jalankan = () => jalankanRetensi(deps, rumah.instansi.id)
const semua = { identitas: 12, lampiran: 12, cerita: 12, surat: 12, percakapan: 12 }
const satu = async (dari: string, id: string, kolom = 'pengaduan_id') =>
  (
    await sql<
      Record<string, unknown>
    >`select * from ${sql.table(dari)} where ${sql.ref(kolom)} = ${id}`.execute(fresh.owner)
  ).rows

/** A complaint with everything that can be erased: who, a story with a place, a file, an answer, a reason, a mail, a conversation. */
async function lengkap(tutup: boolean): Promise<{ id: string; kunci: string; surat: string }> {
  const { id } = await terimaAduan(deps, rumah.instansi.id, {
    lokasi: 'rumah Bu Siti',
    titik: { lintang: -7.2, bujur: 112.7 },
    pelapor: { nama: 'Siti', alamat: '', telepon: '+6281234567890', surel: '', kabar: null },
  })
  const surat = `${rumah.instansi.id}/pengaduan/surat/${newId().replaceAll('-', '').slice(0, 22)}.eml`
  await deps.files.put(surat, Buffer.from('surat'), 'x')
  const sidik = newId()
  await fresh.db.write(scope(), async (trx) => {
    const siap = [{ isi: new Blob([`%PDF-1.4 ${id}`]), jenis: 'application/pdf', nama: 'ktp.pdf' }] as const
    await receiveLampiran(trx, deps, { ...scope(), pengaduanId: id, dari: 'pelapor' }, siap)
    await trx
      .insertInto('pengaduan_surat')
      .values({
        instansi_id: rumah.instansi.id,
        sidik,
        pengaduan_id: id,
        arah: 'masuk',
        hasil: 'baru',
        asli_kunci: surat,
      })
      .execute()
    await trx
      .insertInto('pengaduan_percakapan')
      .values({ instansi_id: rumah.instansi.id, sidik, kanal: 'sms', pengaduan_id: id, pesan_at: kini })
      .execute()
  })
  await act(pengelola, id, 'disposisi', { unitId: rumah.dinas.id })
  await act(penghubung, id, 'kembalikan', { alasan: 'Bu Siti tinggal di tempat lain' })
  await act(pengelola, id, 'disposisi', { unitId: rumah.dinas.id })
  await fresh.db.write(scope(), (trx) =>
    insertTanggapan(trx, {
      instansi_id: rumah.instansi.id,
      id: newId(),
      pengaduan_id: id,
      jenis: 'jawaban',
      isi: 'Bu Siti, lampu sudah menyala.',
      terkirim_at: kini,
    }),
  )
  await act(penghubung, id, 'jawab')
  if (tutup) await act(pengelola, id, 'tutup')
  const kunci = (await satu('pengaduan_lampiran', id))[0]!['kunci'] as string
  return { id, kunci, surat }
}
const masihAda = async ({ id, kunci, surat }: { id: string; kunci: string; surat: string }) => ({
  identitas: (await satu('pengaduan_pelapor', id)).length,
  lampiran:
    (await satu('pengaduan_lampiran', id)).length + Number((await deps.files.get(kunci)) !== undefined),
  surat: Number((await deps.files.get(surat)) !== undefined),
  isi: (await satu('pengaduan', id, 'id'))[0]!['isi'] === '' ? 0 : 1,
  percakapan: (await satu('pengaduan_percakapan', id)).length,
})
const UTUH = { identitas: 1, lampiran: 2, surat: 1, isi: 1, percakapan: 1 }
const HABIS = { identitas: 0, lampiran: 0, surat: 0, isi: 0, percakapan: 0 }
const rekap = () => fresh.db.read(scope(), (db) => countRekap(db, pengelola, parseMasa('2026')!, 'WIB', kini))

describe('retention', () => {
  it('erases nothing while it is switched off', async () => {
    kini = new Date('2026-11-16T03:00:00Z')
    const p = await lengkap(true)
    kini = new Date('2040-01-01T03:00:00Z')
    await atur({ aktif: false, bulan: semua })
    await jalankan()
    expect(await masihAda(p)).toEqual(UTUH)
  })

  it('erases every part a year after the last step and no day before, and every figure stays', async () => {
    kini = new Date('2026-11-16T03:00:00Z')
    const p = await lengkap(true)
    await atur({ aktif: true, dasar: 'JRA 2024', bulan: semua })
    kini = new Date('2027-11-16T02:59:00Z')
    await jalankan()
    expect(await masihAda(p)).toEqual(UTUH)
    const sebelum = await rekap()
    kini = new Date('2027-11-16T03:01:00Z')
    const hasil = await jalankan()
    expect(hasil).toMatchObject({ identitas: 2, lampiran: 2, cerita: 2, surat: 2, percakapan: 2 })
    expect(await masihAda(p)).toEqual(HABIS)
    const sisa = JSON.stringify([
      await satu('pengaduan', p.id, 'id'),
      await satu('pengaduan_peristiwa', p.id),
      await satu('pengaduan_tanggapan', p.id),
    ])
    for (const kata of ['Siti', 'lampu', '112.7']) expect([kata, sisa.includes(kata)]).toEqual([kata, false])
    expect(await rekap()).toEqual(sebelum)
    expect(await fresh.owner.transaction().execute((trx) => hitungUlangPengaduan(trx))).toEqual([])
    const terhapus = await fresh.db.read(scope(), (db) => listTerhapus(db, p.id))
    expect(terhapus.map((t) => t.bagian)).toEqual(['cerita', 'identitas', 'lampiran', 'surat'])
    expect(await fresh.db.read(scope(), listJalan)).toContainEqual(
      expect.objectContaining({ hasil, selesaiAt: kini }),
    )
    // Run twice is run once.
    expect(await jalankan()).toMatchObject({ identitas: 0, lampiran: 0, cerita: 0, surat: 0, percakapan: 0 })
  })

  it('never touches what is open, waits for its parent, is held, or lies with the Ombudsman', async () => {
    kini = new Date('2026-11-16T03:00:00Z')
    const terbuka = await lengkap(false)
    const ditahan = await lengkap(true)
    const ombudsman = await lengkap(true)
    const dibuka = await lengkap(true)
    const anak = await lengkap(true)
    await sql`update pengaduan set induk_id = ${terbuka.id} where id = ${anak.id}`.execute(fresh.owner)
    await fresh.db.write(scope(), (trx) =>
      tahanPengaduan(trx, deps, pengelola, ditahan.id, { jenis: 'perkara', alasan: 'Gugatan di PTUN.' }),
    )
    await fresh.db.write(scope(), (trx) => tahanUntukOmbudsman(trx, deps, { ...scope(), id: ombudsman.id }))
    await fresh.db.write(scope(), (trx) => tahanUntukOmbudsman(trx, deps, { ...scope(), id: ombudsman.id }))
    await act(pengelola, dibuka.id, 'buka_kembali', { alasan: 'Lampu padam lagi.' })
    await atur({ aktif: true, bulan: semua })
    kini = new Date('2035-01-01T03:00:00Z')
    await jalankan()
    for (const p of [terbuka, ditahan, ombudsman, dibuka]) expect(await masihAda(p)).toEqual(UTUH)
    expect(await masihAda(anak)).toMatchObject({ identitas: 1, isi: 1, surat: 1 })
    await expect(
      fresh.db.write(scope(), (trx) => lepasTahan(trx, deps, penghubung, ditahan.id)),
    ).rejects.toThrow(/berwenang|izin|tidak boleh/i)
    for (const p of [ditahan, ombudsman])
      await fresh.db.write(scope(), (trx) => lepasTahan(trx, deps, pengelola, p.id))
    expect(await fresh.db.read(scope(), (db) => findTahan(db, ditahan.id))).toBeUndefined()
    await jalankan()
    for (const p of [ditahan, ombudsman]) expect(await masihAda(p)).toEqual(HABIS)
    expect(await masihAda(terbuka)).toEqual(UTUH)
  })

  it('goes on from where it looked last, past what is held and what is under supervision, and leaves none out', async () => {
    await sql`update pengaduan set status = 'diterima', selesai_at = null`.execute(fresh.owner)
    const semuanya: Awaited<ReturnType<typeof lengkap>>[] = []
    for (let i = 0; i < 5; i++) {
      // The last two at one and the same moment.
      kini = new Date(Date.UTC(2037, 0, Math.min(i, 3) + 1))
      const p = await lengkap(true)
      if (i === 1)
        await sql`update pengaduan set klasifikasi = 'berkadar' where id = ${p.id}`.execute(fresh.owner)
      semuanya.push(p)
    }
    await fresh.db.write(scope(), (trx) =>
      tahanUntukOmbudsman(trx, deps, { ...scope(), id: semuanya[2]!.id }),
    )
    await atur({ aktif: true, bulan: semua })
    kini = new Date('2039-01-01T03:00:00Z')
    expect(await jalankanRetensi(deps, rumah.instansi.id, 2)).toMatchObject({ cerita: 4, identitas: 4 })
    for (const [i, p] of semuanya.entries())
      expect([i, await masihAda(p)]).toEqual([i, i === 2 ? { ...UTUH } : HABIS])
  })

  it('reads no more than it asked for, however many are finished', async () => {
    await sql`insert into pengaduan (instansi_id, id, kode, kunci_kirim, jenis, status, kanal, judul, isi, anonim, rahasia,
        diterima_at, selesai_at)
      select ${rumah.instansi.id}, gen_random_uuid(), 'z' || n, 'z' || n, 'pengaduan', 'ditutup_admin', 'web', '', '', false,
        false, timestamptz '2020-01-01', timestamptz '2020-02-01' + n * interval '1 minute' from generate_series(1, 5000) n`.execute(
      fresh.owner,
    )
    await sql`analyze pengaduan`.execute(fresh.owner)
    for (const bagian of ['identitas', 'lampiran', 'cerita', 'surat'] as const) {
      const { rows } = await fresh.db.read(scope(), (db) =>
        sql<{
          'QUERY PLAN': unknown
        }>`explain (analyze, format json) ${selesaiSql(bagian, new Date('2030-01-01'), undefined, 50)}`.execute(
          db,
        ),
      )
      const dibaca = [...JSON.stringify(rows).matchAll(/"Actual Rows":(\d+)/g)].map((m) => Number(m[1]))
      expect([bagian, Math.max(...dibaca) <= 100]).toEqual([bagian, true])
    }
  })

  it('takes away files no row has named for a week, old uploads of LAPOR!, and nothing else', async () => {
    const dasar = `${rumah.instansi.id}/pengaduan`
    const yatim = `${dasar}/l${'a'.repeat(22)}.jpg`
    const model = `${dasar}/rute-model.bin`
    const impor = newId()
    const unggahan = `${dasar}/lapor/${impor}`
    kini = new Date('2036-01-01T03:00:00Z')
    const hidup = await lengkap(false)
    for (const k of [yatim, model, unggahan]) await deps.files.put(k, Buffer.from('x'), 'x')
    await fresh.owner
      .insertInto('pengaduan_lapor_impor')
      .values({
        instansi_id: rumah.instansi.id,
        id: impor,
        nama_berkas: 'a.xlsx',
        sidik: 's',
        berkas_kunci: unggahan,
        created_at: kini,
      })
      .execute()
    await atur({ aktif: false, yatimHari: 7, unggahanHari: 30 })
    const ada = async () =>
      Promise.all(
        [yatim, unggahan, model, hidup.kunci].map(async (k) => (await deps.files.get(k)) !== undefined),
      )
    expect((await jalankan()).yatim).toBe(0)
    kini = new Date('2036-01-08T02:59:00Z')
    expect((await jalankan()).yatim).toBe(0)
    expect(await ada()).toEqual([true, true, true, true])
    kini = new Date('2036-01-08T03:01:00Z')
    expect((await jalankan()).yatim).toBe(1)
    expect(await ada()).toEqual([false, true, true, true])
    kini = new Date('2036-01-31T03:01:00Z')
    expect((await jalankan()).unggahan).toBe(1)
    expect(await ada()).toEqual([false, false, true, true])
  })
})

describe('the rules', () => {
  it('a mail is not kept longer than the name and the story in it', () => {
    const lama = (surat: number | null, identitas: number | null, cerita: number | null) =>
      suratTerlaluLama({ bulan: { surat, identitas, cerita, lampiran: null, percakapan: null } })
    expect([lama(12, 24, 60), lama(24, 24, 24), lama(null, null, null)]).toEqual([false, false, false])
    expect([lama(36, 24, 60), lama(null, 24, null), lama(61, null, 60)]).toEqual([true, true, true])
  })
  it('knows its own files and no others', () => {
    const id = newId()
    expect(isMungkinYatim(`${id}/pengaduan/lapor/${id}`)).toBe(true)
    for (const k of [
      `${id}/pengaduan/rute-model.bin`,
      `${id}/survei/x.pdf`,
      'titip/h2026/tx.jpg',
      `${id}/pengaduan/baru/a.jpg`,
    ])
      expect(isMungkinYatim(k)).toBe(false)
  })
})
