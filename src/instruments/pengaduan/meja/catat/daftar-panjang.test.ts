import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildKantorAduan, type KantorAduan } from '../../../../../test/support/kantor-aduan.ts'
import { newId } from '../../../../kernel/ids.ts'
import { TERPANJANG } from '../../warga/daftar.ts'
import { listLampiran } from '../../lampiran/index.ts'

const ISIAN = {
  kanal: 'surat',
  jenis: 'pengaduan',
  judul: 'Antrean dibagi habis pagi hari',
  cerita: 'Nomor antrean habis pukul setengah sembilan.',
  diterima: '2026-11-02',
}
const DESA = '97.01.02.2299'
const JALAN = '/kerja/pengaduan/catat'
let k: KantorAduan
let layanan: string
beforeAll(async () => {
  k = await buildKantorAduan()
  const { owner } = k.fresh
  await owner
    .updateTable('registry_instansi')
    .set({ wilayah_kode: '97.01' })
    .where('instansi_id', '=', k.rumah.instansi.id)
    .execute()
  const area = (kode: string, nama: string, jenis: 'kecamatan' | 'desa', induk_kode: string) => ({
    kode,
    nama,
    jenis,
    induk_kode,
  })
  await owner
    .insertInto('registry_wilayah')
    .values([
      { kode: '97', nama: 'Provinsi Rekaan', jenis: 'provinsi', induk_kode: null },
      { kode: '97.01', nama: 'Kabupaten Rekaan', jenis: 'kabupaten', induk_kode: '97' },
      area('97.01.01', 'Randu', 'kecamatan', '97.01'),
      area('97.01.02', 'Kapuk', 'kecamatan', '97.01'),
      area('97.01.03', 'Sengon', 'kecamatan', '97.01'),
      ...Array.from({ length: TERPANJANG + 40 }, (_, i) =>
        area(`97.01.02.${2000 + i}`, `Desa ke-${i}`, 'desa', '97.01.02'),
      ),
    ])
    .execute()
  await sql`insert into registry_layanan (instansi_id, id, unit_id, slug, nama)
    select ${k.rumah.instansi.id}, gen_random_uuid(), ${k.rumah.dinas.id}, 'l-' || i, 'Layanan ke-' || i
    from generate_series(1, ${TERPANJANG}) i`.execute(owner)
  const { id } = await owner
    .selectFrom('registry_layanan')
    .select('id')
    .where('slug', '=', `l-${TERPANJANG}`)
    .executeTakeFirstOrThrow()
  layanan = id
}, 60_000)
afterAll(() => k.fresh.drop())

const kirim = (over: Record<string, string>) =>
  k.meja(k.pengelola).post(JALAN, { kunci: newId(), ...ISIAN, ...over })
const daftarOf = (html: string, name: string): string =>
  new RegExp(`<select[^>]* name="${name}"[^>]*>.*?</select>`, 's').exec(html)![0]
const kepala = (res: Response) =>
  k.fresh.owner
    .selectFrom('pengaduan')
    .select(['wilayah_kode', 'layanan_id', 'tujuan_unit_id', 'status'])
    .where('id', '=', res.headers.get('location')!.split('/').at(-1)!)
    .executeTakeFirstOrThrow()

it('shows of a long list the top, and under the chosen entry what lies there, with everything typed kept', async () => {
  const awal = await (await k.meja(k.pengelola).get(JALAN)).text()
  expect(awal.length).toBeLessThan(60_000)
  // A house of a whole province begins with kabupaten.
  expect(awal).toContain('pilih wilayah yang lebih besar, lalu tekan')
  expect(daftarOf(awal, 'wilayah')).toContain('Kapuk')
  expect(daftarOf(awal, 'wilayah')).not.toContain(DESA)
  expect(daftarOf(awal, 'layanan')).not.toContain(layanan)
  const buka = await kirim({ buka: 'wilayah', wilayah: '97.01.02', tutup: 'ya', jawaban: 'Sudah ditambah.' })
  const html = await buka.text()
  expect(buka.status).toBe(200)
  expect(daftarOf(html, 'wilayah')).toContain(DESA)
  for (const kata of [ISIAN.judul, ISIAN.cerita, 'Sudah ditambah.', 'di bawah “Kapuk”'])
    expect(html).toContain(kata)
  const unit = await kirim({ buka: 'layanan', layanan: k.rumah.dinas.id, wilayah: DESA })
  const lagi = await unit.text()
  expect(daftarOf(lagi, 'layanan')).toContain(layanan)
  expect(daftarOf(lagi, 'wilayah')).toContain(`value="${DESA}" selected`)
})

it('says what to choose first, and where nothing lies below', async () => {
  for (const [over, kata] of [
    [{ buka: 'wilayah' }, 'Pilih wilayah yang lebih besar dulu'],
    [{ buka: 'layanan' }, 'Pilih unitnya dulu'],
    [{ buka: 'wilayah', wilayah: '97.01.03' }, 'Di bawah “Sengon” tidak ada pilihan lagi'],
  ] as [Record<string, string>, string][]) {
    const res = await kirim(over)
    expect([res.status, (await res.text()).includes(kata)]).toEqual([422, true])
  }
})

it('takes the desa and the service far down the list, also when it is closed at once', async () => {
  const dinas = k.rumah.dinas.id
  const tutup = {
    tutup: 'ya',
    klasifikasi: 'tidak_berkadar',
    tanggalJawab: '2026-11-04',
    jawaban: 'Nomor ditambah menjadi seratus.',
    unitJawab: dinas,
  }
  for (const [over, status] of [
    [{}, 'diterima'],
    [tutup, 'ditutup_admin'],
  ] as const)
    expect(await kepala(await kirim({ wilayah: DESA, layanan, ...over }))).toMatchObject({
      wilayah_kode: DESA,
      layanan_id: layanan,
      status,
    })
  // Named among the services, a unit is whom the reporter means.
  expect(await kepala(await kirim({ layanan: dinas }))).toMatchObject({
    layanan_id: null,
    tujuan_unit_id: dinas,
  })
})

it('keeps the files of a letter that is written over the one before', async () => {
  const kunci = newId()
  await kirim({ kunci, wilayah: '' })
  const form = new FormData()
  for (const [nama, isi] of Object.entries({ ...ISIAN, kunci, judul: 'Laporan berikutnya' }))
    form.set(nama, isi)
  form.set('lampiran', new File(['%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'], 'dua.pdf'))
  const tanya = await k.meja(k.pengelola).upload(JALAN, form)
  expect([
    tanya.status,
    (await tanya.text()).includes('Sudah kami simpan untuk laporan ini: dua.pdf'),
  ]).toEqual([409, true])
})

it('keeps the files of a form whose list is opened', async () => {
  const form = new FormData()
  for (const [nama, isi] of Object.entries({
    kunci: newId(),
    ...ISIAN,
    buka: 'wilayah',
    wilayah: '97.01.02',
  }))
    form.set(nama, isi)
  form.set('lampiran', new File(['%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'], 'surat.pdf'))
  const html = await (await k.meja(k.pengelola).upload(JALAN, form)).text()
  expect(html).toContain('Sudah kami simpan untuk laporan ini: surat.pdf')
  const titipan = /name="titipan" value="([^"]+)"/.exec(html)![1]!
  const res = await kirim({ wilayah: DESA, titipan })
  const id = res.headers.get('location')!.split('/').at(-1)!
  expect((await k.baca((db) => listLampiran(db, id))).map((l) => l.nama)).toEqual(['surat.pdf'])
})
