import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildKantorAduan, type KantorAduan } from '../../../../../test/support/kantor-aduan.ts'
import { terimaAduan } from '../../../../../test/support/pengaduan.ts'
import { newId } from '../../../../kernel/ids.ts'
import { kirimPesan, setKanal } from '../../../../platform/channels/index.ts'
import { unseal } from '../../../../platform/kunci/segel.ts'
import { kabarkan } from '../../kabar/jobs.ts'
import { recordPesan } from '../../kanal/percakapan.ts'
import { changeKotak } from '../../kanal/surel/kotak.ts'
import { tellPerbaikan } from '../../perbaikan/kabar.ts'
import { sidikOf } from '../../pelapor.ts'

let k: KantorAduan
beforeAll(async () => {
  k = await buildKantorAduan()
  // A number that may write, but no approved template for complaints.
  const pengaturan = { alamat: 'https://graph.contoh.example/v1', nomorId: '1', templat: {} }
  await k.tulis((trx) =>
    setKanal(
      trx,
      k.deps,
      k.rumah.instansi.id,
      { kanal: 'whatsapp', aktif: true, pengaturan, rahasia: 'EAAG' },
      null,
    ),
  )
}, 60_000)
afterAll(() => k.fresh.drop())

const pelapor = { nama: 'Siti', alamat: '', telepon: '+6281234567890', surel: '', kabar: 'whatsapp' } as const
type Tugas = { job: string; payload: never }
async function jalankan(...nama: string[]): Promise<void> {
  for (const n of nama)
    for (const a of (k.deps.asked as Tugas[]).filter((x) => x.job === n))
      await (n === kabarkan.name ? kabarkan : kirimPesan).run(a.payload, k.deps)
}
const pesanOf = async (id: string) =>
  (await k.fresh.owner.selectFrom('channels_pesan').selectAll().where('kaitan_id', '=', id).execute())[0]!
const isiOf = async (p: { id: string; isi: Uint8Array | null }): Promise<Record<string, unknown>> => {
  const konteks = `channels_pesan/${k.rumah.instansi.id}/${p.id}/isi`
  return JSON.parse(unseal(k.deps.deriveKey('channels.pesan'), p.isi!, konteks)) as Record<string, unknown>
}
const halaman = async (id: string, siapa = k.pengelola) =>
  (await k.meja(siapa).get(`/kerja/pengaduan/${id}`)).text()

it('tells the officer that news could not go, why, and sends it once more by his word', async () => {
  k.deps.asked.length = 0
  const { id } = await terimaAduan(k.deps, k.rumah.instansi.id, { pelapor })
  await jalankan(kabarkan.name)
  expect(await halaman(id)).toMatch(/Laporan diterima[^]*pelapor[^]*WhatsApp[^]*Menunggu/)
  await jalankan(kirimPesan.name)
  const html = await halaman(id)
  expect(html).toContain('1 kabar tidak sampai')
  expect(html).toContain('Templat WhatsApp untuk pesan ini belum diatur.')
  expect(html).not.toContain('81234567890')
  const [, jalan] = /action="([^"]+\/kabar\/[^"]+\/ulang)"/.exec(html)!
  k.deps.asked.length = 0
  const res = await k.meja(k.pengelola).post(jalan!, {})
  expect(res.headers.get('location')).toBe(`/kerja/pengaduan/${id}?jadi=kabar`)
  expect((await pesanOf(id)).status).toBe('menunggu')
  expect((k.deps.asked as Tugas[]).map((a) => a.job)).toEqual([kirimPesan.name])
  // On its way already: pressed again it is not sent twice.
  expect((await k.meja(k.pengelola).post(jalan!, {})).status).toBe(409)
})

it('lets nobody send again what belongs to another letter, or who only looks on', async () => {
  k.deps.asked.length = 0
  const { id } = await terimaAduan(k.deps, k.rumah.instansi.id, { pelapor })
  const lain = await terimaAduan(k.deps, k.rumah.instansi.id)
  await jalankan(kabarkan.name, kirimPesan.name)
  const pesan = await pesanOf(id)
  const ulang = (siapa: typeof k.pengelola, di: string) =>
    k.meja(siapa).post(`/kerja/pengaduan/${di}/kabar/${pesan.id}/ulang`, {})
  expect((await ulang(k.pengelola, lain.id)).status).toBe(404)
  const bantu = await k.jadikan('penghubung', k.rumah.kecamatan.id)
  await k.act(k.pengelola, id, 'disposisi', { unitId: k.rumah.dinas.id, pendukung: [k.rumah.kecamatan.id] })
  expect((await ulang(bantu, id)).status).toBe(403)
  expect(await halaman(id, bantu)).not.toContain('/ulang"')
  expect((await pesanOf(id)).status).toBe('gagal')
})

it('writes freely for a day after the reporter wrote, and by the template afterwards', async () => {
  const [sidik] = sidikOf(k.deps, k.rumah.instansi.id, pelapor)
  const pada = new Date(k.deps.now().getTime() - 3_600_000)
  const kanal = 'whatsapp' as const
  await k.tulis((trx) => recordPesan(trx, { instansiId: k.rumah.instansi.id, kanal, sidik: sidik!, pada }))
  k.deps.asked.length = 0
  const { id } = await terimaAduan(k.deps, k.rumah.instansi.id, { pelapor })
  await jalankan(kabarkan.name)
  const p = await pesanOf(id)
  expect((await isiOf(p))['bebasSampai']).toBe(new Date(pada.getTime() + 86_400_000).toISOString())
})

it('tells what was mended as it tells of a step: what is answered to it finds the letter, and the desk sees it by name', async () => {
  const kotak = {
    host: 'localhost',
    port: 993,
    keamanan: 'tls',
    pengguna: 'u',
    folder: 'INBOX',
    alamat: 'aduan@contoh.example',
  } as const
  await k.tulis((trx) => changeKotak(trx, k.deps, k.rumah.sistem, { aktif: true, kotak, sandi: 'x' }))
  const surel = { ...pelapor, telepon: '', surel: 'siti@contoh.example', kabar: 'surel' } as const
  const { id } = await terimaAduan(k.deps, k.rumah.instansi.id, { pelapor: surel })
  const selesai = {
    instansiId: k.rumah.instansi.id,
    aksiId: newId(),
    judul: 'Loket kedua dibuka',
    alamat: '',
  }
  expect(await k.tulis((trx) => tellPerbaikan(trx, k.deps, selesai, [id]))).toBe(1)
  const p = await pesanOf(id)
  const isi = await isiOf(p)
  expect(isi['balasKe']).toBe('aduan@contoh.example')
  expect(isi['subjek']).toMatch(/perbaikan itu sudah selesai \[/)
  const surat = await k.baca((db) =>
    db.selectFrom('pengaduan_surat').select('arah').where('pengaduan_id', '=', id).execute(),
  )
  expect(surat).toEqual([{ arah: 'keluar' }])
  expect(await halaman(id)).toMatch(/Yang dibenahi sudah selesai[^]*pelapor[^]*Surel/)
})
