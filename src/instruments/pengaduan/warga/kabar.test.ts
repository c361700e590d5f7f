import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildPeramban } from '../../../../test/support/peramban.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import { newId } from '../../../kernel/ids.ts'
import { setKanal } from '../../../platform/channels/index.ts'
import { openPelapor } from '../pelapor.ts'
import { wargaRoutes } from './index.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: ReturnType<typeof buildDeps>
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db)
}, 60_000)
afterAll(() => fresh.drop())

const scope = () => ({ instansiId: rumah.instansi.id })
/** Sends a form with this contact: how its writer is told, and whether that was asked for. */
async function kirim(kontak: Record<string, string>): Promise<{ kabar: unknown; diminta: number }> {
  deps.asked.length = 0
  const kunci = newId()
  const w = buildPeramban(deps, [wargaRoutes(deps)])
  const isi = 'Loket tutup pukul sepuluh, padahal tertulis sampai pukul dua.'
  const form = new FormData()
  for (const [k, v] of Object.entries({ kunci, jenis: 'pengaduan', isi, ...kontak })) form.set(k, v)
  expect((await w.post('/pengaduan/baru', form)).status).toBe(303)
  const pelapor = await fresh.db.write(scope(), async (trx) => {
    const { id } = await trx
      .selectFrom('pengaduan')
      .select('id')
      .where('kunci_kirim', '=', kunci)
      .executeTakeFirstOrThrow()
    return openPelapor(trx, deps, { ...scope(), id })
  })
  return { kabar: pelapor?.kabar, diminta: deps.asked.length }
}
const halaman = async (): Promise<string> =>
  (await buildPeramban(deps, [wargaRoutes(deps)]).get('/pengaduan/baru')).text()

it('tells whoever left a contact there, without being asked to, by what the instansi has set up', async () => {
  const hp = { telepon: '081234567890' }
  expect(await kirim({ surel: 'siti@contoh.id' })).toEqual({ kabar: 'surel', diminta: 1 })
  expect(await kirim(hp)).toEqual({ kabar: null, diminta: 0 })
  expect(await halaman()).not.toContain('Kabar dikirim ke')
  const pengaturan = { alamat: 'https://graph.example', nomorId: '7', templat: {} }
  await fresh.db.write(scope(), (trx) =>
    setKanal(
      trx,
      deps,
      rumah.instansi.id,
      { kanal: 'whatsapp', aktif: true, pengaturan, rahasia: 'x' },
      null,
    ),
  )
  expect(await kirim(hp)).toEqual({ kabar: 'whatsapp', diminta: 1 })
  expect(await halaman()).toContain('Kabar dikirim ke nomor HP yang Anda isi.')
  expect(await kirim({ ...hp, kabar: 'tidak' })).toEqual({ kabar: null, diminta: 0 })
  expect(await kirim({ nama: 'Siti' })).toEqual({ kabar: null, diminta: 0 })
})
